//! Moving people by hand: what a step would break, and what it would make better or worse.
//!
//! Apart because nothing is searched here: a coordinator has a plan on the table, and asks.

use super::board::{Board, Fit, NONE};
use super::instance::Instance;
use super::seating::{Measures, Seating};

/// A rule that a plan breaks for one person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Breach {
    /// The set meets when they cannot come.
    Slot,
    /// The set does not provide what they need.
    Need,
    /// The facilitator is from their own organisation.
    Facilitator,
    /// It is a set for a group, or one open to all, and they asked for the other.
    Tag,
    /// The set has more people than it takes.
    Full,
    /// More of their organisation are in the set than can be.
    CapSet,
    /// They may never share a set with this person, by position.
    Conflict(usize),
}

/// How much worse a step makes each level, in their strict order; below nothing is better.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Price {
    /// Cost of slots, and wishes not met.
    pub preference: i64,
    /// Weighted pairs of like people.
    pub diversity: i64,
    /// Sum of squared sizes.
    pub evenness: i64,
}

/// What somebody could do: go to a set, or change places with somebody there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// The set they would go to.
    pub to: usize,
    /// Who would come in exchange, by position.
    pub partner: Option<usize>,
    /// What would be broken after it, for either of them: `(who, what)`.
    pub breaks: Vec<(usize, Breach)>,
    /// What it costs.
    pub price: Price,
}

/// What a plan breaks for each person who sits somewhere: `(who, what)`, by position. Sets that are too
/// small are not in it: that is nobody's breach.
pub fn breaches(instance: &Instance, plan: &[Option<usize>]) -> Vec<(usize, Breach)> {
    let board = Board::new(instance);
    let seating = seated(&board, plan);
    (0..board.people).flat_map(|person| broken(&seating, person)).collect()
}

/// Every step one person could take from a plan: to each other set, and in exchange with each person
/// of it. Steps that break nothing come first, among them those after which everybody seated still
/// is, and then the least costly.
pub fn steps(instance: &Instance, plan: &[Option<usize>], person: usize) -> Vec<Step> {
    let board = Board::new(instance);
    let seating = seated(&board, plan);
    let (from, before) = (seating.at(person), seating.measures());
    let mut steps = Vec::new();
    for to in (0..board.sets).filter(|to| *to != usize::from(from)) {
        let mut after = seating.clone();
        put(&mut after, person, to);
        steps.push(step((to, None), &after, &before, &[person]));
        for partner in seating.members(to).iter().map(|it| *it as usize) {
            let mut after = after.clone();
            after.unseat(partner);
            if from != NONE {
                after.seat(partner, usize::from(from));
            }
            steps.push(step((to, Some(partner)), &after, &before, &[person, partner]));
        }
    }
    let displaces = |it: &Step| from == NONE && it.partner.is_some();
    steps.sort_by_key(|it| (!it.breaks.is_empty(), displaces(it), it.price, it.to, it.partner));
    steps
}

fn seated<'b>(board: &'b Board, plan: &[Option<usize>]) -> Seating<'b> {
    let seats: Vec<u16> = plan.iter().map(|set| set.map_or(NONE, |k| k as u16)).collect();
    Seating::of(board, &seats)
}

fn put(seating: &mut Seating<'_>, person: usize, to: usize) {
    if seating.at(person) != NONE {
        seating.unseat(person);
    }
    seating.seat(person, to);
}

fn step((to, partner): (usize, Option<usize>), after: &Seating<'_>, before: &Measures, who: &[usize]) -> Step {
    let measures = after.measures();
    let price = Price {
        preference: measures.preference - before.preference,
        diversity: measures.diversity - before.diversity,
        evenness: measures.evenness - before.evenness,
    };
    Step { to, partner, breaks: who.iter().flat_map(|person| broken(after, *person)).collect(), price }
}

