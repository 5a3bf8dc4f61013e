//! Public pages that are kept for whoever asks next, for a second at most: a link in a newsletter brings
//! hundreds of people within minutes, all to the same page.
//!
//! Kept is only what a route offers ([`crate::Routes::get_kept`]), and only for somebody who sends no cookie,
//! so that there is nobody it could have been made for. Whatever this process writes makes it be made anew at
//! once; what another process writes is seen within the second.

use crate::home::Home;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use bytes::Bytes;
use http::header::{self, HeaderMap, HeaderName, HeaderValue};
use http::request::Parts;
use http::{Method, StatusCode};
use http_body_util::BodyExt;
use platform::figures::{self, Stopwatch};
use platform::{Timestamp, spans};
use sha2::{Digest, Sha256};
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

/// How long a page is kept at most.
const TIME: Duration = Duration::from_secs(1);
/// How many pages are kept, and how large the largest: four MiB in all.
const MOST: usize = 64;
const LARGEST: usize = 64 * 1024;
/// How long the name of a page may be: an address is the visitor's to choose.
const LONGEST: usize = 1024;

/// The pages that are kept.
#[derive(Default)]
pub struct Kept(Mutex<HashMap<String, Arc<Page>>>);

/// What a route says of its answer: that it may be kept.
#[derive(Clone, Copy)]
pub(crate) struct MayBeKept(pub(crate) &'static str);

/// What was known when a page was made.
#[derive(Clone, Copy)]
struct Made {
    at: Timestamp,
    changes: u64,
}

impl Made {
    fn now(home: &Home) -> Self {
        Self { at: home.clock.now(), changes: home.db.changes() }
    }

    /// Whether a page made then is still what would be made now; a clock that was set back says no.
    fn holds(self, now: Self) -> bool {
        self.changes == now.changes && self.at <= now.at && now.at < self.at.plus(TIME)
    }
}

struct Page {
    made: Made,
    route: &'static str,
    headers: HeaderMap,
    body: Bytes,
}

impl Page {
    /// The page, or that it is the one the browser has.
    fn answer(&self, known: Option<&HeaderValue>) -> Response {
        let is_known = known.is_some() && known == self.headers.get(header::ETAG);
        let (status, body) = if is_known {
            (StatusCode::NOT_MODIFIED, Body::empty())
        } else {
            (StatusCode::OK, self.body.clone().into())
        };
        let mut response = (status, body).into_response();
        response.headers_mut().extend(self.headers.clone());
        response
    }
}

impl Kept {
    fn find(&self, name: &str, now: Made) -> Option<Arc<Page>> {
        let pages = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        pages.get(name).filter(|page| page.made.holds(now)).cloned()
    }

    fn keep(&self, name: String, page: Page) {
        if page.body.len() > LARGEST {
            return;
        }
        let mut pages = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        pages.retain(|_, kept| kept.made.holds(page.made));
        if pages.len() < MOST {
            pages.insert(name, Arc::new(page));
        }
    }
}

/// Around everything: answers with a page that is kept, and keeps those that may be.
pub(crate) async fn keep(State(home): State<Arc<Home>>, request: Request, next: Next) -> Response {
    let (parts, body) = request.into_parts();
    let Some(name) = name_of(&parts) else { return next.run(Request::from_parts(parts, body)).await };
    let known = parts.headers.get(header::IF_NONE_MATCH).cloned();
    let (begun, now) = (Stopwatch::begin(), Made::now(&home));
    if let Some(page) = home.kept.find(&name, now) {
        let response = page.answer(known.as_ref());
        let status = response.status().as_u16();
        figures::answered(page.route, "GET", status, begun.took());
        spans::answered(&spans::request("GET", page.route), status);
        return response;
    }
    let response = next.run(Request::from_parts(parts, body)).await;
    let Some(MayBeKept(route)) = offered(&response) else { return response };
    let (mut parts, body) = response.into_parts();
    let body = match body.collect().await {
        Ok(whole) => whole.to_bytes(),
        Err(_) => return StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    };
    parts.headers.insert(header::ETAG, mark_of(&body));
    let page = Page { made: now, route, headers: parts.headers, body };
    let response = page.answer(known.as_ref());
    home.kept.keep(name, page);
    response
}

/// What a page is kept under: the host, the address, and what the answer depends on. Nothing where the page may
/// be somebody's own.
fn name_of(parts: &Parts) -> Option<String> {
    let said = |name: HeaderName| parts.headers.get(name).map_or(Some(""), |value| value.to_str().ok());
    let somebody = [header::COOKIE, header::AUTHORIZATION].iter().any(|name| parts.headers.contains_key(name));
    if parts.method != Method::GET || somebody || parts.uri.query().is_some() {
        return None;
    }
    let host = parts.uri.authority().map(http::uri::Authority::as_str).or_else(|| said(header::HOST))?;
    let (tongue, packing) = (said(header::ACCEPT_LANGUAGE)?, said(header::ACCEPT_ENCODING)?);
    let name = [host, parts.uri.path(), tongue, packing].join("\n");
    (name.len() <= LONGEST).then_some(name)
}

/// Whether an answer may be kept: it is offered, it is a page, and it is nobody's own.
fn offered(response: &Response) -> Option<MayBeKept> {
    let headers = response.headers();
    let own = headers.contains_key(header::SET_COOKIE) || headers.get(header::CACHE_CONTROL) != Some(&IMPERSONAL);
    if own || response.status() != StatusCode::OK { None } else { response.extensions().get().copied() }
}

/// What [`crate::Edge`] says of a page that is for nobody in particular.
pub(crate) const IMPERSONAL: HeaderValue = HeaderValue::from_static("private, no-cache");

/// The mark by which a browser asks whether it has the page already. A weak one: what was packed differently is
/// the same page.
fn mark_of(body: &[u8]) -> HeaderValue {
    let digest = Sha256::digest(body);
    let short = digest.iter().take(16).map(|byte| format!("{byte:02x}")).collect::<String>();
    HeaderValue::from_str(&format!("W/\"{short}\"")).unwrap_or(HeaderValue::from_static("W/\"\""))
}
