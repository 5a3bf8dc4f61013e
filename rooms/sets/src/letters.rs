//! The letters of this room: who would be in your set, which set it is and when it meets; and what is put
//! into calendars. Each is written in the tongue in which somebody applied and leads to their own page;
//! none names another member.

use crate::links;
use crate::meeting::Meeting;
use crate::seating::Seating;
use crate::set::Set;
use crate::{url, wording};
use askama::Error;
use calendar::{Appointment, Details, Guest, Zone};
use platform::outbox::Posted;
use platform::{StoreError, Tx};
use programmes::place::Place;
use programmes::programme::Programme;
use web::words::Book;
use web::{Edge, Mail, Tongue};

/// This room's own book of words: letters are written in the reader's tongue, not the coordinator's.
static BOOK: Book = Book::of(&[web::WORDS, crate::WORDS]);

/// In whose name letters about a programme's sets are written.
pub(crate) struct Desk<'a> {
    at: &'a Edge,
    from: String,
    programme: &'a Programme,
}

impl<'a> Desk<'a> {
    /// Reads in whose name.
    pub async fn new(at: &'a Edge, tx: &mut Tx, programme: &'a Programme) -> Result<Self, StoreError> {
        Ok(Self { at, from: people::host_title(tx).await?, programme })
    }

    /// To who is to say whether they agree to who is in their set.
    pub fn ask(&self, place: &Place) -> Result<Posted, Error> {
        self.write(
            place,
            "sets/asked",
            "letter-set-asked",
            &wording::asking(&BOOK.speaker(&place.tongue), self.programme),
            Vec::new(),
        )
    }

    /// To who is in a set that is settled: which it is, who holds it, and all its dates.
    pub fn tell(&self, place: &Place, set: &Set, held_by: &str, meetings: &[&Meeting]) -> Result<Posted, Error> {
        let words = BOOK.speaker(&place.tongue);
        let told = wording::telling(&words, self.programme, set, held_by, meetings);
        let dates = meetings.iter().map(|it| wording::date(&words, it)).collect();
        self.write(place, "sets/published", "letter-set-published", &told, dates)
    }

    /// To the members of a set: say when you can.
    pub fn ask_when(&self, place: &Place) -> Result<Posted, Error> {
        let words = BOOK.speaker(&place.tongue);
        let says = [words.t1("letter-poll", "programme", self.programme.title.as_str()), words.t("letter-poll-next")];
        self.write(place, "sets/poll", "letter-poll", &says, Vec::new())
    }

    /// To the members of a set: these are all the dates.
    pub fn tell_dates(&self, place: &Place, meetings: &[Meeting]) -> Result<Posted, Error> {
        let words = BOOK.speaker(&place.tongue);
        let lead = words.t1("letter-dates", "programme", self.programme.title.as_str());
        let dates = meetings.iter().map(|it| wording::date(&words, it)).collect();
        self.write(place, "sets/dates", "letter-dates", &[lead, words.t("letter-set-dates")], dates)
    }

    /// To who could change places with somebody of another set.
    pub fn ask_swap(&self, place: &Place) -> Result<Posted, Error> {
        let words = BOOK.speaker(&place.tongue);
        let says = [words.t1("letter-swap", "programme", self.programme.title.as_str()), words.t("letter-swap-next")];
        self.write(place, "sets/swap", "letter-swap", &says, Vec::new())
    }

    /// To who asked to change into another set: somebody would.
    pub fn answer_swap(&self, place: &Place) -> Result<Posted, Error> {
        let words = BOOK.speaker(&place.tongue);
        let says = [
            words.t1("letter-swap-answer", "programme", self.programme.title.as_str()),
            words.t("letter-swap-answer-next"),
        ];
        self.write(place, "sets/swap-answered", "letter-swap-answer", &says, Vec::new())
    }

    fn write(
        &self,
        place: &Place,
        kind: &'static str,
        says: &str,
        paragraphs: &[String],
        facts: Vec<(String, String)>,
    ) -> Result<Posted, Error> {
        let words = BOOK.speaker(&place.tongue);
        let subject = words.t1(&format!("{says}-subject"), "host", self.from.as_str());
        let mail =
            Mail::new(&words, &self.from, subject).saying(words.t1("letter-set-hello", "name", place.name.as_str()));
        let mail = paragraphs.iter().cloned().fold(mail, Mail::saying);
        let mail = if facts.is_empty() { mail } else { mail.facts(facts) };
        let mail = mail.action(words.t(&format!("{says}-action")), self.page(place));
        Ok(mail.to(place.email.clone(), kind)?.about("interest", place.interest))
    }

    fn page(&self, place: &Place) -> String {
        self.at.link(&url::mine(&links::key(&self.at.home.secret, place.id)))
    }

    /// Whose calendars a set's meetings stand in: its members who were told, and whoever holds it.
    pub async fn guests(&self, tx: &mut Tx, seating: &Seating, set: &Set) -> Result<Vec<Guest>, StoreError> {
        let member = |(place, _): (&Place, _)| Guest {
            person: None,
            name: place.name.clone(),
            email: place.email.clone(),
            tongue: Tongue::of(&place.tongue).unwrap_or_default(),
            page: self.page(place),
        };
        let mut guests: Vec<Guest> =
            seating.members(set.id).filter(|(_, seat)| seat.told_at.is_some()).map(member).collect();
        let holder = match set.facilitator {
            Some(person) => people::find_person(tx, person).await?,
            None => None,
        };
        guests.extend(holder.map(|it| Guest {
            person: Some(it.id),
            name: it.name,
            email: it.email,
            tongue: Tongue::default(),
            page: self.at.link(&url::set(set.id)),
        }));
        Ok(guests)
    }

    /// A meeting in somebody's calendar, under a title that says nothing of what the programme is about.
    /// None where the host's name is no line of words.
    pub fn appointment(&self, it: &Meeting, guest: Guest) -> Option<Appointment> {
        let words = BOOK.speaker(guest.tongue.short());
        let title = words.t2("meeting-title", "what", wording::what(&words, it), "host", self.from.as_str());
        let details = Details {
            begins_at: it.begins_at,
            ends_at: it.closes_at(),
            zone: Zone::London,
            title: title.parse().ok()?,
            place: it.place.clone(),
        };
        Some(Appointment { subject: it.subject(), guest, details, organiser: self.at.host.sender.clone() })
    }
}
