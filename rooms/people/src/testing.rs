//! What the tests of every room need of people: the hosts of a house, and colleagues with roles. Never
//! in the program.

use crate::{HeldRole, HostName, ManageRoles, Newcomer, RunPeople, add_host, enter_person, give_role, standing};
use kernel::{Host, Id, Person};
use platform::access::{Held, Permit, Role, Rule, Scope, Visitor};
use platform::{StoreError, Tx};
use web::home::{Boxed, Hooks};

/// What this room tells the web, with the addresses of a sign-in that tests do not walk through.
pub const HOOKS: Hooks =
    Hooks { standing, signin: "/signin", second_factor: "/signin/second-factor", register: Vec::new };

/// Adds a host of a short name and a domain.
pub fn settle<'a>(tx: &'a mut Tx, name: &'a str, domain: &'a str) -> Boxed<'a, Result<Id<Host>, StoreError>> {
    Box::pin(async move {
        let short = HostName::parse(name).expect("tests name hosts well");
        add_host(tx, &short, name, domain).await
    })
}

/// A permit of somebody who may do everything at a host.
pub fn permit<R: Rule<On = ()>>(host: Id<Host>) -> Permit<R> {
    let held = vec![Held { role: Role::Administrator, scope: Scope::Host }];
    let who = Visitor::signed_in(host, Id::new(uuid::Uuid::from_u128(9)), "Setup".to_owned(), held, true);
    who.ask::<R>(()).expect("an administrator may")
}

/// Enters somebody, of the transaction's host.
pub async fn enter(tx: &mut Tx, (name, email): (&str, &str)) -> Id<Person> {
    let new = Newcomer { name: name.to_owned(), email: email.parse().expect("an address"), phone: None };
    enter_person(tx, &permit::<RunPeople>(tx.host()), &new).await.expect("they are new")
}

/// Gives somebody a role for the whole host.
pub async fn give(tx: &mut Tx, person: Id<Person>, role: Role) -> Id<HeldRole> {
    give_role(tx, &permit::<ManageRoles>(tx.host()), person, role, Scope::Host).await.expect("it is new to them")
}

/// Enters a colleague with a role for the whole host.
pub async fn colleague(tx: &mut Tx, who: (&str, &str), role: Role) -> Id<Person> {
    let person = enter(tx, who).await;
    give(tx, person, role).await;
    person
}
