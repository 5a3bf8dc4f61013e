//! The room's pages and forms as requests, on both databases.

mod coordinators;
mod gate;
mod line;
