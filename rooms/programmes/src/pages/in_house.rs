//! An employer's side of a programme in-house: the public form, and the page by the link in the letter.
//! Opening that page confirms nothing.

use super::admit;
use crate::enquiry::{Enquiry, State};
use crate::policy::{Enquire, EnquiryLinked, KeepEnquiry};
use crate::programme::Programme;
use crate::{links, store, url};
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use platform::Tx;
use platform::access::Permit;
use serde::Deserialize;
use web::components::{BackLink, Button, ErrorSummary, Fields, SummaryList, TextArea, TextInput, Tokens, Width};
use web::forms::Mistakes;
use web::{Edge, Speaker, WebError};

/// What somebody typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Typed {
    pub name: String,
    pub email: String,
    pub organisation: String,
    pub job_title: String,
    pub phone: String,
    pub people: String,
    pub when: String,
    pub purpose: String,
}

/// The form, empty or as it was typed.
#[derive(Template)]
#[template(path = "in_house.html")]
pub(crate) struct InHousePage<'a> {
    words: &'a Speaker,
    it: &'a Programme,
    back: BackLink,
    summary: ErrorSummary,
    fields: Vec<TextInput>,
    purpose: TextArea,
    tokens: Tokens,
    button: Button,
}

impl<'a> InHousePage<'a> {
    pub(crate) fn new(at: &'a Edge, it: &'a Programme, typed: &Typed, mistakes: &Mistakes) -> Self {
        let words = &at.words;
        let form = Fields::new(words, mistakes);
        Self {
            words,
            it,
            back: BackLink::new(words, url::programme(&it.slug)),
            summary: form.summary(),
            fields: vec![
                form.text("name", "interest-name", &typed.name).autocomplete("name"),
                form.text("email", "interest-email", &typed.email).email(),
                form.text("organisation", "interest-organisation", &typed.organisation).autocomplete("organization"),
                form.text("job_title", "interest-job-title", &typed.job_title)
                    .autocomplete("organization-title")
                    .optional(),
                form.text("phone", "interest-phone", &typed.phone).tel().optional(),
                form.text("people", "enquiry-people", &typed.people).width(Width::Five).number(),
                form.text("when", "enquiry-when", &typed.when),
            ],
            purpose: form.area("purpose", "enquiry-purpose", &typed.purpose).rows(5),
            tokens: at.tokens(),
            button: Button::new(words.t("enquiry-button")),
        }
    }
}

pub(crate) async fn in_house(at: Edge, Path(slug): Path<String>) -> Result<Response, WebError> {
    let mut tx = at.read().await?;
    let permit = admit::<Enquire>(&at, &mut tx, &slug).await?;
    let page = InHousePage::new(&at, &permit, &Typed::default(), &Mistakes::default());
    at.page(&at.words.t("in-house-title"), &page)
}

/// The enquiry a link is for, and its programme, if the link is its own.
pub(crate) async fn open(
    at: &Edge,
    tx: &mut Tx,
    slug: &str,
    key: &str,
) -> Result<(Programme, Permit<KeepEnquiry>), WebError> {
    let programme = store::find_programme_by_slug(tx, slug).await?;
    let (id, by_link) = links::read_enquiry(&at.home.secret, key).unzip();
    let found = match id {
        Some(id) => store::find_enquiry(tx, id).await?,
        None => None,
    };
    let own = programme.as_ref().zip(found).filter(|(programme, enquiry)| enquiry.programme == programme.id);
    let by_link = by_link.unwrap_or(false);
    let permit = at.who.ask::<KeepEnquiry>(own.map(|(_, enquiry)| EnquiryLinked { enquiry, by_link }))?;
    programme.map(|programme| (programme, permit)).ok_or(WebError::NotFound)
}

#[derive(Template)]
#[template(path = "my_enquiry.html")]
struct MyEnquiryPage<'a> {
    words: &'a Speaker,
    heading: String,
    lead: String,
    facts: SummaryList,
    confirm: Option<(String, Tokens, Button)>,
}

pub(crate) async fn my_enquiry(at: Edge, Path((slug, key)): Path<(String, String)>) -> Result<Response, WebError> {
    let mut tx = at.read().await?;
    let (programme, permit) = open(&at, &mut tx, &slug, &key).await?;
    let (words, it) = (&at.words, &permit.enquiry);
    let confirm = || {
        let action = url::enquiry_confirmation(&programme.slug, &key);
        (action, at.tokens(), Button::new(words.t("enquiry-confirm")))
    };
    let page = MyEnquiryPage {
        words,
        heading: words.t(&format!("my-enquiry-{}", it.state.key())),
        lead: words.t(&format!("my-enquiry-{}-lead", it.state.key())),
        facts: facts(words, &programme, it),
        confirm: (it.state == State::Unconfirmed).then(confirm),
    };
    at.page_seen_by(&words.t("my-enquiry-title"), &words.t("mine-seen-by"), &page)
}

/// What was asked.
pub(super) fn facts(words: &Speaker, programme: &Programme, it: &Enquiry) -> SummaryList {
    let mut facts = SummaryList::new(words)
        .row(words.t("letter-programme"), programme.title.as_str())
        .row(words.t("enquiry-who"), it.asks.name.as_str())
        .row(words.t("interests-email"), it.asks.email.as_str())
        .row(words.t("interests-organisation"), it.asks.organisation.as_str());
    for (key, known) in [("interests-job-title", &it.asks.job_title), ("interests-phone", &it.asks.phone)] {
        if let Some(known) = known {
            facts = facts.row(words.t(key), known.as_str());
        }
    }
    facts
        .row(words.t("enquiry-people"), words.number(it.wish.people))
        .row(words.t("enquiry-when"), it.wish.when.as_str())
        .row(words.t("enquiry-purpose"), it.wish.purpose.as_str())
        .row(words.t("interests-came"), words.moment(it.arrived_at))
}
