//! A round in columns of small numbers: what makes scoring fast.
//!
//! Apart because it is a second form of the same facts. Mentors stand in order of seniority, and
//! each word (a skill, a role, a region, an identity that may be read) is a row of bytes over them,
//! so that what a mentee would gain is added up for sixteen mentors at a time.

use std::collections::HashMap;
use std::ops::Range;

use super::judge::{gap_part, goals_part};
use super::people::{Instance, Mentee, Preference, key};

/// An unknown attribute of a mentor and of a mentee: never equal to anything.
const UNKNOWN: (u32, u32) = (u32::MAX, u32::MAX - 1);
/// A word held by fewer mentors than one in so many is kept as a list, not as a row.
const RARE: usize = 32;
/// Formats that have a row of their own.
const WAYS: u32 = 16;

/// Who holds a word.
#[derive(Debug)]
enum Holders {
    /// 255 at the places of its holders; where it starts.
    Row(usize),
    /// The places.
    List(Vec<u32>),
}

/// What a mentee asks, in numbers.
#[derive(Debug, Clone)]
pub(super) struct Asks {
    role: u32,
    region: u32,
    seniority: u8,
    organisation: u32,
    identity: u32,
    required: bool,
    formats: u64,
    /// Word and importance.
    goals: Vec<(u32, u8)>,
    /// The importance of all goals.
    asked: i64,
    /// Places that a block on either side bars, sorted.
    barred: Vec<u32>,
    /// Places with a wish on either side, sorted, and what the wishes are worth.
    pub wished: Vec<(u32, i64)>,
}

/// What is known of a mentor apart from skills.
#[derive(Debug, Clone)]
struct Offer {
    role: u32,
    region: u32,
    identity: u32,
    organisation: u32,
    formats: u64,
    /// The first 64 goals of the round that are among the skills.
    skills: u64,
}

/// The whole round.
#[derive(Debug)]
pub(super) struct Encoded {
    /// Places of mentors of one seniority.
    ranges: Vec<(u8, Range<usize>)>,
    /// Position in the instance of the mentor at each place.
    pub mentor_at: Vec<u32>,
    pub place_of: Vec<u32>,
    rows: Vec<u8>,
    /// One row for each of the first few formats.
    ways: Vec<u8>,
    words: Vec<Holders>,
    /// Goals beyond the first 64 that are among a mentor's skills.
    more_skills: Vec<Vec<u32>>,
    offers: Vec<Offer>,
    pub mentees: Vec<Asks>,
    steps: u8,
}

/// Numbers for words, in the order in which they are met.
#[derive(Default)]
struct Words(HashMap<String, u32>);

impl Words {
    fn number(&mut self, word: &str) -> u32 {
        let next = self.0.len() as u32;
        if let Some(found) = self.0.get(word) {
            return *found;
        }
        *self.0.entry(key(word)).or_insert(next)
    }

    fn or(&mut self, word: &str, unknown: u32) -> u32 {
        if word.trim().is_empty() { unknown } else { self.number(word) }
    }

    fn known(&self, word: &str) -> Option<u32> {
        self.0.get(word).or_else(|| self.0.get(&key(word))).copied()
    }
}

#[derive(Default)]
struct Vocabulary {
    roles: Words,
    regions: Words,
    organisations: Words,
    identities: Words,
    formats: Words,
    goals: Words,
}

impl Vocabulary {
    fn formats(&mut self, list: &[String]) -> u64 {
        list.iter().fold(0, |bits, it| bits | 1_u64.checked_shl(self.formats.number(it)).unwrap_or(0))
    }

    fn mentee(&mut self, it: &Mentee) -> Asks {
        let (identity, required) = match &it.preference {
            Preference::None => (UNKNOWN.1, false),
            Preference::Prefer(wanted) => (self.identities.or(wanted, UNKNOWN.1), false),
            Preference::Require(wanted) => (self.identities.or(wanted, UNKNOWN.1), true),
        };
        Asks {
            role: self.roles.or(&it.role, UNKNOWN.1),
            region: self.regions.or(&it.region, UNKNOWN.1),
            seniority: it.seniority,
            organisation: self.organisations.or(&it.organisation, UNKNOWN.1),
            identity,
            required,
            formats: self.formats(&it.formats),
            goals: it.goals.iter().map(|goal| (self.goals.number(&goal.name), goal.importance)).collect(),
            asked: it.goals.iter().map(|goal| i64::from(goal.importance)).sum(),
            barred: Vec::new(),
            wished: Vec::new(),
        }
    }
}

