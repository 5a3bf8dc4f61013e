//! Two interests side by side, before they become one: which goes on, which time it keeps, and what
//! that does to the places of everybody else.

use super::coordinators::{line_of, one_of, open, said, seen_by};
use super::interests::{channel, tags};
use crate::interest::Interest;
use crate::interest::listing::{self, Line, with};
use crate::interest::order::place_of;
use crate::merging::{MergeError, merge};
use crate::programme::Programme;
use crate::url;
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use web::components::{BackLink, Button, Html, Table, Tokens};
use web::{Edge, Speaker, WebError};

#[derive(Template)]
#[template(path = "merging.html")]
struct MergingPage<'a> {
    words: &'a Speaker,
    it: &'a Programme,
    back: BackLink,
    table: Table,
    sentences: Vec<String>,
    tokens: Tokens,
    button: Button,
}

pub(crate) async fn merging(
    at: Edge,
    Path((slug, id, other)): Path<(String, String, String)>,
) -> Result<Response, WebError> {
    let mut tx = at.read().await?;
    let (permit, all) = open(&at, &mut tx, &slug).await?;
    let (words, one, other) = (&at.words, one_of(&all, &id)?, one_of(&all, &other)?);
    let sentences = outcome(&at, &permit, &all, one, other).map_err(why_not)?;
    let lines = [line_of(&mut tx, &permit, one).await?, line_of(&mut tx, &permit, other).await?];
    let page = MergingPage {
        words,
        it: &permit,
        back: BackLink::new(words, url::interests(&permit.slug)).saying(words.t("interests-back")),
        table: side_by_side(words, &lines),
        sentences,
        tokens: at.tokens(),
        button: Button::new(words.t("merging-button")),
    };
    at.page_seen_by(&words.t("merging-title"), &seen_by(&at, &permit), &page)
}

/// Why two are not joined, as the answer to the request.
pub(crate) fn why_not(error: MergeError) -> WebError {
    let key = match error {
        MergeError::Same => "merging-same",
        MergeError::DifferentProgrammes => return WebError::NotFound,
        MergeError::AlreadyMerged => "merging-already",
        MergeError::Withdrawn => "merging-withdrawn",
    };
    WebError::Conflict(key.to_owned())
}

fn side_by_side(words: &Speaker, both: &[Line; 2]) -> Table {
    let [one, other] = both;
    let row = |key: &str, of: &dyn Fn(&Line) -> Html| {
        let mut cells = vec![Html::from(words.t(key))];
        cells.extend(both.iter().map(of));
        cells
    };
    let text = |text: Option<&String>| Html::text(text.map_or("–", String::as_str));
    let place = |line: &Line| line.place.map_or("–".to_owned(), |place| place.number.to_string());
    Table::new(words, words.t("merging-caption"))
        .caption_hidden()
        .column(words.t("merging-what"))
        .column(one.interest.reference.to_string())
        .column(other.interest.reference.to_string())
        .rows([
            row("interests-name", &|line| Html::text(&line.interest.name)),
            row("interests-email", &|line| Html::text(line.interest.email.as_str())),
            row("interests-organisation", &|line| Html::text(&line.interest.organisation)),
            row("interests-job-title", &|line| text(line.interest.job_title.as_ref())),
            row("interests-phone", &|line| text(line.interest.phone.as_ref())),
            row("interests-channel", &|line| channel(words, line.interest.channel).into()),
            row("interests-came", &|line| words.moment(line.interest.arrived_at).into()),
            row("interests-counts-from", &|line| words.moment(line.interest.counts_from).into()),
            row("interests-standing", &|line| tags(words, line)),
            row("interests-place", &|line| place(line).into()),
        ])
}

/// What joining the two would do, in sentences.
fn outcome(
    at: &Edge,
    programme: &Programme,
    all: &[Interest],
    one: &Interest,
    other: &Interest,
) -> Result<Vec<String>, MergeError> {
    let words = &at.words;
    let (earlier, later) = if one.counts_from <= other.counts_from { (one, other) } else { (other, one) };
    let merged = merge(one.clone(), other.clone(), at.now)?;
    let (kept, both) = (merged.kept.clone(), [merged.kept, merged.gone.clone()]);
    let mut sentences = vec![
        words.t2("merging-kept", "kept", kept.reference.to_string(), "gone", merged.gone.reference.to_string()),
        if kept.counts_from == earlier.counts_from {
            words.t1("merging-earlier-time", "came", words.moment(kept.counts_from))
        } else {
            words.t1("merging-later-time", "came", words.moment(later.counts_from))
        },
    ];
    let list = with(all, &both);
    if let Some(ranked) = place_of(kept.id, &list, &programme.deadlines, at.now) {
        let key = if ranked.provisional { "merging-place-provisional" } else { "merging-place" };
        sentences.push(words.t1(key, "place", said(ranked.place)));
    }
    let shifts = listing::shifts(all, &both, &programme.deadlines, at.now);
    sentences.extend((shifts.forward > 0).then(|| words.t1("interests-move-forward", "count", said(shifts.forward))));
    sentences.extend((shifts.back > 0).then(|| words.t1("interests-move-back", "count", said(shifts.back))));
    if shifts == listing::Shifts::default() {
        sentences.push(words.t("interests-move-nobody"));
    }
    Ok(sentences)
}
