//! Proof by cases: is there a plan that keeps every rule, and which is the cheapest?
//!
//! Apart because this is where minima, conflicts and wishes, which no flow knows, become exact:
//! each case decides one of them (a set opens or stays empty, a person sits here, a pair shares or
//! goes apart) and is dropped as soon as the flow says that it leads nowhere.

use super::board::{Board, NONE};
use super::company;
use super::flow::Flow;
use crate::watch::Go;

/// What the search came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Answer {
    /// This plan keeps the rules; where the cheapest was asked for, `proved` says that it is.
    Plan { plan: Vec<u16>, proved: bool },
    /// There is none (none cheaper), and that is proved.
    None,
    /// The cases allowed for were used up.
    Unknown,
}

/// Cases still to be looked at, one for each time the flow is asked; whoever watches may end them.
pub(super) struct Cases<'w> {
    left: u64,
    look: &'w mut dyn FnMut() -> Go,
}

/// Cases between two looks at whoever watches.
const STRIDE: u64 = 16;

impl<'w> Cases<'w> {
    pub(super) fn of(left: u64, look: &'w mut dyn FnMut() -> Go) -> Self {
        Self { left, look }
    }

    fn take(&mut self) -> bool {
        let some = self.left > 0;
        self.left = self.left.saturating_sub(1);
        if self.left.is_multiple_of(STRIDE) && (self.look)() == Go::Stop {
            self.left = 0;
        }
        some
    }

    pub(super) fn left(&self) -> u64 {
        self.left
    }
}

/// A wish within one case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Wish {
    Open,
    /// Counted as not met.
    Apart,
    /// Only plans in which the two share a set.
    Together,
}

#[derive(Debug, Clone)]
struct Case<'b> {
    flow: Flow<'b>,
    wishes: Vec<Wish>,
}

struct Tree<'a, 'b, 'w> {
    board: &'b Board,
    cases: &'a mut Cases<'w>,
    /// Whether any plan will do, or the cheapest is wanted.
    any: bool,
    /// The fewest people a plan must seat.
    at_least: usize,
    /// Plans must cost less than this.
    below: i64,
    found: Option<Vec<u16>>,
    complete: bool,
}

/// Whether a plan keeps every rule, with everyone seated whom the flow requires and so many in all.
pub(super) fn any_plan(flow: Flow<'_>, at_least: usize, cases: &mut Cases<'_>) -> Answer {
    search(flow, cases, true, at_least, i64::MAX)
}

/// The plan that is cheapest in slots and wishes and costs less than `below`.
pub(super) fn cheapest_plan(flow: Flow<'_>, cases: &mut Cases<'_>, below: i64) -> Answer {
    search(flow, cases, false, 0, below)
}

fn search(flow: Flow<'_>, cases: &mut Cases<'_>, any: bool, at_least: usize, below: i64) -> Answer {
    let board = flow.seating.board;
    let exact = flow.exact;
    let mut tree = Tree { board, cases, any, at_least, below, found: None, complete: true };
    let wishes = board.wishes.iter().map(|_| if any { Wish::Apart } else { Wish::Open }).collect();
    tree.look_into(Case { flow, wishes });
    let proved = tree.complete && exact;
    match tree.found {
        Some(plan) => Answer::Plan { plan, proved },
        None if proved => Answer::None,
        None => Answer::Unknown,
    }
}

impl<'b> Tree<'_, 'b, '_> {
    /// Whether the search is over.
    fn done(&self) -> bool {
        self.any && self.found.is_some()
    }

    fn look_into(&mut self, mut case: Case<'b>) {
        if self.done() {
            return;
        }
        if !self.cases.take() {
            self.complete = false;
            return;
        }
        self.settle_wishes(&mut case);
        let apart = case.wishes.iter().filter(|it| **it == Wish::Apart).count() as i64;
        if !self.any && case.flow.cost() + apart >= self.below {
            return;
        }
        if !self.narrow(&mut case, apart) {
            return;
        }
        if !self.any && case.flow.cost() + apart >= self.below {
            return;
        }
        if company::refutes(&case.flow) || !self.enough(&mut case.flow) {
            return;
        }
        if let Some(set) = self.half_open(&case.flow) {
            self.open_or_close(case, set);
        } else if let Some(person) = self.in_conflict(&case.flow) {
            self.pin_somewhere(case, person);
        } else if self.any {
            self.found = Some(case.flow.seating.seats().to_vec());
        } else {
            self.offer(&case);
            self.decide_a_wish(case);
        }
    }

