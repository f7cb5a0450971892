-- Texts that people write: rules, programmes, calendars, rotas. A version is a row and never changes.
ALTER TABLE store ADD COLUMN document_revision INTEGER NOT NULL DEFAULT 0;
CREATE TABLE document (
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    number INTEGER NOT NULL,
    withdrawn INTEGER NOT NULL,
    author TEXT NOT NULL,
    reason TEXT NOT NULL,
    at INTEGER NOT NULL,
    hash TEXT NOT NULL,
    revision INTEGER NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (kind, id, number)
) STRICT;
CREATE INDEX document_revision ON document (revision);
