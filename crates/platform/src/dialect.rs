//! The few statements that must differ between the two databases: taking work from a queue, and asking
//! for the schema. PostgreSQL passes over what another worker is taking; SQLite has one writer and no
//! need to.

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

/// Every column of every table: the table's name, its own and its type's, in no order.
pub(crate) fn columns() -> Sql {
    sql!(
        sqlite: "SELECT t.name, c.name, c.type FROM sqlite_schema t JOIN pragma_table_info(t.name) c \
            WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite!_%' ESCAPE '!'",
        postgres: "SELECT CAST(t.relname AS TEXT), CAST(c.attname AS TEXT), format_type(c.atttypid, c.atttypmod) \
            FROM pg_catalog.pg_class t JOIN pg_catalog.pg_attribute c ON c.attrelid = t.oid \
            JOIN pg_catalog.pg_namespace s ON s.oid = t.relnamespace \
            WHERE s.nspname = current_schema() AND t.relkind IN ('r', 'p') AND c.attnum > 0 AND NOT c.attisdropped"
    )
}

/// Every foreign key: whose it is, its name and definition (which SQLite does not tell), and the table
/// it refers to.
pub(crate) fn references() -> Sql {
    sql!(
        sqlite: "SELECT DISTINCT t.name AS table_name, '' AS name, '' AS definition, k.\"table\" AS refers_to \
            FROM sqlite_schema t JOIN pragma_foreign_key_list(t.name) k WHERE t.type = 'table' ORDER BY 1, 4",
        postgres: "SELECT CAST(t.relname AS TEXT) AS table_name, CAST(k.conname AS TEXT) AS name, \
            pg_get_constraintdef(k.oid) AS definition, CAST(p.relname AS TEXT) AS refers_to \
            FROM pg_catalog.pg_constraint k JOIN pg_catalog.pg_class t ON t.oid = k.conrelid \
            JOIN pg_catalog.pg_class p ON p.oid = k.confrelid JOIN pg_catalog.pg_namespace s ON s.oid = t.relnamespace \
            WHERE k.contype = 'f' AND s.nspname = current_schema() ORDER BY 1, 4, 2"
    )
}
