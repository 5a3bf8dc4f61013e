//! The figures of a running Kith, asked for as Prometheus does.

use super::installation::Installation;
use super::running::Running;
use super::wire::{Browser, answer, connect};
use platform::figures::FIGURES;
use std::io::Write;

fn ask(port: u16) -> String {
    let mut stream = connect(port);
    write!(stream, "GET /metrics HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n").unwrap();
    answer(&mut stream).is(200).body
}

#[tokio::test]
async fn prometheus_is_told_how_kith_is_and_nothing_about_anybody() {
    let here = Installation::copy().await;
    let mut server = Running::serve(here.kith(&["serve"]).env("KITH_METRICS_LISTEN", "127.0.0.1:0"));
    let port = server.prometheus();
    let mut browser = Browser::at(server.port, "hearth");
    browser.get("/programmes/learning-set-spring-2027?q=Ffion").is(404);
    let typed = [("email", "ffion.rees@people.example")];
    browser.fill_in("/signin", "/signin", &typed).is(303);
    browser.get("/metrics").is(404);
    let said = ask(port);
    for figure in FIGURES.iter().filter(|it| it.labels.is_empty()) {
        assert!(said.contains(&format!("# TYPE {}", figure.name)), "{} is missing in:\n{said}", figure.name);
    }
    let line = r#"kith_requests_total{route="/signin",method="POST",status="3xx"} 1"#;
    for expected in [line, "kith_database_up 1", "kith_last_backup_timestamp_seconds 0", "process_open_fds "] {
        assert!(said.contains(expected), "{expected} is missing in:\n{said}");
    }
    for typed in ["Ffion", "ffion", "people.example", "hearth", "spring-2027"] {
        assert!(!said.contains(typed), "{typed} stands in:\n{said}");
    }
    server.stop();
}

#[tokio::test]
async fn nothing_is_listened_to_unless_it_is_asked_for_and_never_where_people_come_in() {
    let here = Installation::copy().await;
    let server = Running::serve(&mut here.kith(&["serve"]));
    assert!(!server.stop().contains("prometheus"));
    let mut both = here.kith(&["config", "check"]);
    both.env("KITH_METRICS_LISTEN", "127.0.0.1:8099").env("KITH_HTTP_LISTEN", "127.0.0.1:8099");
    super::said(&mut both).ends_with(64).complains("metrics.listen");
}
