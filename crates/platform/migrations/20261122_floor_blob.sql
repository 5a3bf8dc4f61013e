-- Files people handed in. The row says what a file is; the bytes are in the folder, under their own hash.
CREATE TABLE blob (
    host_id UUID NOT NULL,
    id UUID NOT NULL,
    name TEXT NOT NULL,
    byte_count BIGINT NOT NULL,
    media_type TEXT NOT NULL,
    original_name TEXT NOT NULL,
    made_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (host_id, id)
);
CREATE INDEX blob_name ON blob (host_id, name);
