-- Orders to devices, those under way and those that ended lately. The body is the whole order; the columns are what is asked for.
CREATE TABLE command (
    id text NOT NULL PRIMARY KEY,
    asset text NOT NULL,
    control text NOT NULL,
    command text NOT NULL,
    grouping text,
    state integer NOT NULL,
    open boolean NOT NULL,
    at bigint NOT NULL,
    version bigint NOT NULL,
    body text NOT NULL
);
CREATE INDEX command_at ON command (at DESC, id DESC);
CREATE INDEX command_asset ON command (asset, at);
CREATE INDEX command_command ON command (command);
CREATE INDEX command_open ON command (at) WHERE open;
CREATE INDEX command_grouping ON command (grouping) WHERE grouping IS NOT NULL;

-- Commands to many assets: the whole of it, its members among it.
CREATE TABLE command_group (id text NOT NULL PRIMARY KEY, body text NOT NULL);
