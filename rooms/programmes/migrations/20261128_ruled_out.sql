-- Whether the answers say that the programme is not for this person: kept beside the application, because
-- selection looks at thousands at once and at no other answer of theirs.
ALTER TABLE application ADD COLUMN ruled_out BOOLEAN NOT NULL DEFAULT FALSE;
UPDATE application SET ruled_out = TRUE WHERE EXISTS (
    SELECT 1 FROM answer WHERE answer.host_id = application.host_id AND answer.sheet_id = application.sheet_id
        AND answer.question = 'eligible' AND answer.value = 'no');
