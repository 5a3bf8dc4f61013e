//! A house with people and programmes, and what tests need in it: colleagues, a published programme,
//! people who show interest.

use super::making::{DAY, HOUR, day};
use crate::blueprint::shipped;
use crate::commands;
use crate::details::{Details, Typed};
use crate::interest::{Channel, Entry, Interest};
use crate::policy::{KeepInterest, Linked, MakeProgrammes, RunProgramme, ShowInterest};
use crate::programme::Programme;
use crate::slug::Slug;
use crate::store;
use axum::response::{IntoResponse, Response};
use kernel::{Id, Person, Timestamp};
use people::Newcomer;
use platform::access::{Held, Permit, Role, Rule, Scope, Visitor};
use testkit::{Client, House, Plan};
use web::home::HostFace;
use web::needs::Need;
use web::{Edge, Needs, Routes, WebError};

pub(super) const NGOZI: (&str, &str) = ("Ngozi Adeyemi", "ngozi.adeyemi@hearth.example");
pub(super) const RHIAN: (&str, &str) = ("Rhian Prosser", "rhian.prosser@elsewhere.example");
pub(super) const LIST: &str = "/programmes/learning-set/interests";
pub(super) const MONDAY: &str = "/programmes-need-me";
pub(super) const INVITATIONS: &str = "/programmes/learning-set/invitations";

/// This room on the floor of people; nobody signs in by a page here.
pub(super) fn plan() -> Plan {
    Plan {
        migrations: [
            people::MIGRATIONS,
            calendar::MIGRATIONS,
            forms::MIGRATIONS,
            events::MIGRATIONS,
            crate::MIGRATIONS,
        ]
        .concat(),
        routes,
        words: vec![people::WORDS, forms::WORDS, events::WORDS, crate::WORDS],
        handlers: crate::handlers(),
        subscriptions: Vec::new(),
        hooks: people::testing::HOOKS,
        nav: Vec::new(),
        settle: people::testing::settle,
        demo: false,
    }
}

/// The room's pages, and what of it needs somebody: the page that puts that together is of another room.
fn routes() -> Routes {
    crate::routes().get(MONDAY, Needs::<MakeProgrammes>, monday)
}

async fn monday(at: Edge) -> Result<Response, WebError> {
    at.who.ask::<MakeProgrammes>(())?;
    let mut tx = at.read().await?;
    let needs = crate::needs(&at, &mut tx).await?;
    let line = |need: Need| format!("{}: {}\n{}\n", need.what, need.href, need.more.unwrap_or_default());
    let lines: Vec<String> = needs.into_iter().map(line).collect();
    Ok(lines.concat().into_response())
}

/// A house with a coordinator and a programme that takes interests until the end of March 2027.
pub(super) struct Scene {
    pub house: House,
    pub programme: Programme,
    pub coordinator: Id<Person>,
    pub browser: Client,
}

/// The scene on both databases.
pub(super) async fn scenes() -> Vec<Scene> {
    let mut scenes = Vec::new();
    for house in testkit::houses(&plan()).await {
        let coordinator = coordinator(&house, &house.host, NGOZI).await;
        let programme = published(&house, &house.host, coordinator, "learning-set").await;
        let browser = house.as_(coordinator).await;
        scenes.push(Scene { house, programme, coordinator, browser });
    }
    scenes
}

fn visitor(face: &HostFace, person: Id<Person>, role: Role) -> Visitor {
    Visitor::signed_in(face.id, person, "Setup".to_owned(), vec![Held { role, scope: Scope::Host }], true)
}

/// The permit that somebody with a role gets.
fn permit<R: Rule>(face: &HostFace, person: Id<Person>, role: Role, on: R::On) -> Permit<R> {
    visitor(face, person, role).ask::<R>(on).expect("this role may")
}

async fn write(house: &House, face: &HostFace) -> platform::Tx {
    house.home.db.write(house.context_at(face.id)).await.expect("a house can be written to")
}

/// Enters a coordinator at a host.
pub(super) async fn coordinator(house: &House, face: &HostFace, who: (&str, &str)) -> Id<Person> {
    entered(house, face, who, Scope::Host).await
}

/// Enters somebody who coordinates so far.
pub(super) async fn entered(house: &House, face: &HostFace, (name, email): (&str, &str), scope: Scope) -> Id<Person> {
    let nobody = super::making::coordinator();
    let mut tx = write(house, face).await;
    let new = Newcomer { name: name.to_owned(), email: email.parse().expect("an address"), phone: None };
    let person = people::enter_person(&mut tx, &permit(face, nobody, Role::Administrator, ()), &new).await;
    let person = person.expect("a person can be entered");
    let given = permit(face, nobody, Role::Administrator, ());
    people::give_role(&mut tx, &given, person, Role::Coordinator, scope).await.expect("a role can be given");
    tx.commit().await.expect("a person is kept");
    person
}

/// A programme that was published now, with the deadline on 31 March 2027.
pub(super) async fn published(house: &House, face: &HostFace, by: Id<Person>, slug: &str) -> Programme {
    let it = drafted(house, face, by, slug).await;
    let mut tx = write(house, face).await;
    let run = permit::<RunProgramme>(face, by, Role::Coordinator, it);
    let it = commands::publish(&mut tx, run, Some(day("2027-03-31")), by).await.expect("the blueprint is right");
    tx.commit().await.expect("a programme is kept");
    it
}

