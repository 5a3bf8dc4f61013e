//! What the tables of sets and their meetings hold.

use platform::register::{Holding, Kept, Whose};

/// This room's entries in the register.
pub const HOLDINGS: &[Holding] = &[
    Holding {
        table: "seating",
        purpose: "to change who sits where one step at a time",
        house: "host_id programme_id version",
        ..Holding::OF_NOBODY
    },
    Holding {
        table: "learning_set",
        purpose: "to know a programme's sets",
        house: "host_id id programme_id number day published_at",
        others: "facilitator_id",
        ..Holding::OF_NOBODY
    },
    Holding {
        table: "seat",
        what: "Your seat in a set",
        purpose: "to know who is in which set, and that they agreed",
        kept: Kept::Programme,
        whose: &[Whose::of("place_id", "offer")],
        house: "host_id place_id set_id",
        told: "seated_at why locked_at asked_at agreed_at told_at",
        others: "locked_by",
        ..Holding::OF_NOBODY
    },
    Holding {
        table: "seat_refusal",
        what: "Sets you did not want to be in",
        purpose: "not to propose a set again that somebody said no to; no reason is kept",
        kept: Kept::Programme,
        whose: &[Whose::of("place_id", "offer")],
        house: "host_id place_id set_id",
        told: "at",
        ..Holding::OF_NOBODY
    },
    Holding {
        table: "kept_apart",
        purpose: "never to seat two people together who must not be; why is written nowhere, and neither is told of \
                  the other",
        kept: Kept::Programme,
        house: "host_id id programme_id at",
        others: "one_id other_id by_id",
        ..Holding::OF_NOBODY
    },
    Holding {
        table: "set_meeting",
        purpose: "to know when and where a set meets",
        house: "host_id id set_id position kind number derived_at begins_at minutes white_space_minutes place \
                moved_reason moved_at",
        others: "moved_by",
        ..Holding::OF_NOBODY
    },
    Holding {
        table: "school_calendar",
        purpose: "to keep meetings out of school holidays",
        house: "host_id content kept_at",
        ..Holding::OF_NOBODY
    },
    Holding {
        table: "set_poll",
        purpose: "to find a date that suits a set",
        house: "host_id id set_id meeting_id asked_at decided_at chosen",
        others: "asked_by",
        ..Holding::OF_NOBODY
    },
    Holding {
        table: "set_poll_window",
        purpose: "to name the dates a set may choose from",
        house: "host_id poll_id position begins_at ends_at",
        ..Holding::OF_NOBODY
    },
    Holding {
        table: "set_poll_answer",
        what: "Which dates suited you",
        purpose: "to find a date that suits a set",
        kept: Kept::Programme,
        whose: &[Whose::of("place_id", "offer")],
        house: "host_id poll_id place_id position",
        told: "answer at",
        ..Holding::OF_NOBODY
    },
    Holding {
        table: "set_swap",
        what: "Changes of place you asked for",
        purpose: "to let two people change places",
        kept: Kept::Programme,
        whose: &[Whose::of("asker_id", "offer")],
        house: "host_id id programme_id asker_id from_id to_id",
        told: "asked_at ended_at is_done",
        others: "partner_id",
        ..Holding::OF_NOBODY
    },
    Holding {
        table: "set_swap_refusal",
        what: "Changes of place you did not want",
        purpose: "not to ask somebody again; no reason is kept",
        kept: Kept::Programme,
        whose: &[Whose::of("place_id", "offer")],
        house: "host_id swap_id place_id",
        told: "at",
        ..Holding::OF_NOBODY
    },
    Holding {
        table: "planned_schedule",
        purpose: "to show planned dates before sets are settled",
        house: "host_id programme_id shown_at",
        ..Holding::OF_NOBODY
    },
    Holding {
        table: "member_away",
        what: "When you are away",
        purpose: "to keep meetings off days on which somebody cannot come",
        kept: Kept::Programme,
        whose: &[Whose::of("place_id", "offer")],
        house: "host_id id place_id",
        told: "from_on to_on",
        ..Holding::OF_NOBODY
    },
];
