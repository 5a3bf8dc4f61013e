//! The few cookies Kith sets. None is read by scripts, none leaves the host, none tracks.

use http::HeaderMap;
use http::header::{COOKIE, HeaderValue};

/// Which cookie.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Name {
    /// Ties form tokens and sign-in codes to one browser.
    Browser,
    /// The secret of a visit of somebody signed in.
    Visit,
    /// A message to show once on the next page: a key of the catalogues.
    Flash,
    /// The tongue chosen.
    Lang,
}

impl Name {
    /// Its name on the wire; with the `__Host-` prefix where the connection is https.
    pub fn wire(self, secure: bool) -> &'static str {
        match (self, secure) {
            (Self::Browser, true) => "__Host-kith-browser",
            (Self::Visit, true) => "__Host-kith-visit",
            (Self::Flash, true) => "__Host-kith-flash",
            (Self::Lang, true) => "__Host-kith-lang",
            (Self::Browser, false) => "kith-browser",
            (Self::Visit, false) => "kith-visit",
            (Self::Flash, false) => "kith-flash",
            (Self::Lang, false) => "kith-lang",
        }
    }
}

/// The value of a cookie a request carries.
pub fn read(headers: &HeaderMap, name: Name, secure: bool) -> Option<String> {
    let wire = name.wire(secure);
    headers.get_all(COOKIE).iter().filter_map(|value| value.to_str().ok()).flat_map(|line| line.split(';')).find_map(
        |pair| {
            let (key, value) = pair.trim().split_once('=')?;
            (key == wire).then(|| value.to_owned())
        },
    )
}

/// A `Set-Cookie` for this browser visit, or for so many seconds; zero seconds takes it away.
/// The value must be of the harmless characters Kith makes itself.
pub fn set(name: Name, value: &str, seconds: Option<u64>, secure: bool) -> HeaderValue {
    let wire = name.wire(secure);
    let safe: String = value.chars().filter(|c| c.is_ascii_alphanumeric() || "-_.".contains(*c)).collect();
    let age = seconds.map_or_else(String::new, |s| format!("; Max-Age={s}"));
    let lock = if secure { "; Secure" } else { "" };
    let line = format!("{wire}={safe}; Path=/; HttpOnly; SameSite=Lax{age}{lock}");
    HeaderValue::from_str(&line).expect("cookie names and filtered values are visible ASCII")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cookie_cannot_carry_a_line_break_or_an_attribute() {
        let header = set(Name::Flash, "a\r\nb; Domain=evil", None, true);
        assert_eq!(
            header.to_str().ok(),
            Some("__Host-kith-flash=abDomainevil; Path=/; HttpOnly; SameSite=Lax; Secure")
        );
    }
}
