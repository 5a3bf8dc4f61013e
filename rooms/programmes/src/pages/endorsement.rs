//! The manager's page, by the link in the letter: what the organisation promises, and the form to
//! give its word or say no. Nothing of the applicant's form is on it.

use super::rules;
use crate::application::endorsement::{self, is_invoiced};
use crate::application::more_time::last_day_of;
use crate::blueprint::Blueprint;
use crate::interest::Channel;
use crate::policy::{AnswerEndorsement, AskedOf};
use crate::programme::Programme;
use crate::programme::parallel::differences;
use crate::programme::sayings;
use crate::{links, store, url};
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use platform::Tx;
use platform::access::Permit;
use serde::Deserialize;
use web::components::{
    Button, Checkboxes, Choice, ErrorSummary, Fields, Html, Radios, SummaryList, TextArea, TextInput, Timeline, Tokens,
};
use web::forms::Mistakes;
use web::{Edge, Speaker, WebError};

/// What the manager typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Typed {
    pub agrees: String,
    pub order: String,
    pub order_number: String,
    pub order_reason: String,
    pub billing_name: String,
    pub billing_email: String,
    pub reason: String,
}

/// What is promised, and the two forms; or what was said before.
#[derive(Template)]
#[template(path = "endorsement.html")]
pub(crate) struct EndorsementPage<'a> {
    words: &'a Speaker,
    heading: String,
    lead: String,
    why: Vec<String>,
    summary: ErrorSummary,
    facts: SummaryList,
    timeline: Timeline,
    terms: Vec<&'a str>,
    yes: Option<Yes>,
    no: Option<No>,
}

struct Yes {
    agrees: Checkboxes,
    order: Option<Radios>,
    billing: Vec<TextInput>,
    tokens: Tokens,
    button: Button,
}

struct No {
    action: String,
    reason: TextArea,
    tokens: Tokens,
    button: Button,
}

/// What a manager was asked, if the link is its own.
pub(crate) async fn open(
    at: &Edge,
    tx: &mut Tx,
    slug: &str,
    link: &str,
) -> Result<(Programme, Permit<AnswerEndorsement>), WebError> {
    let programme = store::find_programme_by_slug(tx, slug).await?;
    let (id, by_link) = links::read_manager(&at.home.secret, link).unzip();
    let endorsement = match id {
        Some(id) => store::find_endorsement(tx, id).await?,
        None => None,
    };
    let interest = match &endorsement {
        Some(it) => store::find_interest(tx, it.interest).await?,
        None => None,
    };
    let by_link = by_link.unwrap_or(false);
    let asked = endorsement.zip(interest).map(|(endorsement, interest)| AskedOf { endorsement, interest, by_link });
    let own = programme.as_ref().zip(asked).filter(|(programme, asked)| asked.interest.programme == programme.id);
    let permit = at.who.ask::<AnswerEndorsement>(own.map(|(_, asked)| asked))?;
    programme.map(|programme| (programme, permit)).ok_or(WebError::NotFound)
}

/// What a manager who gave the employer's word for the programme beside this one is asked anew, and why.
pub(crate) async fn why_anew(
    at: &Edge,
    tx: &mut Tx,
    (it, rules): (&Programme, &Blueprint),
    asked: &AskedOf,
) -> Result<Vec<String>, WebError> {
    let Some(beside) = it.parallel.filter(|_| asked.interest.channel == Channel::CarriedOver) else {
        return Ok(Vec::new());
    };
    let Some(first) = store::find_programme(tx, beside.to).await? else { return Ok(Vec::new()) };
    let said = at.words.t1("endorsement-anew", "first", first.title.as_str());
    let differ = differences(beside, (&super::rules(&first)?, rules));
    Ok(std::iter::once(said).chain(differ.iter().map(|it| sayings::difference(&at.words, it))).collect())
}

