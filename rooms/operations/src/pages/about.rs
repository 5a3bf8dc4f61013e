//! Pages about the site itself: accessibility, privacy, and the software with the way to its source
//! (the licence asks for that).

use askama::Template;
use axum::response::Response;
use web::{Edge, Speaker, WebError};

#[derive(Template)]
#[template(path = "about.html")]
struct AboutPage<'a> {
    words: &'a Speaker,
    heading: String,
    paragraphs: Vec<String>,
}

pub(crate) async fn accessibility(at: Edge) -> Result<Response, WebError> {
    show(&at, "accessibility", 4)
}

pub(crate) async fn privacy(at: Edge) -> Result<Response, WebError> {
    show(&at, "privacy", 5)
}

pub(crate) async fn about(at: Edge) -> Result<Response, WebError> {
    show(&at, "about", 3)
}

fn show(at: &Edge, page: &str, paragraphs: usize) -> Result<Response, WebError> {
    let words = &at.words;
    let heading = words.t(&format!("{page}-title"));
    let say = |n: usize| words.t1(&format!("{page}-{n}"), "host", at.host.title.as_str());
    let body = AboutPage { words, heading: heading.clone(), paragraphs: (1..=paragraphs).map(say).collect() };
    at.page(&heading, &body)
}
