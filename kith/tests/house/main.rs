//! The whole house in one binary: the tree of files, the schema, every statement, every route as
//! everyone, the words of every page, and attacks, each with a test named after it.
#![allow(clippy::unwrap_used, clippy::disallowed_methods, missing_docs, reason = "tests")]

mod access;
mod bills;
mod commands;
mod contents;
mod forms;
mod gallery;
mod ground;
mod held;
mod made;
mod migrations;
mod reader;
mod register;
mod scene;
mod schema;
mod security;
mod sitemap;
mod spans;
mod spider;
mod standings;
mod statements;
mod tidy;
mod words;
