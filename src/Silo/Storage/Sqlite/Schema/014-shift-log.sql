-- The shift log: numbered without a gap, each entry chained to the one before. Only ever appended to.
CREATE TABLE shift_log (
    number INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    author TEXT NOT NULL,
    type TEXT NOT NULL,
    text TEXT NOT NULL,
    longitude REAL,
    latitude REAL,
    links TEXT NOT NULL,
    corrects INTEGER,
    hash TEXT NOT NULL,
    words TEXT NOT NULL
) STRICT;
CREATE INDEX shift_log_at ON shift_log (at);
