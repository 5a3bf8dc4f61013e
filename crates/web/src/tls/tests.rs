//! HTTPS over real sockets, with certificates made on the spot: who is served, who is shown the door,
//! and what a renewal changes.
#![allow(clippy::unwrap_used, reason = "tests")]

use super::{LOOK, Tls, TlsError};
use crate::server::{Door, Limits, serve};
use crate::streams::Closing;
use axum::Router;
use axum::routing::get;
use rcgen::{CertifiedKey, KeyPair, generate_simple_self_signed};
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};
use tempfile::TempDir;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::oneshot;
use tokio::task::JoinHandle;
use tokio_rustls::TlsConnector;
use tokio_rustls::client::TlsStream;
use tokio_rustls::rustls::crypto::ring;
use tokio_rustls::rustls::pki_types::ServerName;
use tokio_rustls::rustls::{ClientConfig, RootCertStore};

type Pair = CertifiedKey<KeyPair>;

fn pair() -> Pair {
    generate_simple_self_signed(["localhost".to_owned()]).unwrap()
}

/// A folder with the two files, and where they are.
struct Files {
    folder: TempDir,
    cert: PathBuf,
    key: PathBuf,
}

impl Files {
    fn of(pair: &Pair) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let files = Self { cert: folder.path().join("cert.pem"), key: folder.path().join("key.pem"), folder };
        files.put(&files.cert, &pair.cert.pem());
        files.put(&files.key, &pair.signing_key.serialize_pem());
        files
    }

    /// Replaces a file in one step, as renewals do.
    fn put(&self, at: &Path, text: &str) {
        let fresh = self.folder.path().join("fresh");
        std::fs::write(&fresh, text).unwrap();
        std::fs::rename(fresh, at).unwrap();
    }

    fn read(&self) -> Result<Tls, TlsError> {
        Tls::from_files(&self.cert, &self.key)
    }

    fn refused(&self) -> String {
        self.read().map(|_| ()).unwrap_err().to_string()
    }
}

/// A client that believes one certificate only and offers these protocols.
fn client(pair: &Pair, protocols: &[&str]) -> TlsConnector {
    let mut roots = RootCertStore::empty();
    roots.add(pair.cert.der().clone()).unwrap();
    let builder = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()));
    let builder = builder.with_safe_default_protocol_versions().unwrap();
    let mut config = builder.with_root_certificates(roots).with_no_client_auth();
    config.alpn_protocols = protocols.iter().map(|it| it.as_bytes().to_vec()).collect();
    TlsConnector::from(Arc::new(config))
}

fn localhost() -> ServerName<'static> {
    ServerName::try_from("localhost").unwrap()
}

/// A server for a test.
struct Served {
    at: SocketAddr,
    stop: oneshot::Sender<()>,
    over: JoinHandle<()>,
    pair: Pair,
    _files: Files,
}

async fn served(limits: Limits) -> Served {
    let pair = pair();
    let files = Files::of(&pair);
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let (at, (stop, stopped)) = (listener.local_addr().unwrap(), oneshot::channel());
    let door = Door::new(listener, Some(files.read().unwrap()));
    let router = Router::new().route("/", get(async || "good day\n"));
    let stopped = async move { drop(stopped.await) };
    let over = tokio::spawn(serve(door, router, Closing::default(), limits, stopped));
    Served { at, stop, over, pair, _files: files }
}

impl Served {
    async fn shake(&self) -> std::io::Result<TlsStream<TcpStream>> {
        let stream = TcpStream::connect(self.at).await.unwrap();
        client(&self.pair, &["h2", "http/1.1"]).connect(localhost(), stream).await
    }

    async fn answer(&self) -> String {
        let mut stream = self.shake().await.unwrap();
        stream.write_all(b"GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n").await.unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).await.unwrap();
        answer
    }
}

/// What comes until the server hangs up, in whatever way it does.
async fn until_closed(stream: &mut TcpStream) -> Vec<u8> {
    let (mut said, mut some) = (Vec::new(), [0; 256]);
    while let Ok(more @ 1..) = stream.read(&mut some).await {
        said.extend_from_slice(&some[..more]);
    }
    said
}

#[tokio::test]
async fn a_browser_is_served_over_tls_and_speaks_http_1() {
    let server = served(Limits::default()).await;
    let answer = server.answer().await;
    assert!(answer.starts_with("HTTP/1.1 200 OK\r\n") && answer.ends_with("good day\n"), "{answer}");
    assert_eq!(server.shake().await.unwrap().get_ref().1.alpn_protocol(), Some(&b"http/1.1"[..]));
    server.stop.send(()).unwrap();
    server.over.await.unwrap();
}

