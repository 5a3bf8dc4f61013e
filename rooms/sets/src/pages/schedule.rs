//! The dates of a programme's sets for everybody: which days, at what times, never who. Dates that are
//! not settled yet are not here.

use super::meeting_list::MeetingList;
use crate::meeting::Meeting;
use crate::wording::{self, name_of};
use crate::{store, url};
use askama::Template;
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use http::HeaderValue;
use http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use paper::{Issuer, Language, Schedule, ScheduledSet};
use platform::Tx;
use platform::access::Permit;
use programmes::policy::SeeProgramme;
use programmes::programme::Programme;
use web::components::{BackLink, Button};
use web::{Edge, Speaker, Tongue, WebError};

#[derive(Template)]
#[template(path = "schedule.html")]
struct SchedulePage<'a> {
    words: &'a Speaker,
    it: &'a Programme,
    back: BackLink,
    sets: Vec<(String, MeetingList)>,
    pdf: Option<Button>,
}

/// The sets whose members were told, by name, with their meetings.
type Settled = Vec<(String, Vec<Meeting>)>;

async fn read(at: &Edge, tx: &mut Tx, slug: &str) -> Result<(Permit<SeeProgramme>, Settled), WebError> {
    let permit = programmes::admit::<SeeProgramme>(at, tx, slug).await?;
    let meetings = store::list_meetings(tx, permit.id).await?;
    let sets = store::list_sets(tx, permit.id).await?;
    let settled = sets.iter().filter(|set| set.published_at.is_some()).map(|set| {
        let own = meetings.iter().filter(|it| it.set == set.id).cloned().collect();
        (name_of(&at.words, set), own)
    });
    Ok((permit, settled.filter(|(_, own): &(_, Vec<Meeting>)| !own.is_empty()).collect()))
}

pub(crate) async fn schedule(at: Edge, Path(slug): Path<String>) -> Result<Response, WebError> {
    let mut tx = at.read().await?;
    let (permit, settled) = read(&at, &mut tx, &slug).await?;
    let words = &at.words;
    let list = |(name, own): &(String, Vec<Meeting>)| {
        (name.clone(), MeetingList::shown(words, &own.iter().collect::<Vec<_>>(), at.now))
    };
    let button = || Button::new(words.t("schedule-pdf")).href(url::schedule_pdf(&permit.slug)).secondary();
    let page = SchedulePage {
        words,
        it: &permit,
        back: BackLink::new(words, url::programme(&permit.slug)),
        sets: settled.iter().map(list).collect(),
        pdf: (!settled.is_empty()).then(button),
    };
    at.page(&words.t("schedule-title"), &page)
}

pub(crate) async fn schedule_pdf(at: Edge, Path(slug): Path<String>) -> Result<Response, WebError> {
    let mut tx = at.read().await?;
    let (permit, settled) = read(&at, &mut tx, &slug).await?;
    drop(tx);
    if settled.is_empty() {
        return Err(WebError::NotFound);
    }
    let document = document(&at, &permit, &settled);
    let made = platform::blocking(move || paper::make(&document)).await.map_err(WebError::broken)?;
    let made = made.map_err(WebError::broken)?;
    let disposition = format!("attachment; filename=\"{}.pdf\"", permit.slug);
    let head = [
        (CONTENT_TYPE, HeaderValue::from_static("application/pdf")),
        (CONTENT_DISPOSITION, HeaderValue::from_str(&disposition).map_err(WebError::broken)?),
        (CACHE_CONTROL, HeaderValue::from_static("no-store")),
    ];
    Ok((head, made.pdf).into_response())
}

fn document(at: &Edge, it: &Programme, settled: &Settled) -> Schedule {
    let words = &at.words;
    let meeting = |it: &Meeting| paper::Meeting {
        what: wording::what(words, it),
        date: words.day_of(it.begins_at),
        time: wording::hours(words, it),
        place: wording::place(words, it),
    };
    let set = |(name, own): &(String, Vec<Meeting>)| ScheduledSet {
        name: name.clone(),
        meetings: own.iter().map(meeting).collect(),
    };
    Schedule {
        language: match words.tongue() {
            Tongue::English => Language::English,
            Tongue::Welsh => Language::Welsh,
        },
        issuer: Issuer { name: at.host.title.clone(), address: Vec::new(), contact: Vec::new(), footer: String::new() },
        programme: it.title.clone(),
        sets: settled.iter().map(set).collect(),
        notes: vec![words.t1("schedule-as-of", "at", words.short_date(at.now.day()))],
    }
}
