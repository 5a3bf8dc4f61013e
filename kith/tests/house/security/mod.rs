//! Attacks, each with a test named after it. To show that something does not leak or change, what
//! could is made first.

mod addresses;
mod limits;
mod odd_text;
mod overposting;
mod redirects;
mod scripts;
mod tokens;
