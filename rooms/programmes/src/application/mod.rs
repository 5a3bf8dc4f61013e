//! An application: one person's form for a place, from its first answer to the day it is sent. Pure;
//! what it asks is in `form`, the employer's word in `endorsement`.
//!
//! It can be left and come back to. Once sent it can still be changed until the deadline, and stays
//! sent: a change that leaves something out is not taken.

pub mod endorsement;
pub mod form;
pub mod more_time;

use crate::blueprint::{Attendance, Blueprint};
use crate::interest::Interest;
use crate::programme::Programme;
use crate::programme::fee::is_to_follow;
use endorsement::Endorsement;
use forms::{Answers, Progress, Section, Sheet};
use kernel::{Date, Id, Timestamp};
use std::collections::BTreeSet;

/// One person's form for a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Application {
    /// Its id.
    pub id: Id<Application>,
    /// For what.
    pub programme: Id<kernel::Programme>,
    /// Whose.
    pub interest: Id<Interest>,
    /// Where the answers are.
    pub sheet: Id<Sheet>,
    /// When the first answer was kept.
    pub begun_at: Timestamp,
    /// When it was sent, if it was.
    pub sent_at: Option<Timestamp>,
    /// The applicant's own page, as letters link to it.
    pub page: String,
    /// The tongue they filled it in with, as a tag: `cy`.
    pub tongue: String,
    /// When they were told that they wait, and why.
    pub told_waiting_at: Option<Timestamp>,
}

/// What an application still needs before its person can be placed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Lack {
    /// The programme is not for them, by what they say of themselves.
    Eligibility,
    /// A section of the form, by its key.
    Section(String),
    /// The form is not begun, or not sent: what a list says without reading every answer.
    Form,
    /// The form is filled in and not sent.
    Sending,
    /// They have not come to an information event, and the programme asks for it.
    InformationEvent,
    /// What it costs is still to follow.
    Price,
    /// No manager is named.
    Endorser,
    /// The manager has not answered.
    Endorsement,
    /// The employer said no.
    Declined,
}

/// Why answers are not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum KeepError {
    /// The interest has still to be confirmed, or stands no more.
    #[error("confirm your interest first")]
    InterestDoesNotStand,
    /// The programme takes no applications.
    #[error("this programme has no application form")]
    NoForm,
    /// The last day has passed.
    #[error("applications were taken until {0}")]
    TooLate(Date),
}

/// Why it cannot be sent.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SendError {
    /// Answers are not taken any more, or not yet.
    #[error("{0}")]
    Keep(#[from] KeepError),
    /// Something is to be answered first: the sections by name.
    #[error("answer what is missing first")]
    Missing(Vec<String>),
    /// The programme is not for them, by what they say of themselves.
    #[error("this programme is for people who can say this of themselves")]
    NotEligible,
    /// It was sent.
    #[error("your application is sent already")]
    AlreadySent,
}

/// The last day on which applications are taken; none where interest has no deadline.
pub fn last_day(programme: &Programme, rules: &Blueprint) -> Option<Date> {
    programme.deadlines.current().map(|day| rules.application.within.after(day))
}

/// Whether answers are taken now.
pub fn takes_answers(
    (programme, rules): (&Programme, &Blueprint),
    interest: &Interest,
    now: Timestamp,
) -> Result<(), KeepError> {
    if !rules.steps.application {
        return Err(KeepError::NoForm);
    }
    if !interest.stands() {
        return Err(KeepError::InterestDoesNotStand);
    }
    match more_time::last_day_of((programme, rules), interest) {
        Some(day) if day.ends_at() <= now => Err(KeepError::TooLate(day)),
        _ => Ok(()),
    }
}

impl Application {
    /// Sends it: everything that must be answered is.
    pub fn send(self, rules: &Blueprint, answers: &Answers, now: Timestamp) -> Result<Self, SendError> {
        let missing = unfinished(&form::sections(rules), answers);
        match (self.sent_at, missing.is_empty()) {
            (Some(_), _) => Err(SendError::AlreadySent),
            (None, false) => Err(SendError::Missing(missing)),
            (None, true) if form::rules_out(answers) => Err(SendError::NotEligible),
            (None, true) => Ok(Self { sent_at: Some(now), ..self }),
        }
    }
}

/// What stands between a person and a place, in the order in which it is done.
pub fn lacks(
    rules: &Blueprint,
    application: Option<&Application>,
    answers: &Answers,
    asked: Option<&Endorsement>,
) -> Vec<Lack> {
    let mut lacks = Vec::new();
    if rules.steps.application {
        if form::rules_out(answers) {
            lacks.push(Lack::Eligibility);
        }
        let missing = unfinished(&form::sections(rules), answers);
        let is_sent = application.is_some_and(|it| it.sent_at.is_some());
        lacks.extend((missing.is_empty() && !is_sent).then_some(Lack::Sending));
        lacks.extend(missing.into_iter().map(Lack::Section));
    }
    lacks.extend(lack_of_word(rules, asked.map(|it| Word::from(&it.state))));
    lacks.extend(lack_of_price(rules));
    lacks
}

/// What became of asking the employer, as far as it matters to a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Word {
    /// No answer yet.
    Asked,
    /// The word is given.
    Given,
    /// The employer said no.
    Declined,
    /// Somebody else is asked in place of this manager.
    Replaced,
}

impl From<&endorsement::State> for Word {
    fn from(state: &endorsement::State) -> Self {
        match state {
            endorsement::State::Asked => Self::Asked,
            endorsement::State::Endorsed { .. } => Self::Given,
            endorsement::State::Declined { .. } => Self::Declined,
            endorsement::State::Replaced { .. } => Self::Replaced,
        }
    }
}

/// The same as far as a list of thousands needs it, without the whole form: one that was sent is
/// complete, so only whom the programme is for has to be known of the answers.
pub fn lacks_at_a_glance(rules: &Blueprint, is_sent: bool, rules_out: bool, word: Option<Word>) -> Vec<Lack> {
    let form = (rules.steps.application && !is_sent).then_some(Lack::Form);
    let all = [rules_out.then_some(Lack::Eligibility), form, lack_of_word(rules, word), lack_of_price(rules)];
    all.into_iter().flatten().collect()
}

/// Whether somebody has still to come to an information event; only where without it nobody is placed.
/// `came` is everybody who has come to one, and `email` theirs, by the key of the address.
pub fn lack_of_event(rules: &Blueprint, came: &BTreeSet<String>, email: &str) -> Option<Lack> {
    let required = rules.steps.information_event == Some(Attendance::Required);
    (required && !came.contains(email)).then_some(Lack::InformationEvent)
}

/// Nobody is placed before it is known what that costs.
fn lack_of_price(rules: &Blueprint) -> Option<Lack> {
    is_to_follow(rules).then_some(Lack::Price)
}

/// What is missing of the employer's word, where it is asked for.
fn lack_of_word(rules: &Blueprint, word: Option<Word>) -> Option<Lack> {
    match word {
        _ if !rules.steps.endorsement => None,
        None | Some(Word::Replaced) => Some(Lack::Endorser),
        // Their manager is written to once there is a price to promise.
        Some(Word::Asked) if is_to_follow(rules) => None,
        Some(Word::Asked) => Some(Lack::Endorsement),
        Some(Word::Declined) => Some(Lack::Declined),
        Some(Word::Given) => None,
    }
}

fn unfinished(sections: &[Section], answers: &Answers) -> Vec<String> {
    let open = sections.iter().filter(|section| section.progress(answers) != Progress::Done);
    open.map(|section| section.key.clone()).collect()
}
