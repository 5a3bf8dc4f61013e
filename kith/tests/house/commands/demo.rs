//! The demonstration: kept between two starts, started again, and never mistaken for the real thing.

use super::installation::{Installation, temporary};
use super::running::Running;
use super::wire::{Browser, answer, connect};
use super::{Said, kith, said};
use std::fs;
use std::io::Write;
use std::path::Path;

fn demo(folder: &Path, more: &[&str]) -> Running {
    Running::demo(kith(folder).args(["demo", "--port", "0", "--no-open"]).args(more))
}

fn refused(folder: &Path, more: &[&str]) -> Said {
    said(kith(folder).args(["demo", "--port", "0", "--no-open"]).args(more))
}

#[tokio::test]
async fn what_was_done_in_it_is_kept_until_it_is_started_afresh() {
    let folder = temporary();
    let first = demo(folder.path(), &["--links-file", "links.json"]);
    let mut browser = Browser::at(first.port, "tenantvoice");
    let register = "/programmes/virtual-sets-spring/interest";
    let fields = [
        ("name", "Gethin Pryce-Jones"),
        ("email", "gethin@people.example"),
        ("organisation", "Copperfield Homes"),
        ("job_title", "Caretaker"),
    ];
    let shown = browser.fill_in(register, register, &fields).is(303);
    let page = shown.location().expect("to its own page").to_owned();
    assert!(fs::read_to_string(folder.path().join("links.json")).unwrap().contains("/demo/signin/"));
    first.stop();
    fs::write(folder.path().join("kith-demo/notes.txt"), "mine").unwrap();

    let second = demo(folder.path(), &[]);
    Browser::at(second.port, "tenantvoice").get(&page).is(200);
    second.stop();

    let third = demo(folder.path(), &["--fresh"]);
    Browser::at(third.port, "tenantvoice").get(&page).is(404);
    third.stop();
    assert_eq!(fs::read_to_string(folder.path().join("kith-demo/notes.txt")).unwrap(), "mine");
}

#[tokio::test]
async fn the_bare_address_lists_both_hosts_or_serves_the_one_asked_for() {
    let here = Installation::copy().await;
    let bare = |port: u16, path: &str| {
        let mut stream = connect(port);
        write!(stream, "GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\n\r\n").unwrap();
        answer(&mut stream).is(200).body
    };
    let both = demo(here.folder(), &["--folder", "."]);
    let page = bare(both.port, "/");
    assert!(page.contains("hearth.localhost") && page.contains("tenantvoice.localhost"), "{page}");
    both.stop();
    let one = demo(here.folder(), &["--folder", ".", "--host", "tenantvoice"]);
    let page = bare(one.port, "/programmes");
    assert!(page.contains("Tenant Voice Cymru") && !page.contains("Hearth"), "{page}");
    one.stop();
    let none = refused(here.folder(), &["--folder", ".", "--host", "harth"]);
    none.ends_with(2).complains("`harth`").complains("hearth and tenantvoice");
}

#[tokio::test]
async fn an_installation_is_neither_opened_nor_emptied_as_a_demonstration() {
    let here = Installation::copy().await;
    fs::remove_file(here.file("a-demonstration.txt")).unwrap();
    refused(here.folder(), &["--folder", "."]).ends_with(73).complains("not a demonstration").complains("--folder");
    refused(here.folder(), &["--folder", ".", "--fresh"]).ends_with(2).complains("removes nothing else");
    let database = format!("sqlite://{}", here.file("kith.sqlite3").display());
    let foreign = refused(here.folder(), &["--folder", "another", "--database", &database]);
    foreign.ends_with(73).complains("in use").complains("an empty one");
    refused(here.folder(), &["--folder", "another", "--fresh", "--database", &database])
        .ends_with(2)
        .complains("--fresh");
    assert!(here.file("kith.sqlite3").exists() && here.file("key").exists());
}

#[tokio::test]
async fn one_that_was_never_finished_is_started_afresh() {
    let here = Installation::copy().await;
    fs::write(here.file("a-demonstration.txt"), "A demonstration of Kith, being filled.\n").unwrap();
    refused(here.folder(), &["--folder", "."]).ends_with(1).complains("was not finished").complains("--fresh");
    demo(here.folder(), &["--folder", ".", "--fresh"]).stop();
}
