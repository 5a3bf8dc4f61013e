//! Templates and what fills them: one struct each, with the same name.
//!
//! Apart because it reads a room's templates and its code together.

use super::{Offence, nothing_offends, one_offence, tree, tree::File};

/// What a struct may add to the name of its template.
const KINDS: [&str; 6] = ["", "Page", "Letter", "Part", "Text", "Html"];

#[test]
fn every_template_of_a_room_is_filled_by_a_struct_of_its_name() {
    nothing_offends(&check(&tree::workspace()));
}

fn check(files: &[File]) -> Vec<Offence> {
    let templates = files.iter().filter(|it| {
        let inside = it.in_room().map_or("", |(_, inside)| inside);
        inside.starts_with("templates/")
    });
    templates.filter_map(|it| judge(it, files)).collect()
}

fn judge(template: &File, files: &[File]) -> Option<Offence> {
    let (room, inside) = template.in_room()?;
    let name = inside.strip_prefix("templates/")?;
    let beside = |it: &&File| it.in_room().is_some_and(|(other, _)| other == room);
    let quoted = format!("\"{name}\"");
    let mut filled = files.iter().filter(beside).filter(|it| it.ending() == "rs" && !it.is_test());
    let found = filled.find_map(|it| filler(&it.text, &quoted));
    let expected = camel(name);
    match found {
        Some(found) if KINDS.iter().any(|kind| found == format!("{expected}{kind}")) => None,
        Some(found) => {
            let what = format!("{found} fills it: call one after the other, {expected}Page or {expected}Letter");
            Some(Offence::new(&template.path, 1, what))
        }
        None if is_part(&quoted, room, files) => None,
        None => Some(Offence::new(&template.path, 1, format!("nothing fills it: add {expected}Page or delete it"))),
    }
}

/// The struct behind `#[template(path = "…")]`.
fn filler(text: &str, quoted: &str) -> Option<String> {
    let at = text.match_indices(quoted).map(|(at, _)| at).find(|at| {
        let line = text[..*at].rsplit("#[").next().unwrap_or("");
        line.starts_with("template(")
    })?;
    let rest = &text[at..];
    let name = &rest[rest.find("struct ")? + "struct ".len()..];
    let end = name.find(|it: char| !it.is_alphanumeric())?;
    Some(name[..end].to_owned())
}

/// Whether another template of the room includes, imports or extends it.
fn is_part(quoted: &str, room: &str, files: &[File]) -> bool {
    files.iter().any(|it| {
        let beside = it.in_room().is_some_and(|(other, inside)| other == room && inside.starts_with("templates/"));
        beside && it.text.contains(quoted)
    })
}

/// `seat_change.html` becomes `SeatChange`; folders are left out.
fn camel(name: &str) -> String {
    let stem = name.rsplit('/').next().unwrap_or(name);
    let stem = stem.split('.').next().unwrap_or(stem);
    let words = stem.split(['_', '-']).filter(|it| !it.is_empty());
    words.map(|it| it[..1].to_uppercase() + &it[1..]).collect()
}

fn judged(code: &str) -> Vec<Offence> {
    check(&[File::new("rooms/sets/src/pages.rs", code), File::new("rooms/sets/templates/seat_change.html", "<p></p>")])
}

#[test]
fn a_template_that_nothing_fills_is_reported() {
    one_offence(&judged("//! Pages.\nfn f() { g(\"seat_change.html\") }\n"), 1, "nothing fills it");
}

#[test]
fn a_template_of_another_name_is_reported() {
    let text = |name: &str| {
        format!("//! Pages.\n#[derive(Template)]\n#[template(path = \"seat_change.html\")]\nstruct {name} {{}}\n")
    };
    one_offence(&judged(&text("MovePage")), 1, "MovePage fills it");
    nothing_offends(&judged(&text("SeatChangePage")));
}
