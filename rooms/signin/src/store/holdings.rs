//! What the tables of signing in hold.

use platform::register::{Holding, Kept, Whose};

/// This room's entries in the register.
pub const HOLDINGS: &[Holding] = &[
    Holding {
        table: "sign_in_code",
        purpose: "to let somebody in who can read their letters",
        kept: Kept::Days(1),
        whose: &[Whose::of("person_id", "person")],
        house: "host_id id person_id next asked_at wrong ended_at",
        secret: "browser code_hash",
        ..Holding::OF_NOBODY
    },
    Holding {
        table: "second_factor",
        what: "Your second factor",
        purpose: "to ask people with a role for something they have",
        kept: Kept::Role,
        whose: &[Whose::of("person_id", "person")],
        house: "host_id person_id last_step wrong wrong_since",
        told: "enrolled_at",
        secret: "sealed",
        ..Holding::OF_NOBODY
    },
    Holding {
        table: "recovery_code",
        what: "Your recovery codes",
        purpose: "to let somebody in who lost their second factor",
        kept: Kept::Role,
        whose: &[Whose::of("person_id", "person")],
        house: "host_id id person_id",
        told: "used_at",
        secret: "code_hash",
        ..Holding::OF_NOBODY
    },
    Holding {
        table: "enrolment",
        what: "Your invitation to sign in",
        purpose: "to let somebody set up their second factor for the first time",
        kept: Kept::Days(30),
        whose: &[Whose::of("person_id", "person")],
        house: "host_id id person_id",
        told: "written_at ended_at",
        secret: "code_hash",
        ..Holding::OF_NOBODY
    },
];
