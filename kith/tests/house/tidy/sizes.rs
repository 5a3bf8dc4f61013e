//! How long things may be, and that each file says what it is.
//!
//! Apart because it is the one check that reads syntax trees rather than tokens.

use proc_macro2::Span;
use syn::{
    Block, ImplItemFn, ItemFn, Signature, TraitItemFn,
    spanned::Spanned,
    visit::{self, Visit},
};

use super::{Offence, nothing_offends, one_offence, tree, tree::File};

const FILE: usize = 400;
const FUNCTION: usize = 60;
const TEMPLATE: usize = 150;
const FACE: usize = 40;

#[test]
fn files_functions_and_templates_stay_short() {
    let files = tree::workspace();
    nothing_offends(&files.iter().flat_map(lengths).collect::<Vec<_>>());
}

#[test]
fn every_rust_file_opens_by_saying_what_it_is() {
    let files = tree::workspace();
    nothing_offends(&files.iter().flat_map(opening).collect::<Vec<_>>());
}

fn lengths(file: &File) -> Vec<Offence> {
    let lines = file.text.lines().count();
    let long = |most: usize, what: &str| {
        let over = lines > most;
        over.then(|| Offence::new(&file.path, most + 1, format!("{lines} lines, at most {most}: {what}")))
    };
    let mut offences = Vec::new();
    match file.ending() {
        "rs" => {
            let face = file.in_room().is_some_and(|(_, inside)| inside == "src/lib.rs");
            if face {
                offences.extend(long(FACE, "a room's face shows, its modules do"));
            } else if !file.is_test() {
                offences.extend(long(FILE, "make it a folder of the same name"));
            }
            offences.extend(functions(file));
        }
        "html" if file.path.contains("/templates/") => {
            offences.extend(long(TEMPLATE, "move a part into a template of its own"));
        }
        _ => {}
    }
    offences
}

fn functions(file: &File) -> Vec<Offence> {
    let Ok(tree) = syn::parse_file(&file.text) else {
        return vec![Offence::new(&file.path, 1, "is not Rust")];
    };
    let mut found = Functions::default();
    found.visit_file(&tree);
    let long = found.0.into_iter().filter(|(_, _, lines)| *lines > FUNCTION);
    long.map(|(name, line, lines)| {
        let what = format!("fn {name} has {lines} lines, at most {FUNCTION}: name its parts");
        Offence::new(&file.path, line, what)
    })
    .collect()
}

/// Name, first line and length of every function with a body.
#[derive(Default)]
struct Functions(Vec<(String, usize, usize)>);

impl Functions {
    fn add(&mut self, signature: &Signature, body: &Block) {
        let line = |span: Span| (span.start().line, span.end().line);
        let (first, _) = line(signature.fn_token.span());
        let (_, last) = line(body.span());
        self.0.push((signature.ident.to_string(), first, last - first + 1));
    }
}

impl<'ast> Visit<'ast> for Functions {
    fn visit_item_fn(&mut self, it: &'ast ItemFn) {
        self.add(&it.sig, &it.block);
        visit::visit_item_fn(self, it);
    }

    fn visit_impl_item_fn(&mut self, it: &'ast ImplItemFn) {
        self.add(&it.sig, &it.block);
        visit::visit_impl_item_fn(self, it);
    }

    fn visit_trait_item_fn(&mut self, it: &'ast TraitItemFn) {
        if let Some(body) = &it.default {
            self.add(&it.sig, body);
        }
        visit::visit_trait_item_fn(self, it);
    }
}

fn opening(file: &File) -> Option<Offence> {
    let silent = file.ending() == "rs" && !file.text.starts_with("//!");
    silent.then(|| Offence::new(&file.path, 1, "open with `//!`: what it is, why it is apart"))
}

#[test]
fn a_long_file_a_long_face_and_a_long_template_are_reported() {
    let lines = |count: usize| "//! Long.\n".repeat(count);
    let judged = |path: &str, count| lengths(&File::new(path, &lines(count)));
    one_offence(&judged("rooms/sets/src/set.rs", 401), 401, "at most 400");
    nothing_offends(&judged("rooms/sets/src/set.rs", 400));
    nothing_offends(&judged("rooms/sets/src/tests/requests.rs", 401));
    one_offence(&judged("rooms/sets/src/lib.rs", 41), 41, "at most 40");
    one_offence(&judged("rooms/sets/templates/set.html", 151), 151, "at most 150");
}

#[test]
fn a_long_function_is_reported_wherever_it_stands() {
    let body = "        let _ = 1;\n".repeat(60);
    let free = format!("//! A.\n/// Documented\n/// at length.\nfn go() {{\n{body}}}\n");
    one_offence(&lengths(&File::new("kith/src/main.rs", &free)), 4, "fn go has 62 lines");
    let method = format!("//! A.\nimpl X {{\n    fn go() {{\n{body}    }}\n}}\n");
    one_offence(&lengths(&File::new("kith/src/main.rs", &method)), 3, "fn go has 62 lines");
}

#[test]
fn a_file_that_says_nothing_about_itself_is_reported() {
    let found = opening(&File::new("kith/src/main.rs", "use std::fs;\n"));
    one_offence(found.as_slice(), 1, "open with `//!`");
}
