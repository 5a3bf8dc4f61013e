//! Whether this process lives, and whether it can serve: for proxies and service managers.

use axum::response::{IntoResponse, Response};
use http::StatusCode;
use web::Edge;

/// The process answers.
pub(crate) async fn live() -> &'static str {
    "alive\n"
}

/// The database can be read.
pub(crate) async fn ready(at: Edge) -> Response {
    if web::server::is_ready(&at.home).await {
        "ready\n".into_response()
    } else {
        (StatusCode::SERVICE_UNAVAILABLE, "the database is not available\n").into_response()
    }
}
