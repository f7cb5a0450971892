-- What persons said of past readings; the readings themselves are in the journal and in segments.
CREATE TABLE correction (
    asset text COLLATE "C" NOT NULL,
    property text COLLATE "C" NOT NULL,
    version bigint NOT NULL,
    act integer NOT NULL,
    first bigint NOT NULL,
    last bigint NOT NULL,
    readings integer NOT NULL,
    value text NOT NULL,
    was text NOT NULL,
    at bigint NOT NULL,
    author text NOT NULL,
    reason text NOT NULL,
    PRIMARY KEY (asset, property, version)
);
