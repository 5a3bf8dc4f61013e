//! What must be so through every proxy: our page with our headers, the client's true address, no name
//! that was made up, no body that is too large.

use std::fs;

use anyhow::{Result, ensure};

use super::client::{Answer, Client};
use super::front::Front;
use super::stand::{CODES, Stand};
use crate::run::announce;
use crate::running::free_port;

/// The default of `http.max_body_bytes`: what a form may have that takes no file.
const LARGEST: usize = 1_048_576;
/// A list of people, as large as one may be.
const FILE: usize = 10 * 1_048_576;
const EVIL: &str = "evil.example";

/// What would go wrong without the proxy: whoever is trusted can claim to be anybody. If this did not
/// hold, the checks below could not fail.
pub fn without_a_proxy(stand: &Stand) -> Result<()> {
    announce("Without a proxy");
    let (_kith, port) = stand.serve(free_port()?, "alone")?;
    let trusted = Client::straight(stand, port);
    for turn in 0..CODES + 2 {
        let claim = format!("X-Forwarded-For: 198.51.100.{turn}");
        let answer = trusted.ask_for_code(&format!("alone-{turn}@people.example"), &[&claim])?;
        is(&answer, 303, "a trusted address that claims to be somebody else each time")?;
    }
    println!("ok    a trusted proxy is believed, so it must not pass claims on");
    Ok(())
}

/// Everything, through one proxy.
pub fn through(stand: &Stand, front: Front, number: u8) -> Result<()> {
    announce(&format!("Through {}", front.name()));
    let port = free_port()?;
    let (_kith, behind) = stand.serve(port, front.name())?;
    let _front = front.start(stand, port, behind)?;
    let at = |last: u8| Client::of(stand, &format!("127.0.{number}.{last}"), port);
    a_page_is_ours(&at(10))?;
    the_address_is_true(front, [&at(11), &at(12), &at(13)], &format!("127.0.{number}.11"))?;
    a_made_up_name_goes_nowhere(&at(14))?;
    a_large_body_is_refused(stand, &at(15))
}

fn a_page_is_ours(client: &Client) -> Result<()> {
    let page = client.get("/signin", &[])?;
    is(&page, 200, "the sign-in page")?;
    let text = page.text.to_ascii_lowercase();
    for header in ["content-security-policy: default-src 'none'", "strict-transport-security: ", "x-frame-options: "] {
        ensure!(text.contains(header), "The sign-in page comes without `{header}`:\n{}", page.text);
    }
    ensure!(page.text.contains("<h1"), "The sign-in page has no heading:\n{}", page.text);
    println!("ok    a page answers 200 with our headers");
    Ok(())
}

/// Kith counts sign-in codes by network address: who is limited shows whom Kith saw.
fn the_address_is_true(front: Front, [first, second, third]: [&Client; 3], first_address: &str) -> Result<()> {
    let email = |who: &str, turn: u32| format!("{}-{who}-{turn}@people.example", front.name());
    for turn in 0..=CODES {
        let claim = format!("198.51.100.{turn}");
        let claims =
            [format!("X-Forwarded-For: {claim}"), format!("Forwarded: for={claim}"), format!("X-Real-IP: {claim}")];
        let claims: Vec<&str> = claims.iter().map(String::as_str).collect();
        let answer = first.ask_for_code(&email("first", turn), &claims)?;
        let expected = if turn < CODES { 303 } else { 429 };
        is(&answer, expected, "a client that claims to be somebody else each time")?;
    }
    println!("ok    X-Forwarded-For from outside is not believed");
    is(&second.ask_for_code(&email("second", 0), &[])?, 303, "another client, after the first used up its codes")?;
    let claim = format!("X-Forwarded-For: {first_address}");
    is(&third.ask_for_code(&email("third", 0), &[&claim])?, 303, "a client that claims to be the first one")?;
    println!("ok    Kith sees the client's own address, not the proxy's");
    Ok(())
}

fn a_made_up_name_goes_nowhere(client: &Client) -> Result<()> {
    let asked = client.get("/signin", &[&format!("Host: {EVIL}")])?;
    ensure!(!asked.text.contains("<h1"), "A made-up name in Host shows a page of ours:\n{}", asked.text);
    let forwarded = client.get("/signin", &[&format!("X-Forwarded-Host: {EVIL}")])?;
    is(&forwarded, 200, "a made-up name in X-Forwarded-Host")?;
    for answer in [&asked, &forwarded] {
        ensure!(!answer.text.contains(EVIL), "A made-up name is repeated:\n{}", answer.text);
    }
    println!("ok    a made-up name in Host or X-Forwarded-Host is not repeated (Host: {})", asked.status);
    Ok(())
}

fn a_large_body_is_refused(stand: &Stand, client: &Client) -> Result<()> {
    let file = stand.folder.join("body");
    for (size, what) in [(LARGEST + 1, "one byte more than Kith reads"), (2 * LARGEST, "twice as much as Kith reads")] {
        fs::write(&file, vec![b'a'; size])?;
        is(&client.send("/signin", &file)?, 413, what)?;
    }
    // As much as Kith reads must reach it: it says itself that this is no form of its own.
    fs::write(&file, vec![b'a'; LARGEST])?;
    let answer = client.send("/signin", &file)?;
    is(&answer, 403, "as much as Kith reads")?;
    ensure!(answer.text.contains("<h1"), "Kith's own page about it does not come through:\n{}", answer.text);
    println!("ok    a body of the largest size reaches Kith; one byte more gives 413");
    fs::write(&file, vec![b'a'; FILE])?;
    let answer = client.send("/people/imports/new", &file)?;
    is(&answer, 303, "a file as large as one may be, from somebody whose visit is over")?;
    println!("ok    a large file from somebody who is not signed in leads to the sign-in page");
    Ok(())
}

fn is(answer: &Answer, status: u16, what: &str) -> Result<()> {
    ensure!(answer.status == status, "{what}: {} instead of {status}:\n{}", answer.status, answer.text);
    Ok(())
}