impl<'a> EndorsementPage<'a> {
    pub(crate) fn new(
        at: &'a Edge,
        (programme, rules): (&Programme, &'a Blueprint),
        asked: &AskedOf,
        link: &str,
        why: Vec<String>,
        (typed, mistakes): (&Typed, &Mistakes),
    ) -> Self {
        let words = &at.words;
        let form = Fields::new(words, mistakes);
        let is_open = asked.endorsement.check_open().is_ok() && asked.interest.stands();
        let tongue = words.tongue().code();
        let state = if asked.interest.stands() { asked.endorsement.key() } else { "withdrawn" };
        let name = asked.interest.name.as_str();
        Self {
            words,
            heading: words.t1("endorsement-title", "name", name),
            lead: words.t2(&format!("endorsement-{state}"), "name", name, "programme", programme.title.as_str()),
            why: if is_open { why } else { Vec::new() },
            summary: form.summary(),
            facts: facts(words, (programme, rules), asked),
            timeline: super::programme::timeline(words, rules),
            terms: rules.endorsement.terms.iter().map(|term| term.in_language(tongue)).collect(),
            yes: is_open.then(|| yes(at, &form, rules, typed)),
            no: is_open.then(|| No {
                action: url::refusal(&programme.slug, link),
                reason: form.area("reason", "endorsement-reason", &typed.reason),
                tokens: at.tokens(),
                button: Button::new(words.t("endorsement-decline")).secondary(),
            }),
        }
    }
}

fn yes(at: &Edge, form: &Fields<'_>, rules: &Blueprint, typed: &Typed) -> Yes {
    let words = &at.words;
    let chosen = (!typed.agrees.is_empty()).then(|| "yes".to_owned());
    let invoiced = is_invoiced(rules);
    let order = || {
        let number = form.text("order_number", "endorsement-order-number", &typed.order_number);
        let reason = form.text("order_reason", "endorsement-order-reason", &typed.order_reason);
        form.radios("order", "endorsement-order", typed.order.as_str())
            .choice(Choice::new("number", words.t("endorsement-order-has")).reveals(Html::of(&number)))
            .choice(Choice::new("none", words.t("endorsement-order-none")).reveals(Html::of(&reason)))
    };
    Yes {
        agrees: form
            .checkboxes("agrees", "endorsement-agrees", chosen)
            .choice(("yes", words.t("endorsement-agrees-yes"))),
        order: invoiced.then(order),
        billing: if invoiced {
            vec![
                form.text("billing_name", "endorsement-billing-name", &typed.billing_name),
                form.text("billing_email", "endorsement-billing-email", &typed.billing_email).email(),
            ]
        } else {
            Vec::new()
        },
        tokens: at.tokens(),
        button: Button::new(words.t("endorsement-give")),
    }
}

fn facts(words: &Speaker, (programme, rules): (&Programme, &Blueprint), asked: &AskedOf) -> SummaryList {
    let mut facts = SummaryList::new(words)
        .row(words.t("letter-programme"), programme.title.as_str())
        .row(words.t("endorsement-of"), asked.interest.name.as_str())
        .row(words.t("programme-price"), sayings::price(words, rules));
    if let Some(day) = last_day_of((programme, rules), &asked.interest) {
        facts = facts.row(words.t("endorsement-until"), words.date(day));
    }
    if let endorsement::State::Endorsed { at, commitment } = &asked.endorsement.state {
        facts = facts.row(words.t("endorsement-given-at"), words.moment(*at));
        facts = match &commitment.order {
            Some(endorsement::Order::Number(number)) => facts.row(words.t("endorsement-order-number"), number.as_str()),
            Some(endorsement::Order::NotNeeded(why)) => facts.row(words.t("endorsement-order-none"), why.as_str()),
            None => facts,
        };
        if let Some(billing) = &commitment.billing {
            let to = format!("{}, {}", billing.name, billing.email.as_str());
            facts = facts.row(words.t("endorsement-billing"), to);
        }
    }
    if let endorsement::State::Declined { at, reason } = &asked.endorsement.state {
        facts = facts.row(words.t("endorsement-declined-at"), words.moment(*at));
        facts = facts.row(words.t("endorsement-reason"), reason.as_str());
    }
    facts
}

pub(crate) async fn endorsement(at: Edge, Path((slug, link)): Path<(String, String)>) -> Result<Response, WebError> {
    let mut tx = at.read().await?;
    let (programme, asked) = open(&at, &mut tx, &slug, &link).await?;
    let rules = rules(&programme)?;
    let (why, typed) = (why_anew(&at, &mut tx, (&programme, &rules), &asked).await?, Typed::default());
    let page = EndorsementPage::new(&at, (&programme, &rules), &asked, &link, why, (&typed, &Mistakes::default()));
    let title = at.words.t1("endorsement-title", "name", asked.interest.name.as_str());
    at.page_seen_by(&title, &at.words.t("endorsement-seen-by"), &page)
}
