-- Journal tables, journal_<utc day>, are made by the group that first needs one.
-- Names are ordered by their bytes (collation C), whatever the database's own order is.

CREATE TABLE store (id uuid NOT NULL, shard_count integer NOT NULL, next_ordinal bigint NOT NULL, inventory_revision bigint NOT NULL);

CREATE TABLE writer (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    silo text NOT NULL,
    number bigint NOT NULL DEFAULT 0,
    fenced boolean NOT NULL DEFAULT false
);

-- Updated by every group: room on the pages keeps the updates in place.
CREATE TABLE shard (
    id integer PRIMARY KEY,
    writer bigint REFERENCES writer (id),
    checkpoint bigint NOT NULL DEFAULT 0,
    last_sequence bigint NOT NULL DEFAULT 0
) WITH (fillfactor = 20);

CREATE TABLE snapshot (
    shard integer NOT NULL,
    asset text COLLATE "C" NOT NULL,
    version bigint NOT NULL,
    state bytea NOT NULL,
    PRIMARY KEY (shard, asset)
) WITH (fillfactor = 70);

CREATE TABLE outbox (
    shard integer NOT NULL,
    source text COLLATE "C" NOT NULL,
    version bigint NOT NULL,
    idx integer NOT NULL,
    target text COLLATE "C" NOT NULL,
    expires bigint NOT NULL,
    body bytea NOT NULL,
    PRIMARY KEY (shard, source, version, idx)
);

CREATE TABLE inventory (
    ordinal integer PRIMARY KEY,
    kind text COLLATE "C" NOT NULL,
    key text COLLATE "C" NOT NULL,
    version bigint NOT NULL,
    revision bigint NOT NULL,
    retired boolean NOT NULL,
    department text COLLATE "C" NOT NULL,
    authority text COLLATE "C",
    district text COLLATE "C",
    words text COLLATE "C" NOT NULL,
    description text NOT NULL
);
CREATE UNIQUE INDEX inventory_asset ON inventory (kind, key);
CREATE UNIQUE INDEX inventory_revision ON inventory (revision);
CREATE INDEX inventory_department ON inventory (department, kind, key);
CREATE INDEX inventory_authority ON inventory (authority, kind, key);
CREATE INDEX inventory_district ON inventory (district, kind, key);

-- The index of words needs an extension that comes with PostgreSQL but may not be permitted here; without it a search reads the table.
DO $$
BEGIN
    CREATE EXTENSION IF NOT EXISTS pg_trgm;
    CREATE INDEX inventory_words ON inventory USING gin (words gin_trgm_ops);
EXCEPTION WHEN insufficient_privilege OR undefined_file OR feature_not_supported THEN
    RAISE NOTICE 'pg_trgm is not available: searches by text read the whole inventory';
END $$;

CREATE TABLE alarm (
    asset text COLLATE "C" NOT NULL,
    code text COLLATE "C" NOT NULL,
    priority integer NOT NULL,
    since bigint NOT NULL,
    version bigint NOT NULL,
    PRIMARY KEY (asset, code)
);
CREATE INDEX alarm_urgency ON alarm (priority, since DESC, asset, code);

CREATE TABLE dead_letter (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at bigint NOT NULL,
    source text NOT NULL,
    address text NOT NULL,
    code text COLLATE "C" NOT NULL,
    sentence text NOT NULL,
    asset text,
    property text,
    replays integer NOT NULL,
    body bytea NOT NULL
);
CREATE INDEX dead_letter_code ON dead_letter (code, id);

CREATE TABLE territory (one boolean PRIMARY KEY DEFAULT true CHECK (one), name text NOT NULL, demonstration boolean NOT NULL, revision bigint NOT NULL);
CREATE TABLE area (
    level integer NOT NULL,
    key text COLLATE "C" NOT NULL,
    name text NOT NULL,
    authority text,
    outline text,
    PRIMARY KEY (level, key)
);

CREATE TABLE audit (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    writer bigint NOT NULL,
    at bigint NOT NULL,
    author text NOT NULL,
    action text NOT NULL,
    target text NOT NULL,
    version bigint NOT NULL,
    reason text,
    hash bytea NOT NULL
);
CREATE INDEX audit_writer ON audit (writer, id);

CREATE TABLE segment (
    asset text COLLATE "C" NOT NULL,
    property text COLLATE "C" NOT NULL,
    first bigint NOT NULL,
    revision bigint NOT NULL,
    last bigint NOT NULL,
    count integer NOT NULL,
    min double precision,
    max double precision,
    sum double precision,
    body bytea NOT NULL,
    PRIMARY KEY (asset, property, first, revision)
);
-- Bodies are deflated already.
ALTER TABLE segment ALTER COLUMN body SET STORAGE EXTERNAL;
CREATE INDEX segment_last ON segment (last);
CREATE TABLE sealed (shard integer NOT NULL, period bigint NOT NULL, PRIMARY KEY (shard, period));

CREATE TABLE activity (minute bigint NOT NULL, writer bigint NOT NULL, count bigint NOT NULL, PRIMARY KEY (minute, writer));
