//! The server: it starts, answers for its health, listens where nobody else does, and stops when told.

use super::installation::Installation;
use super::running::Running;
use super::wire::{Browser, answer, connect};
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::time::{Duration, Instant};

#[tokio::test]
async fn it_lives_and_is_ready_by_whatever_name_it_is_asked() {
    let here = Installation::copy().await;
    let server = Running::serve(&mut here.kith(&["serve"]));
    for host in ["hearth.localhost", "127.0.0.1", "balancer.example"] {
        for (path, word) in [("/health/live", "alive"), ("/health/ready", "ready")] {
            let mut stream = connect(server.port);
            write!(stream, "GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n").unwrap();
            assert!(answer(&mut stream).is(200).body.contains(word));
        }
    }
    assert_eq!(Browser::at(server.port, "hearth").get("/programmes").status, 200);
    assert_eq!(Browser::at(server.port, "nobody").get("/").status, 404);
    server.stop();
}

#[tokio::test]
async fn a_port_that_is_taken_is_named_with_what_to_do() {
    let here = Installation::copy().await;
    let other = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = other.local_addr().unwrap().port().to_string();
    here.configure("");
    let mut serve = here.kith(&["serve"]);
    let refused =
        super::said(serve.env("KITH_HTTP_LISTEN", format!("127.0.0.1:{port}")).env("KITH_LOG_LEVEL", "error"));
    refused.ends_with(98).complains(&port).complains("choose another port");
    let demo = here.run(&["demo", "--folder", "another", "--no-open", "--port", &port]);
    demo.ends_with(98).complains(&port).complains("choose another port");
}

#[tokio::test]
async fn a_certificate_that_cannot_be_used_is_refused_before_anything_is_opened() {
    let here = Installation::copy().await;
    here.configure("");
    let cert = here.file("cert.pem").display().to_string();
    let lone = super::said(&mut here.kith(&["serve", "--tls-cert", &cert]));
    lone.ends_with(64).complains("http.tls_key");
    let both = ["serve", "--tls-cert", &cert, "--tls-key", &cert];
    super::said(&mut here.kith(&both)).ends_with(64).complains("there is no file");
    std::fs::write(here.file("cert.pem"), "no certificate").unwrap();
    super::said(&mut here.kith(&both)).ends_with(64).complains("holds no certificate");
    let mut check = here.kith(&["config", "check"]);
    check.env("KITH_HTTP_TLS_CERT", &cert).env("KITH_HTTP_TLS_KEY", &cert);
    super::said(&mut check).ends_with(64).complains("holds no certificate");
}

#[tokio::test]
async fn it_stops_in_time_although_somebody_holds_on_and_somebody_is_slow() {
    let here = Installation::copy().await;
    let server = Running::serve(here.kith(&["serve"]).env("KITH_HTTP_SHUTDOWN_SECONDS", "2"));
    let mut kept = connect(server.port);
    kept.write_all(b"GET /health/live HTTP/1.1\r\nHost: hearth.localhost\r\n\r\n").unwrap();
    let mut some = [0; 64];
    assert!(kept.read(&mut some).unwrap() > 0);
    let mut slow = connect(server.port);
    slow.write_all(b"POST /signin HTTP/1.1\r\nHost: hearth.localhost\r\nContent-Length: 500\r\n\r\nemail=").unwrap();
    let mut half = connect(server.port);
    half.write_all(b"GET / HTTP/1.1\r\nHost: hear").unwrap();
    // All three must have been taken up before the order comes.
    assert_eq!(Browser::at(server.port, "hearth").get("/health/live").status, 200);
    let (port, told) = (server.port, Instant::now());
    server.tell_to_stop();
    let (status, said) = server.ended();
    assert!(status.success(), "{status}: {said}");
    assert!(told.elapsed() < Duration::from_secs(20), "{:?}", told.elapsed());
    assert!(TcpStream::connect(("127.0.0.1", port)).is_err());
}

#[tokio::test]
async fn a_request_that_is_under_way_is_answered_before_it_stops() {
    let here = Installation::copy().await;
    let server = Running::serve(&mut here.kith(&["serve"]));
    let mut under_way = connect(server.port);
    let head = "POST /signin HTTP/1.1\r\nHost: hearth.localhost\r\nConnection: close\r\nContent-Length: 6\r\n\r\n";
    under_way.write_all(format!("{head}ema").as_bytes()).unwrap();
    assert_eq!(Browser::at(server.port, "hearth").get("/health/live").status, 200);
    server.tell_to_stop();
    std::thread::sleep(Duration::from_millis(300));
    under_way.write_all(b"il=").unwrap();
    assert_eq!(answer(&mut under_way).status, 403);
    let (status, said) = server.ended();
    assert!(status.success(), "{status}: {said}");
}

#[tokio::test]
async fn two_workers_beside_a_server_stop_when_told() {
    let here = Installation::copy().await;
    let server = Running::serve(here.kith(&["serve", "--no-work"]).env("KITH_MAIL_FOLDER", here.file("letters")));
    let mut browser = Browser::at(server.port, "hearth");
    browser.fill_in("/signin", "/signin", &[("email", "christine.entwistle@alder-vale.example")]).is(303);
    assert!(!here.file("letters").exists() || super::installation::letters(&here.file("letters"), 0).is_empty());
    let worker = Running::work(here.kith(&["work"]).env("KITH_MAIL_FOLDER", here.file("letters")));
    let letters = super::installation::letters(&here.file("letters"), 1);
    assert_eq!(letters.len(), 1);
    worker.stop();
    server.stop();
}
