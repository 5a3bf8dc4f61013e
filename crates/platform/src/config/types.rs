//! The configuration as the rest of Kith sees it: checked, typed, and without anything to parse.

use super::network::Network;
use crate::outbox::Carrier;
use crate::vault::KeySource;
use kernel::EmailAddress;
use secrecy::SecretString;
use std::fs;
use std::io;
use std::net::SocketAddr;
use std::os::unix::fs::DirBuilderExt;
use std::path::PathBuf;
use std::time::Duration;

/// `[data]`
#[derive(Debug, Clone)]
pub struct Data {
    /// The folder everything is kept in.
    pub folder: PathBuf,
}

impl Data {
    /// The folder of uploaded files.
    pub fn blobs(&self) -> PathBuf {
        self.folder.join("files")
    }
    /// Makes the folder, closed to other accounts, when it is missing.
    pub fn make(&self) -> io::Result<()> {
        fs::DirBuilder::new().recursive(true).mode(0o700).create(&self.folder)
    }
}

/// `[database]`
#[derive(Debug, Clone)]
pub struct Database {
    /// Its address, which may hold a password.
    pub url: SecretString,
}

/// `[keys]`
#[derive(Debug, Clone)]
pub struct Keys {
    /// The address of the keystore, which may hold a password.
    pub url: SecretString,
    /// Where the key-encrypting key comes from.
    pub source: KeySource,
}

/// `[backup]`
#[derive(Debug, Clone)]
pub struct Backups {
    /// Whom backups are sealed for, where that has been settled.
    pub recipient: Option<String>,
    /// The folder they are written to.
    pub folder: PathBuf,
    /// For how many days they stay in it.
    pub keep_days: u32,
}

/// `[http]`
#[derive(Debug, Clone)]
pub struct Http {
    /// The address and port to answer on.
    pub listen: SocketAddr,
    /// The files for HTTPS, when Kith speaks it itself.
    pub tls: Option<TlsFiles>,
    /// Scheme, host and port people reach it by; no slash at the end.
    pub public_url: String,
    /// Who is believed about where a request came from.
    pub trusted_proxies: Vec<Network>,
    /// The largest body read.
    pub max_body_bytes: usize,
    /// How long the head of a request may take.
    pub header_timeout: Duration,
    /// How long an idle connection is kept.
    pub idle_timeout: Duration,
    /// How long an answer may take.
    pub request_timeout: Duration,
    /// How long a stop waits for open requests.
    pub shutdown: Duration,
}

impl Http {
    /// Whether people come by HTTPS: then cookies are for HTTPS alone.
    pub fn is_https(&self) -> bool {
        self.public_url.starts_with("https://")
    }
}

/// A certificate and its private key, both PEM.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TlsFiles {
    /// The certificate, and those that vouch for it.
    pub cert: PathBuf,
    /// Its private key.
    pub key: PathBuf,
}

/// `[mail]`
#[derive(Debug, Clone)]
pub struct Mail {
    /// How letters leave.
    pub carrier: Carrier,
    /// Whom they come from.
    pub from_address: EmailAddress,
    /// The name beside it.
    pub from_name: String,
}

/// `[log]`
#[derive(Debug, Clone, Copy)]
pub struct Log {
    /// How lines are written.
    pub format: LogFormat,
    /// How much is logged: `error`, `warn`, `info` or `debug`.
    pub level: tracing::Level,
}

/// How log lines are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LogFormat {
    /// For people.
    Text,
    /// For programs.
    Json,
}

/// `[metrics]`
#[derive(Debug, Clone, Copy)]
pub struct Metrics {
    /// Where Prometheus is answered, if anywhere.
    pub listen: Option<SocketAddr>,
}

/// `[telemetry]`
#[derive(Debug, Clone)]
pub struct Telemetry {
    /// The collector that spans are sent to, if any.
    pub endpoint: Option<String>,
    /// Which part of the requests and jobs is followed, from 0 to 1.
    pub share: f64,
}

/// `[limits]`
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Interests one e-mail address can register in an hour.
    pub registrations_per_address_per_hour: u32,
    /// Interests one network address can register in an hour.
    pub registrations_per_client_per_hour: u32,
    /// Codes sent to one e-mail address in an hour.
    pub codes_per_address_per_hour: u32,
    /// Codes one network address can ask for in an hour.
    pub codes_per_client_per_hour: u32,
    /// How often one code can be mistyped.
    pub tries_per_code: u32,
}
