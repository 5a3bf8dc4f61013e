//! Tests of the door: its nouns alone, and its pages on both databases.
#![allow(clippy::unwrap_used, reason = "tests")]

mod demo;
mod enrolments;
mod factors;
mod nouns;
mod requests;
mod visits;

use kernel::{Id, Person};
use platform::access::Role;
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
        hooks: Hooks {
            standing: people::standing,
            signin: crate::SIGNIN,
            second_factor: crate::SECOND_FACTOR,
            register: Vec::new,
        },
        nav: Vec::new(),
        settle: people::testing::settle,
        demo: false,
    }
}

/// Enters somebody, with roles for the whole host.
pub(crate) async fn enter(house: &House, who: (&str, &str), roles: &[Role]) -> Id<Person> {
    let mut tx = house.arrange().await;
    let person = people::testing::enter(&mut tx, who).await;
    for role in roles {
        people::testing::give(&mut tx, person, *role).await;
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
