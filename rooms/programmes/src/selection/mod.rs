//! Selection: who has a place, who is next and who waits, strictly in the order of first interest.
//! Pure. Only an application that was sent and has the employer's word can be placed; the others
//! keep their number. Nothing of equality monitoring is known here.
//!
//! Seats are counted by the engine of `formation`, so that nobody is offered a place for whom there
//! is no day; which set it will be is decided later, and so is who must be kept apart.

pub mod candidate;
pub mod offer;

use crate::application::Lack;
use crate::application::form::day_name;
use crate::blueprint::{Blueprint, SetRules};
use crate::folding::folded;
use crate::interest::Interest;
use crate::interest::order::{Queued, Ranked};
use formation::sets::{Applicant, Group, Instance, InstanceError, Key, Labels, Mode, TagMode, Weights, admission};
use forms::Answers;
use kernel::{Id, Timestamp};
use offer::{Offer, State};
use std::borrow::Cow;
use std::collections::BTreeMap;

/// What the coordinator decides: how many sets, and how many people of one employer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Terms {
    /// How many sets there will be.
    pub sets: u16,
    /// Most people of one employer over the whole programme; none is no limit.
    pub per_employer: Option<u16>,
}

impl Terms {
    /// What the blueprint says: one set where it names no number.
    pub fn of(rules: &SetRules) -> Self {
        Self { sets: rules.count.unwrap_or(1), per_employer: rules.per_organisation }
    }
    /// Most people of one employer in one set: what the blueprint says of sets, else the same as over
    /// the whole programme.
    pub fn most_in_set(&self, rules: &SetRules) -> u16 {
        let in_set = if rules.all_different_organisations { Some(1) } else { rules.per_organisation_in_set };
        in_set.or(self.per_employer).unwrap_or(rules.max).min(rules.max)
    }
    /// Most people of one employer who can have a place at all.
    pub fn most_of_one_employer(&self, rules: &SetRules) -> u16 {
        let over_sets = self.most_in_set(rules).saturating_mul(self.sets);
        self.per_employer.map_or(over_sets, |cap| cap.min(over_sets))
    }
    /// How many places there are.
    pub fn places(&self, rules: &SetRules) -> usize {
        usize::from(self.sets) * usize::from(rules.max)
    }
}

/// What selection knows of one person, beside their place in the order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Known {
    /// What is missing before they can be placed.
    pub lacks: Vec<Lack>,
    /// What they answered about the days.
    pub answers: Answers,
    /// What they were offered.
    pub offer: Option<Offer>,
}

/// Where somebody stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// They have taken a place.
    Placed,
    /// A place is kept for them until then.
    Offered(Timestamp),
    /// A place is free for them: they are to be offered it.
    Next,
    /// Everything is there and no place is.
    Waiting(Why),
    /// Something is missing.
    NotReady(Vec<Lack>),
    /// They said no to a place.
    Declined,
    /// They did not answer an offer in time.
    Lapsed,
}

impl Verdict {
    /// Its name in message keys.
    pub fn key(&self) -> &'static str {
        match self {
            Self::Placed => "placed",
            Self::Offered(_) => "offered",
            Self::Next => "next",
            Self::Waiting(_) => "waiting",
            Self::NotReady(_) => "not-ready",
            Self::Declined => "declined",
            Self::Lapsed => "lapsed",
        }
    }
    /// Whether a place is theirs, kept for them or about to be.
    pub fn has_place(&self) -> bool {
        matches!(self, Self::Placed | Self::Offered(_) | Self::Next)
    }
}

/// Why somebody waits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// So many of their employer, the most there can be, come before them.
    Employer(u16),
    /// Every place is taken by somebody who came before them.
    Full,
    /// No set meets on a day they can make and has room.
    Day,
}

impl Why {
    /// The key of the sentence; it takes `most`, and names nobody else.
    pub fn key(self) -> &'static str {
        match self {
            Self::Employer(_) => "selection-why-employer",
            Self::Full => "selection-why-full",
            Self::Day => "selection-why-day",
        }
    }
    /// How many of one employer there can be, where that is why.
    pub fn most(self) -> i64 {
        match self {
            Self::Employer(most) => i64::from(most),
            Self::Full | Self::Day => 0,
        }
    }
}

/// One person in the order, and where they stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chosen<'a, T = Interest> {
    /// Their place in the order.
    pub ranked: Ranked<'a, T>,
    /// Where they stand.
    pub verdict: Verdict,
}

/// Who can be chosen: somebody in the order who works for somebody.
pub trait Eligible: Queued {
    /// Whose interest it is.
    fn id(&self) -> Id<Interest>;
    /// Their employer: what all spellings of its name have in common.
    fn employer(&self) -> Cow<'_, str>;
}

impl Eligible for Interest {
    fn id(&self) -> Id<Interest> {
        self.id
    }
    fn employer(&self) -> Cow<'_, str> {
        Cow::Owned(folded(&self.organisation))
    }
}

