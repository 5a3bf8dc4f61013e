//! A caller that keeps its connection, asks as fast as it is answered and knows when an answer is whole.
//! Apart from `wire`, whose browser closes after each request: where something is timed, that would be most of
//! the cost.

use std::io::{ErrorKind, Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpStream};
use std::time::Duration;

use anyhow::{Context, Result, bail, ensure};

use super::wire::Answer;

const PATIENCE: Duration = Duration::from_secs(60);

/// A connection that is kept for as long as the other side keeps it.
pub struct Kept {
    port: u16,
    stream: Option<TcpStream>,
    bytes: Vec<u8>,
    /// Where the next bytes are read to.
    space: Box<[u8]>,
    /// How many of the bytes are the head of the last answer.
    head: usize,
    body: Body,
}

/// How the end of a body is known.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Body {
    /// There is none, or its length is said.
    Of(usize),
    Chunked,
    /// The other side closes.
    ToTheEnd,
}

/// What the head of an answer says about the rest.
#[derive(Debug, PartialEq)]
struct Head {
    status: u16,
    body: Body,
    closes: bool,
}

impl Kept {
    /// Not connected before the first request.
    pub fn to(port: u16) -> Self {
        Self { port, stream: None, bytes: Vec::new(), space: vec![0; 64 * 1024].into(), head: 0, body: Body::Of(0) }
    }

    /// Sends a request and reads the whole answer; says with which status it came.
    pub fn ask(&mut self, request: &[u8]) -> Result<u16> {
        if let Some(stream) = self.stream.take() {
            // A kept connection may have been closed before it was asked again: that is no answer, and no failure.
            match self.exchange(stream, request) {
                Ok(status) => return Ok(status),
                Err(_) if self.bytes.is_empty() => {}
                Err(error) => return Err(error),
            }
        }
        let address = SocketAddr::from((Ipv4Addr::LOCALHOST, self.port));
        let stream = TcpStream::connect_timeout(&address, PATIENCE).context("Nobody listens there.")?;
        stream.set_nodelay(true)?;
        stream.set_read_timeout(Some(PATIENCE))?;
        self.exchange(stream, request)
    }

    /// The last answer, to be read.
    pub fn answer(&self, status: u16) -> Result<Answer> {
        let head = String::from_utf8_lossy(&self.bytes[..self.head]).trim_end().to_owned();
        let body = &self.bytes[self.head..];
        let body = match self.body {
            Body::Chunked => joined(body)?,
            Body::Of(_) | Body::ToTheEnd => body.to_vec(),
        };
        Ok(Answer { status, head, body: String::from_utf8_lossy(&body).into_owned() })
    }

    /// How many bytes the last answer had, its head among them.
    pub fn size(&self) -> usize {
        self.bytes.len()
    }

    fn exchange(&mut self, mut stream: TcpStream, request: &[u8]) -> Result<u16> {
        self.bytes.clear();
        stream.write_all(request)?;
        let head = loop {
            if let Some(at) = find(&self.bytes, b"\r\n\r\n") {
                break at + 4;
            }
            ensure!(self.more(&mut stream)? > 0, "No answer came.");
        };
        let said = read_head(&String::from_utf8_lossy(&self.bytes[..head]))?;
        (self.head, self.body) = (head, said.body);
        while !is_whole(&self.bytes[head..], said.body)? {
            if self.more(&mut stream)? == 0 {
                ensure!(said.body == Body::ToTheEnd, "The answer was cut off.");
                break;
            }
        }
        if !said.closes && said.body != Body::ToTheEnd {
            self.stream = Some(stream);
        }
        Ok(said.status)
    }

    fn more(&mut self, stream: &mut TcpStream) -> Result<usize> {
        let read = loop {
            match stream.read(&mut self.space) {
                Err(error) if error.kind() == ErrorKind::Interrupted => {}
                other => break other?,
            }
        };
        self.bytes.extend_from_slice(&self.space[..read]);
        Ok(read)
    }
}

fn read_head(head: &str) -> Result<Head> {
    let mut lines = head.lines();
    let first = lines.next().unwrap_or_default();
    let status: u16 = first.split(' ').nth(1).and_then(|code| code.parse().ok()).context("An answer has a status.")?;
    let mut said = Head { status, body: Body::ToTheEnd, closes: first.starts_with("HTTP/1.0") };
    for (name, value) in lines.filter_map(|line| line.split_once(':')) {
        let value = value.trim();
        if name.eq_ignore_ascii_case("content-length") {
            said.body = Body::Of(value.parse()?);
        } else if name.eq_ignore_ascii_case("transfer-encoding") && value.eq_ignore_ascii_case("chunked") {
            said.body = Body::Chunked;
        } else if name.eq_ignore_ascii_case("connection") {
            said.closes |= value.eq_ignore_ascii_case("close");
        }
    }
    if matches!(status, 204 | 304) {
        said.body = Body::Of(0);
    }
    Ok(said)
}

