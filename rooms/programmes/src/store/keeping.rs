//! The table of how long people are kept.

use crate::keeping::KeptLonger;
use kernel::{Date, Id, Person, Programme, Timestamp};
use platform::{StoreError, Tx, sql};

/// Until when the people of a programme are kept, where somebody said so: what was said last.
pub(crate) async fn find_kept_longer(tx: &mut Tx, programme: Id<Programme>) -> Result<Option<KeptLonger>, StoreError> {
    let host = tx.host();
    let row: Option<(Date, String, Timestamp, Id<Person>)> = tx
        .optional(
            sql!(
                "SELECT until_on, why, at, by_id FROM people_kept WHERE host_id = $1 AND programme_id = $2
                 ORDER BY at DESC, id DESC LIMIT 1"
            ),
            (host, programme),
        )
        .await?;
    Ok(row.map(|(until, why, at, by)| KeptLonger { until, why, at, by }))
}

/// Writes down that they are kept longer.
pub(crate) async fn insert_kept_longer(
    tx: &mut Tx,
    programme: Id<Programme>,
    it: &KeptLonger,
) -> Result<(), StoreError> {
    let (host, id) = (tx.host(), tx.id::<KeptLonger>());
    tx.run(
        sql!(
            "INSERT INTO people_kept (host_id, id, programme_id, until_on, why, at, by_id)
             VALUES ($1, $2, $3, $4, $5, $6, $7)"
        ),
        (host, id, programme, it.until, it.why.as_str(), it.at, it.by),
    )
    .await?;
    Ok(())
}
