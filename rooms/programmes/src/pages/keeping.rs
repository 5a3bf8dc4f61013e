//! Keeping the people of a programme longer: until when, and why.

use super::admit;
use super::coordinators::{name_of, seen_by};
use crate::keeping::{self, LONGEST_REASON};
use crate::policy::RunProgramme;
use crate::programme::Programme;
use crate::{store, url};
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use platform::Tx;
use web::components::{BackLink, Button, DateInput, ErrorSummary, Fields, TextArea, Tokens, TypedDate};
use web::forms::Mistakes;
use web::{Edge, Speaker, WebError};

/// The form, and until when they are kept as it is.
#[derive(Template)]
#[template(path = "keeping.html")]
pub(crate) struct KeepingPage<'a> {
    words: &'a Speaker,
    programme: &'a str,
    as_it_is: String,
    /// Why, when and by whom that was said.
    said: Option<(String, String)>,
    back: BackLink,
    summary: ErrorSummary,
    day: DateInput,
    why: TextArea,
    tokens: Tokens,
    button: Button,
}

impl<'a> KeepingPage<'a> {
    pub(crate) async fn new(
        at: &'a Edge,
        tx: &mut Tx,
        it: &'a Programme,
        (day, why): (TypedDate, &str),
        mistakes: &Mistakes,
    ) -> Result<Self, WebError> {
        let words = &at.words;
        let on_record = store::find_keeping(tx, it.id).await?;
        let as_it_is = match (keeping::erased_on(it, &on_record, at.now), &on_record.longer) {
            (Some(day), _) => words.t1("keeping-now", "day", words.date(day)),
            (None, Some(longer)) => words.t1("keeping-open-until", "day", words.date(longer.until)),
            (None, None) => words.t("keeping-open"),
        };
        let said = match on_record.longer {
            Some(longer) => {
                let (by, when) = (name_of(tx, longer.by).await?, words.date(longer.at.day()));
                Some((words.t2("keeping-said", "by", by, "day", when), longer.why))
            }
            None => None,
        };
        let form = Fields::new(words, mistakes);
        Ok(Self {
            words,
            programme: &it.title,
            as_it_is,
            said,
            back: BackLink::new(words, url::erasure_of_all(&it.slug)),
            summary: form.summary(),
            day: form.date("day", "keeping-day", day),
            why: form.area("why", "keeping-why", why).limit(LONGEST_REASON),
            tokens: at.tokens(),
            button: Button::new(words.t("keeping-button")),
        })
    }
}

pub(crate) async fn keeping(at: Edge, Path(slug): Path<String>) -> Result<Response, WebError> {
    let mut tx = at.read().await?;
    let permit = admit::<RunProgramme>(&at, &mut tx, &slug).await?;
    let page = KeepingPage::new(&at, &mut tx, &permit, (TypedDate::default(), ""), &Mistakes::default()).await?;
    at.page_seen_by(&at.words.t("keeping-title"), &seen_by(&at, &permit), &page)
}
