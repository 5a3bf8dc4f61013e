//! The file of school holidays, kept as it was given.

use almanac::clash::{SchoolHoliday, read_school_holidays};
use platform::{StoreError, Tx, sql};

/// The school holidays of the host; none before a file is kept.
pub(crate) async fn list_school_holidays(tx: &mut Tx) -> Result<Vec<SchoolHoliday>, StoreError> {
    let host = tx.host();
    let row: Option<(String,)> =
        tx.optional(sql!("SELECT content FROM school_calendar WHERE host_id = $1"), (host,)).await?;
    let Some((content,)) = row else { return Ok(Vec::new()) };
    read_school_holidays(&content).map_err(|_| StoreError::inconsistent("school calendar", host, "a line"))
}

pub(crate) async fn upsert_school_holidays(tx: &mut Tx, content: &str) -> Result<(), StoreError> {
    let (host, now) = (tx.host(), tx.now());
    tx.run(
        sql!(
            "INSERT INTO school_calendar (host_id, content, kept_at) VALUES ($1, $2, $3)
             ON CONFLICT (host_id) DO UPDATE SET content = excluded.content, kept_at = excluded.kept_at"
        ),
        (host, content.to_owned(), now),
    )
    .await?;
    Ok(())
}
