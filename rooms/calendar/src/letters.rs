//! The letters that carry an appointment into a calendar, change it there or take it out. The way to
//! somebody's own page is in the letter and never in the entry, which others may read.

use crate::appointment::{Kept, News, Telling};
use almanac::itip::{self, Attendee, Line};
use askama::Error;
use kernel::EmailAddress;
use platform::outbox::{Calendar, Method, Posted};
use web::Mail;
use web::words::Book;

/// This room's own book of words: jobs put and cancel appointments too, and have no visitor.
static BOOK: Book = Book::of(&[web::WORDS, crate::WORDS]);

/// The letter in the name of a host: what happened, when and where in words, and the entry.
pub(crate) fn letter(host: &str, it: &Telling) -> Result<Posted, Error> {
    let (guest, details) = (&it.of.guest, &it.of.entry.details);
    let words = BOOK.speaker(guest.tongue.short());
    let (subject, lead, kind) = match it.news {
        News::New => ("calendar-letter-new-subject", "calendar-letter-new", "calendar/new"),
        News::Changed => ("calendar-letter-changed-subject", "calendar-letter-changed", "calendar/changed"),
        News::Cancelled => ("calendar-letter-cancelled-subject", "calendar-letter-cancelled", "calendar/cancelled"),
    };
    let mut facts = vec![
        (words.t("calendar-what"), details.title.to_string()),
        (words.t("calendar-when"), words.span(details.begins_at, details.ends_at)),
    ];
    facts.extend(details.place.as_ref().map(|it| (words.t("calendar-where"), it.to_string())));
    let letter = Mail::new(&words, host, words.t1(subject, "title", details.title.as_str()))
        .saying(words.t1("calendar-letter-hello", "name", guest.name.trim()))
        .saying(words.t1(lead, "host", host))
        .facts(facts)
        .saying(words.t("calendar-letter-how"))
        .action(words.t("calendar-letter-see"), guest.page.as_str())
        .to(guest.email.clone(), kind)?
        .calendar(calendar(host, it))
        .about("appointment", it.of.id);
    // Letters to a person are called off with their roles. A cancellation leaves all the same: a
    // calendar that was told of a date must not be left believing it.
    Ok(match guest.person {
        Some(person) if it.of.stands() => letter.for_person(person),
        _ => letter,
    })
}

/// The entry as it stood, for its guest alone.
pub(crate) fn calendar(host: &str, it: &Telling) -> Calendar {
    let Kept { guest, organiser, entry, .. } = &it.of;
    let (organiser, guest) = (attendee(host, organiser), attendee(&guest.name, &guest.email));
    let method = match entry.method() {
        itip::Method::Request => Method::Request,
        itip::Method::Cancel => Method::Cancel,
    };
    Calendar { method, text: itip::message(entry.method(), entry, &organiser, &guest) }
}

/// Somebody as calendars name them; by the address alone where the name is no line of words.
fn attendee(name: &str, address: &EmailAddress) -> Attendee {
    Attendee { name: name.parse::<Line>().ok(), address: address.clone() }
}
