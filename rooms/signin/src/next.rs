//! Where a visitor wanted to go before they had to sign in: always a page of this host. Pure.
//!
//! Apart, because it is the one place where a text from the address bar becomes a redirect.

use std::fmt;

/// The longest way back that is kept.
const LONGEST: usize = 1_000;
/// How often a text may hide behind percent signs before it is refused.
const LAYERS: usize = 4;

/// A page of this host, with its query: `/programmes/…?…`. Never leads elsewhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Next(String);

impl Default for Next {
    fn default() -> Self {
        Self("/".to_owned())
    }
}

impl Next {
    /// Reads what a link or a hidden field says; whatever is not plainly a page of this host
    /// becomes the first page.
    pub(crate) fn of(text: &str) -> Self {
        if text.len() <= LONGEST && is_local(text) && decodes_to_local(text) {
            Self(text.to_owned())
        } else {
            Self::default()
        }
    }
    /// The path and query.
    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }
    /// Another page of this room, that leads here afterwards.
    pub(crate) fn after(&self, path: &str) -> String {
        if *self == Self::default() { path.to_owned() } else { format!("{path}?next={}", encoded(&self.0)) }
    }
}

impl fmt::Display for Next {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

fn encoded(text: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte);
    text.bytes().map(|byte| if plain(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") }).collect()
}

/// Whether a text is a path on this host as browsers read it: one slash first, no backslash (which
/// they take for a slash), nothing but visible ASCII.
fn is_local(text: &str) -> bool {
    let path = text.split(['?', '#']).next().unwrap_or_default();
    text.starts_with('/')
        && text.bytes().all(|byte| byte.is_ascii_graphic())
        && !path.contains("//")
        && !text.contains('\\')
}

/// Whether it stays one however often percent signs are read. A page may hold other characters once
/// they are read, but no control character, and its beginning stays a path.
fn decodes_to_local(text: &str) -> bool {
    let mut bytes = text.as_bytes().to_vec();
    for _ in 0..LAYERS {
        let read = percent_decoded(&bytes);
        if read == bytes {
            return true;
        }
        let path = read.split(|byte| *byte == b'?' || *byte == b'#').next().unwrap_or_default();
        let doubled = path.windows(2).any(|pair| pair == b"//");
        if doubled || read.iter().any(|byte| byte.is_ascii_control() || *byte == b'\\') {
            return false;
        }
        bytes = read;
    }
    false
}

fn percent_decoded(bytes: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        let pair = bytes.get(at + 1..at + 3).and_then(|pair| std::str::from_utf8(pair).ok());
        match pair.filter(|_| byte == b'%').and_then(|pair| u8::from_str_radix(pair, 16).ok()) {
            Some(decoded) => {
                out.push(decoded);
                at += 3;
            }
            None => {
                out.push(byte);
                at += 1;
            }
        }
    }
    out
}
