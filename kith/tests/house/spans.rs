//! What the span of a request and of a job holds, through the whole house: words of the program and numbers, and
//! nothing that came in.

use crate::ground::plan;
use axum::response::Response;
use kith::house;
use platform::access::Anyone;
use platform::{Engine, Failed, StoreError, spans};
use serde_json::{Value, json};
use std::io::Write;
use std::sync::{Arc, Mutex};
use std::time::Duration;
use testkit::Plan;
use tracing::subscriber::NoSubscriber;
use tracing_subscriber::filter::{LevelFilter, Targets};
use tracing_subscriber::fmt::{self, format::FmtSpan};
use tracing_subscriber::layer::SubscriberExt;
use web::{Edge, Needs, Routes, WebError};

/// A line for each span that ended.
#[derive(Clone, Default)]
struct Ended(Arc<Mutex<Vec<u8>>>);

impl Write for Ended {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().write(bytes)
    }
    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

impl Ended {
    /// Those since it was last asked until one of this name, each with the name of the one around it. A span may
    /// outlast its answer by a moment: a connection that is tidied up belongs to it still.
    async fn until(&self, name: &str) -> Vec<(Value, Value)> {
        let around = |line: &Value| line["spans"].get(0).map_or(Value::Null, |it| it["otel.name"].clone());
        let mut all: Vec<(Value, Value)> = Vec::new();
        while all.last().is_none_or(|it| it.0["otel.name"] != name) {
            tokio::time::sleep(Duration::from_millis(1)).await;
            let lines = String::from_utf8(std::mem::take(&mut *self.0.lock().unwrap())).unwrap();
            let lines = lines.lines().map(|line| serde_json::from_str::<Value>(line).unwrap());
            all.extend(lines.map(|line| (line["span"].clone(), around(&line))));
        }
        all
    }
}

/// The house, and a page that breaks.
fn routes() -> Routes {
    house::routes().get("/breaks/{what}", Needs::<Anyone>, breaks)
}

async fn breaks(at: Edge) -> Result<Response, WebError> {
    at.who.ask::<Anyone>(())?;
    Err(WebError::broken("it was to break"))
}

#[tokio::test]
async fn a_span_holds_words_of_the_program_and_nothing_that_came_in() {
    let ended = Ended::default();
    let to = ended.clone();
    let each = fmt::layer().json().with_span_events(FmtSpan::CLOSE).with_writer(move || to.clone());
    let only = Targets::new().with_target(spans::TARGET, LevelFilter::INFO);
    // Were there one subscriber, `tracing` would ask the thread that makes a span first: that of another test.
    let _second = tracing::Dispatch::new(NoSubscriber::default());
    let _here = tracing::subscriber::set_default(tracing_subscriber::registry().with(each).with(only));
    for house in testkit::houses(&Plan { routes, ..plan() }).await {
        let system = if house.home.db.engine() == Engine::Sqlite { "sqlite" } else { "postgresql" };
        let write = json!({"name": "write", "otel.kind": "client", "db.system.name": system});

        house.nobody().get("/programmes/ffion-rees?q=Ffion").await.is(404);
        let asked = json!({
            "name": "request", "otel.name": "GET /programmes/{slug}", "otel.kind": "server",
            "http.request.method": "GET", "http.route": "/programmes/{slug}", "http.response.status_code": 404,
        });
        assert_eq!(ended.until("GET /programmes/{slug}").await, [(asked, Value::Null)]);

        house.nobody().post("/signin", &[("email", "ffion.rees@people.example")]).await.is(303);
        let sent = ended.until("POST /signin").await;
        let (_, before) = sent.split_last().expect("it has a span");
        assert!(
            !before.is_empty() && before.iter().all(|it| *it == (write.clone(), json!("POST /signin"))),
            "{sent:?}"
        );

        let page = house.nobody().get("/breaks/ffion").await.is(500).text();
        let (broke, _) = ended.until("GET /breaks/{what}").await.pop().expect("it has a span");
        let incident = broke["kith.incident"].as_str().expect("the log has it under a number");
        assert!(page.contains(incident) && broke["otel.status_code"] == "ERROR", "{broke}");

        house.write(async |tx| operations::ensure_nightly(tx).await.map_err(Failed::<StoreError>::from)).await;
        house.pass(Duration::from_secs(24 * 3600));
        house.work().await;
        let job = json!({
            "name": "job", "otel.name": "job operations/nightly", "otel.kind": "consumer", "kith.job": "operations/nightly",
        });
        assert_eq!(
            ended.until("job operations/nightly").await,
            [(write, job["otel.name"].clone()), (job, Value::Null)]
        );
    }
}
