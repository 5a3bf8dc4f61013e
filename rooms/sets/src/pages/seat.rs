//! One person's seat: what they said about days, why they sit there, and every step they could take,
//! with what it would break and what it would cost. Works with the keyboard alone.

use super::formation::{broken_rule, names, what};
use super::open;
use crate::question::question;
use crate::seating::Seating;
use crate::url;
use crate::wording::name_of;
use askama::Template;
use axum::extract::{Path, Query};
use axum::response::Response;
use formation::sets::{Instance, Price, Step, steps};
use kernel::Id;
use programmes::place::Place;
use programmes::programme::Programme;
use programmes::selection::offer::Offer;
use serde::Deserialize;
use web::components::{BackLink, Button, Choice, ErrorSummary, Fields, Radios, Tokens};
use web::forms::Mistakes;
use web::{Edge, Speaker, WebError};

/// The page.
#[derive(Template)]
#[template(path = "seat.html")]
pub(crate) struct SeatPage<'a> {
    words: &'a Speaker,
    back: BackLink,
    summary: ErrorSummary,
    name: &'a str,
    what: String,
    now: String,
    settled: bool,
    moves: Option<(Tokens, i64, Radios, Button)>,
    barred: Vec<(String, Vec<String>)>,
}

/// The person of an address among those with a place; one of another programme does not exist.
pub(crate) fn one_of<'a>(seating: &'a Seating, id: &str) -> Result<(usize, &'a Place), WebError> {
    let id: Id<Offer> = id.parse().map_err(|_| WebError::NotFound)?;
    seating.place(id).ok_or(WebError::NotFound)
}

/// The set they were dropped onto, where they were dragged there.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Dropped {
    to: String,
}

pub(crate) async fn seat(
    at: Edge,
    Path((slug, seat)): Path<(String, String)>,
    Query(dropped): Query<Dropped>,
) -> Result<Response, WebError> {
    let mut tx = at.read().await?;
    let (permit, _, seating) = open(&at, &mut tx, &slug).await?;
    let whose = one_of(&seating, &seat)?;
    let page = SeatPage::new(&at, &permit, &seating, whose, &dropped, &Mistakes::default());
    at.page_seen_by(&at.words.t1("seat-title", "name", page.name), &at.words.t("formation-seen-by"), &page)
}

/// How a step is written in the form: the set's position, and the partner's.
pub(crate) fn value_of(step: &Step) -> String {
    let partner = step.partner.map_or("-".to_owned(), |it| it.to_string());
    format!("{} {partner}", step.to)
}

/// Every step somebody could take that leaves whoever was told their set where they are.
pub(crate) fn steps_of(words: &Speaker, seating: &Seating, who: usize) -> (Instance, Vec<Step>) {
    let instance = question(seating, &names(words, &seating.sets));
    let told = |at: usize| seating.seats.get(&seating.places[at].id).is_some_and(|seat| seat.told_at.is_some());
    let mut all = steps(&instance, &seating.plan(), who);
    all.retain(|step| !step.partner.is_some_and(told));
    (instance, all)
}

impl<'a> SeatPage<'a> {
    pub(crate) fn new(
        at: &'a Edge,
        it: &Programme,
        seating: &'a Seating,
        (who, place): (usize, &'a Place),
        dropped: &Dropped,
        mistakes: &Mistakes,
    ) -> Self {
        let (words, form) = (&at.words, Fields::new(&at.words, mistakes));
        let settled = seating.seats.get(&place.id).is_some_and(|seat| seat.told_at.is_some());
        let (instance, all) = steps_of(words, seating, who);
        let (open, barred): (Vec<_>, Vec<_>) = all.iter().partition(|step| step.breaks.is_empty());
        let choice =
            |step: &&Step| Choice::new(value_of(step), said(words, seating, step)).hint(price(words, step.price));
        // The least costly step to where they were dropped is chosen, and nothing is done yet.
        let wanted = open.iter().find(|step| seating.sets[step.to].id.to_string() == dropped.to);
        let chosen = wanted.map(|step| value_of(step)).unwrap_or_default();
        let radios = || form.radios("to", "seat-to", chosen.clone()).choices(open.iter().map(choice));
        let why = |step: &&Step| {
            let rules = step.breaks.iter().map(|(who, breach)| broken_rule(words, &instance, *who, *breach));
            (said(words, seating, step), rules.collect())
        };
        Self {
            words,
            back: BackLink::new(words, url::formation(&it.slug)).saying(words.t("seat-back")),
            summary: form.summary(),
            name: &place.name,
            what: what(words, place),
            now: now(words, seating, place),
            settled,
            moves: (!settled && !open.is_empty())
                .then(|| (at.tokens(), seating.version, radios(), Button::new(words.t("seat-move")))),
            barred: if settled { Vec::new() } else { barred.iter().map(why).collect() },
        }
    }
}

fn now(words: &Speaker, seating: &Seating, place: &Place) -> String {
    match (seating.set_of(place.id), seating.seats.get(&place.id)) {
        (Some(set), Some(seat)) => {
            words.t2("seat-now", "set", name_of(words, &seating.sets[set]), "why", seat.why.as_str())
        }
        _ => words.t("seat-nowhere"),
    }
}

/// A step in words: to a set, or in exchange with somebody there.
pub(crate) fn said(words: &Speaker, seating: &Seating, step: &Step) -> String {
    let set = name_of(words, &seating.sets[step.to]);
    match step.partner {
        None => words.t1("seat-to-set", "set", set),
        Some(partner) => words.t2("seat-to-exchange", "set", set, "name", seating.places[partner].name.as_str()),
    }
}

/// What a step costs, level by level; what stays as it is is not said.
fn price(words: &Speaker, it: Price) -> String {
    let level = |key: &str, value: i64| match value {
        0 => None,
        worse if worse > 0 => Some(words.t1(&format!("price-{key}-worse"), "count", worse)),
        better => Some(words.t1(&format!("price-{key}-better"), "count", -better)),
    };
    let all = [level("days", it.preference), level("mix", it.diversity), level("sizes", it.evenness)];
    let said: Vec<String> = all.into_iter().flatten().collect();
    if said.is_empty() { words.t("price-none") } else { said.join(" · ") }
}
