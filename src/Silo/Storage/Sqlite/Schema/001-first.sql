-- Journal tables, journal_<utc day>, are made by the group that first needs one.

CREATE TABLE store (id TEXT NOT NULL, shard_count INTEGER NOT NULL, next_ordinal INTEGER NOT NULL, inventory_revision INTEGER NOT NULL) STRICT;

CREATE TABLE writer (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    silo TEXT NOT NULL,
    number INTEGER NOT NULL DEFAULT 0,
    fenced INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE shard (
    id INTEGER PRIMARY KEY,
    writer INTEGER REFERENCES writer (id),
    checkpoint INTEGER NOT NULL DEFAULT 0,
    last_sequence INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE snapshot (
    shard INTEGER NOT NULL,
    asset TEXT NOT NULL,
    version INTEGER NOT NULL,
    state BLOB NOT NULL,
    PRIMARY KEY (shard, asset)
) STRICT, WITHOUT ROWID;

CREATE TABLE outbox (
    shard INTEGER NOT NULL,
    source TEXT NOT NULL,
    version INTEGER NOT NULL,
    idx INTEGER NOT NULL,
    target TEXT NOT NULL,
    expires INTEGER NOT NULL,
    body BLOB NOT NULL,
    PRIMARY KEY (shard, source, version, idx)
) STRICT, WITHOUT ROWID;

CREATE TABLE inventory (
    ordinal INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    key TEXT NOT NULL,
    version INTEGER NOT NULL,
    revision INTEGER NOT NULL,
    retired INTEGER NOT NULL,
    department TEXT NOT NULL,
    authority TEXT,
    district TEXT,
    words TEXT NOT NULL,
    description TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX inventory_asset ON inventory (kind, key);
CREATE UNIQUE INDEX inventory_revision ON inventory (revision);
CREATE INDEX inventory_department ON inventory (department, kind, key);
CREATE INDEX inventory_authority ON inventory (authority, kind, key);
CREATE INDEX inventory_district ON inventory (district, kind, key);

-- A search by text reads this index from end to end: 60 bytes a row, not the row.
CREATE INDEX inventory_words ON inventory (kind, key, words);

CREATE TABLE alarm (
    asset TEXT NOT NULL,
    code TEXT NOT NULL,
    priority INTEGER NOT NULL,
    since INTEGER NOT NULL,
    version INTEGER NOT NULL,
    PRIMARY KEY (asset, code)
) STRICT, WITHOUT ROWID;
CREATE INDEX alarm_urgency ON alarm (priority, since DESC, asset, code);

CREATE TABLE dead_letter (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at INTEGER NOT NULL,
    source TEXT NOT NULL,
    address TEXT NOT NULL,
    code TEXT NOT NULL,
    sentence TEXT NOT NULL,
    asset TEXT,
    property TEXT,
    replays INTEGER NOT NULL,
    body BLOB NOT NULL
) STRICT;
CREATE INDEX dead_letter_code ON dead_letter (code, id);

CREATE TABLE territory (name TEXT NOT NULL, demonstration INTEGER NOT NULL, revision INTEGER NOT NULL) STRICT;
CREATE TABLE area (
    level INTEGER NOT NULL,
    key TEXT NOT NULL,
    name TEXT NOT NULL,
    authority TEXT,
    outline TEXT,
    PRIMARY KEY (level, key)
) STRICT, WITHOUT ROWID;

CREATE TABLE audit (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    writer INTEGER NOT NULL,
    at INTEGER NOT NULL,
    author TEXT NOT NULL,
    action TEXT NOT NULL,
    target TEXT NOT NULL,
    version INTEGER NOT NULL,
    reason TEXT,
    hash BLOB NOT NULL
) STRICT;
CREATE INDEX audit_writer ON audit (writer, id);

CREATE TABLE segment (
    asset TEXT NOT NULL,
    property TEXT NOT NULL,
    first INTEGER NOT NULL,
    revision INTEGER NOT NULL,
    last INTEGER NOT NULL,
    count INTEGER NOT NULL,
    min REAL,
    max REAL,
    sum REAL,
    body BLOB NOT NULL,
    PRIMARY KEY (asset, property, first, revision)
) STRICT;
CREATE INDEX segment_last ON segment (last);
CREATE TABLE sealed (shard INTEGER NOT NULL, period INTEGER NOT NULL, PRIMARY KEY (shard, period)) STRICT, WITHOUT ROWID;

CREATE TABLE activity (minute INTEGER NOT NULL, writer INTEGER NOT NULL, count INTEGER NOT NULL, PRIMARY KEY (minute, writer)) STRICT, WITHOUT ROWID;
