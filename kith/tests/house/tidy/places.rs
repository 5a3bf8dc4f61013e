//! Where things lie: every room has a face, every migration a date.
//!
//! Apart because it reads only the names of files.

use std::collections::BTreeSet;

use super::{Offence, graph::place, nothing_offends, one_offence, tree, tree::File};

#[test]
fn every_room_has_a_face_and_a_place_in_the_house() {
    nothing_offends(&rooms(&tree::workspace()));
}

#[test]
fn every_migration_is_named_by_its_date_and_what_it_makes() {
    let files = tree::workspace();
    nothing_offends(&files.iter().filter_map(migration).collect::<Vec<_>>());
}

fn rooms(files: &[File]) -> Vec<Offence> {
    let names: BTreeSet<&str> = files.iter().filter_map(|it| Some(it.in_room()?.0)).collect();
    let mut offences = Vec::new();
    for name in names {
        let face = format!("rooms/{name}/src/lib.rs");
        if !files.iter().any(|it| it.path == face) {
            offences.push(Offence::new(&face, 1, "a room needs a face: purpose, words, what it never does"));
        }
        if place(name).is_none() {
            let what = format!("{name} stands on no floor: give it a place in tidy/graph.rs");
            offences.push(Offence::new(&face, 1, what));
        }
    }
    offences
}

fn migration(file: &File) -> Option<Offence> {
    let (folder, name) = file.path.rsplit_once('/')?;
    let dated = folder.ends_with("/migrations") && !is_dated(name);
    dated.then(|| Offence::new(&file.path, 1, "name it YYYYMMDD_what_it_makes.sql"))
}

fn is_dated(name: &str) -> bool {
    let Some((date, what)) = name.strip_suffix(".sql").and_then(|it| it.split_once('_')) else {
        return false;
    };
    let number = |at: std::ops::Range<usize>| date.get(at).and_then(|it| it.parse::<u32>().ok());
    let day = (number(0..4), number(4..6), number(6..8));
    let (Some(2024..2100), Some(1..=12), Some(1..=31)) = day else {
        return false;
    };
    let plain = |it: char| it.is_ascii_lowercase() || it.is_ascii_digit() || it == '_';
    date.len() == 8 && !what.is_empty() && what.chars().all(plain)
}

#[test]
fn a_room_without_a_face_or_a_floor_is_reported() {
    let found = rooms(&[File::new("rooms/sets/Cargo.toml", "")]);
    one_offence(&found, 1, "needs a face");
    let found = rooms(&[File::new("rooms/cellar/src/lib.rs", "//! A.")]);
    one_offence(&found, 1, "stands on no floor");
}

#[test]
fn a_migration_without_a_date_is_reported() {
    let judged = |name: &str| migration(&File::new(&format!("rooms/sets/migrations/{name}"), ""));
    for name in ["1_set.sql", "20270231set.sql", "20271301_set.sql", "20270301_Set.sql", "20270301_.sql", "notes.txt"] {
        one_offence(judged(name).as_slice(), 1, "YYYYMMDD");
    }
    nothing_offends(judged("20270301_set_member.sql").as_slice());
}
