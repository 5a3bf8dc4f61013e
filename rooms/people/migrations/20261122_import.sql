-- Files of people and organisations, how their columns were read, and what came of each row.
-- Forgotten 30 days after they were chosen: import_part and import_effect go, the counts stay.
CREATE TABLE import_file (
    host_id UUID NOT NULL REFERENCES host (id),
    id UUID NOT NULL,
    holds TEXT NOT NULL,
    file_name TEXT NOT NULL,
    headings TEXT NOT NULL,
    headings_key TEXT NOT NULL,
    notes TEXT NOT NULL,
    row_count BIGINT NOT NULL,
    part_count BIGINT NOT NULL,
    mapping TEXT,
    held_back TEXT,
    next_part BIGINT NOT NULL,
    made BIGINT NOT NULL,
    changed BIGINT NOT NULL,
    same BIGINT NOT NULL,
    left_out BIGINT NOT NULL,
    restored BIGINT NOT NULL,
    kept BIGINT NOT NULL,
    chosen_at TIMESTAMPTZ NOT NULL,
    chosen_by UUID,
    started_at TIMESTAMPTZ,
    started_by UUID,
    finished_at TIMESTAMPTZ,
    undo_asked_at TIMESTAMPTZ,
    undo_asked_by UUID,
    undone_at TIMESTAMPTZ,
    forgotten_at TIMESTAMPTZ,
    PRIMARY KEY (host_id, id)
);
CREATE INDEX import_file_by_time ON import_file (host_id, chosen_at, id);

-- A hundred rows of a file, as JSON.
CREATE TABLE import_part (
    host_id UUID NOT NULL,
    import_id UUID NOT NULL,
    part BIGINT NOT NULL,
    content TEXT NOT NULL,
    PRIMARY KEY (host_id, import_id, part),
    FOREIGN KEY (host_id, import_id) REFERENCES import_file (host_id, id)
);

-- What a row made or changed, in order, with what was there before.
CREATE TABLE import_effect (
    host_id UUID NOT NULL,
    import_id UUID NOT NULL,
    seq BIGINT NOT NULL,
    line BIGINT NOT NULL,
    subject TEXT NOT NULL,
    subject_id UUID NOT NULL,
    deeds TEXT NOT NULL,
    undone_at TIMESTAMPTZ,
    kept TEXT,
    PRIMARY KEY (host_id, import_id, seq),
    FOREIGN KEY (host_id, import_id) REFERENCES import_file (host_id, id)
);

-- Which heading holds what, remembered for files with the same headings.
CREATE TABLE import_columns (
    host_id UUID NOT NULL REFERENCES host (id),
    holds TEXT NOT NULL,
    headings_key TEXT NOT NULL,
    mapping TEXT NOT NULL,
    used_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (host_id, holds, headings_key)
);
