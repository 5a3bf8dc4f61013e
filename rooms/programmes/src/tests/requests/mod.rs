//! The coordinator's pages as requests, on both databases.

mod access;
mod at_once;
mod entry;
mod export;
mod interest;
mod invitations;
mod list;
mod merging;
mod pressing;
