//! Organisations: the list, one of them, and the form that enters or changes one.

use super::download::{Download, FileKind};
use super::parts::{Asked, address, found, seen_by};
use super::{Pairs, typed_in};
use crate::organisation::{Network, NewOrganisation, Organisation, PurchaseOrder, Sector};
use crate::person::{Colleague, ListedOrganisation};
use crate::policy::{ReadPeople, RunPeople};
use crate::store;
use askama::Template;
use axum::extract::{Path, Query};
use axum::response::Response;
use kernel::{EmailAddress, Id};
use sheets::Cell;
use web::components::{
    BackLink, Button, EmptyState, ErrorSummary, Fields, Filters, Html, InsetText, Pagination, Radios, Select,
    SummaryList, Table, TextInput, Tokens, Width,
};
use web::forms::Mistakes;
use web::{Edge, Needs, Routes, Speaker, WebError};

/// How many organisations a page shows, and how many colleagues the page of one.
const PAGE: usize = 50;
const COLLEAGUES: i64 = 200;

pub(crate) fn routes() -> Routes {
    Routes::new()
        .get("/people/organisations", Needs::<ReadPeople>, organisations)
        .get("/people/organisations.csv", Needs::<ReadPeople>, organisations_csv)
        .get("/people/organisations.xlsx", Needs::<ReadPeople>, organisations_xlsx)
        .get("/people/organisations/new", Needs::<RunPeople>, organisation_new)
        .get("/people/organisations/{organisation}", Needs::<ReadPeople>, organisation)
        .get("/people/organisations/{organisation}/edit", Needs::<RunPeople>, organisation_edit)
}

fn named(words: &Speaker, word: &str) -> String {
    words.t(&format!("organisation-{word}"))
}

#[derive(Template)]
#[template(path = "organisations.html")]
struct OrganisationsPage<'a> {
    at: &'a Edge,
    q: &'a str,
    sector: Option<Sector>,
    later: bool,
    organisations: &'a [ListedOrganisation],
    next: Option<String>,
}

impl OrganisationsPage<'_> {
    fn add(&self) -> Button {
        Button::new(self.at.words.t("organisation-add")).href("/people/organisations/new")
    }
    fn is_filtered(&self) -> bool {
        !self.q.is_empty() || self.sector.is_some()
    }
    fn filters(&self) -> Filters {
        let words = &self.at.words;
        let sectors = Sector::ALL.iter().map(|sector| (sector.word(), named(words, sector.word())));
        let chosen = self.sector.map_or("", Sector::word);
        let filters = Filters::new(words, "/people/organisations")
            .search("q", &words.t("organisations-filter"), self.q)
            .choice("sector", &words.t("organisation-sector"), sectors, chosen);
        if self.is_filtered() { filters.clear("/people/organisations") } else { filters }
    }
    fn table(&self) -> Table {
        let words = &self.at.words;
        let (title, what) = if self.is_filtered() {
            ("organisations-none-found", "people-none-found-what")
        } else {
            ("organisations-none", "organisations-none-what")
        };
        let empty = EmptyState::new(words.t(title)).saying(words.t(what));
        let table = Table::new(words, words.t("organisations-title")).caption_hidden().when_empty(empty);
        let columns = ["organisation-name", "organisation-sector", "organisation-region"];
        let table = columns.iter().fold(table, |table, key| table.column(words.t(key)));
        table.numbers(words.t("organisation-people-known")).rows(self.organisations.iter().map(|it| {
            vec![
                Html::link(&format!("/people/organisations/{}", it.id), &it.name),
                it.sector.map_or_else(String::new, |sector| named(words, sector.word())).into(),
                it.region.as_deref().unwrap_or_default().into(),
                words.number(it.people).into(),
            ]
        }))
    }
    fn pages(&self) -> Pagination {
        Pagination::new(&self.at.words, None, self.next.clone())
    }
    fn to(&self, path: &str) -> String {
        address(path, &[("q", self.q), ("sector", self.sector.map_or("", Sector::word))])
    }
}

/// One organisation.
#[derive(Template)]
#[template(path = "organisation.html")]
struct OrganisationPage<'a> {
    at: &'a Edge,
    it: &'a Organisation,
    colleagues: &'a [Colleague],
}

