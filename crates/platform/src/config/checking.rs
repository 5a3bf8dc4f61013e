//! From one text per setting to the typed configuration. Every problem is noted and checking goes on,
//! so that the operator sees all of them at once.

use super::error::ConfigError;
use super::network::Network;
use super::reading::Values;
use super::setting::{Kind, setting};
use super::smtp;
use super::types::{Backups, Data, Database, Http, Keys, Limits, Log, LogFormat, Mail, Metrics, Telemetry, TlsFiles};
use super::{Config, Source};
use crate::vault::KeySource;
use kernel::EmailAddress;
use secrecy::SecretString;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::path::PathBuf;
use std::time::Duration;
use url::{Host, Url};

/// The values being checked and what was found wrong with them.
pub(super) struct Checking<'a> {
    pub(super) values: &'a Values,
    pub(super) errors: &'a mut Vec<ConfigError>,
}

impl Checking<'_> {
    /// The text of a setting with the data folder put in.
    pub(super) fn text(&self, key: &'static str) -> String {
        let folder = self.values.get("data.folder").map_or("", |it| it.text.as_str());
        self.values.get(key).map(|it| it.text.replace("<data>", folder)).unwrap_or_default()
    }
    /// The same, when it is not empty.
    pub(super) fn some(&self, key: &'static str) -> Option<String> {
        Some(self.text(key)).filter(|text| !text.is_empty())
    }
    pub(super) fn is_default(&self, key: &'static str) -> bool {
        self.values.get(key).is_none_or(|it| it.source == Source::Default)
    }
    pub(super) fn wrong(&mut self, key: &'static str, what: impl Into<String>) {
        let at = self.values.get(key).map_or(Source::Default, |it| it.source.clone());
        self.errors.push(ConfigError::Value { at, key, what: what.into() });
    }
    pub(super) fn number(&mut self, key: &'static str) -> u64 {
        let Some(Kind::Number(from, to)) = setting(key).map(|one| one.kind) else { return 0 };
        match self.text(key).parse() {
            Ok(number) if (from..=to).contains(&number) => number,
            _ => {
                self.wrong(key, format!("write a whole number from {from} to {to}"));
                from
            }
        }
    }
    fn share(&mut self, key: &'static str) -> f64 {
        let share = self.text(key).parse().ok().filter(|share| (0.0..=1.0).contains(share));
        share.unwrap_or_else(|| {
            self.wrong(key, "write a number from 0 to 1");
            0.0
        })
    }
    /// Which of its words a setting is.
    pub(super) fn word(&mut self, key: &'static str) -> &'static str {
        let Some(Kind::Word(words)) = setting(key).map(|one| one.kind) else { return "" };
        let text = self.text(key);
        match words.iter().find(|word| **word == text) {
            Some(word) => word,
            None => {
                self.wrong(key, format!("write one of: {}", words.join(", ")));
                words.first().copied().unwrap_or_default()
            }
        }
    }
    fn path(&mut self, key: &'static str) -> PathBuf {
        let text = self.text(key);
        if text.is_empty() {
            self.wrong(key, "write a path");
        }
        PathBuf::from(text)
    }
    fn count(&mut self, key: &'static str) -> u32 {
        u32::try_from(self.number(key)).unwrap_or(u32::MAX)
    }
    fn seconds(&mut self, key: &'static str) -> Duration {
        Duration::from_secs(self.number(key))
    }
}

/// The typed configuration; what is wrong goes into the list, and a harmless value stands in for it.
pub(super) fn check(it: &mut Checking<'_>, credentials: Option<PathBuf>) -> Config {
    let data = Data { folder: it.path("data.folder") };
    let database = Database { url: database_url(it, "database.url") };
    let keys = Keys { url: database_url(it, "keys.url"), source: key_source(it, credentials) };
    if it.text("keys.url") == it.text("database.url") {
        it.wrong("keys.url", "name another database than database.url: keys are kept apart");
    }
    let backup =
        Backups { recipient: recipient(it), folder: it.path("backup.folder"), keep_days: it.count("backup.keep_days") };
    let http = http(it);
    let mail =
        Mail { carrier: smtp::carrier(it), from_address: from_address(it), from_name: it.text("mail.from_name") };
    let log = Log {
        format: if it.word("log.format") == "json" { LogFormat::Json } else { LogFormat::Text },
        level: it.word("log.level").parse().unwrap_or(tracing::Level::INFO),
    };
    let metrics = Metrics { listen: metrics_listen(it) };
    let telemetry = Telemetry { endpoint: collector(it), share: it.share("telemetry.share") };
    let limits = Limits {
        registrations_per_address_per_hour: it.count("limits.registrations_per_address_per_hour"),
        registrations_per_client_per_hour: it.count("limits.registrations_per_client_per_hour"),
        codes_per_address_per_hour: it.count("limits.codes_per_address_per_hour"),
        codes_per_client_per_hour: it.count("limits.codes_per_client_per_hour"),
        tries_per_code: it.count("limits.tries_per_code"),
    };
    Config {
        data,
        database,
        keys,
        backup,
        http,
        mail,
        log,
        metrics,
        telemetry,
        limits,
        values: it.values.clone(),
        file: None,
    }
}

fn database_url(it: &mut Checking<'_>, key: &'static str) -> SecretString {
    let text = it.text(key);
    let known = ["sqlite://", "postgres://", "postgresql://"];
    if !known.iter().any(|start| text.len() > start.len() && text.starts_with(start)) {
        it.wrong(key, "write sqlite:// and a file, or postgres:// and a server");
    }
    SecretString::from(text)
}

