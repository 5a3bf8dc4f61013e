//! A file to keep, as an answer. Apart because every room that gives files away has to say the same: that it is
//! to be saved, under which name, and that nobody else may keep it on the way.

use crate::WebError;
use axum::response::{IntoResponse, Response};
use http::HeaderValue;
use http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};

/// A file of a media type, to be saved under a name of letters, digits, hyphens and a dot.
///
/// # Errors
/// When the name cannot stand in a header.
pub fn file(name: &str, media: &'static str, bytes: Vec<u8>) -> Result<Response, WebError> {
    let disposition = format!("attachment; filename=\"{name}\"");
    let head = [
        (CONTENT_TYPE, HeaderValue::from_static(media)),
        (CONTENT_DISPOSITION, HeaderValue::from_str(&disposition).map_err(WebError::broken)?),
        (CACHE_CONTROL, HeaderValue::from_static("no-store")),
    ];
    Ok((head, bytes).into_response())
}
