-- Firings of rules, as their changes committed them. The body is JSON: trigger, actions, marks.
CREATE TABLE rule_firing (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    rule text COLLATE "C" NOT NULL,
    rule_version integer NOT NULL,
    asset text COLLATE "C" NOT NULL,
    version bigint NOT NULL,
    at bigint NOT NULL,
    body text NOT NULL
);
CREATE INDEX rule_firing_rule ON rule_firing (rule, at);
CREATE INDEX rule_firing_at ON rule_firing (at);
