//! A round in columns of small numbers: what makes scoring fast.
//!
//! Apart because it is a second form of the same facts: mentors are sorted into blocks that share
//! role, region, seniority and consented identity, and each skill is one row of bytes over them, so
//! that a mentee's goals are added up for sixteen mentors at a time.

use std::collections::HashMap;

use super::judge::{gap_part, goals_part};
use super::people::{Instance, Mentee, Mentor, Preference, key};

/// An unknown attribute of a mentor and of a mentee: never equal to anything.
const UNKNOWN: (u32, u32) = (u32::MAX, u32::MAX - 1);
/// How many mentors are scored at once.
pub(super) const LANES: usize = 16;

/// Mentors next to each other that only differ in skills, formats, organisation and names.
#[derive(Debug, Clone)]
pub(super) struct Block {
    pub start: usize,
    pub end: usize,
    role: u32,
    region: u32,
    seniority: u8,
    identity: u32,
}

/// What a mentee asks, in numbers.
#[derive(Debug, Clone)]
pub(super) struct Asks {
    role: u32,
    region: u32,
    seniority: u8,
    pub organisation: u32,
    identity: u32,
    required: bool,
    pub formats: u64,
    /// Row of the skill and importance; goals that no mentor can help with are left out.
    pub goals: Vec<(u32, u8)>,
    /// The importance of all goals.
    pub asked: i64,
    /// Places (in block order) that a block on either side bars, sorted.
    pub barred: Vec<u32>,
    /// Places with a wish on either side, sorted, and what the wishes are worth.
    pub wished: Vec<(u32, i64)>,
}

impl Asks {
    /// Mentees alike in this see the blocks in the same order.
    pub fn kind(&self) -> (u32, u32, u8, u32, bool) {
        (self.role, self.region, self.seniority, self.identity, self.required)
    }

    /// What each sum of importances is worth.
    pub fn worth(&self) -> Vec<i64> {
        (0..=self.asked).map(|met| goals_part(met, self.asked)).collect()
    }
}

/// The whole round.
#[derive(Debug)]
pub(super) struct Encoded {
    pub blocks: Vec<Block>,
    /// Position in the instance of the mentor at each place.
    pub mentor_at: Vec<u32>,
    /// One row of `width` bytes per skill that is somebody's goal: 255 where the mentor has it.
    rows: Vec<u8>,
    width: usize,
    pub formats: Vec<u64>,
    pub organisations: Vec<u32>,
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

    fn block(&mut self, it: &Mentor) -> (u32, u32, u8, u32) {
        let identity = it.identity.consented().map_or(UNKNOWN.0, |it| self.identities.or(it, UNKNOWN.0));
        (self.roles.or(&it.role, UNKNOWN.0), self.regions.or(&it.region, UNKNOWN.0), it.seniority, identity)
    }
}

impl Encoded {
    /// The same facts in columns.
    pub fn new(instance: &Instance) -> Self {
        let mut words = Vocabulary::default();
        let mentees: Vec<Asks> = instance.mentees.iter().map(|it| words.mentee(it)).collect();
        let kinds: Vec<_> = instance.mentors.iter().map(|it| words.block(it)).collect();
        let mut mentor_at: Vec<u32> = (0..instance.mentors.len() as u32).collect();
        mentor_at.sort_by_key(|at| (kinds[*at as usize], *at));
        let mut encoded = Self {
            blocks: blocks(&mentor_at, &kinds),
            width: mentor_at.len() + LANES,
            rows: vec![0; words.goals.0.len() * (mentor_at.len() + LANES)],
            formats: Vec::with_capacity(mentor_at.len()),
            organisations: Vec::with_capacity(mentor_at.len()),
            mentor_at,
            mentees,
            steps: instance.steps,
        };
        for (place, at) in encoded.mentor_at.iter().enumerate() {
            let mentor = &instance.mentors[*at as usize];
            encoded.formats.push(words.formats(&mentor.formats));
            encoded.organisations.push(words.organisations.or(&mentor.organisation, UNKNOWN.0));
            for skill in &mentor.skills {
                if let Some(row) = words.goals.0.get(key(skill).as_str()) {
                    encoded.rows[*row as usize * encoded.width + place] = 255;
                }
            }
        }
        encoded.name_lists(instance);
        encoded
    }

