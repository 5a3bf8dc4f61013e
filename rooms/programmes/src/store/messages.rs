//! The table of messages to the people of a list.

use crate::writing::message::{Message, Reader, Words};
use kernel::{Id, Person, Programme, Timestamp};
use platform::{StoreError, Tx, sql};

#[derive(sqlx::FromRow)]
struct Row {
    id: Id<Message>,
    programme_id: Id<Programme>,
    whom: String,
    subject: String,
    body: String,
    tongue: String,
    readers: String,
    next_row: i64,
    drafted_at: Timestamp,
    drafted_by: Id<Person>,
    sent_at: Option<Timestamp>,
    sent_by: Option<Id<Person>>,
    done_at: Option<Timestamp>,
}

impl TryFrom<Row> for Message {
    type Error = StoreError;
    fn try_from(row: Row) -> Result<Self, StoreError> {
        let wrong = |what: &'static str| StoreError::inconsistent("message", row.id, what);
        Ok(Self {
            whom: serde_json::from_str(&row.whom).map_err(|_| wrong("whom"))?,
            readers: serde_json::from_str(&row.readers).map_err(|_| wrong("readers"))?,
            next: usize::try_from(row.next_row).map_err(|_| wrong("next_row"))?,
            id: row.id,
            programme: row.programme_id,
            words: Words { subject: row.subject, text: row.body },
            tongue: row.tongue,
            drafted: (row.drafted_at, row.drafted_by),
            sent: row.sent_at.zip(row.sent_by),
            done_at: row.done_at,
        })
    }
}

fn json<T: serde::Serialize>(id: Id<Message>, it: &T) -> Result<String, StoreError> {
    serde_json::to_string(it).map_err(|error| StoreError::inconsistent("message", id, error.to_string()))
}

fn count(readers: &[Reader]) -> i64 {
    i64::try_from(readers.len()).unwrap_or(i64::MAX)
}

/// The message of an id.
pub(crate) async fn find_message(tx: &mut Tx, id: Id<Message>) -> Result<Option<Message>, StoreError> {
    let host = tx.host();
    let row: Option<Row> = tx
        .optional(
            sql!(
                "SELECT id, programme_id, whom, subject, body, tongue, readers, next_row, drafted_at, drafted_by,
                     sent_at, sent_by, done_at
                 FROM message WHERE host_id = $1 AND id = $2"
            ),
            (host, id),
        )
        .await?;
    row.map(Message::try_from).transpose()
}

/// A message as a list shows it.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub(crate) struct Listed {
    /// Which.
    pub id: Id<Message>,
    /// Its subject, with its placeholders.
    pub subject: String,
    /// How many people are or were on its list.
    pub reader_count: i64,
    /// When it was written.
    pub drafted_at: Timestamp,
    /// By whom.
    pub drafted_by: Id<Person>,
    /// When it was sent.
    pub sent_at: Option<Timestamp>,
    /// By whom.
    pub sent_by: Option<Id<Person>>,
}

/// Every message to people of a programme, the latest first.
pub(crate) async fn list_messages(tx: &mut Tx, programme: Id<Programme>) -> Result<Vec<Listed>, StoreError> {
    let host = tx.host();
    tx.all(
        sql!(
            "SELECT id, subject, reader_count, drafted_at, drafted_by, sent_at, sent_by FROM message
             WHERE host_id = $1 AND programme_id = $2 ORDER BY drafted_at DESC, id DESC"
        ),
        (host, programme),
    )
    .await
}

/// Keeps a draft.
pub(crate) async fn insert_message(tx: &mut Tx, it: &Message) -> Result<(), StoreError> {
    let (host, (at, by)) = (tx.host(), it.drafted);
    tx.run(
        sql!(
            "INSERT INTO message (host_id, id, programme_id, whom, subject, body, tongue, readers, reader_count,
                 next_row, drafted_at, drafted_by)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 0, $10, $11)"
        ),
        (
            host,
            it.id,
            it.programme,
            json(it.id, &it.whom)?,
            it.words.subject.as_str(),
            it.words.text.as_str(),
            it.tongue.as_str(),
            json(it.id, &it.readers)?,
            count(&it.readers),
            at,
            by,
        ),
    )
    .await?;
    Ok(())
}

/// Changes the words and the list of a draft.
pub(crate) async fn update_draft(tx: &mut Tx, it: &Message) -> Result<(), StoreError> {
    let host = tx.host();
    tx.change_one(
        sql!(
            "UPDATE message SET subject = $3, body = $4, tongue = $5, readers = $6, reader_count = $7
             WHERE host_id = $1 AND id = $2 AND sent_at IS NULL"
        ),
        (
            host,
            it.id,
            it.words.subject.as_str(),
            it.words.text.as_str(),
            it.tongue.as_str(),
            json(it.id, &it.readers)?,
            count(&it.readers),
        ),
    )
    .await
}

/// Forgets a draft.
pub(crate) async fn forget_draft(tx: &mut Tx, id: Id<Message>) -> Result<(), StoreError> {
    let host = tx.host();
    tx.change_one(sql!("DELETE FROM message WHERE host_id = $1 AND id = $2 AND sent_at IS NULL"), (host, id)).await
}

/// Notes that a message's letters are to be written, with the links that go into them.
pub(crate) async fn set_message_sent(
    tx: &mut Tx,
    id: Id<Message>,
    readers: &[Reader],
    by: Id<Person>,
) -> Result<(), StoreError> {
    let (host, now) = (tx.host(), tx.now());
    tx.change_one(
        sql!(
            "UPDATE message SET readers = $3, reader_count = $4, sent_at = $5, sent_by = $6
             WHERE host_id = $1 AND id = $2 AND sent_at IS NULL"
        ),
        (host, id, json(id, &readers)?, count(readers), now, by),
    )
    .await
}

/// Notes how far a message is. `from` is where the rule saw it.
pub(crate) async fn set_message_progress(
    tx: &mut Tx,
    id: Id<Message>,
    (from, next): (usize, usize),
) -> Result<(), StoreError> {
    let (host, from, next) = (tx.host(), row_number(id, from)?, row_number(id, next)?);
    tx.change_one(
        sql!(
            "UPDATE message SET next_row = $4
             WHERE host_id = $1 AND id = $2 AND next_row = $3 AND sent_at IS NOT NULL AND done_at IS NULL"
        ),
        (host, id, from, next),
    )
    .await
}

fn row_number(id: Id<Message>, number: usize) -> Result<i64, StoreError> {
    i64::try_from(number).map_err(|_| StoreError::inconsistent("message", id, "next_row"))
}

/// Notes that every reader has had their turn, and forgets their links.
pub(crate) async fn set_message_done(tx: &mut Tx, id: Id<Message>, readers: &[Reader]) -> Result<(), StoreError> {
    let (host, now) = (tx.host(), tx.now());
    tx.change_one(
        sql!(
            "UPDATE message SET done_at = $3, readers = $4
             WHERE host_id = $1 AND id = $2 AND sent_at IS NOT NULL AND done_at IS NULL"
        ),
        (host, id, now, json(id, &readers)?),
    )
    .await
}
