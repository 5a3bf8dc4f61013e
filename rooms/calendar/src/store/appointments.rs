//! The table of appointments.

use crate::appointment::{Appointment, Details, Guest, Kept, Subject};
use almanac::itip::{Entry, Line, Standing, Zone};
use kernel::{EmailAddress, Id, Person, Timestamp};
use platform::{StoreError, Tx, sql};
use web::Tongue;

#[derive(sqlx::FromRow)]
struct Row {
    id: Id<Appointment>,
    person_id: Option<Id<Person>>,
    name: String,
    email: EmailAddress,
    tongue: String,
    page: String,
    organiser: EmailAddress,
    uid: String,
    sequence: i64,
    stamped_at: Timestamp,
    begins_at: Timestamp,
    ends_at: Timestamp,
    zone: String,
    title: String,
    place: Option<String>,
    cancelled_at: Option<Timestamp>,
}

impl TryFrom<Row> for Kept {
    type Error = StoreError;
    fn try_from(row: Row) -> Result<Self, StoreError> {
        let wrong = |what: &'static str| StoreError::inconsistent("appointment", row.id, what);
        let line = |text: &str| text.parse::<Line>().map_err(|_| wrong("a text that is no line"));
        let details = Details {
            begins_at: row.begins_at,
            ends_at: row.ends_at,
            zone: zone_of(&row.zone).ok_or_else(|| wrong("an unknown zone"))?,
            title: line(&row.title)?,
            place: row.place.as_deref().map(line).transpose()?,
        };
        let entry = Entry {
            uid: row.uid.parse().map_err(|_| wrong("a text that is no UID"))?,
            sequence: u32::try_from(row.sequence).map_err(|_| wrong("a sequence out of range"))?,
            stamped_at: row.stamped_at,
            details,
            standing: if row.cancelled_at.is_some() { Standing::Cancelled } else { Standing::Confirmed },
        };
        let tongue = Tongue::of(&row.tongue).ok_or_else(|| wrong("an unknown tongue"))?;
        let guest = Guest { person: row.person_id, name: row.name, email: row.email, tongue, page: row.page };
        Ok(Self { id: row.id, guest, organiser: row.organiser, entry })
    }
}

/// The appointment of a guest about something.
pub(crate) async fn find(tx: &mut Tx, subject: Subject, guest: &Guest) -> Result<Option<Kept>, StoreError> {
    let host = tx.host();
    let row: Option<Row> = tx
        .optional(
            sql!(
                "SELECT id, person_id, name, email, tongue, page, organiser, uid, sequence, stamped_at, begins_at, \
                 ends_at, zone, title, place, cancelled_at FROM appointment \
                 WHERE host_id = $1 AND subject_kind = $2 AND subject_id = $3 AND guest = $4"
            ),
            (host, subject.kind, subject.id, guest.key()),
        )
        .await?;
    row.map(Kept::try_from).transpose()
}

/// Everybody's appointment about something, those that are cancelled too, in the order they were made.
pub(crate) async fn list_about(tx: &mut Tx, subject: Subject) -> Result<Vec<Kept>, StoreError> {
    let host = tx.host();
    let mut rows: Vec<Row> = tx
        .all(
            sql!(
                "SELECT id, person_id, name, email, tongue, page, organiser, uid, sequence, stamped_at, begins_at, \
                 ends_at, zone, title, place, cancelled_at FROM appointment \
                 WHERE host_id = $1 AND subject_kind = $2 AND subject_id = $3"
            ),
            (host, subject.kind, subject.id),
        )
        .await?;
    // Sorted here: told to sort, SQLite walks the whole host by id instead of asking the subject's index.
    rows.sort_by_key(|row| row.id);
    rows.into_iter().map(Kept::try_from).collect()
}

/// The appointments of a person that end after an instant, the first of them first; at most so many.
pub(crate) async fn list_of(
    tx: &mut Tx,
    person: Id<Person>,
    after: Timestamp,
    most: i64,
) -> Result<Vec<Kept>, StoreError> {
    let host = tx.host();
    let rows: Vec<Row> = tx
        .all(
            sql!(
                "SELECT id, person_id, name, email, tongue, page, organiser, uid, sequence, stamped_at, begins_at, \
                 ends_at, zone, title, place, cancelled_at FROM appointment \
                 WHERE host_id = $1 AND person_id = $2 AND ends_at > $3 ORDER BY begins_at, id LIMIT $4"
            ),
            (host, person, after, most),
        )
        .await?;
    rows.into_iter().map(Kept::try_from).collect()
}

