//! A browser that goes over the wire: one request a connection, cookies kept. Apart from the proxies'
//! client, which is curl: fifty of these ask at once, and each must know whether its answer was whole.

use std::collections::BTreeMap;
use std::io::{Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpStream};
use std::time::Duration;

use anyhow::{Context, Result, bail, ensure};

/// How long an answer is waited for: longer than Kith may take for one.
const PATIENCE: Duration = Duration::from_secs(45);

/// A browser at one host of the demonstration's.
pub struct Browser {
    /// The process it talks to.
    pub port: u16,
    host: &'static str,
    /// The address it says it comes from, as a proxy in front of Kith would say.
    from: String,
    cookies: BTreeMap<String, String>,
}

/// Why there is no whole answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Silence {
    /// Nobody was there: nothing was sent.
    NotReached,
    /// The request was sent, or part of it; what became of it is not known.
    CutOff,
}

/// A whole answer.
pub struct Answer {
    pub status: u16,
    pub head: String,
    pub body: String,
}

impl Answer {
    /// The first header of that name.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers(name).next()
    }

    fn headers(&self, name: &str) -> impl Iterator<Item = &str> {
        let pairs = self.head.lines().skip(1).filter_map(|line| line.split_once(": "));
        pairs.filter(move |(key, _)| key.eq_ignore_ascii_case(name)).map(|(_, value)| value)
    }

    /// What a hidden field of the page holds.
    pub fn hidden(&self, name: &str) -> Option<&str> {
        let (_, after) = self.body.split_once(&format!("name=\"{name}\" value=\""))?;
        after.split('"').next()
    }
}

impl Browser {
    /// A browser at a process and a host.
    pub fn at(port: u16, host: &'static str) -> Self {
        Self { port, host, from: "127.0.0.1".to_owned(), cookies: BTreeMap::new() }
    }

    /// The same from elsewhere: one of sixty thousand addresses of a network that nobody has.
    pub fn coming_from(self, number: usize) -> Self {
        Self { from: format!("100.64.{}.{}", number / 256 % 256, number % 256), ..self }
    }

    /// The address it says it comes from.
    pub fn from(&self) -> &str {
        &self.from
    }

    /// Its cookies, as it sends them.
    pub fn cookies(&self) -> String {
        self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("; ")
    }

    /// Asks for a page.
    pub fn get(&mut self, path: &str) -> Result<Answer, Silence> {
        self.ask("GET", path, "")
    }

    /// Sends a form.
    pub fn post(&mut self, path: &str, body: &str) -> Result<Answer, Silence> {
        self.ask("POST", path, body)
    }

    fn ask(&mut self, method: &str, path: &str, body: &str) -> Result<Answer, Silence> {
        let request = format!(
            "{method} {path} HTTP/1.1\r\nHost: {}\r\nX-Forwarded-For: {}\r\nCookie: {}\r\nConnection: close\r\n\
             Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{body}",
            self.host,
            self.from,
            self.cookies(),
            body.len()
        );
        let address = SocketAddr::from((Ipv4Addr::LOCALHOST, self.port));
        let stream = TcpStream::connect_timeout(&address, PATIENCE).map_err(|_| Silence::NotReached)?;
        let answer = exchange(stream, &request).map_err(|_| Silence::CutOff)?;
        for cookie in answer.headers("set-cookie") {
            if let Some((name, value)) = cookie.split(';').next().unwrap_or_default().split_once('=') {
                self.cookies.insert(name.to_owned(), value.to_owned());
            }
        }
        Ok(answer)
    }
}

/// Sends, reads to the end of the connection, and looks whether all of it came.
fn exchange(mut stream: TcpStream, request: &str) -> Result<Answer> {
    stream.set_read_timeout(Some(PATIENCE))?;
    stream.write_all(request.as_bytes())?;
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes)?;
    let Some(at) = bytes.windows(4).position(|four| four == b"\r\n\r\n") else { bail!("no answer came") };
    let (head, body) = (String::from_utf8_lossy(&bytes[..at]).into_owned(), &bytes[at + 4..]);
    let status = head.split(' ').nth(1).and_then(|code| code.parse().ok()).context("an answer has a status")?;
    let answer = Answer { status, head, body: String::from_utf8_lossy(body).into_owned() };
    if let Some(length) = answer.header("content-length") {
        ensure!(length.parse::<usize>()? == body.len(), "the answer was cut off");
    }
    Ok(answer)
}

impl std::fmt::Display for Silence {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str(match self {
            Self::NotReached => "nobody there",
            Self::CutOff => "cut off",
        })
    }
}

impl std::error::Error for Silence {}

/// A text as a form sends it.
pub fn encode(text: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'.';
    let one = |byte: u8| if plain(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") };
    text.bytes().map(one).collect()
}

#[cfg(test)]
mod tests {
    use super::{Answer, encode};

    #[test]
    fn a_form_is_read_and_written_as_a_browser_does() {
        let body = r#"<input type="hidden" name="_once" value="a1">"#.to_owned();
        let head = "HTTP/1.1 200 OK\r\nRetry-After: 5".to_owned();
        let answer = Answer { status: 200, head, body };
        assert_eq!(answer.hidden("_once"), Some("a1"));
        assert_eq!(answer.hidden("_csrf"), None);
        assert_eq!(answer.header("retry-after"), Some("5"));
        assert_eq!(encode("Ada 1@x"), "Ada%201%40x");
    }
}
