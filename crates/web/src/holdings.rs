//! What the tables of the web hold.

use platform::register::{Holding, Kept, Whose};

/// The entries of the web in the register.
pub const HOLDINGS: &[Holding] = &[
    Holding {
        table: "visit",
        what: "Your visits",
        purpose: "to know who is signed in, and to let them see and end their visits",
        kept: Kept::Days(30),
        whose: &[Whose::of("person_id", "person")],
        house: "host_id id person_id second_factor_at",
        told: "device made_at seen_at ends_at ended_at",
        secret: "secret_hash",
        ..Holding::OF_NOBODY
    },
    Holding {
        table: "form_once",
        purpose: "to answer a form that comes twice once",
        kept: Kept::Days(1),
        house: "host_id path location made_at",
        secret: "key",
        ..Holding::OF_NOBODY
    },
    Holding {
        table: "allowance",
        purpose: "to count how often somebody tries, by the network address they come from",
        kept: Kept::Days(1),
        house: "host_id window_at used",
        others: "bucket",
        ..Holding::OF_NOBODY
    },
];
