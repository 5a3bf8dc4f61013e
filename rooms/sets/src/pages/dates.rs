//! When the sets of a programme meet: all of them beside each other, where their dates begin, and what
//! each date falls on.

use super::meeting_list::MeetingList;
use super::open;
use super::when::WhenTyped;
use crate::commands;
use crate::flags::Diary;
use crate::meeting::Meeting;
use crate::seating::Seating;
use crate::set::Set;
use crate::wording::name_of;
use crate::{store, url};
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use kernel::Timestamp;
use programmes::programme::Programme;
use web::components::{BackLink, Button, DateInput, ErrorSummary, Fields, TextInput, Tokens};
use web::forms::Mistakes;
use web::{Edge, Speaker, WebError};

#[derive(Template)]
#[template(path = "dates.html")]
pub(crate) struct DatesPage<'a> {
    words: &'a Speaker,
    it: &'a Programme,
    back: BackLink,
    summary: ErrorSummary,
    links: Vec<(String, String)>,
    sets: Vec<SetDates>,
    told: bool,
    plan: Option<Plan>,
    form: Option<Form>,
}

/// One set's dates.
struct SetDates {
    name: String,
    href: String,
    list: Option<MeetingList>,
}

/// Whether dates that are not settled yet stand on the schedule for everybody.
struct Plan {
    action: String,
    says: String,
    tokens: Tokens,
    button: Button,
}

fn plan(at: &Edge, it: &Programme, seating: &Seating, is_shown: bool) -> Option<Plan> {
    let words = &at.words;
    let open =
        seating.sets.iter().any(|set| set.published_at.is_none() && seating.meetings_of(set.id).next().is_some());
    let (says, label) = if is_shown { ("plan-shown", "plan-hide") } else { ("plan-hidden", "plan-show") };
    let button = Button::new(words.t(label)).secondary().sends("shown", if is_shown { "no" } else { "yes" });
    open.then(|| Plan { action: url::schedule(&it.slug), says: words.t(says), tokens: at.tokens(), button })
}

/// Where the dates begin.
pub(super) struct Form {
    pub day: DateInput,
    pub fields: [TextInput; 2],
    pub tokens: Tokens,
    pub button: Button,
}

impl Form {
    /// The form; `again` where there are dates already.
    pub(super) fn new(at: &Edge, typed: &WhenTyped, mistakes: &Mistakes, (day, again): (&str, bool)) -> Self {
        let (day, fields) = typed.fields(&Fields::new(&at.words, mistakes), (day, "dates-time"));
        let label = at.words.t(if again { "dates-give-again" } else { "dates-give" });
        let button = if again { Button::new(label).secondary() } else { Button::new(label) };
        Self { day, fields, tokens: at.tokens(), button }
    }
}

impl<'a> DatesPage<'a> {
    pub(crate) fn new(
        at: &'a Edge,
        it: &'a Programme,
        (seating, diary, is_shown): (&Seating, &Diary, bool),
        typed: &WhenTyped,
        mistakes: &Mistakes,
    ) -> Self {
        let words = &at.words;
        let begun = has_begun(&seating.meetings, at.now);
        let again = !seating.meetings.is_empty();
        Self {
            words,
            it,
            back: BackLink::new(words, url::formation(&it.slug)).saying(words.t("seat-back")),
            summary: Fields::new(words, mistakes).summary(),
            links: vec![
                (url::schedule(&it.slug), words.t("schedule-title")),
                (url::SCHOOL_HOLIDAYS.to_owned(), words.t("schools-title")),
            ],
            sets: seating.sets.iter().map(|set| set_dates(at, seating, diary, set)).collect(),
            told: seating.sets.iter().any(|set| set.published_at.is_some()),
            plan: plan(at, it, seating, is_shown),
            form: (!begun && !seating.sets.is_empty()).then(|| Form::new(at, typed, mistakes, ("dates-day", again))),
        }
    }
}

fn set_dates(at: &Edge, seating: &Seating, diary: &Diary, set: &Set) -> SetDates {
    let meetings: Vec<&Meeting> = seating.meetings_of(set.id).collect();
    SetDates {
        name: name_of(&at.words, set),
        href: url::set_dates(set.id),
        list: (!meetings.is_empty()).then(|| MeetingList::kept(&at.words, set, &meetings, diary, at.now)),
    }
}

/// Whether the first of some meetings has begun: then they are moved one by one.
pub(crate) fn has_begun(meetings: &[Meeting], now: Timestamp) -> bool {
    meetings.iter().any(|it| !it.is_ahead(now))
}

pub(crate) async fn dates(at: Edge, Path(slug): Path<String>) -> Result<Response, WebError> {
    let mut tx = at.read().await?;
    let (permit, _, seating) = open(&at, &mut tx, &slug).await?;
    let diary = commands::diary(&mut tx, permit.id).await?;
    let is_shown = store::shows_plan(&mut tx, permit.id).await?;
    let seen = (&seating, &diary, is_shown);
    let page = DatesPage::new(&at, &permit, seen, &WhenTyped::default(), &Mistakes::default());
    at.page_seen_by(&at.words.t("dates-title"), &at.words.t("dates-seen-by"), &page)
}
