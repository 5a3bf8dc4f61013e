//! Changing into another set: asking, answering, the last yes.

use super::dates::announce;
use crate::commands;
use crate::letters::Desk;
use crate::meeting::Meeting;
use crate::pages::swap::{Mine, SwapPage, mine};
use crate::pages::{holders, own};
use crate::policy::KeepSeat;
use crate::swap::{Swap, SwapError};
use crate::url;
use axum::extract::Path;
use axum::response::Response;
use platform::access::Permit;
use platform::{Failed, Tx};
use programmes::programme::Programme;
use serde::Deserialize;
use web::forms::Mistakes;
use web::{Edge, Form, WebError};

fn sentence(error: SwapError) -> &'static str {
    match error {
        SwapError::NotSettled => "swap-not-settled",
        SwapError::Begun => "swap-begun",
        SwapError::Already => "swap-already",
        SwapError::Nobody => "swap-nobody",
        SwapError::Gone => "swap-gone",
    }
}

fn refused(failed: Failed<SwapError>) -> WebError {
    match failed {
        Failed::Rule(error) => WebError::Conflict(sentence(error).to_owned()),
        Failed::Store(error) => error.into(),
    }
}

/// The set somebody would like to be in.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Wanted {
    to: String,
}

pub(crate) async fn ask(at: Edge, Path(key): Path<String>, Form(typed): Form<Wanted>) -> Result<Response, WebError> {
    let mut tx = at.write().await?;
    let (programme, permit) = own(&at, &mut tx, &key).await?;
    let mistake = match typed.to.parse() {
        Err(_) => "swap-to-missing",
        Ok(to) => match commands::ask_swap(&mut tx, &permit, programme.id, to).await {
            Ok(asked) => {
                let desk = Desk::new(&at, &mut tx, &programme).await?;
                for (_, place) in asked.iter().filter_map(|id| permit.seating.place(*id)) {
                    tx.post(desk.ask_swap(place)?).await?;
                }
                return at.done_saying(tx, &url::swap(&key), "swap-ask-done").await;
            }
            Err(Failed::Store(error)) => return Err(error.into()),
            Err(Failed::Rule(error)) => sentence(error),
        },
    };
    let mut mistakes = Mistakes::default();
    mistakes.add("to", at.words.t(mistake));
    let swaps = mine(&mut tx, &permit, &programme).await?;
    let page = SwapPage::new(&at, &key, &programme, (&permit, &swaps), &mistakes);
    at.form_again(&at.words.t("swap-title"), &page)
}

/// The swap of an address among those that ask somebody.
fn asking<'a>(swaps: &'a Mine, id: &str) -> Result<&'a Swap, WebError> {
    let found = swaps.asking.iter().find(|it| it.id.to_string() == id);
    found.ok_or_else(|| WebError::Conflict("swap-gone".to_owned()))
}

pub(crate) async fn accept(at: Edge, Path((key, id)): Path<(String, String)>) -> Result<Response, WebError> {
    let mut tx = at.write().await?;
    let (programme, permit) = own(&at, &mut tx, &key).await?;
    let swaps = mine(&mut tx, &permit, &programme).await?;
    let it = asking(&swaps, &id)?;
    // A second press changes nothing.
    if it.partner != Some(permit.place) {
        commands::accept_swap(&mut tx, &permit, it).await.map_err(refused)?;
        let desk = Desk::new(&at, &mut tx, &programme).await?;
        if let Some((_, asker)) = permit.seating.place(it.asker) {
            tx.post(desk.answer_swap(asker)?).await?;
        }
    }
    at.done_saying(tx, &url::swap(&key), "swap-accept-done").await
}

pub(crate) async fn refuse(at: Edge, Path((key, id)): Path<(String, String)>) -> Result<Response, WebError> {
    let mut tx = at.write().await?;
    let (programme, permit) = own(&at, &mut tx, &key).await?;
    let swaps = mine(&mut tx, &permit, &programme).await?;
    commands::refuse_swap(&mut tx, &permit, asking(&swaps, &id)?).await?;
    at.done_saying(tx, &url::swap(&key), "swap-refuse-done").await
}

pub(crate) async fn end(at: Edge, Path(key): Path<String>) -> Result<Response, WebError> {
    let mut tx = at.write().await?;
    let (programme, permit) = own(&at, &mut tx, &key).await?;
    let swaps = mine(&mut tx, &permit, &programme).await?;
    if let Some(it) = &swaps.own {
        commands::end_swap(&mut tx, &permit, it).await?;
    }
    at.done_saying(tx, &url::swap(&key), "swap-end-done").await
}

pub(crate) async fn confirm(at: Edge, Path(key): Path<String>) -> Result<Response, WebError> {
    let mut tx = at.write().await?;
    let (programme, permit) = own(&at, &mut tx, &key).await?;
    let swaps = mine(&mut tx, &permit, &programme).await?;
    let it = swaps.own.as_ref().ok_or_else(|| WebError::Conflict("swap-gone".to_owned()))?;
    commands::swap(&mut tx, &permit, it, &at.words.t("swap-why")).await.map_err(refused)?;
    tell(&at, &mut tx, &programme, (&permit, it)).await?;
    at.done_saying(tx, &url::mine(&key), "swap-done").await
}

/// Tells both which set they are in now, and both sets' calendars.
async fn tell(
    at: &Edge,
    tx: &mut Tx,
    programme: &Programme,
    (permit, it): (&Permit<KeepSeat>, &Swap),
) -> Result<(), WebError> {
    let seating = &permit.seating;
    let (desk, holders) = (Desk::new(at, tx, programme).await?, holders(tx, seating).await?);
    for (place, set) in [(Some(it.asker), it.to), (it.partner, it.from)] {
        let found = place.and_then(|id| seating.place(id)).zip(seating.set(set));
        let Some(((_, place), set)) = found else { continue };
        let held_by = set.facilitator.and_then(|id| holders.get(&id)).map_or("", String::as_str);
        let meetings: Vec<&Meeting> = seating.meetings_of(set.id).collect();
        tx.post(desk.tell(place, set, held_by, &meetings)?).await?;
    }
    announce(at, tx, programme, &[it.from, it.to]).await
}
