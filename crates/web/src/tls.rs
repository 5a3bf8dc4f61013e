//! HTTPS without a server in front: a certificate and its key from two files, which are read anew
//! when they change. Apart from the accept loop, which only asks for what to greet the next client with.
#![allow(clippy::disallowed_methods, reason = "when files were last looked at is measured, and dates nothing")]

use std::fs;
use std::io;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::crypto::ring;
use tokio_rustls::rustls::pki_types::pem::{self, PemObject};
use tokio_rustls::rustls::pki_types::{CertificateDer, PrivateKeyDer};
use tokio_rustls::rustls::{self, ServerConfig};

#[cfg(test)]
mod tests;

/// How often the files are looked at, at most.
const LOOK: Duration = Duration::from_secs(60);
/// The only protocol spoken inside.
const HTTP1: &[u8] = b"http/1.1";

/// Why a certificate or its key is of no use. It never repeats what stands in the files.
#[derive(Debug, thiserror::Error)]
pub enum TlsError {
    /// A file that is not there.
    #[error("{setting}: there is no file {}. Name the file with the {}", .path.display(), what(.setting))]
    Missing {
        /// The setting that names it.
        setting: &'static str,
        /// The file.
        path: PathBuf,
    },
    /// A file that cannot be read.
    #[error("{setting}: {} cannot be read: {why}. Let the account Kith runs as read it", .path.display())]
    Unreadable {
        /// The setting that names it.
        setting: &'static str,
        /// The file.
        path: PathBuf,
        /// What the system said.
        why: io::Error,
    },
    /// A file with something else in it.
    #[error(
        "{setting}: {} holds no {} in PEM form, which begins with -----BEGIN, or only one that is locked with a pass phrase. Name another file, or convert this one with `openssl`", .path.display(), what(.setting)
    )]
    NotPem {
        /// The setting that names it.
        setting: &'static str,
        /// The file.
        path: PathBuf,
    },
    /// Two files that do not belong together.
    #[error(
        "http.tls_key: {} is not the key of the first certificate in {}. Name the two that were issued together; the server's own certificate comes first in its file", .key.display(), .cert.display()
    )]
    Strangers {
        /// The file with the certificate.
        cert: PathBuf,
        /// The file with the key.
        key: PathBuf,
    },
    /// A certificate or a key of a kind that is not understood.
    #[error("http.tls_cert: {} and its key cannot be used: {why}. Ask for a new certificate, with an ECDSA or RSA key", .cert.display())]
    Unusable {
        /// The file with the certificate.
        cert: PathBuf,
        /// What the library said.
        why: rustls::Error,
    },
}

/// A certificate with its key.
pub struct Tls {
    cert: PathBuf,
    key: PathBuf,
    kept: Mutex<Kept>,
}

struct Kept {
    acceptor: TlsAcceptor,
    stamps: [Stamp; 2],
    looked_at: Instant,
}

/// What changes when a file does: its number, its size and when it was written. None: it is not there.
type Stamp = Option<(u64, u64, i64, i64)>;

impl Tls {
    /// Reads a certificate (with those that vouch for it behind it) and its key, both PEM.
    pub fn from_files(cert: &Path, key: &Path) -> Result<Self, TlsError> {
        // Stamped before they are read: a change in between is seen at the next look.
        let stamps = [stamp(cert), stamp(key)];
        let kept = Mutex::new(Kept { acceptor: read(cert, key)?, stamps, looked_at: Instant::now() });
        Ok(Self { cert: cert.to_owned(), key: key.to_owned(), kept })
    }

    /// What greets a client that comes now.
    pub(crate) fn acceptor(&self) -> TlsAcceptor {
        self.acceptor_at(Instant::now())
    }

    /// The same at a given time. Files that changed and are of no use leave what was read before in
    /// place: a renewal writes one of them first.
    fn acceptor_at(&self, now: Instant) -> TlsAcceptor {
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        if now.saturating_duration_since(kept.looked_at) < LOOK {
            return kept.acceptor.clone();
        }
        kept.looked_at = now;
        let stamps = [stamp(&self.cert), stamp(&self.key)];
        if stamps == kept.stamps {
            return kept.acceptor.clone();
        }
        kept.stamps = stamps;
        match read(&self.cert, &self.key) {
            Ok(acceptor) => {
                tracing::info!("the certificate was read anew");
                kept.acceptor = acceptor;
            }
            Err(why) => tracing::warn!(%why, "the certificate changed and is of no use; the one before is still used"),
        }
        kept.acceptor.clone()
    }
}

fn stamp(path: &Path) -> Stamp {
    fs::metadata(path).ok().map(|it| (it.ino(), it.size(), it.mtime(), it.mtime_nsec()))
}

fn read(cert: &Path, key: &Path) -> Result<TlsAcceptor, TlsError> {
    let chain = contents(CERT, cert)?;
    let chain: Result<Vec<_>, pem::Error> = CertificateDer::pem_slice_iter(&chain).collect();
    let chain = chain.ok().filter(|it| !it.is_empty()).ok_or_else(|| not_pem(CERT, cert))?;
    let secret = PrivateKeyDer::from_pem_slice(&contents(KEY, key)?).map_err(|_| not_pem(KEY, key))?;
    let unusable = |why| TlsError::Unusable { cert: cert.to_owned(), why };
    let versions = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()));
    let versions = versions.with_safe_default_protocol_versions().map_err(unusable)?;
    let made = versions.with_no_client_auth().with_single_cert(chain, secret);
    let mut config = made.map_err(|why| match why {
        rustls::Error::InconsistentKeys(_) => TlsError::Strangers { cert: cert.to_owned(), key: key.to_owned() },
        why => unusable(why),
    })?;
    config.alpn_protocols = vec![HTTP1.to_vec()];
    Ok(TlsAcceptor::from(Arc::new(config)))
}

const CERT: &str = "http.tls_cert";
const KEY: &str = "http.tls_key";

fn contents(setting: &'static str, path: &Path) -> Result<Vec<u8>, TlsError> {
    fs::read(path).map_err(|why| match why.kind() {
        io::ErrorKind::NotFound => TlsError::Missing { setting, path: path.to_owned() },
        _ => TlsError::Unreadable { setting, path: path.to_owned(), why },
    })
}

fn not_pem(setting: &'static str, path: &Path) -> TlsError {
    TlsError::NotPem { setting, path: path.to_owned() }
}

fn what(setting: &str) -> &'static str {
    if setting == KEY { "private key" } else { "certificate" }
}
