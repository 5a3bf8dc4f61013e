//! The matrix as a page: a table a route, with those who are told the same in one row.

use super::matrix::{Cells, Found, Matrix, verb};
use crate::scene::Case;
use crate::standings;
use std::fmt::Write;

const INTRODUCTION: &str = "\
# Who may do what

Every route with its rule, asked by everyone on both databases: for what is their own, for somebody else's at the same
host, for the other host's, for what does not exist, and, where an address names two things, for their own parent with
somebody else's child. Made by `everyone_at_every_route` in `kith/tests/house/access`; after a change that is meant,
`KITH_TEST_WRITE=1 cargo nextest run -p kith everyone_at_every_route` writes it anew.

Forms are sent with their tokens and no fields: 422 means that the form was let in and found empty. *sign in* and
*second factor* are redirects to those pages; *to …* is any other. A column is missing where an address cannot be asked
for in that way. *Everyone else* is everyone of this list who is not named in a table:

";

/// The whole page.
pub fn write(matrix: &Matrix) -> String {
    let mut page = INTRODUCTION.to_owned();
    for (number, standing) in standings::ALL.iter().enumerate() {
        writeln!(page, "{}. {}", number + 1, standing.name).unwrap();
    }
    let mut room = None;
    for found in &matrix.found {
        let first = found.route.path.split('/').nth(1).unwrap_or_default().split('.').next().unwrap_or_default();
        if room.replace(first) != Some(first) {
            write!(page, "\n## /{first}\n").unwrap();
        }
        section(&mut page, found);
    }
    page
}

fn section(page: &mut String, Found { route, answers }: &Found) {
    write!(page, "\n### {} {}\n\n{}\n\n", verb(route.method), route.path, sentence(route.verb)).unwrap();
    let cases: Vec<Case> =
        Case::ALL.into_iter().filter(|case| answers.iter().any(|(_, cells)| cells[*case as usize].is_some())).collect();
    let heads: Vec<&str> = cases.iter().map(|case| case.name()).collect();
    writeln!(page, "| | {} |\n|---|{}", heads.join(" | "), "---|".repeat(cases.len())).unwrap();
    let groups = grouped(answers);
    for (number, (names, cells)) in groups.iter().enumerate() {
        let told: Vec<&str> = cases.iter().map(|case| cells[*case as usize].as_deref().unwrap_or("")).collect();
        let who = match groups.len() - number {
            1 if number == 0 => "everyone".to_owned(),
            1 if names.len() > 2 => "everyone else".to_owned(),
            _ => names.join(", "),
        };
        writeln!(page, "| {who} | {} |", told.join(" | ")).unwrap();
    }
}

fn sentence(verb: &str) -> String {
    let mut letters = verb.chars();
    letters.next().map(|first| format!("{}{}.", first.to_uppercase(), letters.as_str())).unwrap_or_default()
}

/// Those who are told the same, in the order of the first of them; the largest group last.
fn grouped(answers: &[(&'static str, Cells)]) -> Vec<(Vec<&'static str>, Cells)> {
    let mut groups: Vec<(Vec<&'static str>, Cells)> = Vec::new();
    for (name, cells) in answers {
        match groups.iter_mut().find(|(_, same)| same == cells) {
            Some((names, _)) => names.push(name),
            None => groups.push((vec![name], cells.clone())),
        }
    }
    let largest = (0..groups.len()).rev().max_by_key(|at| groups[*at].0.len()).unwrap_or_default();
    let most = groups.remove(largest);
    groups.push(most);
    groups
}
