//! What arrives: every span of the target with its fields, once, and nothing besides.

use super::receiver::{Receiver, read};
use super::{TARGET, sent_to};
use opentelemetry_proto::tonic::trace::v1::Span;
use opentelemetry_proto::tonic::trace::v1::span::SpanKind;
use opentelemetry_proto::tonic::trace::v1::status::StatusCode;
use std::collections::BTreeMap;
use tracing::field::Empty;

/// A request that was broken, with a write in it, and what else the program says meanwhile.
fn request() {
    let elsewhere = tracing::info_span!("elsewhere", who = "ffion@people.example");
    let request = tracing::info_span!(
        target: TARGET,
        "request",
        otel.name = %format_args!("{} {}", "GET", "/programmes/{slug}"),
        otel.kind = "server",
        otel.status_code = Empty,
        http.route = "/programmes/{slug}",
        http.response.status_code = Empty,
        kith.incident = Empty,
    );
    elsewhere.in_scope(|| {
        request.in_scope(|| {
            tracing::error!(path = "/programmes/ffion", "broken");
            tracing::info_span!(target: TARGET, "write", otel.kind = "client", db.system.name = "sqlite")
                .in_scope(|| {});
        });
    });
    request.record("http.response.status_code", 500_i64);
    request.record("otel.status_code", "ERROR");
}

fn one<'a>(spans: &'a [Span], name: &str) -> &'a Span {
    let named: Vec<&Span> = spans.iter().filter(|it| it.name == name).collect();
    assert_eq!(named.len(), 1, "{name} in {spans:#?}");
    named[0]
}

#[test]
fn a_span_arrives_with_its_fields_and_nothing_else_does() {
    let receiver = Receiver::open();
    let (_here, sending) = sent_to(&receiver.address, 1.0);
    request();
    drop(sending);
    let spans = receiver.spans();
    assert_eq!(spans.len(), 2, "{spans:#?}");
    let (outer, inner) = (one(&spans, "GET /programmes/{slug}"), one(&spans, "write"));
    assert_eq!(outer.kind(), SpanKind::Server);
    assert_eq!(outer.status.as_ref().unwrap().code(), StatusCode::Error);
    let expected = [("http.route", "/programmes/{slug}"), ("http.response.status_code", "500")];
    assert_eq!(read(&outer.attributes), expected.map(|(key, value)| (key, value.to_owned())).into());
    assert_eq!(inner.kind(), SpanKind::Client);
    assert_eq!(read(&inner.attributes), BTreeMap::from([("db.system.name", "sqlite".to_owned())]));
    assert!(outer.parent_span_id.is_empty());
    assert_eq!((&inner.trace_id, &inner.parent_span_id), (&outer.trace_id, &outer.span_id));
    assert!(spans.iter().all(|it| it.events.is_empty() && it.links.is_empty()), "{spans:#?}");
    assert!(outer.start_time_unix_nano <= inner.start_time_unix_nano, "{spans:#?}");
    assert!(inner.end_time_unix_nano <= outer.end_time_unix_nano, "{spans:#?}");
}

#[test]
fn the_process_says_what_it_is_and_not_where() {
    let receiver = Receiver::open();
    // The address may be given with the path of the protocol, too.
    let (_here, sending) = sent_to(&format!("{}/v1/traces", receiver.address), 1.0);
    request();
    drop(sending);
    let said = [("service.name", "kith"), ("service.version", "1.2.3"), ("kith.command", "serve")];
    let resources = receiver.resources();
    assert_eq!(resources.len(), 1);
    assert_eq!(read(&resources[0].attributes), said.map(|(key, value)| (key, value.to_owned())).into());
}

#[test]
fn what_belongs_together_is_sent_or_left_out_together() {
    let receiver = Receiver::open();
    let (_here, sending) = sent_to(&receiver.address, 0.5);
    (0..200).for_each(|_| request());
    drop(sending);
    let mut traces: BTreeMap<Vec<u8>, usize> = BTreeMap::new();
    for span in receiver.spans() {
        *traces.entry(span.trace_id).or_default() += 1;
    }
    assert!(traces.values().all(|spans| *spans == 2), "{traces:?}");
    assert!(!traces.is_empty() && traces.len() < 200, "{} of 200", traces.len());
}

#[test]
fn a_span_is_not_lost_because_a_driver_asked_whether_it_may_log() {
    let receiver = Receiver::open();
    let (_here, sending) = sent_to(&receiver.address, 1.0);
    for _ in 0..10 {
        assert!(log::log_enabled!(target: "driver", log::Level::Info), "the question reaches the filter");
        request();
    }
    drop(sending);
    assert_eq!(receiver.spans().len(), 20);
}

#[test]
fn no_share_is_nothing_at_all() {
    let receiver = Receiver::open();
    let (_here, sending) = sent_to(&receiver.address, 0.0);
    request();
    drop(sending);
    assert!(receiver.resources().is_empty());
}
