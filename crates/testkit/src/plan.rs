//! Which rooms a test's house has.

use kernel::{Host, Id};
use platform::facts::Subscription;
use platform::jobs::Handler;
use platform::{Migration, StoreError, Tx};
use web::home::{Boxed, Hooks};
use web::{Catalogue, NavItem, Routes};

/// Adds a host of a short name and a domain; its id is the transaction's host.
pub type Settle = for<'a> fn(&'a mut Tx, &'a str, &'a str) -> Boxed<'a, Result<Id<Host>, StoreError>>;

/// What a room's tests hand over to have a house built.
#[derive(Clone)]
pub struct Plan {
    /// The rooms' tables, after the floor's and the web's.
    pub migrations: Vec<Migration>,
    /// The rooms' routes.
    pub routes: fn() -> Routes,
    /// The rooms' words.
    pub words: Vec<Catalogue>,
    /// What runs the rooms' jobs.
    pub handlers: Vec<Handler>,
    /// Which job follows which fact.
    pub subscriptions: Vec<Subscription>,
    /// What the rooms tell the web.
    pub hooks: Hooks,
    /// The navigation.
    pub nav: Vec<NavItem>,
    /// Adds the hosts of the house.
    pub settle: Settle,
    /// Whether the house is a demonstration.
    pub demo: bool,
}
