//! Who asked a coordinator to take an interest back. Apart because the form, the trail and the letter
//! to the person all say it.

/// Who asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AskedBy {
    /// The person.
    Person,
    /// Their employer.
    Employer,
    /// Nobody: the host decided, for example because they could not be reached.
    Host,
}

impl AskedBy {
    /// All, in the order they are offered.
    pub const ALL: [Self; 3] = [Self::Person, Self::Employer, Self::Host];

    /// Its name in forms, the audit trail and message keys.
    pub fn key(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Employer => "employer",
            Self::Host => "host",
        }
    }
    /// Who a name is.
    pub fn of(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.key() == key)
    }
}
