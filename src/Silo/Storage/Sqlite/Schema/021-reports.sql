-- What citizens told: no name, no address, no telephone.
CREATE TABLE citizen_report (
    reference TEXT PRIMARY KEY,
    version INTEGER NOT NULL,
    kind TEXT NOT NULL,
    state INTEGER NOT NULL,
    at INTEGER NOT NULL,
    updated INTEGER NOT NULL,
    longitude REAL NOT NULL,
    latitude REAL NOT NULL,
    body TEXT NOT NULL
) STRICT;
CREATE INDEX citizen_report_state ON citizen_report (state, at);
CREATE INDEX citizen_report_place ON citizen_report (kind, latitude, longitude);
