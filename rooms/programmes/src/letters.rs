//! The letters of this room.

mod applications;
pub(crate) mod enquiries;
mod parallel;
pub(crate) mod sample;
pub(crate) mod selection;

use crate::blueprint::{Blueprint, Phrase};
use crate::interest::Interest;
use crate::interest::asked_by::AskedBy;
use crate::invitation::letter::{self, InvitationLetter};
use crate::programme::Programme;
use crate::writing::wording::Wording;
use crate::{links, store, url};
use askama::Template;
use kernel::{EmailAddress, Timestamp};
use platform::outbox::Posted;
use platform::{StoreError, Tx};
use web::words::Book;
use web::{Edge, Mail, Speaker, Tongue};

/// This room's own book of words: a job has no visitor whose tongue it could take.
pub(crate) static BOOK: Book = Book::of(&[web::WORDS, crate::WORDS]);

/// What every letter of a programme needs.
pub(crate) struct Desk<'a> {
    at: &'a Edge,
    programme: &'a Programme,
    rules: &'a Blueprint,
    words: Speaker,
    wording: Wording,
}

impl<'a> Desk<'a> {
    /// Reads what was changed in the words of the programme's letters.
    pub async fn new(
        at: &'a Edge,
        tx: &mut Tx,
        (programme, rules): (&'a Programme, &'a Blueprint),
    ) -> Result<Self, StoreError> {
        let wording = store::find_wording(tx, programme.id).await?;
        Ok(Self { at, programme, rules, words: at.words.clone(), wording })
    }
    /// The same in another tongue.
    pub fn in_tongue(self, tongue: Tongue) -> Self {
        Self { words: self.words.in_tongue(tongue), ..self }
    }
}

