//! The pages of this room, and the register of their addresses.

mod about;
mod health;
mod needs_me;

use crate::policy::SeeNeeds;
use platform::access::Anyone;
use web::{Needs, Routes};

/// The pages of this room.
pub fn routes() -> Routes {
    Routes::new()
        .get("/", Needs::<Anyone>, needs_me::front_door)
        .get("/operations", Needs::<SeeNeeds>, needs_me::needs_me)
        .get_kept("/accessibility", Needs::<Anyone>, about::accessibility)
        .get_kept("/privacy", Needs::<Anyone>, about::privacy)
        .get_kept("/about", Needs::<Anyone>, about::about)
        .get("/health/live", Needs::<Anyone>, health::live)
        .get("/health/ready", Needs::<Anyone>, health::ready)
}
