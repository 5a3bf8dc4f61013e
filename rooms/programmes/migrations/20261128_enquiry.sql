-- For whom alone a programme runs: the employer who asked for it. Its page is not listed, and only who
-- knows its address finds it.
ALTER TABLE programme ADD COLUMN employer TEXT;

-- An employer asks whether a programme could be run in-house.
CREATE TABLE enquiry (
    host_id UUID NOT NULL,
    id UUID NOT NULL,
    programme_id UUID NOT NULL,
    name TEXT NOT NULL,
    email TEXT NOT NULL,
    organisation TEXT NOT NULL,
    job_title TEXT,
    phone TEXT,
    people BIGINT NOT NULL,
    wanted_when TEXT NOT NULL,
    purpose TEXT NOT NULL,
    arrived_at TIMESTAMPTZ NOT NULL,
    confirmed_at TIMESTAMPTZ,
    answered_at TIMESTAMPTZ,
    answered_by UUID,
    turned_at TIMESTAMPTZ,
    turned_by UUID,
    turned_into UUID,
    closed_at TIMESTAMPTZ,
    closed_by UUID,
    close_reason TEXT,
    PRIMARY KEY (host_id, id),
    FOREIGN KEY (host_id, programme_id) REFERENCES programme (host_id, id),
    FOREIGN KEY (host_id, turned_into) REFERENCES programme (host_id, id)
);
CREATE INDEX enquiry_by_programme ON enquiry (host_id, programme_id, confirmed_at);
