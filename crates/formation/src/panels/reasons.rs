//! Why somebody was drawn, stands by or was not drawn, and everybody's load before and after.
//!
//! Apart because people read it, and because fairness that is not seen is not believed.

use serde::Serialize;

use super::draw::Draw;
use super::people::{Bar, Panels, Person, Request};

/// What a draw means for somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// Sits.
    Member,
    /// Stands by.
    Reserve,
    /// Could have been drawn, but others come first.
    NotDrawn,
    /// May not be drawn for this.
    Barred,
}

/// What a draw means for somebody, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Why {
    /// Whose.
    pub who: String,
    /// The request's name.
    pub request: String,
    /// What it means.
    pub outcome: Outcome,
    /// Why, in a sentence.
    pub text: String,
}

/// Somebody's load in the twelve months before the day, and with this draw.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Entry {
    /// Whose.
    pub who: String,
    /// Before.
    pub before: usize,
    /// With this draw; reserves do not count.
    pub after: usize,
    /// The last day before, if any.
    pub last: Option<String>,
}

/// The load of everybody in the pool, in its order.
pub fn ledger(panels: &Panels, draw: &Draw) -> Vec<Entry> {
    let drawn = |at: usize| draw.members.iter().any(|it| it.contains(&at));
    let entry = |(at, it): (usize, &Person)| {
        let before = it.load(panels.on);
        let last = it.last(panels.on).map(|it| it.to_string());
        Entry { who: it.name.clone(), before, after: before + usize::from(drawn(at)), last }
    };
    panels.pool.iter().enumerate().map(entry).collect()
}

/// A sentence for everybody in the pool about every request.
pub fn whys(panels: &Panels, draw: &Draw) -> Vec<Why> {
    let mut whys = Vec::new();
    for (r, request) in panels.requests.iter().enumerate() {
        for (at, person) in panels.pool.iter().enumerate() {
            let (outcome, text) = if draw.members[r].contains(&at) {
                (Outcome::Member, drawn(person, request, panels))
            } else if draw.reserves[r].contains(&at) {
                (Outcome::Reserve, format!("Stands by. {}", record(person, panels)))
            } else if let Some(bar) = person.bar(request, panels.on) {
                (Outcome::Barred, barred(bar, person))
            } else {
                (Outcome::NotDrawn, not_drawn(at, person, panels, draw))
            };
            whys.push(Why { who: person.name.clone(), request: request.name.clone(), outcome, text });
        }
    }
    whys
}

fn record(person: &Person, panels: &Panels) -> String {
    match (person.load(panels.on), person.last(panels.on)) {
        (0, None) => "Has not sat yet.".to_owned(),
        (0, Some(last)) => format!("Has not sat in the last twelve months, last on {last}."),
        (1, Some(last)) => format!("Sat once in the last twelve months, on {last}."),
        (times, last) => {
            let last = last.map(|it| format!(", last on {it}")).unwrap_or_default();
            format!("Sat {times} times in the last twelve months{last}.")
        }
    }
}

fn drawn(person: &Person, request: &Request, panels: &Panels) -> String {
    let until = person.trained_until.map(|it| format!("Trained until {it}")).unwrap_or_default();
    let elsewhere = match (&request.outside, request.service.trim()) {
        (Some(_), _) => ", from outside the organisation",
        (None, "") => "",
        (None, _) => ", from another service",
    };
    let brings: Vec<&str> = request.mix.iter().map(|it| it.skill.trim()).filter(|skill| person.brings(skill)).collect();
    let brings = if brings.is_empty() { String::new() } else { format!(", brings {}", brings.join(" and ")) };
    format!("{until}{elsewhere}{brings}. {}", record(person, panels))
}

fn barred(bar: Bar, person: &Person) -> String {
    match (bar, person.trained_until) {
        (Bar::Untrained, Some(until)) => format!("The training counted until {until}. A refresher would change that."),
        (Bar::Untrained, None) => "Has no training yet. A training would change that.".to_owned(),
        (Bar::Busy, _) => "Sits elsewhere on this day. Another day would change that.".to_owned(),
        (Bar::SameService, _) => "Works in the same service. A panel for another service would be possible.".to_owned(),
        (Bar::Inside, _) => "Works for the same organisation. A case elsewhere would be possible.".to_owned(),
        (Bar::Grade, _) => {
            "The role is graded above the person's own. A role of a lower grade would be possible.".into()
        }
        (Bar::Conflict, _) => "Has a conflict of interest with somebody concerned.".to_owned(),
    }
}

fn not_drawn(at: usize, person: &Person, panels: &Panels, draw: &Draw) -> String {
    let lists = draw.members.iter().zip(&panels.requests);
    if let Some((_, other)) = lists.into_iter().find(|it| it.0.contains(&at)) {
        return format!("Sits for “{}” on this day.", other.name);
    }
    if draw.reserves.iter().any(|it| it.contains(&at)) {
        return "Stands by for another panel on this day.".to_owned();
    }
    format!("The seats went to others who sat less, sat longer ago or bring what was asked. {}", record(person, panels))
}
