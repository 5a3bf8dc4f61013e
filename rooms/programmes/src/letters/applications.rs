//! The letters about an application and the employer's word. A manager's letter says what is
//! promised and nothing of the form.

use super::Desk;
use crate::application::endorsement::{self, Endorsement};
use crate::application::more_time::last_day_of;
use crate::interest::Interest;
use crate::{links, url};
use kernel::Timestamp;
use platform::outbox::Posted;
use web::Mail;

impl Desk<'_> {
    fn manager_link(&self, it: &Endorsement) -> String {
        self.at.link(&url::endorsement(&self.programme.slug, &links::manager_key(&self.at.home.secret, it.id)))
    }

    /// To somebody who was given more time: until when, and the way to their application.
    pub fn more_time(&self, it: &Interest) -> Result<Posted, askama::Error> {
        let words = &self.words;
        let link = self.at.link(&url::application(&self.programme.slug, &self.key(it)));
        let until = it.more_time.as_ref().map(|time| words.date(time.until)).unwrap_or_default();
        let mail = self
            .mail("letter-more-time-subject")
            .saying(words.t1("letter-hello", "name", it.name.as_str()))
            .saying(words.t2("letter-more-time", "programme", self.programme.title.as_str(), "day", until))
            .saying(words.t("letter-more-time-place"))
            .facts(self.facts(it))
            .action(words.t("letter-open-application"), link);
        Ok(mail.to(it.email.clone(), "programmes/more-time")?.about("interest", it.id))
    }

    /// To whose application was sent, by themselves or `by` a colleague whom they telephoned: we have it,
    /// and until when it can be changed.
    pub fn application_sent(&self, it: &Interest, by: Option<&str>) -> Result<Posted, askama::Error> {
        let words = &self.words;
        let link = self.at.link(&url::application(&self.programme.slug, &self.key(it)));
        let mail = self
            .mail("letter-application-subject")
            .saying(words.t1("letter-hello", "name", it.name.as_str()))
            .saying_all(self.opening("application-sent", &it.name, &[]))
            .saying_if(by.map(|by| words.t1("letter-application-for-you", "name", by)))
            .saying_all(self.more("application-sent", &it.name, None))
            .saying_if(
                last_day_of((self.programme, self.rules), it)
                    .map(|day| words.t1("letter-application-until", "day", words.date(day))),
            )
            .facts(self.facts(it))
            .action(words.t("letter-see-application"), link);
        Ok(mail.to(it.email.clone(), "programmes/application-sent")?.about("interest", it.id))
    }

    /// To the manager: will you give your organisation's word?
    pub fn ask_manager(&self, asked: &Endorsement, of: &Interest) -> Result<Posted, askama::Error> {
        let mail = self.manager_mail("letter-manager-subject", "endorsement-asked", asked, of);
        let letter = mail.to(asked.manager_email.clone(), "programmes/endorsement-asked")?;
        Ok(letter.about("interest", of.id))
    }

    /// The same once more, when no answer has come.
    pub fn remind_manager(&self, asked: &Endorsement, of: &Interest, due: Timestamp) -> Result<Posted, askama::Error> {
        let mail = self.manager_mail("letter-manager-again-subject", "endorsement-reminder", asked, of);
        let letter = mail.to(asked.manager_email.clone(), "programmes/endorsement-reminder")?;
        Ok(letter.about("interest", of.id).not_before(due))
    }

    fn manager_mail(&self, subject: &str, kind: &str, asked: &Endorsement, of: &Interest) -> Mail<'_> {
        let mail = self
            .mail(subject)
            .saying(self.words.t1("letter-hello", "name", asked.manager_name.as_str()))
            .saying_all(self.opening(kind, &asked.manager_name, &[("applicant", of.name.clone())]))
            .saying_all(self.more(kind, &asked.manager_name, None));
        self.manager_asks(mail, asked, of)
    }

    /// What every letter to a manager ends with: what is on the page, until when, and the link to it.
    pub(super) fn manager_asks<'m>(&self, mail: Mail<'m>, asked: &Endorsement, of: &Interest) -> Mail<'m> {
        let words = &self.words;
        let until = last_day_of((self.programme, self.rules), of);
        mail.saying(words.t("letter-manager-what"))
            .saying_if(until.map(|day| words.t1("letter-manager-until", "day", words.date(day))))
            .action(words.t("letter-manager-answer"), self.manager_link(asked))
            .saying(words.t("letter-manager-not-you"))
    }

    /// To the applicant: what the manager said.
    pub fn manager_answered(&self, it: &Endorsement, of: &Interest) -> Result<Posted, askama::Error> {
        let words = &self.words;
        let link = self.at.link(&url::application(&self.programme.slug, &self.key(of)));
        let (says, reason) = match &it.state {
            endorsement::State::Declined { reason, .. } => ("letter-declined", Some(reason.as_str())),
            _ => ("letter-endorsed", None),
        };
        let mail = self
            .mail("letter-answered-subject")
            .saying(words.t1("letter-hello", "name", of.name.as_str()))
            .saying(words.t2(says, "name", it.manager_name.as_str(), "programme", self.programme.title.as_str()))
            .saying_if(reason.map(|reason| words.t1("letter-declined-reason", "reason", reason)))
            .saying_if(reason.map(|_| words.t("letter-declined-what")))
            .saying_all(self.more("endorsement-answered", &of.name, None))
            .action(words.t("letter-see-application"), link);
        Ok(mail.to(of.email.clone(), "programmes/endorsement-answered")?.about("interest", of.id))
    }
}
