//! The letters about places. A job has no visitor, so these are written in the tongue in which
//! somebody filled in their form, and lead to their own page.

use super::BOOK;
use crate::application::Application;
use crate::interest::Interest;
use crate::programme::Programme;
use crate::selection::Why;
use crate::selection::offer::Offer;
use crate::store;
use crate::writing::wording::Wording;
use askama::Error;
use platform::outbox::Posted;
use platform::{StoreError, Tx};
use web::{Mail, Speaker};

/// In whose name letters about a programme's places are written.
pub(crate) struct Desk<'a> {
    from: String,
    pub(super) programme: &'a Programme,
    wording: Wording,
}

impl<'a> Desk<'a> {
    /// Reads in whose name, and what was changed in the words of the programme's letters.
    pub async fn new(tx: &mut Tx, programme: &'a Programme) -> Result<Self, StoreError> {
        let wording = store::find_wording(tx, programme.id).await?;
        Ok(Self { from: people::host_title(tx).await?, programme, wording })
    }

    /// To who is next: a place is kept for them.
    pub async fn post_offer(
        &self,
        tx: &mut Tx,
        own: &Application,
        of: &Interest,
        offer: &Offer,
    ) -> Result<(), StoreError> {
        self.post(tx, of, self.offer(own, of, offer)).await
    }
    /// To who waits: why, and what happens next.
    pub async fn post_waiting(
        &self,
        tx: &mut Tx,
        own: &Application,
        of: &Interest,
        why: Why,
    ) -> Result<(), StoreError> {
        self.post(tx, of, self.waiting(own, of, why)).await
    }
    /// To who did not answer in time.
    pub async fn post_lapsed(&self, tx: &mut Tx, own: &Application, of: &Interest) -> Result<(), StoreError> {
        self.post(tx, of, self.lapsed(own, of)).await
    }
    /// To who took a place, by themselves or `by` a colleague whom they telephoned: it is confirmed, and
    /// they wait no more for the programmes beside it.
    pub async fn post_placed(
        &self,
        tx: &mut Tx,
        (own, of): (&Application, &Interest),
        left: &[String],
        by: Option<&str>,
    ) -> Result<(), StoreError> {
        self.post(tx, of, self.placed((own, of), left, by)).await
    }
    /// To somebody for whom a colleague said no: it was not they who pressed the button.
    pub async fn post_declined(
        &self,
        tx: &mut Tx,
        (own, of): (&Application, &Interest),
        by: &str,
    ) -> Result<(), StoreError> {
        self.post(tx, of, self.declined((own, of), by)).await
    }

    pub(super) fn offer(&self, own: &Application, of: &Interest, offer: &Offer) -> Result<Posted, Error> {
        let page = format!("{}/offer", own.page);
        let until = |words: &Speaker| vec![words.t1("letter-place-offer-until", "until", words.moment(offer.until))];
        let letter = self.write((own, of), "programmes/place-offered", ("letter-place-offer", &page), until)?;
        Ok(letter.not_after(offer.until))
    }
    pub(super) fn waiting(&self, own: &Application, of: &Interest, why: Why) -> Result<Posted, Error> {
        let why = |words: &Speaker| vec![words.t1(why.key(), "most", why.most())];
        self.write((own, of), "programmes/waits", ("letter-place-waits", &own.page), why)
    }
    pub(super) fn lapsed(&self, own: &Application, of: &Interest) -> Result<Posted, Error> {
        self.write((own, of), "programmes/offer-lapsed", ("letter-place-lapsed", &own.page), |_| Vec::new())
    }
    pub(super) fn placed(
        &self,
        (own, of): (&Application, &Interest),
        left: &[String],
        by: Option<&str>,
    ) -> Result<Posted, Error> {
        let fixed = |words: &Speaker| {
            let by = by.map(|by| words.t1("letter-place-taken-for-you", "name", by));
            let left = left.iter().map(|title| words.t1("letter-place-taken-left", "programme", title.as_str()));
            by.into_iter().chain(left).collect()
        };
        self.write((own, of), "programmes/placed", ("letter-place-taken", &own.page), fixed)
    }
    fn declined(&self, (own, of): (&Application, &Interest), by: &str) -> Result<Posted, Error> {
        let programme = self.programme.title.as_str();
        self.write_fixed((own, of), "programmes/place-declined", ("letter-place-declined", &own.page), |words| {
            let no = words.t2("letter-place-declined", "name", by, "programme", programme);
            vec![no, words.t("letter-place-declined-wrong")]
        })
    }

    /// A letter: its opening, what stays as it is whatever is changed, and what happens next.
    fn write(
        &self,
        (own, of): (&Application, &Interest),
        kind: &'static str,
        (says, page): (&str, &str),
        fixed: impl FnOnce(&Speaker) -> Vec<String>,
    ) -> Result<Posted, Error> {
        let values = [("name", of.name.clone()), ("programme", self.programme.title.clone())];
        let key = kind.trim_start_matches("programmes/");
        let paragraph = |words: &Speaker, name: &str| self.wording.says(words, (key, name), &values, None);
        self.write_fixed((own, of), kind, (says, page), |words| {
            [paragraph(words, "opening"), fixed(words), paragraph(words, "next")].concat()
        })
    }

    /// A letter of which nothing can be changed.
    pub(super) fn write_fixed(
        &self,
        (own, of): (&Application, &Interest),
        kind: &'static str,
        (says, page): (&str, &str),
        paragraphs: impl FnOnce(&Speaker) -> Vec<String>,
    ) -> Result<Posted, Error> {
        let words = BOOK.speaker(&own.tongue);
        let subject = words.t1(&format!("{says}-subject"), "host", self.from.as_str());
        let facts = vec![
            (words.t("letter-programme"), self.programme.title.clone()),
            (words.t("letter-reference"), of.reference.to_string()),
        ];
        let mail = Mail::new(&words, &self.from, subject)
            .saying(words.t1("letter-hello", "name", of.name.as_str()))
            .saying_all(paragraphs(&words))
            .facts(facts)
            .action(words.t(&format!("{says}-action")), page);
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
