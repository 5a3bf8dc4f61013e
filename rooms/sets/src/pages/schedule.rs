//! The dates of a programme's sets for everybody: which days, at what times, never who. Dates that are
//! not settled yet are here only where a coordinator shows them, and say that they are planned.

use super::meeting_list::MeetingList;
use crate::meeting::Meeting;
use crate::wording::{self, name_of};
use crate::{store, url};
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use paper::{Issuer, Language, Schedule, ScheduledSet};
use platform::Tx;
use platform::access::Permit;
use programmes::policy::SeeProgramme;
use programmes::programme::Programme;
use web::components::{BackLink, Button, Tag, TagKind};
use web::{Edge, Speaker, Tongue, WebError};

#[derive(Template)]
#[template(path = "schedule.html")]
struct SchedulePage<'a> {
    words: &'a Speaker,
    it: &'a Programme,
    back: BackLink,
    sets: Vec<(String, Option<Tag>, MeetingList)>,
    pdf: Option<Button>,
}

/// A set on the schedule.
struct Scheduled {
    name: String,
    is_settled: bool,
    meetings: Vec<Meeting>,
}

/// The sets whose members were told; where planned dates are shown, the others too.
async fn read(at: &Edge, tx: &mut Tx, slug: &str) -> Result<(Permit<SeeProgramme>, Vec<Scheduled>), WebError> {
    let permit = programmes::admit::<SeeProgramme>(at, tx, slug).await?;
    let shows_plan = store::shows_plan(tx, permit.id).await?;
    let meetings = store::list_meetings(tx, permit.id).await?;
    let sets = store::list_sets(tx, permit.id).await?;
    let scheduled = sets.iter().filter(|set| shows_plan || set.published_at.is_some()).map(|set| Scheduled {
        name: name_of(&at.words, set),
        is_settled: set.published_at.is_some(),
        meetings: meetings.iter().filter(|it| it.set == set.id).cloned().collect(),
    });
    Ok((permit, scheduled.filter(|it| !it.meetings.is_empty()).collect()))
}

pub(crate) async fn schedule(at: Edge, Path(slug): Path<String>) -> Result<Response, WebError> {
    let mut tx = at.read().await?;
    let (permit, scheduled) = read(&at, &mut tx, &slug).await?;
    let words = &at.words;
    let list = |it: &Scheduled| {
        let planned = (!it.is_settled).then(|| Tag::new(TagKind::Waiting, words.t("schedule-planned")));
        let meetings: Vec<&Meeting> = it.meetings.iter().collect();
        (it.name.clone(), planned, MeetingList::shown(words, &meetings, at.now))
    };
    let button = || Button::new(words.t("schedule-pdf")).href(url::schedule_pdf(&permit.slug)).secondary();
    let page = SchedulePage {
        words,
        it: &permit,
        back: BackLink::new(words, url::programme(&permit.slug)),
        sets: scheduled.iter().map(list).collect(),
        pdf: (!scheduled.is_empty()).then(button),
    };
    at.page(&words.t("schedule-title"), &page)
}

pub(crate) async fn schedule_pdf(at: Edge, Path(slug): Path<String>) -> Result<Response, WebError> {
    let mut tx = at.read().await?;
    let (permit, scheduled) = read(&at, &mut tx, &slug).await?;
    drop(tx);
    let document = document(&at, &permit, &scheduled);
    let made = platform::blocking(move || paper::make(&document)).await.map_err(WebError::broken)?;
    let made = made.map_err(WebError::broken)?;
    web::file(&format!("{}.pdf", permit.slug), "application/pdf", made.pdf)
}

fn document(at: &Edge, it: &Programme, scheduled: &[Scheduled]) -> Schedule {
    let words = &at.words;
    let meeting = |it: &Meeting| paper::Meeting {
        what: wording::what(words, it),
        date: words.day_of(it.begins_at),
        time: wording::hours(words, it),
        place: wording::place(words, it),
    };
    let set = |it: &Scheduled| ScheduledSet {
        name: match it.is_settled {
            true => it.name.clone(),
            false => words.t1("schedule-planned-set", "set", it.name.as_str()),
        },
        meetings: it.meetings.iter().map(meeting).collect(),
    };
    Schedule {
        language: match words.tongue() {
            Tongue::English => Language::English,
            Tongue::Welsh => Language::Welsh,
        },
        issuer: Issuer { name: at.host.title.clone(), address: Vec::new(), contact: Vec::new(), footer: String::new() },
        programme: it.title.clone(),
        sets: scheduled.iter().map(set).collect(),
        notes: scheduled
            .is_empty()
            .then(|| words.t("schedule-none"))
            .into_iter()
            .chain([words.t1("schedule-as-of", "at", words.short_date(at.now.day()))])
            .collect(),
    }
}
