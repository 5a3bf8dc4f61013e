//! What can be done with appointments and feeds, inside the caller's transaction. Putting and cancelling
//! take no permit of this room: who calls has asked the rule of their own.

use crate::appointment::{Appointment, Guest, Kept, News, Subject, Telling};
use crate::feed::{Feed, mark};
use crate::letters::letter;
use crate::store;
use kernel::{EmailAddress, Id, Person};
use platform::access::{Permit, SignedIn};
use platform::audit::Line;
use platform::{StoreError, Tx};
use std::collections::BTreeMap;
use web::PostFailed;

/// Makes an appointment what it is to be, and tells its guest's calendar if that is news: one letter,
/// with the next SEQUENCE under the same UID. One that was cancelled stands again. When the address of
/// somebody known has changed, the old one is told that the date is cancelled. Answers what was told;
/// none where nothing that calendars show has changed.
pub async fn put(tx: &mut Tx, wanted: Appointment) -> Result<Option<News>, PostFailed> {
    let before = store::find(tx, wanted.subject, &wanted.guest).await?;
    let host = people::host_title(tx).await?;
    put_one(tx, &host, before, wanted).await
}

/// Makes the appointments about something exactly these: whoever else had one is told that it is
/// cancelled. Answers how many calendars were told.
pub async fn settle(tx: &mut Tx, subject: Subject, wanted: Vec<Appointment>) -> Result<usize, PostFailed> {
    let before = store::list_about(tx, subject).await?;
    let mut before: BTreeMap<String, Kept> = before.into_iter().map(|it| (it.guest.key(), it)).collect();
    let (host, mut told) = (people::host_title(tx).await?, 0);
    for it in wanted {
        let kept = before.remove(&it.guest.key());
        told += usize::from(put_one(tx, &host, kept, it).await?.is_some());
    }
    for gone in before.into_values() {
        told += usize::from(end(tx, gone).await?.is_some());
    }
    Ok(told)
}

/// Cancels the appointment about something of everybody whose address is not among these. Answers how
/// many calendars were told.
pub async fn keep_only(tx: &mut Tx, subject: Subject, guests: &[EmailAddress]) -> Result<usize, PostFailed> {
    let mut told = 0;
    for it in store::list_about(tx, subject).await? {
        if !guests.contains(&it.guest.email) {
            told += usize::from(end(tx, it).await?.is_some());
        }
    }
    Ok(told)
}

async fn put_one(
    tx: &mut Tx,
    host: &str,
    before: Option<Kept>,
    wanted: Appointment,
) -> Result<Option<News>, PostFailed> {
    let (now, subject) = (tx.now(), wanted.subject);
    let Some(before) = before else {
        let it = Kept::new(tx.id(), wanted, now);
        store::insert(tx, subject, &it).await?;
        tx.audit(Line::new("put the appointment", "appointment", it.id)).await?;
        return tell(tx, host, vec![it.telling(News::New)]).await;
    };
    let mut it = before.clone();
    let tellings = it.put(wanted, now);
    if it != before {
        store::change(tx, &it, before.entry.sequence).await?;
        tx.audit(Line::new("changed the appointment", "appointment", it.id)).await?;
    }
    tell(tx, host, tellings).await
}

/// Cancels one guest's appointment about something, and tells their calendar. Answers what was told;
/// none where there is no appointment, or it is cancelled already.
pub async fn cancel(tx: &mut Tx, subject: Subject, guest: &Guest) -> Result<Option<News>, PostFailed> {
    match store::find(tx, subject, guest).await? {
        Some(it) => end(tx, it).await,
        None => Ok(None),
    }
}

/// Cancels everybody's appointment about something. Answers how many calendars were told.
pub async fn cancel_all(tx: &mut Tx, subject: Subject) -> Result<usize, PostFailed> {
    let mut told = 0;
    for it in store::list_about(tx, subject).await? {
        told += usize::from(end(tx, it).await?.is_some());
    }
    Ok(told)
}

async fn end(tx: &mut Tx, mut it: Kept) -> Result<Option<News>, PostFailed> {
    let before = it.entry.sequence;
    let Some(telling) = it.cancel(tx.now()) else { return Ok(None) };
    store::change(tx, &it, before).await?;
    tx.audit(Line::new("cancelled the appointment", "appointment", it.id)).await?;
    let host = people::host_title(tx).await?;
    tell(tx, &host, vec![telling]).await
}

/// Posts the letters. Answers the last of the news.
async fn tell(tx: &mut Tx, host: &str, tellings: Vec<Telling>) -> Result<Option<News>, PostFailed> {
    for telling in &tellings {
        tx.post(letter(host, telling)?).await?;
    }
    Ok(tellings.last().map(|it| it.news))
}

/// Opens a feed at a new address; the old address leads nowhere any more.
pub(crate) async fn make_feed(
    tx: &mut Tx,
    _permit: &Permit<SignedIn>,
    person: Id<Person>,
    key: &[u8; 32],
) -> Result<Feed, StoreError> {
    store::end_feed_of(tx, person).await?;
    let feed = Feed { id: tx.id(), person, made_at: tx.now() };
    store::insert_feed(tx, &feed, &mark(key, &feed.secret(key))).await?;
    tx.audit(Line::new("opened the calendar feed", "calendar feed", feed.id)).await?;
    Ok(feed)
}

/// Closes the feed. Answers whether there was one.
pub(crate) async fn end_feed(tx: &mut Tx, _permit: &Permit<SignedIn>, person: Id<Person>) -> Result<bool, StoreError> {
    let Some(feed) = store::feed_of(tx, person).await? else { return Ok(false) };
    store::end_feed_of(tx, person).await?;
    tx.audit(Line::new("closed the calendar feed", "calendar feed", feed.id)).await?;
    Ok(true)
}
