//! From a plan that keeps the rules to a good one: choices, then the mix, then even sizes, then calm.
//!
//! Apart because it is strategy: which run of the search follows which, and when to stop. Every run
//! is counted in tries, so that the same seed gives the same plan on every machine.

use super::anneal::{Best, Chance, Run, Scales, anneal};
use super::board::{Board, NONE};
use super::flow::Flow;
use super::likeness::least_likeness;
use super::priority::{CASES_UP_TO, cases_for};
use super::seating::{Measures, Seating};
use super::tree::{Answer, Cases, cheapest_plan};
use crate::watch::{Go, Level, Progress, Watch};

/// What no plan with these people can better.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Bounds {
    pub(super) preference: i64,
    pub(super) diversity: i64,
    pub(super) evenness: i64,
}

/// The work of one call: the best plan so far, and what is known about better ones.
pub(super) struct Search<'a, 'b> {
    board: &'b Board,
    chance: &'a mut Chance,
    watch: &'a mut dyn Watch,
    pub(super) best: Best,
    pub(super) bounds: Bounds,
    /// Tries to be spent on the mix, and spent.
    planned: u64,
    spent: u64,
    /// What was spent when the best plan was found.
    improved: u64,
    /// The price of broken rules and of dearer choices in loose runs; found by experience.
    price: (f32, f32),
    stopped: bool,
}

impl<'a, 'b> Search<'a, 'b> {
    /// Begins with a plan that keeps the rules.
    pub(super) fn new(
        board: &'b Board,
        plan: &[u16],
        planned: u64,
        chance: &'a mut Chance,
        watch: &'a mut dyn Watch,
    ) -> Self {
        let seating = Seating::of(board, plan);
        let bounds = Bounds { preference: 0, diversity: 0, evenness: least_squares(&seating) };
        let best = Best::of(&seating);
        let small = board.people <= CASES_UP_TO;
        Self {
            board,
            chance,
            watch,
            best,
            bounds,
            planned,
            spent: 0,
            improved: 0,
            price: (6.0, if small { 5.0 } else { 12.0 }),
            stopped: false,
        }
    }

    /// Cheap choices, with a proof where one can be had.
    fn choices(&mut self) {
        let flow = Flow::cheapest(&Seating::of(self.board, &self.best.seats));
        self.bounds.preference = if flow.exact { flow.cost() + self.never_met() } else { 0 };
        let small = self.board.people <= CASES_UP_TO;
        self.seek_choices(1);
        if small {
            self.prove_choices(cases_for(self.board.people) / 8);
        }
        self.seek_choices(5);
        if small {
            self.open_others();
            self.begin_elsewhere();
        }
    }

    /// A plan that the proof by cases comes upon opens other sets than the search does: from there too.
    fn begin_elsewhere(&mut self) {
        if !self.dear() {
            return;
        }
        let flow = Flow::cheapest(&Seating::of(self.board, &self.best.seats));
        let below = self.best.measures.preference + self.board.people as i64 / 10;
        let mut cases = cases_for(self.board.people);
        if let Answer::Plan { plan, .. } = self.by_cases(flow, &mut cases, below) {
            let mut seating = Seating::of(self.board, &plan);
            for _ in 0..4 {
                let tries = self.board.people as u64 * 600;
                self.anneal(&mut seating, Scales::CHOICES, Run { warm: 1.5, cool: 0.2, tries });
            }
        }
    }

    fn dear(&self) -> bool {
        self.best.measures.preference > self.bounds.preference && !self.stopped
    }

    /// Strict runs from the best plan, and loose ones in between that may come upon other sets.
    fn seek_choices(&mut self, rounds: u8) {
        let small = self.board.people <= CASES_UP_TO;
        let tries = self.board.people as u64 * if small && rounds > 1 { 600 } else { 300 };
        for round in 0..rounds {
            if !self.dear() {
                break;
            }
            let mut seating = Seating::of(self.board, &self.best.seats);
            let loose = Scales { diversity: 0.05, ..Scales::loose(4.0, 1.0) };
            let (scales, warm) = if round % 2 == 1 { (loose, 3.0) } else { (Scales::CHOICES, 1.5) };
            self.anneal(&mut seating, scales, Run { warm, cool: 0.2, tries });
        }
    }

    /// Other sets to open than the best plan does: where conflicts are few, the search soon mends what
    /// an upset breaks.
    fn open_others(&mut self) {
        for _ in 0..if self.board.is_dense() { 0 } else { UPSETS } {
            if !self.dear() {
                break;
            }
            let mut seating = Seating::of(self.board, &self.best.seats);
            self.upset(&mut seating);
            let loose = Scales { diversity: 0.05, ..Scales::loose(4.0, 1.0) };
            self.anneal(&mut seating, loose, Run { warm: 2.0, cool: 0.2, tries: self.board.people as u64 * 300 });
        }
    }

