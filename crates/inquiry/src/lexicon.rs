//! Every list of words, read once: spellings, classes, families, plain words, irregular forms.
//! Apart because words come from texts that people may mend, and the rest knows only numbers.

use std::collections::HashMap;
use std::hash::BuildHasherDefault;
use std::sync::LazyLock;

use crate::frames::Frames;
use crate::stem;

type Quickly<K, V> = HashMap<K, V, BuildHasherDefault<stem::Quick>>;

pub(crate) static LEXICON: LazyLock<Lexicon> = LazyLock::new(Lexicon::read);

/// Kinds of word that are seen rather than listed; the listed classes take the bits after these.
pub(crate) const ING: u64 = 1;
pub(crate) const ED: u64 = 1 << 1;
pub(crate) const LY: u64 = 1 << 2;
pub(crate) const NEW: u64 = 1 << 3;
pub(crate) const KNOWN: u64 = 1 << 4;
/// Names an act, a person, a tool or a place.
pub(crate) const CONTENT: u64 = 1 << 5;
const SEEN: [(&str, u64); 6] =
    [("ing", ING), ("ed", ED), ("ly", LY), ("new", NEW), ("known", KNOWN), ("content", CONTENT)];

/// What is known of a word.
#[derive(Debug, Clone, Default)]
pub(crate) struct Entry {
    /// Its number; 0 is a word no list has.
    pub(crate) id: u32,
    pub(crate) classes: u64,
    /// Its family, for the novelty test.
    pub(crate) key: u64,
    /// The words it stands for, when it is a spelling of others.
    pub(crate) stands_for: Vec<&'static str>,
}

pub(crate) struct Lexicon {
    words: Quickly<&'static str, Entry>,
    bits: HashMap<&'static str, u64>,
    families: Quickly<u64, u64>,
    irregular: Quickly<&'static str, &'static str>,
    /// Words a slip of the finger is mended towards, by first letter.
    mended: Quickly<char, Vec<&'static str>>,
    /// Frames of questions.
    pub(crate) frames: Frames,
    /// Frames of what the holder said.
    pub(crate) holders: Frames,
}

/// Words that carry a frame: a typing slip in one of them would hide it.
const CARRYING: &str = "about after anyone asking before being because better could considered considering doing \
    everyone feeling going happen happened having helpful maybe might perhaps really should something sounds \
    speaking stopping surely taking talked talking telling their there thing thinking thought tried trying \
    under using wanted wondered wondering would where which while without years you're";

impl Lexicon {
    fn read() -> Self {
        let mut it = Self {
            words: Quickly::default(),
            bits: SEEN.into_iter().collect(),
            families: Quickly::default(),
            irregular: pairs(include_str!("data/irregular.txt")).collect(),
            mended: Quickly::default(),
            frames: Frames::default(),
            holders: Frames::default(),
        };
        for line in lines(include_str!("data/families.txt")) {
            let mut words = line.split_whitespace();
            let first = words.next().map_or(0, |word| stem::key(it.base(word)));
            for word in words {
                it.families.insert(stem::key(it.base(word)), first);
            }
        }
        let plain: Vec<&str> = lines(include_str!("data/plain.txt")).flat_map(str::split_whitespace).collect();
        for (at, line) in lines(include_str!("data/words.txt")).enumerate() {
            let Some((name, words)) = line.split_once(':') else { continue };
            let bit = 1_u64 << (SEEN.len() + at).min(63);
            it.bits.insert(name, bit);
            for word in words.split_whitespace() {
                it.add(word).classes |= bit;
            }
        }
        for word in plain {
            it.add(word).classes &= !CONTENT;
        }
        for line in lines(include_str!("data/spellings.txt")) {
            if let Some((from, to)) = line.split_once(" = ") {
                it.add(from).stands_for = to.split_whitespace().collect();
                for word in to.split_whitespace() {
                    it.add(word);
                }
            }
        }
        for word in CARRYING.split_whitespace() {
            it.add(word);
            it.mended.entry(word.chars().next().unwrap_or_default()).or_default().push(word);
        }
        let text = include_str!("data/frames.txt");
        let good = "the committed frames are well made: every test reads them";
        it.frames = Frames::read(text, &mut it, |name| !name.starts_with("ctx.")).expect(good);
        it.holders = Frames::read(text, &mut it, |name| name.starts_with("ctx.")).expect(good);
        it
    }

    /// The number of a word, which is given one if it has none.
    fn add(&mut self, word: &'static str) -> &mut Entry {
        let next = u32::try_from(self.words.len() + 1).unwrap_or(u32::MAX);
        let seen = self.look(word);
        self.words.entry(word).or_insert_with(|| Entry { id: next, ..seen })
    }

    /// The number a frame's word goes by.
    pub(crate) fn id(&mut self, word: &'static str) -> u32 {
        self.add(word).id
    }

    pub(crate) fn bit(&self, class: &str) -> Option<u64> {
        self.bits.get(class).copied()
    }

    pub(crate) fn find(&self, word: &str) -> Option<&Entry> {
        self.words.get(word)
    }

    /// What can be seen of a word that no list has.
    pub(crate) fn look(&self, word: &str) -> Entry {
        let key = stem::key(self.base(word));
        let key = self.families.get(&key).copied().unwrap_or(key);
        let long = word.len() > 4;
        let mut classes = if word.len() > 1 { CONTENT } else { 0 };
        classes |= if long && (word.ends_with("ing") || word.ends_with("in'")) { ING } else { 0 };
        classes |= if long && word.ends_with("ed") { ED } else { 0 };
        classes |= if long && word.ends_with("ly") { LY } else { 0 };
        Entry { id: 0, classes, key, stands_for: Vec::new() }
    }

    /// The carrying word that this is one slip away from.
    pub(crate) fn mend(&self, word: &str) -> Option<&'static str> {
        let near = self.mended.get(&word.chars().next()?)?;
        near.iter().find(|it| stem::one_slip(it, word)).copied()
    }

    fn base<'a>(&self, word: &'a str) -> &'a str {
        self.irregular.get(word).copied().unwrap_or(word)
    }
}

fn lines(text: &'static str) -> impl Iterator<Item = &'static str> {
    text.lines().filter(|line| !line.is_empty() && !line.starts_with('#'))
}

fn pairs(text: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    lines(text).filter_map(|line| line.split_once(' '))
}
