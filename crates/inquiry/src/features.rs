//! What is seen of a question: the frames it uses, how it is built, and what in it is new.
//! Apart because these are the only things the weights can speak about, and each has a name.

use std::collections::HashMap;
use std::hash::BuildHasherDefault;
use std::sync::LazyLock;

use crate::class::Stage;
use crate::frames::{Found, Frames};
use crate::lexicon::{CONTENT, KNOWN, LEXICON, NEW};
use crate::reading::{Families, Text, Word};
use crate::shape::Shape;
use crate::stem::Quick;

/// The committed frames.
static FRAMES: LazyLock<&Frames> = LazyLock::new(|| &LEXICON.frames);

/// How a frame was found: whether at all, then what its proposal is worth, then what the holder lives with.
const WAYS: [&str; 8] = ["", "/new", "/known", "/mixed", "/bare", "/whose", "/decided", "/toying"];

/// What is counted rather than framed. Each is one of its row.
const MARKS: [(&str, &[&str]); 27] = [
    ("head", &["none", "what", "how", "who", "when", "where", "which", "why", "be", "do", "have", "modal"]),
    ("head.you", &["none", "what", "how", "who", "when", "where", "which", "why", "be", "do", "have", "modal"]),
    ("head.third", &["none", "what", "how", "who", "when", "where", "which", "why", "be", "do", "have", "modal"]),
    ("head.it", &["none", "what", "how", "who", "when", "where", "which", "why", "be", "do", "have", "modal"]),
    ("first", &["none", "what", "how", "who", "when", "where", "which", "why", "be", "do", "have", "modal"]),
    ("first.word", &["i", "you", "it", "they", "we", "if", "act", "other"]),
    ("heads", &["0", "1", "2", "3"]),
    ("marks", &["0", "1", "2"]),
    ("before", &["0", "1", "4", "9", "14"]),
    ("long", &["1", "3", "5", "8", "12", "17", "25"]),
    ("new", &["0", "1", "2", "3", "5"]),
    ("known", &["0", "1", "2", "3"]),
    ("share", &["none", "old", "some", "most", "all"]),
    ("stage", &["clarify", "explore", "action"]),
    ("holder", &["other", "identity"]),
    ("plan", &["none", "toying", "decided"]),
    ("whose.head", &["other", "be", "do", "have", "modal"]),
    ("sign", &["ellipsis", "quoted", "or", "negative", "echo", "telegram", "us", "me"]),
    ("plan.will", &["undecided", "decided"]),
    ("closed.new", &["known", "new"]),
    ("after", &["none", "1", "3", "6", "10"]),
    ("told", &["statement", "question"]),
    ("will.decided", &["new", "known", "mixed", "bare"]),
    ("will.undecided", &["new", "known", "mixed", "bare"]),
    ("advice.decided", &["new", "known", "mixed", "bare"]),
    ("advice.toying", &["new", "known", "mixed", "bare"]),
    ("advice.neither", &["new", "known", "mixed", "bare"]),
];

/// What was seen.
#[derive(Debug, Default)]
pub(crate) struct Seen {
    pub(crate) features: Vec<usize>,
    /// Where the act begins that a frame of advice proposes.
    pub(crate) act: Option<usize>,
}

/// The names of all features; a feature's number is its place.
pub(crate) static NAMES: LazyLock<Vec<String>> = LazyLock::new(|| {
    let frames = FRAMES.names.iter().flat_map(|name| WAYS.iter().map(move |way| format!("{name}{way}")));
    let groups = groups().into_iter().flat_map(|name| WAYS.iter().map(move |way| format!("{name}:{way}")));
    let marks = MARKS.iter().flat_map(|(row, names)| names.iter().map(move |name| format!("={row}.{name}")));
    frames.chain(groups).chain(marks).collect()
});

/// The first words of the frames' names, in the order they come.
fn groups() -> Vec<&'static str> {
    let mut groups: Vec<&str> = Vec::new();
    for name in &FRAMES.names {
        let group = group(name);
        if !groups.contains(&group) {
            groups.push(group);
        }
    }
    groups
}

fn group(name: &str) -> &str {
    name.split_once('.').map_or(name, |(group, _)| group)
}

