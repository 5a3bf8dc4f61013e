//! The guard around every route: reads the request into an [`Edge`], checks form tokens, runs the
//! handler again when the database asks for it, sees to it that the route's rule was asked, and
//! turns errors into pages.

use crate::edge::Edge;
use crate::error::{Carried, WebError};
use crate::forms::Sent;
use crate::home::Home;
use crate::kept::MayBeKept;
use crate::routes::{Method, Route};
use crate::{assets, cookies};
use askama::Template;
use axum::Extension;
use axum::body::Body;
use axum::extract::{Path, Request};
use axum::middleware::Next;
use axum::response::{IntoResponse, Redirect, Response};
use http::StatusCode;
use http::header::{self, HeaderMap, HeaderName, HeaderValue};
use http::request::Parts;
use platform::access::Anyone;
use platform::figures::{self, Stopwatch};
use platform::spans;
use std::any::TypeId;
use std::sync::Arc;
use std::time::Duration;
use tracing::Instrument;

/// How often a transaction the database refuses to serialise is run in all.
const RUNS: u32 = 5;

/// What the guard knows of the route it stands at.
#[derive(Clone)]
pub(crate) struct Watch {
    route: Arc<Route>,
    limit: Option<usize>,
}

impl Watch {
    pub(crate) fn new(route: Route, limit: Option<usize>) -> Self {
        Self { route: Arc::new(route), limit }
    }
}

pub(crate) async fn watch(watch: Watch, request: Request, next: Next) -> Response {
    let (parts, body) = request.into_parts();
    // `into_router` puts it there before any route is reached.
    let Some(home) = parts.extensions.get::<Arc<Home>>().map(Arc::clone) else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    let (method, route) = (watch.route.method.word(), watch.route.path);
    let (begun, span) = (Stopwatch::begin(), spans::request(method, route));
    let mut response = guarded(&watch, home, parts, body, next).instrument(span.clone()).await;
    if watch.route.kept {
        response.extensions_mut().insert(MayBeKept(route));
    }
    let status = response.status().as_u16();
    figures::answered(route, method, status, begun.took());
    spans::answered(&span, status);
    response
}

async fn guarded(watch: &Watch, home: Arc<Home>, mut parts: Parts, body: Body, next: Next) -> Response {
    let edge = match Edge::arrive(&home, &parts).await {
        Ok(edge) => edge,
        Err(error) => return plain(&home, &error),
    };
    let sent = match watch.route.method {
        Method::Get => Ok(None),
        // A file is not read from somebody who would be sent to sign in anyway.
        Method::Post if watch.limit.is_some() && !watch.route.public && edge.who.person().is_none() => {
            Err(WebError::SignIn)
        }
        Method::Post => take(watch, &edge, &parts, body).await.map(Some),
    };
    let named = names_something(&parts);
    let response = match sent.and_then(|sent| named.and(admit(&edge, &parts, sent))) {
        Err(error) => error.into_response(),
        Ok(sent) => {
            parts.extensions.insert(edge.clone());
            parts.extensions.insert(sent.map(Arc::new).unwrap_or_default());
            let response = run(&parts, next, (&home, &watch.route)).await;
            see_that_it_asked(&watch.route, &edge, response)
        }
    };
    let mut response = dress(&edge, response);
    if let Some(cookie) = edge.browser_cookie() {
        response.headers_mut().append(header::SET_COOKIE, cookie);
    }
    choose_tongue(&parts, &home, &mut response);
    response
}

/// Reads the form, and keeps in mind under which key its answer is to be remembered.
async fn take(watch: &Watch, edge: &Edge, parts: &Parts, body: Body) -> Result<Sent, WebError> {
    let sent = edge.home.bodies.take(parts, body, watch.limit.unwrap_or(edge.home.manners.body_limit)).await?;
    if is_key(&sent.once) {
        edge.answer_once(&sent.once);
    }
    Ok(sent)
}

