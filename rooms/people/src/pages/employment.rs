//! The form that notes where somebody works now. Where they were stays in their history.

use super::parts::{found, seen_by};
use super::{Pairs, typed_in};
use crate::import::KnownWork;
use crate::person::Person;
use crate::policy::RunPeople;
use crate::store;
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use web::components::{
    BackLink, Button, Checkboxes, DateInput, ErrorSummary, Fields, InsetText, TextInput, Tokens, TypedDate, Width,
};
use web::forms::Mistakes;
use web::{Edge, Needs, Routes, WebError};

pub(crate) fn routes() -> Routes {
    Routes::new().get("/people/{person}/employments/new", Needs::<RunPeople>, employment_new)
}

/// The form; with what was typed and what to mend.
#[derive(Template)]
#[template(path = "employment_form.html")]
pub(crate) struct EmploymentFormPage<'a> {
    at: &'a Edge,
    person: &'a Person,
    back: BackLink,
    summary: ErrorSummary,
    now: Option<InsetText>,
    organisation: TextInput,
    add: Option<Checkboxes>,
    job_title: TextInput,
    from: DateInput,
    until: Option<DateInput>,
    tokens: Tokens,
}

/// The three boxes of a date, as they were typed.
pub(crate) fn typed_date(typed: &Pairs, name: &str) -> TypedDate {
    TypedDate::of(name, typed.iter().map(|(key, value)| (key.as_str(), value.as_str())))
}

impl<'a> EmploymentFormPage<'a> {
    /// The form for somebody who works where `work` says.
    pub(crate) fn new(
        at: &'a Edge,
        person: &'a Person,
        work: Option<&KnownWork>,
        typed: &Pairs,
        mistakes: &Mistakes,
    ) -> Self {
        let words = &at.words;
        let fields = Fields::new(words, mistakes);
        let until = work.map(|work| {
            let hint = words.t1("employment-last-day-hint", "organisation", work.organisation.as_str());
            fields.date("until", "employment-last-day", typed_date(typed, "until")).hint(hint).optional()
        });
        let now = work.map(|work| {
            let since = words.short_date(work.from);
            InsetText::new(words.t2("employment-now", "organisation", work.organisation.as_str(), "since", since))
        });
        Self {
            at,
            person,
            back: BackLink::new(words, format!("/people/{}", person.id)),
            summary: fields.summary(),
            now,
            organisation: fields
                .text("organisation", "people-organisation", typed_in(typed, "organisation"))
                .autocomplete("off")
                .width(Width::Thirty),
            add: None,
            job_title: fields
                .text("job-title", "people-job-title", typed_in(typed, "job-title"))
                .autocomplete("off")
                .width(Width::Thirty)
                .optional(),
            from: fields.date("from", "employment-from", typed_date(typed, "from")),
            until,
            tokens: at.tokens(),
        }
    }
    /// Offers to add the organisation that was typed, because it is not known.
    pub(crate) fn offering(mut self, name: &str) -> Self {
        let words = &self.at.words;
        let choice = ("yes", words.t1("employment-add-organisation", "name", name));
        self.add = Some(Checkboxes::new(words, "add", words.t("employment-add")).choice(choice));
        self
    }
    fn save(&self) -> Button {
        Button::new(self.at.words.t("people-save"))
    }
    /// The title, for the head of the page.
    pub(crate) fn title(&self) -> String {
        self.at.words.t1("employment-form-title", "name", self.person.name.as_str())
    }
}

async fn employment_new(at: Edge, Path(id): Path<String>) -> Result<Response, WebError> {
    at.who.ask::<RunPeople>(())?;
    let mut tx = at.read().await?;
    let person = store::find_person(&mut tx, found(&id)?).await?.ok_or(WebError::NotFound)?;
    let work = store::current_work(&mut tx, person.id).await?;
    let page = EmploymentFormPage::new(&at, &person, work.as_ref(), &Pairs::new(), &Mistakes::default());
    at.page_seen_by(&page.title(), &seen_by(&at), &page)
}