#[tokio::test]
async fn who_speaks_plain_text_is_shown_the_door_and_disturbs_nobody() {
    let server = served(Limits::default()).await;
    let mut plain = TcpStream::connect(server.at).await.unwrap();
    plain.write_all(b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n").await.unwrap();
    let said = until_closed(&mut plain).await;
    assert!(!said.windows(4).any(|it| it == b"HTTP" || it == b"good"), "{said:?}");
    assert!(server.answer().await.ends_with("good day\n"));
}

#[tokio::test]
async fn a_stalled_handshake_is_closed_while_others_are_served() {
    let server = served(Limits { header: Duration::from_secs(2), ..Limits::default() }).await;
    let mut stalled = TcpStream::connect(server.at).await.unwrap();
    // The head of a handshake message that never comes.
    stalled.write_all(&[0x16, 0x03, 0x01, 0x02, 0x00]).await.unwrap();
    assert!(server.answer().await.ends_with("good day\n"));
    assert_eq!(until_closed(&mut stalled).await, b"");
}

#[tokio::test]
async fn a_handshake_takes_a_seat_and_gives_it_back() {
    let hour = Duration::from_secs(3600);
    let server = served(Limits { header: hour, connections: 1, ..Limits::default() }).await;
    let stalled = TcpStream::connect(server.at).await.unwrap();
    assert!(server.shake().await.is_err(), "there is one seat, and it is taken");
    drop(stalled);
    // The seat is given back a moment after the line is cut.
    while server.shake().await.is_err() {
        tokio::task::yield_now().await;
    }
}

#[tokio::test]
async fn a_stalled_handshake_does_not_hold_up_the_stop() {
    let hour = Duration::from_secs(3600);
    let server = served(Limits { header: hour, idle: hour, grace: hour, ..Limits::default() }).await;
    let mut stalled = TcpStream::connect(server.at).await.unwrap();
    assert!(server.answer().await.ends_with("good day\n"), "by then the one before is being attended to");
    server.stop.send(()).unwrap();
    server.over.await.unwrap();
    assert_eq!(until_closed(&mut stalled).await, b"");
}

/// Whether a client that believes this certificate would be served at a time.
async fn shows(tls: &Tls, now: Instant, pair: &Pair) -> bool {
    let (ours, theirs) = tokio::io::duplex(65_536);
    let (greeted, shaken) =
        tokio::join!(tls.acceptor_at(now).accept(ours), client(pair, &[]).connect(localhost(), theirs));
    greeted.is_ok() && shaken.is_ok()
}

#[tokio::test]
async fn a_renewed_certificate_is_read_within_a_minute_and_half_a_renewal_is_not() {
    let (old, new) = (pair(), pair());
    let files = Files::of(&old);
    let tls = files.read().unwrap();
    let begun = tls.kept.lock().unwrap().looked_at;
    assert!(shows(&tls, begun, &old).await && !shows(&tls, begun, &new).await);
    files.put(&files.cert, &new.cert.pem());
    assert!(shows(&tls, begun + LOOK, &old).await, "the key that belongs to it has not come yet");
    files.put(&files.key, &new.signing_key.serialize_pem());
    assert!(shows(&tls, begun + LOOK + LOOK / 2, &old).await, "it is not looked at again so soon");
    assert!(shows(&tls, begun + LOOK * 2, &new).await && !shows(&tls, begun + LOOK * 2, &old).await);
}

#[test]
fn files_of_no_use_are_refused_with_what_to_do() {
    let (one, another) = (pair(), pair());
    let files = Files::of(&one);
    files.put(&files.key, &another.signing_key.serialize_pem());
    assert!(files.refused().contains("is not the key of the first certificate"), "{}", files.refused());
    files.put(&files.key, &one.cert.pem());
    assert!(files.refused().starts_with("http.tls_key: "), "{}", files.refused());
    assert!(files.refused().contains("holds no private key in PEM form"), "{}", files.refused());
    files.put(&files.cert, "\u{1}\u{2} not PEM at all");
    assert!(files.refused().starts_with("http.tls_cert: "), "{}", files.refused());
    assert!(files.refused().contains("holds no certificate in PEM form"), "{}", files.refused());
    files.put(&files.cert, "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n");
    files.put(&files.key, &one.signing_key.serialize_pem());
    assert!(files.refused().contains("cannot be used"), "{}", files.refused());
    std::fs::remove_file(&files.cert).unwrap();
    assert!(files.refused().contains("there is no file"), "{}", files.refused());
    std::fs::create_dir(&files.cert).unwrap();
    assert!(files.refused().contains("cannot be read"), "{}", files.refused());
}
