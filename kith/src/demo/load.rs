//! Fills an empty database with the demonstration: the rooms' own commands, run at the times at
//! which the people of the demonstration would have done it.

use super::data::{Data, Host, Interest, Person, Programme};
use crate::cli::{Failure, Started, start};
use anyhow::{Context as _, Result, anyhow};
use kernel::{Date, EmailAddress, Id, Timestamp};
use people::{HostName, ManageRoles, Network, NewOrganisation, Newcomer, PurchaseOrder, RunPeople, Sector};
use platform::access::{Permit, Role, Scope};
use platform::{Actor, Context, Tx};
use programmes::commands;
use programmes::details::{Details, Typed};
use programmes::interest::{Channel, Entry};
use programmes::policy::{KeepInterest, Linked, MakeProgrammes, RunProgramme, ShowInterest};
use programmes::slug::Slug;
use std::collections::HashMap;
use std::time::Duration;

/// Fills the database unless it has hosts already.
pub(crate) async fn fill(started: &Started) -> Result<(), Failure> {
    if !started.home.hosts.all().is_empty() {
        return Ok(());
    }
    load(started).await.context("the demonstration could not be loaded").map_err(Failure::from)
}

async fn load(started: &Started) -> Result<()> {
    let data = Data::read()?;
    for host in &data.hosts {
        Loader { started, data: &data, host, id: started.home.dice.id(started.home.clock.now()) }.load().await?;
    }
    Ok(())
}

pub(super) struct Loader<'a> {
    pub started: &'a Started,
    pub data: &'a Data,
    pub host: &'a Host,
    pub id: Id<kernel::Host>,
}

/// Ids by the keys of the files.
#[derive(Default)]
pub(super) struct Known {
    organisations: HashMap<String, Id<kernel::Organisation>>,
    pub people: HashMap<String, Id<kernel::Person>>,
}

