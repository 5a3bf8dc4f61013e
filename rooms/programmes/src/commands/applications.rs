//! Filling in and sending an application, inside the caller's transaction.

use super::Failed;
use crate::application::{Application, KeepError, SendError, takes_answers};
use crate::blueprint::Blueprint;
use crate::policy::KeepApplication;
use crate::programme::Programme;
use crate::store;
use forms::{Answers, Section};
use platform::access::Permit;
use platform::audit::Line;
use platform::{StoreError, Tx};

/// Where an applicant's page is and in which tongue they read it: for letters written later.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Whence<'a> {
    pub page: &'a str,
    pub tongue: &'a str,
}

/// Keeps the answers of one section; the first begins the application. They may be unfinished: what
/// is missing is said before the form is sent, and a sent form's pages ask for it at once.
pub(crate) async fn keep_section(
    tx: &mut Tx,
    permit: &Permit<KeepApplication>,
    (programme, rules): (&Programme, &Blueprint),
    (section, answers): (&Section, &Answers),
    from: Whence<'_>,
) -> Result<Application, Failed<KeepError>> {
    takes_answers((programme, rules), &permit.interest, tx.now()).map_err(Failed::Rule)?;
    let it = match store::find_application(tx, permit.interest.id).await? {
        Some(it) => it,
        None => begin(tx, permit, programme, from).await?,
    };
    forms::keep(tx, it.sheet, &section.questions, answers).await?;
    let line = Line::new("answered a part of the application", "interest", permit.interest.id);
    tx.audit(line.with(section.key.as_str())).await?;
    Ok(it)
}

async fn begin(
    tx: &mut Tx,
    permit: &Permit<KeepApplication>,
    programme: &Programme,
    from: Whence<'_>,
) -> Result<Application, StoreError> {
    let it = Application {
        id: tx.id(),
        programme: programme.id,
        interest: permit.interest.id,
        sheet: forms::begin(tx).await?,
        begun_at: tx.now(),
        sent_at: None,
        page: from.page.to_owned(),
        tongue: from.tongue.to_owned(),
    };
    store::insert_application(tx, &it).await?;
    tx.audit(Line::new("began the application", "interest", permit.interest.id)).await?;
    Ok(it)
}

/// Sends the application.
pub(crate) async fn send(
    tx: &mut Tx,
    permit: &Permit<KeepApplication>,
    (programme, rules): (&Programme, &Blueprint),
) -> Result<Application, Failed<SendError>> {
    takes_answers((programme, rules), &permit.interest, tx.now()).map_err(|error| Failed::Rule(error.into()))?;
    let Some(it) = store::find_application(tx, permit.interest.id).await? else {
        let all = crate::application::form::sections(rules).into_iter().map(|section| section.key).collect();
        return Err(Failed::Rule(SendError::Missing(all)));
    };
    let answers = forms::answers_of(tx, it.sheet).await?;
    let it = it.send(rules, &answers, tx.now()).map_err(Failed::Rule)?;
    store::set_application_sent(tx, &it).await?;
    tx.audit(Line::new("sent the application", "interest", permit.interest.id)).await?;
    Ok(it)
}