    /// Closes a set at random, or opens it.
    fn upset(&mut self, seating: &mut Seating<'b>) {
        if self.board.sets == 0 {
            return;
        }
        let set = self.chance.pick(self.board.sets);
        if seating.size(set) > 0 { seating.dissolve(set) } else { self.gather(seating, set) }
    }

    /// Brings as many people into an empty set as it takes to open it.
    fn gather(&mut self, seating: &mut Seating<'b>, set: usize) {
        let people = self.board.people;
        let start = self.chance.pick(people);
        for person in (start..people).chain(0..start) {
            let wanted = seating.size(set) < self.board.min[set];
            if wanted && seating.at(person) != NONE && seating.relocating(person, set).is_some() {
                seating.relocate(person, set);
            }
        }
    }

    /// Raises what choices must cost a unit at a time, until a plan costs just that or `cases` end.
    /// The lower the price asked for, the sooner cases fall away.
    fn prove_choices(&mut self, cases: u64) {
        let flow = Flow::cheapest(&Seating::of(self.board, &self.best.seats));
        let mut left = cases;
        while self.dear() && flow.exact && left > 0 {
            match self.by_cases(flow.clone(), &mut left, self.bounds.preference + 1) {
                Answer::Plan { plan, .. } => self.best = Best::of(&Seating::of(self.board, &plan)),
                Answer::None => self.bounds.preference += 1,
                Answer::Unknown => break,
            }
        }
    }

    /// The plan by cases that costs less than `below`; takes what it uses from `left`.
    fn by_cases(&mut self, flow: Flow<'_>, left: &mut u64, below: i64) -> Answer {
        let (best, bound) = (self.best.measures.preference, self.bounds.preference);
        let (watch, stopped) = (&mut *self.watch, &mut self.stopped);
        let mut look = || {
            let go = watch.look(&Progress { level: Level::Preference, best, bound: Some(bound), done: 0.0 });
            *stopped |= go == Go::Stop;
            go
        };
        let mut cases = Cases::of(*left, &mut look);
        let answer = cheapest_plan(flow, &mut cases, below);
        *left = cases.left();
        answer
    }

    /// Wishes of two people who are both in and have no set that both could sit in.
    fn never_met(&self) -> i64 {
        let board = self.board;
        let seated = |it: u32| self.best.seats[it as usize] != NONE;
        let apart = board.wishes.iter().filter(|(a, b)| {
            let (i, j) = (*a as usize, *b as usize);
            let colleagues = board.org(i) == board.org(j) && board.per_set < 2;
            let shared = board.fits(i).iter().any(|k| board.can(j, usize::from(*k)));
            seated(*a) && seated(*b) && (colleagues || !shared || board.foes(i).contains(b))
        });
        apart.count() as i64
    }

    /// How alike people must be with choices as good as these; only worth its time to a few hundred.
    fn bound_diversity(&mut self) {
        if self.board.people <= CASES_UP_TO && !self.stopped {
            let slots = self.best.measures.preference - self.never_met();
            self.bounds.diversity = least_likeness(self.board, &self.best.seats, slots);
        }
    }

    /// Near to where people were: cool runs that weigh each move, and sets that can change names.
    fn calm(&mut self, rounds: u8, tries: u64) {
        if self.board.previous.iter().all(|set| *set == NONE) {
            return;
        }
        let rounds = if self.board.people <= CASES_UP_TO { rounds } else { 1 };
        for round in 0..rounds {
            if self.best.measures.moved == 0 || self.stopped {
                break;
            }
            let mut seating = Seating::of(self.board, &self.best.seats);
            relabel(&mut seating);
            self.best.offer(&seating);
            let scales = Scales { moved: 0.1, ..Scales::MIX };
            let warm = 0.3 * f32::from(1 + round % 4);
            self.anneal(&mut seating, scales, Run { warm, cool: 0.05, tries: self.board.people as u64 * tries });
        }
    }

    /// Everything in turn; where the last proof brings cheaper choices to light, the mix anew.
    pub(super) fn run(&mut self) {
        self.calm(2, 200);
        self.choices();
        self.bound_diversity();
        (self.spent, self.improved) = (0, 0);
        self.mix();
        let before = self.best.measures.preference;
        if self.board.people <= CASES_UP_TO {
            // About as long again as the search for the mix may take.
            let as_long = self.planned / (4 * self.board.people.max(1) as u64);
            self.prove_choices(as_long.min(40 * cases_for(self.board.people)).min(100_000));
            self.seek_choices(4);
        }
        if self.best.measures.preference < before {
            self.bound_diversity();
            (self.spent, self.improved) = (0, 0);
            self.mix();
        }
        self.calm(12, 1_500);
    }

