//! The table of lists of people to invite.

use crate::invitation::attendees::Attendees;
use crate::invitation::letter::InvitationLetter;
use crate::invitation::list::InvitationList;
use kernel::{Id, Person, Programme, Timestamp};
use platform::{StoreError, Tx, sql};

#[derive(sqlx::FromRow)]
struct Row {
    id: Id<InvitationList>,
    programme_id: Id<Programme>,
    file_name: String,
    content: String,
    row_count: i64,
    next_row: i64,
    invited: i64,
    letter: Option<String>,
    sent_by: Option<Id<Person>>,
    done_at: Option<Timestamp>,
}

impl TryFrom<Row> for InvitationList {
    type Error = StoreError;
    fn try_from(row: Row) -> Result<Self, StoreError> {
        let wrong = |what: &'static str| StoreError::inconsistent("invitation_list", row.id, what);
        let letter = row.letter.as_deref().map(serde_json::from_str).transpose();
        Ok(Self {
            content: serde_json::from_str(&row.content).map_err(|_| wrong("content"))?,
            letter: letter.map_err(|_| wrong("letter"))?,
            id: row.id,
            programme: row.programme_id,
            file_name: row.file_name,
            row_count: row.row_count,
            next_row: row.next_row,
            invited: row.invited,
            sent_by: row.sent_by,
            done_at: row.done_at,
        })
    }
}

fn json<T: serde::Serialize>(id: Id<InvitationList>, it: &T) -> Result<String, StoreError> {
    serde_json::to_string(it).map_err(|error| StoreError::inconsistent("invitation_list", id, error.to_string()))
}

/// The list of an id.
pub(crate) async fn find_invitation_list(
    tx: &mut Tx,
    id: Id<InvitationList>,
) -> Result<Option<InvitationList>, StoreError> {
    let host = tx.host();
    let row: Option<Row> = tx
        .optional(
            sql!(
                "SELECT id, programme_id, file_name, content, row_count, next_row, invited, letter, sent_by, done_at
                 FROM invitation_list WHERE host_id = $1 AND id = $2"
            ),
            (host, id),
        )
        .await?;
    row.map(InvitationList::try_from).transpose()
}

/// Keeps a list that was read.
pub(crate) async fn insert_invitation_list(
    tx: &mut Tx,
    (id, programme): (Id<InvitationList>, Id<Programme>),
    file_name: &str,
    content: &Attendees,
    by: Id<Person>,
) -> Result<(), StoreError> {
    let (host, now) = (tx.host(), tx.now());
    let count = i64::try_from(content.people.len()).unwrap_or(i64::MAX);
    tx.run(
        sql!(
            "INSERT INTO invitation_list (host_id, id, programme_id, file_name, content, row_count, next_row, invited,
                 made_at, made_by)
             VALUES ($1, $2, $3, $4, $5, $6, 0, 0, $7, $8)"
        ),
        (host, id, programme, file_name, json(id, content)?, count, now, by),
    )
    .await?;
    Ok(())
}

/// Notes that a list's letters are to go out, and what they say.
pub(crate) async fn set_sent(
    tx: &mut Tx,
    id: Id<InvitationList>,
    letter: &InvitationLetter,
    by: Id<Person>,
) -> Result<(), StoreError> {
    let (host, now) = (tx.host(), tx.now());
    tx.change_one(
        sql!(
            "UPDATE invitation_list SET letter = $3, sent_at = $4, sent_by = $5
             WHERE host_id = $1 AND id = $2 AND sent_at IS NULL"
        ),
        (host, id, json(id, letter)?, now, by),
    )
    .await
}

/// Notes how far a list is. `from` is where the rule saw it.
pub(crate) async fn set_progress(
    tx: &mut Tx,
    id: Id<InvitationList>,
    from: i64,
    (next, invited): (i64, i64),
) -> Result<(), StoreError> {
    let host = tx.host();
    tx.change_one(
        sql!(
            "UPDATE invitation_list SET next_row = $4, invited = invited + $5
             WHERE host_id = $1 AND id = $2 AND next_row = $3 AND done_at IS NULL"
        ),
        (host, id, from, next, invited),
    )
    .await
}

/// Notes that everybody on a list has had their turn, and forgets who they were.
pub(crate) async fn set_done(tx: &mut Tx, id: Id<InvitationList>) -> Result<(), StoreError> {
    let (host, now) = (tx.host(), tx.now());
    tx.change_one(
        sql!(
            "UPDATE invitation_list SET done_at = $3, content = $4, letter = NULL
             WHERE host_id = $1 AND id = $2 AND done_at IS NULL"
        ),
        (host, id, now, json(id, &Attendees::default())?),
    )
    .await
}

/// Forgets a list that was never sent. Answers how many there were: none or one.
pub(crate) async fn forget_unsent(tx: &mut Tx, id: Id<InvitationList>) -> Result<u64, StoreError> {
    let host = tx.host();
    tx.keep(sql!("DELETE FROM invitation_list WHERE host_id = $1 AND id = $2 AND sent_at IS NULL"), (host, id)).await
}
