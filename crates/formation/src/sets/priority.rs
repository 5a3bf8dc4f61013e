//! Who is admitted when every rule counts: the greatest vector by arrival, proved where it can be.
//!
//! Apart because it is the promise that nobody is passed over. It begins with the certificate of
//! `entry`; where a plan that keeps all rules reaches it, that is the proof. Where none is found it
//! goes through the order of arrival and asks of each person whether any plan admits them too.

use super::anneal::{Chance, Run, Scales, anneal};
use super::board::{Board, NONE};
use super::entry::Entry;
use super::flow::Flow;
use super::instance::Mode;
use super::seating::Seating;
use super::tree::{Answer, Cases, any_plan};
use crate::watch::Go;

/// Up to so many people everything is settled by cases; above, cases are few and may settle nothing.
pub(super) const CASES_UP_TO: usize = 400;

/// Who is admitted, with a plan that shows it.
#[derive(Debug, Clone)]
pub(super) struct Settled {
    /// A plan that keeps every rule; `None` if those promised a place cannot all have one.
    pub(super) plan: Option<Vec<u16>>,
    /// Whether no plan does better (or, without a plan, that there is none).
    pub(super) proved: bool,
}

/// Cases that one question may take, for so many people.
pub(super) fn cases_for(people: usize) -> u64 {
    (60_000_000 / (people * people).max(1)).clamp(2, 20_000) as u64
}

/// Settles who is admitted; `look` is asked now and then whether to go on.
pub(super) fn settle(
    board: &Board,
    entry: &Entry<'_>,
    mode: Mode,
    chance: &mut Chance,
    look: &mut dyn FnMut() -> Go,
) -> Settled {
    // Many conflicts are for the search, few sets short of people for the proof by cases, which
    // larger boards have no time for.
    let rounds = if board.is_dense() || board.people > CASES_UP_TO { 8 } else { 2 };
    settle_within(board, entry, mode, chance, look, rounds)
}

/// The same for one of many what-ifs: where conflicts are few, by cases alone.
pub(super) fn settle_what_if(board: &Board, entry: &Entry<'_>, mode: Mode, look: &mut dyn FnMut() -> Go) -> Settled {
    let rounds = if board.is_dense() { 8 } else { 0 };
    settle_within(board, entry, mode, &mut Chance::new(0), look, rounds)
}

fn settle_within(
    board: &Board,
    entry: &Entry<'_>,
    mode: Mode,
    chance: &mut Chance,
    look: &mut dyn FnMut() -> Go,
    rounds: u64,
) -> Settled {
    if entry.broken_promise.is_some() {
        return Settled { plan: None, proved: true };
    }
    if let Some(plan) = near_previous(board, entry) {
        return Settled { plan: Some(plan), proved: true };
    }
    let mut seating = Flow::cheapest(&entry.seating).seating;
    if keep_rules(&mut seating, chance, look, rounds) {
        return Settled { plan: Some(seating.seats().to_vec()), proved: true };
    }
    let mut order = Order::new(board, trimmed(seating), look);
    if order.plan.is_none() && !order.promised() {
        return Settled { plan: None, proved: order.proved };
    }
    if mode == Mode::Count {
        order.most(entry.admitted.iter().filter(|it| **it).count());
    }
    order.go_through();
    Settled { plan: order.plan, proved: order.proved }
}

/// Everyone where they were as far as that can be, and the others along short paths; `None` if nobody
/// was anywhere, or some rule does not hold so.
fn near_previous(board: &Board, entry: &Entry<'_>) -> Option<Vec<u16>> {
    let mut seating = Seating::empty(board);
    for person in (0..board.people).filter(|i| entry.admitted[*i] && board.previous[*i] != NONE) {
        let set = usize::from(board.previous[person]);
        let foe = board.foes(person).iter().any(|foe| usize::from(seating.at(*foe as usize)) == set);
        if board.can(person, set) && seating.has_room(set) && seating.org_has_room(person, set) && !foe {
            seating.seat(person, set);
        }
    }
    if seating.seats().iter().all(|set| *set == NONE) {
        return None;
    }
    let mut flow = Flow::from_seats(seating);
    let rest = (0..board.people).filter(|i| entry.admitted[*i]);
    let everybody = rest.into_iter().all(|person| flow.require(person));
    (everybody && flow.seating.broken() == (0, 0)).then(|| flow.seating.seats().to_vec())
}

/// Moves people about until no rule is broken; `false` if that was not reached.
fn keep_rules(seating: &mut Seating<'_>, chance: &mut Chance, look: &mut dyn FnMut() -> Go, rounds: u64) -> bool {
    let board = seating.board;
    for round in 1..=rounds {
        if seating.broken() == (0, 0) {
            return true;
        }
        let run = Run { warm: 4.0, cool: 0.3, tries: (board.people as u64 * 300).max(5_000) * round };
        if anneal(seating, &Scales::RULES, run, chance, |_| look()) == Go::Stop {
            break;
        }
    }
    seating.broken() == (0, 0)
}

