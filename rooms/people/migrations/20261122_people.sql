CREATE TABLE host (
    id UUID NOT NULL PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    domain TEXT NOT NULL UNIQUE,
    accent TEXT,
    made_at TIMESTAMPTZ NOT NULL
);

CREATE TABLE organisation (
    host_id UUID NOT NULL REFERENCES host (id),
    id UUID NOT NULL,
    name TEXT NOT NULL,
    name_key TEXT NOT NULL,
    sector TEXT,
    size TEXT,
    region TEXT,
    billing_name TEXT,
    billing_email TEXT,
    purchase_order TEXT NOT NULL,
    network TEXT NOT NULL,
    made_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (host_id, id),
    UNIQUE (host_id, name_key)
);

CREATE TABLE person (
    host_id UUID NOT NULL REFERENCES host (id),
    id UUID NOT NULL,
    name TEXT NOT NULL,
    name_key TEXT NOT NULL,
    email TEXT NOT NULL,
    email_key TEXT NOT NULL,
    phone TEXT,
    made_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (host_id, id),
    UNIQUE (host_id, email_key)
);
CREATE INDEX person_by_name ON person (host_id, name_key, id);

CREATE TABLE employment (
    host_id UUID NOT NULL,
    id UUID NOT NULL,
    person_id UUID NOT NULL,
    organisation_id UUID NOT NULL,
    job_title TEXT,
    from_on DATE NOT NULL,
    to_on DATE,
    PRIMARY KEY (host_id, id),
    FOREIGN KEY (host_id, person_id) REFERENCES person (host_id, id),
    FOREIGN KEY (host_id, organisation_id) REFERENCES organisation (host_id, id)
);
CREATE INDEX employment_by_person ON employment (host_id, person_id, from_on);
CREATE INDEX employment_by_organisation ON employment (host_id, organisation_id);

CREATE TABLE held_role (
    host_id UUID NOT NULL,
    id UUID NOT NULL,
    person_id UUID NOT NULL,
    role TEXT NOT NULL,
    scope TEXT NOT NULL,
    scope_id UUID,
    given_at TIMESTAMPTZ NOT NULL,
    given_by UUID,
    ended_at TIMESTAMPTZ,
    ended_by UUID,
    PRIMARY KEY (host_id, id),
    FOREIGN KEY (host_id, person_id) REFERENCES person (host_id, id)
);
CREATE INDEX held_role_by_person ON held_role (host_id, person_id, ended_at);
