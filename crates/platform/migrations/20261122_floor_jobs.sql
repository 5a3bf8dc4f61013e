-- Work to be done later, and how it went.
CREATE TABLE job (
    host_id UUID NOT NULL,
    id UUID NOT NULL,
    kind TEXT NOT NULL,
    payload TEXT NOT NULL,
    unique_key TEXT,
    once_ever BOOLEAN NOT NULL,
    queued_at TIMESTAMPTZ NOT NULL,
    run_at TIMESTAMPTZ NOT NULL,
    leased_until TIMESTAMPTZ,
    leased_by TEXT,
    attempts BIGINT NOT NULL,
    done_at TIMESTAMPTZ,
    parked_at TIMESTAMPTZ,
    last_error TEXT,
    PRIMARY KEY (host_id, id)
);
CREATE INDEX job_due ON job (run_at, id) WHERE done_at IS NULL AND parked_at IS NULL;
CREATE INDEX job_parked ON job (host_id, parked_at, id) WHERE parked_at IS NOT NULL;
CREATE UNIQUE INDEX job_one_waiting ON job (host_id, kind, unique_key)
    WHERE unique_key IS NOT NULL AND NOT once_ever AND done_at IS NULL AND parked_at IS NULL;
CREATE UNIQUE INDEX job_one_ever ON job (host_id, kind, unique_key)
    WHERE unique_key IS NOT NULL AND once_ever;
