//! Where the large libraries may be spoken to: each in few files, so that it can be replaced.
//!
//! Apart from `directions` because it looks at the whole workspace, not at one room.

use super::{Offence, nothing_offends, one_offence, tokens::mentions, tree, tree::File};

/// A library, where it may be named, and where to go instead.
struct Kept {
    library: &'static str,
    /// Folders, from the root of the workspace.
    folders: &'static [&'static str],
    /// Modules of a room.
    layers: &'static [&'static str],
    instead: &'static str,
}

const KEPT: [Kept; 5] = [
    Kept {
        library: "sqlx",
        folders: &["crates/platform/", "crates/kernel/"],
        layers: &["store"],
        instead: "put the statement into the room's store",
    },
    Kept {
        library: "axum",
        folders: &["crates/web/", "crates/testkit/", "kith/"],
        layers: &["pages", "forms"],
        instead: "let pages or forms speak HTTP and pass values down",
    },
    Kept {
        library: "askama",
        folders: &["crates/web/"],
        layers: &["pages", "forms", "letters"],
        instead: "let pages or letters hold the template",
    },
    Kept { library: "lettre", folders: &["crates/platform/"], layers: &[], instead: "put the letter into the outbox" },
    Kept { library: "typst", folders: &["crates/paper/"], layers: &[], instead: "ask paper for the document" },
];

#[test]
fn each_large_library_is_spoken_to_in_its_own_places_only() {
    let files = tree::workspace();
    nothing_offends(&files.iter().flat_map(check).collect::<Vec<_>>());
}

fn check(file: &File) -> Vec<Offence> {
    if file.ending() != "rs" || file.is_test() {
        return Vec::new();
    }
    let Ok(found) = mentions(&file.text) else {
        return vec![Offence::new(&file.path, 1, "is not Rust")];
    };
    let mut offences = Vec::new();
    for mention in found {
        let kept = KEPT.iter().find(|it| it.library == mention.path[0]);
        if let Some(kept) = kept.filter(|it| !allowed(it, file)) {
            let what = format!("{} is not for this file: {}", kept.library, kept.instead);
            offences.push(Offence::new(&file.path, mention.line, what));
        }
    }
    offences
}

fn allowed(kept: &Kept, file: &File) -> bool {
    let in_folder = kept.folders.iter().any(|folder| file.path.starts_with(folder));
    let in_layer = file.in_room().is_some_and(|(_, inside)| {
        let module = inside.trim_start_matches("src/").trim_end_matches(".rs");
        let layer = module.split('/').next().unwrap_or(module);
        kept.layers.contains(&layer)
    });
    in_folder || in_layer
}

#[test]
fn sql_outside_a_store_is_reported() {
    let text = "//! Deeds.\nuse kernel::Id;\nuse sqlx::Row;\n";
    one_offence(&check(&File::new("rooms/sets/src/commands.rs", text)), 3, "room's store");
    nothing_offends(&check(&File::new("rooms/sets/src/store/members.rs", text)));
}

#[test]
fn a_template_outside_pages_and_letters_is_reported() {
    let text = "//! Deeds.\n#[derive(askama::Template)]\nstruct Seat;\n";
    one_offence(&check(&File::new("rooms/sets/src/seat.rs", text)), 2, "pages or letters");
    nothing_offends(&check(&File::new("rooms/sets/src/letters.rs", text)));
}

#[test]
fn mail_outside_the_outbox_is_reported() {
    let text = "//! Deeds.\nfn f() { lettre::Message::builder(); }\n";
    one_offence(&check(&File::new("crates/web/src/mail.rs", text)), 2, "into the outbox");
}
