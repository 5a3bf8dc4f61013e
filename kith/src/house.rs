//! The whole house: every room's tables, routes, words, jobs and hooks, in the order of the floors.
//! The only place that knows every room.

use platform::Migration;
use platform::db::Filling;
use platform::facts::Subscription;
use platform::jobs::Handler;
use platform::register::Holding;
use web::home::Hooks;
use web::{Catalogue, NavItem, Routes};

/// The tables of every floor and room, in the order they are made.
pub fn migrations() -> Vec<Migration> {
    [
        platform::migrations(),
        web::MIGRATIONS.to_vec(),
        people::MIGRATIONS.to_vec(),
        signin::MIGRATIONS.to_vec(),
        calendar::MIGRATIONS.to_vec(),
        events::MIGRATIONS.to_vec(),
        forms::MIGRATIONS.to_vec(),
        programmes::MIGRATIONS.to_vec(),
        sets::MIGRATIONS.to_vec(),
        equality::MIGRATIONS.to_vec(),
        billing::MIGRATIONS.to_vec(),
    ]
    .concat()
}

/// What every table holds, of whom and why: the record of processing, in the order of the floors.
pub fn register() -> Vec<Holding> {
    [
        platform::HOLDINGS,
        web::HOLDINGS,
        people::HOLDINGS,
        signin::HOLDINGS,
        calendar::HOLDINGS,
        events::HOLDINGS,
        forms::HOLDINGS,
        programmes::HOLDINGS,
        sets::HOLDINGS,
        equality::HOLDINGS,
        billing::HOLDINGS,
    ]
    .concat()
}

/// What is filled in for rows that are older than a migration.
pub fn fillings() -> Vec<Filling> {
    programmes::FILLINGS.to_vec()
}

/// Every route of the house.
pub fn routes() -> Routes {
    Routes::new()
        .and(people::routes())
        .and(signin::routes())
        .and(notices::routes())
        .and(calendar::routes())
        .and(events::routes())
        .and(programmes::routes())
        .and(sets::routes())
        .and(meetings::routes())
        .and(equality::routes())
        .and(billing::routes())
        .and(operations::routes())
}

/// The words of every room, in both tongues.
pub fn catalogues() -> Vec<Catalogue> {
    vec![
        web::WORDS,
        people::WORDS,
        signin::WORDS,
        notices::WORDS,
        calendar::WORDS,
        events::WORDS,
        forms::WORDS,
        programmes::WORDS,
        sets::WORDS,
        meetings::WORDS,
        equality::WORDS,
        billing::WORDS,
        operations::WORDS,
    ]
}

/// What the rooms tell the web.
pub fn hooks() -> Hooks {
    Hooks { standing: people::standing, signin: signin::SIGNIN, second_factor: signin::SECOND_FACTOR, register }
}

/// The navigation, for those each entry is for.
pub fn nav() -> Vec<NavItem> {
    let entry = |key, href, shows_to| NavItem { key, href, shows_to };
    vec![
        entry("nav-needs-me", "/operations", |who| who.runs_programmes()),
        entry("nav-programmes", "/programmes", |_| true),
        entry("nav-events", "/events", |_| true),
        entry("nav-sets", "/sets", |who| who.runs_programmes() || who.is(platform::access::Role::Facilitator)),
        entry("nav-practice", "/meetings/practice", |_| true),
        entry("nav-calendar", "/calendar", |who| who.person().is_some()),
        entry("nav-billing", "/billing", |who| who.runs_programmes() || who.is(platform::access::Role::Finance)),
        entry("nav-people", "/people", |who| who.runs_programmes()),
        entry("nav-staff", "/people/staff", |who| who.is(platform::access::Role::Administrator)),
        entry("nav-notices", "/notices", |who| who.runs_programmes()),
        entry("nav-signin", "/signin", |who| who.person().is_none()),
    ]
}

/// What runs the jobs of every room.
pub fn handlers() -> Vec<Handler> {
    [
        people::handlers(),
        events::handlers(),
        programmes::handlers(),
        sets::handlers(),
        billing::handlers(),
        operations::handlers(),
    ]
    .concat()
}

/// Which job follows which fact.
pub fn subscriptions() -> Vec<Subscription> {
    [sets::subscriptions(), billing::subscriptions()].concat()
}
