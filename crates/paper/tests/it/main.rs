//! Documents made whole, from the outside.

mod made;
mod outside;
mod samples;
mod templates;
