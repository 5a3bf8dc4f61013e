//! A client of its own network address: curl, one call a request, and what came back.

use std::path::Path;

use anyhow::{Context, Result};

use super::stand::{DOMAIN, Stand};
use crate::run::program;

/// Where a client comes from and goes to.
pub struct Client<'a> {
    stand: &'a Stand,
    /// Its own address on this machine: any of 127.0.0.0/8.
    address: String,
    /// Scheme, name and port.
    base: String,
}

/// What came back: the status, 0 when the line was cut without an answer, and the head and body as text.
pub struct Answer {
    pub status: u16,
    pub text: String,
}

impl<'a> Client<'a> {
    /// A client that comes through a proxy at a port.
    pub fn of(stand: &'a Stand, address: &str, port: u16) -> Self {
        Self { stand, address: address.to_owned(), base: format!("https://{DOMAIN}:{port}") }
    }

    /// A client that asks Kith itself.
    pub fn straight(stand: &'a Stand, port: u16) -> Self {
        Self { stand, address: "127.0.0.1".to_owned(), base: format!("http://{DOMAIN}:{port}") }
    }

    /// Asks for a page, with more headers.
    pub fn get(&self, path: &str, headers: &[&str]) -> Result<Answer> {
        self.curl(path, headers, &[])
    }

    /// Sends a file as a form.
    pub fn send(&self, path: &str, file: &Path) -> Result<Answer> {
        let data = format!("@{}", file.display());
        self.curl(path, &["Expect:", "Content-Type: application/x-www-form-urlencoded"], &["--data-binary", &data])
    }

    /// Asks for a sign-in code as a browser does: from the page with its form, with more headers.
    pub fn ask_for_code(&self, email: &str, headers: &[&str]) -> Result<Answer> {
        let page = self.get("/signin", &[])?;
        let cookie = between(&page.text, "set-cookie: ", ";").context("The sign-in page sets no cookie.")?;
        let field = |name: &str| {
            between(&page.text, &format!("name=\"{name}\" value=\""), "\"")
                .map(|value| format!("{name}={value}"))
                .with_context(|| format!("The sign-in page's form has no {name}."))
        };
        let (csrf, once, email) = (field("_csrf")?, field("_once")?, format!("email={email}"));
        let cookie = format!("Cookie: {cookie}");
        let headers: Vec<&str> = headers.iter().copied().chain([cookie.as_str()]).collect();
        let mut fields = Vec::new();
        for one in [&csrf, &once, &email] {
            fields.extend(["--data-urlencode", one.as_str()]);
        }
        self.curl("/signin", &headers, &fields)
    }

    fn curl(&self, path: &str, headers: &[&str], more: &[&str]) -> Result<Answer> {
        let mut curl = program("curl", &self.stand.folder);
        curl.args(["--silent", "--include", "--max-time", "60", "--noproxy", "*", "--cacert", "cert.pem"]);
        curl.args(["--http1.1", "--interface", &self.address, "--write-out", "\n%{http_code}"]);
        let name = self.base.rsplit_once(':').map_or("", |(_, port)| port);
        curl.args(["--resolve", &format!("{DOMAIN}:{name}:127.0.0.1")]);
        for header in headers {
            curl.args(["--header", header]);
        }
        curl.args(more).arg(format!("{}{path}", self.base));
        let result = curl.output().context("curl could not be started.")?;
        let said = String::from_utf8_lossy(&result.stdout).into_owned();
        let (text, status) = said.rsplit_once('\n').context("curl said nothing.")?;
        Ok(Answer { status: status.trim().parse().unwrap_or(0), text: text.to_owned() })
    }
}

/// What stands between two marks; the first is looked for in any case.
fn between<'t>(text: &'t str, from: &str, to: &str) -> Option<&'t str> {
    let at = text.to_ascii_lowercase().find(&from.to_ascii_lowercase())? + from.len();
    text[at..].split(to).next()
}
