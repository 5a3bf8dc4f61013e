//! Somebody's appointment: what another room wants to stand in their calendar, and what their calendar
//! has been told. Pure, so that what follows from what can be tried out by the thousand.

pub use almanac::itip::Details;
use almanac::itip::{Entry, Standing, Uid};
use kernel::{EmailAddress, Id, Person, Timestamp};
use uuid::Uuid;
use web::Tongue;

/// What an appointment is about: a row of another room. There is one appointment for each subject and
/// guest, for ever.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Subject {
    /// Its kind, a noun of that room: `meeting`, `event`.
    pub kind: &'static str,
    /// Its id.
    pub id: Uuid,
}

impl Subject {
    /// One thing of a kind.
    pub fn new<T: ?Sized>(kind: &'static str, id: Id<T>) -> Self {
        Self { kind, id: id.uuid() }
    }
}

/// Whose calendar it is: somebody who is known here, or a name and an address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Guest {
    /// Who they are, when they are known; only then their dates stand on their page and in their feed.
    pub person: Option<Id<Person>>,
    /// What they are called.
    pub name: String,
    /// Where letters reach them.
    pub email: EmailAddress,
    /// The tongue of their letters.
    pub tongue: Tongue,
    /// Where they see how it stands, as letters write it: [`PAGE`](crate::PAGE) of the host, or a page
    /// of their own. It is in the letter and never in the entry.
    pub page: String,
}

impl Guest {
    /// What stays the same when the address of somebody known changes.
    pub(crate) fn key(&self) -> String {
        self.person.map_or_else(|| self.email.key(), |it| it.to_string())
    }
}

/// An appointment as it is to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Appointment {
    /// What it is about.
    pub subject: Subject,
    /// Whose calendar it stands in.
    pub guest: Guest,
    /// When, what and where; the title gives nothing away and names nobody.
    pub details: Details,
    /// In whose name: the host's `sender`, the address letters come from.
    pub organiser: EmailAddress,
}

/// What somebody's calendar is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum News {
    /// There is a date.
    New,
    /// It is another, or stands again.
    Changed,
    /// It does not take place, or not with them.
    Cancelled,
}

/// An appointment as it is kept: what its guest's calendar knows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Kept {
    pub id: Id<Appointment>,
    pub guest: Guest,
    pub organiser: EmailAddress,
    pub entry: Entry,
}

/// One letter to be written: the news, and how the appointment stood when it was told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Telling {
    pub news: News,
    pub of: Kept,
}

impl Kept {
    /// A new one. It is to be told.
    pub fn new(id: Id<Appointment>, wanted: Appointment, now: Timestamp) -> Self {
        let uid = uid(id, &wanted.organiser.domain());
        let entry = Entry::new(uid, wanted.details, now);
        Self { id, guest: wanted.guest, organiser: wanted.organiser, entry }
    }
    /// Makes it what is wanted. Answers what is to be told, in order: nothing where nothing that can be
    /// seen in a calendar has changed.
    pub fn put(&mut self, wanted: Appointment, now: Timestamp) -> Vec<Telling> {
        let has_moved = self.guest.email != wanted.guest.email;
        // The old address is told first: whoever reads it is to keep no date of somebody else's.
        let farewell = if has_moved { self.cancel(now) } else { None };
        self.guest = wanted.guest;
        self.organiser = wanted.organiser;
        let news = if has_moved { News::New } else { News::Changed };
        let changed = self.entry.put(wanted.details, now).map(|_| self.telling(news));
        farewell.into_iter().chain(changed).collect()
    }
    /// Cancels it. Answers what is to be told: nothing where it was cancelled already.
    pub fn cancel(&mut self, now: Timestamp) -> Option<Telling> {
        self.entry.cancel(now).map(|_| self.telling(News::Cancelled))
    }
    /// How it stands, as news.
    pub fn telling(&self, news: News) -> Telling {
        Telling { news, of: self.clone() }
    }
    /// Whether it takes place.
    pub fn stands(&self) -> bool {
        self.entry.standing == Standing::Confirmed
    }
}

/// The name of a new entry for ever: its id at the organiser's domain, or its id alone where a
/// calendar could not read the domain.
fn uid(id: Id<Appointment>, domain: &str) -> Uid {
    let at_domain = format!("{id}@{domain}").parse();
    at_domain.or_else(|_| id.to_string().parse()).expect("an id is digits, letters and hyphens")
}
