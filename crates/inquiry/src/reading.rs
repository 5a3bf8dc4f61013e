//! A text as words: what was said, in clauses and sentences, with slips and voices put into common words.
//! Apart because everything after it sees numbers and flags, never letters.

use std::collections::HashSet;
use std::hash::BuildHasherDefault;

use crate::lexicon::{CONTENT, Entry, KNOWN, LEXICON, NEW};

/// The families of the words of a text.
pub(crate) type Families = HashSet<u64, BuildHasherDefault<crate::stem::Quick>>;

/// One word, as the frames see it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Word {
    pub(crate) id: u32,
    pub(crate) classes: u64,
    pub(crate) key: u64,
    /// Where it stands in the text, in bytes.
    pub(crate) from: usize,
    pub(crate) to: usize,
    /// The sentence it belongs to.
    pub(crate) sentence: u32,
    /// A clause begins here.
    pub(crate) begins: bool,
    /// A comma, colon or dash stands before it.
    pub(crate) comma: bool,
    /// Nothing but fillers stands before it in its sentence.
    pub(crate) opens: bool,
}

impl Word {
    pub(crate) fn is(&self, class: u64) -> bool {
        self.classes & class != 0
    }
}

/// A text that was read.
#[derive(Debug, Default)]
pub(crate) struct Text {
    pub(crate) words: Vec<Word>,
    pub(crate) question_marks: usize,
    pub(crate) ellipsis: bool,
    pub(crate) quoted: bool,
}

impl Text {
    pub(crate) fn read(text: &str) -> Self {
        Reader::new(text).read()
    }

    /// The families of the words that name something.
    pub(crate) fn families(&self) -> Families {
        self.words.iter().filter(|it| it.is(CONTENT)).map(|it| it.key).collect()
    }

    /// Marks each word that names something as the holder's or as new.
    pub(crate) fn weigh(&mut self, said: &Families) {
        for word in self.words.iter_mut().filter(|it| it.is(CONTENT)) {
            word.classes |= if said.contains(&word.key) { KNOWN } else { NEW };
        }
    }
}

struct Reader<'a> {
    text: &'a str,
    out: Text,
    sentence: u32,
    comma: bool,
    fresh: bool,
    filler: u64,
    conjunction: u64,
}

impl<'a> Reader<'a> {
    fn new(text: &'a str) -> Self {
        let bit = |class| LEXICON.bit(class).unwrap_or(0);
        let (filler, conjunction) = (bit("filler"), bit("conj"));
        Self { text, out: Text::default(), sentence: 0, comma: false, fresh: true, filler, conjunction }
    }

    fn read(mut self) -> Text {
        let mut start = None;
        let mut before = ' ';
        let mut lower = String::new();
        for (at, it) in self.text.char_indices() {
            let after = self.text[at + it.len_utf8()..].chars().next().unwrap_or(' ');
            let inside = it.is_alphanumeric()
                || (matches!(it, '\'' | '’' | '-' | '‑') && start.is_some() && after.is_alphanumeric())
                || (is_apostrophe(it) && matches!(before, 'a' | 'i' | 'n') && start.is_some());
            if inside {
                if start.is_none() {
                    start = Some(at);
                    lower.clear();
                }
                match it {
                    '’' => lower.push('\''),
                    '‑' => lower.push('-'),
                    _ if it.is_ascii() => lower.push(it.to_ascii_lowercase()),
                    _ => lower.extend(it.to_lowercase()),
                }
            } else {
                if let Some(from) = start.take() {
                    self.word(&lower, from, at);
                }
                self.mark(it, before, after);
            }
            before = it;
        }
        if let Some(from) = start {
            self.word(&lower, from, self.text.len());
        }
        self.out
    }

    fn mark(&mut self, it: char, before: char, after: char) {
        match it {
            '?' | '？' => {
                self.out.question_marks += 1;
                self.end();
            }
            '…' => {
                self.out.ellipsis = true;
                self.comma = true;
            }
            '.' if before == '.' || after == '.' => {
                self.out.ellipsis = true;
                self.comma = true;
            }
            '.' | '!' | ';' if after.is_whitespace() || !after.is_alphanumeric() => self.end(),
            '\n' => self.end(),
            ',' | ':' | '–' | '—' | '-' | '(' | ')' | '/' => self.comma = true,
            '\'' | '"' | '‘' | '“' | '’' if before.is_whitespace() && after.is_alphanumeric() => {
                self.out.quoted = true
            }
            _ => {}
        }
    }

    fn end(&mut self) {
        if !self.fresh {
            self.sentence = self.sentence.saturating_add(1);
            self.fresh = true;
        }
        self.comma = false;
    }

    fn word(&mut self, lower: &str, from: usize, to: usize) {
        let found = LEXICON.find(lower);
        if let Some(entry) = found {
            if entry.stands_for.is_empty() {
                self.push(entry, from, to);
            } else {
                entry.stands_for.iter().for_each(|word| self.known(word, from, to));
            }
            return;
        }
        if let Some((stem, tail)) = lower.rsplit_once('\'') {
            return self.shortened(stem, tail, from, to);
        }
        if let Some(mended) = (lower.len() >= 5 && lower.len() < 14).then(|| LEXICON.mend(lower)).flatten() {
            return self.known(mended, from, to);
        }
        // Parts of a compound are words too: thirty-one, well-meaning.
        if lower.contains('-') && !lower.ends_with('-') {
            return lower.split('-').filter(|it| !it.is_empty()).for_each(|part| self.known(part, from, to));
        }
        self.push(&LEXICON.look(lower), from, to);
    }

    /// What's, they've, isn't, manager's.
    fn shortened(&mut self, stem: &str, tail: &str, from: usize, to: usize) {
        if tail == "t" && stem.ends_with('n') {
            self.known(&stem[..stem.len() - 1], from, to);
            return self.known("not", from, to);
        }
        self.known(stem, from, to);
        let after = match tail {
            "ve" => "have",
            "re" => "are",
            "ll" => "will",
            "d" => "would",
            "m" => "am",
            // After a name it is a possessive more often than not.
            "s" if LEXICON.find(stem).is_some_and(|it| it.classes & CONTENT == 0) => "is",
            _ => return,
        };
        self.known(after, from, to);
    }

    fn known(&mut self, word: &str, from: usize, to: usize) {
        match LEXICON.find(word) {
            Some(entry) => self.push(entry, from, to),
            None => self.push(&LEXICON.look(word), from, to),
        }
    }

    fn push(&mut self, entry: &Entry, from: usize, to: usize) {
        let last = self.out.words.last();
        let opens = self.fresh || last.is_some_and(|it| it.opens && it.is(self.filler));
        let begins = opens || self.comma || last.is_some_and(|it| it.is(self.conjunction));
        let word = Word {
            id: entry.id,
            classes: entry.classes,
            key: entry.key,
            from,
            to,
            sentence: self.sentence,
            begins,
            comma: self.comma,
            opens,
        };
        self.out.words.push(word);
        self.comma = false;
        self.fresh = false;
    }
}

fn is_apostrophe(it: char) -> bool {
    matches!(it, '\'' | '’')
}