    /// Wishes and blocks, which are said by name.
    fn name_lists(&mut self, instance: &Instance) {
        let mut place_of = vec![0_u32; self.mentor_at.len()];
        for (place, at) in self.mentor_at.iter().enumerate() {
            place_of[*at as usize] = place as u32;
        }
        let by_name = |names: Vec<&String>| -> HashMap<String, usize> {
            names.iter().enumerate().map(|(at, it)| (key(it), at)).collect()
        };
        let mentors = by_name(instance.mentors.iter().map(|it| &it.name).collect());
        let mentees = by_name(instance.mentees.iter().map(|it| &it.name).collect());
        let place = |name: &String| mentors.get(&key(name)).map(|at| place_of[*at]);
        for (asks, mentee) in self.mentees.iter_mut().zip(&instance.mentees) {
            asks.barred.extend(mentee.blocks.iter().filter_map(place));
            let mut wished: Vec<u32> = mentee.wishes.iter().filter_map(place).collect();
            wished.sort_unstable();
            wished.dedup();
            asks.wished.extend(wished.into_iter().map(|place| (place, 50)));
        }
        for (mentor, place) in instance.mentors.iter().zip(&place_of) {
            for i in mentor.blocks.iter().filter_map(|it| mentees.get(&key(it))) {
                self.mentees[*i].barred.push(*place);
            }
            let mut wished: Vec<usize> = mentor.wishes.iter().filter_map(|it| mentees.get(&key(it)).copied()).collect();
            wished.sort_unstable();
            wished.dedup();
            for i in wished {
                self.mentees[i].wished.push((*place, 50));
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

    /// What the pair scores for all but goals and wishes; nothing if the block as a whole is barred.
    pub fn base(&self, asks: &Asks, block: &Block) -> Option<i64> {
        let same = |holds: bool, worth: i64| if holds { worth } else { 0 };
        let identity = asks.identity == block.identity;
        let senior = u16::from(block.seniority) >= u16::from(asks.seniority) + u16::from(self.steps);
        let open = senior && (identity || !asks.required);
        open.then(|| {
            same(asks.role == block.role, 150)
                + same(asks.region == block.region, 100)
                + gap_part(block.seniority, asks.seniority)
                + same(identity, 50)
        })
    }

    /// Adds up the importance of the goals met by the mentors from `place` on.
    pub fn met(&self, asks: &Asks, place: usize) -> [u8; LANES] {
        let mut met = [0_u8; LANES];
        for (row, importance) in &asks.goals {
            let from = *row as usize * self.width + place;
            for (sum, has) in met.iter_mut().zip(&self.rows[from..from + LANES]) {
                *sum += has & importance;
            }
        }
        met
    }

    /// Whether organisation, formats and blocks allow the mentor at this place; the rest is [`Self::base`]'s.
    pub fn open(&self, asks: &Asks, place: usize) -> bool {
        self.organisations[place] != asks.organisation
            && self.formats[place] & asks.formats != 0
            && (asks.barred.is_empty() || asks.barred.binary_search(&(place as u32)).is_err())
    }

    /// The block of a place.
    pub fn block_of(&self, place: usize) -> &Block {
        let at = self.blocks.partition_point(|it| it.end <= place);
        &self.blocks[at]
    }

    /// The score of the pair with its wishes, if it is allowed.
    pub fn pair(&self, asks: &Asks, place: usize, wishes: i64) -> Option<i64> {
        let base = self.base(asks, self.block_of(place))?;
        let met = i64::from(self.met(asks, place)[0]);
        self.open(asks, place).then(|| base + wishes + goals_part(met, asks.asked))
    }
}

fn blocks(mentor_at: &[u32], kinds: &[(u32, u32, u8, u32)]) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    for (place, at) in mentor_at.iter().enumerate() {
        let (role, region, seniority, identity) = kinds[*at as usize];
        match blocks.last_mut() {
            Some(last) if (last.role, last.region, last.seniority, last.identity) == kinds[*at as usize] => {
                last.end = place + 1;
            }
            _ => blocks.push(Block { start: place, end: place + 1, role, region, seniority, identity }),
        }
    }
    blocks
}
