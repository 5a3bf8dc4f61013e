//! A browser of the test: keeps cookies, fills in tokens, follows nothing by itself.

use crate::answer::Answer;
use axum::Router;
use axum::body::Body;
use http::{HeaderMap, Method, Request, header};
use http_body_util::BodyExt;
use platform::Dice;
use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};
use tower::ServiceExt;

/// A browser at one host, signed in or not.
pub struct Client {
    router: Router,
    domain: String,
    secret: [u8; 32],
    dice: Dice,
    cookies: Mutex<BTreeMap<String, String>>,
    /// More headers for every request: `Accept-Language`, `Sec-Fetch-Site`, …
    pub headers: HeaderMap,
}

impl Client {
    pub(crate) fn new(router: Router, domain: &str, secret: [u8; 32], dice: Dice) -> Self {
        let browser = dice.secret();
        let cookies = BTreeMap::from([("kith-browser".to_owned(), browser)]);
        Self {
            router,
            domain: domain.to_owned(),
            secret,
            dice,
            cookies: Mutex::new(cookies),
            headers: HeaderMap::new(),
        }
    }

    /// The same browser without any cookie, as somebody comes by a link for the first time.
    pub fn without_cookies(self) -> Self {
        self.jar().clear();
        self
    }

    /// Gives the browser a cookie.
    pub fn with_cookie(self, name: &str, value: &str) -> Self {
        self.jar().insert(name.to_owned(), value.to_owned());
        self
    }

    /// The value of a cookie it keeps.
    pub fn cookie(&self, name: &str) -> Option<String> {
        self.jar().get(name).cloned()
    }

    fn jar(&self) -> std::sync::MutexGuard<'_, BTreeMap<String, String>> {
        self.cookies.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The token of this browser's forms.
    pub fn csrf(&self) -> String {
        let browser = self.cookie("kith-browser").unwrap_or_default();
        web::edge::mac(&self.secret, &["csrf", &browser])
    }

    /// Asks for a page.
    pub async fn get(&self, path: &str) -> Answer {
        self.send(Method::GET, path, Body::empty(), "text/html").await
    }

    /// Sends a form, with this browser's token and a new idempotency key.
    pub async fn post(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let key = self.dice.secret();
        self.post_once(path, fields, &key).await
    }

    /// Sends a form under an idempotency key.
    pub async fn post_once(&self, path: &str, fields: &[(&str, &str)], key: &str) -> Answer {
        let csrf = self.csrf();
        let mut all = fields.to_vec();
        all.extend([("_csrf", csrf.as_str()), ("_once", key)]);
        self.post_raw(path, &all).await
    }

    /// Sends a form just as it is, without tokens.
    pub async fn post_raw(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let body = serde_html_form::to_string(fields).expect("texts can be encoded");
        self.send(Method::POST, path, Body::from(body), "application/x-www-form-urlencoded").await
    }

    /// Sends a form with a file in the field `file`.
    pub async fn post_file(&self, path: &str, fields: &[(&str, &str)], name: &str, bytes: &[u8]) -> Answer {
        let (csrf, once) = (self.csrf(), self.dice.secret());
        let boundary = "kith-test-boundary-7f3a";
        let mut body = Vec::new();
        let tokens = [("_csrf", csrf.as_str()), ("_once", once.as_str())];
        for (key, value) in fields.iter().chain(&tokens) {
            let part = format!("--{boundary}\r\nContent-Disposition: form-data; name=\"{key}\"\r\n\r\n{value}\r\n");
            body.extend_from_slice(part.as_bytes());
        }
        let head = format!(
            "--{boundary}\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\
             Content-Type: application/octet-stream\r\n\r\n"
        );
        body.extend_from_slice(head.as_bytes());
        body.extend_from_slice(bytes);
        body.extend_from_slice(format!("\r\n--{boundary}--\r\n").as_bytes());
        self.send(Method::POST, path, Body::from(body), &format!("multipart/form-data; boundary={boundary}")).await
    }

    async fn send(&self, method: Method, path: &str, body: Body, kind: &str) -> Answer {
        let asked = format!("{method} {path}");
        let line = self.jar().iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("; ");
        let mut request = Request::builder()
            .method(method)
            .uri(path)
            .header(header::HOST, &self.domain)
            .header(header::CONTENT_TYPE, kind)
            .body(body)
            .expect("a test asks for well-formed paths");
        request.headers_mut().extend(self.headers.clone());
        if let Some(line) = Some(line).filter(|line| !line.is_empty()) {
            request.headers_mut().insert(header::COOKIE, line.parse().expect("cookies of tests are plain"));
        }
        let response = self.router.clone().oneshot(request).await.expect("the router always answers");
        let (parts, body) = response.into_parts();
        for set in parts.headers.get_all(header::SET_COOKIE) {
            let pair = set.to_str().unwrap_or_default().split(';').next().unwrap_or_default();
            if let Some((name, value)) = pair.split_once('=') {
                self.jar().insert(name.to_owned(), value.to_owned());
            }
        }
        let body = body.collect().await.expect("bodies of tests are whole").to_bytes();
        Answer { asked, status: parts.status, headers: parts.headers, body }
    }
}
