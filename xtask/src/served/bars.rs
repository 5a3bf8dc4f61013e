//! Bars, each looked at as it comes, and those that were missed named at the end. Apart from whoever holds
//! something to them, so that a chore ends badly only when all was looked at.

use anyhow::{Result, bail};

/// The bars of one chore.
#[derive(Default)]
pub struct Bars {
    missed: Vec<String>,
}

impl Bars {
    /// Prints what was found, and keeps in mind when it is not as it must be.
    pub fn hold(&mut self, holds: bool, what: impl Into<String>) {
        let what = what.into();
        println!("{}  {what}", if holds { "ok    " } else { "MISSED" });
        if !holds {
            self.missed.push(what);
        }
    }

    /// Ends the chore: well when no bar was missed.
    pub fn judged(self) -> Result<()> {
        if self.missed.is_empty() {
            return Ok(());
        }
        bail!("Missed:\n  {}", self.missed.join("\n  "))
    }
}
