//! The tables of date polls.

use crate::meeting::Meeting;
use crate::poll::{Answer, Answers, Poll, Window, answer_of, word};
use crate::set::Set;
use kernel::{Id, Person, Timestamp};
use platform::{StoreError, Tx, sql};
use programmes::selection::offer::Offer;

type Row = (Id<Poll>, Option<Id<Meeting>>, Timestamp, Id<Person>);

/// The poll of a set that is open.
pub(crate) async fn open_poll(tx: &mut Tx, set: Id<Set>) -> Result<Option<Poll>, StoreError> {
    let host = tx.host();
    let row: Option<Row> = tx
        .optional(
            sql!(
                "SELECT id, meeting_id, asked_at, asked_by FROM set_poll
                 WHERE host_id = $1 AND set_id = $2 AND decided_at IS NULL"
            ),
            (host, set),
        )
        .await?;
    let Some((id, about, asked_at, by)) = row else { return Ok(None) };
    let windows: Vec<(Timestamp, Timestamp)> = tx
        .all(
            sql!(
                "SELECT begins_at, ends_at FROM set_poll_window WHERE host_id = $1 AND poll_id = $2 ORDER BY position"
            ),
            (host, id),
        )
        .await?;
    let windows = windows.into_iter().map(|(begins_at, ends_at)| Window { begins_at, ends_at }).collect();
    Ok(Some(Poll { id, set, about, asked_at, by, windows }))
}

/// What everybody said.
pub(crate) async fn list_poll_answers(tx: &mut Tx, poll: Id<Poll>) -> Result<Answers, StoreError> {
    let host = tx.host();
    let rows: Vec<(Id<Offer>, i64, String)> = tx
        .all(
            sql!("SELECT place_id, position, answer FROM set_poll_answer WHERE host_id = $1 AND poll_id = $2"),
            (host, poll),
        )
        .await?;
    let mut answers = Answers::new();
    for (place, position, answer) in rows {
        let wrong = |what| StoreError::inconsistent("poll", poll, what);
        let position = u16::try_from(position).map_err(|_| wrong("a position out of range"))?;
        let answer = answer_of(&answer).ok_or_else(|| wrong("an unknown answer"))?;
        answers.entry(place).or_default().insert(position, answer);
    }
    Ok(answers)
}

pub(crate) async fn insert_poll(tx: &mut Tx, it: &Poll) -> Result<(), StoreError> {
    let host = tx.host();
    tx.run(
        sql!(
            "INSERT INTO set_poll (host_id, id, set_id, meeting_id, asked_at, asked_by) VALUES ($1, $2, $3, $4, $5, $6)"
        ),
        (host, it.id, it.set, it.about, it.asked_at, it.by),
    )
    .await?;
    for (position, window) in (0i64..).zip(&it.windows) {
        tx.run(
            sql!(
                "INSERT INTO set_poll_window (host_id, poll_id, position, begins_at, ends_at) VALUES ($1, $2, $3, $4, $5)"
            ),
            (host, it.id, position, window.begins_at, window.ends_at),
        )
        .await?;
    }
    Ok(())
}

/// Writes an answer down, in place of the one before.
pub(crate) async fn upsert_poll_answer(
    tx: &mut Tx,
    poll: Id<Poll>,
    place: Id<Offer>,
    (position, answer): (u16, Answer),
) -> Result<(), StoreError> {
    let (host, now) = (tx.host(), tx.now());
    tx.run(
        sql!(
            "INSERT INTO set_poll_answer (host_id, poll_id, place_id, position, answer, at)
             VALUES ($1, $2, $3, $4, $5, $6)
             ON CONFLICT (host_id, poll_id, place_id, position) DO UPDATE SET answer = excluded.answer, at = excluded.at"
        ),
        (host, poll, place, i64::from(position), word(answer), now),
    )
    .await?;
    Ok(())
}

/// Ends a poll, if it is still open. `chosen` is the position that was decided for; none ends it without.
pub(crate) async fn end_poll(tx: &mut Tx, poll: Id<Poll>, chosen: Option<u16>) -> Result<(), StoreError> {
    let (host, now) = (tx.host(), tx.now());
    tx.change_one(
        sql!("UPDATE set_poll SET decided_at = $3, chosen = $4 WHERE host_id = $1 AND id = $2 AND decided_at IS NULL"),
        (host, poll, now, chosen.map(i64::from)),
    )
    .await
}
