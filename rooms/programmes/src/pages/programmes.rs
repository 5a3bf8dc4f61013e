//! The list of programmes: for everyone those that are published, for those who run them also drafts.

use crate::policy::{MakeProgrammes, RunProgramme, SeeProgramme};
use crate::programme::{Programme, State};
use crate::store;
use crate::url;
use askama::Template;
use axum::response::Response;
use web::components::{Tag, TagKind};
use web::{Edge, Speaker, WebError};

#[derive(Template)]
#[template(path = "programmes.html")]
struct ProgrammesPage<'a> {
    words: &'a Speaker,
    entries: Vec<Entry<'a>>,
    may_make: bool,
}

struct Entry<'a> {
    href: String,
    title: &'a str,
    summary: String,
    tag: Option<Tag>,
    deadline: Option<String>,
}

pub(crate) async fn programmes(at: Edge) -> Result<Response, WebError> {
    let mut tx = at.read().await?;
    let all = store::list_programmes(&mut tx).await?;
    // A programme for one employer is in no list but that of those who run it.
    let listed = |it: &&Programme| it.employer.is_none() || at.who.may::<RunProgramme>(it);
    let shown = all.iter().filter(|it| at.who.may::<SeeProgramme>(it)).filter(listed);
    let entries = shown.map(|it| entry(&at, it)).collect();
    let page = ProgrammesPage { words: &at.words, entries, may_make: at.who.may::<MakeProgrammes>(&()) };
    at.page(&at.words.t("programmes-title"), &page)
}

fn entry<'a>(at: &Edge, it: &'a Programme) -> Entry<'a> {
    let words = &at.words;
    let summary = it.rules().map(|rules| rules.summary.in_language(words.tongue().code()).to_owned());
    let tag = match it.state {
        State::Drafted => Some(Tag::new(TagKind::Yours, words.t("programme-drafted"))),
        State::Published { .. } => {
            let private = it.employer.as_deref().map(|own| words.t1("programme-private", "employer", own));
            private.map(|words| Tag::new(TagKind::Note, words))
        }
        State::Closed { .. } => Some(Tag::new(TagKind::Quiet, words.t("programme-closed"))),
    };
    let open = matches!(it.state, State::Published { .. }) && !it.deadlines.has_passed(at.now);
    let day = it.deadlines.current().filter(|_| open);
    Entry {
        href: url::programme(&it.slug),
        title: &it.title,
        summary: summary.unwrap_or_default(),
        tag,
        deadline: day.map(|day| words.t1("programme-until", "day", words.date(day))),
    }
}
