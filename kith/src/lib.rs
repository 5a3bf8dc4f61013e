//! Kith: the house with every room in it, and its command line. A library so that the tests of the
//! whole house can be built against it; `main.rs` only calls [`cli::run`].

pub mod cli;
mod demo;
mod gallery;
pub mod house;
