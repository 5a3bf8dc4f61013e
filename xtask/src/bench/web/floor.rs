//! The kernel's floor: a process that reads a request and answers "ok", and does nothing else. Apart because it
//! is this very program started a second time, so that its cost can be told from the caller's.

use std::io::{Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::process::Stdio;

use anyhow::{Context, Result};

use super::rush::{Figures, How, Measure, Page, measure};
use crate::places::Places;
use crate::processes::Processes;
use crate::run::program;
use crate::running::Running;

/// The word after `bench web` by which this program is started as the floor.
pub const WORD: &str = "floor";

const ANSWER: &[u8] = b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 2\r\n\r\nok";

/// Starts the floor and measures it like a page.
pub fn floor(places: &Places, how: Measure) -> Result<Figures> {
    let mut floor = program(std::env::current_exe()?, &places.root);
    floor.args(["bench", "web", WORD]).stdin(Stdio::piped());
    let (running, port) = Running::until_it_says(floor, |line| line.strip_prefix("FLOOR ")?.parse().ok())?;
    let page = Page {
        name: "the kernel's floor",
        path: "/".to_owned(),
        host: "localhost".to_owned(),
        cookie: None,
        says: "ok",
        how: How::Plain,
    };
    measure(&page, port, &Processes::of(&[running.id()]), None, how)
}

/// Answers until the input ends, which it does however the one who started us ends.
pub fn answer() -> Result<()> {
    let listener = TcpListener::bind("127.0.0.1:0")?;
    println!("FLOOR {}", listener.local_addr()?.port());
    std::thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            std::thread::spawn(move || drop(serve(stream)));
        }
    });
    std::io::stdin().read_to_end(&mut Vec::new()).context("The input could not be read.")?;
    Ok(())
}

fn serve(mut stream: TcpStream) -> Result<()> {
    stream.set_nodelay(true)?;
    let mut request = [0; 4096];
    // A caller that waits for its answer sends one request at a time, and it fits.
    while stream.read(&mut request)? > 0 {
        stream.write_all(ANSWER)?;
    }
    Ok(())
}
