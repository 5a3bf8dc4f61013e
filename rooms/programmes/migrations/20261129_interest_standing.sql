-- How many stand before somebody is asked whenever they look at their own page.
CREATE INDEX interest_standing ON interest (host_id, programme_id, counts_from, recorded_at, id)
    WHERE merged_at IS NULL AND withdrawn_at IS NULL AND (confirmed_at IS NOT NULL OR vouched_at IS NOT NULL);
