//! A collector in the configuration: what it gets from the program, and what the program says that was built
//! without the feature `telemetry`.

use super::installation::Installation;

#[cfg(not(feature = "telemetry"))]
#[tokio::test]
async fn a_program_that_cannot_send_spans_says_so_and_does_not_start() {
    let here = Installation::copy().await;
    let with_collector = |words: &[&str]| {
        let mut command = here.kith(words);
        command.env("KITH_TELEMETRY_ENDPOINT", "http://localhost:4318");
        super::said(&mut command)
    };
    for words in [&["serve"][..], &["work"], &["config", "check"]] {
        let refused = with_collector(words);
        refused.ends_with(64).complains("telemetry.endpoint: this Kith was built without tracing");
        refused.complains("build it with `--features telemetry`");
    }
    with_collector(&["doctor"]).ends_with(1).prints("LOOK  telemetry.endpoint: this Kith was built without tracing");
}

#[cfg(feature = "telemetry")]
mod sent {
    use super::super::running::Running;
    use super::super::wire::Browser;
    use super::Installation;
    use std::io::{BufRead, BufReader, Read, Write};
    use std::net::TcpListener;
    use std::sync::mpsc::{Receiver, channel};

    /// Takes everything that is posted to it; what came is heads and bodies, in bytes.
    fn collector() -> (String, Receiver<Vec<u8>>) {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = format!("http://{}", listener.local_addr().unwrap());
        let (tell, told) = channel();
        std::thread::spawn(move || {
            for stream in listener.incoming() {
                let mut stream = BufReader::new(stream.unwrap());
                let (mut came, mut length) = (String::new(), 0);
                while stream.read_line(&mut came).unwrap() > 2 {
                    let line = came.lines().last().unwrap_or_default().to_lowercase();
                    length = line.strip_prefix("content-length: ").map_or(length, |it| it.parse().unwrap());
                }
                let mut body = vec![0; length];
                stream.read_exact(&mut body).unwrap();
                let answer = b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n";
                stream.get_mut().write_all(answer).unwrap();
                tell.send([came.into_bytes(), body].concat()).unwrap();
            }
        });
        (address, told)
    }

    fn has(bytes: &[u8], text: &[u8]) -> bool {
        bytes.windows(text.len()).any(|it| it == text)
    }

    #[tokio::test]
    async fn a_collector_gets_the_patterns_of_routes_and_the_log_nothing_new() {
        let here = Installation::copy().await;
        let (address, told) = collector();
        let mut serve = here.kith(&["serve"]);
        serve.env("KITH_TELEMETRY_ENDPOINT", &address).env("OTEL_EXPORTER_OTLP_HEADERS", "x-key=of%20ours");
        let server = Running::serve(&mut serve);
        let mut browser = Browser::at(server.port, "tenantvoice");
        browser.get("/programmes/virtual-sets-spring?q=Ffion").is(200);
        browser.get("/programmes/spring-of-nobody").is(404);
        browser.fill_in("/signin", "/signin", &[("email", "ffion.rees@people.example")]).is(303);
        let log = server.stop();
        let sent = told.try_iter().collect::<Vec<_>>().concat();
        // A number is a number: what searches for the status finds it.
        let status = [&b"http.response.status_code\x12\x03\x18"[..], &[0x94, 0x03]].concat();
        for expected in
            [&b"POST /v1/traces"[..], b"x-key: of ours", b"GET /programmes/{slug}", b"POST /signin", &status]
        {
            assert!(has(&sent, expected), "{} was not sent", String::from_utf8_lossy(expected));
        }
        for expected in ["service.name", "kith.command", "serve", "db.system.name", "sqlite"] {
            assert!(has(&sent, expected.as_bytes()), "{expected} was not sent");
        }
        for came_in in ["virtual-sets", "of-nobody", "Ffion", "ffion", "people.example", "tenantvoice"] {
            assert!(!has(&sent, came_in.as_bytes()), "{came_in} was sent");
        }
        assert!(!log.contains("spans") && !log.contains("{slug}"), "{log}");
    }
}