impl Loader<'_> {
    async fn load(&self) -> Result<()> {
        let today = self.started.home.clock.now().day();
        let known = self.people(today).await?;
        let mut programmes = HashMap::new();
        for programme in &self.host.programme {
            programmes.insert(programme.key.clone(), self.programme(programme, &known, today).await?);
        }
        self.events(&known, &programmes).await?;
        Ok(())
    }

    pub(super) async fn tx(&self, actor: Actor, now: Timestamp) -> Result<Tx> {
        let context = Context { host: self.id, actor, now, dice: self.started.home.dice.clone() };
        Ok(self.started.home.db.write(context).await?)
    }

    /// The host, its organisations and its people, entered long ago.
    async fn people(&self, today: Date) -> Result<Known> {
        let long_ago = today.plus_days(-400).starts_at();
        let mut tx = self.tx(Actor::Operator, long_ago).await?;
        let domain = format!("{}.localhost", self.host.name);
        people::add_host(&mut tx, &HostName::parse(&self.host.name)?, &self.host.title, &domain).await?;
        if let Some(accent) = &self.host.accent {
            people::choose_accent(&mut tx, accent).await?;
        }
        let mut known = Known::default();
        let (run, manage) = (self.permit::<RunPeople>(())?, self.permit::<ManageRoles>(())?);
        for it in self.data.organisations.iter().filter(|it| it.hosts.contains(&self.host.name)) {
            let new = NewOrganisation {
                name: it.name.clone(),
                sector: Sector::of_word(&it.sector),
                size: it.size.clone(),
                region: it.region.clone(),
                billing_name: it.billing_name.clone(),
                billing_email: it.billing_email.as_deref().map(EmailAddress::parse).transpose()?,
                purchase_order: PurchaseOrder::of_word(&it.purchase_order).context("purchase_order")?,
                network: Network::of_word(&it.network).context("network")?,
            };
            known.organisations.insert(it.key.clone(), people::enter_organisation(&mut tx, &run, &new).await?);
        }
        let people = &self.data.people;
        for it in people.staff.iter().chain(&people.contact).chain(&people.applicant) {
            if it.host == self.host.name {
                self.person(&mut tx, (&run, &manage), it, &mut known).await?;
            }
        }
        tx.commit().await?;
        Ok(known)
    }

    async fn person(
        &self,
        tx: &mut Tx,
        (run, manage): (&Permit<RunPeople>, &Permit<ManageRoles>),
        it: &Person,
        known: &mut Known,
    ) -> Result<()> {
        let new = Newcomer { name: it.name.clone(), email: EmailAddress::parse(&it.email)?, phone: it.phone.clone() };
        let id = people::enter_person(tx, run, &new).await?;
        known.people.insert(it.key.clone(), id);
        let employer = it.organisation.as_ref().and_then(|key| known.organisations.get(key)).copied();
        if let Some(employer) = employer {
            let from = tx.now().day();
            people::employ(tx, run, id, employer, it.job_title.clone(), from).await?;
        }
        let role = it.role.as_deref().and_then(Role::of_word);
        let scope = match (role, employer) {
            (Some(role), _) if role.is_staff() && it.organisation.is_none() => Some(Scope::Host),
            (Some(Role::Contact | Role::Payer), Some(employer)) => Some(Scope::Organisation(employer)),
            _ => None,
        };
        if let (Some(role), Some(scope)) = (role, scope) {
            people::give_role(tx, manage, id, role, scope).await?;
        }
        Ok(())
    }

    async fn programme(&self, it: &Programme, known: &Known, today: Date) -> Result<Id<kernel::Programme>> {
        let text = programmes::blueprint::shipped().iter().find(|(name, _)| *name == it.blueprint);
        let (name, text) = text.with_context(|| format!("there is no blueprint {}", it.blueprint))?;
        let day = it.published_day.unwrap_or(-1);
        let at = moment(today.plus_days(day), it.published_at.as_deref().unwrap_or("09:00"))?;
        let mut tx = self.tx(Actor::Operator, at.minus(Duration::from_secs(3600))).await?;
        let slug = Slug::parse(&it.slug)?;
        let draft = programmes::programme::Programme::draft(tx.id(), self.id, slug, &it.title, (name, text))?;
        commands::draft(&mut tx, &self.permit::<MakeProgrammes>(())?, &draft).await?;
        tx.commit().await?;
        let Some(by) = it.published_by.as_ref() else { return Ok(draft.id) };
        let id = draft.id;
        let by = *known.people.get(by).context("published_by")?;
        let mut tx = self.tx(Actor::Person(by), at).await?;
        let deadline = it.deadline_day.map(|day| today.plus_days(day));
        let mut published = commands::publish(&mut tx, self.permit::<RunProgramme>(draft)?, deadline, by).await?;
        tx.commit().await?;
        for moved in &it.deadline_moved {
            let by = *known.people.get(&moved.by).context("moved by")?;
            let mut tx = self.tx(Actor::Person(by), moment(today.plus_days(moved.day), &moved.at)?).await?;
            let to = today.plus_days(moved.to_day);
            published =
                commands::move_deadline(&mut tx, self.permit::<RunProgramme>(published)?, to, &moved.reason, by)
                    .await?;
            tx.commit().await?;
        }
        let opened = today.plus_days(day);
        let own = |interest: &&Interest| interest.host == self.host.name && interest.programme == it.key;
        for interest in self.data.interests.iter().filter(own) {
            self.interest(interest, &published, known, opened).await?;
        }
        self.places(it, &published, known, today).await?;
        Ok(id)
    }

    async fn interest(
        &self,
        it: &Interest,
        programme: &programmes::programme::Programme,
        known: &Known,
        opened: Date,
    ) -> Result<()> {
        let rules = programme.rules().map_err(|slips| anyhow!("{} slips in a blueprint", slips.len()))?;
        let details = self.details(it)?;
        let arrived_at = moment(opened.plus_days(it.day), &it.at)?;
        if let Some(by) = &it.entered_by {
            let by = *known.people.get(by).context("entered_by")?;
            let day = opened.plus_days(it.entered_day.unwrap_or(it.day));
            let now = moment(day, it.entered_at.as_deref().unwrap_or(&it.at))?;
            let channel = it.channel.as_deref().and_then(Channel::of).context("channel")?;
            let mut tx = self.tx(Actor::Person(by), now).await?;
            let permit = self.permit::<RunProgramme>(programme.clone())?;
            let entry = Entry { channel, by, arrived_at };
            let interest = commands::enter(&mut tx, &permit, &rules, &details, entry).await?;
            tx.commit().await?;
            return self.application(it, (programme, &rules), &interest).await;
        }
        if arrived_at > self.started.home.clock.now() {
            return Ok(());
        }
        let mut tx = self.tx(Actor::Public, arrived_at).await?;
        let permit = self.permit::<ShowInterest>(programme.clone())?;
        let mut interest = commands::register(&mut tx, &permit, &rules, &details).await?;
        tx.commit().await?;
        if let Some(minutes) = it.confirmed_after_minutes {
            let mut tx = self.tx(Actor::Public, arrived_at.plus(Duration::from_secs(60 * minutes))).await?;
            let own = self.permit::<KeepInterest>(Linked { interest, by_link: true })?;
            interest = commands::confirm(&mut tx, own).await?;
            tx.commit().await?;
        }
        self.application(it, (programme, &rules), &interest).await?;
        if let (Some(day), Some(time)) = (it.withdrawn_day, &it.withdrawn_at) {
            let mut tx = self.tx(Actor::Public, moment(opened.plus_days(day), time)?).await?;
            let own = self.permit::<KeepInterest>(Linked { interest, by_link: true })?;
            commands::withdraw(&mut tx, own).await?;
            tx.commit().await?;
        }
        Ok(())
    }

    pub(super) fn details(&self, it: &Interest) -> Result<Details> {
        let mut all = self.data.people.applicant.iter();
        let person = all.find(|p| p.key == it.who && p.host == self.host.name).with_context(|| it.who.clone())?;
        let key = person.organisation.as_deref().unwrap_or_default();
        let employer = self.data.organisations.iter().find(|o| o.key == key).map_or("", |o| o.name.as_str());
        Details::check(Typed {
            name: &person.name,
            email: it.email.as_deref().unwrap_or(&person.email),
            organisation: it.organisation.as_deref().unwrap_or(employer),
            job_title: person.job_title.as_deref().unwrap_or_default(),
            phone: person.phone.as_deref().unwrap_or_default(),
        })
        .map_err(|slips| anyhow!("{}: {slips:?}", it.who))
    }

    /// The operator's permit: asked like everyone else's, on behalf of the host's own staff.
    pub(super) fn permit<R: platform::access::Rule>(&self, it: R::On) -> Result<Permit<R>> {
        start::permit::<R>(self.id, it)
    }
}

/// A day and a time of day (`15:40`) in London.
pub(super) fn moment(day: Date, time: &str) -> Result<Timestamp> {
    let time: jiff::civil::Time = time.parse().with_context(|| format!("{time} is no time of day"))?;
    commands::arrived_at(day, time).context("no such moment")
}

/// Reads the people of a role, for the links of the welcome.
pub(super) async fn tx_for_reading(started: &Started, host: Id<kernel::Host>) -> Result<Tx, Failure> {
    let context = start::operator(host, &started.home.clock, &started.home.dice);
    started.home.db.read(context).await.map_err(|error| Failure::new(platform::Exit::from(&error), error))
}
