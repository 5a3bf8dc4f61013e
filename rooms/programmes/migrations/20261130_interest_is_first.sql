-- Who looks as if they registered twice is marked when they are written down: TRUE for the first of an
-- address and of a name within one organisation, empty for everybody after. Two at once cannot both be the
-- first, because empty values never collide.
ALTER TABLE interest ADD COLUMN is_first BOOLEAN;
UPDATE interest SET is_first = TRUE WHERE NOT EXISTS (
    SELECT 1 FROM interest AS other
    WHERE other.host_id = interest.host_id AND other.programme_id = interest.programme_id
      AND other.id <> interest.id AND other.email_key = interest.email_key)
  AND NOT EXISTS (
    SELECT 1 FROM interest AS other
    WHERE other.host_id = interest.host_id AND other.programme_id = interest.programme_id
      AND other.id <> interest.id AND other.name_key = interest.name_key AND other.name_key <> ''
      AND (other.organisation_key = interest.organisation_key OR other.organisation_id = interest.organisation_id));
DROP INDEX interest_by_address;
CREATE UNIQUE INDEX interest_by_address ON interest (host_id, programme_id, email_key, is_first);
DROP INDEX interest_by_name;
CREATE UNIQUE INDEX interest_by_name ON interest (host_id, programme_id, name_key, organisation_key, is_first)
    WHERE name_key <> '';
CREATE UNIQUE INDEX interest_by_employer ON interest (host_id, programme_id, name_key, organisation_id, is_first)
    WHERE name_key <> '' AND organisation_id IS NOT NULL;
CREATE INDEX interest_not_first ON interest (host_id, programme_id) WHERE is_first IS NULL;
