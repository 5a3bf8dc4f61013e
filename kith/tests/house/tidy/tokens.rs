//! What a Rust text mentions: paths such as `crate::store::find`, read from its tokens.
//!
//! Apart because two checks need it. Tokens rather than a syntax tree, so that what stands inside
//! a macro call counts as well. Whatever is behind `#[cfg(test)]` is left out.

use proc_macro2::{Delimiter, TokenStream, TokenTree};

/// A path of names, from its first name on, and the line it starts on.
#[derive(Debug, PartialEq)]
pub(super) struct Mention {
    pub(super) path: Vec<String>,
    pub(super) line: usize,
}

/// Every path of the text; a lone name counts only after `use` or where it is `async`.
pub(super) fn mentions(text: &str) -> Result<Vec<Mention>, String> {
    let stream: TokenStream = text.parse().map_err(|why| format!("is not Rust: {why}"))?;
    let mut found = Vec::new();
    walk(stream, &mut found);
    Ok(found)
}

fn walk(stream: TokenStream, found: &mut Vec<Mention>) {
    let tokens: Vec<TokenTree> = stream.into_iter().collect();
    let mut at = 0;
    while at < tokens.len() {
        if is_test_only(&tokens[at..]) {
            at += item_length(&tokens[at..]);
            continue;
        }
        match &tokens[at] {
            TokenTree::Group(group) => {
                walk(group.stream(), found);
                at += 1;
            }
            TokenTree::Ident(name) => {
                let used = at > 0 && is_ident(&tokens[at - 1], "use");
                let keyword = name == "async";
                at += path(&tokens[at..], &[], used || keyword, found);
            }
            _ => at += 1,
        }
    }
}

/// Reads one path from its first name; returns how many tokens it took.
fn path(tokens: &[TokenTree], before: &[String], alone: bool, found: &mut Vec<Mention>) -> usize {
    let mut names = before.to_vec();
    let line = tokens[0].span().start().line;
    let mut at = 0;
    loop {
        match tokens.get(at) {
            Some(TokenTree::Ident(name)) => names.push(name.to_string()),
            Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Brace => {
                branches(group.stream(), &names, found);
                return at + 1;
            }
            _ => break,
        }
        at += 1;
        if !is_colons(&tokens[at..]) {
            break;
        }
        at += 2;
    }
    if names.len() > 1 || alone {
        found.push(Mention { path: names, line });
    }
    at
}

/// The inside of `use a::{b, c::{d, e}}`.
fn branches(stream: TokenStream, before: &[String], found: &mut Vec<Mention>) {
    let tokens: Vec<TokenTree> = stream.into_iter().collect();
    for branch in tokens.split(|it| matches!(it, TokenTree::Punct(mark) if mark.as_char() == ',')) {
        if !branch.is_empty() {
            path(branch, before, true, found);
        }
    }
}

fn is_ident(token: &TokenTree, name: &str) -> bool {
    matches!(token, TokenTree::Ident(it) if it == name)
}

fn is_colons(tokens: &[TokenTree]) -> bool {
    let colon = |it: Option<&TokenTree>| matches!(it, Some(TokenTree::Punct(mark)) if mark.as_char() == ':');
    colon(tokens.first()) && colon(tokens.get(1))
}

fn is_test_only(tokens: &[TokenTree]) -> bool {
    let [TokenTree::Punct(mark), TokenTree::Group(group), ..] = tokens else {
        return false;
    };
    let inside: String = group.stream().to_string().split_whitespace().collect();
    mark.as_char() == '#' && inside == "cfg(test)"
}

/// From `#[cfg(test)]` to the end of what it stands before: a semicolon or a block.
fn item_length(tokens: &[TokenTree]) -> usize {
    let ends = |token: &TokenTree| match token {
        TokenTree::Punct(mark) => mark.as_char() == ';',
        TokenTree::Group(group) => group.delimiter() == Delimiter::Brace,
        _ => false,
    };
    tokens.iter().position(ends).map_or(tokens.len(), |at| at + 1)
}

/// A path as it would be written.
pub(super) fn written(path: &[String]) -> String {
    path.join("::")
}

/// The names of a path as owned texts, for comparing in proofs.
fn names(path: &str) -> Vec<String> {
    path.split("::").map(str::to_owned).collect()
}

#[test]
fn a_branching_use_is_read_as_each_of_its_paths() {
    let found = mentions("use crate::{store, policy::{See, Endorse}};\nfn f() { g!(axum::x) }").expect("it is Rust");
    let paths: Vec<Vec<String>> = found.into_iter().map(|it| it.path).collect();
    let expected = ["crate::store", "crate::policy::See", "crate::policy::Endorse", "axum::x"];
    assert_eq!(paths, expected.map(names));
}

#[test]
fn what_only_tests_compile_is_not_a_mention() {
    let found = mentions("#[cfg(test)]\nmod tests { use sqlx::Row; }\nuse kernel::Id;");
    assert_eq!(found, Ok(vec![Mention { path: names("kernel::Id"), line: 3 }]));
}
