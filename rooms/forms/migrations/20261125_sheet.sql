-- A form that somebody fills in. What the form asks is written where the form belongs: an
-- application's questions in its programme's blueprint.
CREATE TABLE sheet (
    host_id UUID NOT NULL,
    id UUID NOT NULL,
    begun_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (host_id, id)
);

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