impl Desk<'_> {
    fn mail(&self, subject_key: &str) -> Mail<'_> {
        let subject = self.words.t1(subject_key, "host", self.at.host.title.as_str());
        Mail::new(&self.words, &self.at.host.title, subject)
    }

    /// The first paragraph of a letter to somebody: the usual words, or those it was changed to.
    fn opening(&self, kind: &str, name: &str, more: &[(&'static str, String)]) -> Vec<String> {
        self.wording.says(&self.words, (kind, "opening"), &self.values(name, more), None)
    }

    /// What the host adds in its own words: kept for the programme, else its blueprint's.
    fn more(&self, kind: &str, name: &str, phrase: Option<&Phrase>) -> Vec<String> {
        let own = phrase.map(|phrase| phrase.in_language(self.words.tongue().code()).to_owned());
        self.wording.says(&self.words, (kind, "more"), &self.values(name, &[]), own)
    }

    fn values(&self, name: &str, more: &[(&'static str, String)]) -> Vec<(&'static str, String)> {
        let plain = [("name", name.to_owned()), ("programme", self.programme.title.clone())];
        plain.into_iter().chain(more.iter().cloned()).collect()
    }

    fn key(&self, it: &Interest) -> String {
        links::key(&self.at.home.secret, it.id)
    }

    fn facts(&self, it: &Interest) -> Vec<(String, String)> {
        let words = &self.words;
        vec![
            (words.t("letter-programme"), self.programme.title.clone()),
            (words.t("letter-reference"), it.reference.to_string()),
            (words.t("letter-arrived"), words.moment(it.arrived_at)),
        ]
    }

    /// To who registered: press the button to keep your place.
    pub fn received(&self, it: &Interest, until: Timestamp) -> Result<Posted, askama::Error> {
        let words = &self.words;
        let link = self.at.link(&url::confirmation(&self.programme.slug, &self.key(it)));
        let mail = self
            .mail("letter-received-subject")
            .saying(words.t1("letter-hello", "name", it.name.as_str()))
            .saying_all(self.opening("interest-received", &it.name, &[]))
            .saying_all(self.more("interest-received", &it.name, self.rules.letters.interest_received.as_ref()))
            .facts(self.facts(it))
            .saying(words.t1("letter-received-until", "until", words.moment(until)))
            .action(words.t("letter-confirm"), link)
            .saying(words.t("letter-not-you"));
        Ok(mail.to(it.email.clone(), "programmes/interest-received")?.about("interest", it.id))
    }

    /// To who has not pressed it yet, two days before the time is over.
    pub fn reminder(&self, it: &Interest, until: Timestamp) -> Result<Posted, askama::Error> {
        let words = &self.words;
        let link = self.at.link(&url::confirmation(&self.programme.slug, &self.key(it)));
        let mail = self
            .mail("letter-reminder-subject")
            .saying(words.t1("letter-hello", "name", it.name.as_str()))
            .saying_all(self.opening("interest-reminder", &it.name, &[("until", words.moment(until))]))
            .saying_all(self.more("interest-reminder", &it.name, self.rules.letters.interest_reminder.as_ref()))
            .action(words.t("letter-confirm"), link);
        let letter = mail.to(it.email.clone(), "programmes/interest-reminder")?.about("interest", it.id);
        Ok(letter.not_before(until.minus(std::time::Duration::from_secs(2 * 86_400))).not_after(until))
    }

    /// To who pressed it, or whom a coordinator entered: your interest stands.
    pub fn stands(&self, it: &Interest, place: usize) -> Result<Posted, askama::Error> {
        let words = &self.words;
        let link = self.at.link(&url::mine(&self.programme.slug, &self.key(it)));
        let mail = self
            .mail("letter-stands-subject")
            .saying(words.t1("letter-hello", "name", it.name.as_str()))
            .saying_all(self.opening("interest-stands", &it.name, &[("place", place.to_string())]))
            .saying_all(self.more("interest-stands", &it.name, self.rules.letters.interest_confirmed.as_ref()))
            .facts(self.facts(it))
            .action(words.t("letter-see-interest"), link);
        Ok(mail.to(it.email.clone(), "programmes/interest-stands")?.about("interest", it.id))
    }

    /// To people of a list: would you like to join?
    pub fn invitation(&self, name: &str, to: EmailAddress) -> Result<Posted, askama::Error> {
        Ok(self.invitation_mail(name).to(to, "programmes/invitation")?.about("programme", self.programme.id))
    }

    /// The same once for everybody on a list.
    pub fn invitation_for_all(&self) -> Result<InvitationLetter, askama::Error> {
        let mail = self.invitation_mail(letter::NAME);
        let subject = self.words.t1("letter-invitation-subject", "host", self.at.host.title.as_str());
        Ok(InvitationLetter { subject, text: mail.text(), html: mail.render()? })
    }

    fn invitation_mail(&self, name: &str) -> Mail<'_> {
        let words = &self.words;
        self.mail("letter-invitation-subject")
            .saying(words.t1("letter-hello", "name", name))
            .saying_all(self.opening("invitation", name, &[]))
            .saying(self.rules.summary.in_language(words.tongue().code()))
            .saying_all(self.more("invitation", name, self.rules.letters.invitation.as_ref()))
            .saying_if(self.programme.deadlines.current().map(|day| words.t1("letter-until", "day", words.date(day))))
            .action(words.t("letter-read-more"), self.at.link(&url::programme(&self.programme.slug)))
    }

    /// To whom a coordinator took off the list: who asked for it, and the way back.
    pub fn withdrawn_for(&self, it: &Interest, asked: AskedBy) -> Result<Posted, askama::Error> {
        let words = &self.words;
        let mail = self
            .mail("letter-withdrawn-subject")
            .saying(words.t1("letter-hello", "name", it.name.as_str()))
            .saying(words.t1(&format!("letter-withdrawn-{}", asked.key()), "programme", self.programme.title.as_str()))
            .saying_all(self.more("interest-withdrawn", &it.name, None))
            .facts(self.facts(it))
            .saying(words.t("letter-withdrawn-wrong"))
            .action(words.t("letter-read-more"), self.at.link(&url::programme(&self.programme.slug)));
        Ok(mail.to(it.email.clone(), "programmes/interest-withdrawn")?.about("interest", it.id))
    }

    /// To everyone concerned: there is a new deadline.
    pub fn deadline_moved(&self, name: &str, to: EmailAddress) -> Result<Posted, askama::Error> {
        let words = &self.words;
        let change = self.programme.deadlines.changes().last();
        let new = self.programme.deadlines.current().map(|day| words.date(day)).unwrap_or_default();
        let old = change.and_then(|change| change.from).map(|day| words.date(day));
        let mail = self
            .mail("letter-deadline-subject")
            .saying(words.t1("letter-hello", "name", name))
            .saying_all(self.opening("deadline-moved", name, &[("day", new)]))
            .saying_if(old.map(|day| words.t1("letter-deadline-was", "day", day)))
            .saying_if(change.and_then(|change| change.reason.clone()))
            .saying_all(self.more("deadline-moved", name, self.rules.letters.deadline_moved.as_ref()))
            .saying(words.t("letter-deadline-keeps"))
            .action(words.t("letter-read-more"), self.at.link(&url::programme(&self.programme.slug)));
        Ok(mail.to(to, "programmes/deadline-moved")?.about("programme", self.programme.id))
    }
}
