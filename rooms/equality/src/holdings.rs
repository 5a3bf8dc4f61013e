//! What the tables of answers about equality hold.

use platform::register::{Holding, Kept};

/// This room's entries in the register.
pub const HOLDINGS: &[Holding] = &[Holding {
    table: "monitoring",
    purpose: "to see whether places go to everybody alike; under a name that says nothing, sealed with a key of \
                  each person's own",
    kept: Kept::Key,
    house: "host_id subject programme_id",
    special: "sealed",
    ..Holding::OF_NOBODY
}];
