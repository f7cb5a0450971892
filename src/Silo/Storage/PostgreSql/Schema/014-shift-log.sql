-- The shift log: numbered without a gap, each entry chained to the one before. Only ever appended to.
CREATE TABLE shift_log (
    number bigint PRIMARY KEY,
    at bigint NOT NULL,
    author text NOT NULL,
    type text NOT NULL,
    text text NOT NULL,
    longitude double precision,
    latitude double precision,
    links text NOT NULL,
    corrects bigint,
    hash text NOT NULL,
    words text NOT NULL
);
CREATE INDEX shift_log_at ON shift_log (at);
