-- Texts that people write: rules, programmes, calendars, rotas. A version is a row and never changes.
ALTER TABLE store ADD COLUMN document_revision bigint NOT NULL DEFAULT 0;
CREATE TABLE document (
    kind text COLLATE "C" NOT NULL,
    id text COLLATE "C" NOT NULL,
    number integer NOT NULL,
    withdrawn boolean NOT NULL,
    author text NOT NULL,
    reason text NOT NULL,
    at bigint NOT NULL,
    hash text NOT NULL,
    revision bigint NOT NULL,
    text text NOT NULL,
    PRIMARY KEY (kind, id, number)
);
CREATE INDEX document_revision ON document (revision);
