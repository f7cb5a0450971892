-- Each shard's states, hour by hour: what the past is told from. The body is the program's.
CREATE TABLE keyframe (
    shard integer NOT NULL,
    at bigint NOT NULL,
    checkpoint bigint NOT NULL,
    body bytea NOT NULL,
    PRIMARY KEY (shard, at)
);
