//! The whole way from a question to a proposal.
//!
//! Apart because it is the order of the levels and nothing else: who, then what day, then the mix,
//! then sizes, then who moves; and then the reasons.

use super::anneal::Chance;
use super::board::{Board, NONE};
use super::core::core;
use super::entry::Entry;
use super::instance::Instance;
use super::priority::{Settled, settle};
use super::proposal::{Bounds, Levels, Proposal, Status};
use super::reasons::reasons;
use super::search::Search;
use crate::watch::{Go, Level, Progress, Watch};

/// How long the search goes on when it finds nothing new; counted in tries, so that the same seed
/// gives the same answer on every machine.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Effort(u64);

impl Effort {
    /// So many moves tried at most.
    pub const fn tries(tries: u64) -> Self {
        Self(tries)
    }

    /// About what one processor tries in so many milliseconds.
    pub const fn milliseconds(milliseconds: u64) -> Self {
        Self(milliseconds.saturating_mul(8_000))
    }
}

impl Default for Effort {
    /// Ten seconds' worth.
    fn default() -> Self {
        Self::milliseconds(10_000)
    }
}

/// Proposes who goes into which set.
///
/// The same instance, seed and effort give the same proposal, unless `watch` stops it sooner: then
/// it is the best found so far.
///
/// ```
/// use formation::{Unwatched, sets::{Effort, Instance, Status, propose}};
/// let instance = Instance::from_json(br#"{"m": 1, "M": 2,
///   "applicants": [{"eligible": true, "org": "Alder", "role": "hr", "sen": 1, "reg": "Wales", "slots": {"Tue": 0}},
///                  {"eligible": true, "org": "Beech", "role": "it", "sen": 2, "reg": "North", "slots": {"Tue": 0}}],
///   "sets": [{"slot": "Tue", "min": 2, "max": 4}]}"#)?;
/// let proposal = propose(&instance, 1, Effort::default(), &mut Unwatched);
/// assert_eq!(proposal.status, Status::Optimal);
/// assert_eq!(proposal.assign, [Some(0), Some(0)]);
/// # Ok::<(), formation::sets::InstanceError>(())
/// ```
pub fn propose(instance: &Instance, seed: u64, effort: Effort, watch: &mut dyn Watch) -> Proposal {
    let mut plan = plan(instance, seed, effort, watch);
    if plan.status == Status::Infeasible {
        plan.core = core(instance);
    } else {
        let board = Board::new(instance);
        let seats: Vec<u16> = plan.assign.iter().map(|set| set.map_or(NONE, |k| k as u16)).collect();
        let (best, done) = (plan.levels.moved, 1.0);
        let mut look = || {
            let go = watch.look(&Progress { level: Level::Stability, best, bound: None, done });
            plan.stopped |= go == Go::Stop;
            go
        };
        plan.reasons = reasons(instance, &board, &seats, &mut look);
    }
    plan
}

/// The same without reasons and without a core: for what-ifs and for comparing.
pub fn plan(instance: &Instance, seed: u64, effort: Effort, watch: &mut dyn Watch) -> Proposal {
    let board = Board::new(instance);
    let mut chance = Chance::new(seed);
    let entry = Entry::of(&board);
    let bound = entry.admitted.iter().filter(|it| **it).count();
    let mut stopped = false;
    let mut look = || {
        let progress = Progress { level: Level::Priority, best: 0, bound: Some(bound as i64), done: 0.0 };
        let go = if stopped { Go::Stop } else { watch.look(&progress) };
        stopped |= go == Go::Stop;
        go
    };
    let settled = settle(&board, &entry, instance.mode, &mut chance, &mut look);
    match settled {
        Settled { plan: None, proved } => nothing(&board, proved, stopped),
        Settled { plan: Some(seats), proved } if stopped => {
            let search = Search::new(&board, &seats, 0, &mut chance, watch);
            answer(&search, bound, proved, true)
        }
        Settled { plan: Some(seats), proved } => {
            let mut search = Search::new(&board, &seats, effort.0, &mut chance, watch);
            search.run();
            let stopped = search.stopped();
            answer(&search, bound, proved, stopped)
        }
    }
}

/// No plan for those promised a place. Where that is not proved, it is said to be so all the same:
/// nothing was found that a coordinator could be shown.
fn nothing(board: &Board, proved: bool, stopped: bool) -> Proposal {
    let bounds = Bounds { priority_proved: proved, ..Bounds::default() };
    Proposal {
        status: Status::Infeasible,
        assign: vec![None; board.people],
        levels: Levels::default(),
        bounds,
        reasons: Vec::new(),
        core: Vec::new(),
        stopped,
    }
}

fn answer(search: &Search<'_, '_>, bound: usize, proved: bool, stopped: bool) -> Proposal {
    let measures = search.best.measures;
    let assign: Vec<Option<usize>> =
        search.best.seats.iter().map(|set| (*set != NONE).then(|| usize::from(*set))).collect();
    let admitted = assign.iter().flatten().count();
    let levels = Levels {
        admitted,
        preference: measures.preference,
        diversity: measures.diversity,
        evenness: measures.evenness,
        moved: measures.moved,
    };
    let bounds = Bounds {
        priority_proved: proved,
        admitted: if proved { admitted } else { bound },
        preference: search.bounds.preference,
        diversity: search.bounds.diversity,
        evenness: search.bounds.evenness,
        moved: 0,
    };
    let status = if proved && search.finished() { Status::Optimal } else { Status::Feasible };
    Proposal { status, assign, levels, bounds, reasons: Vec::new(), core: Vec::new(), stopped }
}
