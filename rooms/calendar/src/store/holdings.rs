//! What the tables of dates in people's calendars hold.

use platform::register::{Holding, Kept, Whose};

/// This room's entries in the register.
pub const HOLDINGS: &[Holding] = &[
    Holding {
        table: "appointment",
        what: "Dates sent to your calendar",
        purpose: "to put dates into people's calendars and to change them there",
        kept: Kept::Programme,
        whose: &[Whose::Address("email"), Whose::of("person_id", "person")],
        house: "host_id id subject_kind subject_id guest person_id tongue organiser uid sequence stamped_at zone",
        told: "name email begins_at ends_at title place cancelled_at",
        secret: "page",
        ..Holding::OF_NOBODY
    },
    Holding {
        table: "calendar_feed",
        what: "Calendars you subscribed to",
        purpose: "to let a calendar fetch somebody's dates",
        kept: Kept::Role,
        whose: &[Whose::of("person_id", "person")],
        house: "host_id id person_id",
        told: "made_at ended_at",
        secret: "mark",
        ..Holding::OF_NOBODY
    },
];
