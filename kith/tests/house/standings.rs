//! Everybody who may come to the door: the twelve standings, and those whose standing has ended, is
//! somebody else's, or is not proven.

use crate::scene::Scene;
use kernel::{Host, Id, Organisation, Person, Programme};
use people::{ManageRoles, Newcomer, RunPeople};
use platform::Tx;
use platform::access::{Held, Permit, Role, Rule, Scope, Visitor};
use platform::audit::Line;
use testkit::{Client, House};
use web::HostFace;
use web::visits::{self, Visit};

/// One of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    /// What the matrix calls them.
    pub name: &'static str,
    how: How,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum How {
    Nobody,
    /// With these roles; staff have passed their second factor.
    Holds(&'static [(Role, Reach)]),
    /// With these roles, and without a second factor.
    Unproven(&'static [(Role, Reach)]),
    /// They held these roles, and hold none now.
    Held(&'static [(Role, Reach)]),
    /// With these roles, at the other host.
    Elsewhere(&'static [(Role, Reach)]),
}

/// How far a role reaches, before there are ids.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Reach {
    Host,
    OwnProgramme,
    AnotherProgramme,
    OwnOrganisation,
    AnotherOrganisation,
    OwnGroup,
}

use Reach::{AnotherOrganisation, AnotherProgramme, OwnGroup, OwnOrganisation, OwnProgramme};

/// The one whose roles do not matter, because they have a link.
pub const APPLICANT: &str = "applicant";
/// Whoever is not signed in.
pub const NOBODY: &str = "nobody";
/// Signed in, and nothing else.
pub const SIGNED_IN: &str = "signed in without a role";
/// Those who must stand as somebody signed in without a role.
pub const AS_SIGNED_IN: [&str; 3] = ["ex-member", "stand-in after the meeting", "coordinator whose role has ended"];
/// Those who must stand as nobody.
pub const AS_NOBODY: [&str; 1] = ["coordinator of the other host"];
/// Whose second factor is missing.
pub const UNPROVEN: &str = "coordinator without a second factor";
/// Who may do most.
pub const ADMINISTRATOR: &str = "administrator";

/// All of them, in the order of the matrix. A set's facilitator and stand-in hold their role for the
/// programme the set belongs to, until sets keep their own.
pub const ALL: [Standing; 20] = [
    Standing { name: NOBODY, how: How::Nobody },
    Standing { name: SIGNED_IN, how: How::Holds(&[]) },
    Standing { name: APPLICANT, how: How::Holds(&[]) },
    Standing { name: "member", how: How::Holds(&[(Role::Member, OwnGroup)]) },
    Standing { name: "ex-member", how: How::Held(&[(Role::Member, OwnGroup)]) },
    Standing { name: "facilitator", how: How::Holds(&[(Role::Facilitator, OwnProgramme)]) },
    Standing { name: "facilitator of another set", how: How::Holds(&[(Role::Facilitator, AnotherProgramme)]) },
    Standing { name: "stand-in during the meeting", how: How::Holds(&[(Role::Facilitator, OwnProgramme)]) },
    Standing { name: "stand-in after the meeting", how: How::Held(&[(Role::Facilitator, OwnProgramme)]) },
    Standing { name: "coordinator", how: How::Holds(&[(Role::Coordinator, Reach::Host)]) },
    Standing { name: "coordinator of this programme", how: How::Holds(&[(Role::Coordinator, OwnProgramme)]) },
    Standing { name: "coordinator of another programme", how: How::Holds(&[(Role::Coordinator, AnotherProgramme)]) },
    Standing {
        name: "contact of the own organisation",
        how: How::Holds(&[(Role::Contact, OwnOrganisation), (Role::Champion, OwnOrganisation)]),
    },
    Standing {
        name: "contact of another organisation",
        how: How::Holds(&[(Role::Contact, AnotherOrganisation), (Role::Payer, AnotherOrganisation)]),
    },
    Standing { name: "finance", how: How::Holds(&[(Role::Finance, Reach::Host)]) },
    Standing {
        name: "evaluator, analyst and editor",
        how: How::Holds(&[(Role::Evaluator, Reach::Host), (Role::Analyst, Reach::Host), (Role::Editor, Reach::Host)]),
    },
    Standing { name: ADMINISTRATOR, how: How::Holds(&[(Role::Administrator, Reach::Host)]) },
    Standing { name: UNPROVEN, how: How::Unproven(&[(Role::Coordinator, Reach::Host)]) },
    Standing { name: AS_SIGNED_IN[2], how: How::Held(&[(Role::Coordinator, Reach::Host)]) },
    Standing { name: AS_NOBODY[0], how: How::Elsewhere(&[(Role::Coordinator, Reach::Host)]) },
];

impl Standing {
    /// The host they are known at; all of them ask the first one.
    fn comes_to(self, house: &House) -> Id<Host> {
        if matches!(self.how, How::Elsewhere(_)) { house.other.id } else { house.host.id }
    }
}

/// Somebody at the door, with their browser.
pub struct Who {
    pub standing: Standing,
    pub client: Client,
    /// Who they are; nobody is nobody.
    pub person: Option<Id<Person>>,
    /// Another visit of theirs, in another browser.
    pub spare_visit: Option<Id<Visit>>,
}

/// The people of a scene, one a standing.
pub struct Cast(Vec<(Standing, Option<Id<Person>>)>);

impl Cast {
    /// Enters somebody for every standing.
    pub async fn of(house: &House, scene: &Scene) -> Self {
        let mut all: Vec<_> = ALL.into_iter().map(|standing| (standing, None)).collect();
        for host in [&house.host, &house.other] {
            let mut tx = write(house, host).await;
            for (number, (standing, person)) in all.iter_mut().enumerate() {
                if standing.comes_to(house) == host.id {
                    *person = enter(&mut tx, scene, number, standing.how).await;
                }
            }
            tx.commit().await.unwrap();
        }
        Self(all)
    }

    /// Everybody, in new browsers.
    pub async fn arrive(&self, house: &House) -> Vec<Who> {
        let mut all = Vec::new();
        for host in [&house.host, &house.other] {
            let mut tx = write(house, host).await;
            for (standing, person) in self.0.iter().filter(|(standing, _)| standing.comes_to(house) == host.id) {
                all.push(visit(house, &mut tx, *standing, *person).await);
            }
            tx.commit().await.unwrap();
        }
        all.sort_by_key(|who| ALL.iter().position(|standing| *standing == who.standing));
        all
    }

    /// The one of this name, in a new browser.
    pub async fn named(&self, house: &House, name: &str) -> Who {
        let mut all = self.arrive(house).await;
        let place = all.iter().position(|who| who.standing.name == name);
        all.swap_remove(place.unwrap_or_else(|| panic!("nobody stands as {name}")))
    }
}

/// Somebody in a new browser, with another visit left open elsewhere.
async fn visit(house: &House, tx: &mut Tx, standing: Standing, person: Option<Id<Person>>) -> Who {
    let client = house.nobody();
    let Some(person) = person else { return Who { standing, client, person: None, spare_visit: None } };
    let is_strong = !matches!(standing.how, How::Unproven(_));
    let (spare, _) = begin(tx, person, is_strong).await;
    let (_, secret) = begin(tx, person, is_strong).await;
    let client = client.with_cookie("kith-visit", &secret);
    Who { standing, client, person: Some(person), spare_visit: Some(spare) }
}

async fn enter(tx: &mut Tx, scene: &Scene, number: usize, how: How) -> Option<Id<Person>> {
    let (roles, has_ended) = match how {
        How::Nobody => return None,
        How::Holds(roles) | How::Unproven(roles) | How::Elsewhere(roles) => (roles, false),
        How::Held(roles) => (roles, true),
    };
    let name = format!("{} {}", FIRST[number % FIRST.len()], LAST[(number * 7 + scene.take) % LAST.len()]);
    let person = enter_person(tx, &name, &format!("standing-{number}-{}@people.example", scene.take)).await;
    for (role, reach) in roles {
        let scope = match reach {
            Reach::Host => Scope::Host,
            OwnProgramme => Scope::Programme(scene.own.programme),
            AnotherProgramme => Scope::Programme(scene.another.programme),
            OwnOrganisation => Scope::Organisation(scene.own.organisation),
            AnotherOrganisation => Scope::Organisation(scene.another.organisation),
            OwnGroup => Scope::Group(scene.own.organisation.cast()),
        };
        let held = give(tx, person, *role, scope).await;
        if has_ended {
            let permit = permit::<ManageRoles>(tx.host());
            people::end_role(tx, &permit, held).await.unwrap();
        }
    }
    Some(person)
}

const FIRST: [&str; 10] =
    ["Ailsa", "Bronwen", "Chidi", "Deirdre", "Emeka", "Farida", "Gethin", "Hamza", "Iona", "Jasmeet"];
const LAST: [&str; 11] =
    ["Abernethy", "Bevan", "Campbell", "Desai", "Eze", "Ferreira", "Gallacher", "Hussain", "Iqbal", "Jarrett", "Keogh"];

/// Proof of a rule for arranging a scene: asked as an administrator nobody is.
fn permit<R: Rule<On = ()>>(host: Id<Host>) -> Permit<R> {
    let held = vec![Held { role: Role::Administrator, scope: Scope::Host }];
    let nobody = Id::new(uuid::Uuid::from_u128(1));
    Visitor::signed_in(host, nobody, String::new(), held, true).ask::<R>(()).expect("an administrator may")
}

/// A transaction at a host, to arrange what a test needs.
pub async fn write(house: &House, host: &HostFace) -> Tx {
    house.home.db.write(house.context_at(host.id)).await.unwrap()
}

/// Enters somebody.
pub async fn enter_person(tx: &mut Tx, name: &str, email: &str) -> Id<Person> {
    let new = Newcomer { name: name.to_owned(), email: email.parse().unwrap(), phone: None };
    let permit = permit::<RunPeople>(tx.host());
    people::enter_person(tx, &permit, &new).await.unwrap()
}

/// Enters an organisation.
pub async fn enter_organisation(tx: &mut Tx, name: &str) -> Id<Organisation> {
    let permit = permit::<RunPeople>(tx.host());
    people::enter_organisation(tx, &permit, &people::NewOrganisation::named(name)).await.unwrap()
}

/// Gives somebody a role.
pub async fn give(tx: &mut Tx, person: Id<Person>, role: Role, scope: Scope) -> Id<people::HeldRole> {
    let permit = permit::<ManageRoles>(tx.host());
    people::give_role(tx, &permit, person, role, scope).await.unwrap()
}

/// Begins a visit; answers it and the secret of its cookie.
pub async fn begin(tx: &mut Tx, person: Id<Person>, is_strong: bool) -> (Id<Visit>, String) {
    let (id, mut secret) = visits::begin(tx, person, "a browser of the test").await.unwrap();
    if is_strong {
        secret = visits::strengthen(tx, id).await.unwrap();
    }
    tx.audit(Line::new("signed in", "visit", id)).await.unwrap();
    (id, secret)
}

/// The id of the programme at an address.
pub async fn programme_at(house: &House, host: &HostFace, slug: &str) -> Id<Programme> {
    let mut tx = house.home.db.read(house.context_at(host.id)).await.unwrap();
    let sql = platform::sql!("SELECT id FROM programme WHERE host_id = $1 AND slug = $2");
    let (id,): (Id<Programme>,) = tx.one(sql, (host.id, slug)).await.unwrap();
    id
}
