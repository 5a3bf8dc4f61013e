-- What somebody answered about themselves, for equality figures. `subject` is a name that leads back to
-- nobody without the installation's key; the answers are sealed under a key of their own. No instant is
-- kept: when it was written would tell whose it is.
CREATE TABLE monitoring (
    host_id UUID NOT NULL,
    subject UUID NOT NULL,
    programme_id UUID NOT NULL,
    sealed BYTEA NOT NULL,
    PRIMARY KEY (host_id, subject),
    FOREIGN KEY (host_id, programme_id) REFERENCES programme (host_id, id)
);
CREATE INDEX monitoring_by_programme ON monitoring (host_id, programme_id);
