//! What comes over Kith: six floods, each by its recipe. Apart from the chore, which measures whom they
//! disturb.
//!
//! The pace is that of somebody with a good line, not of the loopback: sixty megabytes a second is half a
//! gigabit line. Unpaced, one thread sends gigabytes a second here and takes a core for it, and of two cores
//! the people's waiting would then be the flooder's doing and not Kith's. At this pace a flooder takes about
//! a tenth of two cores. What is repeated comes in large pieces for the same reason: each is one call.

use std::time::Duration;

use super::engine::{Call, Flood, Manner};
use crate::served::installation::{HOST, PROGRAMME};

/// Connections that never finish a head.
pub const SLOW: usize = 2_000;

/// Half a gigabit line.
const LINE: f64 = 60.0e6;
/// The largest body Kith reads when nobody says otherwise.
const LIMIT: usize = 1 << 20;
const GIBIBYTE: usize = 1 << 30;
const BOUNDARY: &str = "kithflood";

/// All of them, in the order in which they come: those that want memory last, because what a process has
/// taken it seldom gives back, and the next flood would find it there.
pub fn floods() -> Vec<Flood> {
    vec![come_and_go(), huge_heads(), slow_heads(), endless_bodies(), full_bodies(), small_fields()]
}

/// A byte of a header every second and a half, and never the last. They are opened five hundred a second.
fn slow_heads() -> Flood {
    let call = Call {
        head: head("GET", PROGRAMME, "X-Slow: "),
        again: b"a".to_vec(),
        times: u64::MAX,
        tail: Vec::new(),
        manner: Manner::Drips(Duration::from_millis(1500)),
    };
    Flood { name: "slow heads", sockets: SLOW, opened_a_second: 500.0, bytes_a_second: LINE, calls: vec![call] }
}

/// A gibibyte to the form that anybody may send and to a page that takes files, and one without an end.
fn endless_bodies() -> Flood {
    let urlencoded = "Content-Type: application/x-www-form-urlencoded\r\n";
    let declared = |path: &str, kind: &str| Call {
        head: head("POST", path, &format!("{kind}Content-Length: {GIBIBYTE}\r\n\r\n")),
        again: vec![b'a'; 1 << 16],
        times: (GIBIBYTE >> 16) as u64,
        tail: Vec::new(),
        manner: Manner::Listens,
    };
    let chunk = [b"10000\r\n".to_vec(), vec![b'a'; 1 << 16], b"\r\n".to_vec()].concat();
    let endless = Call {
        head: head("POST", &form(), &format!("{urlencoded}Transfer-Encoding: chunked\r\n\r\n")),
        again: chunk,
        times: u64::MAX,
        tail: Vec::new(),
        manner: Manner::Listens,
    };
    let file = declared(&format!("{PROGRAMME}/invitations/new"), &multipart());
    let calls = vec![declared(&form(), urlencoded), file, endless];
    Flood { name: "gibibytes", sockets: 6, opened_a_second: 20.0, bytes_a_second: LINE, calls }
}

/// Five thousand headers, or one of four megabytes.
fn huge_heads() -> Flood {
    let many = Call {
        head: head("GET", PROGRAMME, ""),
        again: b"X-Flood: a header of which there are far too many\r\n".repeat(1_000),
        times: 5,
        tail: b"\r\n".to_vec(),
        manner: Manner::Listens,
    };
    let long = Call {
        head: head("GET", PROGRAMME, "X-Flood: "),
        again: vec![b'a'; 1 << 16],
        times: 64,
        tail: b"\r\n\r\n".to_vec(),
        manner: Manner::Listens,
    };
    Flood { name: "huge heads", sockets: 32, opened_a_second: 100.0, bytes_a_second: LINE, calls: vec![many, long] }
}

/// Thirty-two at once, each a body of sixteen thousand fields that is just small enough, or just too large.
fn full_bodies() -> Flood {
    let mut field = format!("--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"note\"\r\n\r\n").into_bytes();
    field.resize(1022, b'a');
    field.extend_from_slice(b"\r\n");
    let fields = field.repeat(64);
    let of = |times: usize| {
        let tail = format!("--{BOUNDARY}--\r\n").into_bytes();
        let length = fields.len() * times + tail.len();
        Call {
            head: head("POST", &form(), &format!("{}Content-Length: {length}\r\n\r\n", multipart())),
            again: fields.clone(),
            times: times as u64,
            tail,
            manner: Manner::Listens,
        }
    };
    let most = LIMIT / fields.len();
    let calls = vec![of(most - 1), of(most + 1)];
    Flood { name: "full bodies", sockets: 32, opened_a_second: 100.0, bytes_a_second: LINE, calls }
}

/// Four at once, each with as many fields as there is room for: a field of two bytes costs who reads it many
/// times that.
fn small_fields() -> Flood {
    let length = LIMIT - 2;
    let kind = "Content-Type: application/x-www-form-urlencoded\r\n";
    let call = Call {
        head: head("POST", &form(), &format!("{kind}Content-Length: {length}\r\n\r\n")),
        again: b"a&".repeat(1 << 13),
        times: (length >> 14) as u64,
        tail: b"a&".repeat((length & 0x3FFF) / 2),
        manner: Manner::Listens,
    };
    Flood { name: "small fields", sockets: 4, opened_a_second: 4.0, bytes_a_second: LINE, calls: vec![call] }
}

/// Three hundred a second from one address: a third says nothing, a third half a head, a third a whole request,
/// and nobody waits for the answer.
fn come_and_go() -> Flood {
    let leaves = |head: Vec<u8>| Call { head, again: Vec::new(), times: 0, tail: Vec::new(), manner: Manner::Leaves };
    let calls =
        vec![leaves(Vec::new()), leaves(head("GET", PROGRAMME, "X-Half")), leaves(head("GET", PROGRAMME, "\r\n"))];
    Flood { name: "come and go", sockets: 16, opened_a_second: 300.0, bytes_a_second: LINE, calls }
}

fn form() -> String {
    format!("{PROGRAMME}/interest")
}

fn multipart() -> String {
    format!("Content-Type: multipart/form-data; boundary={BOUNDARY}\r\n")
}

fn head(method: &str, path: &str, more: &str) -> Vec<u8> {
    format!("{method} {path} HTTP/1.1\r\nHost: {HOST}\r\n{more}").into_bytes()
}
