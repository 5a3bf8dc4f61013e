//! Links between documents: each leads to a file that exists and a heading that is there.
//!
//! Apart because it needs every path of the workspace, folders and pictures included.

use std::collections::HashSet;

use super::{Offence, nothing_offends, one_offence, tree, tree::File};

#[test]
fn links_in_documents_lead_somewhere() {
    let files = tree::workspace();
    let paths: HashSet<String> = tree::paths().into_iter().collect();
    nothing_offends(&check(&files, &paths));
}

fn check(files: &[File], paths: &HashSet<String>) -> Vec<Offence> {
    let documents: Vec<&File> = files.iter().filter(|it| it.ending() == "md").collect();
    let mut offences = Vec::new();
    for document in &documents {
        for (line, target) in links(&document.text) {
            if let Some(what) = broken(document, &target, &documents, paths) {
                offences.push(Offence::new(&document.path, line, what));
            }
        }
    }
    offences
}

/// Every target that is not on another host, with its line.
fn links(text: &str) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    for (line, text) in prose(text) {
        for (at, _) in text.match_indices("](") {
            let rest = &text[at + 2..];
            let end = rest.find([')', ' ']).unwrap_or(rest.len());
            found.push((line, rest[..end].to_owned()));
        }
        if let Some((_, target)) = text.split_once("]: ").filter(|_| text.starts_with('[')) {
            found.push((line, target.trim().to_owned()));
        }
    }
    found.retain(|(_, target)| !target.contains("://") && !target.starts_with("mailto:"));
    found
}

/// The lines outside fenced code, inline code blanked out.
fn prose(text: &str) -> Vec<(usize, String)> {
    let mut fenced = false;
    let mut lines = Vec::new();
    for (at, line) in text.lines().enumerate() {
        if line.trim_start().starts_with("```") {
            fenced = !fenced;
        } else if !fenced {
            let parts = line.split('`').enumerate();
            let kept = parts.map(|(part, it)| if part % 2 == 0 { it } else { "code" });
            lines.push((at + 1, kept.collect::<Vec<_>>().join("")));
        }
    }
    lines
}

fn broken(from: &File, target: &str, documents: &[&File], paths: &HashSet<String>) -> Option<String> {
    let (path, anchor) = target.split_once('#').unwrap_or((target, ""));
    let full = resolved(&from.path, path);
    if !path.is_empty() && !paths.contains(&full) {
        return Some(format!("{target} leads nowhere: there is no {full}"));
    }
    let document = documents.iter().find(|it| it.path == full)?;
    let known = anchor.is_empty() || headings(&document.text).iter().any(|it| it == anchor);
    (!known).then(|| format!("{target} leads nowhere: {full} has no heading #{anchor}"))
}

/// A link's path from the root of the workspace; an empty one is the document itself.
fn resolved(from: &str, path: &str) -> String {
    if path.is_empty() {
        return from.to_owned();
    }
    let mut parts: Vec<&str> = match path.strip_prefix('/') {
        Some(_) => Vec::new(),
        None => from.split('/').collect(),
    };
    parts.pop();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => drop(parts.pop()),
            part => parts.push(part),
        }
    }
    parts.join("/")
}

/// The anchors of a document as code hosts make them: lower case, hyphens, no punctuation.
fn headings(text: &str) -> Vec<String> {
    let mut fenced = false;
    let mut found = Vec::new();
    for line in text.lines() {
        fenced ^= line.starts_with("```");
        let heading = line.trim_start_matches('#');
        if !fenced && heading.len() < line.len() && heading.starts_with(' ') {
            let kept = heading.trim().chars().filter(|it| it.is_alphanumeric() || " -_".contains(*it));
            found.push(kept.collect::<String>().to_lowercase().replace(' ', "-"));
        }
    }
    found
}

fn judged(text: &str) -> Vec<Offence> {
    let files = [File::new("docs/a.md", text), File::new("ARCHITECTURE.md", "# Who may\n## Two, three\n")];
    let paths = ["docs", "docs/a.md", "docs/a.png", "ARCHITECTURE.md"];
    check(&files, &paths.iter().map(|it| (*it).to_owned()).collect())
}

#[test]
fn a_link_to_no_file_is_reported() {
    one_offence(&judged("# A\n\nsee [it](b.md)\n"), 3, "there is no docs/b.md");
    one_offence(&judged("![it](../a.png)"), 1, "there is no a.png");
    one_offence(&judged("[it]: ../b.md"), 1, "there is no b.md");
    nothing_offends(&judged("[a](a.png) [b](../ARCHITECTURE.md) [c](../docs/) [d](https://example.org/x)"));
}

#[test]
fn a_link_to_no_heading_is_reported() {
    one_offence(&judged("[it](../ARCHITECTURE.md#who)"), 1, "no heading #who");
    one_offence(&judged("# A\n[it](#b)"), 2, "no heading #b");
    nothing_offends(&judged("# A b\n[it](#a-b) [x](../ARCHITECTURE.md#two-three)"));
}

#[test]
fn a_link_inside_code_is_an_example() {
    nothing_offends(&judged("`[it](b.md)`\n```\n[it](c.md)\n```\n"));
}
