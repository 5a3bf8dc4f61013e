-- A code that was asked for. `browser` is a mark of the browser that asked; `person_id` is empty when
-- nobody has the address that was given. The address itself is not kept.
CREATE TABLE sign_in_code (
    host_id UUID NOT NULL REFERENCES host (id),
    id UUID NOT NULL,
    browser TEXT NOT NULL,
    person_id UUID,
    code_hash TEXT NOT NULL,
    next TEXT NOT NULL,
    asked_at TIMESTAMPTZ NOT NULL,
    wrong BIGINT NOT NULL,
    ended_at TIMESTAMPTZ,
    PRIMARY KEY (host_id, id),
    FOREIGN KEY (host_id, person_id) REFERENCES person (host_id, id)
);
CREATE INDEX sign_in_code_by_browser ON sign_in_code (host_id, browser, ended_at);
CREATE INDEX sign_in_code_by_age ON sign_in_code (host_id, asked_at);

-- Somebody's authenticator app. `sealed` is its secret, sealed; `last_step` the last step of half a
-- minute of which a code was taken.
CREATE TABLE second_factor (
    host_id UUID NOT NULL,
    person_id UUID NOT NULL,
    sealed BYTEA NOT NULL,
    last_step BIGINT NOT NULL,
    wrong BIGINT NOT NULL,
    wrong_since TIMESTAMPTZ,
    enrolled_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (host_id, person_id),
    FOREIGN KEY (host_id, person_id) REFERENCES person (host_id, id)
);

CREATE TABLE recovery_code (
    host_id UUID NOT NULL,
    id UUID NOT NULL,
    person_id UUID NOT NULL,
    code_hash TEXT NOT NULL,
    used_at TIMESTAMPTZ,
    PRIMARY KEY (host_id, id),
    FOREIGN KEY (host_id, person_id) REFERENCES person (host_id, id)
);
CREATE INDEX recovery_code_by_person ON recovery_code (host_id, person_id, used_at);