    /// Whether so many can be seated as a plan must seat, with what was decided.
    fn enough(&self, flow: &mut Flow<'b>) -> bool {
        if self.at_least > 0 {
            flow.crowd();
        }
        flow.seated() >= self.at_least
    }

    /// Draws the consequences of what was decided: seats that would cost too much, and the seats of
    /// those who may not sit with somebody who has only one left. `false` if somebody has none.
    fn narrow(&self, case: &mut Case<'b>, apart: i64) -> bool {
        if !self.any && !self.too_dear(case, apart) {
            return false;
        }
        let mut waiting: Vec<usize> = (0..self.board.people).collect();
        while let Some(person) = waiting.pop() {
            if !case.flow.is_required(person) || self.board.foes(person).is_empty() {
                continue;
            }
            let options = self.options(&case.flow, person);
            let [only] = options[..] else { continue };
            for foe in self.board.foes(person).iter().map(|foe| *foe as usize) {
                if self.board.can(foe, only) && !case.flow.is_barred(foe, only) {
                    if !case.flow.bar(foe, [only]) {
                        return false;
                    }
                    waiting.push(foe);
                }
            }
        }
        true
    }

    /// Bars everyone from the seats that alone would make the plan cost as much as the best so far.
    fn too_dear(&self, case: &mut Case<'b>, apart: i64) -> bool {
        let board = self.board;
        let seated: Vec<usize> = (0..board.people).filter(|i| case.flow.is_required(*i)).collect();
        let options: Vec<Vec<usize>> = seated.iter().map(|i| self.options(&case.flow, *i)).collect();
        let least = |i: usize, of: &[usize]| of.iter().map(|k| board.cost(i, *k)).min();
        let cheapest: Option<Vec<i64>> = seated.iter().zip(&options).map(|(i, of)| least(*i, of)).collect();
        let Some(cheapest) = cheapest else { return false };
        let spare = self.below - 1 - apart - cheapest.iter().sum::<i64>();
        seated.iter().zip(&options).zip(&cheapest).all(|((person, of), least)| {
            let dear = of.iter().copied().filter(|k| board.cost(*person, *k) - least > spare);
            case.flow.bar(*person, dear)
        })
    }

    /// Wishes that cannot come true, or have ceased to matter.
    fn settle_wishes(&self, case: &mut Case<'b>) {
        if self.any {
            return;
        }
        for (at, (a, b)) in self.board.wishes.iter().enumerate() {
            let (a, b) = (*a as usize, *b as usize);
            if case.wishes[at] != Wish::Open {
                continue;
            }
            let seated = |it: usize| case.flow.seating.at(it) != NONE;
            let shared = || self.board.fits(a).iter().any(|k| self.both_can(&case.flow, a, b, usize::from(*k)));
            if seated(a) && seated(b) && !shared() {
                case.wishes[at] = Wish::Apart;
            }
        }
    }

    fn both_can(&self, flow: &Flow<'_>, a: usize, b: usize, set: usize) -> bool {
        let board = self.board;
        let free = |it: usize| board.can(it, set) && !flow.is_barred(it, set);
        let colleagues = board.org(a) == board.org(b) && board.per_set < 2;
        free(a) && free(b) && !colleagues && flow.most[set] > 1 && !board.foes(a).contains(&(b as u32))
    }

    /// A set with members, too few of them, that nothing was decided about.
    fn half_open(&self, flow: &Flow<'_>) -> Option<usize> {
        let short = |k: &usize| flow.seating.size(*k) > 0 && flow.seating.size(*k) < self.board.min[*k];
        let able = |k: usize| {
            let may = |i: &usize| {
                (flow.is_required(*i) || flow.is_optional(*i)) && self.board.can(*i, k) && !flow.is_barred(*i, k)
            };
            (0..self.board.people).filter(may).count()
        };
        (0..self.board.sets).filter(short).min_by_key(|k| able(*k))
    }

