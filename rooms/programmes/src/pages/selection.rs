//! Selection as a coordinator sees it: everybody strictly in order of first interest, where each
//! stands and why, and what other terms would change before anybody sets them.

use super::applied::said as lacking;
use super::coordinators::seen_by;
use super::{admit, rules};
use crate::blueprint::Blueprint;
use crate::commands::Selection;
use crate::interest::order::Ranked;
use crate::policy::{MakeProgrammes, RunProgramme};
use crate::programme::Programme;
use crate::selection::candidate::{Candidate, Named};
use crate::selection::{Chosen, Terms, Verdict};
use crate::url;
use crate::writing::message::whom::GROUPS;
use askama::Template;
use axum::extract::{Path, Query};
use axum::response::Response;
use platform::Tx;
use platform::access::Permit;
use serde::Deserialize;
use std::collections::BTreeMap;
use web::components::{
    BackLink, Button, EmptyState, ErrorSummary, Fields, Html, Pagination, Table, Tag, TagKind, TextInput, Tokens, Width,
};
use web::forms::Mistakes;
use web::{Edge, Speaker, WebError};

/// How many people are shown on a page.
const PAGE: usize = 100;
/// The most sets one programme can have.
pub(crate) const MOST_SETS: u16 = 200;

/// What is asked for: a page, and terms to try.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Typed {
    pub sets: String,
    pub per_employer: String,
    pub page: String,
}

/// The list, and the form with the terms.
#[derive(Template)]
#[template(path = "selection.html")]
pub(crate) struct SelectionPage<'a> {
    words: &'a Speaker,
    it: &'a Programme,
    back: BackLink,
    summary: ErrorSummary,
    counts: String,
    offers: Option<Button>,
    write: Vec<(String, String)>,
    parallel: Option<Button>,
    fields: [TextInput; 2],
    try_them: Button,
    trial: Option<Trial>,
    table: Table,
    pages: Pagination,
}

/// What other terms would change.
struct Trial {
    changes: Vec<String>,
    action: String,
    sets: u16,
    per_employer: String,
    tokens: Tokens,
    button: Button,
}

/// The programme of an address with everything selection looks at.
pub(crate) async fn open(
    at: &Edge,
    tx: &mut Tx,
    slug: &str,
) -> Result<(Permit<RunProgramme>, Blueprint, Selection), WebError> {
    let permit = admit::<RunProgramme>(at, tx, slug).await?;
    let rules = rules(&permit)?;
    let selection = Selection::of(tx, &permit, &rules).await?.ok_or(WebError::NotFound)?;
    Ok((permit, rules, selection))
}

impl Typed {
    /// The terms that were typed; the mistakes where they cannot be read.
    pub(crate) fn terms(&self, words: &Speaker) -> Result<Terms, Mistakes> {
        let mut mistakes = Mistakes::default();
        let sets = self.sets.trim().parse::<u16>().ok().filter(|sets| (1..=MOST_SETS).contains(sets));
        if sets.is_none() {
            mistakes.add("sets", words.t("selection-sets-shape"));
        }
        let typed = self.per_employer.trim();
        let per_employer = typed.parse::<u16>().ok().filter(|cap| *cap > 0);
        if !typed.is_empty() && per_employer.is_none() {
            mistakes.add("per_employer", words.t("selection-per-employer-shape"));
        }
        match sets {
            Some(sets) if mistakes.is_empty() => Ok(Terms { sets, per_employer }),
            _ => Err(mistakes),
        }
    }

    fn of(terms: Terms) -> Self {
        Self { sets: terms.sets.to_string(), per_employer: cap(terms), page: String::new() }
    }
}

fn cap(terms: Terms) -> String {
    terms.per_employer.map(|cap| cap.to_string()).unwrap_or_default()
}

pub(crate) async fn selection(
    at: Edge,
    Path(slug): Path<String>,
    Query(asked): Query<Typed>,
) -> Result<Response, WebError> {
    let mut tx = at.read().await?;
    let (permit, rules, selection) = open(&at, &mut tx, &slug).await?;
    let typed = if asked.sets.is_empty() { Typed { page: asked.page, ..Typed::of(selection.terms) } } else { asked };
    let (trial, mistakes) = match typed.terms(&at.words) {
        Ok(terms) => (Some(terms).filter(|terms| *terms != selection.terms), Mistakes::default()),
        Err(mistakes) => (None, mistakes),
    };
    let page = SelectionPage::new(&at, &mut tx, (&permit, &rules, &selection), (&typed, trial), &mistakes).await?;
    if !mistakes.is_empty() {
        return at.form_again(&at.words.t("selection-title"), &page);
    }
    at.page_seen_by(&at.words.t("selection-title"), &seen_by(&at, &permit), &page)
}

