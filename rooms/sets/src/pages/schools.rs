//! School holidays, which dates are looked at against: what is kept, and a file to keep instead.

use crate::policy::KeepSchoolHolidays;
use crate::{store, url};
use almanac::clash::SchoolHoliday;
use askama::Template;
use axum::response::Response;
use web::components::{BackLink, Button, ErrorSummary, Fields, FileUpload, Table, Tokens};
use web::forms::Mistakes;
use web::{Edge, Speaker, WebError};

#[derive(Template)]
#[template(path = "schools.html")]
pub(crate) struct SchoolsPage<'a> {
    words: &'a Speaker,
    back: BackLink,
    summary: ErrorSummary,
    kept: Option<Table>,
    file: FileUpload,
    tokens: Tokens,
    button: Button,
}

impl<'a> SchoolsPage<'a> {
    pub(crate) fn new(at: &'a Edge, kept: &[SchoolHoliday], mistakes: &Mistakes) -> Self {
        let words = &at.words;
        let form = Fields::new(words, mistakes);
        let table = Table::new(words, words.t("schools-kept-title"))
            .column(words.t("schools-name"))
            .column(words.t("schools-area"))
            .dates(words.t("schools-first"))
            .dates(words.t("schools-last"));
        let day = |day: jiff::civil::Date| words.short_date(kernel::Date::new(day));
        let row = |table: Table, it: &SchoolHoliday| {
            table.row([it.name.clone(), it.area.clone(), day(it.first), day(it.last)])
        };
        Self {
            words,
            back: BackLink::new(words, url::SETS).saying(words.t("sets-title")),
            summary: form.summary(),
            kept: (!kept.is_empty()).then(|| kept.iter().fold(table, row)),
            file: form.file("file", "schools-file"),
            tokens: at.tokens(),
            button: Button::new(words.t("schools-keep")),
        }
    }
}

pub(crate) async fn schools(at: Edge) -> Result<Response, WebError> {
    let mut tx = at.read().await?;
    at.who.ask::<KeepSchoolHolidays>(())?;
    let kept = store::list_school_holidays(&mut tx).await?;
    at.page(&at.words.t("schools-title"), &SchoolsPage::new(&at, &kept, &Mistakes::default()))
}
