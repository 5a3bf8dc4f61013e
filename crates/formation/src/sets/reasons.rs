//! Why each person sits where they sit, or waits, in one sentence that is true.
//!
//! Apart because a reason is a claim about another question: with the named cause changed, the
//! outcome would be another. Each cause is tried that way before it is named.

use super::anneal::Chance;
use super::board::{Board, Fit, NONE};
use super::entry::Entry;
use super::instance::{Instance, TagMode};
use super::priority::settle;
use super::proposal::{Cause, Outcome, Reason};
use super::words::{Names, number, ordinal, people_in_words};
use crate::watch::Go;

/// Up to so many people a cause is tried with every rule, above by the order of arrival alone.
const TRIED_WITH_ALL_RULES: usize = 300;

/// A reason for everybody, in order.
pub(super) fn reasons(instance: &Instance, board: &Board, plan: &[u16]) -> Vec<Reason> {
    let why = Why { instance, board, plan, names: Names(instance), full: Vec::new() };
    let mut why = Why { full: why.full_sets(), ..why };
    (0..board.people).map(|person| why.reason(person)).collect()
}

struct Why<'a> {
    instance: &'a Instance,
    board: &'a Board,
    plan: &'a [u16],
    names: Names<'a>,
    /// Sets that have as many as they take.
    full: Vec<bool>,
}