impl OrganisationPage<'_> {
    fn back(&self) -> BackLink {
        BackLink::new(&self.at.words, "/people/organisations").saying(self.at.words.t("organisations-title"))
    }
    fn edit(&self) -> Button {
        Button::new(self.at.words.t("organisation-edit")).href(format!("/people/organisations/{}/edit", self.it.id))
    }
    fn facts(&self) -> SummaryList {
        let (words, it) = (&self.at.words, self.it);
        let or_unknown = |text: Option<&str>| text.map_or_else(|| words.t("organisation-unknown"), str::to_owned);
        let sector = it.sector.map(|sector| named(words, sector.word()));
        let billing = [it.billing_name.as_deref(), it.billing_email.as_ref().map(EmailAddress::as_str)];
        let billing: Vec<&str> = billing.into_iter().flatten().collect();
        SummaryList::new(words)
            .row(words.t("organisation-sector"), or_unknown(sector.as_deref()))
            .row(words.t("organisation-size"), or_unknown(it.size.as_deref()))
            .row(words.t("organisation-region"), or_unknown(it.region.as_deref()))
            .row(
                words.t("organisation-billing"),
                or_unknown(Some(billing.join(", ").as_str()).filter(|it| !it.is_empty())),
            )
            .row(words.t("organisation-purchase-order"), named(words, it.purchase_order.word()))
            .row(words.t("organisation-network"), named(words, it.network.word()))
    }
    fn people(&self) -> Table {
        let words = &self.at.words;
        let empty = EmptyState::new(words.t("organisation-nobody")).saying(words.t("organisation-nobody-what"));
        let columns = ["people-name", "people-job-title", "employment-since"];
        let table = Table::new(words, words.t("organisation-people")).when_empty(empty);
        let table = columns.iter().fold(table, |table, key| table.column(words.t(key)));
        table.rows(self.colleagues.iter().map(|it| {
            vec![
                Html::link(&format!("/people/{}", it.id), &it.name),
                it.job_title.as_deref().unwrap_or_default().into(),
                words.short_date(it.from).into(),
            ]
        }))
    }
}

/// The form for one organisation; with what was typed and what to mend.
#[derive(Template)]
#[template(path = "organisation_form.html")]
pub(crate) struct OrganisationFormPage<'a> {
    at: &'a Edge,
    title: String,
    action: String,
    back: BackLink,
    summary: ErrorSummary,
    twin: Option<InsetText>,
    name: TextInput,
    sector: Select,
    size: TextInput,
    region: TextInput,
    billing_name: TextInput,
    billing_email: TextInput,
    purchase_order: Radios,
    network: Radios,
    tokens: Tokens,
}

