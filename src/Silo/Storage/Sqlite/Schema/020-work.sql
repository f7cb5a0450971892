-- Work orders: the head is what lists ask for, the body all of it as JSON; entries are only ever appended to.
CREATE TABLE work_order (
    id INTEGER PRIMARY KEY,
    version INTEGER NOT NULL,
    hash TEXT NOT NULL,
    client TEXT NOT NULL UNIQUE,
    only_one TEXT UNIQUE,
    state INTEGER NOT NULL,
    ended INTEGER NOT NULL,
    owed INTEGER NOT NULL,
    on_site INTEGER NOT NULL,
    priority INTEGER NOT NULL,
    origin INTEGER NOT NULL,
    due INTEGER NOT NULL,
    created INTEGER NOT NULL,
    ended_at INTEGER,
    asset TEXT,
    kind TEXT,
    alarm TEXT,
    department TEXT,
    authority TEXT,
    district TEXT,
    assignee TEXT,
    round TEXT,
    words TEXT NOT NULL,
    revision INTEGER NOT NULL,
    body TEXT NOT NULL
) STRICT;
CREATE INDEX work_order_open ON work_order (priority, due, id) WHERE NOT ended;
CREATE INDEX work_order_owed ON work_order (id) WHERE owed;
CREATE INDEX work_order_asset ON work_order (asset, id) WHERE asset IS NOT NULL;
CREATE INDEX work_order_assignee ON work_order (assignee, ended) WHERE assignee IS NOT NULL;
CREATE INDEX work_order_round ON work_order (round, id) WHERE round IS NOT NULL;
CREATE INDEX work_order_revision ON work_order (revision);
CREATE INDEX work_order_ended ON work_order (ended_at) WHERE ended_at IS NOT NULL;

CREATE TABLE work_entry (
    work_order INTEGER NOT NULL,
    number INTEGER NOT NULL,
    id TEXT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (work_order, number)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX work_entry_id ON work_entry (work_order, id);

ALTER TABLE store ADD COLUMN work_revision INTEGER NOT NULL DEFAULT 0;
