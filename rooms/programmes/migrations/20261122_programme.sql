CREATE TABLE programme (
    host_id UUID NOT NULL,
    id UUID NOT NULL,
    slug TEXT NOT NULL,
    title TEXT NOT NULL,
    blueprint_name TEXT NOT NULL,
    blueprint TEXT NOT NULL,
    deadline_on DATE,
    made_at TIMESTAMPTZ NOT NULL,
    published_at TIMESTAMPTZ,
    published_by UUID,
    closed_at TIMESTAMPTZ,
    closed_by UUID,
    PRIMARY KEY (host_id, id),
    UNIQUE (host_id, slug)
);

CREATE TABLE deadline_change (
    host_id UUID NOT NULL,
    id UUID NOT NULL,
    programme_id UUID NOT NULL,
    from_on DATE,
    to_on DATE NOT NULL,
    at TIMESTAMPTZ NOT NULL,
    by_id UUID NOT NULL,
    reason TEXT,
    PRIMARY KEY (host_id, id),
    FOREIGN KEY (host_id, programme_id) REFERENCES programme (host_id, id)
);
CREATE INDEX deadline_change_by_programme ON deadline_change (host_id, programme_id, at);

CREATE TABLE interest (
    host_id UUID NOT NULL,
    id UUID NOT NULL,
    programme_id UUID NOT NULL,
    reference TEXT NOT NULL,
    name TEXT NOT NULL,
    email TEXT NOT NULL,
    email_key TEXT NOT NULL,
    organisation TEXT NOT NULL,
    organisation_id UUID,
    job_title TEXT,
    phone TEXT,
    channel TEXT NOT NULL,
    entered_by UUID,
    arrived_at TIMESTAMPTZ NOT NULL,
    recorded_at TIMESTAMPTZ NOT NULL,
    counts_from TIMESTAMPTZ NOT NULL,
    confirm_by TIMESTAMPTZ,
    confirmed_at TIMESTAMPTZ,
    vouched_at TIMESTAMPTZ,
    vouched_by UUID,
    lapsed_at TIMESTAMPTZ,
    withdrawn_at TIMESTAMPTZ,
    merged_at TIMESTAMPTZ,
    merged_into UUID,
    PRIMARY KEY (host_id, id),
    UNIQUE (host_id, reference),
    FOREIGN KEY (host_id, programme_id) REFERENCES programme (host_id, id),
    FOREIGN KEY (host_id, organisation_id) REFERENCES organisation (host_id, id)
);
CREATE INDEX interest_by_programme ON interest (host_id, programme_id, counts_from);
CREATE INDEX interest_by_email ON interest (host_id, email_key);

CREATE TABLE invitation (
    host_id UUID NOT NULL,
    id UUID NOT NULL,
    programme_id UUID NOT NULL,
    name TEXT NOT NULL,
    email TEXT NOT NULL,
    email_key TEXT NOT NULL,
    organisation TEXT,
    invited_at TIMESTAMPTZ NOT NULL,
    invited_by UUID,
    PRIMARY KEY (host_id, id),
    UNIQUE (host_id, programme_id, email_key),
    FOREIGN KEY (host_id, programme_id) REFERENCES programme (host_id, id)
);