/// Runs the handler, again where two transactions got into each other's way.
async fn run(parts: &Parts, next: Next, (home, route): (&Home, &Route)) -> Response {
    let mut turn = 1;
    loop {
        let response = next.clone().run(Request::from_parts(parts.clone(), Body::empty())).await;
        let again = matches!(error_of(&response).as_deref(), Some(WebError::RunAgain));
        if !again || turn == RUNS {
            return response;
        }
        let pause = u64::from(home.dice.below(5 << turn));
        tokio::time::sleep(Duration::from_millis(pause)).await;
        figures::ran_again(route.path);
        turn += 1;
    }
}

/// An address with a NUL in it names nothing: no database keeps one in a text.
fn names_something(parts: &Parts) -> Result<(), WebError> {
    let address = parts.uri.path_and_query().map_or("", |it| it.as_str());
    if address.contains("%00") { Err(WebError::NotFound) } else { Ok(()) }
}

/// A form is this browser's own: from this origin, with this browser's token.
fn admit(edge: &Edge, parts: &Parts, sent: Option<Sent>) -> Result<Option<Sent>, WebError> {
    let Some(sent) = sent else { return Ok(None) };
    let site = parts.headers.get("sec-fetch-site").and_then(|v| v.to_str().ok());
    if site.is_some_and(|site| site != "same-origin" && site != "none") || !edge.csrf_is(&sent.csrf) {
        return Err(WebError::Refused("form-is-stale"));
    }
    Ok(Some(sent))
}

/// A handler that answers without having asked its route's rule must not be believed.
fn see_that_it_asked(route: &Route, edge: &Edge, response: Response) -> Response {
    // Only a path or a query that does not fit its route answers so: the handler was never reached.
    if response.status() == StatusCode::BAD_REQUEST {
        return WebError::NotFound.into_response();
    }
    let open = route.rule == TypeId::of::<Anyone>();
    let failed = error_of(&response).is_some();
    if open || failed || edge.who.has_asked(route.rule) {
        return response;
    }
    WebError::broken(format!("{} answered without asking its rule: {}", route.path, route.verb)).into_response()
}

fn error_of(response: &Response) -> Option<Arc<WebError>> {
    response.extensions().get::<Carried>().map(|carried| Arc::clone(&carried.0))
}

#[derive(Template)]
#[template(path = "error.html")]
struct ErrorPage<'a> {
    heading: &'a str,
    sentence: &'a str,
    incident: Option<&'a str>,
}

/// Turns an error that a handler answered with into a page in the visitor's tongue.
fn dress(edge: &Edge, response: Response) -> Response {
    let Some(error) = error_of(&response) else { return response };
    let words = &edge.words;
    let (key, sentence) = match &*error {
        WebError::SignIn => return go(&format!("{}?next={}", edge.home.hooks.signin, encode(&edge.path))),
        WebError::SecondFactor => return go(&format!("{}?next={}", edge.home.hooks.second_factor, encode(&edge.path))),
        WebError::Done(location) => return go(location),
        WebError::NotFound => ("not-found", words.t("not-found-what-now")),
        WebError::Refused(why) => ("refused", words.t(why)),
        WebError::Conflict(why) => ("conflict", if words.knows(why) { words.t(why) } else { why.clone() }),
        WebError::Invalid => ("unreadable", words.t("unreadable-what-now")),
        WebError::TooMany(minutes) => ("too-many", words.t1("too-many-what-now", "minutes", *minutes)),
        WebError::TooLarge(limit) => ("too-large", words.t1("too-large-what-now", "megabytes", megabytes(*limit))),
        WebError::Away | WebError::RunAgain => ("away", words.t("away-what-now")),
        WebError::Broken(_) => ("broken", words.t("broken-what-now")),
    };
    let incident = if let WebError::Broken(why) = &*error { Some(report(edge, why)) } else { None };
    let heading = words.t(key);
    let page = ErrorPage { heading: &heading, sentence: &sentence, incident: incident.as_deref() };
    let mut dressed = edge
        .page_as(error.status(), &heading, None, &page)
        .unwrap_or_else(|_| StatusCode::INTERNAL_SERVER_ERROR.into_response());
    if matches!(&*error, WebError::Away | WebError::RunAgain) {
        dressed.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from_static("5"));
    }
    dressed
}

