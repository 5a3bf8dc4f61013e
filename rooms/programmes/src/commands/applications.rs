//! Filling in and sending an application, inside the caller's transaction.

use crate::application::{Application, KeepError, SendError, form, takes_answers};
use crate::blueprint::Blueprint;
use crate::interest::Interest;
use crate::policy::KeepApplication;
use crate::programme::Programme;
use crate::{links, store, url};
use forms::{Answers, Question, Section};
use kernel::Id;
use platform::access::Permit;
use platform::audit::Line;
use platform::{Failed, StoreError, Tx};

/// Where an applicant's page is and in which tongue they read it: for letters written later.
#[derive(Debug, Clone)]
pub struct Whence {
    page: String,
    tongue: String,
}

impl Whence {
    /// The page of one's own application at a host whose links begin with `base_url`.
    pub fn of(
        secret: &[u8; 32],
        base_url: &str,
        (programme, interest): (&Programme, Id<Interest>),
        tongue: web::Tongue,
    ) -> Self {
        let path = url::application(&programme.slug, &links::key(secret, interest));
        Self { page: format!("{base_url}{path}"), tongue: tongue.code().to_owned() }
    }
}

/// Keeps the answers of one section; the first begins the application. They may be unfinished: what
/// is missing is said before the form is sent, and a sent form's pages ask for it at once.
pub async fn keep_section(
    tx: &mut Tx,
    permit: &Permit<KeepApplication>,
    (programme, rules): (&Programme, &Blueprint),
    (section, answers): (&Section, &Answers),
    from: Whence,
) -> Result<Application, Failed<KeepError>> {
    takes_answers((programme, rules), &permit.interest, tx.now()).map_err(Failed::Rule)?;
    let it = match store::find_application(tx, permit.interest.id).await? {
        Some(it) => it,
        None => begin(tx, permit, programme, from).await?,
    };
    keep(tx, &it, &section.questions, answers).await?;
    let line = Line::new("answered a part of the application", "interest", permit.interest.id);
    tx.audit(line.with(section.key.as_str())).await?;
    Ok(it)
}

/// Keeps answers, and beside the application what selection must know of thousands at once: whether they
/// say that the programme is not for this person.
async fn keep(tx: &mut Tx, it: &Application, questions: &[Question], answers: &Answers) -> Result<(), StoreError> {
    forms::keep(tx, it.sheet, questions, answers).await?;
    if questions.iter().any(|question| question.key == form::RULED_OUT.0) {
        store::set_ruled_out(tx, it.id, form::rules_out(answers)).await?;
    }
    Ok(())
}

async fn begin(
    tx: &mut Tx,
    permit: &Permit<KeepApplication>,
    programme: &Programme,
    from: Whence,
) -> Result<Application, StoreError> {
    let it = Application {
        id: tx.id(),
        programme: programme.id,
        interest: permit.interest.id,
        sheet: forms::begin(tx, programme.id).await?,
        begun_at: tx.now(),
        sent_at: None,
        page: from.page,
        tongue: from.tongue,
        told_waiting_at: None,
    };
    store::insert_application(tx, &it).await?;
    tx.audit(Line::new("began the application", "interest", permit.interest.id)).await?;
    Ok(it)
}

/// The same form, sent again for a programme that runs beside the first.
pub(super) async fn copy_application(
    tx: &mut Tx,
    from: Id<Interest>,
    to: &Interest,
    rules: &Blueprint,
    whence: Whence,
) -> Result<(), StoreError> {
    let Some(own) = store::find_application(tx, from).await? else { return Ok(()) };
    let answers = forms::answers_of(tx, own.sheet).await?;
    let it = Application {
        id: tx.id(),
        programme: to.programme,
        interest: to.id,
        sheet: forms::begin(tx, to.programme).await?,
        begun_at: tx.now(),
        sent_at: own.sent_at.map(|_| tx.now()),
        page: whence.page,
        tongue: own.tongue,
        told_waiting_at: None,
    };
    let questions: Vec<_> = form::sections(rules).into_iter().flat_map(|section| section.questions).collect();
    store::insert_application(tx, &it).await?;
    keep(tx, &it, &questions, &answers).await?;
    if it.sent_at.is_some() {
        store::set_application_sent(tx, &it).await?;
    }
    Ok(())
}

/// Sends the application.
pub async fn send(
    tx: &mut Tx,
    permit: &Permit<KeepApplication>,
    (programme, rules): (&Programme, &Blueprint),
) -> Result<Application, Failed<SendError>> {
    takes_answers((programme, rules), &permit.interest, tx.now()).map_err(|error| Failed::Rule(error.into()))?;
    let Some(it) = store::find_application(tx, permit.interest.id).await? else {
        let all = form::sections(rules).into_iter().map(|section| section.key).collect();
        return Err(Failed::Rule(SendError::Missing(all)));
    };
    let answers = forms::answers_of(tx, it.sheet).await?;
    let it = it.send(rules, &answers, tx.now()).map_err(Failed::Rule)?;
    store::set_application_sent(tx, &it).await?;
    tx.audit(Line::new("sent the application", "interest", permit.interest.id)).await?;
    Ok(it)
}
