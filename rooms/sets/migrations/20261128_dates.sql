-- When a set meets. `derived_at` is when the rule has it and stays; `begins_at` is when it takes place.
-- The id stays when the date changes: the entries in people's calendars are about it.
CREATE TABLE set_meeting (
    host_id UUID NOT NULL,
    id UUID NOT NULL,
    set_id UUID NOT NULL,
    position BIGINT NOT NULL,
    kind TEXT NOT NULL,
    number BIGINT NOT NULL,
    derived_at TIMESTAMPTZ NOT NULL,
    begins_at TIMESTAMPTZ NOT NULL,
    minutes BIGINT NOT NULL,
    white_space_minutes BIGINT NOT NULL,
    place TEXT,
    moved_reason TEXT,
    moved_at TIMESTAMPTZ,
    moved_by UUID,
    PRIMARY KEY (host_id, id),
    UNIQUE (host_id, set_id, position),
    FOREIGN KEY (host_id, set_id) REFERENCES learning_set (host_id, id),
    FOREIGN KEY (host_id, moved_by) REFERENCES person (host_id, id)
);

-- The file of school holidays that a host keeps, as it was given: dates are looked at against it.
CREATE TABLE school_calendar (
    host_id UUID NOT NULL REFERENCES host (id),
    content TEXT NOT NULL,
    kept_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (host_id)
);

-- A date poll: the members of a set are asked which of some windows they can make. It is about where
-- the set's dates begin, or about one meeting. `chosen` is the window that was decided for.
CREATE TABLE set_poll (
    host_id UUID NOT NULL,
    id UUID NOT NULL,
    set_id UUID NOT NULL,
    meeting_id UUID,
    asked_at TIMESTAMPTZ NOT NULL,
    asked_by UUID NOT NULL,
    decided_at TIMESTAMPTZ,
    chosen BIGINT,
    PRIMARY KEY (host_id, id),
    FOREIGN KEY (host_id, set_id) REFERENCES learning_set (host_id, id),
    FOREIGN KEY (host_id, asked_by) REFERENCES person (host_id, id)
);
CREATE UNIQUE INDEX set_poll_open ON set_poll (host_id, set_id) WHERE decided_at IS NULL;

CREATE TABLE set_poll_window (
    host_id UUID NOT NULL,
    poll_id UUID NOT NULL,
    position BIGINT NOT NULL,
    begins_at TIMESTAMPTZ NOT NULL,
    ends_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (host_id, poll_id, position),
    FOREIGN KEY (host_id, poll_id) REFERENCES set_poll (host_id, id)
);

-- What a member said of a window. Saying it again takes the place of what was said before.
CREATE TABLE set_poll_answer (
    host_id UUID NOT NULL,
    poll_id UUID NOT NULL,
    place_id UUID NOT NULL,
    position BIGINT NOT NULL,
    answer TEXT NOT NULL,
    at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (host_id, poll_id, place_id, position),
    FOREIGN KEY (host_id, poll_id) REFERENCES set_poll (host_id, id),
    FOREIGN KEY (host_id, place_id) REFERENCES offer (host_id, id)
);

-- Somebody would like to change places with somebody of another set. The partner is whoever said yes
-- first; it is done when the one who asked says yes to the set they would be in.
CREATE TABLE set_swap (
    host_id UUID NOT NULL,
    id UUID NOT NULL,
    programme_id UUID NOT NULL,
    asker_id UUID NOT NULL,
    from_id UUID NOT NULL,
    to_id UUID NOT NULL,
    asked_at TIMESTAMPTZ NOT NULL,
    partner_id UUID,
    ended_at TIMESTAMPTZ,
    is_done BOOLEAN NOT NULL,
    PRIMARY KEY (host_id, id),
    FOREIGN KEY (host_id, programme_id) REFERENCES programme (host_id, id),
    FOREIGN KEY (host_id, asker_id) REFERENCES offer (host_id, id),
    FOREIGN KEY (host_id, partner_id) REFERENCES offer (host_id, id)
);
CREATE UNIQUE INDEX set_swap_open ON set_swap (host_id, asker_id) WHERE ended_at IS NULL;

-- Somebody said no to a swap: they are not asked about it again. No reason is kept.
CREATE TABLE set_swap_refusal (
    host_id UUID NOT NULL,
    swap_id UUID NOT NULL,
    place_id UUID NOT NULL,
    at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (host_id, swap_id, place_id),
    FOREIGN KEY (host_id, swap_id) REFERENCES set_swap (host_id, id),
    FOREIGN KEY (host_id, place_id) REFERENCES offer (host_id, id)
);

-- A programme whose dates stand on the schedule for everybody before its sets are settled, as planned.
CREATE TABLE planned_schedule (
    host_id UUID NOT NULL,
    programme_id UUID NOT NULL,
    shown_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (host_id, programme_id),
    FOREIGN KEY (host_id, programme_id) REFERENCES programme (host_id, id)
);