/// A programme that nobody else sees.
pub(super) async fn drafted(house: &House, face: &HostFace, by: Id<Person>, slug: &str) -> Programme {
    drafted_from(house, face, by, (slug, shipped()[0].1)).await
}

/// The same from a blueprint of one's own, which may have slips.
pub(super) async fn drafted_from(
    house: &House,
    face: &HostFace,
    by: Id<Person>,
    (slug, text): (&str, &str),
) -> Programme {
    let mut tx = write(house, face).await;
    let slug = Slug::parse(slug).expect("a slug of the test");
    let it = Programme::draft(tx.id(), face.id, slug, "Learning set", ("hdn", text)).expect("it has a title");
    let make = permit::<MakeProgrammes>(face, by, Role::Coordinator, ());
    commands::draft(&mut tx, &make, &it).await.expect("a draft is written");
    tx.commit().await.expect("a programme is kept");
    it
}

/// Somebody's details: `("Siân Pritchard", "Tai Eryri")` at an address made from the name.
pub(super) fn details((name, organisation): (&str, &str)) -> Details {
    let plain = crate::folding::folded(name).replace(' ', ".");
    let email = format!("{plain}@{}.example", crate::folding::folded(organisation).replace(' ', "-"));
    details_at((name, &email, organisation))
}

pub(super) fn details_at((name, email, organisation): (&str, &str, &str)) -> Details {
    let typed = Typed { name, email, organisation, ..Typed::default() };
    Details::check(typed).expect("details of the test")
}

impl Scene {
    pub fn now(&self) -> Timestamp {
        self.house.now()
    }

    /// Days go by, after which the coordinator has to sign in anew.
    pub async fn days_pass(&mut self, days: u32) {
        self.house.pass(DAY * days);
        self.browser = self.house.as_(self.coordinator).await;
    }

    /// Somebody registers and has still to press the button; an hour passes.
    pub async fn registers(&self, who: (&str, &str)) -> Interest {
        self.registers_with(&details(who)).await
    }

    pub async fn registers_with(&self, details: &Details) -> Interest {
        let mut tx = self.house.arrange().await;
        let nobody = Visitor::nobody(self.house.host.id);
        let open = nobody.ask::<ShowInterest>(self.programme.clone()).expect("everybody may");
        let rules = self.programme.rules().expect("the blueprint is right");
        let it = commands::register(&mut tx, &open, &rules, details).await.expect("the doors are open");
        tx.commit().await.expect("an interest is kept");
        self.house.pass(HOUR);
        it
    }

    /// The button in the letter is pressed.
    pub async fn confirms(&self, interest: Interest) -> Interest {
        let mut tx = self.house.arrange().await;
        let nobody = Visitor::nobody(self.house.host.id);
        let own = nobody.ask::<KeepInterest>(Linked { interest, by_link: true }).expect("by the link");
        let it = commands::confirm(&mut tx, own).await.expect("it waits");
        tx.commit().await.expect("an interest is kept");
        it
    }

    /// Somebody takes their interest back.
    pub async fn withdraws(&self, interest: Interest) {
        let mut tx = self.house.arrange().await;
        let nobody = Visitor::nobody(self.house.host.id);
        let own = nobody.ask::<KeepInterest>(Linked { interest, by_link: true }).expect("by the link");
        commands::withdraw(&mut tx, own).await.expect("anyone may");
        tx.commit().await.expect("it is kept");
    }

    /// Somebody registers and presses the button.
    pub async fn stands(&self, who: (&str, &str)) -> Interest {
        self.stands_with(&details(who)).await
    }

    pub async fn stands_with(&self, details: &Details) -> Interest {
        let it = self.registers_with(details).await;
        self.confirms(it).await
    }

    /// An interest that came by telephone, now.
    pub async fn telephones(&self, who: (&str, &str)) -> Interest {
        let run = permit::<RunProgramme>(&self.house.host, self.coordinator, Role::Coordinator, self.programme.clone());
        let mut tx = self.house.arrange().await;
        let rules = self.programme.rules().expect("the blueprint is right");
        let entry = Entry { channel: Channel::Telephone, by: self.coordinator, arrived_at: self.now() };
        let it = commands::enter(&mut tx, &run, &rules, &details(who), entry).await.expect("it can be entered");
        tx.commit().await.expect("an interest is kept");
        self.house.pass(HOUR);
        it
    }

    /// Every interest there is, in order.
    pub async fn all(&self) -> Vec<Interest> {
        let mut tx = self.house.look().await;
        store::list_interests(&mut tx, self.programme.id).await.expect("interests can be read")
    }

    /// An interest as it is now.
    pub async fn again(&self, id: Id<Interest>) -> Interest {
        self.all().await.into_iter().find(|it| it.id == id).expect("it is there")
    }

    /// The address of an interest's page.
    pub fn page(&self, it: &Interest) -> String {
        crate::url::interest(&self.programme.slug, it.id)
    }
}

/// Whether texts stand in a page in this order.
#[track_caller]
pub(super) fn in_order(text: &str, names: &[&str]) {
    let mut from = 0;
    for name in names {
        let found = text[from..].find(name);
        from += found.unwrap_or_else(|| panic!("{name} is not after the others in:\n{text}")) + name.len();
    }
}
