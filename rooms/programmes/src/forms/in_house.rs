//! An employer enquires about a programme in-house, and presses the button in the letter.

use crate::commands;
use crate::details;
use crate::enquiry::{self, EnquiryError};
use crate::letters::enquiries as letters;
use crate::pages::admit;
use crate::pages::in_house::{InHousePage, Typed, open};
use crate::policy::Enquire;
use crate::{links, url};
use axum::extract::Path;
use axum::response::Response;
use platform::Failed;
use web::allowance::take_for_letter;
use web::forms::Mistakes;
use web::{Edge, Form, WebError};

pub(crate) async fn enquire(
    at: Edge,
    Path(slug): Path<String>,
    Form(typed): Form<Typed>,
) -> Result<Response, WebError> {
    let mut tx = at.write().await?;
    let permit = admit::<Enquire>(&at, &mut tx, &slug).await?;
    let asks = details::Typed {
        name: &typed.name,
        email: &typed.email,
        organisation: &typed.organisation,
        job_title: &typed.job_title,
        phone: &typed.phone,
    };
    let fields = enquiry::Typed { asks, people: &typed.people, when: &typed.when, purpose: &typed.purpose };
    let asked = match enquiry::check(fields) {
        Ok(asked) => asked,
        Err(slips) => {
            let mut mistakes = Mistakes::default();
            slips.into_iter().for_each(|(field, key)| mistakes.add(field, at.words.t(key)));
            let page = InHousePage::new(&at, &permit, &typed, &mistakes);
            return at.form_again(&at.words.t("in-house-title"), &page);
        }
    };
    take_for_letter(&at, &mut tx, ["register-address", "register-client"], &asked.0.email).await?;
    let it = commands::enquire(&mut tx, &permit, asked).await?;
    tx.post(letters::received(&at, &permit, &it)?).await?;
    at.done_saying(tx, &url::programme(&permit.slug), "enquiry-sent").await
}

pub(crate) async fn confirm(at: Edge, Path((slug, key)): Path<(String, String)>) -> Result<Response, WebError> {
    let mut tx = at.write().await?;
    let (programme, permit) = open(&at, &mut tx, &slug, &key).await?;
    let to = url::my_enquiry(&programme.slug, &links::enquiry_key(&at.home.secret, permit.enquiry.id));
    match commands::confirm_enquiry(&mut tx, permit).await {
        Ok(_) => at.done_saying(tx, &to, "enquiry-confirmed").await,
        // Pressed twice: nothing is wrong, show how it stands.
        Err(Failed::Rule(EnquiryError::Confirmed)) => at.done(tx, &to).await,
        Err(Failed::Rule(_)) => Err(WebError::NotFound),
        Err(Failed::Store(error)) => Err(error.into()),
    }
}
