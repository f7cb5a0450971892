-- What runs of scenarios begin with, their parts as they end, their results. The body is the program's.
CREATE TABLE scenario_body (
    run TEXT NOT NULL,
    name TEXT NOT NULL,
    body BLOB NOT NULL,
    PRIMARY KEY (run, name)
) STRICT;
