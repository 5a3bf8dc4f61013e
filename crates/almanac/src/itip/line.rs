//! One line of text that may go into a calendar.
//!
//! Apart because the writing library escapes texts but not names and addresses, and leaves carriage
//! returns alone: what cannot break a line or carry a link is the only thing that gets in.

use std::{fmt, str::FromStr};

/// One line: 1 to 200 characters, without control characters, quotation marks (") or links.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Line(String);

/// Why a text cannot go into a calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum LineError {
    /// Nothing but spaces.
    #[error("write a few words")]
    Empty,
    /// More than 200 characters.
    #[error("write 200 characters or fewer")]
    TooLong,
    /// People share their calendars without thinking of the links in them.
    #[error("leave out links: calendars are shared")]
    Link,
}

impl Line {
    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for Line {
    type Err = LineError;
    /// Reads a text: control characters, line separators and runs of spaces become one space, and
    /// straight quotation marks become curly ones. Links are refused.
    fn from_str(text: &str) -> Result<Self, LineError> {
        let breaks = |c: char| c.is_control() || "\u{2028}\u{2029}".contains(c);
        let clean: String = text.chars().map(|c| if breaks(c) { ' ' } else { c }).collect();
        let words: Vec<&str> = clean.split_whitespace().collect();
        let line = words.join(" ").replace('"', "”");
        let lower = line.to_lowercase();
        if line.is_empty() {
            return Err(LineError::Empty);
        }
        if line.chars().count() > 200 {
            return Err(LineError::TooLong);
        }
        if ["://", "www.", "mailto:", "tel:", "data:"].iter().any(|it| lower.contains(it)) {
            return Err(LineError::Link);
        }
        Ok(Self(line))
    }
}

impl fmt::Display for Line {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
