//! A file on its way in: chosen, its columns matched, brought in, perhaps undone, and forgotten.

use super::field::Holds;
use super::mapping::Mapping;
use super::{KEPT_DAYS, PART};
use kernel::{Date, Id, Timestamp};
use platform::jobs::Job;
use serde::{Deserialize, Serialize};
use sheets::Note;
use std::collections::BTreeSet;

/// A file on its way in, or that came in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Import {
    /// Its id.
    pub id: Id<Self>,
    /// What it is a list of.
    pub holds: Holds,
    /// Its name on the machine it came from: to show, never to open.
    pub file_name: String,
    /// Its headings.
    pub headings: Vec<String>,
    /// What was odd about it.
    pub notes: Vec<Note>,
    /// How many rows it has.
    pub row_count: i64,
    /// Which column holds what, once that is settled.
    pub mapping: Option<Mapping>,
    /// Rows settled by the file alone, once it is being brought in.
    pub held_back: HeldBack,
    /// How many parts of it have been dealt with.
    pub next_part: i64,
    /// How many parts it has.
    pub part_count: i64,
    /// What came of its rows.
    pub tally: Tally,
    /// When it was chosen.
    pub chosen_at: Timestamp,
    /// By whom, by name; nobody when they are gone.
    pub chosen_by: Option<String>,
    /// How far it is.
    pub stage: Stage,
    /// When its content was deleted.
    pub forgotten_at: Option<Timestamp>,
}

impl Import {
    /// How many rows have been dealt with so far.
    pub(crate) fn rows_done(&self) -> i64 {
        self.row_count.min(self.next_part.saturating_mul(PART as i64))
    }
    /// The day its content and what it did are deleted; it can be undone until then.
    pub(crate) fn forgotten_on(&self) -> Date {
        self.chosen_at.day().plus_days(KEPT_DAYS)
    }
    /// Whether it can be undone now.
    pub(crate) fn can_be_undone(&self) -> bool {
        matches!(self.stage, Stage::Finished(_))
            && self.forgotten_at.is_none()
            && self.tally.made + self.tally.changed > 0
    }
}

/// How far a file is on its way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Stage {
    /// Read; which column holds what is to be settled.
    Chosen,
    /// Which column holds what is settled; nothing has changed yet.
    Matched,
    /// It is being brought in.
    Running,
    /// It has been brought in.
    Finished(Timestamp),
    /// It is being undone.
    Undoing,
    /// It has been undone, but for what was used or changed since.
    Undone(Timestamp),
}

/// What came of a file's rows, and of undoing them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Tally {
    /// Rows that entered somebody or something.
    pub made: i64,
    /// Rows that changed something.
    pub changed: i64,
    /// Rows that were known just so.
    pub same: i64,
    /// Rows with problems.
    pub left_out: i64,
    /// Effects undone.
    pub restored: i64,
    /// Effects kept, because they were used or changed since.
    pub kept: i64,
}

/// What the file alone says of its rows, worked out once when it is brought in.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct HeldBack {
    /// Rows that say again what an earlier one said.
    pub repeats: BTreeSet<usize>,
    /// Rows that contradict one another.
    pub stopped: BTreeSet<usize>,
}

macro_rules! job {
    ($name:ident, $kind:literal, $what:literal) => {
        #[doc = $what]
        #[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
        pub(crate) struct $name {
            /// Which file.
            pub import: Id<Import>,
        }
        impl Job for $name {
            const KIND: &'static str = $kind;
        }
    };
}
job!(RunImport, "people/run-import", "Brings in the next part of a file.");
job!(UndoImport, "people/undo-import", "Undoes the last effects of a file that are not undone.");
job!(ForgetImport, "people/forget-import", "Deletes the content of a file and what it did.");
