//! What came back from a request, and what a test may say about it.

use bytes::Bytes;
use http::{HeaderMap, StatusCode};

/// An answer. Its assertions return it, so that they can be chained.
#[derive(Debug, Clone)]
pub struct Answer {
    /// What was asked, for messages.
    pub asked: String,
    /// The status.
    pub status: StatusCode,
    /// The headers.
    pub headers: HeaderMap,
    /// The body.
    pub body: Bytes,
}

impl Answer {
    /// The body as text.
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }
    /// Where it redirects to.
    pub fn location(&self) -> Option<&str> {
        self.headers.get(http::header::LOCATION).and_then(|value| value.to_str().ok())
    }
    /// It has this status.
    #[track_caller]
    pub fn is(self, status: u16) -> Self {
        assert_eq!(self.status.as_u16(), status, "{}:\n{}", self.asked, self.text());
        self
    }
    /// It sends the browser there.
    #[track_caller]
    pub fn redirects_to(self, path: &str) -> Self {
        assert_eq!(self.status, StatusCode::SEE_OTHER, "{}:\n{}", self.asked, self.text());
        assert_eq!(self.location(), Some(path), "{}", self.asked);
        self
    }
    /// Its text, as a reader sees it (tags dropped, entities read), contains this.
    #[track_caller]
    pub fn says(self, words: &str) -> Self {
        let seen = self.seen();
        assert!(seen.contains(words), "{} does not say {words:?}:\n{seen}", self.asked);
        self
    }
    /// Its text does not contain this.
    #[track_caller]
    pub fn does_not_say(self, words: &str) -> Self {
        let seen = self.seen();
        assert!(!seen.contains(words), "{} says {words:?}:\n{seen}", self.asked);
        self
    }
    /// It cannot be told from another: status, headers and body are equal once what differs in every
    /// answer (tokens, the path asked for) is masked.
    #[track_caller]
    pub fn is_like(self, other: &Self) -> Self {
        assert_eq!(self.status, other.status, "{} and {}", self.asked, other.asked);
        assert_eq!(self.masked(), other.masked(), "{} and {}", self.asked, other.asked);
        let names = |answer: &Self| answer.headers.keys().map(|k| k.as_str().to_owned()).collect::<Vec<_>>();
        assert_eq!(names(&self), names(other), "{} and {}", self.asked, other.asked);
        self
    }
    /// The text between the tags, white space folded.
    pub fn seen(&self) -> String {
        let mut out = String::new();
        let mut inside = false;
        for c in self.text().chars() {
            match c {
                '<' => inside = true,
                '>' => {
                    inside = false;
                    out.push(' ');
                }
                c if !inside => out.push(c),
                _ => {}
            }
        }
        let plain = out
            .replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&quot;", "\"")
            .replace("&#34;", "\"")
            .replace("&#39;", "'")
            .replace("&#60;", "<")
            .replace("&#62;", ">")
            .replace("&#38;", "&")
            .replace("&amp;", "&");
        plain.split_whitespace().collect::<Vec<_>>().join(" ")
    }
    /// The body with tokens and the path asked for taken out.
    fn masked(&self) -> String {
        let path = self.asked.split_whitespace().nth(1).unwrap_or("/");
        let mut text = self.text().replace(path, "PATH");
        for encoded in [path.replace('/', "%2F"), path.replace('&', "&amp;")] {
            text = text.replace(&encoded, "PATH");
        }
        let is_token = |word: &str| word.len() >= 10 && word.bytes().all(|b| b.is_ascii_hexdigit());
        text.split('"').map(|piece| if is_token(piece) { "TOKEN" } else { piece }).collect::<Vec<_>>().join("\"")
    }
}