impl<'a> SelectionPage<'a> {
    pub(crate) async fn new(
        at: &'a Edge,
        tx: &mut Tx,
        (it, rules, selection): (&'a Programme, &Blueprint, &Selection),
        (typed, trial): (&Typed, Option<Terms>),
        mistakes: &Mistakes,
    ) -> Result<Self, WebError> {
        let (words, list) = (&at.words, url::selection(&it.slug));
        let all = selection.chosen(tx, (it, rules), selection.terms)?;
        let trial = match trial {
            Some(terms) => {
                let then = selection.chosen(tx, (it, rules), terms)?;
                Some(Trial::new(at, tx, it, (&all, &then), terms).await?)
            }
            None => None,
        };
        let number = typed.page.parse::<usize>().unwrap_or(1).max(1);
        let (held, most) = (of_employers(&all), selection.terms.most_of_one_employer(&selection.sets));
        let page = all.iter().skip((number - 1).saturating_mul(PAGE)).take(PAGE);
        let named = Selection::named(tx, it, page.clone().map(|one| one.ranked.interest)).await?;
        let shown = page.filter_map(|one| {
            let named = named.get(&one.ranked.interest.id)?;
            Some(row(words, (it, rules), (one, named), (&held, most)))
        });
        let page_at = |number: usize| format!("{list}?page={number}");
        let next = (all.len() > number.saturating_mul(PAGE)).then(|| page_at(number + 1));
        let free = all.iter().any(|one| one.verdict == Verdict::Next);
        let waits =
            at.who.may::<MakeProgrammes>(&()) && all.iter().any(|one| matches!(one.verdict, Verdict::Waiting(_)));
        let form = Fields::new(words, mistakes);
        Ok(Self {
            words,
            it,
            back: BackLink::new(words, url::programme(&it.slug)).saying(words.t("interests-back-to-programme")),
            summary: form.summary(),
            counts: counts(words, &all, selection.terms.places(&selection.sets)),
            offers: free.then(|| Button::new(words.t("offers-title")).href(url::offers(&it.slug))),
            write: write(words, it, &all),
            parallel: waits.then(|| Button::new(words.t("parallel-title")).secondary().href(url::parallel(&it.slug))),
            fields: [
                form.text("sets", "selection-sets", &typed.sets).width(Width::Four).number(),
                form.text("per_employer", "selection-per-employer", &typed.per_employer)
                    .width(Width::Four)
                    .number()
                    .optional(),
            ],
            try_them: Button::new(words.t("selection-try")).secondary(),
            trial,
            table: table(words).rows(shown),
            pages: Pagination::new(words, (number > 1).then(|| page_at(number - 1)), next),
        })
    }
}

impl Trial {
    async fn new(
        at: &Edge,
        tx: &mut Tx,
        it: &Programme,
        (now, then): (&[Chosen<'_, Candidate>], &[Chosen<'_, Candidate>]),
        terms: Terms,
    ) -> Result<Self, WebError> {
        let words = &at.words;
        // Both are of the same people in the same order.
        let change = |one: &Verdict, after: &Verdict| match (one.has_place(), after.has_place()) {
            (true, false) => Some("selection-loses"),
            (false, true) => Some("selection-gains"),
            _ => None,
        };
        let both = now.iter().zip(then);
        let changes = both.filter_map(|(one, after)| Some((one.ranked, change(&one.verdict, &after.verdict)?)));
        let changes: Vec<_> = changes.collect();
        let named = Selection::named(tx, it, changes.iter().map(|(one, _)| one.interest)).await?;
        let say = |(one, key): &(Ranked<'_, Candidate>, &str)| {
            let name = named.get(&one.interest.id).map_or("", |it| it.name.as_str());
            let organisation = one.interest.organisation.as_str();
            words.t3(key, "name", name, "organisation", organisation, "place", one.place)
        };
        let mut changes: Vec<String> = changes.iter().map(say).collect();
        if changes.is_empty() {
            changes.push(words.t("selection-no-change"));
        }
        Ok(Self {
            changes,
            action: url::selection_terms(&it.slug),
            sets: terms.sets,
            per_employer: cap(terms),
            tokens: at.tokens(),
            button: Button::new(words.t("selection-set-terms")),
        })
    }
}

fn counts(words: &Speaker, all: &[Chosen<'_, Candidate>], places: usize) -> String {
    let count = |wanted: fn(&Verdict) -> bool| all.iter().filter(|one| wanted(&one.verdict)).count();
    [
        words.t1("selection-places", "count", places),
        words.t1("selection-placed", "count", count(|it| *it == Verdict::Placed)),
        words.t1("selection-offered", "count", count(|it| matches!(it, Verdict::Offered(_)))),
        words.t1("selection-next", "count", count(|it| *it == Verdict::Next)),
        words.t1("selection-waiting", "count", count(|it| matches!(it, Verdict::Waiting(_)))),
        words.t1("selection-not-ready", "count", count(|it| matches!(it, Verdict::NotReady(_)))),
    ]
    .join(" · ")
}

/// The ways to write to everybody of a group, where there is somebody in it.
fn write(words: &Speaker, it: &Programme, all: &[Chosen<'_, Candidate>]) -> Vec<(String, String)> {
    let group = |key: &'static str| {
        let count = all.iter().filter(|one| one.verdict.key() == key).count();
        let label =
            words.t2("selection-write-to", "count", count, "group", words.t(&format!("selection-verdict-{key}")));
        (count > 0).then(|| (label, format!("{}/new?group={key}", url::messages(&it.slug))))
    };
    GROUPS.into_iter().filter_map(group).collect()
}

fn table(words: &Speaker) -> Table {
    Table::new(words, words.t("selection-caption"))
        .caption_hidden()
        .column(words.t("interests-place"))
        .column(words.t("interests-name"))
        .column(words.t("interests-organisation"))
        .column(words.t("selection-stands"))
        .when_empty(EmptyState::new(words.t("interests-none")).saying(words.t("interests-none-what")))
}

/// How many of each employer have a place, are offered one or are next.
fn of_employers<'a>(all: &[Chosen<'a, Candidate>]) -> BTreeMap<&'a str, usize> {
    let mut held = BTreeMap::new();
    for one in all.iter().filter(|one| one.verdict.has_place()) {
        *held.entry(one.ranked.interest.employer.as_str()).or_default() += 1;
    }
    held
}

