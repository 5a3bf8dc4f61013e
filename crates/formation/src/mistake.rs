//! What is to mend in a file: where, what, and how.
//!
//! Apart because three readers answer with it, and because all mistakes are told at once.

use std::fmt;

/// The most mistakes told at once.
pub const MOST_MISTAKES: usize = 50;

/// One thing to mend.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Mistake {
    /// The file's name, as it was given.
    pub file: String,
    /// The line, from 1; nothing where the text gives no line.
    pub line: Option<u64>,
    /// The column's heading, its number, or the place inside the object.
    pub column: String,
    /// What to do.
    pub remedy: String,
}

impl fmt::Display for Mistake {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}", self.file)?;
        if let Some(line) = self.line {
            write!(out, ", line {line}")?;
        }
        if !self.column.is_empty() {
            write!(out, ", {}", self.column)?;
        }
        write!(out, ": {}", self.remedy)
    }
}

/// Everything to mend, in the order of the files; never empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mistakes(pub Vec<Mistake>);

impl fmt::Display for Mistakes {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, mistake) in self.0.iter().take(MOST_MISTAKES).enumerate() {
            write!(out, "{}{mistake}", if at == 0 { "" } else { "\n" })?;
        }
        let more = self.0.len().saturating_sub(MOST_MISTAKES);
        if more > 0 { write!(out, "\nand {more} more") } else { Ok(()) }
    }
}

impl std::error::Error for Mistakes {}
