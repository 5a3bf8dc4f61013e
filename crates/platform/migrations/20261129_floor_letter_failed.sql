-- The letters that did not arrive and still need somebody: few among very many.
CREATE INDEX letter_failed ON letter (host_id, queued_at, id) WHERE failed_at IS NOT NULL AND cancelled_at IS NULL;