fn metrics_listen(it: &mut Checking<'_>) -> Option<SocketAddr> {
    let text = it.some("metrics.listen")?;
    let listen = text.parse::<SocketAddr>().ok();
    if listen.is_none() {
        it.wrong("metrics.listen", "write an address and a port, such as 127.0.0.1:9464");
    } else if listen.is_some_and(|it| it.port() != 0) && text == it.text("http.listen") {
        it.wrong("metrics.listen", "name another address or port than http.listen: it is not for everybody");
    }
    listen
}

fn collector(it: &mut Checking<'_>) -> Option<String> {
    let text = it.some("telemetry.endpoint")?;
    let url = Url::parse(&text).ok().filter(|url| matches!(url.scheme(), "http" | "https") && url.has_host());
    let is_bare = |url: &Url| url.username().is_empty() && url.password().is_none() && url.query().is_none();
    if !url.is_some_and(|url| is_bare(&url) && url.fragment().is_none()) {
        it.wrong("telemetry.endpoint", "write http:// or https://, a name and a port, such as http://localhost:4318");
    }
    Some(text)
}

fn recipient(it: &mut Checking<'_>) -> Option<String> {
    let text = it.some("backup.recipient")?;
    if !text.starts_with("age1") {
        it.wrong("backup.recipient", "write the word that begins with age1 on the recovery sheet");
    }
    Some(text)
}

fn key_source(it: &mut Checking<'_>, credentials: Option<PathBuf>) -> KeySource {
    if let Some(command) = it.some("keys.command") {
        if !it.is_default("keys.file") {
            it.wrong("keys.command", "set keys.file or keys.command, not both");
        }
        return KeySource::Command(command.split_whitespace().map(str::to_owned).collect());
    }
    let file = it.path("keys.file");
    match credentials.map(|folder| folder.join("kith-key")) {
        Some(credential) if it.is_default("keys.file") && credential.exists() => KeySource::Credential(credential),
        _ => KeySource::File(file),
    }
}

fn http(it: &mut Checking<'_>) -> Http {
    let listen = it.text("http.listen").parse().unwrap_or_else(|_| {
        it.wrong("http.listen", "write an address and a port, such as 127.0.0.1:8080 or [::1]:8080");
        SocketAddr::from((Ipv4Addr::LOCALHOST, 8080))
    });
    let mut trusted_proxies = Vec::new();
    for one in it.text("http.trusted_proxies").split(',').map(str::trim).filter(|one| !one.is_empty()) {
        match one.parse::<Network>() {
            Ok(network) => trusted_proxies.push(network),
            Err(error) => it.wrong("http.trusted_proxies", error.to_string()),
        }
    }
    Http {
        listen,
        tls: tls(it),
        public_url: public_url(it),
        trusted_proxies,
        max_body_bytes: usize::try_from(it.number("http.max_body_bytes")).unwrap_or(usize::MAX),
        header_timeout: it.seconds("http.header_timeout_seconds"),
        idle_timeout: it.seconds("http.idle_timeout_seconds"),
        request_timeout: it.seconds("http.request_timeout_seconds"),
        shutdown: it.seconds("http.shutdown_seconds"),
    }
}

/// The two files by name; whether they are of use is seen when they are read.
fn tls(it: &mut Checking<'_>) -> Option<TlsFiles> {
    match (it.some("http.tls_cert"), it.some("http.tls_key")) {
        (Some(cert), Some(key)) => Some(TlsFiles { cert: cert.into(), key: key.into() }),
        (None, None) => None,
        (cert, _) => {
            let (there, missing) = if cert.is_some() { ("tls_cert", "tls_key") } else { ("tls_key", "tls_cert") };
            let at = if cert.is_some() { "http.tls_cert" } else { "http.tls_key" };
            it.wrong(at, format!("set http.{missing} too, or take http.{there} out: HTTPS needs both files"));
            None
        }
    }
}

fn public_url(it: &mut Checking<'_>) -> String {
    const KEY: &str = "http.public_url";
    let text = it.text(KEY);
    let url = Url::parse(&text).ok().filter(|url| matches!(url.scheme(), "http" | "https") && url.has_host());
    let Some(url) = url else {
        it.wrong(KEY, "write https:// and a name, such as https://programmes.college.example");
        return text;
    };
    let bare = url.path() == "/" && url.query().is_none() && url.fragment().is_none();
    if !bare || !url.username().is_empty() || url.password().is_some() {
        it.wrong(KEY, "write the name alone, without a path or anything behind it");
    }
    if url.scheme() == "http" && !is_loopback(&url) {
        it.wrong(KEY, "begin with https://; http:// is only for an address that this machine alone can reach");
    }
    url.origin().ascii_serialization()
}

fn is_loopback(url: &Url) -> bool {
    match url.host() {
        Some(Host::Domain(name)) => is_local_name(name),
        Some(Host::Ipv4(address)) => address.is_loopback(),
        Some(Host::Ipv6(address)) => address.is_loopback(),
        None => false,
    }
}

/// Whether a name or an address is this machine's own.
fn is_local_name(name: &str) -> bool {
    let address: Option<IpAddr> = name.trim_start_matches('[').trim_end_matches(']').parse().ok();
    name == "localhost" || name.ends_with(".localhost") || address.is_some_and(|it| it.is_loopback())
}

fn from_address(it: &mut Checking<'_>) -> EmailAddress {
    EmailAddress::parse(&it.text("mail.from_address")).unwrap_or_else(|error| {
        it.wrong("mail.from_address", error.to_string());
        EmailAddress::parse("kith@localhost.example").expect("this is an address")
    })
}
