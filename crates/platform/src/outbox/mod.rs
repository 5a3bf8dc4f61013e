//! The outbox: letters written in the transaction that causes them and carried off later.
//! Apart, so that a mail provider that is down, slow or lost in the middle loses no letter.
//!
//! Each letter leaves at least once, always with the same Message-ID. What is confidential never
//! stands in a subject: that is the writer's duty, since nothing here can know.

mod carrier;
mod letter;
mod message;
mod post;
mod queue;
mod read;
mod sender;
mod smtp;

pub use carrier::{Carrier, PlainText, Security, Smtp};
pub use letter::{Calendar, Letter, Method, Posted, State};
pub use message::Letterhead;
pub use queue::{cancel, cancel_for, erase_about, erase_to, forget_words_before, resend, settle};
pub use read::{Filter, Show, Summary, Waiting, find, list, list_mailing, waiting};
pub use sender::Sender;

use crate::Migration;

/// The table of letters.
pub const MIGRATIONS: &[Migration] = &[
    Migration {
        name: "platform/20261122_floor_outbox",
        sql: include_str!("../../migrations/20261122_floor_outbox.sql"),
    },
    Migration {
        name: "platform/20261128_floor_mailing",
        sql: include_str!("../../migrations/20261128_floor_mailing.sql"),
    },
    Migration {
        name: "platform/20261129_floor_letter_failed",
        sql: include_str!("../../migrations/20261129_floor_letter_failed.sql"),
    },
];
