-- Who asks for the money. Rows are added and never changed: an invoice names the one it was issued under.
CREATE TABLE issuer (
    host_id UUID NOT NULL,
    id UUID NOT NULL,
    name TEXT NOT NULL,
    street TEXT NOT NULL,
    town TEXT NOT NULL,
    postcode TEXT NOT NULL,
    email TEXT NOT NULL,
    vat_number TEXT,
    company_number TEXT,
    days BIGINT NOT NULL,
    bank_name TEXT NOT NULL,
    sort_code TEXT NOT NULL,
    account TEXT NOT NULL,
    iban TEXT,
    made_at TIMESTAMPTZ NOT NULL,
    made_by UUID,
    PRIMARY KEY (host_id, id)
);
CREATE INDEX issuer_by_time ON issuer (host_id, made_at);

-- Employers as invoices are addressed to them; spellings that fold to one key are one employer.
CREATE TABLE invoiced_employer (
    host_id UUID NOT NULL,
    id UUID NOT NULL,
    key TEXT NOT NULL,
    name TEXT NOT NULL,
    made_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (host_id, id),
    UNIQUE (host_id, key)
);

-- How far each kind of document has been counted in each year.
CREATE TABLE invoice_series (
    host_id UUID NOT NULL,
    kind TEXT NOT NULL,
    year BIGINT NOT NULL,
    last BIGINT NOT NULL,
    PRIMARY KEY (host_id, kind, year)
);

-- An issued invoice. Rows are added and never changed; what happens to it stands in tables of its own.
CREATE TABLE invoice (
    host_id UUID NOT NULL,
    id UUID NOT NULL,
    year BIGINT NOT NULL,
    serial BIGINT NOT NULL,
    issuer_id UUID NOT NULL,
    employer_id UUID NOT NULL,
    programme_id UUID NOT NULL,
    programme_title TEXT NOT NULL,
    purchase_order TEXT,
    vat TEXT NOT NULL,
    vat_rate BIGINT NOT NULL,
    vat_reason TEXT,
    net_pence BIGINT NOT NULL,
    vat_pence BIGINT NOT NULL,
    issued_on DATE NOT NULL,
    due_on DATE NOT NULL,
    tongue TEXT NOT NULL,
    page TEXT NOT NULL,
    issued_at TIMESTAMPTZ NOT NULL,
    issued_by UUID,
    PRIMARY KEY (host_id, id),
    UNIQUE (host_id, year, serial),
    FOREIGN KEY (host_id, issuer_id) REFERENCES issuer (host_id, id),
    FOREIGN KEY (host_id, employer_id) REFERENCES invoiced_employer (host_id, id)
);
CREATE INDEX invoice_by_employer ON invoice (host_id, employer_id, issued_on);
CREATE INDEX invoice_by_programme ON invoice (host_id, programme_id);
CREATE INDEX invoice_by_day ON invoice (host_id, issued_on);

-- Who pays an invoice, as they were called and addressed on the day of issue.
CREATE TABLE invoice_buyer (
    host_id UUID NOT NULL,
    invoice_id UUID NOT NULL,
    name TEXT NOT NULL,
    address TEXT NOT NULL,
    contact_name TEXT NOT NULL,
    contact_email TEXT NOT NULL,
    PRIMARY KEY (host_id, invoice_id),
    FOREIGN KEY (host_id, invoice_id) REFERENCES invoice (host_id, id)
);

-- One place on an invoice, named as the employer chose.
CREATE TABLE invoice_line (
    host_id UUID NOT NULL,
    invoice_id UUID NOT NULL,
    position BIGINT NOT NULL,
    place_id UUID NOT NULL,
    person TEXT NOT NULL,
    price_pence BIGINT NOT NULL,
    PRIMARY KEY (host_id, invoice_id, position),
    FOREIGN KEY (host_id, invoice_id) REFERENCES invoice (host_id, id)
);
CREATE INDEX invoice_line_by_place ON invoice_line (host_id, place_id);

-- A place that was given up after it was invoiced: somebody decides whether it is credited.
CREATE TABLE invoice_withdrawal (
    host_id UUID NOT NULL,
    invoice_id UUID NOT NULL,
    position BIGINT NOT NULL,
    given_up_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (host_id, invoice_id, position),
    FOREIGN KEY (host_id, invoice_id, position) REFERENCES invoice_line (host_id, invoice_id, position)
);

-- Money that came in for an invoice.
CREATE TABLE payment (
    host_id UUID NOT NULL,
    id UUID NOT NULL,
    invoice_id UUID NOT NULL,
    paid_on DATE NOT NULL,
    pence BIGINT NOT NULL,
    reference TEXT NOT NULL,
    recorded_at TIMESTAMPTZ NOT NULL,
    recorded_by UUID,
    PRIMARY KEY (host_id, id),
    FOREIGN KEY (host_id, invoice_id) REFERENCES invoice (host_id, id)
);
CREATE INDEX payment_by_invoice ON payment (host_id, invoice_id, paid_on);

-- Lines of an invoice taken back.
CREATE TABLE credit_note (
    host_id UUID NOT NULL,
    id UUID NOT NULL,
    invoice_id UUID NOT NULL,
    year BIGINT NOT NULL,
    serial BIGINT NOT NULL,
    net_pence BIGINT NOT NULL,
    vat_pence BIGINT NOT NULL,
    issued_on DATE NOT NULL,
    why TEXT NOT NULL,
    issued_at TIMESTAMPTZ NOT NULL,
    issued_by UUID,
    PRIMARY KEY (host_id, id),
    UNIQUE (host_id, year, serial),
    FOREIGN KEY (host_id, invoice_id) REFERENCES invoice (host_id, id)
);
CREATE INDEX credit_note_by_invoice ON credit_note (host_id, invoice_id);
CREATE INDEX credit_note_by_day ON credit_note (host_id, issued_on);

-- Which lines; each once only.
CREATE TABLE credit_note_line (
    host_id UUID NOT NULL,
    invoice_id UUID NOT NULL,
    position BIGINT NOT NULL,
    credit_note_id UUID NOT NULL,
    PRIMARY KEY (host_id, invoice_id, position),
    FOREIGN KEY (host_id, credit_note_id) REFERENCES credit_note (host_id, id),
    FOREIGN KEY (host_id, invoice_id, position) REFERENCES invoice_line (host_id, invoice_id, position)
);

-- The decision to wait no longer for the rest of an invoice.
CREATE TABLE write_off (
    host_id UUID NOT NULL,
    invoice_id UUID NOT NULL,
    decided_on DATE NOT NULL,
    pence BIGINT NOT NULL,
    why TEXT NOT NULL,
    decided_at TIMESTAMPTZ NOT NULL,
    decided_by UUID,
    PRIMARY KEY (host_id, invoice_id),
    FOREIGN KEY (host_id, invoice_id) REFERENCES invoice (host_id, id)
);

-- A reminder that was sent, by the days after the last day to pay.
CREATE TABLE invoice_reminder (
    host_id UUID NOT NULL,
    invoice_id UUID NOT NULL,
    days BIGINT NOT NULL,
    sent_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (host_id, invoice_id, days),
    FOREIGN KEY (host_id, invoice_id) REFERENCES invoice (host_id, id)
);
