//! Inviting people from a list: reading the file, sending the letters, trying the letter on oneself.

use crate::commands::{self, InviteError};
use crate::invitation::attendees::{self, ListError};
use crate::letters::Desk;
use crate::pages::invitations::list::{InvitationsNewPage, list_of};
use crate::pages::{admit, rules};
use crate::policy::RunProgramme;
use crate::url;
use axum::extract::Path;
use axum::response::Response;
use platform::Failed;
use sheets::{Limits, ReadError, Table};
use std::time::Duration;
use web::allowance::Allowance;
use web::forms::Mistakes;
use web::{Edge, Upload, WebError};

/// How long the name of a file may be, in characters; more is cut.
const FILE_NAME: usize = 200;

/// Reads the file and keeps what it says for the next page, where it is looked at and sent.
pub(crate) async fn read(at: Edge, Path(slug): Path<String>, file: Upload) -> Result<Response, WebError> {
    let words = &at.words;
    let mut reading = at.read().await?;
    let permit = admit::<RunProgramme>(&at, &mut reading, &slug).await?;
    drop(reading);
    let again = |sentence: String| {
        let mut mistakes = Mistakes::default();
        mistakes.add("file", sentence);
        at.form_again(&words.t("invitations-new-title"), &InvitationsNewPage::new(&at, &permit, &mistakes))
    };
    if file.bytes.is_empty() && file.name.is_empty() {
        return again(words.t("invitations-file-missing"));
    }
    let (name, bytes) = (file.name.clone(), file.bytes.to_vec());
    let table = match platform::blocking(move || table(&name, bytes)).await.map_err(WebError::broken)? {
        Ok(table) => table,
        Err(error) => return again(error.to_string()),
    };
    let content = match attendees::read(&table) {
        Ok(content) => content,
        Err(ListError::NoAddresses) => return again(words.t("invitations-no-addresses")),
        Err(ListError::NoNames) => return again(words.t("invitations-no-names")),
    };
    let mut tx = at.write().await?;
    let permit = admit::<RunProgramme>(&at, &mut tx, &slug).await?;
    let by = at.who.person().ok_or(WebError::SignIn)?;
    let name: String = file.name.chars().filter(|it| !it.is_control()).take(FILE_NAME).collect();
    let id = commands::keep_list(&mut tx, &permit, &name, &content, by).await?;
    at.done(tx, &url::invitation_list(&permit.slug, id)).await
}

/// Reads in a process of its own, because a stranger may have made the file.
#[cfg(not(test))]
fn table(name: &str, bytes: Vec<u8>) -> Result<Table, ReadError> {
    let program = platform::own_program().map_err(|_| ReadError::ReaderUnavailable)?;
    sheets::child::read_in_child(&program, name, bytes, &Limits::default())
}

/// The program of a test is the test, which reads no spreadsheets when it is started anew.
#[cfg(test)]
fn table(name: &str, bytes: Vec<u8>) -> Result<Table, ReadError> {
    sheets::read(name, &bytes, &Limits::default())
}

pub(crate) async fn send(at: Edge, Path((slug, id)): Path<(String, String)>) -> Result<Response, WebError> {
    let mut tx = at.write().await?;
    let (permit, list) = list_of(&at, &mut tx, &slug, &id).await?;
    let by = at.who.person().ok_or(WebError::SignIn)?;
    let to = url::invitation_list(&permit.slug, list.id);
    let rules = rules(&permit)?;
    let letter = Desk::new(&at, &mut tx, (&permit, &rules)).await?.invitation_for_all()?;
    match commands::invite(&mut tx, &permit, list, letter, by).await {
        Ok(()) => at.done_saying(tx, &to, "invitations-sent").await,
        Err(Failed::Rule(InviteError::AlreadySent)) => at.done(tx, &to).await,
        Err(Failed::Rule(InviteError::Unpublished)) => Err(WebError::Conflict("invitations-unpublished".to_owned())),
        Err(Failed::Rule(InviteError::Closed)) => Err(WebError::Conflict("invitations-closed".to_owned())),
        Err(Failed::Store(error)) => Err(error.into()),
    }
}

/// The letter to the coordinator's own address, to see what people will get.
pub(crate) async fn test(at: Edge, Path(slug): Path<String>) -> Result<Response, WebError> {
    let mut tx = at.write().await?;
    let permit = admit::<RunProgramme>(&at, &mut tx, &slug).await?;
    let by = at.who.person().ok_or(WebError::SignIn)?;
    let person = people::find_person(&mut tx, by).await?.ok_or(WebError::NotFound)?;
    let allowance = Allowance { of: "invitation-test", at_most: 20, within: Duration::from_secs(3600) };
    allowance.take(&mut tx, &by.to_string()).await?;
    let rules = rules(&permit)?;
    let letter = Desk::new(&at, &mut tx, (&permit, &rules)).await?.invitation(&person.name, person.email)?;
    tx.post(letter.for_person(by)).await?;
    at.done_saying(tx, &url::invitations(&permit.slug), "invitations-test-done").await
}