impl Encoded {
    /// The same facts in columns.
    pub fn new(instance: &Instance) -> Self {
        let mut words = Vocabulary::default();
        let mentees: Vec<Asks> = instance.mentees.iter().map(|it| words.mentee(it)).collect();
        let mut mentor_at: Vec<u32> = (0..instance.mentors.len() as u32).collect();
        mentor_at.sort_by_key(|at| (instance.mentors[*at as usize].seniority, *at));
        let mut place_of = vec![0_u32; mentor_at.len()];
        let mut ranges: Vec<(u8, Range<usize>)> = Vec::new();
        for (place, at) in mentor_at.iter().enumerate() {
            place_of[*at as usize] = place as u32;
            let seniority = instance.mentors[*at as usize].seniority;
            match ranges.last_mut() {
                Some((last, range)) if *last == seniority => range.end = place + 1,
                _ => ranges.push((seniority, place..place + 1)),
            }
        }
        let mut encoded = Self {
            ranges,
            mentor_at,
            place_of,
            rows: Vec::new(),
            ways: Vec::new(),
            words: Vec::new(),
            more_skills: Vec::new(),
            offers: Vec::new(),
            mentees,
            steps: instance.steps,
        };
        encoded.mentors(instance, &mut words);
        encoded.name_lists(instance);
        encoded
    }

    /// Fills the mentors' columns. Words are numbered: goals first, then roles, regions, identities.
    fn mentors(&mut self, instance: &Instance, words: &mut Vocabulary) {
        let goals = words.goals.0.len();
        let (roles, regions) = (words.roles.0.len(), words.regions.0.len());
        let starts = [goals as u32, (goals + roles) as u32, (goals + roles + regions) as u32];
        let mut holders: Vec<Vec<u32>> = vec![Vec::new(); goals + roles + regions + words.identities.0.len()];
        for (place, at) in self.mentor_at.iter().enumerate() {
            let mentor = &instance.mentors[*at as usize];
            let number = |known: &Words, word: &str, start: u32| known.known(word).map_or(UNKNOWN.0, |it| it + start);
            let mut offer = Offer {
                role: number(&words.roles, &mentor.role, starts[0]),
                region: number(&words.regions, &mentor.region, starts[1]),
                identity: number(&words.identities, mentor.identity.consented().unwrap_or(""), starts[2]),
                organisation: words.organisations.known(&mentor.organisation).unwrap_or(UNKNOWN.0),
                formats: words.formats(&mentor.formats),
                skills: 0,
            };
            let mut skills: Vec<u32> = mentor.skills.iter().filter_map(|it| words.goals.known(it)).collect();
            skills.sort_unstable();
            skills.dedup();
            let known = [offer.role, offer.region, offer.identity].into_iter().filter(|it| *it != UNKNOWN.0);
            for word in skills.iter().copied().chain(known) {
                holders[word as usize].push(place as u32);
            }
            offer.skills = skills.iter().filter(|it| **it < 64).fold(0, |bits, it| bits | 1 << it);
            skills.retain(|it| *it >= 64);
            self.more_skills.push(skills);
            self.offers.push(offer);
        }
        for asks in &mut self.mentees {
            let move_on = |word: &mut u32, by: u32| *word = if *word < UNKNOWN.1 { *word + by } else { *word };
            move_on(&mut asks.role, starts[0]);
            move_on(&mut asks.region, starts[1]);
            move_on(&mut asks.identity, starts[2]);
        }
        let seen = WAYS.min(words.formats.0.len() as u32);
        for way in 0..seen {
            self.ways.extend(self.offers.iter().map(|it| if it.formats >> way & 1 == 1 { 255_u8 } else { 0 }));
        }
        for list in holders {
            let common = list.len() * RARE >= self.mentor_at.len().max(1);
            let holders = if common { self.row(&list) } else { Holders::List(list) };
            self.words.push(holders);
        }
    }

    fn row(&mut self, list: &[u32]) -> Holders {
        let start = self.rows.len();
        self.rows.resize(start + self.mentor_at.len(), 0);
        for place in list {
            self.rows[start + *place as usize] = 255;
        }
        Holders::Row(start)
    }

    /// Wishes and blocks, which are said by name.
    fn name_lists(&mut self, instance: &Instance) {
        let mut mentors = Words::default();
        let mut mentees = Words::default();
        instance.mentors.iter().for_each(|it| _ = mentors.number(&it.name));
        instance.mentees.iter().for_each(|it| _ = mentees.number(&it.name));
        let (mentors, mentees) = (&mentors, &mentees);
        let places = &self.place_of;
        for (asks, it) in self.mentees.iter_mut().zip(&instance.mentees) {
            let place = |name: &String| mentors.known(name).map(|at| places[at as usize]);
            asks.barred.extend(it.blocks.iter().filter_map(place));
            asks.wished.extend(unique(it.wishes.iter().filter_map(place)).into_iter().map(|place| (place, 50)));
        }
        for (mentor, place) in instance.mentors.iter().zip(&self.place_of) {
            for i in mentor.blocks.iter().filter_map(|it| mentees.known(it)) {
                self.mentees[i as usize].barred.push(*place);
            }
            for i in unique(mentor.wishes.iter().filter_map(|it| mentees.known(it))) {
                self.mentees[i as usize].wished.push((*place, 50));
            }
        }
        for asks in &mut self.mentees {
            asks.barred.sort_unstable();
            asks.wished.sort_unstable();
            asks.wished.dedup_by(|next, first| {
                let twice = next.0 == first.0;
                first.1 += if twice { next.1 } else { 0 };
                twice
            });
        }
    }

