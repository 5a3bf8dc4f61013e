//! The configuration explained: every setting with its value, where that came from and what it is
//! for; and the reference page, made from the same list.

use super::Config;
use super::setting::{Kind, SETTINGS, Setting};
use crate::outbox::Carrier;
use std::fmt::Write;

/// One setting, explained.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Explained {
    /// Section and key: `http.listen`.
    pub key: &'static str,
    /// The value, with passwords hidden; empty for none.
    pub value: String,
    /// Where it came from: `default`, `kith.toml:12`, or an environment variable.
    pub source: String,
    /// What it is for.
    pub meaning: &'static str,
    /// What to look at again, if anything.
    pub warning: Option<&'static str>,
}

impl Config {
    /// Every setting in the order of the reference page.
    pub fn explain(&self) -> Vec<Explained> {
        SETTINGS.iter().filter_map(|one| self.explain_one(one)).collect()
    }

    fn explain_one(&self, one: &'static Setting) -> Option<Explained> {
        let said = self.values.get(one.key)?;
        let folder = self.values.get("data.folder").map_or("", |it| it.text.as_str());
        let value = said.text.replace("<data>", folder);
        Some(Explained {
            key: one.key,
            value: if one.kind == Kind::Secret { without_password(&value) } else { value },
            source: said.source.to_string(),
            meaning: one.meaning,
            warning: self.warning(one.key),
        })
    }

    fn warning(&self, key: &str) -> Option<&'static str> {
        let bare = self.http.tls.is_none();
        let reachable = bare && !self.http.listen.ip().is_loopback();
        match key {
            "http.listen" if reachable && self.http.trusted_proxies.is_empty() => Some(
                "other machines can reach Kith without HTTPS. Listen on 127.0.0.1, or name the server in front in http.trusted_proxies",
            ),
            "http.public_url" if !bare && !self.http.is_https() => {
                Some("Kith speaks HTTPS here, and people are told an address with http://. Begin it with https://")
            }
            "http.trusted_proxies" if bare && self.http.is_https() && self.http.trusted_proxies.is_empty() => Some(
                "no server in front is trusted, so every request seems to come from the same address. Name it here",
            ),
            "metrics.listen" if self.metrics.listen.is_some_and(|it| !it.ip().is_loopback()) => {
                Some("other machines can read how busy Kith is. Let nothing but Prometheus reach that port")
            }
            "mail.carrier" if self.http.is_https() && matches!(self.mail.carrier, Carrier::Folder(_)) => {
                Some("letters are written to a folder and reach nobody")
            }
            _ => None,
        }
    }
}

/// An address with what is secret in it hidden.
pub(super) fn without_password(address: &str) -> String {
    let Some((scheme, rest)) = address.split_once("://") else { return address.to_owned() };
    let end = rest.find(['/', '?']).unwrap_or(rest.len());
    // A password may itself hold a slash or an @; the last @ ends it.
    let at = rest.rfind('@').filter(|_| scheme != "sqlite");
    let shown = match at {
        Some(at) => {
            let user = rest[..at].split(':').next().unwrap_or_default();
            let hidden = if rest[..at].contains(':') { ":(hidden)" } else { "" };
            format!("{user}{hidden}{}", &rest[at..])
        }
        None => format!("{}{}", &rest[..end], &rest[end..]),
    };
    format!("{scheme}://{}", without_password_parameter(&shown))
}

fn without_password_parameter(address: &str) -> String {
    let Some((before, query)) = address.split_once('?') else { return address.to_owned() };
    let pairs = query.split('&').map(|pair| match pair.split_once('=') {
        Some((name, _)) if name.contains("password") => format!("{name}=(hidden)"),
        _ => pair.to_owned(),
    });
    format!("{before}?{}", pairs.collect::<Vec<_>>().join("&"))
}

/// The page `docs/running/configuration.md`.
pub fn reference() -> String {
    let mut out = String::from(HEAD);
    let mut section = "";
    for one in SETTINGS {
        if one.section() != section {
            section = one.section();
            write(&mut out, format_args!("\n## [{section}]\n\n| key | default | what it is for |\n|---|---|---|\n"));
        }
        let default = if one.default.is_empty() { "none".to_owned() } else { format!("`{}`", one.default) };
        write(&mut out, format_args!("| `{}` | {default} | {}{} |\n", one.name(), one.meaning, allowed(one.kind)));
    }
    out
}

fn write(out: &mut String, text: std::fmt::Arguments<'_>) {
    out.write_fmt(text).expect("writing to a text does not fail");
}

fn allowed(kind: Kind) -> String {
    match kind {
        Kind::Number(from, to) => format!(" From {from} to {to}."),
        Kind::Share => " From 0 to 1.".to_owned(),
        Kind::List => " A list of texts; in the environment, separated by commas.".to_owned(),
        Kind::Text | Kind::Secret | Kind::Word(_) => String::new(),
    }
}

const HEAD: &str = "# Configuration\n\n\
Kith runs without any configuration. What you set, you set in one TOML file or in the environment.\n\n\
- The file is the one named with `--config`, else in `KITH_CONFIG`, else `kith.toml` in the folder Kith is started in.\n\
- Each setting can be set in the environment instead: `KITH_`, the section, `_`, the key, in capitals. \
`KITH_HTTP_LISTEN` sets `listen` in `[http]`. The environment wins over the file.\n\
- A setting Kith does not know is an error, with the line and the nearest one it knows. All errors are shown at once.\n\
- `kith config check` reads everything, shows every value, where it came from and what it is for, and hides passwords.\n\
- `<data>` stands for the folder in `data.folder`.\n\n\
```toml\n\
[data]\n\
folder = \"/var/lib/kith\"\n\n\
[http]\n\
public_url = \"https://programmes.college.example\"\n\
trusted_proxies = [\"127.0.0.1\"]\n\n\
[mail]\n\
carrier = \"smtp\"\n\
host = \"mail.college.example\"\n\
user = \"kith\"\n\
password_file = \"/etc/kith/mail-password\"\n\
from_address = \"programmes@college.example\"\n\
from_name = \"The College's programmes\"\n\
```\n\n\
This page is made from the program's own list of settings and compared with it by a test.\n";
