-- What persons said of past readings; the readings themselves are in the journal and in segments.
CREATE TABLE correction (
    asset TEXT NOT NULL,
    property TEXT NOT NULL,
    version INTEGER NOT NULL,
    act INTEGER NOT NULL,
    first INTEGER NOT NULL,
    last INTEGER NOT NULL,
    readings INTEGER NOT NULL,
    value TEXT NOT NULL,
    was TEXT NOT NULL,
    at INTEGER NOT NULL,
    author TEXT NOT NULL,
    reason TEXT NOT NULL,
    PRIMARY KEY (asset, property, version)
) STRICT, WITHOUT ROWID;