    fn open_or_close(&mut self, case: Case<'b>, set: usize) {
        let mut opened = case.clone();
        if opened.flow.open(set) {
            self.look_into(opened);
        }
        let mut closed = case;
        if !self.done() && closed.flow.close(set) {
            self.look_into(closed);
        }
    }

    /// Of all who share a set with somebody they must not, the one with the fewest other sets.
    fn in_conflict(&self, flow: &Flow<'_>) -> Option<usize> {
        let board = self.board;
        let at = |it: usize| flow.seating.at(it);
        let clashes = |it: &usize| at(*it) != NONE && board.foes(*it).iter().any(|foe| at(*foe as usize) == at(*it));
        (0..board.people).filter(clashes).min_by_key(|it| self.options(flow, *it).len())
    }

    fn options(&self, flow: &Flow<'_>, person: usize) -> Vec<usize> {
        let fits = self.board.fits(person).iter().map(|k| usize::from(*k));
        fits.filter(|k| flow.most[*k] > 0 && !flow.is_barred(person, *k)).collect()
    }

    /// One case for each set the person can still sit in.
    fn pin_somewhere(&mut self, case: Case<'b>, person: usize) {
        for set in self.options(&case.flow, person) {
            let mut pinned = case.clone();
            if pin(&mut pinned.flow, person, set) {
                self.look_into(pinned);
            }
            if self.done() {
                return;
            }
        }
        if !case.flow.is_required(person) {
            let mut left_out = case;
            if left_out.flow.leave_out(person) {
                self.look_into(left_out);
            }
        }
    }

    /// Keeps the plan of this case where it is cheaper than the best so far.
    fn offer(&mut self, case: &Case<'b>) {
        let cost = case.flow.seating.measures().preference;
        if cost < self.below {
            self.below = cost;
            self.found = Some(case.flow.seating.seats().to_vec());
        }
    }

    fn decide_a_wish(&mut self, case: Case<'b>) {
        let at = |it: u32| case.flow.seating.at(it as usize);
        let pairs = self.board.wishes.iter().copied();
        let apart = |(a, b): &(u32, u32)| at(*a) != NONE && at(*b) != NONE && at(*a) != at(*b);
        let promised = pairs.clone().enumerate().find(|(w, pair)| case.wishes[*w] == Wish::Together && apart(pair));
        if let Some((_, (a, b))) = promised {
            let (a, b) = (a as usize, b as usize);
            for set in self.options(&case.flow, a) {
                let mut pinned = case.clone();
                if pin(&mut pinned.flow, a, set) && pin(&mut pinned.flow, b, set) {
                    self.look_into(pinned);
                }
            }
            return;
        }
        let open = pairs.enumerate().find(|(w, pair)| case.wishes[*w] == Wish::Open && apart(pair));
        let Some((wish, (a, b))) = open else { return };
        let mut together = case.clone();
        together.wishes[wish] = Wish::Together;
        if self.bring_together(&mut together.flow, a as usize, b as usize) {
            self.look_into(together);
        }
        let mut apart = case;
        apart.wishes[wish] = Wish::Apart;
        self.look_into(apart);
    }

    /// Bars both from every set that is not open to both.
    fn bring_together(&self, flow: &mut Flow<'_>, a: usize, b: usize) -> bool {
        [a, b].into_iter().all(|person| {
            let options = self.options(flow, person);
            let apart: Vec<usize> = options.into_iter().filter(|k| !self.both_can(flow, a, b, *k)).collect();
            flow.bar(person, apart)
        })
    }
}

/// Decides that a person sits in a set: everyone they must not share it with is barred from it.
fn pin(flow: &mut Flow<'_>, person: usize, set: usize) -> bool {
    let board = flow.seating.board;
    let elsewhere = board.fits(person).iter().map(|k| usize::from(*k)).filter(|k| *k != set);
    flow.bar(person, elsewhere)
        && flow.require(person)
        && board.foes(person).iter().all(|foe| flow.is_barred(*foe as usize, set) || flow.bar(*foe as usize, [set]))
}
