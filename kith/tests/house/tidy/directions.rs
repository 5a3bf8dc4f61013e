//! Which way imports point inside a room: nouns ← policy ← store ← commands ← pages, forms, jobs.
//!
//! Apart from `graph`, which Cargo helps with; inside a crate only this test keeps the order.

use super::{
    Offence, nothing_offends, one_offence,
    tokens::{Mention, mentions, written},
    tree,
    tree::File,
};

/// Each layer and the layers it may use besides nouns. A file of any other name is a noun and may
/// use none. Commands may use letters, because a letter is queued in the transaction that caused
/// it; a form may use pages, because a form with mistakes is answered by its page.
const LAYERS: [(&str, &[&str]); 8] = [
    ("policy", &[]),
    ("store", &[]),
    ("letters", &["store"]),
    ("figures", &["store"]),
    ("commands", &["policy", "store", "letters"]),
    ("pages", &["policy", "store", "commands"]),
    ("forms", &["policy", "store", "commands", "pages", "letters"]),
    ("jobs", &["policy", "store", "commands", "letters"]),
];

/// What a noun and a rule never touch: they are values and judgements, not deeds.
const DEEDS: [&str; 5] = ["axum", "askama", "sqlx", "tokio", "async"];

#[test]
fn inside_a_room_imports_point_from_the_edge_to_the_nouns() {
    let files = tree::workspace();
    nothing_offends(&files.iter().flat_map(check).collect::<Vec<_>>());
}

fn check(file: &File) -> Vec<Offence> {
    let Some((_, inside)) = file.in_room() else {
        return Vec::new();
    };
    let Some(module) = inside.strip_prefix("src/").and_then(|it| it.strip_suffix(".rs")) else {
        return Vec::new();
    };
    if module == "lib" || file.is_test() {
        return Vec::new();
    }
    let module: Vec<&str> = module.split('/').filter(|it| *it != "mod").collect();
    match mentions(&file.text) {
        Ok(found) => found.iter().filter_map(|it| judge(file, &module, it)).collect(),
        Err(why) => vec![Offence::new(&file.path, 1, why)],
    }
}

fn judge(file: &File, module: &[&str], mention: &Mention) -> Option<Offence> {
    let layer = module[0];
    let offence = |what: String| Some(Offence::new(&file.path, mention.line, what));
    let first = mention.path[0].as_str();
    if is_pure(layer) && DEEDS.contains(&first) {
        return offence(format!(
            "{layer} holds values and judgements: move what needs `{first}` to store, commands or the edge"
        ));
    }
    let target = target(module, &mention.path)?;
    let (target, _) = LAYERS.iter().find(|(name, _)| *name == target)?;
    let allowed = LAYERS.iter().find(|(name, _)| *name == layer).map_or(&[][..], |(_, allowed)| allowed);
    if *target == layer || allowed.contains(target) {
        return None;
    }
    let path = written(&mention.path);
    let instead = match *target {
        "jobs" => "a job's payload is a noun: give it a file of its own",
        _ => "see the layers in tidy/directions.rs",
    };
    offence(format!("{layer} may not use {target} (`{path}`): {instead}"))
}

fn is_pure(layer: &str) -> bool {
    layer == "policy" || LAYERS.iter().all(|(name, _)| *name != layer)
}

/// The top module of the room that a path leads to, if it stays in the room.
fn target(module: &[&str], path: &[String]) -> Option<String> {
    let mut here: Vec<&str> = match path[0].as_str() {
        "crate" => Vec::new(),
        "self" | "super" => module.to_vec(),
        _ => return None,
    };
    for name in path.iter().skip_while(|it| ["crate", "self"].contains(&it.as_str())) {
        match name.as_str() {
            "super" => drop(here.pop()),
            name => here.push(name),
        }
    }
    here.first().map(|it| (*it).to_owned())
}

fn judged(path: &str, text: &str) -> Vec<Offence> {
    check(&File::new(path, text))
}

#[test]
fn a_noun_that_uses_the_store_is_reported() {
    let found = judged("rooms/sets/src/set.rs", "//! A set.\nuse crate::{policy::See, member::Member};\n");
    one_offence(&found, 2, "set may not use policy");
    let found = judged("rooms/sets/src/set.rs", "//! A set.\n\nuse super::store;\n");
    one_offence(&found, 3, "set may not use store");
}

#[test]
fn a_noun_that_waits_or_speaks_http_is_reported() {
    let found = judged("rooms/sets/src/set.rs", "//! A set.\nuse axum::Json;\n");
    one_offence(&found, 2, "`axum`");
    let found = judged("rooms/sets/src/policy.rs", "//! Rules.\npub async fn judge() {}\n");
    one_offence(&found, 2, "`async`");
}

#[test]
fn a_path_in_a_folder_module_counts_as_its_layer() {
    let found = judged("rooms/sets/src/store/members.rs", "//! Members.\nfn f() { super::super::commands::go() }\n");
    one_offence(&found, 2, "store may not use commands");
    nothing_offends(&judged("rooms/sets/src/pages/seat.rs", "//! Seats.\nuse super::shared; use crate::store;\n"));
}

#[test]
fn nothing_but_lib_uses_jobs() {
    let found = judged("rooms/sets/src/commands.rs", "//! Deeds.\nuse crate::jobs::Remind;\n");
    one_offence(&found, 2, "commands may not use jobs");
    nothing_offends(&judged("rooms/sets/src/lib.rs", "//! Sets.\npub use jobs::Remind;\n"));
}
