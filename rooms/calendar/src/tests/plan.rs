//! A house with people who have dates, and what other rooms do to their calendars.

use crate::{Appointment, Details, Guest, News, PutFailed, Subject, Zone};
use kernel::{EmailAddress, Id, Person, Timestamp};
use people::{HostName, Newcomer, RunPeople};
use platform::access::{Held, Role, Scope, Visitor};
use std::time::Duration;
use testkit::{House, Plan};
use uuid::Uuid;
use web::Tongue;
use web::home::Hooks;

pub(super) const DAY: Duration = Duration::from_secs(24 * 3_600);

/// The room, on the floor of people.
pub(super) fn plan() -> Plan {
    Plan {
        migrations: [people::MIGRATIONS, crate::MIGRATIONS].concat(),
        routes: crate::routes,
        words: vec![people::WORDS, crate::WORDS],
        handlers: Vec::new(),
        subscriptions: Vec::new(),
        hooks: Hooks { standing: people::standing, signin: "/signin", second_factor: "/signin/second-factor" },
        nav: Vec::new(),
        settle: |tx, name, domain| {
            Box::pin(async move {
                let short = HostName::parse(name).expect("tests name hosts well");
                people::add_host(tx, &short, name, domain).await
            })
        },
        demo: false,
    }
}

/// Enters somebody. They read their letters in English and see their dates on their page.
pub(super) async fn enter(house: &House, name: &str, email: &str) -> Guest {
    let held = vec![Held { role: Role::Administrator, scope: Scope::Host }];
    let who = Visitor::signed_in(house.host.id, Id::new(Uuid::from_u128(9)), "Setup".to_owned(), held, true);
    let permit = who.ask::<RunPeople>(()).expect("an administrator may");
    let mut tx = house.arrange().await;
    let new = Newcomer { name: name.to_owned(), email: email.parse().unwrap(), phone: None };
    let id = people::enter_person(&mut tx, &permit, &new).await.unwrap();
    tx.commit().await.unwrap();
    known(id, name, email)
}

pub(super) fn known(id: Id<Person>, name: &str, email: &str) -> Guest {
    Guest { person: Some(id), page: format!("http://hearth.localhost{}", crate::PAGE), ..unknown(name, email) }
}

/// Somebody who has a name and an address and nothing else here.
pub(super) fn unknown(name: &str, email: &str) -> Guest {
    let page = "http://hearth.localhost/events/my-booking/7-key".to_owned();
    Guest { person: None, name: name.to_owned(), email: email.parse().unwrap(), tongue: Tongue::English, page }
}

pub(super) fn meeting(number: u128) -> Subject {
    Subject::new::<Person>("meeting", Id::new(Uuid::from_u128(number)))
}

pub(super) fn sender() -> EmailAddress {
    "kith@hearth.example".parse().unwrap()
}

/// Half a day, so many days after an instant.
pub(super) fn details(from: Timestamp, days: u32, title: &str) -> Details {
    let begins_at = from.plus(DAY * days);
    let ends_at = begins_at.plus(Duration::from_secs(210 * 60));
    let place = Some("Room 2".parse().unwrap());
    Details { begins_at, ends_at, zone: Zone::London, title: title.parse().unwrap(), place }
}

/// Puts an appointment as another room would.
pub(super) async fn put(house: &House, number: u128, guest: &Guest, details: Details) -> Option<News> {
    let organiser = house.host.sender.clone();
    let wanted = Appointment { subject: meeting(number), guest: guest.clone(), details, organiser };
    let mut tx = house.arrange().await;
    let told = crate::put(&mut tx, wanted).await.unwrap();
    tx.commit().await.unwrap();
    told
}

/// Cancels as another room would.
pub(super) async fn cancel(house: &House, number: u128, guest: &Guest) -> Result<Option<News>, PutFailed> {
    let mut tx = house.arrange().await;
    let told = crate::cancel(&mut tx, meeting(number), guest).await?;
    tx.commit().await?;
    Ok(told)
}
