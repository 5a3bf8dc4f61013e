//! What someone says about themselves when they show interest, checked field by field. Apart so
//! that the public form and the coordinator's form ask for the same.

use kernel::{EmailAddress, EmailError};

/// A form's fields as typed.
#[derive(Debug, Clone, Copy, Default)]
pub struct Typed<'a> {
    /// The name.
    pub name: &'a str,
    /// The e-mail address.
    pub email: &'a str,
    /// The employer.
    pub organisation: &'a str,
    /// The job, if they like.
    pub job_title: &'a str,
    /// A telephone number, if they like.
    pub phone: &'a str,
}

/// Who someone is, as far as an interest needs it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Details {
    /// As they write it.
    pub name: String,
    /// Where letters go.
    pub email: EmailAddress,
    /// Their employer, as they write it.
    pub organisation: String,
    /// Their job.
    pub job_title: Option<String>,
    /// Their telephone number, as they write it.
    pub phone: Option<String>,
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
    /// No employer.
    #[error("enter the organisation you work for")]
    OrganisationMissing,
    /// More than 150 characters.
    #[error("use at most 150 characters for the organisation")]
    OrganisationTooLong,
    /// More than 100 characters.
    #[error("use at most 100 characters for the job title")]
    JobTitleTooLong,
    /// Not 7 to 15 digits.
    #[error("enter a telephone number like 0161 496 0000, or leave it empty")]
    Phone,
}

impl DetailsError {
    /// The form's field it belongs to.
    pub fn field(&self) -> &'static str {
        match self {
            Self::NameMissing | Self::NameTooLong => "name",
            Self::Email(_) => "email",
            Self::OrganisationMissing | Self::OrganisationTooLong => "organisation",
            Self::JobTitleTooLong => "job_title",
            Self::Phone => "phone",
        }
    }
}

impl DetailsError {
    /// The key of its sentence in the catalogues.
    pub fn key(&self) -> &'static str {
        match self {
            Self::NameMissing => "interest-name-missing",
            Self::NameTooLong => "interest-name-too-long",
            Self::Email(EmailError::Missing) => "interest-email-missing",
            Self::Email(EmailError::TooLong) => "interest-email-too-long",
            Self::Email(EmailError::Shape) => "interest-email-shape",
            Self::OrganisationMissing => "interest-organisation-missing",
            Self::OrganisationTooLong => "interest-organisation-too-long",
            Self::JobTitleTooLong => "interest-job-title-too-long",
            Self::Phone => "interest-phone-shape",
        }
    }
}

impl Details {
    /// Checks every field; all that is to correct comes back at once, in the form's order.
    pub fn check(typed: Typed<'_>) -> Result<Self, Vec<DetailsError>> {
        let mut slips = Vec::new();
        let mut line = |text: &str, most: usize, missing: Option<DetailsError>, long: DetailsError| {
            let text = one_line(text);
            match missing {
                Some(missing) if text.is_empty() => slips.push(missing),
                _ if text.chars().count() > most => slips.push(long),
                _ => {}
            }
            text
        };
        let name = line(typed.name, 100, Some(DetailsError::NameMissing), DetailsError::NameTooLong);
        let organisation =
            line(typed.organisation, 150, Some(DetailsError::OrganisationMissing), DetailsError::OrganisationTooLong);
        let job_title = line(typed.job_title, 100, None, DetailsError::JobTitleTooLong);
        let phone = one_line(typed.phone);
        if !phone.is_empty() && !is_phone(&phone) {
            slips.push(DetailsError::Phone);
        }
        let email = EmailAddress::parse(typed.email);
        slips.extend(email.as_ref().err().map(|why| DetailsError::Email(*why)));
        let some = |text: String| (!text.is_empty()).then_some(text);
        match email {
            Ok(email) if slips.is_empty() => {
                Ok(Self { name, email, organisation, job_title: some(job_title), phone: some(phone) })
            }
            _ => Err(in_order(slips)),
        }
    }
}

fn in_order(mut slips: Vec<DetailsError>) -> Vec<DetailsError> {
    let fields = ["name", "email", "organisation", "job_title", "phone"];
    slips.sort_by_key(|it| fields.iter().position(|field| *field == it.field()));
    slips
}

/// Without line breaks and other controls, single spaces, none around it.
fn one_line(text: &str) -> String {
    let parts = text.split(|it: char| it.is_whitespace() || it.is_control());
    parts.filter(|it| !it.is_empty()).collect::<Vec<_>>().join(" ")
}

fn is_phone(text: &str) -> bool {
    let digits = text.chars().filter(char::is_ascii_digit).count();
    let plain = |it: char| it.is_ascii_digit() || " ()+-./extEXT".contains(it);
    (7..=15).contains(&digits) && text.chars().all(plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_is_answered_at_once_in_the_order_of_the_form() {
        let slips = Details::check(Typed { phone: "ring me", email: "sian", ..Typed::default() })
            .expect_err("nearly nothing is right");
        let fields: Vec<&str> = slips.iter().map(DetailsError::field).collect();
        assert_eq!(fields, ["name", "email", "organisation", "phone"]);
    }

    #[test]
    fn what_is_typed_keeps_its_letters_and_loses_its_line_breaks() {
        let it = Details::check(Typed {
            name: "  Siân\r\nWyn  Pritchard ",
            email: "sian@tai-eryri.example",
            organisation: "Tai Eryri",
            job_title: " ",
            phone: "+44 (0)29 2018 0123 ext 4",
        })
        .expect("all is well");
        assert_eq!((it.name.as_str(), it.job_title), ("Siân Wyn Pritchard", None));
        assert_eq!(it.phone.as_deref(), Some("+44 (0)29 2018 0123 ext 4"));
    }
}
