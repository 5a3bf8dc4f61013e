//! The second factor: setting it up, passing it, renewing it, ending it.

use super::Asked;
use crate::commands::pending;
use crate::factor::{Factor, FactorError};
use crate::next::Next;
use crate::policy::{EndSecondFactor, PassSecondFactor, RenewSecondFactor};
use crate::qr::Picture;
use crate::store;
use askama::Template;
use axum::extract::{Path, Query};
use axum::response::Response;
use kernel::{Id, Person};
use platform::Tx;
use web::components::{BackLink, Button, ErrorSummary, Fields, SummaryList, TextInput, Tokens, WarningText, Width};
use web::forms::Mistakes;
use web::visits::Visit;
use web::{Edge, WebError};

/// The form for a code of the app, or a recovery code.
#[derive(Template)]
#[template(path = "factor.html")]
struct FactorPage<'a> {
    at: &'a Edge,
    summary: ErrorSummary,
    code: TextInput,
    next: &'a Next,
    tokens: Tokens,
    /// What an app is told, while there is none yet.
    offer: Option<Offer>,
}

impl FactorPage<'_> {
    fn go_on(&self) -> Button {
        Button::new(self.at.words.t("factor-continue"))
    }
}

/// The picture an app reads, with words for those who cannot see it.
#[derive(Template)]
#[template(path = "picture.html")]
struct PicturePart {
    picture: Picture,
    label: String,
}
impl askama::filters::HtmlSafe for PicturePart {}

/// What an authenticator app needs to know.
struct Offer {
    written: String,
    otpauth: String,
    picture: Option<PicturePart>,
}

/// What somebody who has passed can do with their second factor.
#[derive(Template)]
#[template(path = "factor_kept.html")]
struct FactorKeptPage<'a> {
    at: &'a Edge,
    person: Id<Person>,
    since: String,
    left: usize,
}

impl FactorKeptPage<'_> {
    fn facts(&self) -> SummaryList {
        let words = &self.at.words;
        SummaryList::new(words)
            .row(words.t("factor-kept-since"), self.since.as_str())
            .row(words.t("factor-kept-left"), self.left.to_string())
    }
}

/// Asks whether a second factor is to end.
#[derive(Template)]
#[template(path = "factor_end.html")]
struct FactorEndPage<'a> {
    at: &'a Edge,
    person: &'a people::Person,
    is_own: bool,
    tokens: Tokens,
}

impl FactorEndPage<'_> {
    fn back(&self) -> BackLink {
        BackLink::new(&self.at.words, if self.is_own { "/signin/second-factor" } else { "/people/staff" })
    }
    fn end(&self) -> Button {
        Button::new(self.at.words.t("factor-end-button")).warning()
    }
}

/// Recovery codes: before they are made anew, and once they are made.
#[derive(Template)]
#[template(path = "recovery_codes.html")]
struct RecoveryCodesPage<'a> {
    at: &'a Edge,
    codes: &'a [String],
    next: &'a Next,
    tokens: Tokens,
}

impl RecoveryCodesPage<'_> {
    fn renew(&self) -> Button {
        Button::new(self.at.words.t("recovery-renew"))
    }
    fn once(&self) -> WarningText {
        WarningText::new(&self.at.words, self.at.words.t("recovery-once"))
    }
    fn done(&self) -> Button {
        Button::new(self.at.words.t("recovery-done")).href(self.next.as_str())
    }
}

/// The visit this request came with: somebody signed in has one.
fn visit_of(at: &Edge) -> Result<&Visit, WebError> {
    at.visit.as_ref().ok_or(WebError::SignIn)
}

pub(crate) async fn factor(at: Edge, Query(asked): Query<Asked>) -> Result<Response, WebError> {
    at.who.ask::<PassSecondFactor>(())?;
    let (visit, next) = (visit_of(&at)?, Next::of(&asked.next));
    let mut tx = at.read().await?;
    match store::find_factor(&mut tx, visit.person).await? {
        Some(factor) if visit.second_factor_at.is_some() => kept(&at, &mut tx, visit, &factor).await,
        factor => {
            let offer = offer(&at, &mut tx, factor.as_ref()).await?;
            show(&at, &next, offer, None)
        }
    }
}

