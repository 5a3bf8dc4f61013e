//! Entering an interest for somebody who telephoned, wrote or said it.

use super::interest::tell_it_stands;
use crate::commands::{self, BY_HAND};
use crate::details::{self, Details};
use crate::interest::{Channel, EnterError, Entry, Interest};
use crate::merging::known_as;
use crate::pages::coordinators::{one_of, open};
use crate::pages::{EntryPage, EntryTyped as Typed, is_open, rules, why_not};
use crate::policy::RunProgramme;
use crate::url;
use axum::extract::Path;
use axum::response::Response;
use kernel::{Id, Person};
use platform::access::Permit;
use platform::{Failed, Tx};
use web::forms::Mistakes;
use web::{Edge, Form, Speaker, WebError};

pub(crate) async fn enter(at: Edge, Path(slug): Path<String>, Form(typed): Form<Typed>) -> Result<Response, WebError> {
    let mut tx = at.write().await?;
    let (permit, all) = open(&at, &mut tx, &slug).await?;
    is_open(&permit)?;
    let by = at.who.person().ok_or(WebError::SignIn)?;
    let title = at.words.t("entry-title");
    let (details, entry) = match check(&at, &typed, by) {
        Ok(both) => both,
        Err(mistakes) => return at.form_again(&title, &EntryPage::new(&at, &permit, &typed, &mistakes, &[])),
    };
    let alike = known_as(&details, &all);
    if !alike.is_empty() && typed.anyway.is_empty() && typed.merge.is_empty() {
        return at.page(&title, &EntryPage::new(&at, &permit, &typed, &Mistakes::default(), &alike));
    }
    match commands::enter(&mut tx, &permit, &rules(&permit)?, &details, entry).await {
        Ok(it) if typed.merge.is_empty() => {
            tell_it_stands(&at, &mut tx, &permit, &it).await?;
            at.done_saying(tx, &url::interest(&permit.slug, it.id), "entry-done").await
        }
        Ok(it) => merged(&at, tx, &permit, it, one_of(&all, &typed.merge)?.clone()).await,
        Err(Failed::Store(error)) => Err(error.into()),
        Err(Failed::Rule(error)) => {
            let mistakes = refused(&at.words, error)?;
            at.form_again(&title, &EntryPage::new(&at, &permit, &typed, &mistakes, &[]))
        }
    }
}

/// Makes what was entered one with an interest that is there.
async fn merged(
    at: &Edge,
    mut tx: Tx,
    permit: &Permit<RunProgramme>,
    it: Interest,
    other: Interest,
) -> Result<Response, WebError> {
    let kept = match commands::merge(&mut tx, permit, it, other).await {
        Ok(merged) => merged.kept,
        Err(Failed::Rule(error)) => return Err(why_not(error)),
        Err(Failed::Store(error)) => return Err(error.into()),
    };
    tell_it_stands(at, &mut tx, permit, &kept).await?;
    at.done_saying(tx, &url::interest(&permit.slug, kept.id), "entry-merged").await
}

fn check(at: &Edge, typed: &Typed, by: Id<Person>) -> Result<(Details, Entry), Mistakes> {
    let words = &at.words;
    let mut mistakes = Mistakes::default();
    let fields = details::Typed {
        name: &typed.name,
        email: &typed.email,
        organisation: &typed.organisation,
        job_title: &typed.job_title,
        phone: &typed.phone,
    };
    let details = Details::check(fields);
    for slip in details.as_ref().err().into_iter().flatten() {
        mistakes.add(slip.field(), theirs(words, slip.key()));
    }
    let channel = Channel::of(&typed.channel).filter(|it| BY_HAND.contains(it));
    if channel.is_none() {
        mistakes.add("channel", words.t("entry-channel-missing"));
    }
    let day = match typed.date().read() {
        Ok(Some(day)) => Some(day),
        Ok(None) => {
            mistakes.add("arrived", words.t("entry-arrived-missing"));
            None
        }
        Err(error) => {
            mistakes.add("arrived", error.say(words, &words.t("entry-the-day")));
            None
        }
    };
    if web::clock_time::read(&typed.time).is_none() {
        mistakes.add("time", words.t("entry-time-shape"));
    }
    let arrived_at = day.and_then(|day| typed.arrived_at(day, at.now));
    match (details, channel, arrived_at) {
        (Ok(details), Some(channel), Some(arrived_at)) if mistakes.is_empty() => {
            Ok((details, Entry { channel, by, arrived_at }))
        }
        _ => Err(mistakes),
    }
}

/// The sentence about somebody else's name rather than one's own, where there is one.
fn theirs(words: &Speaker, key: &str) -> String {
    let other = key.replacen("interest-", "entry-", 1);
    if words.knows(&other) { words.t(&other) } else { words.t(key) }
}

/// What to mend, for a rule about a field; every other rule is about the programme.
fn refused(words: &Speaker, error: EnterError) -> Result<Mistakes, WebError> {
    let (field, key) = match error {
        EnterError::Unpublished => return Err(WebError::Conflict("entry-unpublished".to_owned())),
        EnterError::Closed => return Err(WebError::Conflict("entry-closed".to_owned())),
        EnterError::OfAnotherEmployer => ("organisation", "entry-other-employer"),
        EnterError::HowMissing => ("channel", "entry-channel-missing"),
        EnterError::InTheFuture => ("arrived", "entry-in-the-future"),
        EnterError::TooEarly => ("arrived", "entry-too-early"),
    };
    let mut mistakes = Mistakes::default();
    mistakes.add(field, words.t(key));
    Ok(mistakes)
}
