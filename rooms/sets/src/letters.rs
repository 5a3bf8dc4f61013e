//! The letters of this room: who would be in your set, and which set it is. Each is written in the
//! tongue in which somebody applied and leads to their own page; none names another person.

use crate::links;
use crate::set::Set;
use crate::{url, wording};
use askama::Error;
use platform::outbox::Posted;
use platform::{StoreError, Tx};
use programmes::place::Place;
use programmes::programme::Programme;
use web::words::Book;
use web::{Edge, Mail};

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
        )
    }

    /// To who is in a set that is settled.
    pub fn tell(&self, place: &Place, set: &Set, held_by: &str) -> Result<Posted, Error> {
        let told = wording::telling(&BOOK.speaker(&place.tongue), self.programme, set, held_by);
        self.write(place, "sets/published", "letter-set-published", &told)
    }

    fn write(&self, place: &Place, kind: &'static str, says: &str, paragraphs: &[String]) -> Result<Posted, Error> {
        let words = BOOK.speaker(&place.tongue);
        let page = self.at.link(&url::mine(&links::key(&self.at.home.secret, place.id)));
        let subject = words.t1(&format!("{says}-subject"), "host", self.from.as_str());
        let mail =
            Mail::new(&words, &self.from, subject).saying(words.t1("letter-set-hello", "name", place.name.as_str()));
        let mail = paragraphs.iter().cloned().fold(mail, Mail::saying);
        let mail = mail.action(words.t(&format!("{says}-action")), page);
        Ok(mail.to(place.email.clone(), kind)?.about("interest", place.interest))
    }
}
