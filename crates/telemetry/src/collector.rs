//! The collector, as it is spoken to: HTTP, or HTTPS with the usual authorities, on the one thread that sends.
//! Apart because it alone knows whether spans arrive, and says so once when that changes, not once a span.

use http::header::{CONNECTION, HeaderValue};
use hyper_rustls::HttpsConnectorBuilder;
use opentelemetry_http::hyper::HyperClient;
use opentelemetry_http::{Bytes, HttpClient, HttpError, Request, Response};
use std::error::Error;
use std::io;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;
use tokio::runtime::{Builder, Runtime};

/// Where spans go.
#[derive(Debug)]
pub(crate) struct Collector {
    address: String,
    client: Box<dyn HttpClient>,
    /// Of its own: it has to work before Kith's begins and after that has ended.
    runtime: Runtime,
    is_away: AtomicBool,
}

impl Collector {
    pub(crate) fn at(address: &str, patience: Duration) -> io::Result<Self> {
        let connector = HttpsConnectorBuilder::new().with_webpki_roots().https_or_http().enable_http1().build();
        Ok(Self {
            address: address.to_owned(),
            client: Box::new(HyperClient::new(connector, patience, None)),
            runtime: Builder::new_current_thread().enable_all().build()?,
            is_away: AtomicBool::new(false),
        })
    }

    /// Says that spans do not arrive, or that they do again, unless it was said.
    fn tell(&self, trouble: Option<&str>) {
        let was_away = self.is_away.swap(trouble.is_some(), Ordering::Relaxed);
        let address = &self.address;
        match trouble {
            Some(why) if !was_away => tracing::warn!(
                "spans do not reach {address} and are dropped until they do: {why}. \
                 Is a collector running there, and does it take OTLP over HTTP?"
            ),
            None if was_away => tracing::info!("spans reach {address} again"),
            _ => {}
        }
    }
}

#[async_trait::async_trait]
impl HttpClient for Collector {
    async fn send_bytes(&self, mut request: Request<Bytes>) -> Result<Response<Bytes>, HttpError> {
        // Between two batches nobody would notice that the collector hung up.
        request.headers_mut().insert(CONNECTION, HeaderValue::from_static("close"));
        // The thread that sends has nothing else to do.
        let answer = self.runtime.block_on(self.client.send_bytes(request));
        match &answer {
            Ok(taken) if taken.status().is_success() => self.tell(None),
            Ok(refused) => self.tell(Some(&format!("it answers {}", refused.status()))),
            Err(error) => self.tell(Some(&in_full(&**error))),
        }
        answer
    }
}

/// An error with what led to it.
fn in_full(error: &(dyn Error + 'static)) -> String {
    let (mut said, mut cause) = (error.to_string(), error.source());
    while let Some(it) = cause {
        said = format!("{said}: {it}");
        cause = it.source();
    }
    said
}
