-- The keystore: a database of its own. A key belongs to a host and a subject; the keys that wrap
-- keys belong to the installation.
CREATE TABLE key_check (
    key_fingerprint TEXT NOT NULL PRIMARY KEY,
    root BYTEA NOT NULL,
    made_at TIMESTAMPTZ NOT NULL
);
CREATE TABLE wrapped_key (
    host_id UUID NOT NULL,
    subject_kind TEXT NOT NULL,
    subject_id UUID NOT NULL,
    version BIGINT NOT NULL,
    wrapped_under TEXT NOT NULL REFERENCES key_check (key_fingerprint),
    wrapped BYTEA NOT NULL,
    made_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (host_id, subject_kind, subject_id, version)
);
CREATE INDEX wrapped_key_wrapped_under ON wrapped_key (wrapped_under);
CREATE TABLE destroyed_key (
    host_id UUID NOT NULL,
    subject_kind TEXT NOT NULL,
    subject_id UUID NOT NULL,
    destroyed_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (host_id, subject_kind, subject_id)
);