/// Writes down new appointments about something.
pub(crate) async fn insert(tx: &mut Tx, subject: Subject, new: &[Kept]) -> Result<(), StoreError> {
    let host = tx.host();
    let row = |it: &Kept| {
        let (guest, entry) = (&it.guest, &it.entry);
        let details = &entry.details;
        (
            host,
            it.id,
            subject.kind,
            subject.id,
            guest.key(),
            guest.person,
            guest.name.clone(),
            guest.email.clone(),
            guest.tongue.short(),
            guest.page.clone(),
            it.organiser.clone(),
            entry.uid.to_string(),
            i64::from(entry.sequence),
            entry.stamped_at,
            details.begins_at,
            details.ends_at,
            word(details.zone),
            details.title.to_string(),
            details.place.as_ref().map(Line::to_string),
        )
    };
    tx.run_each(
        sql!(
            "INSERT INTO appointment (host_id, id, subject_kind, subject_id, guest, person_id, name, email, tongue, \
             page, organiser, uid, sequence, stamped_at, begins_at, ends_at, zone, title, place) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)"
        ),
        new.iter().map(row).collect(),
    )
    .await?;
    Ok(())
}

/// Keeps a change. `seen` is the sequence the change was made from.
pub(crate) async fn change(tx: &mut Tx, it: &Kept, seen: u32) -> Result<(), StoreError> {
    let (host, guest, entry) = (tx.host(), &it.guest, &it.entry);
    let details = &entry.details;
    let cancelled_at = (!it.stands()).then_some(entry.stamped_at);
    tx.change_one(
        sql!(
            "UPDATE appointment SET name = $4, email = $5, tongue = $6, page = $7, organiser = $8, sequence = $9, \
             stamped_at = $10, begins_at = $11, ends_at = $12, zone = $13, title = $14, place = $15, \
             cancelled_at = $16 WHERE host_id = $1 AND id = $2 AND sequence = $3"
        ),
        (
            host,
            it.id,
            i64::from(seen),
            guest.name.as_str(),
            guest.email.clone(),
            guest.tongue.short(),
            guest.page.as_str(),
            it.organiser.clone(),
            i64::from(entry.sequence),
            entry.stamped_at,
            details.begins_at,
            details.ends_at,
            word(details.zone),
            details.title.as_str(),
            details.place.as_ref().map(Line::to_string),
            cancelled_at,
        ),
    )
    .await
}

fn word(zone: Zone) -> &'static str {
    match zone {
        Zone::London => kernel::ZONE,
        Zone::Utc => "UTC",
    }
}

fn zone_of(word: &str) -> Option<Zone> {
    [Zone::London, Zone::Utc].into_iter().find(|zone| self::word(*zone) == word)
}

/// The dates of somebody without an account that are over or called off.
pub(crate) async fn list_past_of(tx: &mut Tx, email: &EmailAddress) -> Result<Vec<Id<Appointment>>, StoreError> {
    let (host, now) = (tx.host(), tx.now());
    let rows: Vec<(Id<Appointment>,)> = tx
        .all(
            sql!(
                "SELECT id FROM appointment WHERE host_id = $1 AND guest = $2 AND person_id IS NULL
                   AND (cancelled_at IS NOT NULL OR ends_at < $3)"
            ),
            (host, email.key(), now),
        )
        .await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// Erases whose date it was.
pub(crate) async fn set_erased(tx: &mut Tx, id: Id<Appointment>, left: &EmailAddress) -> Result<(), StoreError> {
    let host = tx.host();
    tx.change_one(
        sql!(
            "UPDATE appointment SET guest = $3, name = '–', email = $4, page = ''
             WHERE host_id = $1 AND id = $2"
        ),
        (host, id, left.key(), left.clone()),
    )
    .await
}
