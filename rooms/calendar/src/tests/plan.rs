//! A house with people who have dates, and what other rooms do to their calendars.

use crate::{Appointment, Details, Guest, News, Subject, Zone};
use kernel::{EmailAddress, Id, Person, Timestamp};
use std::time::Duration;
use testkit::{House, Plan};
use uuid::Uuid;
use web::{PostFailed, Tongue};

pub(super) const DAY: Duration = Duration::from_secs(24 * 3_600);

/// The room, on the floor of people.
pub(super) fn plan() -> Plan {
    Plan {
        migrations: [people::MIGRATIONS, crate::MIGRATIONS].concat(),
        routes: crate::routes,
        words: vec![people::WORDS, crate::WORDS],
        handlers: Vec::new(),
        subscriptions: Vec::new(),
        hooks: people::testing::HOOKS,
        nav: Vec::new(),
        settle: people::testing::settle,
        demo: false,
    }
}

/// Enters somebody. They read their letters in English and see their dates on their page.
pub(super) async fn enter(house: &House, name: &str, email: &str) -> Guest {
    let mut tx = house.arrange().await;
    let id = people::testing::enter(&mut tx, (name, email)).await;
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
pub(super) async fn cancel(house: &House, number: u128, guest: &Guest) -> Result<Option<News>, PostFailed> {
    let mut tx = house.arrange().await;
    let told = crate::cancel(&mut tx, meeting(number), guest).await?;
    tx.commit().await?;
    Ok(told)
}
