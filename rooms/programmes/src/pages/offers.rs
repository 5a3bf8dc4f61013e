//! Before places are offered: who is next, in order, and the letter they get. Sending is one button.

use super::coordinators::seen_by;
use super::selection::open;
use crate::commands::Selection;
use crate::programme::Programme;
use crate::selection::candidate::Candidate;
use crate::selection::{Chosen, Verdict};
use crate::{store, url};
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use platform::{StoreError, Tx};
use web::components::{BackLink, Button, Tokens};
use web::{Edge, Speaker, WebError};

#[derive(Template)]
#[template(path = "offers.html")]
struct OffersPage<'a> {
    words: &'a Speaker,
    it: &'a Programme,
    back: BackLink,
    next: Vec<String>,
    waiting: usize,
    letter: Vec<String>,
    until: String,
    send: Option<(Tokens, Button)>,
}

pub(crate) async fn offers(at: Edge, Path(slug): Path<String>) -> Result<Response, WebError> {
    let mut tx = at.read().await?;
    let (permit, rules, selection) = open(&at, &mut tx, &slug).await?;
    let all = selection.chosen(&tx, (&permit, &rules), selection.terms)?;
    let words = &at.words;
    let next = next(&mut tx, &permit, &all).await?;
    let name = words.t("offers-name");
    let values = [("name", name.clone()), ("programme", permit.title.clone())];
    let mut letter = vec![words.t1("letter-hello", "name", name)];
    letter.extend(store::find_wording(&mut tx, permit.id).await?.says(
        words,
        ("place-offered", "opening"),
        &values,
        None,
    ));
    let button = || (at.tokens(), Button::new(words.t1("offers-send", "count", next.len())));
    let page = OffersPage {
        words,
        it: &permit,
        back: BackLink::new(words, url::selection(&permit.slug)).saying(words.t("selection-back")),
        send: (!next.is_empty()).then(button),
        next,
        waiting: waiting(&all),
        letter,
        until: words.t1("letter-place-offer-until", "until", words.moment(at.now.plus(crate::selection::offer::KEPT))),
    };
    at.page_seen_by(&words.t("offers-title"), &seen_by(&at, &permit), &page)
}

/// Who is next, in order.
async fn next(tx: &mut Tx, it: &Programme, all: &[Chosen<'_, Candidate>]) -> Result<Vec<String>, StoreError> {
    in_order(tx, it, all.iter().filter(|one| one.verdict == Verdict::Next)).await
}

/// Some of those in the order, as a list says them.
pub(super) async fn in_order<'a>(
    tx: &mut Tx,
    it: &Programme,
    some: impl Iterator<Item = &'a Chosen<'a, Candidate>> + Clone,
) -> Result<Vec<String>, StoreError> {
    let named = Selection::named(tx, it, some.clone().map(|one| one.ranked.interest)).await?;
    let line = |one: &Chosen<'_, Candidate>| {
        let name = named.get(&one.ranked.interest.id).map_or("", |it| it.name.as_str());
        format!("{}. {name}, {}", one.ranked.place, one.ranked.interest.organisation)
    };
    Ok(some.map(line).collect())
}

/// How many wait and will be told why.
fn waiting(all: &[Chosen<'_, Candidate>]) -> usize {
    let waits = |one: &&Chosen<'_, Candidate>| {
        matches!(one.verdict, Verdict::Waiting(_)) && one.ranked.interest.sheet.is_some()
    };
    all.iter().filter(waits).count()
}
