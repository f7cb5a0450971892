-- Work orders: the head is what lists ask for, the body all of it as JSON; entries are only ever appended to.
CREATE TABLE work_order (
    id bigint PRIMARY KEY,
    version integer NOT NULL,
    hash text COLLATE "C" NOT NULL,
    client text COLLATE "C" NOT NULL UNIQUE,
    only_one text COLLATE "C" UNIQUE,
    state integer NOT NULL,
    ended boolean NOT NULL,
    owed boolean NOT NULL,
    on_site boolean NOT NULL,
    priority integer NOT NULL,
    origin integer NOT NULL,
    due bigint NOT NULL,
    created bigint NOT NULL,
    ended_at bigint,
    asset text COLLATE "C",
    kind text COLLATE "C",
    alarm text COLLATE "C",
    department text COLLATE "C",
    authority text COLLATE "C",
    district text COLLATE "C",
    assignee text COLLATE "C",
    round text COLLATE "C",
    words text NOT NULL,
    revision bigint NOT NULL,
    body text NOT NULL
);
CREATE INDEX work_order_open ON work_order (priority, due, id) WHERE NOT ended;
CREATE INDEX work_order_owed ON work_order (id) WHERE owed;
CREATE INDEX work_order_asset ON work_order (asset, id) WHERE asset IS NOT NULL;
CREATE INDEX work_order_assignee ON work_order (assignee, ended) WHERE assignee IS NOT NULL;
CREATE INDEX work_order_round ON work_order (round, id) WHERE round IS NOT NULL;
CREATE INDEX work_order_revision ON work_order (revision);
CREATE INDEX work_order_ended ON work_order (ended_at) WHERE ended_at IS NOT NULL;

CREATE TABLE work_entry (
    work_order bigint NOT NULL,
    number integer NOT NULL,
    id text COLLATE "C" NOT NULL,
    body text NOT NULL,
    PRIMARY KEY (work_order, number)
);
CREATE UNIQUE INDEX work_entry_id ON work_entry (work_order, id);

ALTER TABLE store ADD COLUMN work_revision bigint NOT NULL DEFAULT 0;
