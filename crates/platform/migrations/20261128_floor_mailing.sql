-- Letters that left together, because one text was written to many people.
ALTER TABLE letter ADD COLUMN mailing TEXT;
CREATE INDEX letter_mailing ON letter (host_id, mailing, queued_at, id) WHERE mailing IS NOT NULL;
