//! A coordinator's dates: one that was cancelled, one that was moved, and the address of their feed.
//!
//! Apart because no page puts a date into a calendar: other rooms do.

use super::arrange::done;
use super::browser::{Ask, Browser};
use super::stage::{self, Stage};
use anyhow::{Context, Result};
use calendar::{Appointment, Details, Guest, Subject, Zone};
use kernel::{Date, Id};
use platform::access::Role;
use std::time::Duration;
use uuid::Uuid;
use web::Tongue;

const LONG: &str = "Learning set: the third meeting of the six, with time to arrive and time to leave";

/// Puts the dates and makes the address.
pub(super) async fn arrange(stage: &mut Stage, browser: &mut Browser) -> Result<()> {
    let mut tx = stage::open(&stage.started, stage.typical.face.id).await?;
    let holders = people::list_holders(&mut tx, 1).await?;
    let holder = holders.iter().find(|it| it.held.role == Role::Coordinator).context("no coordinator")?;
    let person = people::find_person(&mut tx, holder.held.person).await?.context("the coordinator is nobody")?;
    let host = &stage.typical.face;
    let page = format!("{}{}", host.base_url, calendar::PAGE);
    let guest =
        Guest { person: Some(person.id), name: person.name, email: person.email, tongue: Tongue::English, page };
    let put = |subject, details| {
        let (guest, organiser) = (guest.clone(), host.sender.clone());
        Appointment { subject, guest, details, organiser }
    };
    let today = tx.now().day();
    let (first, second) = (subject(1), subject(2));
    calendar::put(&mut tx, put(first, details(today.plus_days(7), "Booked time")?)).await?;
    calendar::cancel(&mut tx, first, &guest).await?;
    for days in [21, 28] {
        calendar::put(&mut tx, put(second, details(today.plus_days(days), LONG)?)).await?;
    }
    tx.commit().await?;
    subscribe(stage, browser).await
}

fn subject(number: u128) -> Subject {
    Subject::new::<Appointment>("meeting", Id::new(Uuid::from_u128(number)))
}

fn details(day: Date, title: &str) -> Result<Details> {
    let begins_at = day.starts_at().plus(Duration::from_secs(10 * 3_600));
    let ends_at = begins_at.plus(Duration::from_secs(210 * 60));
    let place = Some("Tŷ Cymorth, 2 Harbour Street, Room 2".parse()?);
    Ok(Details { begins_at, ends_at, zone: Zone::London, title: title.parse()?, place })
}

async fn subscribe(stage: &mut Stage, browser: &mut Browser) -> Result<()> {
    done(browser, &Ask::form("/calendar/feed", &[])).await?;
    let page = browser.send(&Ask::page("/calendar")).await.text();
    let feed = page.split("/calendar/feed/").find_map(|rest| rest.split_once(".ics").filter(|it| it.0.len() == 64));
    let (secret, _) = feed.context("the page shows no address of a feed")?;
    stage.typical.keep("feed", "first", format!("{secret}.ics"));
    Ok(())
}