impl<'a> OrganisationFormPage<'a> {
    /// The form; `id` is the organisation it changes, none when it enters one.
    pub(crate) fn new(at: &'a Edge, id: Option<Id<kernel::Organisation>>, typed: &Pairs, mistakes: &Mistakes) -> Self {
        let words = &at.words;
        let fields = Fields::new(words, mistakes);
        let text = |name: &str, key: &str| fields.text(name, key, typed_in(typed, name)).optional();
        let choices = |all: &[&'static str]| all.iter().map(|word| (*word, named(words, word))).collect::<Vec<_>>();
        let orders: Vec<&str> = PurchaseOrder::ALL.iter().map(|it| it.word()).collect();
        let networks: Vec<&str> = Network::ALL.iter().map(|it| it.word()).collect();
        let sectors: Vec<&str> = Sector::ALL.iter().map(|it| it.word()).collect();
        let here = id.map_or_else(|| "/people/organisations".to_owned(), |id| format!("/people/organisations/{id}"));
        Self {
            at,
            title: words.t(if id.is_some() { "organisation-edit" } else { "organisation-add" }),
            action: if id.is_some() { format!("{here}/edit") } else { format!("{here}/new") },
            back: BackLink::new(words, here),
            summary: fields.summary(),
            twin: None,
            name: fields.text("name", "organisation-name", typed_in(typed, "name")),
            sector: fields
                .select("sector", "organisation-sector", typed_in(typed, "sector"))
                .choices(choices(&sectors))
                .optional(),
            size: text("size", "organisation-size").width(Width::Twenty),
            region: text("region", "organisation-region").width(Width::Twenty),
            billing_name: text("billing-name", "organisation-billing-name").width(Width::Thirty),
            billing_email: text("billing-email", "organisation-billing-email").email().autocomplete("off"),
            purchase_order: fields
                .radios("purchase-order", "organisation-purchase-order", typed_in(typed, "purchase-order"))
                .choices(choices(&orders)),
            network: fields
                .radios("network", "organisation-network", typed_in(typed, "network"))
                .choices(choices(&networks)),
            tokens: at.tokens(),
        }
    }
    /// Names the organisation that has this name already.
    pub(crate) fn like(mut self, id: Id<kernel::Organisation>, name: &str) -> Self {
        let link =
            Html::link(&format!("/people/organisations/{id}"), &self.at.words.t1("people-look-at", "name", name));
        self.twin = Some(InsetText::new(link));
        self
    }
    fn save(&self) -> Button {
        Button::new(self.at.words.t("people-save"))
    }
    /// The title, for the head of the page.
    pub(crate) fn title(&self) -> String {
        self.title.clone()
    }
}

/// What is known of an organisation, as the form would send it.
fn as_typed(it: &NewOrganisation) -> Pairs {
    let text = |it: &Option<String>| it.clone().unwrap_or_default();
    let email = it.billing_email.as_ref().map(ToString::to_string);
    [
        ("name", it.name.clone()),
        ("sector", it.sector.map_or_else(String::new, |sector| sector.word().to_owned())),
        ("size", text(&it.size)),
        ("region", text(&it.region)),
        ("billing-name", text(&it.billing_name)),
        ("billing-email", text(&email)),
        ("purchase-order", it.purchase_order.word().to_owned()),
        ("network", it.network.word().to_owned()),
    ]
    .map(|(name, value)| (name.to_owned(), value))
    .to_vec()
}

async fn organisations(at: Edge, Query(asked): Query<Asked>) -> Result<Response, WebError> {
    at.who.ask::<ReadPeople>(())?;
    let q = asked.get("q").map_or("", |q| q.trim());
    let sector = asked.get("sector").and_then(|word| Sector::of_word(word));
    let after = asked.get("after").and_then(|text| text.parse().ok());
    let mut tx = at.read().await?;
    let mut all = store::list_listed_organisations(&mut tx, q, sector, after, PAGE as i64 + 1).await?;
    let more = all.len() > PAGE;
    all.truncate(PAGE);
    let last = all.last().filter(|_| more).map(|last| last.id.to_string());
    let word = sector.map_or("", Sector::word);
    let next = last.map(|last| address("/people/organisations", &[("q", q), ("sector", word), ("after", &last)]));
    let page = OrganisationsPage { at: &at, q, sector, later: after.is_some(), organisations: &all, next };
    at.page_seen_by(&at.words.t("organisations-title"), &seen_by(&at), &page)
}

async fn organisations_csv(at: Edge) -> Result<Response, WebError> {
    organisations_file(at, FileKind::Csv).await
}

async fn organisations_xlsx(at: Edge) -> Result<Response, WebError> {
    organisations_file(at, FileKind::Xlsx).await
}

async fn organisations_file(at: Edge, kind: FileKind) -> Result<Response, WebError> {
    at.who.ask::<ReadPeople>(())?;
    let mut tx = at.read().await?;
    let all = store::all_organisations(&mut tx).await?;
    drop(tx);
    let words = &at.words;
    let headings = [
        "organisation-name",
        "organisation-sector",
        "organisation-size",
        "organisation-region",
        "organisation-billing-name",
        "organisation-billing-email",
        "organisation-purchase-order",
        "organisation-network",
    ];
    let row = |it: Organisation| {
        let text = |it: Option<String>| Cell::from(it.unwrap_or_default());
        vec![
            it.name.into(),
            text(it.sector.map(|sector| named(words, sector.word()))),
            text(it.size),
            text(it.region),
            text(it.billing_name),
            text(it.billing_email.map(|email| email.to_string())),
            named(words, it.purchase_order.word()).into(),
            named(words, it.network.word()).into(),
        ]
    };
    let headings = headings.iter().map(|key| words.t(key)).collect();
    let (name, rows) = ("organisations".to_owned(), all.into_iter().map(row).collect());
    Download { sheet: name.clone(), name, headings, rows }.answer(kind).await
}

async fn organisation(at: Edge, Path(id): Path<String>) -> Result<Response, WebError> {
    at.who.ask::<ReadPeople>(())?;
    let mut tx = at.read().await?;
    let it = store::find_organisation(&mut tx, found(&id)?).await?.ok_or(WebError::NotFound)?;
    let colleagues = store::list_colleagues(&mut tx, it.id, COLLEAGUES).await?;
    let page = OrganisationPage { at: &at, it: &it, colleagues: &colleagues };
    at.page_seen_by(&it.name, &seen_by(&at), &page)
}

async fn organisation_new(at: Edge) -> Result<Response, WebError> {
    at.who.ask::<RunPeople>(())?;
    let page = OrganisationFormPage::new(&at, None, &as_typed(&NewOrganisation::named("")), &Mistakes::default());
    at.page_seen_by(&page.title(), &seen_by(&at), &page)
}

async fn organisation_edit(at: Edge, Path(id): Path<String>) -> Result<Response, WebError> {
    at.who.ask::<RunPeople>(())?;
    let mut tx = at.read().await?;
    let it = store::find_organisation(&mut tx, found(&id)?).await?.ok_or(WebError::NotFound)?;
    let page = OrganisationFormPage::new(&at, Some(it.id), &as_typed(&it.facts()), &Mistakes::default());
    at.page_seen_by(&page.title(), &seen_by(&at), &page)
}
