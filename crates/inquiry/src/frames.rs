//! How a question is put: patterns over words, read from a text, found in one pass.
//! Apart because the patterns are data; this knows how to match and nothing about questions.

use crate::lexicon::Lexicon;
use crate::reading::Word;

/// One step of a pattern.
#[derive(Debug, Clone)]
enum Part {
    One { ids: Vec<u32>, classes: u64, optional: bool },
    Not { ids: Vec<u32>, classes: u64 },
    Gap(usize),
    Begins,
    Ends,
    Proposal,
}

/// A pattern that makes no sense.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("line {line} of the frames: {what}")]
pub(crate) struct BadFrame {
    line: usize,
    what: String,
}

#[derive(Debug)]
struct Pattern {
    frame: usize,
    /// It is found only where a clause begins.
    begins: bool,
    parts: Vec<Part>,
}

/// All frames.
#[derive(Debug, Default)]
pub(crate) struct Frames {
    pub(crate) names: Vec<&'static str>,
    patterns: Vec<Pattern>,
    /// By a word's number, which is its place.
    by_id: Vec<Vec<u32>>,
    by_class: Vec<Vec<u32>>,
}

/// Where a frame was found.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum Found {
    #[default]
    Nowhere,
    /// It is there.
    There,
    /// It is there, and what is proposed begins at this word.
    Proposing(usize),
}

impl Frames {
    /// Reads the frames whose names are wanted.
    pub(crate) fn read(
        text: &'static str,
        lexicon: &mut Lexicon,
        wanted: impl Fn(&str) -> bool,
    ) -> Result<Self, BadFrame> {
        let mut it = Self { by_class: vec![Vec::new(); 64], ..Self::default() };
        for (at, line) in text.lines().enumerate().filter(|(_, line)| !line.is_empty() && !line.starts_with('#')) {
            let bad = |what: String| BadFrame { line: at + 1, what };
            let (name, pattern) = line.split_once(" = ").ok_or_else(|| bad("say `name = pattern`".into()))?;
            if !wanted(name) {
                continue;
            }
            let frame = it.names.iter().position(|known| *known == name).unwrap_or_else(|| {
                it.names.push(name);
                it.names.len() - 1
            });
            let parts: Result<Vec<Part>, String> = pattern.split_whitespace().map(|word| part(word, lexicon)).collect();
            let parts = parts.map_err(bad)?;
            let begins = matches!(parts.first(), Some(Part::Begins));
            it.add(Pattern { frame, begins, parts }).map_err(bad)?;
        }
        Ok(it)
    }

    fn add(&mut self, pattern: Pattern) -> Result<(), String> {
        let number = u32::try_from(self.patterns.len()).map_err(|_| "there are too many patterns".to_owned())?;
        for part in pattern.parts.iter().filter(|it| !matches!(it, Part::Begins)) {
            let Part::One { ids, classes, optional } = part else {
                return Err("a pattern begins with a word".into());
            };
            for id in ids {
                let at = *id as usize;
                self.by_id.resize_with(self.by_id.len().max(at + 1), Vec::new);
                self.by_id[at].push(number);
            }
            for bit in (0..64).filter(|bit| classes & (1 << bit) != 0) {
                self.by_class[bit].push(number);
            }
            if !optional {
                break;
            }
        }
        self.patterns.push(pattern);
        Ok(())
    }

    /// What is found, a place for each frame.
    pub(crate) fn find(&self, words: &[Word]) -> Vec<Found> {
        let mut found = vec![Found::Nowhere; self.names.len()];
        let mut end = 0;
        for at in 0..words.len() {
            if at >= end {
                let sentence = words[at].sentence;
                end = at + words[at..].iter().take_while(|it| it.sentence == sentence).count();
            }
            let named = self.by_id.get(words[at].id as usize).map_or(&[][..], Vec::as_slice);
            let mut left = words[at].classes;
            let classes = std::iter::from_fn(|| {
                let bit = (left != 0).then(|| left.trailing_zeros() as usize)?;
                left &= left - 1;
                Some(bit)
            });
            let by_class = classes.flat_map(|bit| &self.by_class[bit]);
            for number in named.iter().chain(by_class) {
                let pattern = &self.patterns[*number as usize];
                let fits = !pattern.begins || words[at].begins;
                if fits && found[pattern.frame] == Found::Nowhere {
                    found[pattern.frame] = matched(&pattern.parts, &words[..end], at, None);
                }
            }
        }
        found
    }
}

/// The longest a gap may be: it keeps a match short, and finding linear.
const WIDEST: usize = 20;

fn part(word: &'static str, lexicon: &mut Lexicon) -> Result<Part, String> {
    match word {
        "^" => return Ok(Part::Begins),
        "$" => return Ok(Part::Ends),
        ">" => return Ok(Part::Proposal),
        _ => {}
    }
    if let Some(width) = word.strip_prefix('*') {
        let width = width.parse().ok().filter(|it| *it <= WIDEST);
        return width.map(Part::Gap).ok_or_else(|| format!("`{word}` is not *1 to *{WIDEST}"));
    }
    let (word, not) = word.strip_prefix('!').map_or((word, false), |rest| (rest, true));
    let (word, optional) = word.strip_suffix('?').map_or((word, false), |rest| (rest, true));
    let (mut ids, mut classes) = (Vec::new(), 0);
    for one in word.split('|') {
        match one.strip_prefix('@') {
            Some(class) => classes |= lexicon.bit(class).ok_or_else(|| format!("there is no class @{class}"))?,
            None => ids.push(lexicon.id(one)),
        }
    }
    Ok(if not { Part::Not { ids, classes } } else { Part::One { ids, classes, optional } })
}

/// Whether the parts match from `at` on; the words end where their sentence does.
fn matched(parts: &[Part], words: &[Word], at: usize, proposal: Option<usize>) -> Found {
    let Some((part, rest)) = parts.split_first() else {
        return proposal.map_or(Found::There, Found::Proposing);
    };
    let word = words.get(at);
    let is = |ids: &[u32], classes: u64| word.is_some_and(|it| it.classes & classes != 0 || ids.contains(&it.id));
    match part {
        Part::Begins if word.is_some_and(|it| it.begins) => matched(rest, words, at, proposal),
        Part::Ends if word.is_none() => matched(rest, words, at, proposal),
        Part::Proposal => matched(rest, words, at, Some(at)),
        Part::Not { ids, classes } if !is(ids, *classes) => matched(rest, words, at, proposal),
        Part::One { ids, classes, optional } => {
            let taken = if is(ids, *classes) { matched(rest, words, at + 1, proposal) } else { Found::Nowhere };
            if taken == Found::Nowhere && *optional { matched(rest, words, at, proposal) } else { taken }
        }
        Part::Gap(width) => {
            let last = (at + width).min(words.len());
            let tries = (at..=last).map(|next| matched(rest, words, next, proposal));
            tries.into_iter().find(|it| *it != Found::Nowhere).unwrap_or_default()
        }
        _ => Found::Nowhere,
    }
}
