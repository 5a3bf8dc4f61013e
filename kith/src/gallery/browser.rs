//! A browser inside the process: keeps cookies, fills in the tokens of forms, follows redirects.

use crate::cli::Started;
use axum::Router;
use axum::body::Body;
use axum::extract::Request;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use std::collections::BTreeMap;
use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;
use tower::ServiceExt;
use web::cookies::Name;
use web::home::{Home, HostFace};
use web::server::Peer;

/// What it calls itself.
pub(super) const DEVICE: &str = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
const BOUNDARY: &str = "kith-gallery-boundary-5b1e";
/// A redirect to a redirect is followed, a third one is shown as it is.
const HOPS: usize = 2;

/// What is asked for.
#[derive(Debug, Clone, Default)]
pub(super) struct Ask {
    /// The address within the host.
    pub path: String,
    /// The fields of a form; none for a page.
    pub form: Option<Vec<(String, String)>>,
    /// The file of a form: its name and what is in it.
    pub file: Option<(&'static str, Vec<u8>)>,
    /// Leave out the form's token.
    pub without_token: bool,
    /// How long the body is said to be, where that is not true.
    pub says_length: Option<u64>,
}

impl Ask {
    /// A page.
    pub(super) fn page(path: impl Into<String>) -> Self {
        Self { path: path.into(), ..Self::default() }
    }
    /// A form.
    pub(super) fn form(path: impl Into<String>, fields: &[(&str, &str)]) -> Self {
        let fields = fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        Self { path: path.into(), form: Some(fields), ..Self::default() }
    }
    /// A form with a file.
    pub(super) fn file(mut self, name: &'static str, bytes: impl Into<Vec<u8>>) -> Self {
        self.file = Some((name, bytes.into()));
        self
    }
    /// As people name it.
    pub(super) fn method(&self) -> &'static str {
        if self.form.is_some() { "POST" } else { "GET" }
    }
}

/// What came back.
#[derive(Debug)]
pub(super) struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: Vec<u8>,
}

impl Answer {
    pub(super) fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }
    pub(super) fn location(&self) -> Option<&str> {
        self.headers.get(header::LOCATION).and_then(|value| value.to_str().ok())
    }
    /// Whether it is for a browser to show, not a file to keep.
    pub(super) fn is_page(&self) -> bool {
        let kind = self.headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
        kind.is_some_and(|kind| kind.starts_with("text/html"))
    }
}

/// One browser at one host.
#[derive(Clone)]
pub(super) struct Browser {
    home: Arc<Home>,
    router: Router,
    face: HostFace,
    client: IpAddr,
    cookies: BTreeMap<String, String>,
}

impl Browser {
    /// A browser in which nobody has signed in.
    pub(super) fn new(started: &Started, router: &Router, face: &HostFace) -> Self {
        let home = Arc::clone(&started.home);
        let cookies = BTreeMap::from([(Name::Browser.wire(false).to_owned(), home.dice.secret())]);
        Self { home, router: router.clone(), face: face.clone(), client: IpAddr::from([127, 0, 0, 1]), cookies }
    }
    /// Gives it a cookie.
    pub(super) fn with(mut self, name: Name, value: &str) -> Self {
        self.cookies.insert(name.wire(false).to_owned(), value.to_owned());
        self
    }
    /// As another browser that has never been here.
    pub(super) fn with_new_mark(self) -> Self {
        let mark = self.home.dice.secret();
        self.with(Name::Browser, &mark)
    }
    /// Lets it come from another machine: allowances count by address.
    pub(super) fn calling_from(mut self, last: u8) -> Self {
        self.client = IpAddr::from([192, 0, 2, last]);
        self
    }

    /// Sends one request and keeps the cookies of the answer.
    pub(super) async fn send(&mut self, ask: &Ask) -> Answer {
        let Ok(response) = self.router.clone().oneshot(self.request(ask)).await;
        let (parts, body) = response.into_parts();
        for set in parts.headers.get_all(header::SET_COOKIE) {
            let pair = set.to_str().unwrap_or_default().split(';').next().unwrap_or_default();
            if let Some((name, value)) = pair.split_once('=') {
                self.cookies.insert(name.to_owned(), value.to_owned());
            }
        }
        let body = axum::body::to_bytes(body, usize::MAX).await.unwrap_or_default().to_vec();
        Answer { status: parts.status, headers: parts.headers, body }
    }

    /// Sends one request and follows where the answer leads.
    pub(super) async fn visit(&mut self, ask: &Ask) -> Answer {
        let mut answer = self.send(ask).await;
        for _ in 0..HOPS {
            let Some(to) = answer.location().filter(|_| answer.status.is_redirection()) else { break };
            let to = Ask::page(to.strip_prefix(&self.face.base_url).unwrap_or(to));
            answer = self.send(&to).await;
        }
        answer
    }

    fn request(&self, ask: &Ask) -> Request {
        let cookies = self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("; ");
        let (kind, body) = self.body(ask);
        let mut request = Request::builder()
            .method(ask.method())
            .uri(&ask.path)
            .header(header::HOST, &self.face.domain)
            .header(header::COOKIE, cookies)
            .header(header::USER_AGENT, DEVICE)
            .header(header::CONTENT_TYPE, kind)
            .body(Body::from(body))
            .expect("addresses of scenes are well formed");
        if let Some(length) = ask.says_length {
            request.headers_mut().insert(header::CONTENT_LENGTH, HeaderValue::from(length));
        }
        request.extensions_mut().insert(Peer(SocketAddr::from((self.client, 40_000))));
        request
    }

    fn body(&self, ask: &Ask) -> (String, Vec<u8>) {
        let Some(fields) = &ask.form else { return (String::new(), Vec::new()) };
        let mut fields = fields.clone();
        if !ask.without_token {
            fields.push(("_csrf".to_owned(), self.token()));
        }
        fields.push(("_once".to_owned(), self.home.dice.secret()));
        match &ask.file {
            None => {
                let body = serde_html_form::to_string(&fields).unwrap_or_default();
                ("application/x-www-form-urlencoded".to_owned(), body.into_bytes())
            }
            Some((name, bytes)) => (format!("multipart/form-data; boundary={BOUNDARY}"), parts(&fields, name, bytes)),
        }
    }

    fn token(&self) -> String {
        let browser = self.cookies.get(Name::Browser.wire(false)).map_or("", String::as_str);
        web::edge::mac(&self.home.secret, &["csrf", browser])
    }
}

fn parts(fields: &[(String, String)], name: &str, bytes: &[u8]) -> Vec<u8> {
    let mut body = Vec::new();
    for (key, value) in fields {
        let part = format!("--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"{key}\"\r\n\r\n{value}\r\n");
        body.extend_from_slice(part.as_bytes());
    }
    let head = format!(
        "--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\
         Content-Type: application/octet-stream\r\n\r\n"
    );
    body.extend_from_slice(head.as_bytes());
    body.extend_from_slice(bytes);
    body.extend_from_slice(format!("\r\n--{BOUNDARY}--\r\n").as_bytes());
    body
}
