//! One set for whoever holds it: who is in it, how to reach them, and what they need, where they agreed
//! that it be known.

use super::meeting_list::MeetingList;
use crate::meeting::Meeting;
use crate::policy::{Held, SeeSet};
use crate::seating::Seating;
use crate::wording::name_of;
use crate::{commands, store, url};
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use programmes::Blueprint;
use programmes::application::form::section;
use programmes::place::Place;
use programmes::programme::Programme;
use web::components::BackLink;
use web::{Edge, Speaker, WebError};

#[derive(Template)]
#[template(path = "set.html")]
struct SetPage<'a> {
    words: &'a Speaker,
    it: &'a Programme,
    back: BackLink,
    name: String,
    members: Vec<Member>,
    dates: MeetingList,
    keep: (String, String),
}

struct Member {
    name: String,
    what: String,
    email: String,
    needs: Vec<String>,
}

pub(crate) async fn set(at: Edge, Path(id): Path<String>) -> Result<Response, WebError> {
    let mut tx = at.read().await?;
    let found = match id.parse() {
        Ok(id) => store::find_set(&mut tx, id).await?,
        Err(_) => None,
    };
    let permit = at.who.ask::<SeeSet>(found.map(|set| Held { by: set.facilitator, set }))?;
    let it = programmes::find(&mut tx, permit.set.programme).await?.ok_or(WebError::NotFound)?;
    let rules = programmes::rules(&it)?;
    let seating = commands::read(&mut tx, &it, &rules).await?.ok_or(WebError::NotFound)?;
    let words = &at.words;
    let meetings: Vec<&Meeting> = seating.meetings_of(permit.set.id).collect();
    let keep = if meetings.is_empty() { "dates-give" } else { "set-dates-keep" };
    let page = SetPage {
        words,
        back: BackLink::new(words, url::SETS).saying(words.t("sets-title")),
        name: name_of(words, &permit.set),
        members: members(words, &rules, &seating, &permit),
        dates: MeetingList::shown(words, &meetings, at.now),
        keep: (url::set_dates(permit.set.id), words.t(keep)),
        it: &it,
    };
    at.page_seen_by(&page.name, &words.t("set-seen-by"), &page)
}

fn members(words: &Speaker, rules: &Blueprint, seating: &Seating, it: &Held) -> Vec<Member> {
    let member = |place: &Place| Member {
        name: place.name.clone(),
        what: place
            .job_title
            .as_ref()
            .map_or(place.organisation.clone(), |job| format!("{job}, {}", place.organisation)),
        email: place.email.to_string(),
        needs: needs(words, rules, place),
    };
    seating.members(it.set.id).map(|(place, _)| member(place)).collect()
}

/// What somebody needs, where they agreed that whoever holds their set knows it.
fn needs(words: &Speaker, rules: &Blueprint, place: &Place) -> Vec<String> {
    if place.answers.one("needs_shared") != Some("yes") {
        return Vec::new();
    }
    let questions = section(rules, "support").map(|it| it.questions).unwrap_or_default();
    let told = questions.iter().filter(|it| it.key != "needs_shared" && !place.answers.all(&it.key).is_empty());
    told.map(|question| forms::said(words, question, &place.answers)).collect()
}
