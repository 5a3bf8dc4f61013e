//! Why, in words: for each pair what they share, for whoever waits what stands in the way.
//!
//! Apart because a person reads it. It never says a score, and of identity only that a mentee's
//! wording is met, never whose identity is what.

use serde::Serialize;

use super::encode::Encoded;
use super::judge::{Bar, bars};
use super::people::{Instance, Mentee, Mentor, Preference, key};
use super::proposal::Proposal;

/// Why a mentee has or has not a mentor.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Reason {
    /// The mentee's name.
    pub who: String,
    /// The mentor's name, if there is one.
    pub mentor: Option<String>,
    /// What decided.
    pub cause: Cause,
    /// A sentence for the mentee.
    pub text: String,
    /// What would change it, for whoever waits.
    pub change: Option<String>,
}

/// What decided about a mentee.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Cause {
    /// There is a mentor.
    Matched,
    /// All mentors that are allowed have no room.
    Full,
    /// No mentor at all is in the round.
    NoMentors,
    /// Without this rule a mentor would be allowed.
    Organisation,
    /// As above.
    Format,
    /// As above.
    Seniority,
    /// As above.
    Block,
    /// As above.
    Identity,
    /// Each mentor is barred by more than one rule.
    SeveralRules,
    /// The work was stopped before this mentee's turn.
    Stopped,
}

/// A reason for every mentee, in their order.
pub fn reasons(instance: &Instance, proposal: &Proposal) -> Vec<Reason> {
    let encoded = Encoded::new(instance);
    let each = instance.mentees.iter().zip(&proposal.assign).zip(&encoded.mentees);
    each.map(|((mentee, mate), asks)| match mate.and_then(|j| instance.mentors.get(j as usize)) {
        Some(mentor) => Reason {
            who: mentee.name.clone(),
            mentor: Some(mentor.name.clone()),
            cause: Cause::Matched,
            text: shared(mentor, mentee),
            change: None,
        },
        None => {
            let allowed = (0..encoded.mentor_at.len()).find(|place| encoded.pair(asks, *place, 0).is_some());
            let allowed = allowed.map(|place| encoded.mentor_at[place] as usize);
            waiting(instance, mentee, allowed.map(|j| &instance.mentors[j]), proposal.finished)
        }
    })
    .collect()
}

/// Small numbers in words.
fn in_words(count: usize) -> String {
    const WORDS: [&str; 13] =
        ["none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
    WORDS.get(count).map_or_else(|| "many".to_owned(), |it| (*it).to_owned())
}

fn shared(mentor: &Mentor, mentee: &Mentee) -> String {
    let has = |list: &[String], word: &str| list.iter().any(|it| key(it) == key(word));
    let mut parts = Vec::new();
    if !mentee.role.trim().is_empty() && key(&mentor.role) == key(&mentee.role) {
        parts.push(format!("both {}", mentee.role.trim()));
    }
    if !mentee.region.trim().is_empty() && key(&mentor.region) == key(&mentee.region) {
        parts.push(format!("both in {}", mentee.region.trim()));
    }
    let met: Vec<&str> =
        mentee.goals.iter().filter(|it| has(&mentor.skills, &it.name)).map(|it| it.name.trim()).collect();
    match (met.len(), mentee.goals.len()) {
        (0, _) => {}
        (1, 1) => parts.push(format!("your goal ({})", met[0])),
        (all, asked) if all == asked => parts.push(format!("all your {} goals", in_words(asked))),
        (some, asked) => {
            parts.push(format!("{} of your {} goals ({})", in_words(some), in_words(asked), met.join(", ")))
        }
    }
    match (has(&mentee.wishes, &mentor.name), has(&mentor.wishes, &mentee.name)) {
        (true, true) => parts.push("you wished for each other".into()),
        (true, false) => parts.push("you wished for this mentor".into()),
        (false, true) => parts.push("this mentor wished for you".into()),
        (false, false) => {}
    }
    if let Preference::Prefer(wanted) | Preference::Require(wanted) = &mentee.preference
        && mentor.identity.consented().is_some_and(|it| key(it) == key(wanted))
    {
        parts.push("what you asked about who your mentor is".into());
    }
    let ways = mentee.formats.iter().filter(|it| has(&mentor.formats, it)).map(|it| it.trim());
    parts.push(ways.collect::<Vec<_>>().join(" or "));
    let text = parts.join(", ");
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).chain(['.']).collect())
}

fn waiting(instance: &Instance, mentee: &Mentee, allowed: Option<&Mentor>, finished: bool) -> Reason {
    let (cause, text, change) = if let Some(mentor) = allowed {
        if finished {
            let change = format!("One more place with {} would give one more person a mentor.", mentor.name.trim());
            (Cause::Full, "Every mentor who may be matched with you has no place left.".to_owned(), change)
        } else {
            let text = "The search was stopped before your turn.".to_owned();
            (Cause::Stopped, text, "Let it run to its end.".to_owned())
        }
    } else if instance.mentors.is_empty() {
        (Cause::NoMentors, "There is no mentor in this round yet.".into(), "A first mentor.".into())
    } else {
        barred(instance, mentee)
    };
    Reason { who: mentee.name.clone(), mentor: None, cause, text, change: Some(change) }
}

/// No mentor is allowed: the rule that alone keeps the most mentors away.
fn barred(instance: &Instance, mentee: &Mentee) -> (Cause, String, String) {
    let mut counts = [0_usize; 5];
    let rules = [Bar::Seniority, Bar::Format, Bar::Organisation, Bar::Identity, Bar::Block];
    for mentor in &instance.mentors {
        if let [only] = bars(mentor, mentee, instance.steps).as_slice() {
            let at = rules.iter().position(|it| it == only).unwrap_or(0);
            counts[at] += 1;
        }
    }
    let most = (0..5).max_by_key(|at| (counts[*at], 5 - at)).unwrap_or(0);
    let several = "No mentor may be matched with you: each is ruled out for more than one reason.";
    if counts[most] == 0 {
        return (Cause::SeveralRules, several.into(), "More mentors, or fewer limits on both sides.".into());
    }
    let (cause, text, change) = match rules[most] {
        Bar::Seniority => (
            Cause::Seniority,
            "No mentor who would otherwise fit is senior enough.",
            "A more senior mentor, or a smaller step in seniority asked for in this round.",
        ),
        Bar::Format => (
            Cause::Format,
            "No mentor who would otherwise fit can meet in a way that you can.",
            "If you could also meet in another way, or a mentor could meet in yours.",
        ),
        Bar::Organisation => (
            Cause::Organisation,
            "Every mentor who would otherwise fit works for your organisation.",
            "A mentor from another organisation.",
        ),
        Bar::Identity => (
            Cause::Identity,
            "No mentor who would otherwise fit has agreed to be matched on what you require.",
            "If you prefer it instead of requiring it, or when such a mentor joins and agrees.",
        ),
        Bar::Block => (
            Cause::Block,
            "Between you and every mentor who would otherwise fit stands a “never with”.",
            "More mentors.",
        ),
    };
    (cause, text.into(), change.into())
}
