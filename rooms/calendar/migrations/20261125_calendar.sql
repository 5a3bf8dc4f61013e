-- What stands in somebody's calendar. `subject_kind` and `subject_id` say what it is about, in the words
-- of the room that put it there; `guest` is the person's id, or the address of somebody who is not known.
-- `uid` never changes; `sequence` rises at every change. A cancelled one is kept, so that it can stand
-- again with a higher sequence. `organiser`, `tongue` and `page` are for letters that no request causes.
CREATE TABLE appointment (
    host_id UUID NOT NULL REFERENCES host (id),
    id UUID NOT NULL,
    subject_kind TEXT NOT NULL,
    subject_id UUID NOT NULL,
    guest TEXT NOT NULL,
    person_id UUID,
    name TEXT NOT NULL,
    email TEXT NOT NULL,
    tongue TEXT NOT NULL,
    page TEXT NOT NULL,
    organiser TEXT NOT NULL,
    uid TEXT NOT NULL,
    sequence BIGINT NOT NULL,
    stamped_at TIMESTAMPTZ NOT NULL,
    begins_at TIMESTAMPTZ NOT NULL,
    ends_at TIMESTAMPTZ NOT NULL,
    zone TEXT NOT NULL,
    title TEXT NOT NULL,
    place TEXT,
    cancelled_at TIMESTAMPTZ,
    PRIMARY KEY (host_id, id),
    FOREIGN KEY (host_id, person_id) REFERENCES person (host_id, id)
);
CREATE UNIQUE INDEX appointment_by_subject ON appointment (host_id, subject_kind, subject_id, guest);
CREATE INDEX appointment_by_person ON appointment (host_id, person_id, ends_at);

-- The address at which somebody's dates are read. `mark` is all that is kept of its secret.
CREATE TABLE calendar_feed (
    host_id UUID NOT NULL REFERENCES host (id),
    id UUID NOT NULL,
    person_id UUID NOT NULL,
    mark TEXT NOT NULL,
    made_at TIMESTAMPTZ NOT NULL,
    ended_at TIMESTAMPTZ,
    PRIMARY KEY (host_id, id),
    FOREIGN KEY (host_id, person_id) REFERENCES person (host_id, id)
);
CREATE UNIQUE INDEX calendar_feed_by_mark ON calendar_feed (host_id, mark);
CREATE UNIQUE INDEX calendar_feed_open ON calendar_feed (host_id, person_id) WHERE ended_at IS NULL;
