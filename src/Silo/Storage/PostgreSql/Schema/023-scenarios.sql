-- What runs of scenarios begin with, their parts as they end, their results. The body is the program's.
CREATE TABLE scenario_body (
    run text COLLATE "C" NOT NULL,
    name text COLLATE "C" NOT NULL,
    body bytea NOT NULL,
    PRIMARY KEY (run, name)
);
