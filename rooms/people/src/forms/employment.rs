//! Noting where somebody works now.

use crate::commands::change::{Move, begin_employment};
use crate::commands::find_or_enter_organisation;
use crate::import::{KnownWork, nearest};
use crate::pages::employment::{EmploymentFormPage, typed_date};
use crate::pages::{Pairs, again, found, mend, typed_in};
use crate::person::Person;
use crate::policy::RunPeople;
use crate::{store, typed};
use axum::extract::Path;
use axum::response::Response;
use kernel::{Date, Id};
use platform::Tx;
use web::forms::Mistakes;
use web::{Edge, Form, Needs, Routes, WebError};

pub(crate) fn routes() -> Routes {
    Routes::new().post("/people/{person}/employments", Needs::<RunPeople>, employment_new)
}

/// What the form says.
struct Typed {
    organisation: String,
    job_title: Option<String>,
    from: Date,
    last_day: Option<Date>,
}

/// What the form says, given where they work; or what to mend.
fn read(at: &Edge, sent: &Pairs, work: Option<&KnownWork>) -> Result<Typed, Mistakes> {
    let words = &at.words;
    let mut mistakes = Mistakes::default();
    let mut note = |field, key, slip| mistakes.add(field, mend(words, key, &slip));
    let organisation =
        typed::name(typed_in(sent, "organisation")).map_err(|slip| note("organisation", "people-organisation", slip));
    let job_title = typed::line(typed_in(sent, "job-title"), typed::NAME)
        .map_err(|slip| note("job-title", "people-job-title", slip));
    let from = read_day(at, sent, "from", &mut mistakes);
    let until = read_day(at, sent, "until", &mut mistakes);
    if let (Some(from), None) = (&from, mistakes.of("from")) {
        judge_days(at, from, until.as_ref().and_then(|it| *it), work, &mut mistakes);
    }
    match (organisation, job_title, from, until) {
        (Ok(organisation), Ok(job_title), Some(Some(from)), Some(until)) if mistakes.is_empty() => {
            let last_day = work.map(|_| until.unwrap_or_else(|| from.plus_days(-1)));
            Ok(Typed { organisation, job_title, from, last_day })
        }
        _ => Err(mistakes),
    }
}

/// A date of the form; `None` when it cannot be read, which is noted.
fn read_day(at: &Edge, sent: &Pairs, name: &'static str, mistakes: &mut Mistakes) -> Option<Option<Date>> {
    let what = at.words.t(&format!("employment-{name}-what"));
    match typed_date(sent, name).read() {
        Ok(day) => Some(day),
        Err(error) => {
            mistakes.add(name, error.say(&at.words, &what));
            None
        }
    }
}

/// They begin somewhere new after they began where they are, and leave there before.
fn judge_days(at: &Edge, from: &Option<Date>, until: Option<Date>, work: Option<&KnownWork>, mistakes: &mut Mistakes) {
    let words = &at.words;
    let Some(from) = *from else {
        mistakes.add("from", words.t1("web-date-missing", "what", words.t("employment-from-what")));
        return;
    };
    let Some(work) = work else { return };
    let (name, since) = (work.organisation.as_str(), words.short_date(work.from));
    if from <= work.from {
        mistakes.add("from", words.t2("employment-too-early", "organisation", name, "since", since));
    } else if until.is_some_and(|until| until >= from) {
        mistakes.add("until", words.t("employment-last-day-late"));
    } else if until.is_some_and(|until| until < work.from) {
        mistakes.add("until", words.t2("employment-last-day-early", "organisation", name, "since", since));
    }
}

async fn employment_new(at: Edge, Path(id): Path<String>, Form(sent): Form<Pairs>) -> Result<Response, WebError> {
    let permit = at.who.ask::<RunPeople>(())?;
    let id: Id<kernel::Person> = found(&id)?;
    let mut tx = at.write().await?;
    let person = store::find_person(&mut tx, id).await?.ok_or(WebError::NotFound)?;
    let work = store::current_work(&mut tx, id).await?;
    let typed = match read(&at, &sent, work.as_ref()) {
        Ok(typed) => typed,
        Err(mistakes) => {
            tx.rollback().await;
            return mended(&at, (&person, work.as_ref()), &sent, &mistakes);
        }
    };
    let known = store::organisation_by_key(&mut tx, &typed.organisation).await?;
    if known.is_none() && typed_in(&sent, "add") != "yes" {
        return offer(&at, tx, (&person, work.as_ref()), &sent, &typed.organisation).await;
    }
    let organisation = find_or_enter_organisation(&mut tx, &permit, &typed.organisation).await?;
    let ends = work.as_ref().zip(typed.last_day).map(|(work, last_day)| (work.employment, last_day));
    let it = Move { person: id, organisation, job_title: typed.job_title, from: typed.from, ends };
    begin_employment(&mut tx, &permit, &it).await?;
    at.done_saying(tx, &format!("/people/{id}"), "employment-noted").await
}

type Whose<'a> = (&'a Person, Option<&'a KnownWork>);

fn mended(at: &Edge, (person, work): Whose<'_>, sent: &Pairs, mistakes: &Mistakes) -> Result<Response, WebError> {
    let page = EmploymentFormPage::new(at, person, work, sent, mistakes);
    again(at, &page.title(), &page)
}

/// The organisation is not known: a slip, or a new one? Whoever typed it says which.
async fn offer(
    at: &Edge,
    mut tx: Tx,
    (person, work): Whose<'_>,
    sent: &Pairs,
    name: &str,
) -> Result<Response, WebError> {
    let names = store::organisation_names(&mut tx).await?;
    tx.rollback().await;
    let sentence = match nearest(name, names.iter().map(String::as_str)) {
        Some(like) => at.words.t2("employment-unknown-perhaps", "name", name, "perhaps", like),
        None => at.words.t1("employment-unknown", "name", name),
    };
    let mut mistakes = Mistakes::default();
    mistakes.add("organisation", sentence);
    let page = EmploymentFormPage::new(at, person, work, sent, &mistakes).offering(name);
    again(at, &page.title(), &page)
}
