//! What the tables of forms that are filled in hold.

use platform::register::{Holding, Kept, Whose};

/// This room's entries in the register.
pub const HOLDINGS: &[Holding] = &[
    Holding {
        table: "sheet",
        what: "Forms you began",
        purpose: "to keep a form until it is sent",
        kept: Kept::Programme,
        whose: &[Whose::by("id", "application", "sheet_id")],
        house: "host_id id of_id",
        told: "begun_at",
        ..Holding::OF_NOBODY
    },
    Holding {
        table: "answer",
        what: "What you answered",
        purpose: "to know of each person what the programme asks everybody",
        kept: Kept::Programme,
        whose: &[Whose::by("sheet_id", "application", "sheet_id")],
        house: "host_id sheet_id place",
        told: "question value answered_at",
        ..Holding::OF_NOBODY
    },
];