impl Why<'_> {
    fn full_sets(&self) -> Vec<bool> {
        let mut sizes = vec![0; self.board.sets];
        for set in self.plan.iter().filter(|set| **set != NONE) {
            sizes[usize::from(*set)] += 1;
        }
        sizes.iter().zip(&self.board.max).map(|(size, max)| size >= max).collect()
    }

    fn reason(&mut self, person: usize) -> Reason {
        match self.plan[person] {
            NONE => self.waiting(person),
            set => self.placed(person, usize::from(set)),
        }
    }

    fn placed(&self, person: usize, set: usize) -> Reason {
        let it = &self.instance.applicants[person];
        let who = self.names.person(person);
        let place = self.names.set(set);
        let rank = self.board.choices(person).iter().position(|choice| choice.slot == self.board.slot[set]);
        let choice = match (it.lock, it.slots.get(&self.instance.sets[set].slot.0), rank) {
            (Some(_), ..) => "where the coordinator has fixed them".to_owned(),
            (_, Some(0), _) => "a first choice of day".to_owned(),
            (_, _, Some(rank)) => {
                format!(
                    "the {} best of the days they can make; with it fewest people in all go without their first",
                    ordinal(rank + 1)
                )
            }
            _ => "a day they can make".to_owned(),
        };
        let asked = if it.must {
            "their place is confirmed".to_owned()
        } else {
            format!("they were {} to ask", ordinal(person + 1))
        };
        let text = format!("{who} has a place in {place}, {choice}: {asked}.");
        Reason { who: person, outcome: Outcome::Placed, cause: None, sets: vec![set], text, change: String::new() }
    }

    fn waiting(&self, person: usize) -> Reason {
        let it = &self.instance.applicants[person];
        if !it.eligible {
            return self.not_ready(person);
        }
        if self.board.fits(person).is_empty() {
            return self.fits_nothing(person);
        }
        self.for_want_of_a_place(person)
    }

    fn say(&self, person: usize, cause: Cause, sets: Vec<usize>, text: String, change: String) -> Reason {
        let text = format!("{} waits: {text}.", self.names.person(person));
        Reason { who: person, outcome: Outcome::Waiting, cause: Some(cause), sets, text, change: format!("{change}.") }
    }

    fn not_ready(&self, person: usize) -> Reason {
        let it = &self.instance.applicants[person];
        match (it.complete, it.endorsed) {
            (Some(true) | None, Some(false)) => self.say(
                person,
                Cause::Support,
                Vec::new(),
                "the employer's support is not there in writing".into(),
                "The employer's support in writing; the place in the order is kept".into(),
            ),
            (Some(false), Some(true)) | (Some(false), None) => self.say(
                person,
                Cause::Form,
                Vec::new(),
                "the form is not complete".into(),
                "The form complete; the place in the order is kept".into(),
            ),
            _ => self.say(
                person,
                Cause::Form,
                Vec::new(),
                "the form is not complete or the employer's support is not there in writing".into(),
                "Both of these; the place in the order is kept".into(),
            ),
        }
    }

    /// The one condition that keeps them from some set, or the first of several.
    fn fits_nothing(&self, person: usize) -> Reason {
        let nearest =
            (0..self.board.sets).map(|k| (self.board.unmet(person, k), k)).min_by_key(|(unmet, _)| unmet.len());
        let Some((unmet, _)) = nearest else {
            return self.say(person, Cause::Slot, Vec::new(), "there is no set".into(), "A set".into());
        };
        let same = |k: &usize| self.board.unmet(person, *k) == unmet;
        let sets: Vec<usize> = (0..self.board.sets).filter(same).collect();
        let also = match unmet.len() {
            0 | 1 => "",
            _ => ", and more than this keeps them from every set",
        };
        let place = self.names.sets(&sets);
        let it = &self.instance.applicants[person];
        let (cause, text, change) = match unmet.first() {
            Some(Fit::Slot) => (
                Cause::Slot,
                format!("no set that they could join meets on {}", self.names.slots_of(person)),
                format!("Another day that they can make, as {place}, with a place left"),
            ),
            Some(Fit::Tag) if it.tag_mode == TagMode::Only => (
                Cause::Tag,
                "they asked for a set of their own group, and none that they could join is one".to_owned(),
                format!("A set of their group, or a place in {place} after all"),
            ),
            Some(Fit::Tag) => (
                Cause::Tag,
                "the sets that would suit are for a group they have not asked to be placed by".to_owned(),
                "A set open to all on a day they can make".to_owned(),
            ),
            Some(Fit::Need) => (
                Cause::Need,
                format!("no set that they could join provides all they need ({})", it.needs.join(", ")),
                format!("The same provided in {place}, with a place left"),
            ),
            _ => (
                Cause::Facilitator,
                format!("the facilitator of {place} is from their own organisation"),
                format!("Another facilitator for {place}, with a place left"),
            ),
        };
        self.say(person, cause, sets, format!("{text}{also}"), change)
    }

    /// They fit, and there is no place: the causes are tried one after the other.
    fn for_want_of_a_place(&self, person: usize) -> Reason {
        let instance = self.instance;
        let org = self.names.org(&instance.applicants[person].org);
        let colleagues = (0..self.board.people)
            .filter(|i| self.plan[*i] != NONE && self.board.org(*i) == self.board.org(person))
            .count();
        if colleagues >= instance.cap as usize {
            let most = people_in_words(instance.cap as usize);
            let change = match self.would_help(person, |it| it.cap += 1) {
                true => format!(
                    "{} of them withdrawing, or a cap of {}",
                    capital(&number(1)),
                    number(instance.cap as usize + 1)
                ),
                false => "Some of those from the same organisation withdrawing".to_owned(),
            };
            let text =
                format!("{most} from {org} already have a place, as many as the programme takes of one organisation");
            return self.say(person, Cause::CapProgramme, Vec::new(), text, change);
        }
        let fits: Vec<usize> = self.board.fits(person).iter().map(|k| usize::from(*k)).collect();
        if !self.board.foes(person).is_empty()
            && self.would_help(person, |it| it.conflicts.retain(|(a, b)| *a != person && *b != person))
        {
            let text = "in every set that they could join sits somebody with whom they may not share one".to_owned();
            return self.say(person, Cause::Conflict, fits, text, "Another set on a day they can make".into());
        }
        if self.would_help(person, |it| it.m += 1) {
            let text = format!(
                "in the sets that they could join there are already {} from {org}, as many as a set takes of one organisation, and the others are full",
                people_in_words(instance.m as usize)
            );
            let change = format!("A cap of {} of one organisation in a set", number(instance.m as usize + 1));
            return self.say(person, Cause::CapSet, fits, text, change);
        }
        if self.would_help(person, |it| it.sets.iter_mut().for_each(|set| set.min = 0)) {
            let text = "the sets that they could join would open with too few people".to_owned();
            return self.say(
                person,
                Cause::Size,
                fits,
                text,
                "A smaller least size for these sets, or more people for them".into(),
            );
        }
        self.arrival(person, fits)
    }

    fn arrival(&self, person: usize, fits: Vec<usize>) -> Reason {
        let full: Vec<usize> = fits.iter().copied().filter(|k| self.full[*k]).collect();
        let sets = if full.is_empty() { fits } else { full };
        let ahead = (0..person)
            .filter(|i| self.plan[*i] == NONE && self.board.fits(*i).iter().any(|k| sets.contains(&usize::from(*k))))
            .count();
        let more = (1..=ahead as u32 + 1)
            .find(|more| self.would_help(person, |it| sets.iter().for_each(|k| it.sets[*k].max += more)) || *more > 8);
        let text = format!(
            "every place in the sets they could join ({}) went to people who asked before them or whose place is confirmed",
            self.names.sets(&sets)
        );
        let change = match more {
            Some(more) => format!(
                "{} more in each of these sets, or as many people withdrawing",
                capital(&people_in_words(more as usize))
            ),
            None => "Another set on a day they can make".to_owned(),
        };
        self.say(person, Cause::Arrival, sets, text, change)
    }

    /// Whether they would be admitted if this were changed.
    fn would_help(&self, person: usize, change: impl FnOnce(&mut Instance)) -> bool {
        let mut other = self.instance.clone();
        change(&mut other);
        admits(&other, person)
    }
}

/// Whether a question as it stands admits this person.
fn admits(instance: &Instance, person: usize) -> bool {
    let board = Board::new(instance);
    let entry = Entry::of(&board);
    if !entry.admitted[person] || board.people > TRIED_WITH_ALL_RULES {
        return entry.admitted[person];
    }
    let settled = settle(&board, &entry, instance.mode, &mut Chance::new(0), &mut || Go::On);
    settled.plan.is_some_and(|plan| plan[person] != NONE)
}

fn capital(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
