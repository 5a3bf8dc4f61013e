//! An endorsement: the employer's word that somebody may come and that it pays, asked of one manager
//! by a link. The manager sees what is promised and never the form. Pure.

use crate::blueprint::{Blueprint, Payer};
use crate::interest::Interest;
use jiff::civil::Weekday;
use kernel::{Date, EmailAddress, EmailError, Id, Timestamp};
use std::time::Duration;

/// How long a name, a number or a reason on one line may be, in characters.
const LINE: usize = 150;
/// How long the reason for a no may be.
const REASON: usize = 800;

/// What was asked of one manager, and what they said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Endorsement {
    /// Its id.
    pub id: Id<Endorsement>,
    /// Whose place it is about.
    pub interest: Id<Interest>,
    /// The manager's name, as the applicant wrote it.
    pub manager_name: String,
    /// Where they were asked.
    pub manager_email: EmailAddress,
    /// When they were first asked.
    pub asked_at: Timestamp,
    /// What became of it.
    pub state: State,
}

/// What became of asking.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum State {
    /// No answer yet.
    Asked,
    /// The employer promises time and fee.
    Endorsed {
        /// When.
        at: Timestamp,
        /// What exactly.
        commitment: Commitment,
    },
    /// The employer says no.
    Declined {
        /// When.
        at: Timestamp,
        /// Why, in the manager's words; the applicant reads it.
        reason: String,
    },
    /// The applicant named somebody else.
    Replaced {
        /// When.
        at: Timestamp,
    },
}

/// What the employer needs the invoice to carry, and who gets it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Commitment {
    /// The order, or why there is none; nothing where nobody is invoiced.
    pub order: Option<Order>,
    /// Who gets the invoice.
    pub billing: Option<Billing>,
}

/// A purchase order, or why none is needed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Order {
    /// Its number.
    Number(String),
    /// None is needed, for this reason.
    NotNeeded(String),
}

/// Who gets the invoice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Billing {
    /// A person or a department.
    pub name: String,
    /// Where it is sent.
    pub email: EmailAddress,
}

/// A manager as the applicant names them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Endorser {
    /// Their name.
    pub name: String,
    /// Their address at work.
    pub email: EmailAddress,
}

/// What the manager typed.
#[derive(Debug, Clone, Copy, Default)]
pub struct Typed<'a> {
    /// The sentence about dates and terms is ticked.
    pub agrees: &'a str,
    /// `number`, `none`, or nothing.
    pub order: &'a str,
    /// The number of the purchase order.
    pub order_number: &'a str,
    /// Why none is needed.
    pub order_reason: &'a str,
    /// Who gets the invoice.
    pub billing_name: &'a str,
    /// Where it is sent.
    pub billing_email: &'a str,
}

/// What to mend: the field, and the key of the sentence in the catalogues.
pub type Slip = (&'static str, &'static str);

/// Why nobody can be asked now, or answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum AnswerError {
    /// They said yes.
    #[error("you have given your word already")]
    Endorsed(Timestamp),
    /// They said no.
    #[error("you have said no already")]
    Declined(Timestamp),
    /// Somebody else is asked now.
    #[error("somebody else is asked now")]
    Replaced,
}

/// Why no other manager can be named.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NameError {
    /// The employer has given its word.
    #[error("your employer has given its word already")]
    Endorsed,
}

/// When a manager who was asked at an instant is reminded: at nine on the last of so many working
/// days, Monday to Friday.
pub fn remind_at(rules: &Blueprint, asked_at: Timestamp) -> Timestamp {
    let (mut day, mut left): (Date, u16) = (asked_at.day(), rules.endorsement.remind_after_working_days);
    while left > 0 {
        day = day.plus_days(1);
        let is_working = !matches!(day.civil().weekday(), Weekday::Saturday | Weekday::Sunday);
        left -= u16::from(is_working);
    }
    day.starts_at().plus(Duration::from_secs(9 * 3600))
}

/// Whether the employer is asked for an order and a billing contact.
pub fn is_invoiced(rules: &Blueprint) -> bool {
    rules.steps.invoice && rules.price.is_some_and(|price| price.payer == Payer::Employer)
}

impl Endorser {
    /// Reads what the applicant typed. Nobody gives their own employer's word.
    pub fn check(name: &str, email: &str, applicant: &EmailAddress) -> Result<Self, Vec<Slip>> {
        let mut slips = Vec::new();
        let name = line(name);
        slips.extend(name.is_none().then_some(("manager_name", "manager-name-missing")));
        slips.extend(
            name.as_ref().filter(|it| it.chars().count() > LINE).map(|_| ("manager_name", "manager-name-too-long")),
        );
        let email = match EmailAddress::parse(email) {
            Ok(email) if email.key() == applicant.key() => {
                slips.push(("manager_email", "manager-email-own"));
                None
            }
            Ok(email) => Some(email),
            Err(EmailError::Missing) => {
                slips.push(("manager_email", "manager-email-missing"));
                None
            }
            Err(_) => {
                slips.push(("manager_email", "manager-email-shape"));
                None
            }
        };
        match (name, email) {
            (Some(name), Some(email)) if slips.is_empty() => Ok(Self { name, email }),
            _ => Err(slips),
        }
    }
}

