//! Employers' enquiries as a coordinator sees them: the list with its states, and one with what can be
//! done: answer it, make it a programme, close it.

use super::coordinators::seen_by;
use super::in_house::facts;
use super::{admit, rules};
use crate::enquiry::{Enquiry, State};
use crate::policy::{MakeProgrammes, RunProgramme};
use crate::programme::Programme;
use crate::programme::fee::Fee;
use crate::programme::sayings;
use crate::{store, url};
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use platform::Tx;
use platform::access::Permit;
use serde::Deserialize;
use web::components::{
    BackLink, Button, Choice, EmptyState, ErrorSummary, Fields, Html, Radios, SummaryList, Table, Tag, TagKind,
    TextArea, TextInput, Tokens, Width,
};
use web::forms::Mistakes;
use web::{Edge, Speaker, WebError};

#[derive(Template)]
#[template(path = "enquiries.html")]
struct EnquiriesPage<'a> {
    words: &'a Speaker,
    it: &'a Programme,
    back: BackLink,
    table: Table,
}

pub(crate) async fn enquiries(at: Edge, Path(slug): Path<String>) -> Result<Response, WebError> {
    let mut tx = at.read().await?;
    let permit = admit::<RunProgramme>(&at, &mut tx, &slug).await?;
    let words = &at.words;
    let all = store::list_enquiries(&mut tx, permit.id).await?;
    let row = |it: &Enquiry| {
        let who = Html::link(&url::enquiry(&permit.slug, it.id), &it.asks.name);
        vec![
            Html::two_lines(who, &it.asks.organisation),
            Html::text(&words.number(it.wish.people)),
            Html::text(&words.moment(it.arrived_at)),
            tag(words, &it.state),
        ]
    };
    let table = Table::new(words, words.t("enquiries-title"))
        .caption_hidden()
        .column(words.t("enquiry-who"))
        .numbers(words.t("enquiry-people"))
        .column(words.t("interests-came"))
        .column(words.t("interests-standing"))
        .when_empty(EmptyState::new(words.t("enquiries-none")).saying(words.t("enquiries-none-what")))
        .rows(all.iter().map(row));
    let back = BackLink::new(words, url::programme(&permit.slug)).saying(words.t("interests-back-to-programme"));
    let page = EnquiriesPage { words, it: &permit, back, table };
    at.page_seen_by(&words.t("enquiries-title"), &seen_by(&at, &permit), &page)
}

fn tag(words: &Speaker, state: &State) -> Html {
    let kind = match state {
        State::New { .. } => TagKind::Yours,
        State::Answered { .. } => TagKind::Waiting,
        State::Turned { .. } => TagKind::Done,
        State::Unconfirmed | State::Closed { .. } => TagKind::Quiet,
    };
    Html::of(&Tag::new(kind, words.t(&format!("enquiry-state-{}", state.key()))))
}

/// What was typed in one of the three forms.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Typed {
    pub answer: String,
    pub title: String,
    pub price: String,
    pub amount: String,
    pub why: String,
}

impl Typed {
    /// What a place costs the employer.
    pub(crate) fn fee(&self) -> Result<Fee, (&'static str, &'static str)> {
        match self.price.as_str() {
            "same" => Ok(Fee::AsBlueprint),
            "to-follow" => Ok(Fee::ToFollow),
            "other" => web::pounds::read(&self.amount).map(Fee::Set).ok_or(("amount", "price-amount-shape")),
            _ => Err(("price", "parallel-price-missing")),
        }
    }
}

/// One enquiry.
#[derive(Template)]
#[template(path = "enquiry.html")]
pub(crate) struct EnquiryPage<'a> {
    words: &'a Speaker,
    name: &'a str,
    back: BackLink,
    summary: ErrorSummary,
    state: Html,
    closed: Option<&'a str>,
    into: Option<Html>,
    facts: SummaryList,
    forms: Option<EnquiryForms>,
}