static GROUP_OF: LazyLock<Vec<usize>> = LazyLock::new(|| {
    let groups = groups();
    FRAMES.names.iter().map(|name| groups.iter().position(|it| *it == group(name)).unwrap_or(0)).collect()
});

static FIRST_GROUP: LazyLock<usize> = LazyLock::new(|| FRAMES.names.len() * WAYS.len());
static FIRST_MARK: LazyLock<usize> = LazyLock::new(|| *FIRST_GROUP + groups().len() * WAYS.len());

/// What the holder said, read once for any number of questions.
#[derive(Debug)]
pub(crate) struct Holder {
    pub(crate) said: Families,
    pub(crate) text: Text,
    identity: bool,
    decided: bool,
    toying: bool,
}

impl Holder {
    pub(crate) fn read(context: &str) -> Self {
        let text = Text::read(context);
        let frames = &LEXICON.holders;
        let found = frames.find(&text.words);
        let has = |name: &str| {
            let at = frames.names.iter().position(|it| *it == name);
            at.is_some_and(|at| found[at] != Found::Nowhere)
        };
        // “Women” alone says who is there; with a slight it may say why somebody was treated so.
        let identity = has("ctx.identity") || (has("ctx.who") && has("ctx.slight"));
        let (decided, toying) = (has("ctx.decided"), has("ctx.toying"));
        Self { said: text.families(), text, identity, decided, toying }
    }
}

pub(crate) fn see(holder: &Holder, stage: Stage, question: &Text) -> Seen {
    let mut seen = Seen::default();
    framed(holder, question, &mut seen);
    let shape = Shape::of(question);
    marked(holder, stage, question, &shape, &mut seen.features);
    seen.features.sort_unstable();
    seen.features.dedup();
    seen
}

fn framed(holder: &Holder, question: &Text, seen: &mut Seen) {
    for (at, found) in FRAMES.find(&question.words).into_iter().enumerate() {
        if found == Found::Nowhere {
            continue;
        }
        let name = FRAMES.names[at];
        let group = group(name);
        // Without an experience of that kind, the words of doubt are ordinary words.
        if group == "iv" && !holder.identity && !["iv.sure", "iv.word"].contains(&name) {
            continue;
        }
        let features = &mut seen.features;
        add(features, at, 0);
        if let Found::Proposing(from) = found {
            let way = proposal(&question.words, from);
            add(features, at, way);
            if group == "advice" && way != 4 {
                seen.act = seen.act.max(Some(from));
            }
            let steps = ["new", "known", "mixed", "bare"];
            let row = match (group, holder.decided, holder.toying) {
                ("will", true, _) => "will.decided",
                ("will", ..) => "will.undecided",
                ("advice", true, _) => "advice.decided",
                ("advice", _, true) => "advice.toying",
                ("advice", ..) => "advice.neither",
                _ => "",
            };
            features.extend(mark(row, steps[way - 1]));
        }
        if holder.identity && ["iv", "in", "closed", "choice", "check"].contains(&group) {
            add(features, at, 5);
        }
        if holder.decided && ["will", "act", "check", "pre", "advice"].contains(&group) {
            add(features, at, 6);
        }
        if holder.toying && ["will", "advice", "hypo", "probe"].contains(&group) {
            add(features, at, 7);
        }
    }
}

fn add(features: &mut Vec<usize>, frame: usize, way: usize) {
    features.push(frame * WAYS.len() + way);
    features.push(*FIRST_GROUP + GROUP_OF[frame] * WAYS.len() + way);
}

/// What the words from here to the end of the clause are, beside what the holder said.
fn proposal(words: &[Word], from: usize) -> usize {
    let (mut new, mut known) = (0, 0);
    let sentence = words.get(from).map(|it| it.sentence);
    for word in words.iter().skip(from).take_while(|it| Some(it.sentence) == sentence) {
        if word.comma && new + known > 0 {
            break;
        }
        new += usize::from(word.is(NEW));
        known += usize::from(word.is(KNOWN));
    }
    match (new, known) {
        (0, 0) => 4,
        (_, 0) => 1,
        (0, _) => 2,
        _ => 3,
    }
}

