//! Tests of the door: its nouns alone, and its pages on both databases.
#![allow(clippy::unwrap_used, reason = "tests")]

mod demo;
mod factors;
mod nouns;
mod requests;
mod visits;

use kernel::{Id, Person};
use people::{HostName, Newcomer};
use platform::access::{Held, Role, Rule, Scope, Visitor};
use platform::outbox::Letter;
use testkit::{House, Plan};
use web::home::Hooks;

pub(crate) const NGOZI: (&str, &str) = ("Ngozi Adeyemi", "ngozi.adeyemi@hearth.example");
pub(crate) const RHIAN: (&str, &str) = ("Rhian Prosser", "rhian.prosser@hearth.example");

/// The door, and people to go through it.
pub(crate) fn plan() -> Plan {
    Plan {
        migrations: [people::MIGRATIONS, crate::MIGRATIONS].concat(),
        routes: || crate::routes().and(people::routes()),
        words: vec![people::WORDS, crate::WORDS],
        handlers: Vec::new(),
        subscriptions: Vec::new(),
        hooks: Hooks { standing: people::standing, signin: crate::SIGNIN, second_factor: crate::SECOND_FACTOR },
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

/// A permit an administrator would get, to arrange what a test needs.
fn permit<R: Rule<On = ()>>(house: &House) -> platform::access::Permit<R> {
    let held = vec![Held { role: Role::Administrator, scope: Scope::Host }];
    let who = Visitor::signed_in(house.host.id, Id::new(uuid::Uuid::from_u128(9)), "Setup".to_owned(), held, true);
    who.ask::<R>(()).expect("an administrator may")
}

/// Enters somebody, with roles for the whole host.
pub(crate) async fn enter(house: &House, (name, email): (&str, &str), roles: &[Role]) -> Id<Person> {
    let mut tx = house.arrange().await;
    let new = Newcomer { name: name.to_owned(), email: email.parse().expect("an address"), phone: None };
    let person = people::enter_person(&mut tx, &permit(house), &new).await.expect("a person can be entered");
    for role in roles {
        people::give_role(&mut tx, &permit(house), person, *role, Scope::Host).await.expect("a role can be given");
    }
    tx.commit().await.expect("a person is kept");
    person
}

/// The code in a letter: the only six digits in two groups.
pub(crate) fn code_in(letter: &Letter) -> String {
    let line = letter.text.lines().find_map(|line| line.strip_prefix("Your code: ")).expect("the letter holds a code");
    line.replace(' ', "")
}

/// Another code than this one.
pub(crate) fn other_than(code: &str) -> String {
    let number: u32 = code.parse().expect("a code is a number");
    crate::code::written((number + 1) % 1_000_000)
}
