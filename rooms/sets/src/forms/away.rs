//! A member marks days on which they cannot come, and takes the mark away.

use crate::away::AwayError;
use crate::commands;
use crate::pages::my_away::{MyAwayPage, has_set};
use crate::pages::own;
use crate::pages::poll::{Pairs, day_in};
use crate::{store, url};
use axum::extract::Path;
use axum::response::Response;
use kernel::Date;
use platform::Failed;
use web::components::TypedDate;
use web::forms::Mistakes;
use web::{Edge, Form, Speaker, WebError};

pub(crate) async fn mark(at: Edge, Path(key): Path<String>, Form(typed): Form<Pairs>) -> Result<Response, WebError> {
    let mut tx = at.write().await?;
    let (programme, permit) = own(&at, &mut tx, &key).await?;
    has_set(&permit)?;
    let (words, typed) = (&at.words, (day_in(&typed, "from"), day_in(&typed, "to")));
    let mut mistakes = Mistakes::default();
    if let Some(days) = read(words, &typed, &mut mistakes) {
        match commands::mark_away(&mut tx, &permit, days).await {
            Ok(()) => return at.done_saying(tx, &url::away(&key), "my-away-done").await,
            Err(Failed::Store(error)) => return Err(error.into()),
            Err(Failed::Rule(error)) => refused(&mut mistakes, words, error),
        }
    }
    let before = store::list_away(&mut tx, permit.place).await?;
    let page = MyAwayPage::new(&at, (&key, &programme), &before, typed, &mistakes);
    at.form_again(&words.t("my-away-title"), &page)
}

/// The days that were typed; with no last day, the first is the only one.
fn read(words: &Speaker, (from, to): &(TypedDate, TypedDate), mistakes: &mut Mistakes) -> Option<(Date, Date)> {
    let from = match from.read() {
        Ok(Some(day)) => Some(day),
        Ok(None) => {
            mistakes.add("from", words.t("my-away-from-missing"));
            None
        }
        Err(error) => {
            mistakes.add("from", error.say(words, &words.t("my-away-the-first")));
            None
        }
    };
    let to = match to.read() {
        Ok(day) => day.or(from),
        Err(error) => {
            mistakes.add("to", error.say(words, &words.t("my-away-the-last")));
            None
        }
    };
    from.zip(to)
}

fn refused(mistakes: &mut Mistakes, words: &Speaker, error: AwayError) {
    match error {
        AwayError::Past => mistakes.add("from", words.t("my-away-past")),
        AwayError::Backwards => mistakes.add("to", words.t("my-away-backwards")),
        AwayError::TooFar => mistakes.add("to", words.t("my-away-too-far")),
        AwayError::TooMany => mistakes.add("from", words.t("my-away-too-many")),
        AwayError::Marked(from, to) => {
            mistakes.add("from", words.t2("my-away-marked-already", "from", words.date(from), "to", words.date(to)));
        }
    }
}

pub(crate) async fn unmark(at: Edge, Path((key, id)): Path<(String, String)>) -> Result<Response, WebError> {
    let mut tx = at.write().await?;
    let (_, permit) = own(&at, &mut tx, &key).await?;
    let before = store::list_away(&mut tx, permit.place).await?;
    // Taken away twice is taken away: nothing is wrong, show how it stands.
    if let Some(it) = before.iter().find(|it| it.id.to_string() == id) {
        commands::unmark_away(&mut tx, &permit, it).await?;
    }
    at.done_saying(tx, &url::away(&key), "my-away-removed").await
}
