-- Which programme another was made as a copy of; nothing for one made from a blueprint.
ALTER TABLE programme ADD COLUMN copied_from UUID;
