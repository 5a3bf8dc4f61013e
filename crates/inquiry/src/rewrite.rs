//! One question to ask instead: on the asker's subject where that can be carried over safely, plain otherwise.
//! Apart because whatever was typed, what comes out must be one good sentence; nothing else here writes English.

use crate::class::{Class, Stage};
use crate::lexicon::{CONTENT, KNOWN, LEXICON};
use crate::reading::{Text, Word};
use crate::shape::Shape;

/// The most letters a rewrite may have.
pub(crate) const LONGEST: usize = 160;

/// A question in place of this one.
pub(crate) fn rewrite(class: Class, stage: Stage, asked: (&str, &Text), context: (&str, &Text)) -> String {
    let (question, text) = asked;
    let kept = match class {
        Class::Several | Class::Speech => clause(question, text),
        Class::Accusing => softened(question, text),
        _ => None,
    };
    let person = names_person(text);
    let theirs = || (!person && class != Class::Doubting).then(|| their_person(context)).flatten();
    let made = kept.or_else(|| subject(question, text).or_else(theirs).map(|it| about(class, &it)));
    made.filter(|it| is_sound(it)).unwrap_or_else(|| plain(class, stage, person).to_owned())
}

/// About what the asker named: works for one and for many, for people and for things.
fn about(class: Class, it: &str) -> String {
    match class {
        Class::Advice => format!("What have you thought of so far when it comes to {it}?"),
        Class::Presuming => format!("What, if anything, would you like to do about {it}?"),
        Class::Leading | Class::Rhetorical | Class::Choice => format!("How do you see things with {it}?"),
        Class::Interpreting => format!("What do you make of things with {it} yourself?"),
        Class::Doubting => "What was that like for you, and what would help now?".into(),
        Class::Accusing => format!("What was going on for you around {it}?"),
        Class::Closed | Class::Curious | Class::Statement => format!("What can you tell us about {it}?"),
        _ => format!("What matters most to you about {it}?"),
    }
}

/// Without a subject.
fn plain(class: Class, stage: Stage, person: bool) -> &'static str {
    match (class, stage) {
        (Class::Advice, _) if person => "Who have you been able to talk to about this so far?",
        (Class::Advice, Stage::Action) => "What would you like to do about this yourself?",
        (Class::Advice, _) => "What have you already thought of or tried?",
        (Class::Presuming, _) => "What, if anything, would you like to do next?",
        (Class::Leading | Class::Rhetorical, _) => "How do you see it?",
        (Class::Interpreting, _) => "What do you make of it yourself?",
        (Class::Doubting, _) => "What was that like for you, and what would help now?",
        (Class::Accusing, _) => "What was going on for you at the time?",
        (Class::Closed, _) => "What has that been like for you?",
        (Class::Choice, _) => "What matters most to you in this?",
        (Class::Curious, _) => "What would be useful for us to know?",
        (Class::Several, _) => "Which part of this would you like to begin with?",
        (Class::Speech, _) => "How do you see it?",
        (Class::Statement, _) => "What is on your mind most, just now?",
        (_, Stage::Clarify) => "What would help us to understand this?",
        (_, Stage::Explore) => "What else is there in this for you?",
        (_, Stage::Action) => "What will you do first?",
    }
}

/// The one clause worth keeping of a long question: the last of a speech, the first of several.
fn clause(question: &str, text: &Text) -> Option<String> {
    let (from, to) = Shape::open_clause(text)?;
    let words = text.words.get(from..to)?;
    if !(3..=18).contains(&words.len()) {
        return None;
    }
    let said = question.get(words.first()?.from..words.last()?.to)?;
    sentence(said)
}

/// “Why did you wait?” asks the same, without the finger, as “What led you to wait?”.
fn softened(question: &str, text: &Text) -> Option<String> {
    let id = |word: &str| LEXICON.find(word).map_or(0, |it| it.id);
    let words = &text.words;
    let at = words.iter().position(|it| it.id == id("why"))?;
    let turned: Vec<u32> = words.iter().skip(at + 1).take(3).map(|it| it.id).collect();
    let (did, does, not, you) = (id("did"), id("do"), id("not"), id("you"));
    let (lead, skip) = match turned[..] {
        [one, two, ..] if one == did && two == you => ("What led you to", 3),
        [one, two, ..] if one == does && two == you => ("What leads you to", 3),
        [one, two, three] if one == did && two == not && three == you => ("What made it hard to", 4),
        [one, two, three] if one == does && two == not && three == you => ("What makes it hard to", 4),
        _ => return None,
    };
    let mut rest = &words[(at + skip).min(words.len())..];
    let loose = ["just", "ever", "even", "not", "really", "then", "go", "keep"].map(id);
    while let Some((first, after)) = rest.split_first().filter(|(first, _)| loose.contains(&first.id)) {
        let _ = first;
        rest = after;
    }
    let sentence_of = rest.first()?.sentence;
    let rest: Vec<&Word> = rest.iter().take_while(|it| it.sentence == sentence_of).collect();
    if rest.len() > 12 || rest.iter().skip(1).any(|it| it.comma) {
        return None;
    }
    let said = question.get(rest.first()?.from..rest.last()?.to)?;
    sentence(&format!("{lead} {said}"))
}

