//! Opening a programme beside another, and asking everybody who waits, in one go.

use crate::commands;
use crate::pages::parallel::{ParallelPage, Typed, desk};
use crate::url;
use axum::extract::Path;
use axum::response::Response;
use platform::Failed;
use web::forms::Mistakes;
use web::{Edge, Form, WebError};

pub(crate) async fn open(at: Edge, Path(slug): Path<String>, Form(typed): Form<Typed>) -> Result<Response, WebError> {
    let mut tx = at.write().await?;
    let desk = desk(&at, &mut tx, &slug).await?;
    let by = at.who.person().ok_or(WebError::SignIn)?;
    let words = &at.words;
    let mistakes = match typed.plan(words, &mut tx, &desk).await? {
        Err(mistakes) => mistakes,
        Ok((plan, _)) => match commands::open_beside(&mut tx, (&desk.make, &desk.permit), &plan, by).await {
            Ok(it) => return at.done_saying(tx, &url::programme(&it.slug), "parallel-done").await,
            Err(Failed::Store(error)) => return Err(error.into()),
            Err(Failed::Rule(error)) => {
                let mut mistakes = Mistakes::default();
                error.slip().into_iter().for_each(|(field, key)| mistakes.add(field, words.t(key)));
                mistakes
            }
        },
    };
    at.form_again(&words.t("parallel-title"), &ParallelPage::new(&at, &mut tx, &desk, (&typed, None), &mistakes).await?)
}
