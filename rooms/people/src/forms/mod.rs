//! The forms of this room.

pub(crate) mod staff;

use crate::pages;
use web::Routes;

/// The pages and forms of this room.
pub fn routes() -> Routes {
    pages::staff::routes().and(staff::routes())
}
