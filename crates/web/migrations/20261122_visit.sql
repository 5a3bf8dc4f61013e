CREATE TABLE visit (
    host_id UUID NOT NULL,
    id UUID NOT NULL,
    person_id UUID NOT NULL,
    secret_hash TEXT NOT NULL,
    device TEXT NOT NULL,
    made_at TIMESTAMPTZ NOT NULL,
    seen_at TIMESTAMPTZ NOT NULL,
    ends_at TIMESTAMPTZ NOT NULL,
    second_factor_at TIMESTAMPTZ,
    ended_at TIMESTAMPTZ,
    PRIMARY KEY (host_id, id)
);
CREATE UNIQUE INDEX visit_by_secret ON visit (host_id, secret_hash);
CREATE INDEX visit_by_person ON visit (host_id, person_id, ended_at);

CREATE TABLE form_once (
    host_id UUID NOT NULL,
    key TEXT NOT NULL,
    path TEXT NOT NULL,
    location TEXT,
    made_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (host_id, key)
);

CREATE TABLE allowance (
    host_id UUID NOT NULL,
    bucket TEXT NOT NULL,
    window_at TIMESTAMPTZ NOT NULL,
    used BIGINT NOT NULL,
    PRIMARY KEY (host_id, bucket, window_at)
);
