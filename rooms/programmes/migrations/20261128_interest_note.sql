-- What coordinators note about somebody, for themselves: it can be ended, and is never rewritten.
CREATE TABLE interest_note (
    host_id UUID NOT NULL,
    id UUID NOT NULL,
    interest_id UUID NOT NULL,
    body TEXT NOT NULL,
    written_at TIMESTAMPTZ NOT NULL,
    written_by UUID NOT NULL,
    ended_at TIMESTAMPTZ,
    ended_by UUID,
    PRIMARY KEY (host_id, id),
    FOREIGN KEY (host_id, interest_id) REFERENCES interest (host_id, id)
);
CREATE INDEX interest_note_by_interest ON interest_note (host_id, interest_id, written_at);
