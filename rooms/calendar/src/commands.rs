//! What can be done with appointments and feeds, inside the caller's transaction. Putting and cancelling
//! take no permit of this room: who calls has asked the rule of their own.

use crate::appointment::{Appointment, Guest, Kept, News, Subject, Telling};
use crate::feed::{Feed, mark};
use crate::letters::{LetterError, letter};
use crate::store;
use kernel::{Id, Person};
use platform::access::{Permit, SignedIn};
use platform::audit::Line;
use platform::{StoreError, Tx};

/// Why an appointment was not put or cancelled.
#[derive(Debug, thiserror::Error)]
pub enum PutFailed {
    /// The letter could not be written.
    #[error(transparent)]
    Letter(#[from] LetterError),
    /// The database said no.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<PutFailed> for web::WebError {
    fn from(failed: PutFailed) -> Self {
        match failed {
            PutFailed::Letter(error) => error.into(),
            PutFailed::Store(error) => error.into(),
        }
    }
}

/// Makes an appointment what it is to be, and tells its guest's calendar if that is news: one letter,
/// with the next SEQUENCE under the same UID. One that was cancelled stands again. When the address of
/// somebody known has changed, the old one is told that the date is cancelled. Answers what was told;
/// none where nothing that calendars show has changed.
pub async fn put(tx: &mut Tx, wanted: Appointment) -> Result<Option<News>, PutFailed> {
    let (now, subject) = (tx.now(), wanted.subject);
    let Some(before) = store::find(tx, subject, &wanted.guest).await? else {
        let it = Kept::new(tx.id(), wanted, now);
        store::insert(tx, subject, &it).await?;
        tx.audit(Line::new("put the appointment", "appointment", it.id)).await?;
        return tell(tx, vec![it.telling(News::New)]).await;
    };
    let mut it = before.clone();
    let tellings = it.put(wanted, now);
    if it != before {
        store::change(tx, &it, before.entry.sequence).await?;
        tx.audit(Line::new("changed the appointment", "appointment", it.id)).await?;
    }
    tell(tx, tellings).await
}

/// Cancels one guest's appointment about something, and tells their calendar. Answers what was told;
/// none where there is no appointment, or it is cancelled already.
pub async fn cancel(tx: &mut Tx, subject: Subject, guest: &Guest) -> Result<Option<News>, PutFailed> {
    match store::find(tx, subject, guest).await? {
        Some(it) => end(tx, it).await,
        None => Ok(None),
    }
}

/// Cancels everybody's appointment about something. Answers how many calendars were told.
pub async fn cancel_all(tx: &mut Tx, subject: Subject) -> Result<usize, PutFailed> {
    let mut told = 0;
    for it in store::list_about(tx, subject).await? {
        told += usize::from(end(tx, it).await?.is_some());
    }
    Ok(told)
}

async fn end(tx: &mut Tx, mut it: Kept) -> Result<Option<News>, PutFailed> {
    let before = it.entry.sequence;
    let Some(telling) = it.cancel(tx.now()) else { return Ok(None) };
    store::change(tx, &it, before).await?;
    tx.audit(Line::new("cancelled the appointment", "appointment", it.id)).await?;
    tell(tx, vec![telling]).await
}

/// Posts the letters. Answers the last of the news.
async fn tell(tx: &mut Tx, tellings: Vec<Telling>) -> Result<Option<News>, PutFailed> {
    let host = people::host_title(tx).await?;
    for telling in &tellings {
        tx.post(letter(&host, telling)?).await?;
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
