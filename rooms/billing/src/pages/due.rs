//! The form with which an invoice is issued: the places it asks for, and how it is printed.

use crate::charge::Naming;
use crate::commands;
use crate::due::{Due, dues};
use crate::issuer::Issuer;
use crate::papers::pounds;
use crate::policy::InvoicePlaces;
use crate::vat::{Amounts, Vat};
use crate::words::BOOK;
use crate::{store, url};
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use kernel::Id;
use people::PurchaseOrder;
use platform::Tx;
use platform::access::Permit;
use programmes::Blueprint;
use programmes::selection::offer::Offer;
use serde::Deserialize;
use web::components::{BackLink, Button, ErrorSummary, Fields, Radios, SummaryList, TextArea, TextInput, Tokens};
use web::forms::Mistakes;
use web::words::Tongue;
use web::{Edge, Speaker, WebError};

/// What somebody typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Typed {
    pub naming: String,
    pub purchase_order: String,
    pub contact_name: String,
    pub contact_email: String,
    pub address: String,
    pub tongue: String,
    /// The places that stood on the page, so that nobody is invoiced unseen.
    pub seen: String,
}

/// Everything an invoice is made from.
pub(crate) struct Ready {
    pub permit: Permit<InvoicePlaces>,
    pub rules: Blueprint,
    pub due: Due,
    pub issuer: Option<Issuer>,
    pub known: PurchaseOrder,
    last_address: Option<String>,
}

/// What a place is invoiced with, if this visitor may.
pub(crate) async fn open(at: &Edge, tx: &mut Tx, slug: &str, place: &str) -> Result<Ready, WebError> {
    let permit = programmes::admit::<InvoicePlaces>(at, tx, slug).await?;
    let rules = programmes::rules(&permit)?;
    let place: Id<Offer> = place.parse().map_err(|_| WebError::NotFound)?;
    let places = programmes::places_in(tx, &permit).await?;
    if !places.iter().any(|it| it.id == place) {
        return Err(WebError::NotFound);
    }
    let all = dues(places, &store::invoiced(tx, Some(permit.id)).await?);
    let due = all.into_iter().find(|due| due.places.iter().any(|it| it.id == place));
    let due = due.ok_or_else(|| WebError::Conflict("billing-invoiced-already".to_owned()))?;
    let known = commands::order_wish(&people::who_needs_an_order(tx).await?, due.employer());
    let last_address = store::last_address(tx, &due.key()).await?;
    Ok(Ready { permit, rules, issuer: store::current_issuer(tx).await?, known, last_address, due })
}

impl Ready {
    /// The places as the form names them.
    pub(crate) fn seen(&self) -> String {
        self.due.places.iter().map(|it| it.id.to_string()).collect::<Vec<_>>().join(" ")
    }
    fn first(&self) -> Typed {
        let contact = self.due.contact();
        Typed {
            naming: Naming::default().word().to_owned(),
            purchase_order: self.due.number().unwrap_or_default().to_owned(),
            contact_name: contact.as_ref().map(|it| it.name.clone()).unwrap_or_default(),
            contact_email: contact.map(|it| it.email.to_string()).unwrap_or_default(),
            address: self.last_address.clone().unwrap_or_default(),
            tongue: Tongue::default().short().to_owned(),
            seen: self.seen(),
        }
    }
    fn vat(&self, tongue: &str) -> Option<Vat> {
        let (issuer, price) = (self.issuer.as_ref()?, self.rules.price?);
        let words = BOOK.speaker(tongue);
        Vat::of(&issuer.details.registration, price.vat.into(), &|key| words.t(key)).ok()
    }
}

/// The form.
#[derive(Template)]
#[template(path = "due.html")]
pub(crate) struct DuePage<'a> {
    words: &'a Speaker,
    heading: String,
    back: BackLink,
    summary: ErrorSummary,
    facts: SummaryList,
    people: Vec<&'a str>,
    stops: Option<(String, Button)>,
    form: Option<FormPart>,
}

struct FormPart {
    naming: Radios,
    fields: Vec<TextInput>,
    address: TextArea,
    tongue: Radios,
    seen: String,
    tokens: Tokens,
    button: Button,
}

