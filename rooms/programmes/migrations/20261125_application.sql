-- An application: one interest's form. Its answers are on the sheet; page and tongue are for letters
-- that no visitor's request causes.
CREATE TABLE application (
    host_id UUID NOT NULL,
    id UUID NOT NULL,
    programme_id UUID NOT NULL,
    interest_id UUID NOT NULL,
    sheet_id UUID NOT NULL,
    begun_at TIMESTAMPTZ NOT NULL,
    sent_at TIMESTAMPTZ,
    page TEXT NOT NULL,
    tongue TEXT NOT NULL,
    told_waiting_at TIMESTAMPTZ,
    PRIMARY KEY (host_id, id),
    UNIQUE (host_id, interest_id),
    FOREIGN KEY (host_id, programme_id) REFERENCES programme (host_id, id),
    FOREIGN KEY (host_id, interest_id) REFERENCES interest (host_id, id),
    FOREIGN KEY (host_id, sheet_id) REFERENCES sheet (host_id, id)
);
CREATE INDEX application_by_programme ON application (host_id, programme_id);

-- The word of an employer, asked of one manager; naming another keeps the line and asks anew.
CREATE TABLE endorsement (
    host_id UUID NOT NULL,
    id UUID NOT NULL,
    interest_id UUID NOT NULL,
    manager_name TEXT NOT NULL,
    manager_email TEXT NOT NULL,
    asked_at TIMESTAMPTZ NOT NULL,
    endorsed_at TIMESTAMPTZ,
    order_number TEXT,
    order_not_needed TEXT,
    billing_name TEXT,
    billing_email TEXT,
    declined_at TIMESTAMPTZ,
    decline_reason TEXT,
    replaced_at TIMESTAMPTZ,
    PRIMARY KEY (host_id, id),
    FOREIGN KEY (host_id, interest_id) REFERENCES interest (host_id, id)
);
CREATE INDEX endorsement_by_interest ON endorsement (host_id, interest_id, asked_at);
