-- What a plot needs of a segment without its body.
ALTER TABLE segment
    ADD COLUMN min_at bigint,
    ADD COLUMN max_at bigint,
    ADD COLUMN last_number double precision,
    ADD COLUMN quality integer,
    ADD COLUMN silence bigint;

-- Up to when a shard's days are merged into months.
CREATE TABLE merged (shard integer PRIMARY KEY, until bigint NOT NULL);
