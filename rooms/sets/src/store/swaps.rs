//! The tables of swaps.

use crate::set::Set;
use crate::swap::Swap;
use kernel::{Id, Programme, Timestamp};
use platform::{StoreError, Tx, sql};
use programmes::selection::offer::Offer;

#[derive(sqlx::FromRow)]
struct Row {
    id: Id<Swap>,
    asker_id: Id<Offer>,
    from_id: Id<Set>,
    to_id: Id<Set>,
    asked_at: Timestamp,
    partner_id: Option<Id<Offer>>,
}

/// The swaps of a programme that are open, the oldest first.
pub(crate) async fn list_swaps(tx: &mut Tx, programme: Id<Programme>) -> Result<Vec<Swap>, StoreError> {
    let host = tx.host();
    let rows: Vec<Row> = tx
        .all(
            sql!(
                "SELECT id, asker_id, from_id, to_id, asked_at, partner_id FROM set_swap
                 WHERE host_id = $1 AND programme_id = $2 AND ended_at IS NULL ORDER BY asked_at, id"
            ),
            (host, programme),
        )
        .await?;
    let swap = |row: Row| Swap {
        id: row.id,
        programme,
        asker: row.asker_id,
        from: row.from_id,
        to: row.to_id,
        asked_at: row.asked_at,
        partner: row.partner_id,
    };
    Ok(rows.into_iter().map(swap).collect())
}

/// The swaps to which somebody said no.
pub(crate) async fn list_swap_refusals(tx: &mut Tx, place: Id<Offer>) -> Result<Vec<Id<Swap>>, StoreError> {
    let host = tx.host();
    let rows: Vec<(Id<Swap>,)> = tx
        .all(sql!("SELECT swap_id FROM set_swap_refusal WHERE host_id = $1 AND place_id = $2"), (host, place))
        .await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

pub(crate) async fn insert_swap(tx: &mut Tx, it: &Swap) -> Result<(), StoreError> {
    let host = tx.host();
    tx.run(
        sql!(
            "INSERT INTO set_swap (host_id, id, programme_id, asker_id, from_id, to_id, asked_at, is_done)
             VALUES ($1, $2, $3, $4, $5, $6, $7, FALSE)"
        ),
        (host, it.id, it.programme, it.asker, it.from, it.to, it.asked_at),
    )
    .await?;
    Ok(())
}

pub(crate) async fn insert_swap_refusal(tx: &mut Tx, swap: Id<Swap>, place: Id<Offer>) -> Result<(), StoreError> {
    let (host, now) = (tx.host(), tx.now());
    tx.run(
        sql!(
            "INSERT INTO set_swap_refusal (host_id, swap_id, place_id, at) VALUES ($1, $2, $3, $4)
             ON CONFLICT (host_id, swap_id, place_id) DO NOTHING"
        ),
        (host, swap, place, now),
    )
    .await?;
    Ok(())
}

/// Notes who said yes, if nobody was faster.
pub(crate) async fn set_partner(tx: &mut Tx, swap: Id<Swap>, partner: Id<Offer>) -> Result<(), StoreError> {
    let host = tx.host();
    tx.change_one(
        sql!(
            "UPDATE set_swap SET partner_id = $3
             WHERE host_id = $1 AND id = $2 AND partner_id IS NULL AND ended_at IS NULL"
        ),
        (host, swap, partner),
    )
    .await
}

/// Ends a swap that is open.
pub(crate) async fn end_swap(tx: &mut Tx, swap: Id<Swap>, is_done: bool) -> Result<(), StoreError> {
    let (host, now) = (tx.host(), tx.now());
    tx.change_one(
        sql!("UPDATE set_swap SET ended_at = $3, is_done = $4 WHERE host_id = $1 AND id = $2 AND ended_at IS NULL"),
        (host, swap, now, is_done),
    )
    .await
}
