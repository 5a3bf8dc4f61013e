//! Bringing lists in: what came in so far, choosing a file, matching its columns, the trial run, and
//! what came of it. Everything a file holds is text to these pages, whatever it looks like.

mod columns;
mod list;
mod outcome;
mod reading;
mod saying;
mod trial;

pub(crate) use columns::ImportColumnsPage;
pub(crate) use list::ImportNewPage;
pub(crate) use reading::read_error;

use super::download::{Download, FileKind};
use super::parts::found;
use crate::commands::trial::Trying;
use crate::import::{Import, Mapping, Stage, guess, headings_key};
use crate::policy::RunPeople;
use crate::store;
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use kernel::Id;
use platform::Tx;
use sheets::Cell;
use std::collections::BTreeMap;
use web::{Edge, Needs, Routes, WebError};

pub(crate) fn routes() -> Routes {
    Routes::new()
        .get("/people/imports", Needs::<RunPeople>, list::imports)
        .get("/people/imports/new", Needs::<RunPeople>, list::import_new)
        .get("/people/imports/{import}", Needs::<RunPeople>, import)
        .get("/people/imports/{import}/columns", Needs::<RunPeople>, columns::import_columns)
        .get("/people/imports/{import}/problems.csv", Needs::<RunPeople>, problems)
}

/// The file of an address; not one of another host.
pub(crate) async fn find(tx: &mut Tx, id: &str) -> Result<Import, WebError> {
    let id: Id<Import> = found(id)?;
    store::find_import(tx, id).await?.ok_or(WebError::NotFound)
}

/// Where a file's own page is.
pub(crate) fn href(import: &Import) -> String {
    format!("/people/imports/{}", import.id)
}

/// Which column holds what, as far as it is settled, remembered or can be guessed.
async fn proposed(tx: &mut Tx, import: &Import) -> Result<Mapping, WebError> {
    if let Some(mapping) = &import.mapping {
        return Ok(mapping.clone());
    }
    let key = headings_key(&import.headings);
    let remembered: Option<BTreeMap<_, String>> = store::recall_columns(tx, import.holds, &key).await?;
    Ok(match remembered {
        Some(by_heading) => Mapping::of_headings(&by_heading, &import.headings),
        None => guess(import.holds, &import.headings),
    })
}

/// The page of a file, by how far it is.
async fn import(at: Edge, Path(id): Path<String>) -> Result<Response, WebError> {
    at.who.ask::<RunPeople>(())?;
    let mut tx = at.read().await?;
    let it = find(&mut tx, &id).await?;
    match it.stage {
        _ if it.forgotten_at.is_some() => outcome::show(&at, &it, &[]),
        Stage::Chosen => Ok(Redirect::to(&format!("{}/columns", href(&it))).into_response()),
        Stage::Matched => trial::show(&at, tx, &it).await,
        Stage::Running | Stage::Finished(_) | Stage::Undoing | Stage::Undone(_) => {
            let kept = store::list_kept(&mut tx, it.id).await?;
            outcome::show(&at, &it, &kept)
        }
    }
}

/// Every problem of a file, as a file.
async fn problems(at: Edge, Path(id): Path<String>) -> Result<Response, WebError> {
    at.who.ask::<RunPeople>(())?;
    let mut tx = at.read().await?;
    let it = find(&mut tx, &id).await?;
    let trying = Trying::load(&mut tx, &it).await?;
    drop(tx);
    let trial = trying.trial().await.map_err(WebError::broken)?;
    let words = &at.words;
    let headings =
        ["import-row", "import-column", "import-found", "import-what-to-do"].map(|key| words.t(key)).to_vec();
    let row = |problem: &crate::import::Problem| {
        let line = i64::try_from(problem.line).unwrap_or(i64::MAX);
        let column = saying::column(words, &it, problem.field);
        vec![line.into(), column.into(), problem.found.as_str().into(), Cell::from(saying::problem(words, problem))]
    };
    let rows = trial.problems.iter().map(row).collect();
    Download { name: "problems".to_owned(), sheet: "problems".to_owned(), headings, rows }.answer(FileKind::Csv).await
}
