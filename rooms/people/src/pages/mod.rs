//! The pages of this room.

pub(crate) mod directory;
mod download;
pub(crate) mod employment;
pub(crate) mod import;
pub(crate) mod organisation;
mod parts;
pub(crate) mod person;
pub(crate) mod staff;

pub use download::{Download, FileKind, clock};
pub(crate) use parts::{Pairs, again, found, mend, typed_in};

use web::Routes;

/// The pages of this room.
pub(crate) fn routes() -> Routes {
    directory::routes()
        .and(organisation::routes())
        .and(person::routes())
        .and(employment::routes())
        .and(import::routes())
        .and(staff::routes())
}