    /// Seniorities that are high enough, with what the gap is worth: best first.
    pub fn ranges(&self, asks: &Asks) -> Vec<(i64, Range<usize>)> {
        let least = u16::from(asks.seniority) + u16::from(self.steps);
        let high = self.ranges.iter().filter(|it| u16::from(it.0) >= least);
        let mut ranges: Vec<_> = high.map(|it| (gap_part(it.0, asks.seniority), it.1.clone())).collect();
        ranges.sort_by_key(|it| -it.0);
        ranges
    }

    /// For every place more than a quarter of what the pair can score beyond gap and wishes, or
    /// nought where no way of meeting is shared.
    pub fn quarters(&self, asks: &Asks, sums: &mut Vec<u8>) {
        sums.clear();
        sums.resize(self.mentor_at.len(), 1);
        for (goal, importance) in &asks.goals {
            let part = (500 * u64::from(*importance)).div_ceil(4 * asks.asked.max(1) as u64);
            self.add(*goal, part.min(255) as u8, sums);
        }
        self.add(asks.role, 38, sums);
        self.add(asks.region, 25, sums);
        self.add(asks.identity, 13, sums);
        let mut ways = [0; 3];
        if let [one, more @ ..] = asks.ways(&mut ways) {
            let width = sums.len();
            let row = |way: &u32| &self.ways[*way as usize * width..][..width];
            match more {
                [] => sums.iter_mut().zip(row(one)).for_each(|(sum, has)| *sum &= has),
                [two] => sums.iter_mut().zip(row(one)).zip(row(two)).for_each(|((sum, a), b)| *sum &= a | b),
                [two, three] => {
                    let rows = row(one).iter().zip(row(two)).zip(row(three));
                    sums.iter_mut().zip(rows).for_each(|(sum, ((a, b), c))| *sum &= a | b | c);
                }
                _ => {}
            }
        }
    }

    fn add(&self, word: u32, worth: u8, sums: &mut [u8]) {
        match self.words.get(word as usize) {
            None => {}
            Some(Holders::Row(start)) => {
                for (sum, has) in sums.iter_mut().zip(&self.rows[*start..]) {
                    *sum = sum.saturating_add(has & worth);
                }
            }
            Some(Holders::List(list)) => {
                for place in list {
                    let sum = &mut sums[*place as usize];
                    *sum = sum.saturating_add(worth);
                }
            }
        }
    }

    /// Whether everything but seniority allows the mentor at this place.
    pub fn open(&self, asks: &Asks, place: usize) -> bool {
        let offer = &self.offers[place];
        offer.organisation != asks.organisation
            && offer.formats & asks.formats != 0
            && (!asks.required || offer.identity == asks.identity)
            && (asks.barred.is_empty() || asks.barred.binary_search(&(place as u32)).is_err())
    }

    /// What the pair scores beyond gap and wishes, exactly.
    pub fn worth(&self, asks: &Asks, place: usize) -> i64 {
        let offer = &self.offers[place];
        let more = |goal: u32| self.more_skills[place].binary_search(&goal).is_ok();
        let has = |goal: u32| if goal < 64 { offer.skills >> goal & 1 == 1 } else { more(goal) };
        let met = asks.goals.iter().filter(|it| has(it.0)).map(|it| i64::from(it.1)).sum();
        let bonus = |holds: bool, worth: i64| if holds { worth } else { 0 };
        goals_part(met, asks.asked)
            + bonus(offer.role == asks.role, 150)
            + bonus(offer.region == asks.region, 100)
            + bonus(offer.identity == asks.identity, 50)
    }

    /// The score of the pair with these wishes, if it is allowed.
    pub fn pair(&self, asks: &Asks, place: usize, wishes: i64) -> Option<i64> {
        let at = self.ranges.partition_point(|it| it.1.end <= place);
        let seniority = self.ranges.get(at)?.0;
        let high = u16::from(seniority) >= u16::from(asks.seniority) + u16::from(self.steps);
        (high && self.open(asks, place)).then(|| self.worth(asks, place) + gap_part(seniority, asks.seniority) + wishes)
    }
}

impl Asks {
    /// The formats one by one, if they are few and among the first few.
    fn ways<'a>(&self, into: &'a mut [u32; 3]) -> &'a [u32] {
        let count = self.formats.count_ones() as usize;
        if self.formats >= 1 << WAYS || count > into.len() {
            return &[];
        }
        let set = (0..WAYS).filter(|way| self.formats >> way & 1 == 1);
        into.iter_mut().zip(set).for_each(|(slot, way)| *slot = way);
        &into[..count]
    }

    /// Whether the pair has a wish, and so is looked at by itself.
    pub fn is_wished(&self, place: usize) -> bool {
        !self.wished.is_empty() && self.wished.binary_search_by_key(&(place as u32), |it| it.0).is_ok()
    }
}

fn unique(found: impl Iterator<Item = u32>) -> Vec<u32> {
    let mut list: Vec<u32> = found.collect();
    list.sort_unstable();
    list.dedup();
    list
}
