-- Until when the people of a programme are kept longer than usual, and why; the latest line counts.
CREATE TABLE people_kept (
    host_id UUID NOT NULL,
    id UUID NOT NULL,
    programme_id UUID NOT NULL,
    until_on DATE NOT NULL,
    why TEXT NOT NULL,
    at TIMESTAMPTZ NOT NULL,
    by_id UUID NOT NULL,
    PRIMARY KEY (host_id, id),
    FOREIGN KEY (host_id, programme_id) REFERENCES programme (host_id, id)
);
CREATE INDEX people_kept_by_programme ON people_kept (host_id, programme_id, at);
-- Since when whoever runs a programme reads that its people will be erased by themselves.
CREATE TABLE people_notice (
    host_id UUID NOT NULL,
    programme_id UUID NOT NULL,
    at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (host_id, programme_id),
    FOREIGN KEY (host_id, programme_id) REFERENCES programme (host_id, id)
);