async fn kept(at: &Edge, tx: &mut Tx, visit: &Visit, factor: &Factor) -> Result<Response, WebError> {
    let left = store::list_recovery(tx, visit.person).await?.len();
    let page = FactorKeptPage { at, person: visit.person, since: at.words.day_of(factor.enrolled_at), left };
    at.page_seen_by(&at.words.t("factor-kept-title"), &at.words.t("signin-seen-by-you"), &page)
}

/// The form again, in the transaction in which a code was refused.
pub(crate) async fn again(at: &Edge, tx: &mut Tx, next: &Next, refused: FactorError) -> Result<Response, WebError> {
    let factor = store::find_factor(tx, visit_of(at)?.person).await?;
    let offer = offer(at, tx, factor.as_ref()).await?;
    show(at, next, offer, Some(refused))
}

async fn offer(at: &Edge, tx: &mut Tx, factor: Option<&Factor>) -> Result<Option<Offer>, WebError> {
    if factor.is_some() {
        return Ok(None);
    }
    let visit = visit_of(at)?;
    let account = people::find_person(tx, visit.person).await?.map(|person| person.email.to_string());
    let secret = pending(&at.home.vault, visit);
    let otpauth = secret.otpauth(&at.host.title, &account.unwrap_or_default());
    let label = at.words.t("factor-picture");
    let picture = Picture::of(&otpauth).map(|picture| PicturePart { picture, label });
    Ok(Some(Offer { written: secret.written(), otpauth, picture }))
}

fn show(at: &Edge, next: &Next, offer: Option<Offer>, refused: Option<FactorError>) -> Result<Response, WebError> {
    let mut mistakes = Mistakes::default();
    match refused {
        Some(wait @ FactorError::Wait { minutes }) => {
            mistakes.add("code", at.words.t1(&wait.to_string(), "minutes", minutes));
        }
        Some(other) => mistakes.add("code", at.words.t(&other.to_string())),
        None => {}
    }
    let fields = Fields::new(&at.words, &mistakes);
    let label = if offer.is_some() { "factor-first-code" } else { "factor-code" };
    let code = fields.text("code", label, "").code().width(Width::Twenty);
    let title = at.words.t(if offer.is_some() { "factor-setup-title" } else { "factor-title" });
    let page = FactorPage { at, summary: fields.summary(), code, next, tokens: at.tokens(), offer };
    if refused.is_some() { at.form_again(&title, &page) } else { at.page(&title, &page) }
}

pub(crate) async fn factor_end(at: Edge, Path(id): Path<Id<Person>>) -> Result<Response, WebError> {
    let mut tx = at.read().await?;
    let person = people::find_person(&mut tx, id).await?;
    at.who.ask::<EndSecondFactor>(person.as_ref().map(|it| it.id))?;
    let person = person.ok_or(WebError::NotFound)?;
    let is_own = at.who.is_person(id);
    let page = FactorEndPage { at: &at, person: &person, is_own, tokens: at.tokens() };
    at.page(&at.words.t("factor-end-title"), &page)
}

pub(crate) async fn recovery_codes(at: Edge) -> Result<Response, WebError> {
    at.who.ask::<RenewSecondFactor>(())?;
    recovery_codes_of(&at, &[], &Next::default())
}

/// The page with codes that were just made; they are shown this once.
pub(crate) fn recovery_codes_of(at: &Edge, codes: &[String], next: &Next) -> Result<Response, WebError> {
    let page = RecoveryCodesPage { at, codes, next, tokens: at.tokens() };
    at.page_seen_by(&at.words.t("recovery-title"), &at.words.t("signin-seen-by-you"), &page)
}
