//! The draw: exact, by going through the pool once and keeping the best way to every state.
//!
//! Apart because it is the one place with a search. A state is how many seats of each request are
//! taken and how far each wanted skill is covered; whoever may sit in the same places and brings the
//! same wanted skills differs only in load, so of each kind only the first few can matter.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use serde::Serialize;

use super::people::{Need, Panels, Person, Request};

/// States up to which several requests are settled together.
const STATES: u128 = 400_000;

/// How good a draw is, in the order in which it counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Default)]
pub struct Levels {
    /// Seats filled.
    pub seats: u64,
    /// Members short of the wanted mix, over all skills and requests.
    pub mix_short: u64,
    /// The load of those drawn, in the twelve months before.
    pub load: u64,
    /// The sum of their places in the order of who sat longest ago.
    pub recency: u64,
    /// Members from a service that another member of their panel comes from already.
    pub same_service: u64,
}

/// Who was drawn, as positions in the pool.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Draw {
    /// Members of each request.
    pub members: Vec<Vec<usize>>,
    /// Who stands by for each request, first asked first.
    pub reserves: Vec<Vec<usize>>,
    /// How good it is, reserves apart.
    pub levels: Levels,
    /// Whether no other draw is better; if not, the requests were settled one after the other.
    pub proved: bool,
}

/// Draws members for all requests together, then reserves from those who are left.
pub fn draw(panels: &Panels) -> Draw {
    let ranks = ranks(panels);
    let (members, proved) = settle(panels, &panels.requests, &ranks, &vec![false; panels.pool.len()]);
    let mut taken = vec![false; panels.pool.len()];
    members.iter().flatten().for_each(|at| taken[*at] = true);
    let stand_by: Vec<Request> =
        panels.requests.iter().map(|it| Request { size: it.reserves, mix: Vec::new(), ..it.clone() }).collect();
    let (mut reserves, _) = settle(panels, &stand_by, &ranks, &taken);
    for list in &mut reserves {
        list.sort_by_key(|at| ranks[*at]);
    }
    Draw { levels: levels(panels, &members, &ranks), members, reserves, proved }
}

/// Load, and place in the order of who sat longest ago.
fn ranks(panels: &Panels) -> Vec<(u64, u64)> {
    let mut days: Vec<_> = panels.pool.iter().map(|it| it.last(panels.on)).collect();
    days.sort_unstable();
    days.dedup();
    let rank = |it: &Person| days.partition_point(|day| *day < it.last(panels.on)) as u64;
    panels.pool.iter().map(|it| (it.load(panels.on) as u64, rank(it))).collect()
}

fn levels(panels: &Panels, members: &[Vec<usize>], ranks: &[(u64, u64)]) -> Levels {
    let mut levels = Levels::default();
    for (request, members) in panels.requests.iter().zip(members) {
        levels.seats += members.len() as u64;
        levels.load += members.iter().map(|at| ranks[*at].0).sum::<u64>();
        levels.recency += members.iter().map(|at| ranks[*at].1).sum::<u64>();
        let services: BTreeSet<String> = members.iter().map(|at| service(*at, &panels.pool[*at])).collect();
        levels.same_service += (members.len() - services.len()) as u64;
        levels.mix_short += request.mix.iter().map(|need| short(need, members, &panels.pool)).sum::<u64>();
    }
    levels
}

/// What counts as a person's service: an unknown one is a service of its own.
fn service(at: usize, person: &Person) -> String {
    let said = person.service.trim().to_lowercase();
    if said.is_empty() { format!("\0{at}") } else { said }
}

fn short(need: &Need, members: &[usize], pool: &[Person]) -> u64 {
    let have = members.iter().filter(|at| pool[**at].brings(&need.skill)).count() as u64;
    u64::from(need.least).saturating_sub(have)
}

