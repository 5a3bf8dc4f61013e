//! The sets that are one's own: those one holds, and the programmes whose sets one forms.

use super::overview::overview;
use crate::policy::ListSets;
use crate::wording::name_of;
use crate::{store, url};
use askama::Template;
use axum::response::Response;
use programmes::policy::RunProgramme;
use programmes::programme::Programme;
use std::collections::BTreeMap;
use web::components::Table;
use web::{Edge, Speaker, WebError};

#[derive(Template)]
#[template(path = "sets.html")]
struct SetsPage<'a> {
    words: &'a Speaker,
    held: Vec<Held>,
    overview: Option<Table>,
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
    let glances = store::list_glances(&mut tx).await?;
    let me = at.who.person();
    let held = glances.iter().filter(|(set, _)| me.is_some() && set.facilitator == me).map(|(set, glance)| Held {
        href: url::set(set.id),
        name: name_of(words, set),
        programme: titles.get(&set.programme).copied().unwrap_or_default().to_owned(),
        next: glance.next.map(|at| words.t1("sets-next", "at", words.moment(at))),
    });
    let formed: Vec<&Programme> = all.iter().filter(|it| at.who.may::<RunProgramme>(it) && has_sets(it)).collect();
    let staff = people::list_staff(&mut tx).await?;
    let names: BTreeMap<_, _> = staff.into_iter().map(|it| (it.held.person, it.name)).collect();
    let page = SetsPage {
        words,
        held: held.collect(),
        overview: overview(words, &formed, &glances, &names),
        formed: formed.iter().map(|it| (url::formation(&it.slug), it.title.clone())).collect(),
        forms: at.who.runs_programmes(),
    };
    at.page(&words.t("sets-title"), &page)
}

fn has_sets(it: &Programme) -> bool {
    it.rules().is_ok_and(|rules| rules.sets.is_some() && rules.steps.selection)
}
