-- What a plot needs of a segment without its body, before the body: a column behind it would be found by reading through it.
CREATE TABLE segment_with_peaks (
    asset TEXT NOT NULL,
    property TEXT NOT NULL,
    first INTEGER NOT NULL,
    revision INTEGER NOT NULL,
    last INTEGER NOT NULL,
    count INTEGER NOT NULL,
    min REAL,
    max REAL,
    sum REAL,
    min_at INTEGER,
    max_at INTEGER,
    last_number REAL,
    quality INTEGER,
    silence INTEGER,
    body BLOB NOT NULL,
    PRIMARY KEY (asset, property, first, revision)
) STRICT;
INSERT INTO segment_with_peaks (asset, property, first, revision, last, count, min, max, sum, body)
    SELECT asset, property, first, revision, last, count, min, max, sum, body FROM segment;
DROP TABLE segment;
ALTER TABLE segment_with_peaks RENAME TO segment;
CREATE INDEX segment_last ON segment (last);

-- Up to when a shard's days are merged into months.
CREATE TABLE merged (shard INTEGER PRIMARY KEY, until INTEGER NOT NULL) STRICT;
