//! Those who are slow, those who send too much, and those who hold on.

use super::installation::Installation;
use super::running::Running;
use super::wire::{Answer, Browser, answer, connect};
use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::Duration;

#[tokio::test]
async fn two_hundred_half_open_connections_are_closed_while_others_are_answered() {
    let here = Installation::copy().await;
    let server = Running::serve(here.kith(&["serve"]).env("KITH_HTTP_HEADER_TIMEOUT_SECONDS", "1"));
    let mut half_open: Vec<TcpStream> = (0..200).map(|_| connect(server.port)).collect();
    for stream in half_open.iter_mut().step_by(2) {
        stream.write_all(b"GET / HTTP/1.1\r\nHost: hearth.localhost\r\nX-Slow: ").unwrap();
    }
    assert_eq!(Browser::at(server.port, "hearth").get("/programmes").status, 200);
    for stream in &mut half_open {
        let mut rest = Vec::new();
        // Whether it is closed politely or not, it is closed; what times out is not.
        if let Err(error) = stream.read_to_end(&mut rest) {
            assert_eq!(error.kind(), std::io::ErrorKind::ConnectionReset, "{error}");
        }
    }
    assert_eq!(Browser::at(server.port, "hearth").get("/programmes").status, 200);
    server.stop();
}

/// Asks once more on a connection that is kept open.
fn ask(stream: &mut TcpStream) -> bool {
    let mut some = [0; 4096];
    let asked = stream.write_all(b"GET /health/live HTTP/1.1\r\nHost: hearth.localhost\r\n\r\n");
    asked.is_ok() && stream.read(&mut some).is_ok_and(|read| read > 0)
}

#[tokio::test]
async fn a_quiet_connection_is_kept_for_as_long_as_the_configuration_says() {
    let here = Installation::copy().await;
    let patient = Running::serve(here.kith(&["serve"]).env("KITH_HTTP_HEADER_TIMEOUT_SECONDS", "1"));
    let mut kept = connect(patient.port);
    assert!(ask(&mut kept));
    std::thread::sleep(Duration::from_millis(2500));
    assert!(ask(&mut kept));
    patient.stop();
    let brisk = Running::serve(here.kith(&["serve"]).env("KITH_HTTP_IDLE_TIMEOUT_SECONDS", "1"));
    let mut kept = connect(brisk.port);
    assert!(ask(&mut kept));
    assert_eq!(kept.read(&mut [0; 16]).unwrap_or_default(), 0, "the connection is closed");
    brisk.stop();
}

fn post(port: u16, more: &str, body: &[u8]) -> Answer {
    let mut stream = connect(port);
    let head = format!("POST /signin HTTP/1.1\r\nHost: hearth.localhost\r\nConnection: close\r\n{more}\r\n\r\n");
    stream.write_all(head.as_bytes()).unwrap();
    stream.write_all(body).unwrap();
    answer(&mut stream)
}

#[tokio::test]
async fn what_is_too_large_is_turned_away_with_a_page_that_arrives() {
    let here = Installation::copy().await;
    let server = Running::serve(here.kith(&["serve"]).env("KITH_HTTP_MAX_BODY_BYTES", "65536"));
    let large = vec![b'a'; 20_000_000];
    let page = post(server.port, &format!("Content-Length: {}", large.len()), &large).is(413);
    assert!(page.body.contains("<!doctype html>") || page.body.contains("<!DOCTYPE html>"), "{}", page.body);
    let chunk = format!("{:x}\r\n", large.len());
    let chunked = [chunk.as_bytes(), &large, b"\r\n0\r\n\r\n"].concat();
    post(server.port, "Transfer-Encoding: chunked", &chunked).is(413);
    // A browser that asks first is told before it has sent anything.
    let asking = format!("Content-Length: {}\r\nExpect: 100-continue", large.len());
    post(server.port, &asking, b"").is(413);
    assert_eq!(Browser::at(server.port, "hearth").get("/programmes").status, 200);
    server.stop();
}

#[tokio::test]
async fn a_body_that_stops_coming_is_not_waited_for() {
    let here = Installation::copy().await;
    let server = Running::serve(here.kith(&["serve"]).env("KITH_HTTP_REQUEST_TIMEOUT_SECONDS", "1"));
    let late = post(server.port, "Content-Length: 500", b"email=").is(408);
    assert!(late.body.contains("did not arrive in time"), "{}", late.body);
    server.stop();
}