fn row(
    words: &Speaker,
    (it, rules): (&Programme, &Blueprint),
    (one, named): (&Chosen<'_, Candidate>, &Named),
    (held, most): (&BTreeMap<&str, usize>, u16),
) -> Vec<Html> {
    let who = one.ranked.interest;
    let colleagues = held.get(who.employer.as_str()).copied().unwrap_or(0);
    let of_employer = if colleagues == 0 {
        String::new()
    } else {
        words.t2("selection-of-employer", "count", colleagues, "most", i64::from(most))
    };
    let place = if one.ranked.provisional {
        words.t1("interests-place-provisional", "place", one.ranked.place)
    } else {
        one.ranked.place.to_string()
    };
    vec![
        place.into(),
        Html::two_lines(Html::link(&url::interest(&it.slug, who.id), &named.name), &named.reference.to_string()),
        Html::two_lines(Html::text(&who.organisation), &of_employer),
        Html::two_lines(tag(words, &one.verdict), &more(words, rules, one)),
    ]
}

fn tag(words: &Speaker, verdict: &Verdict) -> Html {
    let kind = match verdict {
        Verdict::Placed => TagKind::Done,
        Verdict::Offered(_) | Verdict::Waiting(_) => TagKind::Waiting,
        Verdict::Next => TagKind::Yours,
        Verdict::NotReady(_) => TagKind::Note,
        Verdict::Declined | Verdict::Lapsed => TagKind::Quiet,
    };
    Html::of(&Tag::new(kind, words.t(&format!("selection-verdict-{}", verdict.key()))))
}

/// The reason, in words.
fn more(words: &Speaker, rules: &Blueprint, one: &Chosen<'_, Candidate>) -> String {
    match &one.verdict {
        Verdict::Offered(until) => words.t1("selection-until", "until", words.moment(*until)),
        Verdict::Next => words.t("selection-next-why"),
        Verdict::Waiting(why) => words.t1(why.key(), "most", why.most()),
        Verdict::NotReady(_) if one.ranked.provisional => words.t("selection-unconfirmed"),
        Verdict::NotReady(lacks) => {
            lacks.iter().map(|lack| lacking(words, rules, lack)).collect::<Vec<_>>().join(" · ")
        }
        Verdict::Placed | Verdict::Declined | Verdict::Lapsed => String::new(),
    }
}
