-- A code that the operator wrote for somebody on the command line, for the first way in and for days without
-- mail: good for a week, once, together with the address of the person it was written for.
CREATE TABLE enrolment (
    host_id UUID NOT NULL,
    id UUID NOT NULL,
    person_id UUID NOT NULL,
    code_hash TEXT NOT NULL,
    written_at TIMESTAMPTZ NOT NULL,
    ended_at TIMESTAMPTZ,
    PRIMARY KEY (host_id, id),
    FOREIGN KEY (host_id, person_id) REFERENCES person (host_id, id)
);
CREATE INDEX enrolment_by_person ON enrolment (host_id, person_id, ended_at);
