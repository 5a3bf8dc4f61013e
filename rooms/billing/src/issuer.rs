//! Who asks for the money: what a host prints at the head of its invoices. Each change is a new
//! version, and an invoice names the version it was issued under: what it says never changes.

use crate::vat::Registration;
use kernel::{EmailAddress, Id};

/// How long a line may be, in characters.
const LINE: usize = 150;
/// How many days somebody may be given to pay, at most.
const DAYS: u16 = 120;

/// The issuer's own details, in one version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Issuer {
    /// This version's id.
    pub id: Id<Issuer>,
    /// What it says.
    pub details: Details,
}

/// What an issuer says of itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Details {
    /// The registered name.
    pub name: String,
    /// House and street.
    pub street: String,
    /// The town.
    pub town: String,
    /// The postcode.
    pub postcode: String,
    /// Where employers write about invoices.
    pub email: EmailAddress,
    /// Whether VAT is charged, and under which number.
    pub registration: Registration,
    /// The number in the register of companies or charities.
    pub company_number: Option<String>,
    /// Days to pay, from the day of issue.
    pub days: u16,
    /// The account to pay into.
    pub bank: Bank,
}

/// A bank account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bank {
    /// In whose name.
    pub name: String,
    /// Six digits: `12-34-56`.
    pub sort_code: String,
    /// Eight digits.
    pub account: String,
    /// The same account for electronic invoices.
    pub iban: Option<String>,
}

/// What somebody typed.
#[derive(Debug, Clone, Copy, Default)]
pub struct Typed<'a> {
    /// The registered name.
    pub name: &'a str,
    /// House and street.
    pub street: &'a str,
    /// The town.
    pub town: &'a str,
    /// The postcode.
    pub postcode: &'a str,
    /// The address for letters about invoices.
    pub email: &'a str,
    /// `registered`, `not-registered`, or nothing.
    pub vat: &'a str,
    /// The VAT number.
    pub vat_number: &'a str,
    /// The number of the company or charity.
    pub company_number: &'a str,
    /// Days to pay.
    pub days: &'a str,
    /// In whose name the account is.
    pub bank_name: &'a str,
    /// Its sort code.
    pub sort_code: &'a str,
    /// Its number.
    pub account: &'a str,
    /// Its IBAN.
    pub iban: &'a str,
}

/// What to mend: the field, and the key of the sentence in the catalogues.
pub type Slip = (&'static str, &'static str);

impl Details {
    /// Reads what somebody typed; all that is to mend comes back at once.
    pub fn check(typed: Typed<'_>) -> Result<Self, Vec<Slip>> {
        let mut slips = Vec::new();
        let mut must = |field, text: &str, key| {
            let text = line(text);
            match text.chars().count() {
                0 => slips.push((field, key)),
                1..=LINE => {}
                _ => slips.push((field, "billing-line-too-long")),
            }
            text
        };
        let name = must("name", typed.name, "issuer-name-missing");
        let street = must("street", typed.street, "issuer-street-missing");
        let town = must("town", typed.town, "issuer-town-missing");
        let postcode = must("postcode", typed.postcode, "issuer-postcode-missing").to_uppercase();
        let bank_name = must("bank_name", typed.bank_name, "issuer-bank-name-missing");
        let email = EmailAddress::parse(typed.email).map_err(|_| slips.push(("email", "issuer-email-shape")));
        let registration = registration(typed).map_err(|slip| slips.push(slip));
        let days = line(typed.days).parse().ok().filter(|days| (1..=DAYS).contains(days));
        slips.extend(days.is_none().then_some(("days", "issuer-days-shape")));
        let sort_code = digits::<6>(typed.sort_code);
        slips.extend(sort_code.is_none().then_some(("sort_code", "issuer-sort-code-shape")));
        let account = digits::<8>(typed.account);
        slips.extend(account.is_none().then_some(("account", "issuer-account-shape")));
        let iban = iban(typed.iban).map_err(|slip| slips.push(slip));
        let company_number = Some(line(typed.company_number)).filter(|it| !it.is_empty());
        let too_long = company_number.as_ref().is_some_and(|it| it.chars().count() > LINE);
        slips.extend(too_long.then_some(("company_number", "billing-line-too-long")));
        match (email, registration, days, sort_code, account, iban) {
            (Ok(email), Ok(registration), Some(days), Some(sort), Some(account), Ok(iban)) if slips.is_empty() => {
                let sort_code = format!("{}-{}-{}", &sort[..2], &sort[2..4], &sort[4..]);
                let bank = Bank { name: bank_name, sort_code, account, iban };
                Ok(Self { name, street, town, postcode, email, registration, company_number, days, bank })
            }
            _ => Err(slips),
        }
    }

    /// The address as it is printed, a line each.
    pub fn address(&self) -> Vec<String> {
        vec![self.street.clone(), format!("{} {}", self.town, self.postcode)]
    }

    /// The number under which VAT is charged.
    pub fn vat_number(&self) -> Option<&str> {
        match &self.registration {
            Registration::Registered(number) => Some(number),
            Registration::NotRegistered => None,
        }
    }
}

fn registration(typed: Typed<'_>) -> Result<Registration, Slip> {
    match typed.vat {
        "not-registered" => Ok(Registration::NotRegistered),
        "registered" => {
            let number: String = typed.vat_number.split_whitespace().collect::<String>().to_uppercase();
            let digits = number.strip_prefix("GB").unwrap_or(&number);
            let right = [9, 12].contains(&digits.len()) && digits.bytes().all(|it| it.is_ascii_digit());
            if right {
                Ok(Registration::Registered(format!("GB{digits}")))
            } else {
                Err(("vat_number", "issuer-vat-number-shape"))
            }
        }
        _ => Err(("vat", "issuer-vat-missing")),
    }
}

/// So many digits, whatever stands between them.
fn digits<const N: usize>(typed: &str) -> Option<String> {
    let right = typed.chars().all(|it| it.is_ascii_digit() || it.is_whitespace() || it == '-');
    let digits: String = typed.chars().filter(char::is_ascii_digit).collect();
    (right && digits.len() == N).then_some(digits)
}

fn iban(typed: &str) -> Result<Option<String>, Slip> {
    let text = typed.split_whitespace().collect::<String>().to_uppercase();
    if text.is_empty() {
        return Ok(None);
    }
    if is_iban(&text) { Ok(Some(text)) } else { Err(("iban", "issuer-iban-shape")) }
}

/// Two letters, two digits, the rest: moved to the end and read as one number it leaves 1 by 97.
fn is_iban(text: &str) -> bool {
    let shaped = (15..=34).contains(&text.len()) && text.bytes().all(|it| it.is_ascii_alphanumeric());
    shaped
        && text[..2].bytes().all(|it| it.is_ascii_uppercase())
        && text[2..4].bytes().all(|it| it.is_ascii_digit())
        && {
            let turned = text[4..].chars().chain(text[..4].chars());
            turned.filter_map(|it| it.to_digit(36)).fold(0, |so_far, value| {
                let by = if value < 10 { 10 } else { 100 };
                (so_far * by + value) % 97
            }) == 1
        }
}

/// One line with single spaces and none around it.
pub(crate) fn line(typed: &str) -> String {
    typed
        .split(|it: char| it.is_whitespace() || it.is_control())
        .filter(|it| !it.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}
