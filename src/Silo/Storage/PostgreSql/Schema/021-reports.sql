-- What citizens told: no name, no address, no telephone.
CREATE TABLE citizen_report (
    reference text COLLATE "C" PRIMARY KEY,
    version integer NOT NULL,
    kind text COLLATE "C" NOT NULL,
    state integer NOT NULL,
    at bigint NOT NULL,
    updated bigint NOT NULL,
    longitude double precision NOT NULL,
    latitude double precision NOT NULL,
    body text NOT NULL
);
CREATE INDEX citizen_report_state ON citizen_report (state, at);
CREATE INDEX citizen_report_place ON citizen_report (kind, latitude, longitude);