struct EnquiryForms {
    at: String,
    answer: (TextArea, Tokens, Button),
    make: Option<(TextInput, Option<Radios>, Tokens, Button)>,
    close: (TextInput, Tokens, Button),
}

/// An enquiry of the programme of an address, for those who run it.
pub(crate) async fn one(
    at: &Edge,
    tx: &mut Tx,
    slug: &str,
    id: &str,
) -> Result<(Permit<RunProgramme>, Enquiry), WebError> {
    let permit = admit::<RunProgramme>(at, tx, slug).await?;
    let id = id.parse().map_err(|_| WebError::NotFound)?;
    let found = store::find_enquiry(tx, id).await?;
    let own = found.filter(|it| it.programme == permit.id && it.state != State::Unconfirmed);
    own.map(|it| (permit, it)).ok_or(WebError::NotFound)
}

impl<'a> EnquiryPage<'a> {
    pub(crate) async fn new(
        at: &'a Edge,
        tx: &mut Tx,
        (programme, it): (&Programme, &'a Enquiry),
        typed: &Typed,
        mistakes: &Mistakes,
    ) -> Result<Self, WebError> {
        let words = &at.words;
        let form = Fields::new(words, mistakes);
        let into = match it.state {
            State::Turned { into, .. } => store::find_programme(tx, into).await?,
            _ => None,
        };
        let is_open = it.check_open().is_ok();
        Ok(Self {
            words,
            name: &it.asks.organisation,
            back: BackLink::new(words, url::enquiries(&programme.slug)).saying(words.t("enquiries-title")),
            summary: form.summary(),
            state: tag(words, &it.state),
            closed: match &it.state {
                State::Closed { why, .. } => Some(why),
                _ => None,
            },
            into: into.map(|made| Html::link(&url::programme(&made.slug), &made.title)),
            facts: facts(words, programme, it),
            forms: if is_open { Some(forms(at, &form, (programme, it), typed)?) } else { None },
        })
    }
}

fn forms(
    at: &Edge,
    form: &Fields<'_>,
    (programme, it): (&Programme, &Enquiry),
    typed: &Typed,
) -> Result<EnquiryForms, WebError> {
    let (words, rules) = (&at.words, rules(programme)?);
    let proposed = format!("{}: {}", programme.title, it.asks.organisation);
    let title = if typed.title.is_empty() { proposed } else { typed.title.clone() };
    let price = || {
        let amount = form.text("amount", "price-amount", &typed.amount).width(Width::Ten).pounds();
        form.radios("price", "parallel-price", &typed.price)
            .choice(Choice::new("same", words.t1("parallel-price-same", "price", sayings::price(words, &rules))))
            .choice(Choice::new("other", words.t("parallel-price-other")).reveals(Html::of(&amount)))
            .choice(Choice::new("to-follow", words.t("parallel-price-later")))
    };
    let make = at.who.may::<MakeProgrammes>(&()).then(|| {
        let title = form.text("title", "new-programme-title", title);
        (title, rules.price.map(|_| price()), at.tokens(), Button::new(words.t("enquiry-make")))
    });
    Ok(EnquiryForms {
        at: url::enquiry(&programme.slug, it.id),
        answer: (
            form.area("answer", "enquiry-answer", &typed.answer).rows(6),
            at.tokens(),
            Button::new(words.t("enquiry-answer-button")),
        ),
        make,
        close: (
            form.text("why", "enquiry-why", &typed.why),
            at.tokens(),
            Button::new(words.t("enquiry-close")).secondary(),
        ),
    })
}

pub(crate) async fn enquiry(at: Edge, Path((slug, id)): Path<(String, String)>) -> Result<Response, WebError> {
    let mut tx = at.read().await?;
    let (permit, it) = one(&at, &mut tx, &slug, &id).await?;
    let page = EnquiryPage::new(&at, &mut tx, (&permit, &it), &Typed::default(), &Mistakes::default()).await?;
    at.page_seen_by(&it.asks.organisation, &seen_by(&at, &permit), &page)
}
