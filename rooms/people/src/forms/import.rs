//! Choosing a file, settling its columns, bringing it in, undoing it.

use crate::commands::import::{choose, match_columns, start, start_undo};
use crate::commands::trial::Trying;
use crate::import::{Holds, Import, Lack, Mapping, Stage, headings_key};
use crate::pages::import::{ImportColumnsPage, ImportNewPage, find, href, read_error};
use crate::pages::{Pairs, again, typed_in};
use crate::policy::RunPeople;
use crate::{store, typed};
use axum::extract::Path;
use axum::response::Response;
use sheets::{Limits, ReadError, Table};
use web::forms::Mistakes;
use web::{Edge, Form, Needs, Routes, Upload, WebError};

/// Bytes of a form with a file: the file, and what is around it.
const AT_MOST: usize = (10 << 20) + (64 << 10);

pub(crate) fn routes() -> Routes {
    Routes::new()
        .post_file("/people/imports/new", Needs::<RunPeople>, AT_MOST, import_new)
        .post("/people/imports/{import}/columns", Needs::<RunPeople>, import_columns)
        .post("/people/imports/{import}/run", Needs::<RunPeople>, import_run)
        .post("/people/imports/{import}/undo", Needs::<RunPeople>, import_undo)
}

async fn import_new(at: Edge, upload: Upload, Form(sent): Form<Pairs>) -> Result<Response, WebError> {
    let permit = at.who.ask::<RunPeople>(())?;
    let mut mistakes = Mistakes::default();
    let holds = Holds::of_word(typed_in(&sent, "holds"));
    if holds.is_none() {
        mistakes.add("holds", at.words.t("import-holds-missing"));
    }
    if upload.bytes.is_empty() {
        mistakes.add("file", at.words.t("import-file-missing"));
    }
    let (Some(holds), true) = (holds, mistakes.is_empty()) else { return file_again(&at, &sent, &mistakes) };
    let shown: String = upload.name.chars().take(typed::NAME).collect();
    let file_name = typed::line(&shown, typed::NAME).ok().flatten().unwrap_or_else(|| at.words.t("import-no-name"));
    let table = match read_apart(upload).await? {
        Ok(table) => table,
        Err(why) => {
            mistakes.add("file", read_error(&at.words, &why));
            return file_again(&at, &sent, &mistakes);
        }
    };
    if table.rows.is_empty() {
        mistakes.add("file", at.words.t("import-no-rows"));
        return file_again(&at, &sent, &mistakes);
    }
    let headings_key = headings_key(&table.headers);
    let mut tx = at.write().await?;
    let new = store::NewImport { holds, file_name: &file_name, headings_key: &headings_key, table: &table };
    let id = choose(&mut tx, &permit, &new).await?;
    at.done(tx, &format!("/people/imports/{id}/columns")).await
}

fn file_again(at: &Edge, sent: &Pairs, mistakes: &Mistakes) -> Result<Response, WebError> {
    again(at, &at.words.t("import-new-title"), &ImportNewPage::new(at, sent, mistakes))
}

/// Reads a stranger's file in a process of its own, and waits for it where waiting is allowed.
async fn read_apart(upload: Upload) -> Result<Result<Table, ReadError>, WebError> {
    platform::blocking(move || read_file(&upload.name, upload.bytes.to_vec())).await.map_err(WebError::broken)
}

#[cfg(not(test))]
fn read_file(name: &str, bytes: Vec<u8>) -> Result<Table, ReadError> {
    let program = std::env::current_exe().map_err(|_| ReadError::ReaderUnavailable)?;
    sheets::child::read_in_child(&program, name, bytes, &Limits::default())
}

/// The program that runs these tests is not Kith and cannot be asked to read; what a process of its
/// own adds is tested in `sheets`.
#[cfg(test)]
fn read_file(name: &str, bytes: Vec<u8>) -> Result<Table, ReadError> {
    sheets::read(name, &bytes, &Limits::default())
}

async fn import_columns(at: Edge, Path(id): Path<String>, Form(sent): Form<Pairs>) -> Result<Response, WebError> {
    let permit = at.who.ask::<RunPeople>(())?;
    let mut tx = at.write().await?;
    let it = find(&mut tx, &id).await?;
    if !matches!(it.stage, Stage::Chosen | Stage::Matched) || it.forgotten_at.is_some() {
        return Err(WebError::Conflict("import-under-way".to_owned()));
    }
    let mapping = read_columns(&it, &sent);
    let mistakes = judge_columns(&at, &it, &mapping);
    if !mistakes.is_empty() {
        let rows = store::load_part(&mut tx, it.id, 0).await?;
        tx.rollback().await;
        let page = ImportColumnsPage::new(&at, &it, &rows, &mapping, &mistakes);
        return again(&at, &at.words.t("import-columns-title"), &page);
    }
    match_columns(&mut tx, &permit, &it, &mapping).await?;
    at.done(tx, &href(&it)).await
}

/// The columns the form names, of those the file has.
fn read_columns(it: &Import, sent: &Pairs) -> Mapping {
    let mut mapping = Mapping::default();
    for field in it.holds.fields() {
        let column = typed_in(sent, field.word()).parse().ok().filter(|column| *column < it.headings.len());
        if let Some(column) = column {
            mapping.set(*field, column);
        }
    }
    mapping
}

fn judge_columns(at: &Edge, it: &Import, mapping: &Mapping) -> Mistakes {
    let mut mistakes = Mistakes::default();
    for lack in mapping.lacks(it.holds) {
        match lack {
            Lack::Email => mistakes.add("email", at.words.t("import-lacks-email")),
            Lack::Name => mistakes.add("name", at.words.t("import-lacks-name")),
            Lack::Organisation => mistakes.add("organisation", at.words.t("import-lacks-organisation")),
            Lack::Twice(field) => mistakes.add(field.word(), at.words.t("import-column-twice")),
        }
    }
    mistakes
}

async fn import_run(at: Edge, Path(id): Path<String>) -> Result<Response, WebError> {
    let permit = at.who.ask::<RunPeople>(())?;
    let mut tx = at.read().await?;
    let it = find(&mut tx, &id).await?;
    let trying = Trying::load(&mut tx, &it).await?;
    drop(tx);
    let held_back = trying.held_back().await.map_err(WebError::broken)?;
    let mut tx = at.write().await?;
    let Some(mapping) = it.mapping.clone().filter(|_| it.stage == Stage::Matched && it.forgotten_at.is_none()) else {
        return Err(WebError::Conflict("import-under-way".to_owned()));
    };
    start(&mut tx, &permit, &it, &mapping, &held_back).await?;
    at.done(tx, &href(&it)).await
}

async fn import_undo(at: Edge, Path(id): Path<String>) -> Result<Response, WebError> {
    let permit = at.who.ask::<RunPeople>(())?;
    let mut tx = at.write().await?;
    let it = find(&mut tx, &id).await?;
    if !it.can_be_undone() {
        return Err(WebError::Conflict("import-cannot-be-undone".to_owned()));
    }
    start_undo(&mut tx, &permit, &it).await?;
    at.done(tx, &href(&it)).await
}