/// Together if that is small enough, else one request after the other.
fn settle(panels: &Panels, requests: &[Request], ranks: &[(u64, u64)], taken: &[bool]) -> (Vec<Vec<usize>>, bool) {
    let states = |it: &Request| {
        // Below a full panel also whether the service at hand sits there already.
        let seats = (u128::from(it.size) * 2).max(1);
        it.mix.iter().fold(seats, |all, need| all.saturating_mul(u128::from(need.least.min(it.size)) + 1))
    };
    let all = requests.iter().fold(1_u128, |all, it| all.saturating_mul(states(it)));
    if all <= STATES || requests.len() <= 1 {
        return (together(panels, requests, ranks, taken), all <= STATES || requests.len() <= 1);
    }
    let mut taken = taken.to_vec();
    let mut found = Vec::new();
    for request in requests {
        let members = together(panels, std::slice::from_ref(request), ranks, &taken).pop().unwrap_or_default();
        members.iter().for_each(|at| taken[*at] = true);
        found.push(members);
    }
    (found, false)
}

/// What one kind of person can do: per request nothing, or which of its needs it helps.
type Kind = Vec<Option<Vec<bool>>>;
/// Seats taken and needs covered, of all requests one after the other; then for each request whether
/// the service at hand sits there.
type State = Vec<u8>;

/// Those who can matter, service by service.
fn people(panels: &Panels, requests: &[Request], ranks: &[(u64, u64)], taken: &[bool]) -> Vec<(String, usize, Kind)> {
    let seats: usize = requests.iter().map(|it| usize::from(it.size)).sum();
    let mut kinds: BTreeMap<Kind, Vec<usize>> = BTreeMap::new();
    for (at, person) in panels.pool.iter().enumerate().filter(|(at, _)| !taken[*at]) {
        let kind: Kind = requests
            .iter()
            .map(|request| {
                let may = person.bar(request, panels.on).is_none();
                may.then(|| request.mix.iter().map(|need| person.brings(&need.skill)).collect())
            })
            .collect();
        if kind.iter().any(Option::is_some) {
            kinds.entry(kind).or_default().push(at);
        }
    }
    let mut found = Vec::new();
    for (kind, mut list) in kinds {
        list.sort_by_key(|at| (ranks[*at], *at));
        let few = first(panels, &list, ranks, seats, requests.len());
        found.extend(few.into_iter().map(|at| (service(at, &panels.pool[at]), at, kind.clone())));
    }
    found.sort();
    found
}

/// Of one kind, in order: all who come before the last seat could be filled; and of those equal to
/// whoever fills it, from as many services as there are seats, in turn, one for each panel and enough
/// for all seats. A draw with anybody else can exchange that person for one of these.
fn first(panels: &Panels, list: &[usize], ranks: &[(u64, u64)], seats: usize, requests: usize) -> Vec<usize> {
    let Some(last) = seats.checked_sub(1).and_then(|at| list.get(at)) else {
        return if seats == 0 { Vec::new() } else { list.to_vec() };
    };
    let mut found: Vec<usize> = list.iter().copied().filter(|at| ranks[*at] < ranks[*last]).collect();
    let mut services: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for at in list.iter().copied().filter(|at| ranks[*at] == ranks[*last]) {
        services.entry(service(at, &panels.pool[at])).or_default().push(at);
    }
    let services: Vec<Vec<usize>> = services.into_values().take(seats).collect();
    let mut equals = 0;
    for round in 0.. {
        let next: Vec<usize> = services.iter().filter_map(|it| it.get(round).copied()).collect();
        if next.is_empty() || (round >= requests && equals >= seats) {
            break;
        }
        equals += next.len();
        found.extend(next);
    }
    found
}

/// A way to a state: what it costs, and the last step of it.
#[derive(Clone, Copy)]
struct Way {
    cost: (u64, u64, u64),
    step: usize,
}

/// A person drawn for a request, and the step before.
struct Step {
    person: usize,
    request: usize,
    before: usize,
}

