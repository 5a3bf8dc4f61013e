//! The coordinator's pages as requests, on both databases.

mod access;
mod applications;
mod at_once;
mod copying;
mod endorsements;
mod entry;
mod erasing;
mod export;
mod for_them;
mod in_house;
mod interest;
mod invitations;
mod keeping;
mod kept;
mod list;
mod merging;
mod messages;
mod more_time;
mod notes;
mod parallel;
mod peer;
mod pressing;
mod selection;
mod wordings;
