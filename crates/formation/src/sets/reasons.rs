//! Why each person sits where they sit, or waits, in one sentence that is true.
//!
//! Apart because a reason is a claim about another question: with the named cause changed, the
//! outcome would be another. Each cause is tried that way before it is named.

use super::board::{Board, Fit, NONE};
use super::entry::Entry;
use super::instance::{Instance, Mode, TagMode};
use super::priority::settle_what_if;
use super::proposal::{Cause, Outcome, Reason};
use super::words::{Names, number, ordinal, people_in_words};
use crate::watch::Go;
use std::collections::HashMap;

/// Up to so many people a cause is tried with every rule, above by the order of arrival alone.
const TRIED_WITH_ALL_RULES: usize = 100;
/// Changes that are tried, times people: where they are used up, the sentences promise less.
const TRIALS: usize = 60_000;
/// More seats than anybody will ask for.
const MANY: u32 = 100_000;
const MORE_IN_THE_WAY: &str = ", and more than this is in the way";

/// A change that is tried: who would be admitted then.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
enum Change {
    MoreOfAnOrganisation,
    MoreOfAnOrganisationInASet,
    NoLeastSize,
    NoConflictsOf(usize),
    MoreSeats(Vec<usize>, u32),
    Withdrawn(Vec<usize>),
}

impl Change {
    fn made(&self, instance: &Instance) -> Instance {
        let mut it = instance.clone();
        match self {
            Self::MoreOfAnOrganisation => it.cap = it.cap.saturating_add(1),
            Self::MoreOfAnOrganisationInASet => it.m = it.m.saturating_add(1),
            Self::NoLeastSize => it.sets.iter_mut().for_each(|set| set.min = 0),
            Self::NoConflictsOf(person) => it.conflicts.retain(|(a, b)| a != person && b != person),
            Self::MoreSeats(sets, more) => {
                sets.iter().for_each(|k| it.sets[*k].max = it.sets[*k].max.saturating_add(*more));
            }
            Self::Withdrawn(people) => people.iter().for_each(|i| {
                let person = &mut it.applicants[*i];
                (person.eligible, person.must, person.lock) = (false, false, None);
            }),
        }
        it
    }
}

/// A reason for everybody, in order. Once `look` says stop, the sentences promise less.
pub(super) fn reasons(instance: &Instance, board: &Board, plan: &[u16], look: &mut dyn FnMut() -> Go) -> Vec<Reason> {
    let by_arrival = board.people > TRIED_WITH_ALL_RULES;
    let let_in_by_arrival = if by_arrival { Entry::of(board).admitted } else { Vec::new() };
    let mut why = Why {
        instance,
        board,
        plan,
        names: Names(instance),
        full: full_sets(board, plan),
        tried: HashMap::new(),
        trials: TRIALS / board.people.max(1),
        look,
        let_in_by_arrival,
    };
    (0..board.people).map(|person| why.reason(person)).collect()
}

struct Why<'a> {
    instance: &'a Instance,
    board: &'a Board,
    plan: &'a [u16],
    names: Names<'a>,
    /// Sets that have as many as they take.
    full: Vec<bool>,
    tried: HashMap<Change, Vec<bool>>,
    /// How many more changes there is time to try.
    trials: usize,
    look: &'a mut dyn FnMut() -> Go,
    /// Where not every rule is tried: whom the order of arrival alone would let in.
    let_in_by_arrival: Vec<bool>,
}

fn full_sets(board: &Board, plan: &[u16]) -> Vec<bool> {
    let mut sizes = vec![0; board.sets];
    for set in plan.iter().filter(|set| **set != NONE) {
        sizes[usize::from(*set)] += 1;
    }
    sizes.iter().zip(&board.max).map(|(size, max)| size >= max).collect()
}

