//! When one set meets, for whoever holds it and those who run its programme.

use super::dates::{Form, has_begun};
use super::meeting_list::MeetingList;
use super::when::WhenTyped;
use crate::commands;
use crate::flags::Diary;
use crate::meeting::Meeting;
use crate::policy::{Held, KeepDates};
use crate::wording::name_of;
use crate::{store, url};
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use platform::Tx;
use platform::access::Permit;
use programmes::programme::Programme;
use web::components::{BackLink, ErrorSummary, Fields};
use web::forms::Mistakes;
use web::{Edge, Speaker, WebError};

#[derive(Template)]
#[template(path = "set_dates.html")]
pub(crate) struct SetDatesPage<'a> {
    words: &'a Speaker,
    it: &'a Programme,
    name: String,
    back: BackLink,
    summary: ErrorSummary,
    list: Option<MeetingList>,
    poll: Option<(String, String)>,
    told: bool,
    form: Option<Form>,
}

/// A set with its programme and its dates, for those who keep them.
pub(crate) struct Kept {
    pub permit: Permit<KeepDates>,
    pub programme: Programme,
    pub meetings: Vec<Meeting>,
}

/// Reads the set of an address; one that is not theirs does not exist.
pub(crate) async fn kept(at: &Edge, tx: &mut Tx, id: &str) -> Result<Kept, WebError> {
    let found = match id.parse() {
        Ok(id) => store::find_set(tx, id).await?,
        Err(_) => None,
    };
    let permit = at.who.ask::<KeepDates>(found.map(|set| Held { by: set.facilitator, set }))?;
    let programme = programmes::find(tx, permit.set.programme).await?.ok_or(WebError::NotFound)?;
    let meetings = store::list_meetings_of(tx, permit.set.id).await?;
    Ok(Kept { permit, programme, meetings })
}

impl<'a> SetDatesPage<'a> {
    pub(crate) fn new(at: &'a Edge, it: &'a Kept, diary: &Diary, typed: &WhenTyped, mistakes: &Mistakes) -> Self {
        let (words, set) = (&at.words, &it.permit.set);
        let meetings: Vec<&Meeting> = it.meetings.iter().collect();
        let again = !meetings.is_empty();
        let question = if set.day.is_some() { "dates-day" } else { "dates-first-day" };
        Self {
            words,
            it: &it.programme,
            name: name_of(words, set),
            back: BackLink::new(words, url::set(set.id)).saying(words.t("dates-back-to-set")),
            summary: Fields::new(words, mistakes).summary(),
            list: again.then(|| MeetingList::kept(words, set, &meetings, diary, at.now)),
            poll: set.published_at.map(|_| (url::poll(set.id), words.t("poll-title"))),
            told: set.published_at.is_some(),
            form: (!has_begun(&it.meetings, at.now)).then(|| Form::new(at, typed, mistakes, (question, again))),
        }
    }
}

pub(crate) async fn set_dates(at: Edge, Path(id): Path<String>) -> Result<Response, WebError> {
    let mut tx = at.read().await?;
    let it = kept(&at, &mut tx, &id).await?;
    let diary = commands::diary(&mut tx, it.programme.id).await?;
    let page = SetDatesPage::new(&at, &it, &diary, &WhenTyped::default(), &Mistakes::default());
    at.page_seen_by(&at.words.t("set-dates-title"), &at.words.t("set-seen-by"), &page)
}