/// Where everybody in the order stands.
///
/// Errors: more people or sets than the engine takes.
pub fn choose<'a, 'k, T: Eligible>(
    order: Vec<Ranked<'a, T>>,
    known: impl Fn(&'a T) -> &'k Known,
    (rules, sets, terms): (&Blueprint, &SetRules, Terms),
    now: Timestamp,
) -> Result<Vec<Chosen<'a, T>>, InstanceError> {
    let of = |ranked: &Ranked<'a, T>| known(ranked.interest);
    let employers: Vec<Cow<'_, str>> = order.iter().map(|it| it.interest.employer()).collect();
    let numbers = numbered(&employers);
    let all = || order.iter().zip(&numbers);
    let mut held = vec![0_u16; employers.len()];
    for (_, employer) in all().filter(|(it, _)| holds(of(it), now)) {
        held[*employer] += 1;
    }
    let (most, days) = (terms.most_of_one_employer(sets), day_names(rules));
    let applicants = all().map(|(it, employer)| {
        let name = employers[*employer].as_ref();
        applicant((it, name), of(it), &days, (held[*employer], most), now)
    });
    let admitted = admission(&instance(applicants.collect(), rules, sets, terms))?;
    let mut seated = vec![0_u16; employers.len()];
    let mut taken = 0;
    for ((ranked, employer), is_admitted) in all().zip(&admitted) {
        let counts = *is_admitted || holds(of(ranked), now);
        taken += usize::from(counts);
        seated[*employer] += u16::from(counts);
    }
    let chosen = all().zip(&admitted).map(|((ranked, employer), is_admitted)| {
        let why = match (seated[*employer] >= most, taken >= terms.places(sets)) {
            (true, _) => Why::Employer(most),
            (false, true) => Why::Full,
            (false, false) => Why::Day,
        };
        Chosen { verdict: verdict(of(ranked), ranked.provisional, *is_admitted, why, now), ranked: *ranked }
    });
    Ok(chosen.collect())
}

/// For each name the place of its first appearance: compared once, not at every count.
fn numbered(names: &[Cow<'_, str>]) -> Vec<usize> {
    let mut firsts: BTreeMap<&str, usize> = BTreeMap::new();
    names.iter().enumerate().map(|(at, name)| *firsts.entry(name.as_ref()).or_insert(at)).collect()
}

fn holds(known: &Known, now: Timestamp) -> bool {
    known.offer.is_some_and(|offer| offer.holds(now))
}

fn verdict(known: &Known, provisional: bool, is_admitted: bool, why: Why, now: Timestamp) -> Verdict {
    match known.offer.map(|offer| (offer.state, offer.until)) {
        Some((State::Accepted { .. }, _)) => Verdict::Placed,
        Some((State::Open, until)) if now <= until => Verdict::Offered(until),
        Some((State::Declined { .. }, _)) => Verdict::Declined,
        Some((State::Open | State::Lapsed { .. }, _)) => Verdict::Lapsed,
        None if provisional || !known.lacks.is_empty() => Verdict::NotReady(known.lacks.clone()),
        None if is_admitted => Verdict::Next,
        None => Verdict::Waiting(why),
    }
}

/// Somebody as the engine sees them. A place that is held stays held whatever the cap has become
/// since, and still counts for the employer.
fn applicant<T: Eligible>(
    (ranked, employer): (&Ranked<'_, T>, &str),
    known: &Known,
    days: &[&str],
    (held, most): (u16, u16),
    now: Timestamp,
) -> Applicant {
    let must = holds(known, now);
    let may = !must && !ranked.provisional && known.lacks.is_empty() && known.offer.is_none() && held < most;
    let org = if held > most && must { format!("{employer}#{}", ranked.interest.id()) } else { employer.to_owned() };
    Applicant {
        eligible: must || may,
        complete: None,
        endorsed: None,
        org: Key(org),
        role: Key(String::new()),
        sen: Key(String::new()),
        reg: Key(String::new()),
        slots: slots(days, &known.answers),
        needs: Vec::new(),
        tag: None,
        tag_mode: TagMode::No,
        prev: None,
        must,
        lock: None,
    }
}

/// The days somebody can make; where sets meet on one day only, that one.
fn slots(days: &[&str], answers: &Answers) -> BTreeMap<String, u32> {
    if days.len() < 2 {
        return BTreeMap::from([(ANY.to_owned(), 0)]);
    }
    let cost = |day: &&str| match answers.one(&format!("day_{day}")) {
        Some("first") => Some(((*day).to_owned(), 0)),
        Some("can") => Some(((*day).to_owned(), 1)),
        _ => None,
    };
    days.iter().filter_map(cost).collect()
}

/// The only slot where there is no choice of days.
const ANY: &str = "any";

/// The days on which sets meet, by name.
pub fn day_names(rules: &Blueprint) -> Vec<&'static str> {
    let days = rules.timetable.meetings.as_ref().map(|it| it.days.clone()).unwrap_or_default();
    days.into_iter().map(day_name).collect()
}

/// The sets as the engine sees them. Where all meet on one day they are one as far as seats go: people
/// dealt round them in turn, employer by employer, break no set's limit as long as the whole keeps its.
fn instance(applicants: Vec<Applicant>, rules: &Blueprint, sets: &SetRules, terms: Terms) -> Instance {
    let days = day_names(rules);
    let most = u32::from(terms.most_of_one_employer(sets));
    let group = |slot: &str, seats: usize| Group {
        slot: Key(slot.to_owned()),
        min: 0,
        max: u32::try_from(seats).unwrap_or(u32::MAX),
        fac_org: None,
        tag: None,
        provides: Vec::new(),
    };
    let (in_set, sets) = if days.len() < 2 {
        (most, vec![group(ANY, terms.places(sets))])
    } else {
        let one = |number: usize| group(days[number % days.len()], usize::from(sets.max));
        (u32::from(terms.most_in_set(sets)), (0..usize::from(terms.sets)).map(one).collect())
    };
    Instance {
        m: in_set,
        cap: most,
        weights: Weights::default(),
        applicants,
        sets,
        conflicts: Vec::new(),
        wishes: Vec::new(),
        mode: Mode::Priority,
        labels: Labels::default(),
    }
}
