//! The edge: where a request becomes a host, a visitor, an instant and a tongue, and where
//! transactions are opened and committed. Handlers take it as their first argument.

use crate::components::Tokens;
use crate::cookies::{self, Name};
use crate::error::WebError;
use crate::home::{Home, HostFace};
use crate::kept::IMPERSONAL;
use crate::once;
use crate::shell::{Flash, Shell};
use crate::visits::{self, Visit};
use crate::words::{Speaker, Tongue};
use askama::Template;
use axum::extract::FromRequestParts;
use axum::response::{Html, IntoResponse, Redirect, Response};
use hmac::{Hmac, KeyInit, Mac};
use http::header::{CACHE_CONTROL, HeaderValue, SET_COOKIE};
use http::request::Parts;
use platform::access::Visitor;
use platform::vault::Subject;
use platform::{Actor, Context, Timestamp, Tx};
use sha2::Sha256;
use std::collections::BTreeMap;
use std::net::IpAddr;
use std::ops::Deref;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

/// One request, understood.
#[derive(Clone)]
pub struct Edge(Arc<Inner>);

/// What an [`Edge`] knows.
pub struct Inner {
    /// The web's state.
    pub home: Arc<Home>,
    /// The host asked for.
    pub host: HostFace,
    /// Who asks.
    pub who: Visitor,
    /// Their visit, when signed in.
    pub visit: Option<Visit>,
    /// The instant of this request.
    pub now: Timestamp,
    /// The words, in the visitor's tongue.
    pub words: Speaker,
    /// Path and query asked for.
    pub path: String,
    /// The address the request came from.
    pub client: IpAddr,
    /// What the browser calls itself, for the list of visits.
    pub device: String,
    browser: String,
    browser_is_new: bool,
    wants_browser: AtomicBool,
    flash: Option<String>,
    once_key: OnceLock<String>,
    counted: Mutex<BTreeMap<&'static str, i64>>,
}

impl Deref for Edge {
    type Target = Inner;
    fn deref(&self) -> &Inner {
        &self.0
    }
}

impl Edge {
    /// Reads a request's head: host, visit, tongue.
    pub(crate) async fn arrive(home: &Arc<Home>, parts: &Parts) -> Result<Self, WebError> {
        let secure = home.manners.secure;
        let host = asked_host(home, parts).ok_or(WebError::NotFound)?;
        let now = home.clock.now();
        let carried = cookies::read(&parts.headers, Name::Browser, secure).filter(|value| is_secret(value));
        let visit = cookies::read(&parts.headers, Name::Visit, secure).filter(|value| is_secret(value));
        let (visit, who) = match visit {
            Some(secret) => visits::recognise(home, &host, now, &secret).await?,
            None => (None, Visitor::nobody(host.id)),
        };
        let accepts = header(parts, "accept-language");
        let lang = cookies::read(&parts.headers, Name::Lang, secure);
        let tongue = Tongue::choose(asked_tongue(parts), lang.as_deref(), accepts);
        let path = parts.uri.path_and_query().map_or("/", |p| p.as_str()).to_owned();
        Ok(Self(Arc::new(Inner {
            host,
            who,
            visit,
            now,
            words: Speaker::new(Arc::clone(&home.words), tongue),
            path,
            client: crate::server::client_of(parts, &home.manners.trusted_proxies),
            device: header(parts, "user-agent").unwrap_or_default().chars().take(200).collect(),
            browser_is_new: carried.is_none(),
            browser: carried.unwrap_or_else(|| home.dice.secret()),
            wants_browser: AtomicBool::new(false),
            flash: cookies::read(&parts.headers, Name::Flash, secure),
            once_key: OnceLock::new(),
            counted: Mutex::default(),
            home: Arc::clone(home),
        })))
    }

    /// Who acts, for the transaction's context.
    fn context(&self) -> Context {
        let actor = self.who.person().map_or(Actor::Public, Actor::Person);
        Context { host: self.host.id, actor, now: self.now, dice: self.home.dice.clone() }
    }

    /// The answer to this form is remembered under the form's key, and given again when it comes again.
    pub(crate) fn answer_once(&self, key: &str) {
        // Set once a request: a form is read once.
        let _set = self.once_key.set(key.to_owned());
    }

