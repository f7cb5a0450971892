-- Incidents: alarms of several departments that belong together. The body is the whole incident; the columns are what is asked for.
CREATE TABLE incident (
    number INTEGER NOT NULL PRIMARY KEY,
    open INTEGER NOT NULL,
    version INTEGER NOT NULL,
    body TEXT NOT NULL
) STRICT;
CREATE INDEX incident_open ON incident (number DESC) WHERE open = 1;
