-- Who did what to what, and the chain that shows when a line was altered or taken away.
CREATE TABLE audit_line (
    host_id UUID NOT NULL,
    id UUID NOT NULL,
    at TIMESTAMPTZ NOT NULL,
    actor TEXT NOT NULL,
    person_id UUID,
    verb TEXT NOT NULL,
    kind TEXT NOT NULL,
    subject TEXT NOT NULL,
    detail TEXT,
    place BIGINT,
    hash BYTEA,
    PRIMARY KEY (host_id, id)
);
CREATE UNIQUE INDEX audit_line_place ON audit_line (host_id, place);
CREATE INDEX audit_line_unchained ON audit_line (host_id, at, id) WHERE place IS NULL;
CREATE INDEX audit_line_subject ON audit_line (host_id, kind, subject, at, id);
CREATE INDEX audit_line_at ON audit_line (host_id, at, id);

-- One row a host: the end of its chain, signed.
CREATE TABLE audit_head (
    host_id UUID NOT NULL,
    place BIGINT NOT NULL,
    hash BYTEA NOT NULL,
    at TIMESTAMPTZ NOT NULL,
    signature BYTEA NOT NULL,
    PRIMARY KEY (host_id)
);
