//! Names: types are not called what says nothing, and documents name only what exists.
//!
//! Apart because both read the declarations of the whole workspace.

use std::collections::HashSet;

use syn::{
    Ident, ItemEnum, ItemStruct, ItemTrait, ItemType, Variant,
    visit::{self, Visit},
};

use super::{Offence, nothing_offends, one_offence, tree, tree::File, words::EMPTY_ENDINGS};

/// Types of the language, which documents may name too.
const OF_THE_LANGUAGE: [&str; 12] =
    ["Option", "Some", "None", "Result", "Ok", "Err", "Vec", "String", "Box", "Debug", "Drop", "Display"];

/// Folders whose paths documents may name in full.
const FOLDERS: [&str; 5] = ["crates", "rooms", "kith", "xtask", "docs"];

#[test]
fn no_type_has_a_name_that_says_nothing() {
    let files = tree::workspace();
    nothing_offends(&files.iter().flat_map(empty_names).collect::<Vec<_>>());
}

#[test]
fn documents_name_only_types_and_files_that_exist() {
    let files = tree::workspace();
    let types = files.iter().flat_map(declared).map(|it| it.name).collect();
    let paths = tree::paths().into_iter().collect();
    let offences = files.iter().flat_map(|it| strangers(it, &types, &paths));
    nothing_offends(&offences.collect::<Vec<_>>());
}

fn empty_names(file: &File) -> Vec<Offence> {
    let types = declared(file).into_iter().filter(|it| !it.is_variant);
    types
        .filter_map(|it| {
            let ending = EMPTY_ENDINGS.iter().find(|ending| it.name.ends_with(*ending))?;
            let what = format!("{} ends in {ending}: name what it is", it.name);
            Some(Offence::new(&file.path, it.line, what))
        })
        .collect()
}

/// Types and variants that a document mentions and nothing declares, and paths that are not there.
fn strangers(file: &File, types: &HashSet<String>, paths: &HashSet<String>) -> Vec<Offence> {
    let spoken = file.path == "ARCHITECTURE.md" || file.path.starts_with("docs/");
    if !spoken || file.ending() != "md" {
        return Vec::new();
    }
    let mut offences = Vec::new();
    for (line, span) in spans(&file.text) {
        for name in type_names(&span) {
            if !types.contains(name) && !OF_THE_LANGUAGE.contains(&name) {
                let what = format!("nothing is called {name}: name what exists, or leave the backticks out");
                offences.push(Offence::new(&file.path, line, what));
            }
        }
        if is_path(&span) && !paths.contains(span.trim_end_matches('/')) {
            offences.push(Offence::new(&file.path, line, format!("there is no {span}")));
        }
    }
    offences
}

/// The inline code of a document, with its lines.
fn spans(text: &str) -> Vec<(usize, String)> {
    let mut fenced = false;
    let mut found = Vec::new();
    for (at, line) in text.lines().enumerate() {
        if line.trim_start().starts_with("```") {
            fenced = !fenced;
        } else if !fenced {
            let code = line.split('`').skip(1).step_by(2);
            found.extend(code.map(|it| (at + 1, it.to_owned())));
        }
    }
    found
}

/// The type names in `people::Person`, `&mut Tx` or `Option<Id<Person>>`; none in anything else.
fn type_names(span: &str) -> Vec<&str> {
    let span = span.trim_start_matches('&').trim_start_matches("mut ");
    if span.contains(|it: char| !(it.is_ascii_alphanumeric() || "_:<>".contains(it))) {
        return Vec::new();
    }
    let names = span.split(|it: char| !it.is_ascii_alphanumeric());
    names.filter(|it| is_camel(it)).collect()
}

fn is_camel(name: &str) -> bool {
    name.starts_with(|it: char| it.is_ascii_uppercase()) && name.contains(|it: char| it.is_ascii_lowercase())
}

/// Whether the code is a path from the root of the workspace, written in full.
fn is_path(span: &str) -> bool {
    let plain = !span.contains(|it: char| it.is_uppercase() || " *{}<>…".contains(it));
    let first = span.split_once('/').map_or("", |(first, _)| first);
    plain && FOLDERS.contains(&first)
}

struct Declared {
    name: String,
    line: usize,
    is_variant: bool,
}

fn declared(file: &File) -> Vec<Declared> {
    if file.ending() != "rs" {
        return Vec::new();
    }
    let Ok(tree) = syn::parse_file(&file.text) else {
        return Vec::new();
    };
    let mut found = Types::default();
    found.visit_file(&tree);
    found.0
}

#[derive(Default)]
struct Types(Vec<Declared>);

impl Types {
    fn add(&mut self, name: &Ident, is_variant: bool) {
        let line = name.span().start().line;
        self.0.push(Declared { name: name.to_string(), line, is_variant });
    }
}

impl<'ast> Visit<'ast> for Types {
    fn visit_item_struct(&mut self, it: &'ast ItemStruct) {
        self.add(&it.ident, false);
    }

    fn visit_item_enum(&mut self, it: &'ast ItemEnum) {
        self.add(&it.ident, false);
        visit::visit_item_enum(self, it);
    }

    fn visit_variant(&mut self, it: &'ast Variant) {
        self.add(&it.ident, true);
    }

    fn visit_item_trait(&mut self, it: &'ast ItemTrait) {
        self.add(&it.ident, false);
    }

    fn visit_item_type(&mut self, it: &'ast ItemType) {
        self.add(&it.ident, false);
    }
}

#[test]
fn an_empty_type_name_is_reported() {
    let text = "//! A.\npub struct Set;\npub enum SetManager {}\nenum Kind { Service }\n";
    one_offence(&empty_names(&File::new("rooms/sets/src/set.rs", text)), 3, "SetManager ends in Manager");
}

#[test]
fn a_document_that_names_a_stranger_is_reported() {
    let code = File::new("a.rs", "//! A.\nenum Verdict { Allow }\nstruct Tx;\ntrait Rule {}\n");
    let types = declared(&code).into_iter().map(|it| it.name).collect();
    let paths = ["docs/a.md".to_owned()].into();
    let judged = |text: &str| strangers(&File::new("docs/a.md", text), &types, &paths);
    one_offence(&judged("# A\n`&mut Tx` and `Permit<Rule>`"), 2, "nothing is called Permit");
    one_offence(&judged("see `docs/b.md`"), 1, "there is no docs/b.md");
    nothing_offends(&judged(
        "`Verdict::Allow`, `Cargo.toml`, `Message-ID`, `docs/a.md`, `rooms/{room}`\n```\nPermit\n```\n",
    ));
    nothing_offends(&strangers(&File::new("CHANGELOG.md", "`Gone`"), &types, &paths));
}
