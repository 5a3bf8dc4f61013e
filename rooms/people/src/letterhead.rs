//! In whose name and in which tongue letters are written. Pure.

use web::{HostFace, Speaker};

/// In whose name letters are written, and in which tongue.
pub struct Letterhead<'a> {
    /// The words.
    pub words: &'a Speaker,
    /// The host.
    pub host: &'a HostFace,
    /// The person who causes the letter; `None` is the operator.
    pub from: Option<&'a str>,
}
