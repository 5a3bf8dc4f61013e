//! The pool and what is asked of it.
//!
//! Apart because the nouns are read by all the rest. Days are written 2027-03-01 and only compared.

use kernel::Date;

/// The same day a year earlier; counting from there on is the last twelve months.
fn a_year_before(day: Date) -> Date {
    let civil = day.civil();
    let same = |month_day: i8| Date::of(civil.year() - 1, civil.month(), month_day);
    // Only 29 February can be missing.
    same(civil.day()).or_else(|| same(28)).unwrap_or(day)
}

/// A day of the calendar, or how to write one.
pub(super) fn day(text: &str) -> Result<Date, String> {
    let text = text.trim();
    let day = text.parse::<Date>().ok().filter(|it| it.to_string() == text);
    let shaped = text.len() == 10
        && text.bytes().enumerate().all(|(at, it)| if at == 4 || at == 7 { it == b'-' } else { it.is_ascii_digit() });
    day.ok_or_else(|| {
        let wrong = if shaped { "is not in the calendar. Look the day up and write" } else { "is not a day. Write" };
        format!("“{text}” {wrong} it like 2027-03-01.")
    })
}

/// Somebody in the pool.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// No two share one.
    pub name: String,
    /// The employer; mediators come from another one than the parties.
    pub organisation: String,
    /// The part of it; a panel member comes from another one than the panel's.
    pub service: String,
    /// The grade of the person's own role; at least the panel's.
    pub grade: u8,
    /// The last day on which the training counts.
    pub trained_until: Option<Date>,
    /// What the person brings.
    pub skills: Vec<String>,
    /// Names of people the person has a conflict of interest with.
    pub conflicts: Vec<String>,
    /// When the person sat or will sit.
    pub sat_on: Vec<Date>,
}

/// At least so many with a skill.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Need {
    /// Compared without case.
    pub skill: String,
    /// How many members should bring it.
    pub least: u8,
}

/// One panel to be drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    /// How it is called.
    pub name: String,
    /// The grade of the role it is for.
    pub grade: u8,
    /// The service it is for; empty bars nobody.
    pub service: String,
    /// Members must work elsewhere; for mediations.
    pub outside: Option<String>,
    /// How many members.
    pub size: u8,
    /// What the members should bring between them.
    pub mix: Vec<Need>,
    /// How many stand by.
    pub reserves: u8,
    /// Names of the people it is about.
    pub people: Vec<String>,
}

/// Everything that is drawn for one day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Panels {
    /// The day.
    pub on: Date,
    /// Who can be drawn.
    pub pool: Vec<Person>,
    /// What for; nobody is drawn twice.
    pub requests: Vec<Request>,
}

/// Why somebody cannot be drawn for a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Bar {
    Untrained,
    Busy,
    SameService,
    Inside,
    Grade,
    Conflict,
}

pub(super) fn same(one: &str, other: &str) -> bool {
    let key = |it: &str| it.trim().to_lowercase();
    !one.trim().is_empty() && key(one) == key(other)
}

impl Person {
    pub(super) fn brings(&self, skill: &str) -> bool {
        self.skills.iter().any(|it| same(it, skill))
    }

    /// How often the person sat in the twelve months before the day.
    pub fn load(&self, on: Date) -> usize {
        self.sat_on.iter().filter(|it| **it >= a_year_before(on) && **it < on).count()
    }

    /// When the person last sat before the day.
    pub fn last(&self, on: Date) -> Option<Date> {
        self.sat_on.iter().filter(|it| **it < on).max().copied()
    }

    pub(super) fn bar(&self, request: &Request, on: Date) -> Option<Bar> {
        let named = |name: &str| request.people.iter().any(|it| same(it, name));
        if self.trained_until.is_none_or(|it| it < on) {
            Some(Bar::Untrained)
        } else if self.sat_on.contains(&on) {
            Some(Bar::Busy)
        } else if request.outside.as_ref().is_some_and(|it| same(it, &self.organisation)) {
            Some(Bar::Inside)
        } else if same(&request.service, &self.service) {
            Some(Bar::SameService)
        } else if self.grade < request.grade {
            Some(Bar::Grade)
        } else if named(&self.name) || self.conflicts.iter().any(|it| named(it)) {
            Some(Bar::Conflict)
        } else {
            None
        }
    }
}
