//! How a question is built: where it asks, with which word, of whom, and how much is said before.
//! Apart because it looks at the order of words, where frames look for what stands together.

use crate::lexicon::{ING, LEXICON};
use crate::reading::{Text, Word};

/// The build of a question.
#[derive(Debug)]
pub(crate) struct Shape {
    /// The word that asks, of the last clause that does.
    pub(crate) head: Option<&'static str>,
    /// Of whom that clause asks: you, third, it or other.
    pub(crate) subject: &'static str,
    pub(crate) first: &'static str,
    pub(crate) first_word: &'static str,
    /// How many clauses ask.
    pub(crate) heads: usize,
    /// Words before the last clause that asks, fillers not counted.
    pub(crate) before: usize,
    /// Words after its head.
    pub(crate) after: usize,
    /// It speaks of what will be done.
    pub(crate) wills: bool,
}

/// The numbers and classes that shape is read from, looked up once.
struct Known {
    wh: [(u32, &'static str); 7],
    be: u64,
    dohave: u64,
    modal: u64,
    third: u64,
    pron: u64,
    subj: u64,
    imp: u64,
    filler: u64,
    conj: u64,
    have: [u32; 3],
    you: [u32; 2],
    it: [u32; 4],
    first: [(u32, &'static str); 8],
    will: [u32; 3],
}

static KNOWN: std::sync::LazyLock<Known> = std::sync::LazyLock::new(|| {
    let id = |word: &str| LEXICON.find(word).map_or(u32::MAX, |it| it.id);
    let bit = |class: &str| LEXICON.bit(class).unwrap_or(0);
    let named = |word: &'static str, name: &'static str| (id(word), name);
    Known {
        wh: ["what", "how", "who", "when", "where", "which", "why"].map(|word| named(word, word)),
        be: bit("be"),
        dohave: bit("dohave"),
        modal: bit("modal"),
        third: bit("third"),
        pron: bit("pron"),
        subj: bit("subj"),
        imp: bit("imp"),
        filler: bit("filler"),
        conj: bit("conj"),
        have: ["have", "has", "had"].map(id),
        you: ["you", "your"].map(id),
        it: ["it", "that", "this", "there"].map(id),
        first: [
            named("i", "i"),
            named("my", "i"),
            named("you", "you"),
            named("it", "it"),
            named("that", "it"),
            named("they", "they"),
            named("we", "we"),
            named("if", "if"),
        ],
        will: ["will", "going", "shall"].map(id),
    }
});

impl Shape {
    pub(crate) fn of(text: &Text) -> Self {
        let words = &text.words;
        let heads = heads_of(words);
        let last = heads.last().copied();
        let opening = words.iter().position(|it| it.opens && !it.is(KNOWN.filler)).unwrap_or(0);
        let after =
            last.map_or(0, |(at, _)| words[at + 1..].iter().take_while(|it| it.sentence == words[at].sentence).count());
        Self {
            head: last.map(|(_, name)| name),
            subject: last.map_or("other", |(at, _)| subject(words, at)),
            first: words.get(opening).and_then(kind).unwrap_or("none"),
            first_word: words.get(opening).map_or("other", first_word),
            heads: heads.len(),
            before: last.map_or(0, |(at, _)| words[..at].iter().filter(|it| !it.is(KNOWN.filler)).count()),
            after,
            wills: words.iter().any(|it| KNOWN.will.contains(&it.id)),
        }
    }
}

impl Shape {
    /// The last clause that asks with an open word, from its head to where its sentence or the next clause ends it.
    pub(crate) fn open_clause(text: &Text) -> Option<(usize, usize)> {
        let words = &text.words;
        let heads = heads_of(words);
        let open = |name: &str| matches!(name, "what" | "how" | "who" | "when" | "where" | "which");
        let (from, _) = heads.iter().rev().find(|(_, name)| open(name))?;
        let next = heads.iter().map(|(at, _)| *at).find(|at| at > from).unwrap_or(words.len());
        let same = |it: &&Word| it.sentence == words[*from].sentence;
        let length = words[*from..next].iter().take_while(same).count();
        let loose = words[*from..from + length].iter().rev().take_while(|it| it.is(KNOWN.filler | KNOWN.conj)).count();
        Some((*from, from + length - loose))
    }
}

/// The asking words of a text, with where they stand.
fn heads(words: &[Word], unturned: bool) -> Vec<(usize, &'static str)> {
    let asks = |at: usize| {
        let word = &words[at];
        let name = kind(word).filter(|_| word.begins)?;
        let next = words.get(at + 1).filter(|it| it.sentence == word.sentence);
        let is_wh = KNOWN.wh.iter().any(|(id, _)| *id == word.id);
        let asks = if is_wh {
            // “When she says…” only leads up to a question.
            let leads_up = next.is_some_and(|it| it.is(KNOWN.pron) && !it.is(KNOWN.modal | KNOWN.dohave));
            unturned || !leads_up
        } else {
            next.is_some_and(|it| it.is(KNOWN.subj) || (word.is(KNOWN.be | KNOWN.modal) && !it.is(ING)))
        };
        asks.then_some((at, name))
    };
    (0..words.len()).filter_map(asks).collect()
}

fn heads_of(words: &[Word]) -> Vec<(usize, &'static str)> {
    let turned = heads(words, false);
    // “Why you are not…”: without turning the words round, as many people ask.
    if turned.is_empty() { heads(words, true) } else { turned }
}

/// Which asking word it is.
fn kind(word: &Word) -> Option<&'static str> {
    if let Some((_, name)) = KNOWN.wh.iter().find(|(id, _)| *id == word.id) {
        return Some(name);
    }
    if KNOWN.have.contains(&word.id) {
        return Some("have");
    }
    [(KNOWN.be, "be"), (KNOWN.dohave, "do"), (KNOWN.modal, "modal")]
        .into_iter()
        .find(|(class, _)| word.is(*class))
        .map(|(_, name)| name)
}

fn first_word(word: &Word) -> &'static str {
    let named = KNOWN.first.iter().find(|(id, _)| *id == word.id).map(|(_, name)| *name);
    named.unwrap_or(if word.is(KNOWN.imp) { "act" } else { "other" })
}

/// Of whom a clause asks: the first of the next words that says so.
fn subject(words: &[Word], at: usize) -> &'static str {
    let near = words.iter().skip(at + 1).take(5).take_while(|it| it.sentence == words[at].sentence);
    for word in near {
        if KNOWN.you.contains(&word.id) {
            return "you";
        }
        if KNOWN.it.contains(&word.id) {
            return "it";
        }
        if word.is(KNOWN.third) {
            return "third";
        }
    }
    "other"
}
