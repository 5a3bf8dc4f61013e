//! A house with a coordinator and an event, and what tests do in it.

use crate::event::Event;
use crate::links;
use crate::plan::{How, JoiningLink, Plan};
use crate::policy::{BookEvent, MadeFor, MakeEvents};
use crate::{Booking, commands, store};
use kernel::{Id, Person, Timestamp};
use people::Newcomer;
use platform::access::{Held, Permit, Role, Rule, Scope, Visitor};
use std::time::Duration;
use testkit::{Client, House, Plan as Rooms};
use web::home::HostFace;

pub(super) const CALL: &str = "https://call.example/the-secret-room";
pub(super) const HOUR: Duration = Duration::from_secs(3600);

/// This room on the floor of people.
fn rooms() -> Rooms {
    Rooms {
        migrations: [people::MIGRATIONS, crate::MIGRATIONS].concat(),
        routes: crate::routes,
        words: vec![people::WORDS, crate::WORDS],
        handlers: crate::handlers(),
        subscriptions: Vec::new(),
        hooks: people::testing::HOOKS,
        nav: Vec::new(),
        settle: people::testing::settle,
        demo: false,
    }
}

/// A house with a coordinator and an event of one place in ten days, at a full hour.
pub(super) struct Scene {
    pub house: House,
    pub coordinator: Id<Person>,
    pub event: Event,
}

/// The scene on both databases.
pub(super) async fn scenes(capacity: usize) -> Vec<Scene> {
    let mut scenes = Vec::new();
    for house in testkit::houses(&rooms()).await {
        let face = house.host.clone();
        let coordinator = coordinator(&house, &face, "ngozi.adeyemi@hearth.example").await;
        let event = made(&house, &face, coordinator, capacity).await;
        scenes.push(Scene { house, coordinator, event });
    }
    scenes
}

pub(super) fn permit<R: Rule>(face: &HostFace, on: R::On) -> Permit<R> {
    let roles = [Role::Administrator, Role::Coordinator].map(|role| Held { role, scope: Scope::Host }).to_vec();
    let somebody = "0190a000-0000-7000-8000-000000000001".parse().expect("an id");
    Visitor::signed_in(face.id, somebody, "Setup".to_owned(), roles, true).ask::<R>(on).expect("this role may")
}

async fn write(house: &House, face: &HostFace) -> platform::Tx {
    house.home.db.write(house.context_at(face.id)).await.expect("a house can be written to")
}

pub(super) async fn coordinator(house: &House, face: &HostFace, email: &str) -> Id<Person> {
    let mut tx = write(house, face).await;
    let person = enter(&mut tx, face, "Ngozi Adeyemi", email).await;
    let given = permit(face, ());
    people::give_role(&mut tx, &given, person, Role::Coordinator, Scope::Host).await.expect("a role can be given");
    tx.commit().await.expect("a person is kept");
    person
}

pub(super) async fn enter(tx: &mut platform::Tx, face: &HostFace, name: &str, email: &str) -> Id<Person> {
    let new = Newcomer { name: name.to_owned(), email: email.parse().expect("an address"), phone: None };
    people::enter_person(tx, &permit(face, ()), &new).await.expect("a person can be entered")
}

pub(super) async fn made(house: &House, face: &HostFace, by: Id<Person>, capacity: usize) -> Event {
    let hour = 3_600_000_000;
    let start = Timestamp::from_micros(house.now().micros() / hour * hour).plus(HOUR * 240);
    let plan = Plan {
        title: "Information and registration session".to_owned(),
        about: None,
        starts_at: start,
        ends_at: start.plus(HOUR),
        how: How::Online { link: Some(JoiningLink::parse(CALL).expect("an address")) },
        capacity,
        closing_hours: 0,
    };
    let mut tx = write(house, face).await;
    let programme = "0190a000-0000-7000-8000-0000000000aa".parse().expect("an id");
    let may = permit::<MakeEvents>(face, MadeFor(Some(programme)));
    let it = commands::make(&mut tx, &may, plan, Some(by)).await.expect("an event is made");
    tx.commit().await.expect("an event is kept");
    it
}

impl Scene {
    pub fn path(&self, rest: &str) -> String {
        format!("/events/{}{rest}", self.event.id)
    }
    /// The address of somebody's own page.
    pub fn own(&self, it: &Booking) -> String {
        crate::url::mine(&links::key(&self.house.home.secret, it.id))
    }
    pub async fn all(&self) -> Vec<Booking> {
        let mut tx = self.house.look().await;
        store::list_bookings(&mut tx, self.event.id).await.expect("bookings are read")
    }
    /// Somebody's booking, the last one they made.
    pub async fn of(&self, name: &str) -> Booking {
        let email = address(name);
        self.all().await.into_iter().rev().find(|it| it.email.as_str() == email).expect("they booked")
    }
    /// Somebody books by the form.
    pub async fn books(&self, name: &str) -> Booking {
        // Who books later stands behind: the clock of a house stands still unless it is moved.
        self.house.pass(Duration::from_secs(1));
        let email = address(name);
        let form = [("name", name), ("email", email.as_str())];
        let sent = self.house.nobody().post(&self.path("/booking"), &form).await;
        sent.redirects_to(&self.path("/booking/sent"));
        self.of(name).await
    }
    /// Somebody presses a button of their own page.
    pub async fn presses(&self, it: &Booking, button: &str) -> testkit::Answer {
        self.house.nobody().post(&format!("{}/{button}", self.own(it)), &[]).await
    }
    pub async fn browser(&self) -> Client {
        self.house.as_(self.coordinator).await
    }
    /// The letters since they were last read: to whom, and of which kind, by name.
    pub async fn letters(&self) -> Vec<(String, String)> {
        let letters = self.house.letters().await.into_iter();
        let mut all: Vec<_> =
            letters.map(|it| (it.to.to_string(), it.kind.trim_start_matches("events/").to_owned())).collect();
        all.sort();
        all
    }
    /// Time goes by until so long before (or after) the start.
    pub fn until_start(&self, before: Duration) {
        let to = self.event.plan.starts_at.minus(before);
        self.house.pass(to.since(self.house.now()));
    }
}

pub(super) fn address(name: &str) -> String {
    format!("{}@people.example", name.to_lowercase().replace(' ', "."))
}

pub(super) fn may_book(scene: &Scene) -> Permit<BookEvent> {
    Visitor::nobody(scene.house.host.id).ask::<BookEvent>(scene.event.clone()).expect("everybody may")
}