    /// What an allowance stood at when this request took its own from it.
    pub(crate) fn counted(&self, of: &str) -> Option<i64> {
        self.counted.lock().unwrap_or_else(PoisonError::into_inner).get(of).copied()
    }

    /// Remembers it, so that a handler that runs again does not take another.
    pub(crate) fn remember_count(&self, of: &'static str, used: i64) {
        self.counted.lock().unwrap_or_else(PoisonError::into_inner).insert(of, used);
    }

    /// A snapshot to read from.
    pub async fn read(&self) -> Result<Tx, WebError> {
        Ok(self.home.db.read(self.context()).await?)
    }

    /// A transaction to write in. When this very form was sent before, it answers with what was
    /// answered then, and the handler goes no further.
    pub async fn write(&self) -> Result<Tx, WebError> {
        let mut tx = self.home.db.write(self.context()).await?;
        let path = path_only(&self.path);
        if let Some(key) = self.once_key.get()
            && let digest = mac(&self.home.secret, &["once", path])
            && let Some(location) = once::claim(&mut tx, key, (path, &digest)).await?
        {
            return Err(WebError::Done(location));
        }
        Ok(tx)
    }

    /// Commits, remembers the answer under the form's idempotency key, and sends the browser on.
    pub async fn done(&self, mut tx: Tx, to: &str) -> Result<Response, WebError> {
        if let Some(key) = self.once_key.get() {
            once::answer(&mut tx, key, to).await?;
        }
        tx.commit().await?;
        Ok(Redirect::to(to).into_response())
    }

    /// As [`Edge::done`], with a message (a key of the catalogues) for the next page.
    pub async fn done_saying(&self, tx: Tx, to: &str, message: &'static str) -> Result<Response, WebError> {
        let mut response = self.done(tx, to).await?;
        let cookie = cookies::set(Name::Flash, message, Some(60), self.home.manners.secure);
        response.headers_mut().append(SET_COOKIE, cookie);
        Ok(response)
    }

    /// Destroys the keys of what a transaction that has committed entered in the ledger. Should this not happen,
    /// the next start makes it good.
    pub async fn destroy_keys(&self, subjects: &[Subject]) -> Result<(), WebError> {
        self.home.vault.destroy(&self.home.db, &self.context(), subjects).await.map_err(WebError::broken)
    }

    /// A page: the body wrapped by the shell. `title` is ready to read.
    pub fn page(&self, title: &str, body: &impl Template) -> Result<Response, WebError> {
        self.page_as(http::StatusCode::OK, title, None, body)
    }

    /// A page that says who can see what is on it (`seen_by`: a sentence ready to read).
    pub fn page_seen_by(&self, title: &str, seen_by: &str, body: &impl Template) -> Result<Response, WebError> {
        self.page_as(http::StatusCode::OK, title, Some(seen_by), body)
    }

    /// The form again, with what was typed and what to mend: 422.
    pub fn form_again(&self, title: &str, body: &impl Template) -> Result<Response, WebError> {
        let marked = self.words.t1("error-title", "title", title.to_owned());
        self.page_as(http::StatusCode::UNPROCESSABLE_ENTITY, &marked, None, body)
    }

    /// A page with any status.
    pub fn page_as(
        &self,
        status: http::StatusCode,
        title: &str,
        seen_by: Option<&str>,
        body: &impl Template,
    ) -> Result<Response, WebError> {
        let body = body.render()?;
        let csrf = self.who.person().map(|_| self.csrf());
        let shell = Shell {
            words: &self.words,
            title,
            host: &self.host,
            nav: self.nav(),
            signed_in: self.who.person().map(|_| self.who.name()),
            csrf: csrf.as_deref(),
            body: &body,
            seen_by,
            flash: self.flash.as_deref().filter(|key| self.words.knows(key)).map(Flash::good),
            path: path_only(&self.path),
            demo: self.home.manners.demo,
        };
        let mut response = (status, Html(shell.render()?)).into_response();
        let headers = response.headers_mut();
        headers.insert(CACHE_CONTROL, self.may_be_kept(seen_by));
        if self.flash.is_some() {
            headers.append(SET_COOKIE, cookies::set(Name::Flash, "", Some(0), self.home.manners.secure));
        }
        Ok(response)
    }