impl Why<'_> {
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
        let cost = it.slots.get(&self.instance.sets[set].slot.0).copied().unwrap_or(0);
        let better = it.slots.values().filter(|other| **other < cost).count();
        let choice = match (it.lock, better) {
            (Some(_), _) => "where the coordinator has fixed them".to_owned(),
            (None, 0) => "a first choice of day".to_owned(),
            (None, _) => format!(
                "their {} choice of day, because with it the choices of all together are met best",
                ordinal(better + 1)
            ),
        };
        let asked = if it.must {
            "their place is confirmed".to_owned()
        } else {
            format!("they were {} to ask", ordinal(person + 1))
        };
        let text = format!("{who} has a place in {place}, {choice}: {asked}.");
        Reason { who: person, outcome: Outcome::Placed, cause: None, sets: vec![set], text, change: String::new() }
    }

    fn waiting(&mut self, person: usize) -> Reason {
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
                "Whichever of these is missing; the place in the order is kept".into(),
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
                match it.slots.is_empty() {
                    true => "they gave no day that they can make".to_owned(),
                    false => format!("no set that they could join meets on {}", self.names.slots_of(person)),
                },
                format!("Being able to make the day of {place}, with a place left"),
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
    fn for_want_of_a_place(&mut self, person: usize) -> Reason {
        let instance = self.instance;
        let org = self.names.org(&instance.applicants[person].org);
        let colleagues = self.colleagues(person).len();
        if colleagues >= instance.cap as usize {
            return self.cap_of_the_programme(person, &org);
        }
        let fits: Vec<usize> = self.board.fits(person).iter().map(|k| usize::from(*k)).collect();
        if self.let_in_by_arrival.get(person) == Some(&true) {
            return self.least_size_or_conflict(person, fits);
        }
        if !self.board.foes(person).is_empty() && self.would_help(person, Change::NoConflictsOf(person)) {
            let text = "there is somebody they may not share a set with; otherwise they would have a place".to_owned();
            return self.say(person, Cause::Conflict, fits, text, "Another set on a day they can make".into());
        }
        if self.would_help(person, Change::MoreOfAnOrganisationInASet) {
            return self.cap_of_a_set(person, &org, fits);
        }
        if self.would_help(person, Change::NoLeastSize) {
            return self.too_few(person, fits);
        }
        self.arrival(person, fits)
    }

    fn cap_of_the_programme(&mut self, person: usize, org: &str) -> Reason {
        let cap = self.instance.cap as usize;
        let mut text = match cap {
            0 => "the programme takes nobody from any organisation".to_owned(),
            _ => format!(
                "{} from {org} already {} a place, as many as the programme takes of one organisation",
                people_in_words(cap),
                if cap == 1 { "has" } else { "have" }
            ),
        };
        let change = if self.would_help(person, Change::MoreOfAnOrganisation) {
            format!("One of them withdrawing, or a cap of {}", number(cap.saturating_add(1)))
        } else {
            let colleagues = self.colleagues(person);
            if self.tried(person, Change::Withdrawn(colleagues)) == Some(false) {
                text.push_str(MORE_IN_THE_WAY);
            }
            "A higher cap, or some of those from the same organisation withdrawing".to_owned()
        };
        self.say(person, Cause::CapProgramme, Vec::new(), text, change)
    }

    fn cap_of_a_set(&self, person: usize, org: &str, fits: Vec<usize>) -> Reason {
        let most = self.instance.m as usize;
        let there = |k: &usize| {
            let members = (0..self.board.people).filter(|i| usize::from(self.plan[*i]) == *k);
            members.filter(|i| self.board.org(*i) == self.board.org(person)).count()
        };
        let taken: Vec<usize> = fits.iter().copied().filter(|k| !self.full[*k] && there(k) >= most.max(1)).collect();
        let change = format!("A cap of {} of one organisation in a set", number(most.saturating_add(1)));
        if taken.is_empty() {
            let text = format!(
                "a set takes at most {} of one organisation, and so no set that they could join can open or make room",
                people_in_words(most)
            );
            return self.say(person, Cause::CapSet, fits, text, change);
        }
        let text = format!(
            "{} from {org} already {} in each set with a place that they could join, as many as a set takes of one organisation",
            people_in_words(most),
            if most == 1 { "sits" } else { "sit" }
        );
        self.say(person, Cause::CapSet, taken, text, change)
    }

    /// The order of arrival alone would let them in: what keeps them out is a minimum or a conflict.
    fn least_size_or_conflict(&self, person: usize, fits: Vec<usize>) -> Reason {
        let foes = self.board.foes(person);
        let sits = |k: usize| foes.iter().any(|foe| usize::from(self.plan[*foe as usize]) == k);
        let free: Vec<usize> = fits.iter().copied().filter(|k| !self.full[*k]).collect();
        let kept_apart = !free.is_empty() && free.iter().all(|k| sits(*k));
        if kept_apart { self.conflict(person, free) } else { self.too_few(person, fits) }
    }

    /// Never says with whom.
    fn conflict(&self, person: usize, sets: Vec<usize>) -> Reason {
        let text =
            "in every set with a place that they could join sits somebody they may not share one with".to_owned();
        self.say(person, Cause::Conflict, sets, text, "Another set on a day they can make".into())
    }

    fn too_few(&self, person: usize, sets: Vec<usize>) -> Reason {
        let text = "with them in, some set would open with too few people".to_owned();
        self.say(person, Cause::Size, sets, text, "A smaller least size of the sets, or more people for them".into())
    }

    fn arrival(&mut self, person: usize, fits: Vec<usize>) -> Reason {
        let full: Vec<usize> = fits.iter().copied().filter(|k| self.full[*k]).collect();
        let sets = if full.is_empty() { fits } else { full };
        let more = |more: &u32| Change::MoreSeats(sets.clone(), *more);
        // Where not even many help, a few are not tried.
        let helpful = match self.would_help(person, more(&MANY)) {
            true => [1, 3].into_iter().find(|seats| self.would_help(person, more(seats))).or(Some(MANY)),
            false => None,
        };
        let place = self.names.sets(&sets);
        let earlier = |i: usize| i < person || self.board.forced[i];
        let taken = sets.iter().all(|k| self.full[*k]) && self.seated_in(&sets).all(earlier);
        let mut text = match (taken, self.instance.mode) {
            (true, _) => format!(
                "every place in the sets they could join ({place}) went to people who asked before them or whose place is confirmed"
            ),
            (false, Mode::Priority) => format!(
                "the sets they could join ({place}) cannot take them as well as everybody who asked before them or whose place is confirmed"
            ),
            (false, Mode::Count) => {
                format!(
                    "a place for them ({place}) would cost others theirs: more people in all, or people who asked before them"
                )
            }
        };
        let change = match helpful {
            Some(MANY) => "More than three places more in each of these sets".to_owned(),
            Some(more) => format!("{} more in each of these sets", capital(&people_in_words(more as usize))),
            None => {
                if self.tried(person, more(&MANY)) == Some(false) {
                    text.push_str(MORE_IN_THE_WAY);
                }
                "Another set on a day they can make, or people withdrawing from these".to_owned()
            }
        };
        self.say(person, Cause::Arrival, sets, text, change)
    }

    /// Those of the same organisation who have a place.
    fn colleagues(&self, person: usize) -> Vec<usize> {
        let placed = (0..self.board.people).filter(|i| self.plan[*i] != NONE);
        placed.filter(|i| self.board.org(*i) == self.board.org(person)).collect()
    }

    fn seated_in(&self, sets: &[usize]) -> impl Iterator<Item = usize> {
        (0..self.board.people).filter(move |i| sets.contains(&usize::from(self.plan[*i])))
    }

    fn would_help(&mut self, person: usize, change: Change) -> bool {
        self.tried(person, change) == Some(true)
    }

    /// Whether they would be admitted if this were changed; `None` where there is no time to try.
    fn tried(&mut self, person: usize, change: Change) -> Option<bool> {
        if let Some(admitted) = self.tried.get(&change) {
            return Some(admitted[person]);
        }
        self.trials = self.trials.checked_sub(1)?;
        let admitted = self.admitted(&change.made(self.instance))?;
        let helps = admitted[person];
        self.tried.insert(change, admitted);
        Some(helps)
    }

    /// Who is admitted to a question as it stands; `None` where there is no time to say.
    fn admitted(&mut self, instance: &Instance) -> Option<Vec<bool>> {
        let board = Board::new(instance);
        let entry = Entry::of(&board);
        if board.people > TRIED_WITH_ALL_RULES {
            return Some(entry.admitted);
        }
        let mut stopped = false;
        let mut look = || {
            let go = (self.look)();
            stopped |= go == Go::Stop;
            go
        };
        let settled = settle_what_if(&board, &entry, instance.mode, &mut look);
        if stopped {
            self.trials = 0;
        }
        let seated = |plan: Vec<u16>| plan.into_iter().map(|set| set != NONE).collect();
        (!stopped).then(|| settled.plan.map_or(entry.admitted, seated))
    }
}

fn capital(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
