//! Keeping the file of school holidays.

use crate::commands;
use crate::pages::schools::SchoolsPage;
use crate::policy::KeepSchoolHolidays;
use crate::{store, url};
use almanac::clash::read_school_holidays;
use axum::response::Response;
use web::forms::Mistakes;
use web::{Edge, Upload, WebError};

/// The largest file, in bytes: several thousand lines.
const MOST: usize = 200_000;
/// How many mistakes are named at once.
const SHOWN: usize = 10;

pub(crate) async fn keep(at: Edge, file: Upload) -> Result<Response, WebError> {
    let permit = at.who.ask::<KeepSchoolHolidays>(())?;
    let read = check(&at, &file);
    let mut tx = at.write().await?;
    match read {
        Ok(text) => {
            commands::keep_school_holidays(&mut tx, &permit, &text).await?;
            at.done_saying(tx, url::SCHOOL_HOLIDAYS, "schools-kept").await
        }
        Err(mistakes) => {
            let kept = store::list_school_holidays(&mut tx).await?;
            at.form_again(&at.words.t("schools-title"), &SchoolsPage::new(&at, &kept, &mistakes))
        }
    }
}

/// The text of the file, or what to mend in it, line by line.
fn check(at: &Edge, file: &Upload) -> Result<String, Mistakes> {
    let words = &at.words;
    let mut mistakes = Mistakes::default();
    if file.bytes.is_empty() {
        mistakes.add("file", words.t("schools-file-missing"));
        return Err(mistakes);
    }
    if file.bytes.len() > MOST {
        mistakes.add("file", words.t("schools-file-large"));
        return Err(mistakes);
    }
    let Ok(text) = String::from_utf8(file.bytes.to_vec()) else {
        mistakes.add("file", words.t("schools-file-shape"));
        return Err(mistakes);
    };
    match read_school_holidays(&text) {
        Ok(_) => Ok(text),
        Err(found) => {
            let lines: Vec<String> = found
                .iter()
                .take(SHOWN)
                .map(|it| {
                    words.t2(
                        "schools-mistake",
                        "line",
                        it.line.to_string(),
                        "what",
                        format!("{}: {}", it.column, it.remedy),
                    )
                })
                .collect();
            mistakes.add("file", lines.join(" "));
            Err(mistakes)
        }
    }
}
