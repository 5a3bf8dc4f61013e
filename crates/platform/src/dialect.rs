//! The few statements that must differ between the two databases: taking work from a queue.
//! PostgreSQL passes over what another worker is taking; SQLite has one writer and no need to.

use crate::{Sql, sql};

/// Takes jobs that are due. `$1` lease ends, `$2` worker, `$3` now, `$4` how many.
pub(crate) fn claim_jobs() -> Sql {
    sql!(
        sqlite: "UPDATE job SET leased_until = $1, leased_by = $2 WHERE (host_id, id) IN (\
            SELECT host_id, id FROM job WHERE done_at IS NULL AND parked_at IS NULL AND run_at <= $3 \
            AND (leased_until IS NULL OR leased_until <= $3) ORDER BY run_at, id LIMIT $4) \
            RETURNING host_id, id, kind, payload, attempts, run_at",
        postgres: "UPDATE job SET leased_until = $1, leased_by = $2 WHERE (host_id, id) IN (\
            SELECT host_id, id FROM job WHERE done_at IS NULL AND parked_at IS NULL AND run_at <= $3 \
            AND (leased_until IS NULL OR leased_until <= $3) ORDER BY run_at, id LIMIT $4 FOR UPDATE SKIP LOCKED) \
            RETURNING host_id, id, kind, payload, attempts, run_at"
    )
}

/// Takes one letter that is due. `$1` lease ends, `$2` sender, `$3` now.
pub(crate) fn claim_letter() -> Sql {
    sql!(
        sqlite: "UPDATE letter SET leased_until = $1, leased_by = $2 WHERE (host_id, id) IN (\
            SELECT host_id, id FROM letter WHERE sent_at IS NULL AND failed_at IS NULL AND cancelled_at IS NULL \
            AND due_at <= $3 AND (leased_until IS NULL OR leased_until <= $3) ORDER BY due_at, id LIMIT 1) \
            RETURNING host_id, id",
        postgres: "UPDATE letter SET leased_until = $1, leased_by = $2 WHERE (host_id, id) IN (\
            SELECT host_id, id FROM letter WHERE sent_at IS NULL AND failed_at IS NULL AND cancelled_at IS NULL \
            AND due_at <= $3 AND (leased_until IS NULL OR leased_until <= $3) ORDER BY due_at, id LIMIT 1 \
            FOR UPDATE SKIP LOCKED) RETURNING host_id, id"
    )
}
