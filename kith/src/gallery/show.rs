//! The gallery's own pages: the list of scenes, one scene, one letter.

use super::letters::Shown;
use super::scene::Scene;
use super::stage::Stage;
use axum::Router;
use axum::body::Body;
use axum::extract::Path;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{Html, IntoResponse, Redirect, Response};
use axum::routing::get;
use std::io::Write as _;
use std::sync::Arc;

struct Gallery {
    stage: Arc<Stage>,
    scenes: Vec<Scene>,
    letters: Vec<Shown>,
}

/// The gallery's pages; everything else is the house's own (styles, scripts, fonts).
pub(super) fn router(stage: Arc<Stage>, scenes: Vec<Scene>, letters: Vec<Shown>) -> Router {
    let house = stage.router.clone();
    let gallery = Arc::new(Gallery { stage, scenes, letters });
    let (list, one, letter) = (Arc::clone(&gallery), Arc::clone(&gallery), gallery);
    Router::new()
        .route("/", get(async || Redirect::to("/gallery")))
        .route("/gallery", get(async move || Html(list.list())))
        .route("/gallery/{number}", get(async move |Path(number): Path<usize>| one.scene(number).await))
        .route("/gallery/letter/{number}", get(async move |Path(number): Path<usize>| letter.letter(number)))
        .fallback_service(house)
}

/// The line programs wait for.
pub(super) fn say_ready(port: u16) {
    println!("Every page of Kith, with its samples: http://127.0.0.1:{port}/gallery");
    println!("KITH READY http://127.0.0.1:{port}");
    // Whoever reads through a pipe must see the line now; a reader gone is no fault of ours.
    drop(std::io::stdout().flush());
}

impl Gallery {
    async fn scene(&self, number: usize) -> Response {
        let Some(scene) = self.scenes.get(number) else { return StatusCode::NOT_FOUND.into_response() };
        let Some(answer) = self.stage.play(scene).await else { return StatusCode::NOT_FOUND.into_response() };
        let mut response = Response::new(Body::from(answer.body));
        *response.headers_mut() = answer.headers;
        // Whatever the house answered, the browser is to show it and to keep nothing of it.
        for name in [header::SET_COOKIE, header::LOCATION, header::CONTENT_LENGTH] {
            response.headers_mut().remove(name);
        }
        response
    }

    fn letter(&self, number: usize) -> Response {
        let Some(letter) = self.letters.get(number) else { return StatusCode::NOT_FOUND.into_response() };
        let mut response = Html(letter.html.clone()).into_response();
        let policy = HeaderValue::from_static("default-src 'none'; style-src 'unsafe-inline'");
        response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, policy);
        response
    }

    fn list(&self) -> String {
        let mut body = String::new();
        let rooms = self.scenes.chunk_by(|a, b| a.room() == b.room());
        for room in rooms {
            let items = room.iter().map(|scene| {
                let number = self.scenes.iter().position(|it| std::ptr::eq(it, scene)).unwrap_or_default();
                (format!("/gallery/{number}"), scene.name(), scene.is_page)
            });
            section(&mut body, room.first().map_or("", Scene::room), items);
        }
        let letters = self.letters.iter().enumerate();
        section(&mut body, "letters", letters.map(|(at, it)| (format!("/gallery/letter/{at}"), it.name(), true)));
        page(&body)
    }
}

/// A heading and a list of links; files are listed without the mark by which a browser is sent there.
fn section(body: &mut String, title: &str, items: impl Iterator<Item = (String, String, bool)>) {
    let mut list = String::new();
    for (href, name, is_page) in items {
        let mark = if is_page { " data-gallery" } else { "" };
        let name = name.replace('&', "&amp;").replace('<', "&lt;");
        list.push_str(&format!("<li><a class=\"govuk-link\"{mark} href=\"{href}\">{name}</a></li>"));
    }
    body.push_str(&format!("<h2>{title}</h2><ul class=\"govuk-list\">{list}</ul>"));
}

fn page(body: &str) -> String {
    let style = web::assets::url(web::assets::Link::Style);
    format!(
        "<!doctype html><html lang=\"en-GB\" class=\"kith\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
         <title>Kith: every page</title><link rel=\"stylesheet\" href=\"{style}\"></head>\
         <body class=\"kith-body\"><main class=\"kith-wrap\"><h1>Every page</h1>{body}</main></body></html>"
    )
}
