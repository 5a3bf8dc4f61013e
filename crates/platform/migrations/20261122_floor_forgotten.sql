-- The ledger of what has been forgotten. It stays for ever, in every backup, and is replayed at every start.
CREATE TABLE forgotten (
    host_id UUID NOT NULL,
    subject_kind TEXT NOT NULL,
    subject_id UUID NOT NULL,
    forgotten_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (host_id, subject_kind, subject_id)
);
