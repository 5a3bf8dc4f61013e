//! A collector on this machine: it takes what is posted to the address of the protocol and reads it.

use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::routing::post;
use bytes::Bytes;
use opentelemetry_proto::tonic::collector::trace::v1::ExportTraceServiceRequest;
use opentelemetry_proto::tonic::common::v1::any_value::Value;
use opentelemetry_proto::tonic::common::v1::{AnyValue, KeyValue};
use opentelemetry_proto::tonic::resource::v1::Resource;
use opentelemetry_proto::tonic::trace::v1::Span;
use prost::Message;
use std::collections::BTreeMap;
use std::net::TcpListener;
use std::sync::{Arc, Mutex};

/// What came, and how many batches are still refused before any is taken.
#[derive(Default)]
struct Came {
    refusals: usize,
    batches: Vec<ExportTraceServiceRequest>,
}

pub struct Receiver {
    pub address: String,
    came: Arc<Mutex<Came>>,
}

impl Receiver {
    /// One that takes everything.
    pub fn open() -> Self {
        Self::refusing(0)
    }

    /// One that refuses so many batches first.
    pub fn refusing(refusals: usize) -> Self {
        let came = Arc::new(Mutex::new(Came { refusals, ..Came::default() }));
        let router = Router::new().route("/v1/traces", post(take)).with_state(Arc::clone(&came));
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        listener.set_nonblocking(true).unwrap();
        let address = format!("http://{}", listener.local_addr().unwrap());
        std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
            runtime.block_on(async {
                let listener = tokio::net::TcpListener::from_std(listener).unwrap();
                axum::serve(listener, router).await.unwrap();
            });
        });
        Self { address, came }
    }

    /// Every span that was taken.
    pub fn spans(&self) -> Vec<Span> {
        let came = self.came.lock().unwrap();
        let scopes = came.batches.iter().flat_map(|it| &it.resource_spans).flat_map(|it| &it.scope_spans);
        scopes.flat_map(|it| it.spans.clone()).collect()
    }

    /// What was said of the process.
    pub fn resources(&self) -> Vec<Resource> {
        let came = self.came.lock().unwrap();
        let batches = came.batches.iter().flat_map(|it| &it.resource_spans);
        batches.filter_map(|it| it.resource.clone()).collect()
    }
}

async fn take(State(came): State<Arc<Mutex<Came>>>, body: Bytes) -> StatusCode {
    let mut came = came.lock().unwrap();
    if came.refusals > 0 {
        came.refusals -= 1;
        return StatusCode::SERVICE_UNAVAILABLE;
    }
    came.batches.push(ExportTraceServiceRequest::decode(body).unwrap());
    StatusCode::OK
}

/// Attributes as texts.
pub fn read(attributes: &[KeyValue]) -> BTreeMap<&str, String> {
    let text = |value: Option<&AnyValue>| match value.and_then(|it| it.value.as_ref()) {
        Some(Value::StringValue(text)) => text.clone(),
        Some(Value::IntValue(number)) => number.to_string(),
        other => panic!("neither a text nor a number: {other:?}"),
    };
    attributes.iter().map(|it| (it.key.as_str(), text(it.value.as_ref()))).collect()
}
