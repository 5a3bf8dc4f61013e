//! The floor against real databases: every test here runs on SQLite and on PostgreSQL.
#![allow(clippy::unwrap_used, clippy::disallowed_methods, missing_docs, reason = "tests")]

mod along;
mod audit;
mod copy;
mod db;
mod facts;
mod files;
mod ground;
mod jobs;
mod key_files;
mod keys;
mod mail;
mod migrations;
mod statements;
mod workers;
