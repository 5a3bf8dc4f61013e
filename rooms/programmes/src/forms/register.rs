//! Registering interest, without an account.

use crate::blueprint::Blueprint;
use crate::commands;
use crate::details::{self, Details};
use crate::interest::{Interest, RegisterError, Standing};
use crate::letters::Desk;
use crate::pages::{RegisterPage, RegisterTyped as Typed, admit, rules};
use crate::policy::ShowInterest;
use crate::programme::Programme;
use crate::{links, url};
use axum::extract::Path;
use axum::response::Response;
use platform::access::Permit;
use platform::{Failed, Tx};
use web::allowance::take_for_letter;
use web::forms::Mistakes;
use web::{Edge, Form, WebError};

pub(crate) async fn register(
    at: Edge,
    Path(slug): Path<String>,
    Form(typed): Form<Typed>,
) -> Result<Response, WebError> {
    let mut tx = at.write().await?;
    let permit = admit::<ShowInterest>(&at, &mut tx, &slug).await?;
    let rules = rules(&permit)?;
    let details = match check(&at, &typed) {
        Ok(details) => details,
        Err(mistakes) => {
            let page = RegisterPage::new(&at, &permit, &rules, &typed, &mistakes);
            return at.form_again(&at.words.t("register-title"), &page);
        }
    };
    if let Some(own) = permit.employer.as_deref().filter(|_| !permit.is_for(&details.organisation)) {
        let mut mistakes = Mistakes::default();
        mistakes.add("organisation", at.words.t1("register-other-employer", "employer", own));
        let page = RegisterPage::new(&at, &permit, &rules, &typed, &mistakes);
        return at.form_again(&at.words.t("register-title"), &page);
    }
    take_for_letter(&at, &mut tx, ["register-address", "register-client"], &details.email).await?;
    let it = register_one(&at, &mut tx, &permit, &rules, &details).await?;
    let key = links::key(&at.home.secret, it.id);
    at.done(tx, &url::mine(&permit.slug, &key)).await
}

fn check(at: &Edge, typed: &Typed) -> Result<Details, Mistakes> {
    let fields = details::Typed {
        name: &typed.name,
        email: &typed.email,
        organisation: &typed.organisation,
        job_title: &typed.job_title,
        phone: &typed.phone,
    };
    Details::check(fields).map_err(|slips| {
        let mut mistakes = Mistakes::default();
        for slip in slips {
            mistakes.add(slip.field(), at.words.t(slip.key()));
        }
        mistakes
    })
}

async fn register_one(
    at: &Edge,
    tx: &mut Tx,
    permit: &Permit<ShowInterest>,
    rules: &Blueprint,
    details: &Details,
) -> Result<Interest, WebError> {
    let it = commands::register(tx, permit, rules, details).await.map_err(|failed| refused(at, failed))?;
    post_letters(at, tx, permit, rules, &it).await?;
    Ok(it)
}

async fn post_letters(
    at: &Edge,
    tx: &mut Tx,
    programme: &Programme,
    rules: &Blueprint,
    it: &Interest,
) -> Result<(), WebError> {
    if let Standing::Unconfirmed { until } = it.standing {
        let desk = Desk::new(at, tx, (programme, rules)).await?;
        tx.post(desk.received(it, until)?).await?;
        tx.post(desk.reminder(it, until)?).await?;
    }
    Ok(())
}

fn refused(at: &Edge, failed: Failed<RegisterError>) -> WebError {
    match failed {
        Failed::Store(error) => error.into(),
        Failed::Rule(RegisterError::Unpublished) => WebError::NotFound,
        Failed::Rule(RegisterError::NotYet(day)) => {
            WebError::Conflict(at.words.t1("register-not-yet", "day", at.words.date(day)))
        }
        Failed::Rule(RegisterError::OfAnotherEmployer) => WebError::NotFound,
        Failed::Rule(RegisterError::Closed) => WebError::Conflict("register-closed".to_owned()),
    }
}