fn broken(seating: &Seating<'_>, person: usize) -> Vec<(usize, Breach)> {
    let board = seating.board;
    let set = match seating.at(person) {
        NONE => return Vec::new(),
        set => usize::from(set),
    };
    let unmet = board.unmet(person, set).into_iter().map(|fit| match fit {
        Fit::Slot => Breach::Slot,
        Fit::Tag => Breach::Tag,
        Fit::Need => Breach::Need,
        Fit::Facilitator => Breach::Facilitator,
    });
    let members = seating.members(set);
    let colleagues = members.iter().filter(|it| board.org(**it as usize) == board.org(person)).count();
    let foes = board.foes(person).iter().map(|foe| *foe as usize);
    let foes = foes.filter(|foe| usize::from(seating.at(*foe)) == set).map(Breach::Conflict);
    let full = (seating.size(set) > board.max[set]).then_some(Breach::Full);
    let cap = (colleagues > board.per_set as usize).then_some(Breach::CapSet);
    unmet.chain(full).chain(cap).chain(foes).map(|breach| (person, breach)).collect()
}

#[cfg(test)]
mod tests {
    use super::super::instance::{Applicant, Group, Key};
    use super::*;

    /// Two of Alder, one of Beech, one of Cedar; two sets of two, on Tuesday and on Thursday.
    fn four() -> Instance {
        let person = |org: &str, slots: &[(&str, u32)]| Applicant {
            eligible: true,
            complete: None,
            endorsed: None,
            org: Key(org.to_owned()),
            role: Key("care".to_owned()),
            sen: Key("1".to_owned()),
            reg: Key(org.to_owned()),
            slots: slots.iter().map(|(slot, cost)| ((*slot).to_owned(), *cost)).collect(),
            needs: Vec::new(),
            tag: None,
            tag_mode: Default::default(),
            prev: None,
            must: true,
            lock: None,
        };
        let group = |slot: &str| Group {
            slot: Key(slot.to_owned()),
            min: 2,
            max: 2,
            fac_org: None,
            tag: None,
            provides: Vec::new(),
        };
        let both = [("tue", 0), ("thu", 1)];
        Instance {
            m: 1,
            cap: 2,
            weights: Default::default(),
            applicants: vec![
                person("alder", &both),
                person("alder", &both),
                person("beech", &both),
                person("cedar", &[("thu", 0)]),
            ],
            sets: vec![group("tue"), group("thu")],
            conflicts: vec![(0, 3)],
            wishes: Vec::new(),
            mode: Default::default(),
            labels: Default::default(),
        }
    }

    #[test]
    fn a_step_says_what_it_breaks_and_what_it_costs() {
        let plan = [Some(0), Some(1), Some(0), Some(1)];
        assert_eq!(breaches(&four(), &plan), []);
        let steps = steps(&four(), &plan, 2);
        let with = |partner| steps.iter().find(|it| it.partner == partner).expect("every step is there");
        assert_eq!(with(None).breaks, [(2, Breach::Full)]);
        assert_eq!(with(Some(1)).breaks, [(2, Breach::Slot), (1, Breach::CapSet)].split_at(1).1);
        assert_eq!(with(Some(3)).breaks, [(3, Breach::Slot), (3, Breach::Conflict(0))]);
        let free = Instance { conflicts: Vec::new(), m: 2, ..four() };
        let swap = super::steps(&free, &plan, 2).into_iter().find(|it| it.partner == Some(1)).expect("it is there");
        // Thursday for Tuesday costs one, and the other gains it; the two of Alder are now together.
        assert_eq!((swap.breaks, swap.price), (vec![], Price { preference: 0, diversity: 4, evenness: 0 }));
    }

    #[test]
    fn somebody_without_a_seat_can_take_one_or_somebodys() {
        let plan = [Some(0), Some(1), None, Some(1)];
        let steps = steps(&four(), &plan, 2);
        assert_eq!((steps[0].to, steps[0].partner, steps[0].breaks.len()), (0, None, 0));
        let instead = steps.iter().find(|it| it.partner == Some(0)).expect("it is there");
        assert!(instead.breaks.is_empty(), "{instead:?}");
    }
}
