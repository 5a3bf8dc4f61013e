-- What the list of interests is read by, a page at a time: names as all their spellings have them in
-- common, and the standing in one word. The keys of rows that are older are filled in with this step.
ALTER TABLE interest ADD COLUMN name_key TEXT;
ALTER TABLE interest ADD COLUMN organisation_key TEXT;
ALTER TABLE interest ADD COLUMN standing TEXT;
UPDATE interest SET standing = CASE
    WHEN merged_at IS NOT NULL THEN 'merged'
    WHEN withdrawn_at IS NOT NULL THEN 'withdrawn'
    WHEN vouched_at IS NOT NULL THEN 'vouched'
    WHEN confirmed_at IS NOT NULL THEN 'confirmed'
    WHEN lapsed_at IS NOT NULL THEN 'lapsed'
    ELSE 'unconfirmed' END;
DROP INDEX interest_by_programme;
CREATE INDEX interest_in_order ON interest (host_id, programme_id, counts_from, recorded_at, id);
-- How many stand before somebody, and how many stand, wait or have lapsed.
DROP INDEX interest_standing;
CREATE INDEX interest_standing ON interest
    (host_id, programme_id, standing, counts_from, recorded_at, id, confirm_by);
-- The same within one organisation, and how many organisations there are.
CREATE INDEX interest_by_organisation ON interest
    (host_id, programme_id, organisation_key, standing, counts_from, recorded_at, id, confirm_by);
-- Who looks as if they registered twice.
CREATE INDEX interest_by_address ON interest (host_id, programme_id, email_key, standing, confirm_by);
CREATE INDEX interest_by_name ON interest (host_id, programme_id, name_key, organisation_key, organisation_id, standing);
