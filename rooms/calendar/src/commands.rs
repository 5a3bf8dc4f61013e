//! What can be done with appointments and feeds, inside the caller's transaction. Putting and cancelling
//! take no permit of this room: who calls has asked the rule of their own.

use crate::appointment::{Appointment, Guest, Kept, News, Subject, Telling};
use crate::feed::{Feed, mark};
use crate::letters::letter;
use crate::store;
use kernel::{EmailAddress, Id, Person};
use platform::access::{Permit, SignedIn};
use platform::audit::Line;
use platform::{StoreError, Tx, outbox};
use std::collections::BTreeMap;
use web::PostFailed;

/// Makes an appointment what it is to be, and tells its guest's calendar if that is news: one letter,
/// with the next SEQUENCE under the same UID. One that was cancelled stands again. When the address of
/// somebody known has changed, the old one is told that the date is cancelled. Answers what was told;
/// none where nothing that calendars show has changed.
pub async fn put(tx: &mut Tx, wanted: Appointment) -> Result<Option<News>, PostFailed> {
    let host = people::host_title(tx).await?;
    match store::find(tx, wanted.subject, &wanted.guest).await? {
        Some(before) => put_again(tx, &host, before, wanted).await,
        None => {
            put_new(tx, &host, wanted.subject, vec![wanted]).await?;
            Ok(Some(News::New))
        }
    }
}

/// Makes the appointments about something exactly these: whoever else had one is told that it is
/// cancelled. Answers how many calendars were told.
pub async fn settle(tx: &mut Tx, subject: Subject, wanted: Vec<Appointment>) -> Result<usize, PostFailed> {
    let before = store::list_about(tx, subject).await?;
    let mut before: BTreeMap<String, Kept> = before.into_iter().map(|it| (it.guest.key(), it)).collect();
    let (host, mut told, mut new) = (people::host_title(tx).await?, 0, Vec::new());
    for it in wanted {
        match before.remove(&it.guest.key()) {
            Some(kept) => told += usize::from(put_again(tx, &host, kept, it).await?.is_some()),
            None => new.push(it),
        }
    }
    told += put_new(tx, &host, subject, new).await?;
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

/// Writes down appointments of guests who had none about this, and tells their calendars, all in a few
/// journeys to the database: a whole programme is published at once. Answers how many.
async fn put_new(tx: &mut Tx, host: &str, subject: Subject, wanted: Vec<Appointment>) -> Result<usize, PostFailed> {
    let now = tx.now();
    let new: Vec<Kept> = wanted.into_iter().map(|it| Kept::new(tx.id(), it, now)).collect();
    let letters = new.iter().map(|it| letter(host, &it.telling(News::New)));
    let letters = letters.collect::<Result<Vec<_>, _>>()?;
    store::insert(tx, subject, &new).await?;
    let line = |it: &Kept| Line::new("put the appointment", "appointment", it.id);
    tx.audit_all(new.iter().map(line).collect()).await?;
    tx.post_all(letters).await?;
    Ok(new.len())
}

/// Changes an appointment that is kept.
async fn put_again(tx: &mut Tx, host: &str, before: Kept, wanted: Appointment) -> Result<Option<News>, PostFailed> {
    let mut it = before.clone();
    let tellings = it.put(wanted, tx.now());
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

/// Erases who somebody without an account was, in the dates of theirs that are over or called off and in the
/// letters about them. Those to come are left alone: whoever calls them off has still to write to them.
pub async fn erase_guest(tx: &mut Tx, email: &EmailAddress, left: &EmailAddress) -> Result<(), StoreError> {
    for id in store::list_past_of(tx, email).await? {
        outbox::erase_about(tx, "appointment", &id.to_string()).await?;
        store::set_erased(tx, id, left).await?;
        tx.audit(Line::new("erased whose date it was", "appointment", id)).await?;
    }
    Ok(())
}
