-- What people can book. The address of a call is shown to nobody; the gate sends people there.
CREATE TABLE event (
    host_id UUID NOT NULL,
    id UUID NOT NULL,
    programme_id UUID,
    title TEXT NOT NULL,
    about TEXT,
    starts_at TIMESTAMPTZ NOT NULL,
    ends_at TIMESTAMPTZ NOT NULL,
    how TEXT NOT NULL,
    joining_link TEXT,
    place TEXT,
    capacity BIGINT NOT NULL,
    closing_hours BIGINT NOT NULL,
    made_at TIMESTAMPTZ NOT NULL,
    made_by UUID,
    cancelled_at TIMESTAMPTZ,
    cancelled_by UUID,
    PRIMARY KEY (host_id, id)
);
CREATE INDEX event_by_start ON event (host_id, starts_at);
CREATE INDEX event_by_programme ON event (host_id, programme_id, starts_at);

-- What people who booked were told of: another time, another place, that it does not take place.
CREATE TABLE event_change (
    host_id UUID NOT NULL,
    id UUID NOT NULL,
    event_id UUID NOT NULL,
    what TEXT NOT NULL,
    from_starts_at TIMESTAMPTZ,
    from_ends_at TIMESTAMPTZ,
    reason TEXT,
    at TIMESTAMPTZ NOT NULL,
    by_id UUID NOT NULL,
    PRIMARY KEY (host_id, id),
    FOREIGN KEY (host_id, event_id) REFERENCES event (host_id, id)
);
CREATE INDEX event_change_by_event ON event_change (host_id, event_id, at);

-- One person and one event: with a place, in line, or ended. Of one address only one lives.
CREATE TABLE booking (
    host_id UUID NOT NULL,
    id UUID NOT NULL,
    event_id UUID NOT NULL,
    reference TEXT NOT NULL,
    name TEXT NOT NULL,
    email TEXT NOT NULL,
    email_key TEXT NOT NULL,
    person_id UUID,
    tongue TEXT NOT NULL,
    page TEXT NOT NULL,
    made_at TIMESTAMPTZ NOT NULL,
    offered_until TIMESTAMPTZ,
    booked_at TIMESTAMPTZ,
    ended_at TIMESTAMPTZ,
    ended_why TEXT,
    came_at TIMESTAMPTZ,
    came_noted_by UUID,
    PRIMARY KEY (host_id, id),
    UNIQUE (host_id, reference),
    FOREIGN KEY (host_id, event_id) REFERENCES event (host_id, id)
);
CREATE INDEX booking_by_event ON booking (host_id, event_id, made_at);
CREATE INDEX booking_by_email ON booking (host_id, email_key);
CREATE UNIQUE INDEX booking_living ON booking (host_id, event_id, email_key) WHERE ended_at IS NULL;
