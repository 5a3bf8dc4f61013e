-- A programme that runs beside another, and what a place costs where that is not what the blueprint
-- says: set with an instant and no amount, it is to follow.
ALTER TABLE programme ADD COLUMN parallel_to UUID;
ALTER TABLE programme ADD COLUMN other_dates BOOLEAN;
ALTER TABLE programme ADD COLUMN fee_set_at TIMESTAMPTZ;
ALTER TABLE programme ADD COLUMN fee_pence BIGINT;

-- Somebody who waits in one programme was asked whether they would like to join one beside it.
CREATE TABLE opening (
    host_id UUID NOT NULL,
    id UUID NOT NULL,
    programme_id UUID NOT NULL,
    interest_id UUID NOT NULL,
    made_at TIMESTAMPTZ NOT NULL,
    made_by UUID NOT NULL,
    taken_at TIMESTAMPTZ,
    taken_as UUID,
    declined_at TIMESTAMPTZ,
    PRIMARY KEY (host_id, id),
    UNIQUE (host_id, interest_id, programme_id),
    FOREIGN KEY (host_id, programme_id) REFERENCES programme (host_id, id),
    FOREIGN KEY (host_id, interest_id) REFERENCES interest (host_id, id),
    FOREIGN KEY (host_id, taken_as) REFERENCES interest (host_id, id)
);
CREATE INDEX opening_by_programme ON opening (host_id, programme_id);
