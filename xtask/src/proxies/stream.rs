//! Whether a proxy holds back what comes bit by bit. Kith has no page yet that is sent so; until it has,
//! a few lines here answer in its place, behind the same example files.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpListener;
use std::process::Stdio;
use std::sync::mpsc::{Receiver, channel};
use std::thread;

use anyhow::{Context, Result, ensure};

use super::front::Front;
use super::stand::{DOMAIN, Stand};
use crate::run::program;
use crate::running::free_port;

const HEAD: &[u8] =
    b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nCache-Control: no-store\r\nConnection: close\r\n\r\n";

/// The first event must arrive while the stream is open: the last is sent only after it did.
pub fn is_not_held_back(stand: &Stand, front: Front) -> Result<()> {
    let (listener, port) = (TcpListener::bind("127.0.0.1:0")?, free_port()?);
    let behind = listener.local_addr()?.port();
    let (arrived, told) = channel();
    let upstream = thread::spawn(move || answer(&listener, &told));
    let _front = front.start(stand, port, behind)?;
    let mut curl = program("curl", &stand.folder);
    curl.args(["--silent", "--no-buffer", "--max-time", "30", "--noproxy", "*", "--cacert", "cert.pem"]);
    curl.args(["--resolve", &format!("{DOMAIN}:{port}:127.0.0.1"), &format!("https://{DOMAIN}:{port}/")]);
    let mut curl = curl.stdout(Stdio::piped()).spawn().context("curl could not be started.")?;
    let mut lines = BufReader::new(curl.stdout.take().context("its output was asked to be a pipe")?).lines();
    let first = lines.next().transpose()?;
    ensure!(first.as_deref() == Some("data: first"), "{} holds a live stream back: {first:?}", front.name());
    arrived.send(()).context("the stream ended before it was told to")?;
    let rest: Vec<String> = lines.collect::<Result<_, _>>()?;
    curl.wait()?;
    ensure!(rest.iter().any(|line| line == "data: last"), "{} cuts a live stream off: {rest:?}", front.name());
    upstream.join().map_err(|_| anyhow::anyhow!("the stream's other end failed"))??;
    println!("ok    what is sent bit by bit arrives bit by bit");
    Ok(())
}

fn answer(listener: &TcpListener, told: &Receiver<()>) -> Result<()> {
    let (mut stream, _) = listener.accept()?;
    let (mut head, mut byte) = (Vec::new(), [0]);
    while !head.ends_with(b"\r\n\r\n") && stream.read(&mut byte)? == 1 {
        head.push(byte[0]);
    }
    stream.write_all(HEAD)?;
    stream.write_all(b"data: first\n\n")?;
    // An error means that nobody waits any more.
    let _gone = told.recv();
    stream.write_all(b"data: last\n\n")?;
    Ok(())
}
