-- What happened, for later rooms to act on.
CREATE TABLE fact (
    host_id UUID NOT NULL,
    id UUID NOT NULL,
    kind TEXT NOT NULL,
    payload TEXT NOT NULL,
    at TIMESTAMPTZ NOT NULL,
    delivered_at TIMESTAMPTZ,
    PRIMARY KEY (host_id, id)
);
CREATE INDEX fact_undelivered ON fact (at, id) WHERE delivered_at IS NULL;
