-- Incidents: alarms of several departments that belong together. The body is the whole incident; the columns are what is asked for.
CREATE TABLE incident (
    number bigint NOT NULL PRIMARY KEY,
    open boolean NOT NULL,
    version bigint NOT NULL,
    body text NOT NULL
);
CREATE INDEX incident_open ON incident (number DESC) WHERE open;
