//! The sets that are one's own: those one holds, and the programmes whose sets one forms.

use crate::policy::ListSets;
use crate::wording::name_of;
use crate::{store, url};
use askama::Template;
use axum::response::Response;
use programmes::policy::RunProgramme;
use std::collections::BTreeMap;
use web::{Edge, Speaker, WebError};

#[derive(Template)]
#[template(path = "sets.html")]
struct SetsPage<'a> {
    words: &'a Speaker,
    held: Vec<Held>,
    formed: Vec<(String, String)>,
    forms: bool,
}

/// A set somebody holds.
struct Held {
    href: String,
    name: String,
    programme: String,
    next: Option<String>,
}

pub(crate) async fn sets(at: Edge) -> Result<Response, WebError> {
    let mut tx = at.read().await?;
    at.who.ask::<ListSets>(Some(()))?;
    let words = &at.words;
    let all = programmes::list(&mut tx).await?;
    let titles: BTreeMap<_, _> = all.iter().map(|it| (it.id, it.title.as_str())).collect();
    let mine = match at.who.person() {
        Some(person) => store::list_held_by(&mut tx, person).await?,
        None => Vec::new(),
    };
    let next: BTreeMap<_, _> = store::list_next(&mut tx).await?.into_iter().collect();
    let held = mine.iter().map(|set| Held {
        href: url::set(set.id),
        name: name_of(words, set),
        programme: titles.get(&set.programme).copied().unwrap_or_default().to_owned(),
        next: next.get(&set.id).map(|at| words.t1("sets-next", "at", words.moment(*at))),
    });
    let formed = all.iter().filter(|it| at.who.may::<RunProgramme>(it) && has_sets(it));
    let page = SetsPage {
        words,
        held: held.collect(),
        formed: formed.map(|it| (url::formation(&it.slug), it.title.clone())).collect(),
        forms: at.who.runs_programmes(),
    };
    at.page(&words.t("sets-title"), &page)
}

fn has_sets(it: &programmes::programme::Programme) -> bool {
    it.rules().is_ok_and(|rules| rules.sets.is_some() && rules.steps.selection)
}
