-- Firings of rules, as their changes committed them. The body is JSON: trigger, actions, marks.
CREATE TABLE rule_firing (
    id INTEGER PRIMARY KEY,
    rule TEXT NOT NULL,
    rule_version INTEGER NOT NULL,
    asset TEXT NOT NULL,
    version INTEGER NOT NULL,
    at INTEGER NOT NULL,
    body TEXT NOT NULL
) STRICT;
CREATE INDEX rule_firing_rule ON rule_firing (rule, at);
CREATE INDEX rule_firing_at ON rule_firing (at);
