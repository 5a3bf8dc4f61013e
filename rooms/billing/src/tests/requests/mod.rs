//! The pages and forms of this room, on both databases.

mod accounts;
mod issuing;
mod others;