/// The plan without those whose rules are broken, the latest first; `None` if the promised are among them.
fn trimmed(mut seating: Seating<'_>) -> Option<Vec<u16>> {
    let board = seating.board;
    for person in (0..board.people).rev() {
        let set = seating.at(person);
        if set == NONE || board.forced[person] {
            continue;
        }
        let size = seating.size(usize::from(set));
        let short = size < board.min[usize::from(set)];
        if short || board.foes(person).iter().any(|foe| seating.at(*foe as usize) == set) {
            seating.unseat(person);
        }
    }
    // Taking people out may have left sets short that were not: they are emptied in turn.
    loop {
        let short = (0..board.sets).find(|k| seating.size(*k) > 0 && seating.size(*k) < board.min[*k]);
        let Some(set) = short else { break };
        for person in seating.members(set).to_vec() {
            if board.forced[person as usize] {
                return None;
            }
            seating.unseat(person as usize);
        }
    }
    (seating.broken() == (0, 0)).then(|| seating.seats().to_vec())
}

struct Order<'a, 'b> {
    board: &'b Board,
    plan: Option<Vec<u16>>,
    proved: bool,
    at_least: usize,
    look: &'a mut dyn FnMut() -> Go,
    stopped: bool,
}

impl<'a, 'b> Order<'a, 'b> {
    fn new(board: &'b Board, plan: Option<Vec<u16>>, look: &'a mut dyn FnMut() -> Go) -> Self {
        Self { board, plan, proved: true, at_least: 0, look, stopped: false }
    }

    fn ask(&mut self, flow: Flow<'b>, at_least: usize) -> Answer {
        self.stopped |= (self.look)() == Go::Stop;
        if self.stopped {
            return Answer::Unknown;
        }
        any_plan(flow, at_least, &mut Cases::of(cases_for(self.board.people), self.look))
    }

    /// Finds a plan for those promised a place.
    fn promised(&mut self) -> bool {
        let mut flow = Flow::unpriced(self.board, vec![false; self.board.people], self.eligible());
        for person in (0..self.board.people).filter(|i| self.board.forced[*i]) {
            if !flow.require(person) {
                return false;
            }
        }
        match self.ask(flow, 0) {
            Answer::Plan { plan, .. } => self.plan = Some(plan),
            Answer::None => return false,
            Answer::Unknown => {
                self.proved = false;
                return false;
            }
        }
        true
    }

    fn eligible(&self) -> Vec<bool> {
        (0..self.board.people).map(|i| !self.board.fits(i).is_empty()).collect()
    }

    fn seated(&self) -> usize {
        self.plan.iter().flatten().filter(|set| **set != NONE).count()
    }

    /// Raises the number of people as far as it goes; no plan seats more than `bound`.
    fn most(&mut self, bound: usize) {
        while self.seated() < bound {
            let mut flow = Flow::unpriced(self.board, vec![false; self.board.people], self.eligible());
            let required = (0..self.board.people).filter(|i| self.board.forced[*i]);
            let promised = required.collect::<Vec<_>>().into_iter().all(|person| flow.require(person));
            let more = self.seated() + 1;
            match if promised { self.ask(flow, more) } else { Answer::None } {
                Answer::Plan { plan, .. } => self.plan = Some(plan),
                Answer::None => break,
                Answer::Unknown => {
                    self.proved = false;
                    break;
                }
            }
        }
        self.at_least = self.seated();
    }

    /// From first to last: everyone whom some plan admits along with all before them.
    fn go_through(&mut self) {
        let mut refused: Vec<(usize, bool)> = Vec::new();
        let mut base = Flow::unpriced(self.board, vec![false; self.board.people], self.eligible());
        for person in (0..self.board.people).filter(|i| self.board.forced[*i]) {
            base.require(person);
        }
        for person in (0..self.board.people).filter(|i| !self.board.forced[*i]) {
            let sits = self.plan.as_ref().is_some_and(|plan| plan[person] != NONE);
            let mut with = base.clone();
            let there = with.require(person);
            if sits && there {
                base = with;
                continue;
            }
            if let Some((_, proved)) = refused.iter().find(|(earlier, _)| self.no_harder(*earlier, person)) {
                self.proved &= *proved || !there;
                base.forgo(person);
                continue;
            }
            if there && !self.stopped {
                match self.ask(with.clone(), self.at_least) {
                    Answer::Plan { plan, .. } => {
                        self.plan = Some(plan);
                        base = with;
                        continue;
                    }
                    Answer::None => refused.push((person, true)),
                    Answer::Unknown => {
                        self.proved = false;
                        refused.push((person, false));
                    }
                }
            }
            self.proved &= !(there && self.stopped);
            base.forgo(person);
        }
    }

    /// Whether `earlier` could always sit where `later` sits: then who comes later is not admitted
    /// by a plan if who came earlier was refused.
    fn no_harder(&self, earlier: usize, later: usize) -> bool {
        let board = self.board;
        board.org(earlier) == board.org(later)
            && board.fits(later).iter().all(|k| board.can(earlier, usize::from(*k)))
            && board.foes(earlier).iter().all(|foe| *foe as usize == later || board.foes(later).contains(foe))
    }
}
