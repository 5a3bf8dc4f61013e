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
