//! Which column of a file holds what: guessed or remembered, and settled by whoever brings it in.

use super::super::parts::seen_by;
use super::saying::{field, letters, short};
use super::{find, href, proposed};
use crate::import::{Field, Import, Mapping, Stage};
use crate::policy::RunPeople;
use crate::store;
use askama::Template;
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use sheets::Row;
use web::components::{BackLink, Button, ErrorSummary, Fields, Select, Tokens};
use web::forms::Mistakes;
use web::{Edge, WebError};

/// How many values of a column are shown beside its heading.
const SAMPLES: usize = 2;

/// The form; with what to mend.
#[derive(Template)]
#[template(path = "import_columns.html")]
pub(crate) struct ImportColumnsPage<'a> {
    at: &'a Edge,
    it: &'a Import,
    summary: ErrorSummary,
    fields: Vec<Select>,
    tokens: Tokens,
}

impl<'a> ImportColumnsPage<'a> {
    /// The form, with the columns chosen so far and a few rows to recognise them by.
    pub(crate) fn new(at: &'a Edge, it: &'a Import, rows: &[Row], chosen: &Mapping, mistakes: &Mistakes) -> Self {
        let words = &at.words;
        let dressed = Fields::new(words, mistakes);
        let choices: Vec<(String, String)> =
            (0..it.headings.len()).map(|column| (column.to_string(), label(at, it, rows, column))).collect();
        let select = |of: &Field| {
            let value = chosen.column(*of).map_or_else(String::new, |column| column.to_string());
            Select::new(words, of.word(), field(words, *of))
                .error_if(mistakes.of(of.word()))
                .prompt(words.t("import-not-in-file"))
                .choices(choices.clone())
                .chosen(value)
        };
        let summary = dressed.summary();
        Self { at, it, summary, fields: it.holds.fields().iter().map(select).collect(), tokens: at.tokens() }
    }
    fn back(&self) -> BackLink {
        BackLink::new(&self.at.words, "/people/imports").saying(self.at.words.t("imports-title"))
    }
    fn action(&self) -> String {
        format!("{}/columns", href(self.it))
    }
    fn check(&self) -> Button {
        Button::new(self.at.words.t("import-check"))
    }
}

/// A column: its letters, its heading, and what its first cells hold.
fn label(at: &Edge, it: &Import, rows: &[Row], column: usize) -> String {
    let heading = it.headings.get(column).map(|heading| heading.trim()).filter(|heading| !heading.is_empty());
    let heading = heading.map_or_else(|| at.words.t("import-no-heading"), short);
    let cells =
        rows.iter().filter_map(|row| row.cells.get(column)).map(|cell| cell.trim()).filter(|cell| !cell.is_empty());
    let samples: Vec<String> = cells.take(SAMPLES).map(|cell| cell.chars().take(30).collect()).collect();
    let named = format!("{}: {heading}", letters(column));
    if samples.is_empty() { named } else { format!("{named} ({})", samples.join(", ")) }
}

pub(super) async fn import_columns(at: Edge, Path(id): Path<String>) -> Result<Response, WebError> {
    at.who.ask::<RunPeople>(())?;
    let mut tx = at.read().await?;
    let it = find(&mut tx, &id).await?;
    if !matches!(it.stage, Stage::Chosen | Stage::Matched) || it.forgotten_at.is_some() {
        return Ok(Redirect::to(&href(&it)).into_response());
    }
    let rows = store::load_part(&mut tx, it.id, 0).await?;
    let chosen = proposed(&mut tx, &it).await?;
    let page = ImportColumnsPage::new(&at, &it, &rows, &chosen, &Mistakes::default());
    at.page_seen_by(&at.words.t("import-columns-title"), &seen_by(&at), &page)
}
