//! The letters about places. A job has no visitor, so these are written in the tongue in which
//! somebody filled in their form, and lead to their own page.

use crate::application::Application;
use crate::interest::Interest;
use crate::programme::Programme;
use crate::selection::Why;
use crate::selection::offer::Offer;
use askama::Error;
use platform::outbox::Posted;
use platform::{StoreError, Tx};
use web::words::Book;
use web::{Mail, Speaker};

/// This room's own book of words: a job has no visitor whose tongue it could take.
static BOOK: Book = Book::of(&[web::WORDS, crate::WORDS]);

/// In whose name letters about a programme's places are written.
pub(crate) struct Desk<'a> {
    from: String,
    pub(super) programme: &'a Programme,
}

impl<'a> Desk<'a> {
    /// Reads in whose name.
    pub async fn new(tx: &mut Tx, programme: &'a Programme) -> Result<Self, StoreError> {
        Ok(Self { from: people::host_title(tx).await?, programme })
    }

    /// To who is next: a place is kept for them.
    pub async fn post_offer(
        &self,
        tx: &mut Tx,
        own: &Application,
        of: &Interest,
        offer: &Offer,
    ) -> Result<(), StoreError> {
        let page = format!("{}/offer", own.page);
        let letter = self.write(own, of, "programmes/place-offered", ("letter-place-offer", &page), |words| {
            vec![
                words.t1("letter-place-offer", "programme", self.programme.title.as_str()),
                words.t1("letter-place-offer-until", "until", words.moment(offer.until)),
                words.t("letter-place-offer-next"),
            ]
        });
        self.post(tx, of, letter.map(|letter| letter.not_after(offer.until))).await
    }

    /// To who waits: why, and what happens next.
    pub async fn post_waiting(
        &self,
        tx: &mut Tx,
        own: &Application,
        of: &Interest,
        why: Why,
    ) -> Result<(), StoreError> {
        let letter = self.write(own, of, "programmes/waits", ("letter-place-waits", &own.page), |words| {
            vec![
                words.t1("letter-place-waits", "programme", self.programme.title.as_str()),
                words.t1(why.key(), "most", why.most()),
                words.t("letter-place-waits-next"),
            ]
        });
        self.post(tx, of, letter).await
    }

    /// To who did not answer in time.
    pub async fn post_lapsed(&self, tx: &mut Tx, own: &Application, of: &Interest) -> Result<(), StoreError> {
        let letter = self.write(own, of, "programmes/offer-lapsed", ("letter-place-lapsed", &own.page), |words| {
            vec![
                words.t1("letter-place-lapsed", "programme", self.programme.title.as_str()),
                words.t("letter-place-lapsed-next"),
            ]
        });
        self.post(tx, of, letter).await
    }

    /// To who took a place: it is confirmed, and they wait no more for the programmes beside it.
    pub async fn post_placed(
        &self,
        tx: &mut Tx,
        own: &Application,
        of: &Interest,
        left: &[String],
    ) -> Result<(), StoreError> {
        let letter = self.write(own, of, "programmes/placed", ("letter-place-taken", &own.page), |words| {
            let mut all = vec![words.t1("letter-place-taken", "programme", self.programme.title.as_str())];
            all.extend(left.iter().map(|title| words.t1("letter-place-taken-left", "programme", title.as_str())));
            all.push(words.t("letter-place-taken-next"));
            all
        });
        self.post(tx, of, letter).await
    }

    pub(super) fn write(
        &self,
        own: &Application,
        of: &Interest,
        kind: &'static str,
        (says, page): (&str, &str),
        paragraphs: impl Fn(&Speaker) -> Vec<String>,
    ) -> Result<Posted, Error> {
        let words = BOOK.speaker(&own.tongue);
        let subject = words.t1(&format!("{says}-subject"), "host", self.from.as_str());
        let facts = vec![
            (words.t("letter-programme"), self.programme.title.clone()),
            (words.t("letter-reference"), of.reference.to_string()),
        ];
        let mail = Mail::new(&words, &self.from, subject).saying(words.t1("letter-hello", "name", of.name.as_str()));
        let mail = paragraphs(&words).into_iter().fold(mail, Mail::saying);
        let mail = mail.facts(facts).action(words.t(&format!("{says}-action")), page);
        Ok(mail.to(of.email.clone(), kind)?.about("interest", of.id))
    }

    pub(super) async fn post(
        &self,
        tx: &mut Tx,
        of: &Interest,
        letter: Result<Posted, Error>,
    ) -> Result<(), StoreError> {
        let letter = letter.map_err(|error| StoreError::inconsistent("letter", of.id, error.to_string()))?;
        tx.post(letter).await?;
        Ok(())
    }
}
