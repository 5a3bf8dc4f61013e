//! What the tables of events and who comes hold.

use platform::register::{Holding, Kept, Whose};

/// This room's entries in the register.
pub const HOLDINGS: &[Holding] = &[
    Holding {
        table: "event",
        purpose: "to say what is on, where and for whom",
        house: "host_id id programme_id title about starts_at ends_at how joining_link place capacity closing_hours \
                made_at cancelled_at",
        others: "made_by cancelled_by",
        ..Holding::OF_NOBODY
    },
    Holding {
        table: "event_change",
        purpose: "to show when an event was moved or called off, and why",
        house: "host_id id event_id what from_starts_at from_ends_at reason at",
        others: "by_id",
        ..Holding::OF_NOBODY
    },
    Holding {
        table: "booking",
        what: "Your bookings of events",
        purpose: "to keep a place for whoever comes, and to know who came",
        kept: Kept::Programme,
        whose: &[Whose::Address("email_key"), Whose::of("person_id", "person")],
        house: "host_id id event_id email_key person_id tongue",
        told: "reference name email made_at offered_until booked_at ended_at ended_why came_at",
        others: "came_noted_by",
        secret: "page",
        ..Holding::OF_NOBODY
    },
];
