//! A programme's own page: what it is, when, for whom, what it costs, and how to say "I would like to".

use super::{admit, rules};
use crate::blueprint::{Attendance, Blueprint, OutlineItem};
use crate::deadline::DeadlineChange;
use crate::policy::{Enquire, MakeProgrammes, RunProgramme, SeeProgramme};
use crate::programme::sayings;
use crate::programme::{Doors, Programme};
use crate::url;
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use events::Upcoming;
use platform::Tx;
use web::components::{Button, SummaryList, Timeline};
use web::{Edge, Speaker, WebError};

#[derive(Template)]
#[template(path = "programme.html")]
struct ProgrammePage<'a> {
    words: &'a Speaker,
    it: &'a Programme,
    rules: &'a Blueprint,
    tongue: &'static str,
    doors: Doors,
    facts: SummaryList,
    timeline: Timeline,
    register: Option<Button>,
    moved: Option<&'a DeadlineChange>,
    runs: bool,
    in_house: bool,
    may_copy: bool,
    information: Option<Information>,
}

/// The events at which people hear about the programme, and how much coming to one matters.
struct Information {
    weight: String,
    events: Vec<InformationEvent>,
    make: Option<String>,
}

struct InformationEvent {
    href: String,
    title: String,
    when: String,
    places: String,
}

pub(crate) async fn programme(at: Edge, Path(slug): Path<String>) -> Result<Response, WebError> {
    let mut tx = at.read().await?;
    let permit = admit::<SeeProgramme>(&at, &mut tx, &slug).await?;
    let (it, rules) = (&*permit, rules(&permit)?);
    let doors = it.doors(&rules, at.now);
    let open = matches!(doors, Doors::Open(_) | Doors::Late(_));
    let page = ProgrammePage {
        words: &at.words,
        it,
        tongue: at.words.tongue().code(),
        doors,
        facts: facts(&at.words, it, &rules),
        timeline: timeline(&at.words, &rules),
        register: open.then(|| Button::new(at.words.t("register-interest")).href(url::register(&it.slug))),
        moved: it.deadlines.changes().last(),
        runs: at.who.may::<RunProgramme>(it),
        in_house: at.who.may::<Enquire>(it),
        may_copy: at.who.may::<MakeProgrammes>(&()),
        information: information(&at, &mut tx, it, &rules).await?,
        rules: &rules,
    };
    match it.employer {
        Some(_) => at.page_seen_by(&it.title, &at.words.t("programme-seen-by-link"), &page),
        None => at.page(&it.title, &page),
    }
}

/// What the blueprint says of information events, and those that are still to come.
async fn information(
    at: &Edge,
    tx: &mut Tx,
    it: &Programme,
    rules: &Blueprint,
) -> Result<Option<Information>, WebError> {
    let words = &at.words;
    let events = events::upcoming(tx, it.id).await?;
    let weight = match (rules.steps.information_event, events.is_empty()) {
        (Some(Attendance::Required), _) => "information-required",
        (Some(Attendance::Expected), _) => "information-expected",
        (Some(Attendance::Ignored), _) | (None, false) => "information-ignored",
        (None, true) => return Ok(None),
    };
    let shown = |it: Upcoming| InformationEvent {
        href: events::event_page(it.event.id),
        title: it.event.plan.title.clone(),
        when: words.span(it.event.plan.starts_at, it.event.plan.ends_at),
        places: events::places(words, it.left, it.doors),
    };
    Ok(Some(Information {
        weight: words.t(weight),
        events: events.into_iter().map(shown).collect(),
        make: at.who.may::<RunProgramme>(it).then(|| events::new_for(it.id)),
    }))
}

fn facts(words: &Speaker, it: &Programme, rules: &Blueprint) -> SummaryList {
    let tongue = words.tongue().code();
    let mut facts = SummaryList::new(words).row(words.t("programme-for"), rules.audience.in_language(tongue));
    if let Some(own) = &it.employer {
        facts = facts.row(words.t("programme-employer"), words.t1("programme-employer-only", "employer", own.as_str()));
    }
    if let Some(sets) = &rules.sets {
        let size = words.t2("programme-size-range", "min", i64::from(sets.min), "max", i64::from(sets.max));
        let exact = words.t1("programme-size-exact", "count", i64::from(sets.max));
        facts = facts.row(words.t("programme-size"), if sets.min == sets.max { exact } else { size });
    }
    facts = facts.row(words.t("programme-price"), sayings::price(words, rules));
    match it.deadlines.current() {
        Some(day) => facts.row(words.t("programme-deadline"), words.date(day)),
        None => facts,
    }
}

pub(super) fn timeline(words: &Speaker, rules: &Blueprint) -> Timeline {
    rules.outline().iter().fold(Timeline::new(words), |line, item| {
        line.step(web::components::When::Ahead, when(words, item), words.t(&format!("outline-{}", item.key.key())))
            .saying(what(words, item))
    })
}

/// When, as far as the rules say: "every 5 weeks", "2 weeks later".
fn when(words: &Speaker, item: &OutlineItem) -> String {
    let mut parts = Vec::new();
    if let Some(wait) = &item.after {
        parts.push(super::spans::wait(words, wait));
    }
    if let Some(every) = &item.every {
        parts.push(super::spans::every(words, *every));
    }
    parts.join(", ")
}

/// How many and how long: "5 meetings of 3 hours 30 minutes".
fn what(words: &Speaker, item: &OutlineItem) -> String {
    let mut parts = Vec::new();
    if item.count > 1 {
        parts.push(words.t1("outline-count", "count", i64::from(item.count)));
    }
    if item.days > 1 {
        parts.push(words.t1("outline-days", "count", i64::from(item.days)));
    }
    if item.minutes > 0 {
        parts.push(super::spans::length(words, item.minutes));
    }
    if item.white_space_minutes > 0 {
        parts.push(words.t1("outline-white-space", "minutes", i64::from(item.white_space_minutes)));
    }
    if item.negotiated {
        parts.push(words.t("outline-negotiated"));
    }
    parts.join(" · ")
}
