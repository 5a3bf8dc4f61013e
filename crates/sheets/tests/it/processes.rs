//! The process that reads: what it answers, and what is said when it cannot.

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

use sheets::child::{Bounds, read_in_child, read_in_child_within};
use sheets::{Limits, ReadError};

use crate::made::{MEGABYTE, Package, read, reader, text_row};

fn program(name: &str) -> &'static Path {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/programs").join(name);
    Box::leak(path.into_boxed_path())
}

const PEOPLE: &str = "Name,Town\nSiân Bevan,Llŷn\nOwen\n";

#[test]
fn the_process_answers_as_reading_here_does() {
    let limits = Limits::default();
    let workbook = Package::new().sheet(&(text_row(1, &["Name"]) + &text_row(2, &["Gwen"]))).done();
    let files = [PEOPLE.as_bytes().to_vec(), workbook, b"%PDF-1.7".to_vec(), Vec::new()];
    for file in files {
        assert_eq!(read_in_child(reader(), "people", file.clone(), &limits), read("people", &file));
    }
}

#[test]
fn the_limits_travel_with_the_file() {
    let limits = Limits { rows: 1, ..Limits::default() };
    let said = read_in_child(reader(), "people.csv", PEOPLE.into(), &limits);
    assert_eq!(said, Err(ReadError::TooManyRows { rows: 1 }));
}

#[test]
fn a_large_workbook_comes_through_whole() {
    let rows = (0..20_000).map(|at| (0..20).map(|column| sheets::Cell::Text(format!("{column} of {at}"))).collect());
    let headers: Vec<String> = (0..20).map(|column| format!("Column {column}")).collect();
    let headers: Vec<&str> = headers.iter().map(String::as_str).collect();
    let file = sheets::write_xlsx("People", &headers, rows).unwrap();
    let table = read_in_child(reader(), "people.xlsx", file, &Limits::default()).unwrap();
    assert_eq!((table.rows.len(), table.rows[19_999].cells[19].as_str()), (20_000, "19 of 19999"));
}

#[test]
fn a_large_list_comes_through_whole() {
    let mut file = "Name,Town,Note\n".to_owned();
    for at in 0..20_000 {
        file += &format!("Person {at},Ayr,\"{}\"\n", "x".repeat(300));
    }
    let table = read_in_child(reader(), "people.csv", file.into(), &Limits::default()).unwrap();
    assert_eq!((table.rows.len(), table.rows[19_999].cells[0].as_str()), (20_000, "Person 19999"));
}

#[test]
fn too_large_a_file_starts_no_process() {
    let said = read_in_child(Path::new("/nowhere"), "people.csv", vec![b'a'; 11 * MEGABYTE], &Limits::default());
    assert_eq!(said, Err(ReadError::FileTooLarge { megabytes: 10 }));
}

#[test]
fn a_process_that_runs_out_of_memory_is_a_sentence() {
    let limits = Limits { ratio: u64::MAX, ..Limits::default() };
    // The parser lays out each format at many times the size it has in the file.
    let formats = Package::new()
        .part("xl/styles.xml", &format!("<styleSheet><cellXfs>{}</cellXfs></styleSheet>", "<xf/>".repeat(MEGABYTE)))
        .sheet(&text_row(1, &["Name"]))
        .done();
    let bounds = Bounds { memory_bytes: 96 << 20, ..Bounds::default() };
    assert_eq!(read_in_child_within(reader(), "people.xlsx", formats, &limits, &bounds), Err(ReadError::TooMuch));

    let large = Package::new().large("xl/worksheets/sheet1.xml", 40, &vec![b' '; MEGABYTE]).done();
    let bounds = Bounds { memory_bytes: 32 << 20, ..Bounds::default() };
    assert_eq!(read_in_child_within(reader(), "people.xlsx", large, &limits, &bounds), Err(ReadError::TooMuch));
}

#[test]
fn a_process_that_never_answers_is_ended_in_time() {
    let bounds = Bounds { wall: Duration::from_millis(200), ..Bounds::default() };
    let file = vec![b'a'; 9 * MEGABYTE];
    let said = read_in_child_within(program("waits.sh"), "people.csv", file, &Limits::default(), &bounds);
    assert_eq!(said, Err(ReadError::TooMuch));
}

#[test]
fn the_process_inherits_no_environment() {
    assert!(std::env::vars().next().is_some());
    let said = read_in_child(program("tells-its-environment.sh"), "people.csv", PEOPLE.into(), &Limits::default());
    assert_eq!(said, Err(ReadError::OtherSpreadsheet { what: String::new() }));
}

#[test]
fn the_process_limits_itself_before_it_is_given_anything() {
    let mut child = Command::new(reader()).stdin(Stdio::piped()).stdout(Stdio::null()).spawn().unwrap();
    let stated = |name: &str| {
        let limits = std::fs::read_to_string(format!("/proc/{}/limits", child.id())).unwrap();
        let line = limits.lines().find_map(|line| line.strip_prefix(name)).unwrap();
        line.split_whitespace().take(2).map(str::to_owned).collect::<Vec<_>>()
    };
    // The last one to be set.
    while stated("Max open files") != ["8", "8"] {
        std::thread::yield_now();
    }
    assert_eq!(stated("Max address space"), ["536870912", "536870912"]);
    assert_eq!(stated("Max cpu time"), ["10", "10"]);
    assert_eq!(stated("Max core file size"), ["0", "0"]);
    assert_eq!(stated("Max file size"), ["0", "0"]);
    drop(child.stdin.take());
    assert_eq!(child.wait().unwrap().code(), Some(3));
}

#[test]
fn a_process_that_never_stops_talking_is_ended() {
    let bounds = Bounds { reply_bytes: 1 << 20, ..Bounds::default() };
    let said =
        read_in_child_within(Path::new("/usr/bin/yes"), "people.csv", PEOPLE.into(), &Limits::default(), &bounds);
    assert_eq!(said, Err(ReadError::TooMuch));
}

#[test]
fn a_program_that_does_not_read_is_not_blamed_on_the_file() {
    for program in ["/nowhere/kith", "/bin/true", "/bin/false"] {
        let said = read_in_child(Path::new(program), "people.csv", PEOPLE.into(), &Limits::default());
        assert_eq!(said, Err(ReadError::ReaderUnavailable), "{program}");
    }
}
