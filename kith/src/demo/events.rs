//! The events of the demonstration: what is past, what begins in a few minutes, what is full. Apart
//! from `load`, which enters people and programmes.

use super::data::Event as Said;
use super::load::{Known, Loader, moment};
use anyhow::{Context as _, Result, anyhow};
use events::commands::{self, Booker};
use events::details::Details;
use events::plan::{How, JoiningLink, Plan};
use events::policy::{BookEvent, KeepBooking, Linked, MadeFor, MakeEvents, RunEvent};
use events::{Booking, Event};
use kernel::{Id, Timestamp};
use platform::Actor;
use std::collections::HashMap;
use std::time::Duration;
use web::Tongue;

const MINUTE: Duration = Duration::from_secs(60);

impl Loader<'_> {
    /// Every event of this host, with everybody who booked.
    pub(super) async fn events(
        &self,
        known: &Known,
        programmes: &HashMap<String, Id<kernel::Programme>>,
    ) -> Result<()> {
        for said in self.data.events.iter().filter(|it| it.host == self.host.name) {
            let programme = said.programme.as_ref().map(|key| programmes.get(key).copied().context("programme"));
            let programme = programme.transpose()?;
            let it = self.event(said, known, programme).await.with_context(|| said.title.clone())?;
            self.bookings(said, &it, known).await.with_context(|| said.title.clone())?;
        }
        Ok(())
    }

    async fn event(&self, said: &Said, known: &Known, programme: Option<Id<kernel::Programme>>) -> Result<Event> {
        let by = *known.people.get(&said.made_by).context("made_by")?;
        let plan = self.plan(said)?;
        let mut tx = self.tx(Actor::Person(by), self.made_at(said)).await?;
        let it = commands::make(&mut tx, &self.permit::<MakeEvents>(MadeFor(programme))?, plan, Some(by)).await?;
        tx.commit().await?;
        Ok(it)
    }

    fn made_at(&self, said: &Said) -> Timestamp {
        let now = self.started.home.clock.now();
        let at = now.day().plus_days(said.made_day).starts_at().plus(MINUTE * 60 * 9);
        at.min(now.minus(MINUTE * 60))
    }

    fn plan(&self, said: &Said) -> Result<Plan> {
        let now = self.started.home.clock.now();
        let starts_at = match (said.starts_in_minutes, said.day, &said.starts) {
            (Some(minutes), _, _) => soon(now.plus(MINUTE * u32::try_from(minutes)?)),
            (None, Some(day), Some(time)) => moment(now.day().plus_days(day), time)?,
            _ => return Err(anyhow!("no time")),
        };
        let how = match (&said.link, &said.place) {
            (_, Some(name)) => How::Place { name: name.clone() },
            (link, None) => How::Online { link: link.as_deref().map(JoiningLink::parse).transpose()? },
        };
        Ok(Plan {
            title: said.title.clone(),
            about: said.about.clone(),
            starts_at,
            ends_at: starts_at.plus(MINUTE * u32::try_from(said.minutes)?),
            how,
            capacity: said.capacity,
            closing_hours: said.closing_hours,
        })
    }

    /// People book one after the other, half an hour apart; some cancel; some come.
    async fn bookings(&self, said: &Said, event: &Event, known: &Known) -> Result<()> {
        let mut bookings = HashMap::new();
        for (number, who) in said.booked.iter().enumerate() {
            let at = self.made_at(said).plus(MINUTE * u32::try_from(number + 1)?);
            bookings.insert(who.clone(), self.booking(event, who, at).await.with_context(|| who.clone())?);
        }
        let later = self.made_at(said).plus(MINUTE * 50);
        for who in &said.cancelled {
            let booking = bookings.get(who).context("cancelled")?.clone();
            let mut tx = self.tx(Actor::Public, later).await?;
            commands::cancel(&mut tx, self.own(event, booking)?).await?;
            tx.commit().await?;
        }
        for who in &said.came {
            let booking = bookings.get(who).context("came")?.clone();
            let mut tx = self.tx(Actor::Public, event.plan.starts_at.minus(MINUTE * 3)).await?;
            commands::arrive(&mut tx, self.own(event, booking)?).await?;
            tx.commit().await?;
        }
        let by = *known.people.get(&said.made_by).context("made_by")?;
        for who in &said.noted {
            let booking = bookings.get(who).context("noted")?.clone();
            let mut tx = self.tx(Actor::Person(by), event.plan.ends_at.plus(MINUTE * 20)).await?;
            let run = self.permit::<RunEvent>(event.clone())?;
            commands::note(&mut tx, &run, booking, by).await?;
            tx.commit().await?;
        }
        Ok(())
    }

    fn own(&self, event: &Event, booking: Booking) -> Result<platform::access::Permit<KeepBooking>> {
        self.permit::<KeepBooking>(Linked { event: event.clone(), booking, by_link: true })
    }

    async fn booking(&self, event: &Event, who: &str, at: Timestamp) -> Result<Booking> {
        let people = &self.data.people;
        let mut all = people.applicant.iter().chain(&people.contact);
        let person = all.find(|it| it.key == who && it.host == self.host.name).context("who")?;
        let details = Details::check(&person.name, &person.email).map_err(|slips| anyhow!("{slips:?}"))?;
        let base = format!("http://{}.localhost", self.host.name);
        let page = |id| events::page_of(&self.started.home.secret, &base, id);
        let mut tx = self.tx(Actor::Public, at).await?;
        let booker = Booker { person: None, tongue: Tongue::English, page: &page };
        let booked = commands::book(&mut tx, &self.permit::<BookEvent>(event.clone())?, &details, booker).await?;
        tx.commit().await?;
        Ok(booked.booking)
    }
}

/// The next full five minutes.
fn soon(at: Timestamp) -> Timestamp {
    let five = 5 * 60 * 1_000_000;
    Timestamp::from_micros(at.micros() - at.micros().rem_euclid(five) + five)
}
