//! The letters about a programme beside another: to those who wait, to their managers where the employer's
//! word has to be given anew, and to everybody once a price that was to follow is set.

use super::Desk;
use super::selection::Desk as WaitingDesk;
use crate::application::Application;
use crate::application::endorsement::Endorsement;
use crate::blueprint::Blueprint;
use crate::interest::Interest;
use crate::programme::Programme;
use crate::programme::parallel::Difference;
use crate::programme::sayings;
use crate::url;
use kernel::Money;
use platform::outbox::Posted;
use platform::{StoreError, Tx};

impl WaitingDesk<'_> {
    /// To who waits: would you like to join the programme beside yours?
    pub async fn post_opening(
        &self,
        tx: &mut Tx,
        own: &Application,
        of: &Interest,
        (beside, rules, other): (&Programme, &Blueprint, &Blueprint),
    ) -> Result<(), StoreError> {
        let page = format!("{}/parallel", own.page);
        let letter = self.write_fixed((own, of), "programmes/opening", ("letter-opening", &page), |words| {
            sayings::opening(words, (self.programme, rules), (beside, other))
        });
        self.post(tx, of, letter).await
    }
}

impl Desk<'_> {
    /// To who said yes: they are in the order of the other programme, and keep their number in the first.
    pub fn carried_over(
        &self,
        it: &Interest,
        (first, place): (&Programme, usize),
        asked: Option<&Endorsement>,
    ) -> Result<Posted, askama::Error> {
        let words = &self.words;
        let link = self.at.link(&url::application(&self.programme.slug, &self.key(it)));
        let key = match asked {
            Some(_) if crate::programme::fee::is_to_follow(self.rules) => "letter-carried-manager-later",
            _ => "letter-carried-manager",
        };
        let mail = self
            .mail("letter-carried-subject")
            .saying(words.t1("letter-hello", "name", it.name.as_str()))
            .saying_all(self.opening("interest-stands", &it.name, &[("place", place.to_string())]))
            .saying(words.t1("letter-carried-keeps", "first", first.title.as_str()))
            .saying_if(asked.map(|asked| words.t1(key, "name", asked.manager_name.as_str())))
            .facts(self.facts(it))
            .action(words.t("letter-see-application"), link);
        Ok(mail.to(it.email.clone(), "programmes/carried-over")?.about("interest", it.id))
    }

    /// To a manager who gave the employer's word for the first: what is different here, and so the question
    /// anew.
    pub fn ask_manager_anew(
        &self,
        asked: &Endorsement,
        of: &Interest,
        (first, why): (&Programme, &[Difference]),
    ) -> Result<Posted, askama::Error> {
        let words = &self.words;
        let (title, before) = (self.programme.title.as_str(), first.title.as_str());
        let mail = self
            .mail("letter-manager-subject")
            .saying(words.t1("letter-hello", "name", asked.manager_name.as_str()))
            .saying(words.t3("letter-manager-anew", "name", of.name.as_str(), "first", before, "programme", title));
        let mail = why.iter().fold(mail, |mail, it| mail.saying(sayings::difference(words, it)));
        let mail = self.manager_asks(mail.saying(words.t("letter-manager-anew-what")), asked, of);
        let letter = mail.to(asked.manager_email.clone(), "programmes/endorsement-asked")?;
        Ok(letter.about("interest", of.id))
    }

    /// To everybody in the order: what a place costs is known now.
    pub fn price_set(&self, it: &Interest, amount: Money, manager: Option<&str>) -> Result<Posted, askama::Error> {
        let words = &self.words;
        let link = self.at.link(&url::mine(&self.programme.slug, &self.key(it)));
        let mail = self
            .mail("letter-price-subject")
            .saying(words.t1("letter-hello", "name", it.name.as_str()))
            .saying(words.t2("letter-price", "programme", self.programme.title.as_str(), "amount", words.money(amount)))
            .saying_if(manager.map(|name| words.t1("letter-price-manager", "name", name)))
            .facts(self.facts(it))
            .action(words.t("letter-see-interest"), link);
        Ok(mail.to(it.email.clone(), "programmes/price-set")?.about("interest", it.id))
    }
}
