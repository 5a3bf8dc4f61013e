//! The applications of the demonstration, with the employer's word where a manager gave it. Apart from
//! `load`, which enters people and programmes.

use super::data::Interest as Said;
use super::load::{Known, Loader, moment};
use anyhow::{Context as _, Result, anyhow};
use forms::Answers;
use kernel::{Date, Timestamp};
use platform::Actor;
use programmes::Blueprint;
use programmes::application::endorsement::{Commitment, Endorser, Typed};
use programmes::application::form;
use programmes::commands::{self, Whence};
use programmes::interest::Interest;
use programmes::policy::{AnswerEndorsement, AskedOf, KeepApplication, Linked, RunProgramme};
use programmes::programme::Programme;
use std::time::Duration;
use web::Tongue;

const DAY: Duration = Duration::from_secs(24 * 3600);
/// What everybody of the demonstration answers beside their work and region.
const ANSWERS: [(&str, &str); 3] = [
    ("eligible", "yes"),
    ("in_house_network", "unknown"),
    ("own_1", "Time to think with people who know what it is like, and to leave with something I will do."),
];

impl Loader<'_> {
    /// Fills in, sends and endorses what the files say of an interest.
    pub(super) async fn application(
        &self,
        said: &Said,
        (programme, rules): (&Programme, &Blueprint),
        it: &Interest,
    ) -> Result<()> {
        let Some(days) = said.applied_after_days else { return Ok(()) };
        let at = it.recorded_at.plus(DAY * days);
        let keeps = self.permit::<KeepApplication>(Linked { interest: it.clone(), by_link: true })?;
        let base = format!("http://{}.localhost", self.host.name);
        let whence = Whence::of(&self.started.home.secret, &base, (programme, it.id), Tongue::English);
        let mut fields: Vec<(String, String)> =
            ANSWERS.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        let own = [
            ("work", &said.work, ""),
            ("region", &said.region, ""),
            ("seniority", &said.seniority, "team"),
            ("day_tuesday", &said.tuesday, "can"),
            ("day_thursday", &said.thursday, "can"),
        ];
        fields
            .extend(own.map(|(name, said, usual)| (name.to_owned(), said.clone().unwrap_or_else(|| usual.to_owned()))));
        let mut tx = self.tx(Actor::Public, at).await?;
        for section in
            ["eligibility", "your-work", "in-your-words", "days"].iter().filter_map(|key| form::section(rules, key))
        {
            let answers = Answers::typed(&section.questions, &fields);
            commands::keep_section(&mut tx, &keeps, (programme, rules), (&section, &answers), whence.clone()).await?;
        }
        commands::send_application(&mut tx, &keeps, (programme, rules)).await?;
        tx.commit().await?;
        match said.endorsed_after_days {
            Some(days) => self.word(rules, it, (at, it.recorded_at.plus(DAY * days))).await,
            None => Ok(()),
        }
    }

    /// A manager is asked, and gives the employer's word.
    async fn word(&self, rules: &Blueprint, it: &Interest, (asked, given): (Timestamp, Timestamp)) -> Result<()> {
        let own = self.permit::<KeepApplication>(Linked { interest: it.clone(), by_link: true })?;
        let address = format!("manager@{}", it.email.domain());
        let manager = Endorser::check("Rosalind Achebe", &address, &it.email).map_err(|slips| anyhow!("{slips:?}"))?;
        let mut tx = self.tx(Actor::Public, asked).await?;
        let endorsement = commands::name_manager(&mut tx, &own, manager).await?;
        tx.commit().await?;
        let typed = Typed {
            agrees: "yes",
            order: "none",
            order_reason: "We pay on invoice",
            billing_name: "Accounts payable",
            billing_email: &address,
            ..Typed::default()
        };
        let commitment = Commitment::check(rules, typed).map_err(|slips| anyhow!("{slips:?}"))?;
        let asked_of = AskedOf { endorsement, interest: it.clone(), by_link: true };
        let mut tx = self.tx(Actor::Public, given).await?;
        commands::endorse(&mut tx, self.permit::<AnswerEndorsement>(asked_of)?, commitment).await?;
        Ok(tx.commit().await?)
    }

    /// The places are offered, and whoever takes one says so.
    pub(super) async fn places(
        &self,
        said: &super::data::Programme,
        it: &Programme,
        known: &Known,
        today: Date,
    ) -> Result<()> {
        let Some(day) = said.offered_day else { return Ok(()) };
        let by = said.published_by.as_ref().and_then(|by| known.people.get(by)).context("published_by")?;
        let rules = it.rules().map_err(|slips| anyhow!("{} slips in a blueprint", slips.len()))?;
        let mut tx = self.tx(Actor::Person(*by), moment(today.plus_days(day), "10:00")?).await?;
        commands::offer_places(&mut tx, &self.permit::<RunProgramme>(it.clone())?, &rules, *by).await?;
        tx.commit().await?;
        for interest in self.data.interests.iter().filter(|one| one.programme == said.key) {
            let Some(days) = interest.accepted_after_days else { continue };
            let at = moment(today.plus_days(day + i64::from(days)), "12:00")?;
            let details = self.details(interest)?;
            let mut tx = self.tx(Actor::Public, at).await?;
            let (interest, offer) = commands::offer_to(&mut tx, it, &details.email).await?.context("no offer")?;
            let own = self.permit::<KeepApplication>(Linked { interest, by_link: true })?;
            commands::accept_offer(&mut tx, &own, it, offer).await?;
            tx.commit().await?;
        }
        Ok(())
    }
}