fn together(panels: &Panels, requests: &[Request], ranks: &[(u64, u64)], taken: &[bool]) -> Vec<Vec<usize>> {
    let starts: Vec<usize> = requests
        .iter()
        .scan(0, |next, it| {
            let start = *next;
            *next += 1 + it.mix.len();
            Some(start)
        })
        .collect();
    let width: usize = requests.iter().map(|it| 1 + it.mix.len()).sum();
    let mut steps: Vec<Step> = Vec::new();
    let nothing = Way { cost: (0, 0, 0), step: usize::MAX };
    let mut ways: HashMap<State, Way> = HashMap::from([(vec![0; width + requests.len()], nothing)]);
    let mut at_hand = String::new();
    for (service, person, kind) in people(panels, requests, ranks, taken) {
        if service != at_hand {
            ways = forgotten(&ways, width);
            at_hand = service;
        }
        // In order, so that the same pool gives the same draw.
        let mut reached: BTreeMap<State, (Way, usize)> = BTreeMap::new();
        for (state, way) in &ways {
            for (r, helps) in kind.iter().enumerate() {
                let Some(helps) = helps else { continue };
                let Some(next) = seated(state, &requests[r], (starts[r], width + r), helps) else { continue };
                let again = u64::from(state[width + r]);
                let cost = (way.cost.0 + ranks[person].0, way.cost.1 + ranks[person].1, way.cost.2 + again);
                let known = ways.get(&next).map(|it| it.cost);
                let rival = reached.get(&next).map(|it| (it.0.cost, it.1, it.0.step));
                let better = known.is_none_or(|it| cost < it) && rival.is_none_or(|it| (cost, r, way.step) < it);
                if better {
                    reached.insert(next, (Way { cost, step: way.step }, r));
                }
            }
        }
        for (state, (way, request)) in reached {
            steps.push(Step { person, request, before: way.step });
            ways.insert(state, Way { step: steps.len() - 1, ..way });
        }
    }
    traced(requests, &starts, &forgotten(&ways, width), &steps)
}

/// The ways without the marks of the service at hand: the next one is another.
fn forgotten(ways: &HashMap<State, Way>, width: usize) -> HashMap<State, Way> {
    let mut kept: HashMap<State, Way> = HashMap::new();
    for (state, way) in ways {
        let mut state = state.clone();
        state[width..].fill(0);
        let best = kept.entry(state).or_insert(*way);
        if (way.cost, way.step) < (best.cost, best.step) {
            *best = *way;
        }
    }
    kept
}

fn seated(state: &State, request: &Request, (start, mark): (usize, usize), helps: &[bool]) -> Option<State> {
    if state[start] >= request.size {
        return None;
    }
    let mut next = state.clone();
    next[start] += 1;
    // A full panel needs no mark.
    next[mark] = u8::from(next[start] < request.size);
    for (k, need) in request.mix.iter().enumerate().filter(|(k, _)| helps[*k]) {
        next[start + 1 + k] = (next[start + 1 + k] + 1).min(need.least.min(request.size));
    }
    Some(next)
}

/// The best state's draw: most seats, least short of the mix, least load, longest ago, most services.
fn traced(requests: &[Request], starts: &[usize], ways: &HashMap<State, Way>, steps: &[Step]) -> Vec<Vec<usize>> {
    let judged = ways.iter().min_by_key(|(state, way)| {
        let seats: u64 = starts.iter().map(|at| u64::from(state[*at])).sum();
        let covered: u64 = state.iter().map(|it| u64::from(*it)).sum::<u64>() - seats;
        (u64::MAX - seats, u64::MAX - covered, way.cost, (*state).clone())
    });
    let mut members = vec![Vec::new(); requests.len()];
    let mut at = judged.map_or(usize::MAX, |it| it.1.step);
    while let Some(step) = steps.get(at) {
        members[step.request].push(step.person);
        at = step.before;
    }
    members.iter_mut().for_each(|it| it.sort_unstable());
    members
}
