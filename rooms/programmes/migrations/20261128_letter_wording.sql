-- The words of a programme's letters as somebody changed them, one line a change; the last line of a
-- paragraph counts, and where it has nothing in a tongue the usual words do.
CREATE TABLE letter_wording (
    host_id UUID NOT NULL,
    id UUID NOT NULL,
    programme_id UUID NOT NULL,
    letter TEXT NOT NULL,
    paragraph TEXT NOT NULL,
    english TEXT,
    welsh TEXT,
    at TIMESTAMPTZ NOT NULL,
    by_id UUID NOT NULL,
    PRIMARY KEY (host_id, id),
    FOREIGN KEY (host_id, programme_id) REFERENCES programme (host_id, id)
);
CREATE INDEX letter_wording_by_programme ON letter_wording (host_id, programme_id, at);
