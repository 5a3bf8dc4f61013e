//! Erasing what one person told, or everybody in a programme that is long over: what goes, what stays and
//! why, before the button is pressed.

use super::admit;
use super::coordinators::{open_one, said, seen_by};
use crate::erasure::{self, EraseError};
use crate::interest::Interest;
use crate::keeping;
use crate::policy::RunProgramme;
use crate::programme::Programme;
use crate::{store, url};
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use web::components::{BackLink, Button, Tokens};
use web::{Edge, Speaker, WebError};

const GOES: [&str; 5] =
    ["erasing-goes-who", "erasing-goes-form", "erasing-goes-word", "erasing-goes-notes", "erasing-goes-letters"];
const STAYS: [&str; 3] = ["erasing-stays-place", "erasing-stays-invoices", "erasing-stays-trail"];

#[derive(Template)]
#[template(path = "erasing.html")]
struct ErasingPage<'a> {
    words: &'a Speaker,
    back: BackLink,
    heading: String,
    sentence: String,
    /// When it is done by itself.
    by_itself: Option<String>,
    goes: Vec<String>,
    stays: Vec<String>,
    /// What stands in the way.
    why_not: Option<String>,
    action: String,
    press: Option<(Tokens, Button)>,
    keep: Option<Button>,
}

/// One person's.
pub(crate) async fn erasing(at: Edge, Path((slug, id)): Path<(String, String)>) -> Result<Response, WebError> {
    let mut tx = at.read().await?;
    let (permit, it) = open_one(&at, &mut tx, &slug, &id).await?;
    let words = &at.words;
    let why_not = erasure::check(&it, at.now).err().map(|error| words.t(why_not(error)));
    let page = ErasingPage {
        words,
        back: BackLink::new(words, url::interest(&permit.slug, it.id)),
        heading: words.t("erasing-title"),
        sentence: words.t2("erasing-sentence", "name", called(words, &it), "reference", it.reference.to_string()),
        by_itself: None,
        goes: GOES.map(|key| words.t(key)).to_vec(),
        stays: STAYS.map(|key| words.t(key)).to_vec(),
        action: url::erasure(&permit.slug, it.id),
        press: why_not.is_none().then(|| (at.tokens(), Button::new(words.t("erasing-button")).warning())),
        keep: None,
        why_not,
    };
    at.page_seen_by(&page.heading, &seen_by(&at, &permit), &page)
}

/// Why one person's data cannot be erased now, as a key of the catalogues.
pub(crate) fn why_not(error: EraseError) -> &'static str {
    match error {
        EraseError::OnTheList => "erasing-on-the-list",
        EraseError::AlreadyErased => "erasing-already",
    }
}

/// Everybody's in a programme.
pub(crate) async fn erasing_all(at: Edge, Path(slug): Path<String>) -> Result<Response, WebError> {
    let mut tx = at.read().await?;
    let permit = admit::<RunProgramme>(&at, &mut tx, &slug).await?;
    let known = store::count_known(&mut tx, permit.id).await?;
    let on_record = store::find_keeping(&mut tx, permit.id).await?;
    let words = &at.words;
    let by_itself = keeping::erased_on(&permit, &on_record, at.now).filter(|_| known > 0);
    let too_early = erasure::check_all(&permit, at.now).is_err().then(|| early(words, &permit));
    let nobody = (known == 0).then(|| words.t("erasing-nobody"));
    let about = if too_early.is_some() { "erasing-all-known" } else { "erasing-all-sentence" };
    let why_not = too_early.or(nobody);
    let mut goes = GOES.map(|key| words.t(key)).to_vec();
    goes.push(words.t("erasing-goes-invitations"));
    let page = ErasingPage {
        words,
        back: BackLink::new(words, url::programme(&permit.slug)),
        heading: words.t("erasing-all-title"),
        sentence: words.t2(about, "programme", permit.title.as_str(), "count", said(known)),
        by_itself: by_itself.map(|day| words.t1("erasing-by-itself", "day", words.date(day))),
        goes,
        stays: STAYS.map(|key| words.t(key)).to_vec(),
        action: url::erasure_of_all(&permit.slug),
        press: why_not.is_none().then(|| (at.tokens(), Button::new(words.t("erasing-all-button")).warning())),
        keep: (known > 0).then(|| Button::new(words.t("keeping-title")).secondary().href(url::keeping(&permit.slug))),
        why_not,
    };
    at.page_seen_by(&page.heading, &seen_by(&at, &permit), &page)
}

/// From when on it can be done.
pub(crate) fn early(words: &Speaker, it: &Programme) -> String {
    match erasure::due_on(it) {
        Some(day) => words.t1("erasing-all-from", "day", words.date(day)),
        None => words.t("erasing-all-open"),
    }
}

/// What somebody is called on a page, whether or not anything is known of them.
pub(super) fn called(words: &Speaker, it: &Interest) -> String {
    if erasure::is_erased(it) { words.t("erasing-nobody-known") } else { it.name.clone() }
}

/// Where one person's data are erased, as far as they can be now.
pub(super) fn link(words: &Speaker, programme: &Programme, it: &Interest, now: kernel::Timestamp) -> Option<Button> {
    let label = || Button::new(words.t("erasing-title")).secondary().href(url::erasure(&programme.slug, it.id));
    erasure::check(it, now).is_ok().then(label)
}
