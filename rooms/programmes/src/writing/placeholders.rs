//! Words that somebody writes once for many readers, with placeholders for what differs: `Dear {name}`.
//! Pure. A placeholder that stands for nothing is found when the words are written, not when they are sent.

/// How alike two words must be for one to be meant by the other.
const ALIKE: f64 = 0.75;

/// What is wrong with such words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Slip {
    /// This stands for nothing here.
    Unknown(String),
    /// A brace is opened and not closed in the same line.
    Open,
    /// This must stand in them, because it carries what the letter is for.
    Missing(&'static str),
    /// This may stand in them only once.
    Twice(&'static str),
}

enum Part<'a> {
    Words(&'a str),
    Placeholder(&'a str),
    Open,
}

/// Splits words at their placeholders.
fn parts(text: &str) -> Vec<Part<'_>> {
    let (mut parts, mut rest) = (Vec::new(), text);
    while let Some((before, after)) = rest.split_once('{') {
        parts.push(Part::Words(before));
        match after.find(['{', '}', '\n']) {
            Some(at) if after[at..].starts_with('}') => {
                parts.push(Part::Placeholder(after[..at].trim()));
                rest = &after[at + 1..];
            }
            _ => {
                parts.push(Part::Open);
                rest = after;
            }
        }
    }
    parts.push(Part::Words(rest));
    parts
}

fn is(placeholder: &str, known: &str) -> bool {
    placeholder.eq_ignore_ascii_case(known)
}

/// Whether a placeholder stands in words.
pub fn has(text: &str, known: &str) -> bool {
    parts(text).iter().any(|part| matches!(part, Part::Placeholder(placeholder) if is(placeholder, known)))
}

/// The words before and behind the first of such placeholders, if there is one.
pub fn split_at<'a>(text: &'a str, known: &str) -> Option<(&'a str, &'a str)> {
    text.match_indices('{').find_map(|(at, _)| {
        let (placeholder, after) = text[at + 1..].split_once('}')?;
        is(placeholder.trim(), known).then_some((&text[..at], after))
    })
}

/// What is wrong with words in which these placeholders may stand, and of them some must.
pub fn slips(text: &str, known: &[&'static str], needed: &[&'static str]) -> Vec<Slip> {
    let mut slips = Vec::new();
    for part in parts(text) {
        match part {
            Part::Open => slips.push(Slip::Open),
            Part::Placeholder(placeholder) if !known.iter().any(|it| is(placeholder, it)) => {
                slips.push(Slip::Unknown(placeholder.to_owned()))
            }
            Part::Words(_) | Part::Placeholder(_) => {}
        }
    }
    slips.extend(needed.iter().filter(|it| !has(text, it)).map(|it| Slip::Missing(it)));
    slips
}

/// How often a placeholder stands in words.
pub fn count(text: &str, known: &str) -> usize {
    parts(text).iter().filter(|part| matches!(part, Part::Placeholder(placeholder) if is(placeholder, known))).count()
}

/// What may have been meant by something that stands for nothing.
pub fn nearest(typed: &str, known: &[&'static str]) -> Option<&'static str> {
    let alike = |it: &&'static str| (strsim::jaro_winkler(&typed.to_lowercase(), it), *it);
    let best = known.iter().map(alike).max_by(|a, b| a.0.total_cmp(&b.0))?;
    (best.0 >= ALIKE).then_some(best.1)
}

/// The words with every placeholder filled. What is put in is not looked at again.
pub fn filled(text: &str, value: impl Fn(&str) -> Option<String>) -> String {
    let part = |part: Part<'_>| match part {
        Part::Words(words) => words.to_owned(),
        Part::Open => "{".to_owned(),
        Part::Placeholder(placeholder) => {
            value(&placeholder.to_ascii_lowercase()).unwrap_or_else(|| format!("{{{placeholder}}}"))
        }
    };
    parts(text).into_iter().map(part).collect()
}

/// The paragraphs of a text: every line that is not empty is one, in plain text and in HTML alike.
pub fn paragraphs(text: &str) -> impl Iterator<Item = &str> {
    text.lines().map(str::trim).filter(|line| !line.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const KNOWN: [&str; 3] = ["name", "programme", "deadline"];

    #[test]
    fn what_stands_for_nothing_is_named_and_what_was_meant_too() {
        assert_eq!(slips("Dear {name}, {Programme} { deadline }", &KNOWN, &["deadline"]), []);
        assert_eq!(slips("Dear {nane}", &KNOWN, &[]), [Slip::Unknown("nane".to_owned())]);
        assert_eq!(slips("Dear {name", &KNOWN, &["deadline"]), [Slip::Open, Slip::Missing("deadline")]);
        assert_eq!(slips("{name\n}", &KNOWN, &[]), [Slip::Open]);
        assert_eq!((nearest("nane", &KNOWN), nearest("Programm", &KNOWN)), (Some("name"), Some("programme")));
        assert_eq!(nearest("xyzzy", &KNOWN), None);
    }

    #[test]
    fn what_is_put_in_is_not_looked_at_again() {
        let value = |placeholder: &str| (placeholder == "name").then(|| "{deadline}".to_owned());
        assert_eq!(filled("Dear {NAME}, } {", value), "Dear {deadline}, } {");
        assert_eq!(split_at("{name}: { Link }.", "link"), Some(("{name}: ", ".")));
        assert_eq!(split_at("{name}: {link", "link"), None);
        assert_eq!((count("{link} {LINK}", "link"), count("{link", "link")), (2, 0));
    }

    proptest! {
        #[test]
        fn words_without_a_brace_stay_as_they_are(text in "[^{}]*") {
            prop_assert_eq!(filled(&text, |_| None), text.clone());
            prop_assert_eq!(slips(&text, &KNOWN, &[]), []);
        }
        #[test]
        fn any_words_can_be_looked_at(text in any::<String>()) {
            prop_assert_eq!(filled(&text, |_| Some(String::new())).contains("{name}"), false);
        }
    }
}
