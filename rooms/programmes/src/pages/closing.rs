//! Ending registration for good: one page, one button.

use super::admit;
use super::mine::PressPage;
use crate::policy::RunProgramme;
use axum::extract::Path;
use axum::response::Response;
use web::components::{Button, SummaryList};
use web::{Edge, WebError};

pub(crate) async fn closing(at: Edge, Path(slug): Path<String>) -> Result<Response, WebError> {
    let mut tx = at.read().await?;
    let it = admit::<RunProgramme>(&at, &mut tx, &slug).await?;
    let words = &at.words;
    let heading = words.t("closing-title");
    let page = PressPage {
        heading: &heading,
        sentence: &words.t1("closing-sentence", "programme", it.title.as_str()),
        facts: SummaryList::new(words).row(words.t("letter-programme"), it.title.as_str()),
        action: format!("/programmes/{}/closing", it.slug),
        tokens: at.tokens(),
        button: Button::new(words.t("closing-button")).warning(),
    };
    at.page_seen_by(&heading, &words.t("seen-by-staff"), &page)
}