/// What the question is about, as the asker put it: “the chair”, “your manager”, “the new rota”.
fn subject(question: &str, text: &Text) -> Option<String> {
    let id = |word: &str| LEXICON.find(word).map_or(0, |it| it.id);
    let determiners = ["the", "your", "his", "their"].map(id);
    let person = LEXICON.bit("person").unwrap_or(0);
    let words = &text.words;
    for (at, word) in words.iter().enumerate().filter(|(_, it)| determiners.contains(&it.id)) {
        let next = words.iter().skip(at + 1).take_while(|it| it.sentence == word.sentence && !it.comma);
        let named: Vec<&Word> = next.take_while(|it| it.is(CONTENT) && !is_verbal(it)).take(3).collect();
        let Some(last) = named.last() else { continue };
        let theirs = last.is(KNOWN) || last.is(person);
        // “The front line” must not become “the front”: what follows has to be a word that ends a name.
        let after = words.get(at + named.len() + 1).filter(|it| it.sentence == word.sentence && !it.comma);
        let cut = after.is_some_and(|it| !ends_a_name(it));
        let said = question.get(word.from..last.to)?;
        if theirs && !cut && said.len() <= 40 && is_words(said) && !said.ends_with("'s") {
            return Some(lowered(said));
        }
    }
    None
}

/// The one person the holder speaks of as theirs: “my manager” is “your manager” when said back. None if there are
/// several, because it would be a guess.
fn their_person((context, text): (&str, &Text)) -> Option<String> {
    let my = LEXICON.find("my").map_or(0, |it| it.id);
    let person = LEXICON.bit("person").unwrap_or(0);
    let mut found: Option<&Word> = None;
    for (at, _) in text.words.iter().enumerate().take(200).filter(|(_, it)| it.id == my) {
        let Some(named) = text.words.get(at + 1).filter(|it| !it.begins && it.is(person)) else { continue };
        let after = text.words.get(at + 2).filter(|it| it.sentence == named.sentence && !it.comma);
        let whole = after.is_none_or(|it| ends_a_name(it) || is_verbal(it));
        if !whole || found.is_some_and(|it| it.key != named.key) {
            return None;
        }
        found = found.or(Some(named));
    }
    let said = found.and_then(|it| context.get(it.from..it.to))?;
    (said.len() <= 24 && said.chars().all(char::is_alphabetic)).then(|| format!("your {}", said.to_lowercase()))
}

/// Words that begin something new: verbs that ask, people, joining words, places in time and space.
fn ends_a_name(word: &Word) -> bool {
    let classes =
        ["aux", "subj", "conj", "wh"].into_iter().filter_map(|it| LEXICON.bit(it)).fold(0, |all, it| all | it);
    let joining = [
        "to", "for", "on", "in", "at", "with", "about", "of", "from", "as", "if", "than", "by", "after", "before",
        "ought", "deserve",
    ];
    word.is(classes) || joining.iter().any(|it| LEXICON.find(it).is_some_and(|entry| entry.id == word.id))
}

fn is_verbal(word: &Word) -> bool {
    word.is(crate::lexicon::ING | crate::lexicon::ED | crate::lexicon::LY)
}

fn names_person(text: &Text) -> bool {
    let person = LEXICON.bit("person").unwrap_or(0);
    text.words.iter().any(|it| it.is(person))
}

/// One sentence from a clause: a capital, one question mark, nothing odd inside.
fn sentence(said: &str) -> Option<String> {
    let said = said.trim();
    if !is_words(said) {
        return None;
    }
    let mut out = String::with_capacity(said.len() + 1);
    for (at, word) in said.split_whitespace().enumerate() {
        if at > 0 {
            out.push(' ');
        }
        match word {
            "i" => out.push('I'),
            "u" => out.push_str("you"),
            _ if at == 0 => {
                let mut letters = word.chars();
                out.extend(letters.next().into_iter().flat_map(char::to_uppercase));
                out.push_str(letters.as_str());
            }
            _ => out.push_str(word),
        }
    }
    out.push('?');
    is_sound(&out).then_some(out)
}

fn lowered(said: &str) -> String {
    let mut letters = said.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}

/// Letters, spaces and what stands within words; commas between them.
fn is_words(said: &str) -> bool {
    let plain = |it: char| it.is_alphanumeric() || matches!(it, ' ' | '\'' | '’' | '-' | ',');
    said.chars().all(plain) && said.chars().next().is_some_and(char::is_alphabetic)
}

/// Whether this can be shown: short, one question mark, no word twice in a row.
fn is_sound(text: &str) -> bool {
    let words: Vec<String> = text.split_whitespace().map(|it| it.trim_end_matches('?').to_lowercase()).collect();
    text.chars().count() <= LONGEST
        && text.matches('?').count() == 1
        && text.ends_with('?')
        && text.chars().next().is_some_and(char::is_uppercase)
        && !words.iter().any(|it| it.is_empty() || it.ends_with("in'"))
        && words.windows(2).all(|pair| pair[0] != pair[1])
}
