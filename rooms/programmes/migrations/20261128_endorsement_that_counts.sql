-- Of the managers that somebody named one at most is asked now; the others were replaced.
CREATE UNIQUE INDEX endorsement_that_counts ON endorsement (host_id, interest_id) WHERE replaced_at IS NULL;