    /// A good mix within the tries planned: loose runs that may pass through broken rules, strict
    /// runs from the best plan, until nothing more is found or nothing more can be.
    fn mix(&mut self) {
        // Up to a few hundred people many short, hot runs find more sets to open than few long ones.
        let (run, hot) = match self.board.people as u64 {
            people if self.board.is_dense() => (people * LONG, 4.0),
            people if people <= CASES_UP_TO as u64 => (people * 250, 9.0),
            people => (people * LONG, 2.0),
        };
        let mut seating = Seating::of(self.board, &self.best.seats);
        let mut round = 0_u64;
        while self.spent < self.planned && !self.stopped && !self.finished() && !self.stale() {
            let tries = run.min(self.planned - self.spent).max(1);
            if round % 2 == 1 {
                seating = Seating::of(self.board, &self.best.seats);
                let warm = if round % 4 == 1 { 1.0 } else { 2.5 };
                self.anneal(&mut seating, Scales::MIX, Run { warm, cool: 0.1, tries });
            } else {
                let before = self.best.measures.preference;
                if self.board.is_dense() && self.board.people <= CASES_UP_TO {
                    self.upset(&mut seating);
                    self.upset(&mut seating);
                }
                let scales = Scales::loose(self.price.0, self.price.1);
                self.anneal(&mut seating, scales, Run { warm: hot, cool: 0.1, tries });
                let broken = seating.broken() != (0, 0);
                let dearer = seating.measures().preference > before;
                self.price.0 = (self.price.0 * if broken { 1.6 } else { 0.9 }).clamp(2.0, 200.0);
                self.price.1 = (self.price.1 * if dearer { 1.6 } else { 0.9 }).clamp(2.0, 200.0);
            }
            round += 1;
        }
    }

    fn anneal(&mut self, seating: &mut Seating<'b>, scales: Scales, run: Run) {
        let (done, planned) = (self.spent, self.planned.max(1));
        let (best, bounds) = (self.best.measures, self.bounds);
        let (level, value, bound) = match best.preference > bounds.preference {
            true => (Level::Preference, best.preference, bounds.preference),
            false => (Level::Diversity, best.diversity, bounds.diversity),
        };
        let watch = &mut *self.watch;
        let go = anneal(seating, &scales, run, self.chance, |share| {
            let done = (done as f64 + share * run.tries as f64) / planned as f64;
            watch.look(&Progress { level, best: value, bound: Some(bound), done: done.min(1.0) })
        });
        self.spent += run.tries;
        self.stopped |= go == Go::Stop;
        if self.best.offer(seating) {
            self.improved = self.spent;
        }
    }

    /// Whether the search has gone on for as long again, and more, without finding anything.
    fn stale(&self) -> bool {
        let people = self.board.people;
        let patience = if self.board.is_dense() { 5 * PATIENCE } else { PATIENCE };
        self.spent > self.improved * 5 / 2 + people as u64 * patience
    }

    /// Whether every level is known to be as good as it can be.
    pub(super) fn finished(&self) -> bool {
        let Measures { preference, diversity, evenness, moved } = self.best.measures;
        preference <= self.bounds.preference
            && diversity <= self.bounds.diversity
            && evenness <= self.bounds.evenness
            && moved == 0
    }

    pub(super) fn stopped(&self) -> bool {
        self.stopped
    }
}

/// Sets that differ in nothing but their number change numbers where that leaves more people where they were.
fn relabel(seating: &mut Seating<'_>) {
    let board = seating.board;
    let stay = |members: &[u32], set: usize| {
        members.iter().filter(|i| usize::from(board.previous[**i as usize]) == set).count()
    };
    for a in 0..board.sets {
        for b in a + 1..board.sets {
            let (of_a, of_b) = (seating.members(a).to_vec(), seating.members(b).to_vec());
            let now = stay(&of_a, a) + stay(&of_b, b);
            if stay(&of_a, b) + stay(&of_b, a) <= now || !board.interchangeable(a, b) {
                continue;
            }
            for person in of_a.iter().chain(&of_b) {
                seating.unseat(*person as usize);
            }
            for (members, set) in [(of_a, b), (of_b, a)] {
                for person in members {
                    seating.seat(person as usize, set);
                }
            }
        }
    }
}

/// Tries for each person of one long run.
const LONG: u64 = 2000;
/// How often other sets are opened for the sake of choices.
const UPSETS: u8 = 30;
/// Tries for each person without any success that are given up after.
const PATIENCE: u64 = 20_000;
/// The least sum of squares of sizes for so many people over so many sets.
fn least_squares(seating: &Seating<'_>) -> i64 {
    let people: i64 = (0..seating.board.sets).map(|k| i64::from(seating.size(k))).sum();
    let sets = seating.board.sets.max(1) as i64;
    let (size, rest) = (people / sets, people % sets);
    rest * (size + 1) * (size + 1) + (sets - rest) * size * size
}
