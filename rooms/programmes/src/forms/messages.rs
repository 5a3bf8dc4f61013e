//! Messages to the people of a list: writing one, changing it, trying it on oneself, sending it.

use crate::commands::{self, readers_of};
use crate::pages::messages::draft::{Looked, MessageDraftPage, letter, tongue_of};
use crate::pages::messages::form::{MessageFormPage, Typed, mistakes};
use crate::pages::messages::message_of;
use crate::pages::{admit, rules};
use crate::policy::RunProgramme;
use crate::writing::message::{Message, SendError, Words};
use crate::{links, store, url};
use axum::extract::Path;
use axum::response::Response;
use platform::Failed;
use platform::access::Permit;
use serde::Deserialize;
use std::time::Duration;
use web::allowance::Allowance;
use web::forms::Mistakes;
use web::{Edge, Form, WebError};

pub(crate) async fn draft(at: Edge, Path(slug): Path<String>, Form(typed): Form<Typed>) -> Result<Response, WebError> {
    let mut tx = at.write().await?;
    let permit = admit::<RunProgramme>(&at, &mut tx, &slug).await?;
    let by = at.who.person().ok_or(WebError::SignIn)?;
    let readers = readers_of(&mut tx, (&permit, &rules(&permit)?), &typed.whom).await?;
    let checked = Words::check(&typed.subject, &typed.text, permit.deadlines.current().is_some());
    let mut mend = Mistakes::default();
    match checked {
        Ok(words) if !readers.is_empty() => {
            let (whom, tongue) = (typed.whom, at.words.tongue().code());
            let id = commands::draft_message(&mut tx, &permit, (whom, &readers), (words, tongue), by).await?;
            return at.done(tx, &url::message(&permit.slug, id)).await;
        }
        Ok(_) => {}
        Err(faults) => mend = mistakes(&at.words, faults),
    }
    if readers.is_empty() {
        mend.add("whom", at.words.t("message-nobody-mend"));
    }
    let page = MessageFormPage::new(&at, &permit, (&typed, None), &readers, &mend);
    at.form_again(&at.words.t("message-write"), &page)
}

/// Other words, and the list as it is now.
pub(crate) async fn reword(
    at: Edge,
    Path((slug, id)): Path<(String, String)>,
    Form(typed): Form<Typed>,
) -> Result<Response, WebError> {
    let mut tx = at.write().await?;
    let (permit, rules, it) = message_of(&at, &mut tx, &slug, &id).await?;
    let readers = readers_of(&mut tx, (&permit, &rules), &it.whom).await?;
    let words = match Words::check(&typed.subject, &typed.text, permit.deadlines.current().is_some()) {
        Ok(words) => words,
        Err(faults) => {
            let (mend, typed) = (mistakes(&at.words, faults), Typed { whom: it.whom.clone(), ..typed });
            let page = MessageFormPage::new(&at, &permit, (&typed, Some(&it)), &readers, &mend);
            return at.form_again(&at.words.t("message-write"), &page);
        }
    };
    let to = url::message(&permit.slug, it.id);
    commands::redraft(&mut tx, &permit, it, &readers, (words, at.words.tongue().code())).await.map_err(refused)?;
    at.done(tx, &to).await
}

/// The list as it is now, with the same words.
pub(crate) async fn list(at: Edge, Path((slug, id)): Path<(String, String)>) -> Result<Response, WebError> {
    let mut tx = at.write().await?;
    let (permit, rules, it) = message_of(&at, &mut tx, &slug, &id).await?;
    let readers = readers_of(&mut tx, (&permit, &rules), &it.whom).await?;
    let (to, words, tongue) = (url::message(&permit.slug, it.id), it.words.clone(), it.tongue.clone());
    commands::redraft(&mut tx, &permit, it, &readers, (words, &tongue)).await.map_err(refused)?;
    at.done_saying(tx, &to, "message-list-taken").await
}

/// The letter to the coordinator's own address, as the first reader would get it.
pub(crate) async fn test(at: Edge, Path((slug, id)): Path<(String, String)>) -> Result<Response, WebError> {
    let mut tx = at.write().await?;
    let (permit, _, it) = message_of(&at, &mut tx, &slug, &id).await?;
    let by = at.who.person().ok_or(WebError::SignIn)?;
    let person = people::find_person(&mut tx, by).await?.ok_or(WebError::NotFound)?;
    let all = store::list_interests(&mut tx, permit.id).await?;
    let reader = it.written_to(&all).into_iter().next();
    let reader = reader.ok_or_else(|| WebError::Conflict("message-nobody-left".to_owned()))?;
    let allowance = Allowance { of: "message-test", at_most: 20, within: Duration::from_secs(3600) };
    allowance.take(&mut tx, &by.to_string()).await?;
    let words = tongue_of(&at, &it);
    let from = people::host_title(&mut tx).await?;
    let posted = letter(&at, (&words, &from), &permit, &it, reader).to(person.email, "programmes/message-test")?;
    tx.post(posted.for_person(by)).await?;
    at.done_saying(tx, &url::message(&permit.slug, it.id), "message-test-done").await
}

/// What the page said of the list.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Seen {
    seen: String,
}

/// Sends it to everybody on the list as it was kept; not where the list or the words have changed in a
/// way that the page has not said.
pub(crate) async fn send(
    at: Edge,
    Path((slug, id)): Path<(String, String)>,
    Form(Seen { seen }): Form<Seen>,
) -> Result<Response, WebError> {
    let mut tx = at.write().await?;
    let (permit, rules, it) = message_of(&at, &mut tx, &slug, &id).await?;
    let by = at.who.person().ok_or(WebError::SignIn)?;
    let to = url::message(&permit.slug, it.id);
    if it.sent.is_some() {
        // Pressed twice, or by a colleague: nothing is wrong, show how it stands.
        return at.done(tx, &to).await;
    }
    let looked = Looked::at(&mut tx, &permit, &rules, &it).await?;
    if seen != looked.mark(&at, &it) {
        let mut mend = Mistakes::default();
        mend.add("whom", at.words.t("message-list-changed"));
        return look_again(&at, &permit, &it, &looked, &mend);
    }
    let link = |reader| at.link(&url::mine(&permit.slug, &links::key(&at.home.secret, reader)));
    commands::send_message(&mut tx, &permit, it, link, by).await.map_err(refused)?;
    at.done_saying(tx, &to, "message-sent-done").await
}

fn look_again(
    at: &Edge,
    permit: &Permit<RunProgramme>,
    it: &Message,
    looked: &Looked,
    mend: &Mistakes,
) -> Result<Response, WebError> {
    at.form_again(&at.words.t("message-check"), &MessageDraftPage::new(at, permit, it, looked, (0, mend)))
}

/// Throws a draft away.
pub(crate) async fn forget(at: Edge, Path((slug, id)): Path<(String, String)>) -> Result<Response, WebError> {
    let mut tx = at.write().await?;
    let (permit, _, it) = message_of(&at, &mut tx, &slug, &id).await?;
    commands::forget_message(&mut tx, &permit, &it).await.map_err(refused)?;
    at.done_saying(tx, &url::messages(&permit.slug), "message-forgotten").await
}

fn refused(error: Failed<SendError>) -> WebError {
    match error {
        Failed::Rule(SendError::AlreadySent) => WebError::Conflict("message-sent-already".to_owned()),
        Failed::Rule(SendError::Nobody) => WebError::Conflict("message-nobody-left".to_owned()),
        Failed::Store(error) => error.into(),
    }
}
