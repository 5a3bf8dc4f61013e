-- How many places there are and how many of them one employer can have, as it was set; the last
-- line counts, and before there is one the blueprint does.
CREATE TABLE selection_terms (
    host_id UUID NOT NULL,
    id UUID NOT NULL,
    programme_id UUID NOT NULL,
    sets BIGINT NOT NULL,
    per_employer BIGINT,
    at TIMESTAMPTZ NOT NULL,
    by_id UUID NOT NULL,
    PRIMARY KEY (host_id, id),
    FOREIGN KEY (host_id, programme_id) REFERENCES programme (host_id, id)
);
CREATE INDEX selection_terms_by_programme ON selection_terms (host_id, programme_id, at);

-- A place that was offered to somebody, and what they said; nobody is offered two in one programme.
CREATE TABLE offer (
    host_id UUID NOT NULL,
    id UUID NOT NULL,
    programme_id UUID NOT NULL,
    interest_id UUID NOT NULL,
    made_at TIMESTAMPTZ NOT NULL,
    made_by UUID,
    until_at TIMESTAMPTZ NOT NULL,
    accepted_at TIMESTAMPTZ,
    declined_at TIMESTAMPTZ,
    lapsed_at TIMESTAMPTZ,
    PRIMARY KEY (host_id, id),
    UNIQUE (host_id, interest_id),
    FOREIGN KEY (host_id, programme_id) REFERENCES programme (host_id, id),
    FOREIGN KEY (host_id, interest_id) REFERENCES interest (host_id, id)
);
CREATE INDEX offer_by_programme ON offer (host_id, programme_id);
