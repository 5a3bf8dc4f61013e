//! Everybody known here: to look through, to filter, to download.

use super::download::{Download, FileKind};
use super::parts::{Asked, address, seen_by};
use super::staff::role_name;
use crate::person::Listed;
use crate::policy::ReadPeople;
use crate::store;
use askama::Template;
use axum::extract::Query;
use axum::response::Response;
use kernel::{Id, Person};
use platform::Tx;
use sheets::Cell;
use web::components::{Button, EmptyState, Filters, Html, Pagination, Table};
use web::{Edge, Needs, Routes, Speaker, WebError};

/// How many people a page shows.
const PAGE: usize = 50;
/// How many are read at a time for a file.
const BATCH: i64 = 1_000;

pub(crate) fn routes() -> Routes {
    Routes::new()
        .get("/people", Needs::<ReadPeople>, directory)
        .get("/people.csv", Needs::<ReadPeople>, directory_csv)
        .get("/people.xlsx", Needs::<ReadPeople>, directory_xlsx)
}

#[derive(Template)]
#[template(path = "directory.html")]
struct DirectoryPage<'a> {
    at: &'a Edge,
    q: &'a str,
    later: bool,
    people: &'a [Listed],
    next: Option<String>,
}

impl DirectoryPage<'_> {
    fn add(&self) -> Button {
        Button::new(self.at.words.t("people-add")).href("/people/new")
    }
    fn bring_in(&self) -> Button {
        Button::new(self.at.words.t("import-new-title")).secondary().href("/people/imports/new")
    }
    fn filters(&self) -> Filters {
        let filters = Filters::new(&self.at.words, "/people").search("q", &self.at.words.t("people-filter"), self.q);
        if self.q.is_empty() { filters } else { filters.clear("/people") }
    }
    fn table(&self) -> Table {
        let words = &self.at.words;
        let empty = if self.q.is_empty() {
            EmptyState::new(words.t("people-none")).saying(words.t("people-none-what"))
        } else {
            EmptyState::new(words.t("people-none-found")).saying(words.t("people-none-found-what"))
        };
        let table = Table::new(words, words.t("people-title")).caption_hidden().when_empty(empty);
        let columns = ["people-name", "people-organisation", "people-job-title", "people-roles", "people-email"];
        let table = columns.iter().fold(table, |table, key| table.column(words.t(key)));
        table.rows(self.people.iter().map(|person| self.row(person)))
    }
    fn row(&self, person: &Listed) -> Vec<Html> {
        let organisation = person.organisation.as_ref();
        vec![
            Html::link(&format!("/people/{}", person.id), &person.name),
            organisation
                .map_or_else(Html::default, |(id, name)| Html::link(&format!("/people/organisations/{id}"), name)),
            person.job_title.as_deref().unwrap_or_default().into(),
            roles_of(&self.at.words, person).into(),
            person.email.as_str().into(),
        ]
    }
    fn pages(&self) -> Pagination {
        Pagination::new(&self.at.words, None, self.next.clone())
    }
    fn first(&self) -> String {
        address("/people", &[("q", self.q)])
    }
    fn file(&self, path: &str) -> String {
        address(path, &[("q", self.q)])
    }
}

fn roles_of(words: &Speaker, person: &Listed) -> String {
    person.roles.iter().map(|role| role_name(words, *role)).collect::<Vec<_>>().join(", ")
}

async fn directory(at: Edge, Query(asked): Query<Asked>) -> Result<Response, WebError> {
    at.who.ask::<ReadPeople>(())?;
    let q = asked.get("q").map_or("", |q| q.trim());
    let after: Option<Id<Person>> = asked.get("after").and_then(|text| text.parse().ok());
    let mut tx = at.read().await?;
    let mut people = store::list_people(&mut tx, q, after, PAGE as i64 + 1).await?;
    let more = people.len() > PAGE;
    people.truncate(PAGE);
    let last = people.last().filter(|_| more).map(|last| last.id.to_string());
    let next = last.map(|last| address("/people", &[("q", q), ("after", &last)]));
    let page = DirectoryPage { at: &at, q, later: after.is_some(), people: &people, next };
    at.page_seen_by(&at.words.t("people-title"), &seen_by(&at), &page)
}

async fn directory_csv(at: Edge, Query(asked): Query<Asked>) -> Result<Response, WebError> {
    directory_file(at, &asked, FileKind::Csv).await
}

async fn directory_xlsx(at: Edge, Query(asked): Query<Asked>) -> Result<Response, WebError> {
    directory_file(at, &asked, FileKind::Xlsx).await
}

async fn directory_file(at: Edge, asked: &Asked, kind: FileKind) -> Result<Response, WebError> {
    at.who.ask::<ReadPeople>(())?;
    let q = asked.get("q").map_or("", |q| q.trim());
    let mut tx = at.read().await?;
    let people = everybody(&mut tx, q).await?;
    drop(tx);
    let words = &at.words;
    let headings =
        ["people-name", "people-email", "people-phone", "people-organisation", "people-job-title", "people-roles"];
    let row = |person: Listed| {
        let roles = roles_of(words, &person);
        let organisation = person.organisation.map(|(_, name)| name);
        let texts = [organisation, person.phone, person.job_title].map(Option::unwrap_or_default);
        let [organisation, phone, job_title] = texts.map(Cell::from);
        vec![person.name.into(), person.email.as_str().into(), phone, organisation, job_title, roles.into()]
    };
    let rows = people.into_iter().map(row).collect();
    let headings = headings.iter().map(|key| words.t(key)).collect();
    Download { name: "people".to_owned(), sheet: "people".to_owned(), headings, rows }.answer(kind).await
}

/// Everybody who matches, read in batches.
async fn everybody(tx: &mut Tx, q: &str) -> Result<Vec<Listed>, WebError> {
    let mut all: Vec<Listed> = Vec::new();
    loop {
        let mut batch = store::list_people(tx, q, all.last().map(|last| last.id), BATCH).await?;
        let full = i64::try_from(batch.len()).is_ok_and(|count| count == BATCH);
        all.append(&mut batch);
        if !full {
            return Ok(all);
        }
    }
}
