//! A mail server that refuses some mailboxes for good, and takes every other letter.
#![allow(clippy::disallowed_methods, reason = "the server runs beside the runtime, as another machine would")]

use platform::outbox::{Carrier, Letterhead, Security, Sender, Smtp};
use std::io::{BufRead as _, BufReader, Write as _};
use std::net::{TcpListener, TcpStream};
use testkit::House;

/// What the server says of a mailbox it does not know.
pub const UNKNOWN: &str = "no such mailbox here";

/// A sender of a house's letters to a server that refuses whoever's address contains this.
pub fn sender(house: &House, refuses: &'static str) -> Sender {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port is free");
    let port = listener.local_addr().expect("it has an address").port();
    std::thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            std::thread::spawn(move || serve(stream, refuses));
        }
    });
    let smtp = Smtp::new("127.0.0.1", port, Security::None).expect("this very machine");
    let from =
        Letterhead { name: "Hearth".into(), address: "kith@hearth.example".parse().expect("one"), reply_to: None };
    let (home, carrier) = (&house.home, Carrier::Smtp(smtp));
    Sender::new(home.db.clone(), home.clock.clone(), home.dice.clone(), from, carrier)
}

/// One connection, until the other side leaves.
fn serve(stream: TcpStream, refuses: &str) -> Option<()> {
    let mut out = stream.try_clone().ok()?;
    let mut say = |line: &str| out.write_all(format!("{line}\r\n").as_bytes()).ok();
    say("220 peer.example")?;
    let mut in_letter = false;
    for line in BufReader::new(stream).lines() {
        let line = line.ok()?;
        let verb = line.get(..4).unwrap_or_default().to_ascii_uppercase();
        match verb.as_str() {
            _ if in_letter => {
                if line == "." {
                    in_letter = false;
                    say("250 taken")?;
                }
            }
            "RCPT" if line.contains(refuses) => say(&format!("550 5.1.1 {UNKNOWN}"))?,
            "DATA" => {
                in_letter = true;
                say("354 go on")?;
            }
            "QUIT" => return say("221 bye"),
            _ => say("250 fine")?,
        }
    }
    Some(())
}
