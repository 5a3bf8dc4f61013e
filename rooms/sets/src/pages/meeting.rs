//! One meeting: when the rule has it, and another time or place for it.

use super::set_dates::{Kept, kept};
use super::when::WhenTyped;
use crate::commands;
use crate::flags::{Diary, flags};
use crate::meeting::Meeting;
use crate::url;
use crate::wording::{name_of, what, when};
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use web::components::{BackLink, Button, DateInput, ErrorSummary, Fields, TextArea, TextInput, Tokens};
use web::forms::Mistakes;
use web::{Edge, Speaker, WebError};

#[derive(Template)]
#[template(path = "meeting.html")]
pub(crate) struct MeetingPage<'a> {
    words: &'a Speaker,
    what: String,
    when: String,
    whose: String,
    rule: Option<String>,
    flags: Vec<(web::components::Tag, String)>,
    told: bool,
    back: BackLink,
    summary: ErrorSummary,
    day: DateInput,
    fields: [TextInput; 2],
    reason: TextArea,
    seen: String,
    tokens: Tokens,
    button: Button,
}

impl<'a> MeetingPage<'a> {
    pub(crate) fn new(
        at: &'a Edge,
        of: &Kept,
        it: &Meeting,
        (typed, mistakes): (&WhenTyped, &Mistakes),
        diary: &Diary,
    ) -> Self {
        let (words, set) = (&at.words, &of.permit.set);
        let form = Fields::new(words, mistakes);
        let (day, fields) = typed.fields(&form, ("meeting-day-label", "meeting-time"));
        Self {
            words,
            what: what(words, it),
            when: when(words, it),
            whose: format!("{}: {}", of.programme.title, name_of(words, set)),
            rule: it.moved.is_some().then(|| words.moment(it.derived_at)),
            flags: flags(words, it, diary),
            told: set.published_at.is_some(),
            back: BackLink::new(words, url::set_dates(set.id)).saying(words.t("meeting-back")),
            summary: form.summary(),
            day,
            fields,
            reason: form.area("reason", "meeting-reason", &typed.reason),
            seen: typed.seen.clone(),
            tokens: at.tokens(),
            button: Button::new(words.t("meeting-put")),
        }
    }
}

/// The meeting of an address among those of its set.
pub(crate) fn one_of<'a>(of: &'a Kept, id: &str) -> Result<&'a Meeting, WebError> {
    let id = id.parse().map_err(|_| WebError::NotFound)?;
    of.meetings.iter().find(|it| it.id == id).ok_or(WebError::NotFound)
}

pub(crate) async fn meeting(at: Edge, Path((set, id)): Path<(String, String)>) -> Result<Response, WebError> {
    let mut tx = at.read().await?;
    let of = kept(&at, &mut tx, &set).await?;
    let it = one_of(&of, &id)?;
    let diary = commands::diary(&mut tx, of.programme.id).await?;
    let page = MeetingPage::new(&at, &of, it, (&WhenTyped::of(it), &Mistakes::default()), &diary);
    at.page_seen_by(&what(&at.words, it), &at.words.t("set-seen-by"), &page)
}
