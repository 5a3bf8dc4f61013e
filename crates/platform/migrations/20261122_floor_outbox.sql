-- Letters, written in the same transaction as what caused them.
CREATE TABLE letter (
    host_id UUID NOT NULL,
    id UUID NOT NULL,
    message_id TEXT,
    unique_key TEXT,
    kind TEXT NOT NULL,
    to_address TEXT NOT NULL,
    person_id UUID,
    subject TEXT NOT NULL,
    body TEXT NOT NULL,
    html TEXT,
    calendar_method TEXT,
    calendar TEXT,
    unsubscribe TEXT,
    about_kind TEXT,
    about_id TEXT,
    queued_at TIMESTAMPTZ NOT NULL,
    due_at TIMESTAMPTZ NOT NULL,
    stale_at TIMESTAMPTZ,
    leased_until TIMESTAMPTZ,
    leased_by TEXT,
    attempts BIGINT NOT NULL,
    last_error TEXT,
    sent_at TIMESTAMPTZ,
    carrier TEXT,
    failed_at TIMESTAMPTZ,
    cancelled_at TIMESTAMPTZ,
    PRIMARY KEY (host_id, id)
);
CREATE INDEX letter_due ON letter (due_at, id)
    WHERE sent_at IS NULL AND failed_at IS NULL AND cancelled_at IS NULL;
CREATE INDEX letter_queued ON letter (host_id, queued_at, id);
CREATE INDEX letter_about ON letter (host_id, about_kind, about_id, queued_at, id);
CREATE INDEX letter_person ON letter (host_id, person_id)
    WHERE sent_at IS NULL AND failed_at IS NULL AND cancelled_at IS NULL;
CREATE UNIQUE INDEX letter_one ON letter (host_id, unique_key) WHERE unique_key IS NOT NULL;
