-- Orders to devices, those under way and those that ended lately. The body is the whole order; the columns are what is asked for.
CREATE TABLE command (
    id TEXT NOT NULL PRIMARY KEY,
    asset TEXT NOT NULL,
    control TEXT NOT NULL,
    command TEXT NOT NULL,
    grouping TEXT,
    state INTEGER NOT NULL,
    open INTEGER NOT NULL,
    at INTEGER NOT NULL,
    version INTEGER NOT NULL,
    body TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX command_at ON command (at DESC, id DESC);
CREATE INDEX command_asset ON command (asset, at);
CREATE INDEX command_command ON command (command);
CREATE INDEX command_open ON command (at) WHERE open = 1;
CREATE INDEX command_grouping ON command (grouping) WHERE grouping IS NOT NULL;

-- Commands to many assets: the whole of it, its members among it.
CREATE TABLE command_group (id TEXT NOT NULL PRIMARY KEY, body TEXT NOT NULL) STRICT, WITHOUT ROWID;
