//! The forms of this room.

mod employment;
mod import;
mod organisation;
mod person;
pub(crate) mod staff;

use crate::pages;
use web::Routes;

/// The pages and forms of this room.
pub fn routes() -> Routes {
    pages::routes()
        .and(person::routes())
        .and(employment::routes())
        .and(organisation::routes())
        .and(import::routes())
        .and(staff::routes())
}
