//! The letters of this room.

mod applications;
pub(crate) mod enquiries;
mod parallel;
pub(crate) mod selection;

use crate::blueprint::Blueprint;
use crate::interest::Interest;
use crate::interest::asked_by::AskedBy;
use crate::invitation::letter::{self, InvitationLetter};
use crate::programme::Programme;
use crate::{links, url};
use askama::Template;
use kernel::{EmailAddress, Timestamp};
use platform::outbox::Posted;
use web::{Edge, Mail};

/// What every letter of a programme needs.
pub(crate) struct Desk<'a> {
    pub at: &'a Edge,
    pub programme: &'a Programme,
    pub rules: &'a Blueprint,
}

impl Desk<'_> {
    fn mail(&self, subject_key: &str) -> Mail<'_> {
        let subject = self.at.words.t1(subject_key, "host", self.at.host.title.as_str());
        Mail::new(&self.at.words, &self.at.host.title, subject)
    }

    fn own_words(&self, phrase: Option<&crate::blueprint::Phrase>) -> Option<String> {
        phrase.map(|phrase| phrase.in_language(self.at.words.tongue().code()).to_owned())
    }

    fn key(&self, it: &Interest) -> String {
        links::key(&self.at.home.secret, it.id)
    }

    fn facts(&self, it: &Interest) -> Vec<(String, String)> {
        let words = &self.at.words;
        vec![
            (words.t("letter-programme"), self.programme.title.clone()),
            (words.t("letter-reference"), it.reference.to_string()),
            (words.t("letter-arrived"), words.moment(it.arrived_at)),
        ]
    }

    /// To who registered: press the button to keep your place.
    pub fn received(&self, it: &Interest, until: Timestamp) -> Result<Posted, askama::Error> {
        let words = &self.at.words;
        let link = self.at.link(&url::confirmation(&self.programme.slug, &self.key(it)));
        let mail = self
            .mail("letter-received-subject")
            .saying(words.t1("letter-hello", "name", it.name.as_str()))
            .saying(words.t1("letter-received", "programme", self.programme.title.as_str()))
            .saying_if(self.own_words(self.rules.letters.interest_received.as_ref()))
            .facts(self.facts(it))
            .saying(words.t1("letter-received-until", "until", words.moment(until)))
            .action(words.t("letter-confirm"), link)
            .saying(words.t("letter-not-you"));
        Ok(mail.to(it.email.clone(), "programmes/interest-received")?.about("interest", it.id))
    }

    /// To who has not pressed it yet, two days before the time is over.
    pub fn reminder(&self, it: &Interest, until: Timestamp) -> Result<Posted, askama::Error> {
        let words = &self.at.words;
        let link = self.at.link(&url::confirmation(&self.programme.slug, &self.key(it)));
        let mail = self
            .mail("letter-reminder-subject")
            .saying(words.t1("letter-hello", "name", it.name.as_str()))
            .saying(words.t2(
                "letter-reminder",
                "programme",
                self.programme.title.as_str(),
                "until",
                words.moment(until),
            ))
            .saying_if(self.own_words(self.rules.letters.interest_reminder.as_ref()))
            .action(words.t("letter-confirm"), link);
        let letter = mail.to(it.email.clone(), "programmes/interest-reminder")?.about("interest", it.id);
        Ok(letter.not_before(until.minus(std::time::Duration::from_secs(2 * 86_400))).not_after(until))
    }

    /// To who pressed it, or whom a coordinator entered: your interest stands.
    pub fn stands(&self, it: &Interest, place: usize) -> Result<Posted, askama::Error> {
        let words = &self.at.words;
        let link = self.at.link(&url::mine(&self.programme.slug, &self.key(it)));
        let mail = self
            .mail("letter-stands-subject")
            .saying(words.t1("letter-hello", "name", it.name.as_str()))
            .saying(words.t2(
                "letter-stands",
                "programme",
                self.programme.title.as_str(),
                "place",
                i64::try_from(place).unwrap_or(0),
            ))
            .saying_if(self.own_words(self.rules.letters.interest_confirmed.as_ref()))
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
        let subject = self.at.words.t1("letter-invitation-subject", "host", self.at.host.title.as_str());
        Ok(InvitationLetter { subject, text: mail.text(), html: mail.render()? })
    }

    fn invitation_mail(&self, name: &str) -> Mail<'_> {
        let words = &self.at.words;
        self.mail("letter-invitation-subject")
            .saying(words.t1("letter-hello", "name", name))
            .saying(words.t1("letter-invitation", "programme", self.programme.title.as_str()))
            .saying(self.rules.summary.in_language(words.tongue().code()))
            .saying_if(self.own_words(self.rules.letters.invitation.as_ref()))
            .saying_if(self.programme.deadlines.current().map(|day| words.t1("letter-until", "day", words.date(day))))
            .action(words.t("letter-read-more"), self.at.link(&url::programme(&self.programme.slug)))
    }

    /// To whom a coordinator took off the list: who asked for it, and the way back.
    pub fn withdrawn_for(&self, it: &Interest, asked: AskedBy) -> Result<Posted, askama::Error> {
        let words = &self.at.words;
        let mail = self
            .mail("letter-withdrawn-subject")
            .saying(words.t1("letter-hello", "name", it.name.as_str()))
            .saying(words.t1(&format!("letter-withdrawn-{}", asked.key()), "programme", self.programme.title.as_str()))
            .facts(self.facts(it))
            .saying(words.t("letter-withdrawn-wrong"))
            .action(words.t("letter-read-more"), self.at.link(&url::programme(&self.programme.slug)));
        Ok(mail.to(it.email.clone(), "programmes/interest-withdrawn")?.about("interest", it.id))
    }

    /// To everyone concerned: there is a new deadline.
    pub fn deadline_moved(&self, name: &str, to: EmailAddress) -> Result<Posted, askama::Error> {
        let words = &self.at.words;
        let change = self.programme.deadlines.changes().last();
        let new = self.programme.deadlines.current().map(|day| words.date(day)).unwrap_or_default();
        let old = change.and_then(|change| change.from).map(|day| words.date(day));
        let mail = self
            .mail("letter-deadline-subject")
            .saying(words.t1("letter-hello", "name", name))
            .saying(words.t2("letter-deadline", "programme", self.programme.title.as_str(), "day", new))
            .saying_if(old.map(|day| words.t1("letter-deadline-was", "day", day)))
            .saying_if(change.and_then(|change| change.reason.clone()))
            .saying_if(self.own_words(self.rules.letters.deadline_moved.as_ref()))
            .saying(words.t("letter-deadline-keeps"))
            .action(words.t("letter-read-more"), self.at.link(&url::programme(&self.programme.slug)));
        Ok(mail.to(to, "programmes/deadline-moved")?.about("programme", self.programme.id))
    }
}