    /// What a browser may keep: nothing of what is for somebody in particular. A public form may be
    /// gone back to with what was typed in it, instead of "confirm form resubmission".
    fn may_be_kept(&self, seen_by: Option<&str>) -> HeaderValue {
        let personal = self.who.person().is_some() || seen_by.is_some();
        if personal { HeaderValue::from_static("no-store") } else { IMPERSONAL }
    }

    /// The two hidden inputs every form carries.
    pub fn tokens(&self) -> Tokens {
        Tokens { csrf: self.csrf(), once: self.home.dice.secret() }
    }

    /// What ties a form to this browser.
    fn csrf(&self) -> String {
        self.wants_browser.store(true, Ordering::Relaxed);
        mac(&self.home.secret, &["csrf", &self.browser])
    }

    /// Whether a form's token is this browser's.
    pub(crate) fn csrf_is(&self, token: &str) -> bool {
        let expected = mac(&self.home.secret, &["csrf", &self.browser]);
        !self.browser_is_new && bool::from(subtle::ConstantTimeEq::ct_eq(expected.as_bytes(), token.as_bytes()))
    }

    /// A name for this browser that tells nothing about it: sign-in codes are bound to it.
    pub fn browser_mark(&self) -> String {
        self.wants_browser.store(true, Ordering::Relaxed);
        mac(&self.home.secret, &["browser", &self.browser])
    }

    /// A link to a page of this host, as letters write it: from the configuration, never from a request.
    pub fn link(&self, path: &str) -> String {
        format!("{}{path}", self.host.base_url)
    }

    /// The cookie that ties forms to this browser, when a form was shown to one that has none.
    pub(crate) fn browser_cookie(&self) -> Option<HeaderValue> {
        let wanted = self.browser_is_new && self.wants_browser.load(Ordering::Relaxed);
        wanted.then(|| cookies::set(Name::Browser, &self.browser, None, self.home.manners.secure))
    }

    fn nav(&self) -> Vec<crate::shell::NavLink> {
        let here = path_only(&self.path);
        let shown: Vec<_> = self.home.nav.iter().filter(|item| (item.shows_to)(&self.who)).collect();
        let holds = |href: &str| here == href || (href != "/" && here.starts_with(&format!("{href}/")));
        // Of two entries that hold this page the nearer one: staff, not people, at /people/staff.
        let current = shown.iter().map(|item| item.href).filter(|href| holds(href)).max_by_key(|href| href.len());
        let link = |item: &crate::home::NavItem| crate::shell::NavLink {
            label: self.words.t(item.key),
            href: item.href,
            current: current == Some(item.href),
        };
        shown.into_iter().map(link).collect()
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Edge {
    type Rejection = WebError;
    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, WebError> {
        parts.extensions.get::<Self>().cloned().ok_or_else(|| WebError::broken("a route stands outside the guard"))
    }
}

fn asked_host(home: &Home, parts: &Parts) -> Option<HostFace> {
    let domain = parts.uri.authority().map(http::uri::Authority::as_str).or_else(|| header(parts, "host"))?;
    home.hosts.asked_for(domain)
}

fn header<'a>(parts: &'a Parts, name: &str) -> Option<&'a str> {
    parts.headers.get(name).and_then(|value| value.to_str().ok())
}

/// The tongue named in the address: `?lang=cy`.
fn asked_tongue(parts: &Parts) -> Option<&str> {
    parts.uri.query()?.split('&').find_map(|pair| pair.strip_prefix("lang="))
}

fn path_only(path: &str) -> &str {
    path.split('?').next().unwrap_or("/")
}

fn is_secret(value: &str) -> bool {
    value.len() == 64 && value.bytes().all(|byte| byte.is_ascii_hexdigit())
}

/// HMAC-SHA256 over parts that cannot run into one another, as hexadecimal digits.
pub fn mac(secret: &[u8; 32], parts: &[&str]) -> String {
    let mut mac = Hmac::<Sha256>::new_from_slice(secret).expect("HMAC takes keys of any length");
    for part in parts {
        mac.update(&(part.len() as u64).to_be_bytes());
        mac.update(part.as_bytes());
    }
    mac.finalize().into_bytes().iter().map(|byte| format!("{byte:02x}")).collect()
}