impl Commitment {
    /// Reads what the manager typed.
    pub fn check(rules: &Blueprint, typed: Typed<'_>) -> Result<Self, Vec<Slip>> {
        let mut slips = Vec::new();
        slips.extend(typed.agrees.is_empty().then_some(("agrees", "endorsement-agrees-missing")));
        if !is_invoiced(rules) {
            return if slips.is_empty() { Ok(Self { order: None, billing: None }) } else { Err(slips) };
        }
        let required = rules.price.is_some_and(|price| price.purchase_order_required);
        let order = order(typed, required, &mut slips);
        let name = line(typed.billing_name);
        let email = EmailAddress::parse(typed.billing_email);
        slips.extend(name.is_none().then_some(("billing_name", "endorsement-billing-name-missing")));
        slips.extend(too_long(&name).then_some(("billing_name", "endorsement-too-long")));
        slips.extend(email.is_err().then_some(("billing_email", "endorsement-billing-email-shape")));
        match (name, email) {
            (Some(name), Ok(email)) if slips.is_empty() => Ok(Self { order, billing: Some(Billing { name, email }) }),
            _ => Err(slips),
        }
    }
}

fn order(typed: Typed<'_>, required: bool, slips: &mut Vec<Slip>) -> Option<Order> {
    let (number, reason) = (line(typed.order_number), line(typed.order_reason));
    for (field, text) in [("order_number", &number), ("order_reason", &reason)] {
        slips.extend(too_long(text).then_some((field, "endorsement-too-long")));
    }
    match (typed.order, number, reason) {
        ("number", Some(number), _) => Some(Order::Number(number)),
        ("number", None, _) => {
            slips.push(("order_number", "endorsement-order-number-missing"));
            None
        }
        ("none", _, Some(reason)) => Some(Order::NotNeeded(reason)),
        ("none", _, None) if required => {
            slips.push(("order_reason", "endorsement-order-reason-missing"));
            None
        }
        ("none", ..) => None,
        _ => {
            slips.push(("order", "endorsement-order-missing"));
            None
        }
    }
}

/// Reads the reason for a no.
pub fn reason(typed: &str) -> Result<String, Slip> {
    let text = typed.trim();
    match text.chars().count() {
        0 => Err(("reason", "endorsement-reason-missing")),
        length if length > REASON => Err(("reason", "endorsement-reason-too-long")),
        _ => Ok(text.to_owned()),
    }
}

impl Endorsement {
    /// Asks a manager.
    pub fn ask(id: Id<Self>, interest: Id<Interest>, manager: Endorser, now: Timestamp) -> Self {
        let Endorser { name: manager_name, email: manager_email } = manager;
        Self { id, interest, manager_name, manager_email, asked_at: now, state: State::Asked }
    }
    /// The employer gives its word.
    pub fn endorse(self, commitment: Commitment, now: Timestamp) -> Result<Self, AnswerError> {
        self.check_open().map(|()| Self { state: State::Endorsed { at: now, commitment }, ..self })
    }
    /// The employer says no.
    pub fn decline(self, reason: String, now: Timestamp) -> Result<Self, AnswerError> {
        self.check_open().map(|()| Self { state: State::Declined { at: now, reason }, ..self })
    }
    /// The applicant names somebody else.
    pub fn replace(self, now: Timestamp) -> Result<Self, NameError> {
        match self.state {
            State::Endorsed { .. } => Err(NameError::Endorsed),
            _ => Ok(Self { state: State::Replaced { at: now }, ..self }),
        }
    }
    /// Whether it waits for an answer.
    pub fn check_open(&self) -> Result<(), AnswerError> {
        match &self.state {
            State::Asked => Ok(()),
            State::Endorsed { at, .. } => Err(AnswerError::Endorsed(*at)),
            State::Declined { at, .. } => Err(AnswerError::Declined(*at)),
            State::Replaced { .. } => Err(AnswerError::Replaced),
        }
    }
    /// The name of its state in message keys.
    pub fn key(&self) -> &'static str {
        match self.state {
            State::Asked => "asked",
            State::Endorsed { .. } => "endorsed",
            State::Declined { .. } => "declined",
            State::Replaced { .. } => "replaced",
        }
    }
}

/// One line without blanks around it and doubled; none where it is blank.
fn line(typed: &str) -> Option<String> {
    let text = typed.split_whitespace().collect::<Vec<_>>().join(" ");
    (!text.is_empty()).then_some(text)
}

fn too_long(text: &Option<String>) -> bool {
    text.as_ref().is_some_and(|text| text.chars().count() > LINE)
}
