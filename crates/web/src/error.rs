//! What a handler may answer instead of a page. The only type that knows status codes.

use axum::response::{IntoResponse, Response};
use http::StatusCode;
use platform::StoreError;
use platform::access::Denied;

/// Why there is no page.
#[derive(Debug)]
pub enum WebError {
    /// There is no such thing, or not for this visitor: 404, one body for both.
    NotFound,
    /// Somebody must sign in first: 303.
    SignIn,
    /// Staff must pass their second factor first: 303.
    SecondFactor,
    /// They may see it and not do this; a key of the catalogues says why: 403.
    Refused(&'static str),
    /// Somebody was faster, or a rule of the noun says no; the sentence says what: 409.
    Conflict(String),
    /// What came cannot be read as this form at all: 422. (A form with mistakes is shown again instead.)
    Invalid,
    /// Too often: 429, with the minutes to wait.
    TooMany(i64),
    /// Larger than this form takes, in bytes: 413.
    TooLarge(usize),
    /// The database is away; try again: 503.
    Away,
    /// This very form was sent before: the answer it got then.
    Done(String),
    /// The database wants the transaction run again.
    RunAgain,
    /// Something broke: 500, an incident number, and one line in the log.
    Broken(String),
}

impl WebError {
    /// The status it answers with.
    pub fn status(&self) -> StatusCode {
        match self {
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::SignIn | Self::SecondFactor | Self::Done(_) => StatusCode::SEE_OTHER,
            Self::Refused(_) => StatusCode::FORBIDDEN,
            Self::Conflict(_) => StatusCode::CONFLICT,
            Self::Invalid => StatusCode::UNPROCESSABLE_ENTITY,
            Self::TooMany(_) => StatusCode::TOO_MANY_REQUESTS,
            Self::TooLarge(_) => StatusCode::PAYLOAD_TOO_LARGE,
            Self::Away | Self::RunAgain => StatusCode::SERVICE_UNAVAILABLE,
            Self::Broken(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// Anything unexpected, with what is known of it for the log.
    pub fn broken(why: impl std::fmt::Display) -> Self {
        Self::Broken(why.to_string())
    }
}

impl From<Denied> for WebError {
    fn from(denied: Denied) -> Self {
        match denied {
            Denied::Hidden => Self::NotFound,
            Denied::Refused(why) => Self::Refused(why),
            Denied::NeedsSignIn => Self::SignIn,
            Denied::NeedsSecondFactor => Self::SecondFactor,
        }
    }
}

impl From<StoreError> for WebError {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::RunAgain => Self::RunAgain,
            StoreError::Away(_) | StoreError::CutOff => Self::Away,
            StoreError::Raced => Self::Conflict("somebody-was-faster".to_owned()),
            other => Self::broken(other),
        }
    }
}

impl From<askama::Error> for WebError {
    fn from(error: askama::Error) -> Self {
        Self::broken(error)
    }
}

/// The error rides along in the response, for the guard around every route to turn into a page in
/// the visitor's tongue.
#[derive(Clone)]
pub(crate) struct Carried(pub(crate) std::sync::Arc<WebError>);

impl IntoResponse for WebError {
    fn into_response(self) -> Response {
        let mut response = self.status().into_response();
        response.extensions_mut().insert(Carried(std::sync::Arc::new(self)));
        response
    }
}