/// Logs what broke, once, under a number the page shows; never anything a person typed.
fn report(edge: &Edge, why: &str) -> String {
    let incident: String = edge.home.dice.secret().chars().take(10).collect();
    spans::broke(&incident);
    tracing::error!(incident, path = edge.path.split('?').next(), why, "broken");
    incident
}

/// The answer when there is not even a host: one line of text.
fn plain(home: &Home, error: &WebError) -> Response {
    let line = match error {
        WebError::NotFound => "Nothing is served at this address. Check the address you typed.",
        _ => "Kith cannot reach its database just now. Please try again in a minute.",
    };
    if let WebError::Broken(why) = error {
        tracing::error!(why, at = %home.clock.now(), "broken before the host was known");
    }
    (error.status(), line).into_response()
}

fn go(to: &str) -> Response {
    Redirect::to(to).into_response()
}

fn encode(path: &str) -> String {
    serde_html_form::to_string([("", path)]).unwrap_or_default().trim_start_matches('=').to_owned()
}

fn megabytes(bytes: usize) -> i64 {
    i64::try_from(bytes / 1_000_000).unwrap_or(0).max(1)
}

fn is_key(key: &str) -> bool {
    key.len() == 64 && key.bytes().all(|byte| byte.is_ascii_hexdigit())
}

/// `?lang=cy` on any page is remembered.
fn choose_tongue(parts: &Parts, home: &Home, response: &mut Response) {
    let chosen = parts.uri.query().and_then(|q| q.split('&').find_map(|pair| pair.strip_prefix("lang=")));
    if let Some(code @ ("en" | "cy")) = chosen {
        let cookie = cookies::set(cookies::Name::Lang, code, Some(31_536_000), home.manners.secure);
        response.headers_mut().append(header::SET_COOKIE, cookie);
    }
}

/// A file that ships in the binary, under an address that changes when it changes.
pub(crate) async fn asset(Path(file): Path<String>, asked: HeaderMap) -> Response {
    let Some(asset) = assets::find(&file) else { return StatusCode::NOT_FOUND.into_response() };
    let etag = HeaderValue::from_str(&asset.etag).unwrap_or(HeaderValue::from_static("\"\""));
    if asked.get(header::IF_NONE_MATCH) == Some(&etag) {
        return (StatusCode::NOT_MODIFIED, [(header::ETAG, etag)]).into_response();
    }
    let forever = HeaderValue::from_static("public, max-age=31536000, immutable");
    let kind = HeaderValue::from_static(asset.content_type);
    let head = [(header::CONTENT_TYPE, kind), (header::CACHE_CONTROL, forever), (header::ETAG, etag)];
    (head, Body::from(asset.bytes.into_owned())).into_response()
}

const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; \
    font-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

/// The headers of every answer, assets and errors included.
pub(crate) async fn headers(Extension(home): Extension<Arc<Home>>, request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    let mut put = |name: HeaderName, value: &'static str| headers.insert(name, HeaderValue::from_static(value));
    put(header::CONTENT_SECURITY_POLICY, POLICY);
    put(header::X_CONTENT_TYPE_OPTIONS, "nosniff");
    put(header::REFERRER_POLICY, "no-referrer");
    put(header::X_FRAME_OPTIONS, "DENY");
    put(HeaderName::from_static("cross-origin-opener-policy"), "same-origin");
    put(HeaderName::from_static("cross-origin-resource-policy"), "same-origin");
    put(HeaderName::from_static("permissions-policy"), "camera=(), microphone=(), geolocation=()");
    if home.manners.secure {
        put(header::STRICT_TRANSPORT_SECURITY, "max-age=63072000; includeSubDomains");
    }
    response
}