/// Whether all of a body is there.
fn is_whole(body: &[u8], how: Body) -> Result<bool> {
    match how {
        Body::Of(length) => {
            ensure!(body.len() <= length, "The answer is longer than it says.");
            Ok(body.len() == length)
        }
        // Its last chunk is empty; the chunks are looked at only when it may be the last.
        Body::Chunked => Ok(body.ends_with(b"0\r\n\r\n") && joined(body).is_ok()),
        Body::ToTheEnd => Ok(false),
    }
}

/// The chunks of a body without what stands between them.
fn joined(mut body: &[u8]) -> Result<Vec<u8>> {
    let mut whole = Vec::new();
    loop {
        let Some(end) = find(body, b"\r\n") else { bail!("A chunk has no length.") };
        let line = std::str::from_utf8(&body[..end])?;
        let length = usize::from_str_radix(line.split(';').next().unwrap_or_default().trim(), 16)?;
        let rest = &body[end + 2..];
        ensure!(rest.len() >= length + 2, "A chunk was cut off.");
        if length == 0 {
            return Ok(whole);
        }
        whole.extend_from_slice(&rest[..length]);
        body = &rest[length + 2..];
    }
}

fn find(bytes: &[u8], what: &[u8]) -> Option<usize> {
    bytes.windows(what.len()).position(|window| window == what)
}

#[cfg(test)]
mod tests {
    use super::{Body, Head, Kept, is_whole, joined, read_head};
    use std::io::{Read, Write};
    use std::net::TcpListener;

    #[test]
    fn chunks_are_joined_and_half_of_them_is_not_the_whole() {
        let body = b"4\r\nWiki\r\n6;note=1\r\npedia \r\n5\r\n0\r\n\r\n\r\n0\r\n\r\n";
        assert_eq!(joined(body).unwrap(), b"Wikipedia 0\r\n\r\n");
        assert!(is_whole(body, Body::Chunked).unwrap());
        // What one chunk holds looks like the last chunk.
        assert!(!is_whole(&body[..body.len() - 7], Body::Chunked).unwrap());
        assert!(!is_whole(&body[..9], Body::Chunked).unwrap());
    }

    #[test]
    fn a_head_says_where_the_body_ends() {
        let kept = read_head("HTTP/1.1 200 OK\r\ncontent-length: 12\r\n\r\n").unwrap();
        assert_eq!(kept, Head { status: 200, body: Body::Of(12), closes: false });
        let closed = read_head("HTTP/1.1 200 OK\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n").unwrap();
        assert_eq!(closed, Head { status: 200, body: Body::Chunked, closes: true });
        assert_eq!(read_head("HTTP/1.1 304 Not Modified\r\n\r\n").unwrap().body, Body::Of(0));
        assert!(is_whole(b"too long", Body::Of(3)).is_err());
    }

    #[test]
    fn a_connection_that_was_closed_in_the_meantime_is_opened_again() {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let server = std::thread::spawn(move || {
            for _ in 0..2 {
                let (mut stream, _) = listener.accept().unwrap();
                let read = stream.read(&mut [0; 1024]).unwrap();
                assert!(read > 0);
                stream.write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok").unwrap();
            }
        });
        let mut kept = Kept::to(port);
        for _ in 0..2 {
            assert_eq!(kept.ask(b"GET / HTTP/1.1\r\n\r\n").unwrap(), 200);
            assert_eq!(kept.answer(200).unwrap().body, "ok");
        }
        server.join().unwrap();
    }

    #[test]
    fn an_answer_in_pieces_is_read_to_its_end_and_half_of_one_is_none() {
        let answers: [&[u8]; 3] = [
            b"HTTP/1.1 422 Oh\r\ncontent-length: 12\r\n\r\ncontent: no\n",
            b"HTTP/1.1 503 Oh\r\nConnection: close\r\ncontent-length: 0\r\n\r\n",
            b"HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\ncut",
        ];
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let server = std::thread::spawn(move || {
            // The first two share a connection, which the second closes.
            for of_one in [&answers[..2], &answers[2..]] {
                let (mut stream, _) = listener.accept().unwrap();
                stream.set_nodelay(true).unwrap();
                for answer in of_one {
                    assert!(stream.read(&mut [0; 1024]).unwrap() > 0);
                    answer.chunks(7).for_each(|some| stream.write_all(some).unwrap());
                }
            }
        });
        let mut kept = Kept::to(port);
        let request = b"GET / HTTP/1.1\r\n\r\n";
        assert_eq!(kept.ask(request).unwrap(), 422);
        assert_eq!(kept.answer(422).unwrap().body, "content: no\n");
        assert_eq!(kept.ask(request).unwrap(), 503);
        assert!(kept.stream.is_none());
        assert!(kept.ask(request).is_err());
        server.join().unwrap();
    }
}
