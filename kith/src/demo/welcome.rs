//! What `kith demo` says when it is ready: where it is, how to come in as whom, and the page that
//! lists the hosts at the bare address.

use super::load::tx_for_reading;
use crate::cli::{Failure, Started, say};
use axum::Router;
use axum::extract::Request;
use axum::middleware::{self, Next};
use axum::response::{Html, IntoResponse, Response};
use platform::Exit;
use serde::Serialize;
use std::collections::BTreeMap;
use std::io::Write;
use std::path::Path;

/// Addresses and links, for people to read and for the browser tests.
#[derive(Debug, Serialize)]
pub(super) struct Welcome {
    base: String,
    hosts: BTreeMap<String, String>,
    links: Vec<Link>,
    #[serde(skip)]
    titles: Vec<(String, String)>,
    #[serde(skip)]
    port: u16,
}

/// One way in.
#[derive(Debug, Serialize)]
struct Link {
    host: String,
    role: String,
    name: String,
    url: String,
}

impl Welcome {
    /// One link for each role at each host.
    pub(super) async fn gather(started: &Started, port: u16) -> Result<Self, Failure> {
        let mut welcome = Self {
            base: format!("http://127.0.0.1:{port}"),
            hosts: BTreeMap::new(),
            links: Vec::new(),
            titles: Vec::new(),
            port,
        };
        for host in started.home.hosts.all().iter() {
            welcome.hosts.insert(host.name.clone(), host.base_url.clone());
            welcome.titles.push((host.title.clone(), host.base_url.clone()));
            let mut tx = tx_for_reading(started, host.id).await?;
            let holders = people::list_holders(&mut tx, 1).await;
            for holder in holders.map_err(|error| Failure::new(Exit::from(&error), error))? {
                welcome.links.push(Link {
                    host: host.name.clone(),
                    role: holder.held.role.word().to_owned(),
                    url: format!("{}/demo/signin/{}", host.base_url, holder.held.person),
                    name: holder.name,
                });
            }
        }
        Ok(welcome)
    }

    pub(super) fn print(&self, folder: &Path) {
        say(format_args!("Kith's demonstration is in the folder {}. Everybody in it is invented.", folder.display()));
        say("Nothing leaves this machine: letters wait to be read on each host's outbox page.\n");
        for (title, base) in &self.titles {
            say(format_args!("{title}\n  {base}\n  outbox: {base}/demo/outbox"));
            for link in self.links.iter().filter(|link| link.url.starts_with(base)) {
                say(format_args!("  come in as {:<14} {:<24} {}", link.role, link.name, link.url));
            }
            say("");
        }
    }

    /// Writes the addresses and links as JSON, for programs.
    pub(super) fn write(&self, file: &Path) -> Result<(), Failure> {
        let text = serde_json::to_string_pretty(self).map_err(|error| Failure::new(Exit::Internal, error))?;
        std::fs::write(file, text).map_err(|error| {
            Failure::new(Exit::of_io(&error), format!("{} cannot be written: {error}", file.display()))
        })
    }

    /// The line programs wait for.
    pub(super) fn say_ready(&self) {
        say(format_args!("KITH READY {}", self.base));
        // Whoever reads through a pipe must see the line now; a reader gone is no fault of ours.
        drop(std::io::stdout().flush());
    }

    /// Opens the bare address in the browser of this machine, where there is one.
    pub(super) fn open(&self) {
        let opener = if cfg!(target_os = "macos") { "open" } else { "xdg-open" };
        let quiet = std::process::Stdio::null;
        // No browser here is no reason not to serve: the addresses are printed above.
        drop(std::process::Command::new(opener).arg(&self.base).stdout(quiet()).stderr(quiet()).spawn());
    }

    /// The router, with the list of hosts at the address that names none of them.
    pub(super) fn at_the_bare_address(&self, router: Router) -> Router {
        if self.hosts.len() < 2 {
            return router;
        }
        let page = self.front_page();
        let bare = [format!("127.0.0.1:{}", self.port), format!("localhost:{}", self.port)];
        router.layer(middleware::from_fn(move |request: Request, next: Next| {
            let (page, bare) = (page.clone(), bare.clone());
            async move { front(page, &bare, request, next).await }
        }))
    }

    fn front_page(&self) -> String {
        let style = web::assets::url(web::assets::Link::Style);
        let entry =
            |(title, base): &(String, String)| format!("<li><a class=\"govuk-link\" href=\"{base}/\">{title}</a></li>");
        let list: String = self.titles.iter().map(entry).collect();
        format!(
            "<!doctype html><html lang=\"en-GB\"><head><meta charset=\"utf-8\">\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
             <title>Kith: a demonstration</title><link rel=\"stylesheet\" href=\"{style}\"></head>\
             <body class=\"govuk-template__body\"><div class=\"govuk-width-container\">\
             <main class=\"govuk-main-wrapper\"><h1>Kith: a demonstration</h1>\
             <p>Two hosts with invented people. Choose one:</p><ul class=\"govuk-list\">{list}</ul></main></div></body></html>"
        )
    }
}

async fn front(page: String, bare: &[String], request: Request, next: Next) -> Response {
    let host =
        request.headers().get(axum::http::header::HOST).and_then(|value| value.to_str().ok()).unwrap_or_default();
    if request.uri().path() == "/" && bare.iter().any(|name| name == host) {
        return Html(page).into_response();
    }
    next.run(request).await
}
