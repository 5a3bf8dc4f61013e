//! What the floor's own tables hold.

use crate::register::{Holding, Kept, Whose};

/// The floor's entries in the register.
pub const HOLDINGS: &[Holding] = &[
    Holding {
        table: "job",
        purpose: "to do later what a request leaves to be done; its fields are ids",
        kept: Kept::Days(30),
        house: "host_id id kind payload unique_key once_ever queued_at run_at leased_until leased_by attempts done_at \
                parked_at last_error",
        ..Holding::OF_NOBODY
    },
    Holding {
        table: "fact",
        purpose: "to tell other rooms what happened; its fields are ids",
        kept: Kept::Days(30),
        house: "host_id id kind payload at delivered_at",
        ..Holding::OF_NOBODY
    },
    Holding {
        table: "letter",
        what: "Letters to you",
        purpose: "to write to people, and to show that it was done",
        kept: Kept::Letters,
        whose: &[Whose::Address("to_address"), Whose::of("person_id", "person")],
        house: "host_id id message_id unique_key kind person_id calendar_method about_kind about_id due_at stale_at \
                leased_until leased_by attempts carrier mailing",
        told: "to_address subject queued_at sent_at failed_at cancelled_at last_error",
        // Links in it open what is theirs: it went to them, and to nobody else.
        secret: "body html calendar unsubscribe",
        ..Holding::OF_NOBODY
    },
    Holding {
        table: "audit_line",
        what: "What you did",
        purpose: "to show who did what to which record, and that nobody changed that afterwards",
        kept: Kept::ForGood,
        whose: &[Whose::of("person_id", "person")],
        house: "host_id id actor person_id place hash",
        told: "at verb kind subject detail",
        ..Holding::OF_NOBODY
    },
    Holding {
        table: "audit_head",
        purpose: "to find out whether the trail was changed",
        house: "host_id place hash at signature",
        ..Holding::OF_NOBODY
    },
    Holding {
        table: "forgotten",
        purpose: "to erase again whoever comes back with a backup; an id alone",
        house: "host_id subject_kind subject_id forgotten_at",
        ..Holding::OF_NOBODY
    },
    Holding {
        table: "blob",
        purpose: "to keep files that belong to a programme or the host",
        house: "host_id id name byte_count media_type original_name made_at",
        ..Holding::OF_NOBODY
    },
];

/// What the keystore holds, a database of its own.
pub const KEYSTORE_HOLDINGS: &[Holding] = &[
    Holding {
        table: "key_check",
        purpose: "to see that the key that was given is the right one",
        house: "key_fingerprint made_at",
        secret: "root",
        ..Holding::OF_NOBODY
    },
    Holding {
        table: "wrapped_key",
        purpose: "to open what was sealed; named by id alone",
        kept: Kept::Key,
        house: "host_id subject_kind subject_id version wrapped_under made_at",
        secret: "wrapped",
        ..Holding::OF_NOBODY
    },
    Holding {
        table: "destroyed_key",
        purpose: "to keep what was forgotten forgotten after a restore; an id alone",
        house: "host_id subject_kind subject_id destroyed_at",
        ..Holding::OF_NOBODY
    },
];
