-- Which change of a programme's sets is the last: whoever saw an earlier one has to look again.
CREATE TABLE seating (
    host_id UUID NOT NULL,
    programme_id UUID NOT NULL,
    version BIGINT NOT NULL,
    PRIMARY KEY (host_id, programme_id),
    FOREIGN KEY (host_id, programme_id) REFERENCES programme (host_id, id)
);

-- A set: a small closed group with a facilitator. SET is a word of SQL, so the table says which set.
CREATE TABLE learning_set (
    host_id UUID NOT NULL,
    id UUID NOT NULL,
    programme_id UUID NOT NULL,
    number BIGINT NOT NULL,
    day TEXT,
    facilitator_id UUID,
    published_at TIMESTAMPTZ,
    PRIMARY KEY (host_id, id),
    UNIQUE (host_id, programme_id, number),
    FOREIGN KEY (host_id, programme_id) REFERENCES programme (host_id, id),
    FOREIGN KEY (host_id, facilitator_id) REFERENCES person (host_id, id)
);

-- Where somebody who has a place sits, and what they said about it. Nobody sits in two sets.
CREATE TABLE seat (
    host_id UUID NOT NULL,
    place_id UUID NOT NULL,
    set_id UUID NOT NULL,
    seated_at TIMESTAMPTZ NOT NULL,
    why TEXT NOT NULL,
    locked_at TIMESTAMPTZ,
    locked_by UUID,
    asked_at TIMESTAMPTZ,
    agreed_at TIMESTAMPTZ,
    told_at TIMESTAMPTZ,
    PRIMARY KEY (host_id, place_id),
    FOREIGN KEY (host_id, place_id) REFERENCES offer (host_id, id),
    FOREIGN KEY (host_id, set_id) REFERENCES learning_set (host_id, id)
);
CREATE INDEX seat_by_set ON seat (host_id, set_id);

-- Somebody saw who is in a set and said no: they are not proposed for it again. No reason is kept.
CREATE TABLE seat_refusal (
    host_id UUID NOT NULL,
    place_id UUID NOT NULL,
    set_id UUID NOT NULL,
    at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (host_id, place_id, set_id),
    FOREIGN KEY (host_id, place_id) REFERENCES offer (host_id, id),
    FOREIGN KEY (host_id, set_id) REFERENCES learning_set (host_id, id)
);

-- Two people who are never to share a set. Why is written nowhere.
CREATE TABLE kept_apart (
    host_id UUID NOT NULL,
    id UUID NOT NULL,
    programme_id UUID NOT NULL,
    one_id UUID NOT NULL,
    other_id UUID NOT NULL,
    at TIMESTAMPTZ NOT NULL,
    by_id UUID NOT NULL,
    PRIMARY KEY (host_id, id),
    UNIQUE (host_id, one_id, other_id),
    FOREIGN KEY (host_id, programme_id) REFERENCES programme (host_id, id),
    FOREIGN KEY (host_id, one_id) REFERENCES offer (host_id, id),
    FOREIGN KEY (host_id, other_id) REFERENCES offer (host_id, id)
);
