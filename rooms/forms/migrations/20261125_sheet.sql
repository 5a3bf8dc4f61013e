-- A form that somebody fills in, and of what it is one of many: an application's sheet is of its
-- programme, whose blueprint says what is asked.
CREATE TABLE sheet (
    host_id UUID NOT NULL,
    id UUID NOT NULL,
    of_id UUID NOT NULL,
    begun_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (host_id, id)
);
CREATE INDEX sheet_by_of ON sheet (host_id, of_id);

-- What somebody answered; a question with several choices has a line for each.
CREATE TABLE answer (
    host_id UUID NOT NULL,
    sheet_id UUID NOT NULL,
    question TEXT NOT NULL,
    place BIGINT NOT NULL,
    value TEXT NOT NULL,
    answered_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (host_id, sheet_id, question, place),
    FOREIGN KEY (host_id, sheet_id) REFERENCES sheet (host_id, id)
);
