-- Each shard's states, hour by hour: what the past is told from. The body is the program's.
CREATE TABLE keyframe (
    shard INTEGER NOT NULL,
    at INTEGER NOT NULL,
    checkpoint INTEGER NOT NULL,
    body BLOB NOT NULL,
    PRIMARY KEY (shard, at)
) STRICT;
