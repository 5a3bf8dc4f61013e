//! Everything about HTTP and HTML that is not about a feature: the router with its register of
//! rules, the edge where a request becomes a visitor and a transaction, forms with their tokens,
//! visits, errors, the page shell, assets and words. It knows no room.

pub mod allowance;
pub mod assets;
mod bodies;
pub mod charts;
pub mod clock_time;
pub mod components;
mod connection;
pub mod cookies;
pub mod edge;
pub mod error;
mod file;
pub mod forms;
pub mod guard;
mod held;
mod holdings;
pub mod home;
mod kept;
pub mod letter;
pub mod links;
pub mod needs;
pub mod once;
pub mod pounds;
pub mod routes;
pub mod server;
pub mod shell;
pub mod streams;
pub mod tls;
pub mod visits;
pub mod words;

pub use edge::Edge;
pub use error::WebError;
pub use file::file;
pub use forms::{Form, Upload};
pub use held::Held;
pub use holdings::HOLDINGS;
pub use home::{Home, HostFace, NavItem};
pub use letter::{Mail, PostFailed};
pub use routes::{Needs, Route, Routes};
pub use words::{Catalogue, Speaker, Tongue};

use platform::Migration;

/// The words of pages that belong to no room.
pub const WORDS: Catalogue =
    Catalogue { name: "web", english: include_str!("../locales/en.ftl"), welsh: include_str!("../locales/cy.ftl") };

/// The tables behind visits, idempotency keys and allowances.
pub const MIGRATIONS: &[Migration] =
    &[Migration { name: "web/20261122_visit", sql: include_str!("../migrations/20261122_visit.sql") }];
