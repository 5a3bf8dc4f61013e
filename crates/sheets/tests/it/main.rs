//! What the crate promises, one file per promise. One binary, so that it links once.
#![allow(clippy::unwrap_used, clippy::disallowed_methods)]

mod arbitrary;
mod bombs;
mod csv_files;
mod made;
mod processes;
mod workbooks;
mod writing;
