-- An alarm has a life: what persons said of it, and why it may be set aside. Those that were open hold, and nobody acknowledged them.
ALTER TABLE alarm ADD COLUMN state INTEGER NOT NULL DEFAULT 1;
ALTER TABLE alarm ADD COLUMN active INTEGER NOT NULL DEFAULT 1;
ALTER TABLE alarm ADD COLUMN returned INTEGER;
ALTER TABLE alarm ADD COLUMN acknowledged_by TEXT;
ALTER TABLE alarm ADD COLUMN acknowledged_at INTEGER;
ALTER TABLE alarm ADD COLUMN assignee TEXT;
ALTER TABLE alarm ADD COLUMN set_aside_by TEXT;
ALTER TABLE alarm ADD COLUMN reason TEXT;
ALTER TABLE alarm ADD COLUMN shelved_until INTEGER;
ALTER TABLE alarm ADD COLUMN parent_asset TEXT;
ALTER TABLE alarm ADD COLUMN parent_code TEXT;
ALTER TABLE alarm ADD COLUMN transitions INTEGER NOT NULL DEFAULT 1;
ALTER TABLE alarm ADD COLUMN chatters_until INTEGER;
ALTER TABLE alarm ADD COLUMN comments INTEGER NOT NULL DEFAULT 0;
ALTER TABLE alarm ADD COLUMN respond_by INTEGER;
ALTER TABLE alarm ADD COLUMN escalated INTEGER NOT NULL DEFAULT 0;
ALTER TABLE alarm ADD COLUMN told TEXT;
CREATE INDEX alarm_parent ON alarm (parent_asset, parent_code) WHERE parent_asset IS NOT NULL;

-- What happened to alarms: only ever appended to.
CREATE TABLE alarm_event (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at INTEGER NOT NULL,
    asset TEXT NOT NULL,
    code TEXT NOT NULL,
    act TEXT NOT NULL,
    author TEXT,
    text TEXT,
    priority INTEGER NOT NULL,
    calls INTEGER NOT NULL,
    version INTEGER NOT NULL
) STRICT;
CREATE INDEX alarm_event_alarm ON alarm_event (asset, code, id);
CREATE INDEX alarm_event_raised ON alarm_event (at) WHERE calls;
