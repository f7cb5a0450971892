-- An alarm has a life: what persons said of it, and why it may be set aside. Those that were open hold, and nobody acknowledged them.
ALTER TABLE alarm ADD COLUMN state integer NOT NULL DEFAULT 1;
ALTER TABLE alarm ADD COLUMN active boolean NOT NULL DEFAULT true;
ALTER TABLE alarm ADD COLUMN returned bigint;
ALTER TABLE alarm ADD COLUMN acknowledged_by text;
ALTER TABLE alarm ADD COLUMN acknowledged_at bigint;
ALTER TABLE alarm ADD COLUMN assignee text;
ALTER TABLE alarm ADD COLUMN set_aside_by text;
ALTER TABLE alarm ADD COLUMN reason text;
ALTER TABLE alarm ADD COLUMN shelved_until bigint;
ALTER TABLE alarm ADD COLUMN parent_asset text COLLATE "C";
ALTER TABLE alarm ADD COLUMN parent_code text COLLATE "C";
ALTER TABLE alarm ADD COLUMN transitions integer NOT NULL DEFAULT 1;
ALTER TABLE alarm ADD COLUMN chatters_until bigint;
ALTER TABLE alarm ADD COLUMN comments integer NOT NULL DEFAULT 0;
ALTER TABLE alarm ADD COLUMN respond_by bigint;
ALTER TABLE alarm ADD COLUMN escalated integer NOT NULL DEFAULT 0;
ALTER TABLE alarm ADD COLUMN told text;
CREATE INDEX alarm_parent ON alarm (parent_asset, parent_code) WHERE parent_asset IS NOT NULL;

-- What happened to alarms: only ever appended to.
CREATE TABLE alarm_event (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at bigint NOT NULL,
    asset text COLLATE "C" NOT NULL,
    code text COLLATE "C" NOT NULL,
    act text NOT NULL,
    author text,
    text text,
    priority integer NOT NULL,
    calls boolean NOT NULL,
    version bigint NOT NULL
);
CREATE INDEX alarm_event_alarm ON alarm_event (asset, code, id);
CREATE INDEX alarm_event_raised ON alarm_event (at) WHERE calls;
