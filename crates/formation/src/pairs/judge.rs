//! The rules and the score of one pair, in plain words: the definition everything else must equal.
//!
//! Apart from the fast code so that the verifier and the reasons can stand on something that is read
//! in a minute.

use super::people::{Instance, Mentee, Mentor, Preference, key};

/// The most a pair can score.
pub const MOST: i64 = 1000;

/// A rule that keeps a mentor from a mentee.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Bar {
    /// Both work for the same organisation.
    Organisation,
    /// They share no way of meeting.
    Format,
    /// The mentor is not senior enough.
    Seniority,
    /// One of them said never.
    Block,
    /// The mentee needs an identity that this mentor has not consented to be matched on.
    Identity,
}

fn same(one: &str, other: &str) -> bool {
    let one = key(one);
    !one.is_empty() && one == key(other)
}

fn names(list: &[String], name: &str) -> bool {
    let name = key(name);
    list.iter().any(|it| key(it) == name)
}

/// Every rule that keeps this mentor from this mentee; none means the pair is allowed.
///
/// Organisations that are not known bar nothing.
pub fn bars(mentor: &Mentor, mentee: &Mentee, steps: u8) -> Vec<Bar> {
    let mut bars = Vec::new();
    if same(&mentor.organisation, &mentee.organisation) {
        bars.push(Bar::Organisation);
    }
    if !mentee.formats.iter().any(|it| names(&mentor.formats, it)) {
        bars.push(Bar::Format);
    }
    if u16::from(mentor.seniority) < u16::from(mentee.seniority) + u16::from(steps) {
        bars.push(Bar::Seniority);
    }
    if names(&mentor.blocks, &mentee.name) || names(&mentee.blocks, &mentor.name) {
        bars.push(Bar::Block);
    }
    if let Preference::Require(wanted) = &mentee.preference
        && !mentor.identity.consented().is_some_and(|it| same(it, wanted))
    {
        bars.push(Bar::Identity);
    }
    bars
}

/// How well an allowed pair fits, 0 to 1000, in whole numbers.
///
/// The goals' part is 500 × met ÷ asked, each goal counted with its importance, **rounded down** for
/// each pair; a mentee without goals gets 0 there. To it come 150 for the same role, 100 for the
/// same region, 100 less 25 for each step by which the gap in seniority differs from one (never
/// below 0), 50 if the mentee wished for the mentor, 50 if the mentor wished for the mentee, and 50
/// if the mentee prefers or requires an identity and the mentor consented to be matched on it.
pub fn score(mentor: &Mentor, mentee: &Mentee) -> i64 {
    let asked: i64 = mentee.goals.iter().map(|it| i64::from(it.importance)).sum();
    let met = mentee.goals.iter().filter(|it| names(&mentor.skills, &it.name));
    let met: i64 = met.map(|it| i64::from(it.importance)).sum();
    let identity = match &mentee.preference {
        Preference::None => false,
        Preference::Prefer(wanted) | Preference::Require(wanted) => {
            mentor.identity.consented().is_some_and(|it| same(it, wanted))
        }
    };
    let bonus = |holds: bool, worth: i64| if holds { worth } else { 0 };
    goals_part(met, asked)
        + bonus(same(&mentor.role, &mentee.role), 150)
        + bonus(same(&mentor.region, &mentee.region), 100)
        + gap_part(mentor.seniority, mentee.seniority)
        + bonus(names(&mentee.wishes, &mentor.name), 50)
        + bonus(names(&mentor.wishes, &mentee.name), 50)
        + bonus(identity, 50)
}

/// 500 × met ÷ asked, rounded down.
pub(super) fn goals_part(met: i64, asked: i64) -> i64 {
    if asked == 0 { 0 } else { 500 * met / asked }
}

/// 100 less 25 for each step away from a gap of one.
pub(super) fn gap_part(mentor: u8, mentee: u8) -> i64 {
    let away = (i64::from(mentor) - i64::from(mentee) - 1).abs();
    (100 - 25 * away).max(0)
}

/// Whether mentor `j` may be matched with mentee `i`.
pub fn allowed(instance: &Instance, i: usize, j: usize) -> bool {
    let (Some(mentee), Some(mentor)) = (instance.mentees.get(i), instance.mentors.get(j)) else { return false };
    bars(mentor, mentee, instance.steps).is_empty()
}
