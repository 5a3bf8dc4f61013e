//! Forming sets: asking for a proposal, moving somebody, fixing them, choosing who holds a set.

use super::Seen;
use super::dates::announce;
use crate::commands::{self, Proposed};
use crate::pages::formation::{FormationPage, facilitators, names};
use crate::pages::open;
use crate::pages::seat::{Dropped, SeatPage, one_of, said, steps_of, value_of};
use crate::question::question;
use crate::seating::Seating;
use crate::url;
use axum::extract::Path;
use axum::response::Response;
use formation::Unwatched;
use formation::sets::{Effort, Proposal, Status};
use serde::Deserialize;
use web::forms::Mistakes;
use web::{Edge, Form, WebError};

/// The same people and rules get the same proposal.
const SEED: u64 = 1;
/// About two seconds of one processor at most; small programmes need a fraction of it.
const EFFORT: Effort = Effort::milliseconds(2_000);

/// Puts the question to the engine, outside any transaction, and seats everybody as it answers.
pub(crate) async fn propose(at: Edge, Path(slug): Path<String>, Form(seen): Form<Seen>) -> Result<Response, WebError> {
    let (seating, wanted) = {
        let mut tx = at.read().await?;
        let (permit, rules, seating) = open(&at, &mut tx, &slug).await?;
        let seating = seen.of(seating)?;
        let sets = commands::wanted(&tx, &permit, &rules, &seating);
        (seating.clone(), Seating { sets, ..seating })
    };
    let instance = question(&wanted, &names(&at.words, &wanted.sets));
    let work = move || formation::sets::propose(&instance, SEED, EFFORT, &mut Unwatched);
    let proposal = platform::blocking(work).await.map_err(WebError::broken)?;
    let mut tx = at.write().await?;
    let permit = programmes::admit::<programmes::policy::RunProgramme>(&at, &mut tx, &slug).await?;
    if proposal.status == Status::Infeasible {
        let facilitators = facilitators(&mut tx).await?;
        let page = FormationPage::new(&at, &permit, (&seating, &facilitators), &proposal.core, &Mistakes::default());
        return at.form_again(&at.words.t("formation-title"), &page);
    }
    commands::arrange(&mut tx, &permit, &seating, &wanted.sets, &proposed(proposal)).await?;
    at.done_saying(tx, &url::formation(&permit.slug), "formation-proposed").await
}

fn proposed(it: Proposal) -> Proposed {
    let mut why = vec![String::new(); it.assign.len()];
    it.reasons.into_iter().for_each(|reason| why[reason.who] = reason.text);
    Proposed { assign: it.assign, why }
}

/// The step that was chosen, and the version it was chosen from.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Chosen {
    to: String,
    version: String,
}

/// Moves somebody, where that breaks no rule.
pub(crate) async fn step(
    at: Edge,
    Path((slug, seat)): Path<(String, String)>,
    Form(typed): Form<Chosen>,
) -> Result<Response, WebError> {
    let mut tx = at.write().await?;
    let (permit, _, seating) = open(&at, &mut tx, &slug).await?;
    let (who, place) = one_of(&seating, &seat)?;
    if typed.to.is_empty() {
        let mut mistakes = Mistakes::default();
        mistakes.add("to", at.words.t("seat-to-missing"));
        let page = SeatPage::new(&at, &permit, &seating, (who, place), &Dropped::default(), &mistakes);
        return at.form_again(&at.words.t1("seat-title", "name", place.name.as_str()), &page);
    }
    let place = place.id;
    let seating = Seen { version: typed.version }.of(seating)?;
    let told = seating.seats.get(&place).is_some_and(|seat| seat.told_at.is_some());
    let (_, steps) = steps_of(&at.words, &seating, who);
    let chosen = steps.into_iter().find(|step| value_of(step) == typed.to && step.breaks.is_empty() && !told);
    // What the form offered is no step any more, or never was one.
    let chosen = chosen.ok_or_else(|| WebError::Conflict("formation-changed".to_owned()))?;
    let to = seating.sets[chosen.to].id;
    let partner = chosen.partner.map(|it| seating.places[it].id);
    let why = at.words.t2("seat-moved-by", "name", at.who.name(), "step", said(&at.words, &seating, &chosen));
    commands::step(&mut tx, &permit, &seating, (place, to, partner), &why).await?;
    at.done_saying(tx, &url::formation(&permit.slug), "formation-moved").await
}

/// Whether somebody is to be fixed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Locking {
    locked: String,
    version: String,
}

pub(crate) async fn lock(
    at: Edge,
    Path((slug, seat)): Path<(String, String)>,
    Form(typed): Form<Locking>,
) -> Result<Response, WebError> {
    let mut tx = at.write().await?;
    let (permit, _, seating) = open(&at, &mut tx, &slug).await?;
    let (_, place) = one_of(&seating, &seat)?;
    let id = place.id;
    let seating = Seen { version: typed.version }.of(seating)?;
    let by = at.who.person().ok_or(WebError::SignIn)?;
    let seat = seating.seats.get(&id).ok_or_else(|| WebError::Conflict("formation-changed".to_owned()))?;
    if typed.locked == "yes" {
        commands::lock(&mut tx, &permit, &seating, seat, by).await?;
        return at.done_saying(tx, &url::formation(&permit.slug), "formation-locked").await;
    }
    commands::unlock(&mut tx, &permit, &seating, seat).await?;
    at.done_saying(tx, &url::formation(&permit.slug), "formation-unlocked").await
}

/// Who is to hold which set.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Holding {
    set: String,
    person: String,
}

pub(crate) async fn choose_facilitator(
    at: Edge,
    Path(slug): Path<String>,
    Form(typed): Form<Holding>,
) -> Result<Response, WebError> {
    let mut tx = at.write().await?;
    let (permit, _, seating) = open(&at, &mut tx, &slug).await?;
    let set = seating.sets.iter().find(|set| set.id.to_string() == typed.set).ok_or(WebError::NotFound)?;
    let facilitators = facilitators(&mut tx).await?;
    let known = facilitators.iter().any(|(id, _)| *id == typed.person);
    if !typed.person.is_empty() && !known {
        return Err(WebError::Conflict("set-facilitator-gone".to_owned()));
    }
    let person = if typed.person.is_empty() { None } else { typed.person.parse().ok() };
    commands::choose_facilitator(&mut tx, &permit, set, person).await?;
    announce(&at, &mut tx, &permit, &[set.id]).await?;
    at.done_saying(tx, &url::formation(&permit.slug), "set-facilitator-chosen").await
}