impl<'a> DuePage<'a> {
    pub(crate) fn new(at: &'a Edge, ready: &'a Ready, typed: &Typed, mistakes: &Mistakes) -> Self {
        let words = &at.words;
        let form = Fields::new(words, mistakes);
        let vat = ready.vat(words.tongue().short());
        let stops = match (&ready.issuer, &vat) {
            (None, _) => Some("billing-no-issuer"),
            (_, None) => Some("billing-vat-disagrees"),
            _ => None,
        };
        Self {
            words,
            heading: words.t1("billing-due-title", "employer", ready.due.employer()),
            back: BackLink::new(words, url::programme(&ready.permit.slug)).saying(ready.permit.title.as_str()),
            summary: form.summary(),
            facts: facts(words, ready, vat.as_ref()),
            people: ready.due.places.iter().map(|it| it.name.as_str()).collect(),
            stops: stops.map(|key| (words.t(key), Button::new(words.t("billing-issuer-first")).href(url::ISSUER))),
            form: stops.is_none().then(|| part(at, &form, ready, typed)),
        }
    }
}

fn part(at: &Edge, form: &Fields<'_>, ready: &Ready, typed: &Typed) -> FormPart {
    let words = &at.words;
    let namings = Naming::ALL.map(|it| (it.word(), words.t(&format!("billing-naming-{}", it.word()))));
    let wanted = ready.rules.price.is_some_and(|it| it.purchase_order_required);
    let demanded = ready.due.demands_order(ready.known, wanted);
    let order = form.text("purchase_order", "billing-order", &typed.purchase_order).autocomplete("off");
    FormPart {
        naming: form.radios("naming", "billing-naming", typed.naming.as_str()).choices(namings),
        fields: vec![
            if demanded { order } else { order.optional() },
            form.text("contact_name", "billing-contact-name", &typed.contact_name).autocomplete("off"),
            form.text("contact_email", "billing-contact-email", &typed.contact_email).email().autocomplete("off"),
        ],
        address: form.area("address", "billing-address", &typed.address).rows(4),
        tongue: form
            .radios("tongue", "billing-tongue", typed.tongue.as_str())
            .choices(Tongue::ALL.map(|it| (it.short(), it.own_name())))
            .side_by_side(),
        seen: ready.seen(),
        tokens: at.tokens(),
        button: Button::new(words.t("billing-issue")),
    }
}

fn facts(words: &Speaker, ready: &Ready, vat: Option<&Vat>) -> SummaryList {
    let price = ready.rules.price.and_then(|it| it.per_head).unwrap_or_default();
    let mut facts = SummaryList::new(words)
        .row(words.t("billing-employer"), ready.due.employer())
        .row(words.t("billing-heads"), ready.due.places.len().to_string())
        .row(words.t("billing-each"), pounds(price));
    let net = ready.due.net(price);
    if let Some((net, vat)) = net.zip(vat)
        && let Some(tax) = vat.on(net)
    {
        let amounts = Amounts { net, vat: tax };
        let reason = vat.reason().map_or_else(|| pounds(tax), str::to_owned);
        facts = facts.row(words.t("billing-vat"), reason).row(words.t("billing-total"), pounds(amounts.total()));
    }
    if let Some(why) = ready.due.no_order_because() {
        facts = facts.row(words.t("billing-order"), words.t1("billing-no-order", "why", why));
    }
    if let Some(issuer) = &ready.issuer {
        facts =
            facts.row(words.t("billing-days"), words.t1("billing-days-from", "days", i64::from(issuer.details.days)));
    }
    facts
}

pub(crate) async fn due(at: Edge, Path((slug, place)): Path<(String, String)>) -> Result<Response, WebError> {
    let mut tx = at.read().await?;
    let ready = open(&at, &mut tx, &slug, &place).await?;
    let page = DuePage::new(&at, &ready, &ready.first(), &Mistakes::default());
    let title = at.words.t1("billing-due-title", "employer", ready.due.employer());
    at.page_seen_by(&title, &at.words.t("billing-seen-by"), &page)
}
