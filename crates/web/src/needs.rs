//! Something that waits for the reader: what the Monday page is made of. Rooms say what they have;
//! the page only puts it together.

/// One thing that needs somebody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Need {
    /// What it is, in words ready to read: "3 letters did not arrive".
    pub what: String,
    /// Why it matters or by when, if there is more to say.
    pub more: Option<String>,
    /// Where it is dealt with.
    pub href: String,
    /// How soon.
    pub urgency: Urgency,
}

/// How soon something needs somebody; the most urgent sorts first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Urgency {
    /// Something went wrong, or time is over.
    Now,
    /// Within days.
    Soon,
    /// When there is time.
    Sometime,
}
