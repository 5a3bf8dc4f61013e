//! Who books: a name and an address for letters, checked. Apart so that the form and whoever is
//! signed in give the same.

use kernel::{EmailAddress, EmailError};

/// The longest name, in characters.
const NAME: usize = 100;

/// Who somebody is, as far as a booking needs it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Details {
    /// As they write it.
    pub name: String,
    /// Where letters go.
    pub email: EmailAddress,
}

/// What to correct in one field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum DetailsError {
    /// No name.
    #[error("enter your name")]
    NameMissing,
    /// More than 100 characters.
    #[error("use at most 100 characters for your name")]
    NameTooLong,
    /// The address is none.
    #[error("{0}")]
    Email(#[from] EmailError),
}

impl DetailsError {
    /// The form's field it belongs to.
    pub fn field(self) -> &'static str {
        match self {
            Self::NameMissing | Self::NameTooLong => "name",
            Self::Email(_) => "email",
        }
    }
    /// The key of its sentence in the catalogues.
    pub fn key(self) -> &'static str {
        match self {
            Self::NameMissing => "booking-name-missing",
            Self::NameTooLong => "booking-name-too-long",
            Self::Email(EmailError::Missing) => "booking-email-missing",
            Self::Email(EmailError::TooLong) => "booking-email-too-long",
            Self::Email(EmailError::Shape) => "booking-email-shape",
        }
    }
}

impl Details {
    /// Checks both fields; all that is to correct comes back at once.
    pub fn check(name: &str, email: &str) -> Result<Self, Vec<DetailsError>> {
        let name = one_line(name);
        let mut slips = Vec::new();
        match name.chars().count() {
            0 => slips.push(DetailsError::NameMissing),
            1..=NAME => {}
            _ => slips.push(DetailsError::NameTooLong),
        }
        let email = EmailAddress::parse(email);
        slips.extend(email.as_ref().err().map(|why| DetailsError::Email(*why)));
        match email {
            Ok(email) if slips.is_empty() => Ok(Self { name, email }),
            _ => Err(slips),
        }
    }
}

/// Without line breaks and other controls, single spaces, none around it.
pub(crate) fn one_line(text: &str) -> String {
    let parts = text.split(|it: char| it.is_whitespace() || it.is_control());
    parts.filter(|it| !it.is_empty()).collect::<Vec<_>>().join(" ")
}