fn marked(holder: &Holder, stage: Stage, question: &Text, shape: &Shape, features: &mut Vec<usize>) {
    let mut add = |row: &str, name: &str| features.extend(mark(row, name));
    let head = shape.head.unwrap_or("none");
    add("head", head);
    add("first", shape.first);
    add("first.word", shape.first_word);
    match shape.subject {
        "you" => add("head.you", head),
        "third" => add("head.third", head),
        "it" => add("head.it", head),
        _ => {}
    }
    let words = &question.words;
    add("heads", ["0", "1", "2", "3"][shape.heads.min(3)]);
    add("marks", ["0", "1", "2"][question.question_marks.min(2)]);
    add("before", step(&[(0, "0"), (3, "1"), (8, "4"), (13, "9")], "14", shape.before));
    let long = [(2, "1"), (4, "3"), (7, "5"), (11, "8"), (16, "12"), (24, "17")];
    add("long", step(&long, "25", words.len()));
    add("after", step(&[(0, "none"), (2, "1"), (5, "3"), (9, "6")], "10", shape.after));
    let count = |class| words.iter().filter(|it| it.is(class)).count();
    let (new, known) = (count(NEW), count(KNOWN));
    add("new", step(&[(0, "0"), (1, "1"), (2, "2"), (4, "3")], "5", new));
    add("known", ["0", "1", "2", "3"][known.min(3)]);
    add("share", share(new, known));
    add("stage", stage.name());
    add("holder", if holder.identity { "identity" } else { "other" });
    add(
        "plan",
        if holder.decided {
            "decided"
        } else if holder.toying {
            "toying"
        } else {
            "none"
        },
    );
    if holder.identity && shape.subject != "you" && ["be", "do", "have", "modal"].contains(&head) {
        add("whose.head", head);
    }
    if shape.wills {
        add("plan.will", if holder.decided { "decided" } else { "undecided" });
    }
    if ["be", "do", "have", "modal"].contains(&head) {
        add("closed.new", if new > 0 { "new" } else { "known" });
    }
    add("told", if shape.heads == 0 && question.question_marks == 0 { "statement" } else { "question" });
    for (sign, seen) in signs(question, shape) {
        if seen {
            add("sign", sign);
        }
    }
}

/// The numbers of the words that are signs.
static SIGNS: LazyLock<[u32; 7]> = LazyLock::new(|| {
    ["or", "not", "us", "we", "i", "my", "me"].map(|word| LEXICON.find(word).map_or(u32::MAX, |it| it.id))
});

fn signs(question: &Text, shape: &Shape) -> [(&'static str, bool); 8] {
    let words = &question.words;
    let [or, not, us, we, i, my, me] = *SIGNS;
    let has = |wanted: u32| words.iter().any(|it| it.id == wanted);
    let echo = words.iter().find(|it| it.is(CONTENT)).is_some_and(|it| it.opens && it.is(KNOWN));
    [
        ("ellipsis", question.ellipsis),
        ("quoted", question.quoted),
        ("or", has(or)),
        ("negative", has(not)),
        ("echo", echo),
        ("telegram", words.len() < 5 && shape.heads == 0),
        ("us", has(us) || has(we)),
        ("me", has(i) || has(my) || has(me)),
    ]
}

fn share(new: usize, known: usize) -> &'static str {
    match (new, known) {
        (0, 0) => "none",
        (0, _) => "old",
        (_, 0) => "all",
        _ if new > known => "most",
        _ => "some",
    }
}

/// The first step that is high enough.
fn step(steps: &[(usize, &'static str)], beyond: &'static str, count: usize) -> &'static str {
    steps.iter().find(|(most, _)| count <= *most).map_or(beyond, |(_, name)| name)
}

fn mark(row: &str, name: &str) -> Option<usize> {
    let (at, names) = ROWS.get(row)?;
    names.iter().position(|it| *it == name).map(|place| at + place)
}

/// Where each row of marks begins, and what is in it.
type Rows = HashMap<&'static str, (usize, &'static [&'static str]), BuildHasherDefault<Quick>>;
static ROWS: LazyLock<Rows> = LazyLock::new(|| {
    let mut at = *FIRST_MARK;
    let mut rows = Rows::default();
    for (row, names) in &MARKS {
        rows.insert(row, (at, names));
        at += names.len();
    }
    rows
});
