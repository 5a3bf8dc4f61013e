//! The tables of how long people are kept, and since when it is said that they go.

use crate::keeping::{KeptLonger, OnRecord};
use kernel::{Date, Id, Person, Programme, Timestamp};
use platform::{StoreError, Tx, sql};

/// What stands on record about how long the people of a programme are kept.
pub(crate) async fn find_keeping(tx: &mut Tx, programme: Id<Programme>) -> Result<OnRecord, StoreError> {
    let host = tx.host();
    let said: Option<(Date, String, Timestamp, Id<Person>)> = tx
        .optional(
            sql!(
                "SELECT until_on, why, at, by_id FROM people_kept WHERE host_id = $1 AND programme_id = $2
                 ORDER BY at DESC, id DESC LIMIT 1"
            ),
            (host, programme),
        )
        .await?;
    let noticed: Option<(Timestamp,)> = tx
        .optional(sql!("SELECT at FROM people_notice WHERE host_id = $1 AND programme_id = $2"), (host, programme))
        .await?;
    Ok(OnRecord {
        longer: said.map(|(until, why, at, by)| KeptLonger { until, why, at, by }),
        noticed: noticed.map(|(at,)| at.day()),
    })
}

/// Writes down that it is said from now on.
pub(crate) async fn insert_notice(tx: &mut Tx, programme: Id<Programme>) -> Result<(), StoreError> {
    let (host, now) = (tx.host(), tx.now());
    let insertion = sql!("INSERT INTO people_notice (host_id, programme_id, at) VALUES ($1, $2, $3)");
    tx.run(insertion, (host, programme, now)).await.map(drop)
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
