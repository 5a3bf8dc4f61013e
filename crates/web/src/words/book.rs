//! A book of words for those who have no visitor: jobs write letters in the tongue in which somebody
//! filled in a form. Apart from the house's own book, which jobs cannot reach.

use super::{Catalogue, Speaker, Tongue, Words};
use std::sync::{Arc, OnceLock};

/// Some catalogues, bound when they are first read from. Make it a `static`.
#[derive(Debug)]
pub struct Book {
    catalogues: &'static [Catalogue],
    bound: OnceLock<Arc<Words>>,
}

impl Book {
    /// A book of these catalogues, the shell's own among them.
    pub const fn of(catalogues: &'static [Catalogue]) -> Self {
        Self { catalogues, bound: OnceLock::new() }
    }
    /// Somebody who reads from it, in the tongue of a tag such as `cy`; English where nobody knows it.
    pub fn speaker(&self, tag: &str) -> Speaker {
        let bind = || Arc::new(Words::new(self.catalogues).expect("the house has bound the same catalogues"));
        self.bound.get_or_init(bind).speaker(Tongue::of(tag).unwrap_or_default())
    }
}
