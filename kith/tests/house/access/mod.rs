//! The access matrix: every route, asked by everyone, for what is theirs, somebody else's, the other
//! host's and nobody's. What it finds is a page of the documentation and is compared with it; what
//! must hold in any case is said here.

mod matrix;
mod page;

use crate::contents::Contents;
use crate::ground::{at_once, houses, is_committed, nothing_wrong};
use crate::scene::{Case, Scene};
use crate::standings::{AS_NOBODY, AS_SIGNED_IN, Cast, NOBODY, SIGNED_IN, UNPROVEN};
use kith::house;
pub use matrix::verb;
use matrix::{Found, Matrix};
use testkit::House;
use web::routes::Method;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn everyone_at_every_route() {
    let matrices = at_once(houses().await, matrix).await;
    let wrong: Vec<String> = matrices.iter().flat_map(|it| it.wrong.iter().cloned().chain(strangers(it))).collect();
    nothing_wrong("answers that must not be", &wrong);
    let pages: Vec<String> = matrices.iter().map(page::write).collect();
    assert_eq!(pages[0], pages[1], "the two databases differ");
    is_committed("docs/access.md", &pages[0]);
}

async fn matrix(house: House) -> Matrix {
    Matrix::ask(&house).await
}

/// Whose standing has ended, or is somebody else's, stands as a stranger; whose second factor is
/// missing gets no further than the page for it.
fn strangers(matrix: &Matrix) -> Vec<String> {
    let mut wrong = Vec::new();
    for Found { route, answers } in &matrix.found {
        let of = |name: &str| answers.iter().find(|(standing, _)| *standing == name).map(|(_, cells)| cells);
        let mut differs = |name: &str, from: &str, also: &str| {
            let (Some(theirs), Some(model)) = (of(name), of(from)) else { return };
            for ((case, cell), expected) in Case::ALL.iter().zip(theirs).zip(model) {
                if cell != expected && cell.as_deref() != Some(also) {
                    let method = verb(route.method);
                    wrong.push(format!(
                        "{}: {method} {} ({}): {name} is told {cell:?}, {from} {expected:?}",
                        matrix.name,
                        route.path,
                        case.name()
                    ));
                }
            }
        };
        AS_SIGNED_IN.iter().for_each(|name| differs(name, SIGNED_IN, ""));
        AS_NOBODY.iter().for_each(|name| differs(name, NOBODY, ""));
        if !route.path.starts_with("/signin/") {
            differs(UNPROVEN, SIGNED_IN, matrix::SECOND_FACTOR);
        }
    }
    wrong
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_form_without_tokens_is_refused_to_everyone_and_changes_nothing() {
    at_once(houses().await, send_without_tokens).await;
}

async fn send_without_tokens(house: House) {
    let scene = Scene::set(&house).await;
    let everyone = Cast::of(&house, &scene).await.arrive(&house).await;
    let before = Contents::of(&house).await;
    let mut wrong = Vec::new();
    for route in house::routes().list().iter().filter(|it| it.method == Method::Post) {
        for who in &everyone {
            let path = scene.fill(route.path, Case::Own, who).unwrap().unwrap();
            let answer = who.client.post_raw(&path, &[]).await;
            // Where a file would have to be read first, whoever is nobody is sent to sign in before it is.
            let sent_away = answer.status == 303 && answer.location().is_some_and(|to| to.starts_with("/signin?"));
            if answer.status != 403 && !sent_away {
                wrong.push(format!("POST {} tells {} {}", route.path, who.standing.name, answer.status));
            }
        }
    }
    nothing_wrong("forms taken without their tokens", &wrong);
    Contents::of(&house).await.is_unchanged_since(&before, "a form without tokens");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn no_page_changes_anything() {
    at_once(houses().await, open_every_page).await;
}

async fn open_every_page(house: House) {
    let scene = Scene::set(&house).await;
    let everyone = Cast::of(&house, &scene).await.arrive(&house).await;
    let mut before = Contents::of(&house).await.settled();
    for route in house::routes().list().iter().filter(|it| it.method == Method::Get) {
        for who in &everyone {
            for case in [Case::Own, Case::Another] {
                if let Some(path) = scene.fill(route.path, case, who).unwrap() {
                    who.client.get(&path).await;
                }
            }
        }
        // Who took a file of people away is written down; nothing else is.
        let is_file = [".csv", ".xlsx"].iter().any(|ending| route.path.ends_with(ending));
        let mut changed = Contents::of(&house).await.settled().differences(&before);
        changed.retain(|line| !(is_file && line.contains("audit_line now has") && line.contains("downloaded")));
        nothing_wrong(&format!("changes made by GET {}", route.path), &changed);
        before = Contents::of(&house).await.settled();
    }
}
