//! Scripts typed into every field, seen on every page and in every letter.

use crate::forms::{Field, Kind};
use crate::ground::{at_once, demonstrations, nothing_wrong};
use crate::scene::{Scene, forget_allowances};
use crate::spider::{Habits, explore};
use crate::standings::{ADMINISTRATOR, Cast, NOBODY};
use std::sync::atomic::{AtomicUsize, Ordering};
use testkit::{Answer, House};

/// What is typed: an element, and the end of an attribute.
const SCRIPT: &str = "<script>k4n4ry()</script>\"'><img src=k4n4ry>";
/// What must not be found, in any page or letter.
const RAW: [&str; 3] = ["<script>k4n4ry", "<img src=k4n4ry", "\"'><img"];
const LIST: &str = "Name,Email,Organisation,Job title\n\
    \"<script>k4n4ry()</script>\"\"'><img src=k4n4ry>\",listed@people.example,\"<script>k4n4ry()</script>\",<script>k4n4ry()</script>\n";

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn sec_stored_script_in_every_text_field() {
    let wrong = at_once(demonstrations().await, type_scripts_everywhere).await.concat();
    nothing_wrong("places where a script that was typed would run", &wrong);
}

async fn type_scripts_everywhere(house: House) -> Vec<String> {
    let scene = Scene::set(&house).await;
    let cast = Cast::of(&house, &scene).await;
    let addresses = AtomicUsize::new(0);
    let write = |field: &Field| match field.kind {
        // An address that is one, with everything an address may hold.
        _ if field.name.contains("email") => {
            format!("k4n4ry+{}'&@people.example", addresses.fetch_add(1, Ordering::Relaxed))
        }
        Kind::Text if field.name == "phone" => "0161 496 0000".to_owned(),
        _ => SCRIPT.to_owned(),
    };
    let habits = Habits { write: &write, besides: &|_| Vec::new(), file: ("<script>k4n4ry()<script>.csv", LIST) };
    let register = format!("/programmes/{}/interest", scene.own.slug());
    let mut answers = Vec::new();
    for name in [NOBODY, ADMINISTRATOR, ADMINISTRATOR, NOBODY] {
        let who = cast.named(&house, name).await;
        let starts = vec!["/".to_owned(), "/demo/outbox".to_owned(), "/signin".to_owned(), register.clone()];
        answers.extend(explore(&who.client, starts, &habits).await);
        forget_allowances(&house).await;
        house.work().await;
    }
    let mut wrong: Vec<String> =
        answers.iter().filter(|it| is_page(it)).flat_map(|it| found(&it.asked, &it.text())).collect();
    let letters = house.letters().await;
    for letter in &letters {
        wrong.extend(found(&format!("letter {}", letter.kind), letter.html.as_deref().unwrap_or_default()));
    }
    let shown = answers.iter().filter(|it| it.status == 200 && it.text().contains("script&#62;k4n4ry")).count();
    let written = letters.iter().filter(|it| it.html.as_deref().is_some_and(|html| html.contains("k4n4ry"))).count();
    assert!(shown > 10 && written > 1, "{}: {shown} pages and {written} letters show what was typed", house.name());
    wrong.into_iter().map(|line| format!("{}: {line}", house.name())).collect()
}

fn is_page(answer: &Answer) -> bool {
    let kind = answer.headers.get("content-type").and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    kind.starts_with("text/html")
}

fn found(place: &str, html: &str) -> Vec<String> {
    let mut all = Vec::new();
    for raw in RAW {
        if let Some(at) = html.find(raw) {
            let around: String = html[..at].chars().rev().take(60).collect::<Vec<_>>().into_iter().rev().collect();
            all.push(format!("{place}: …{around}{raw}…"));
        }
    }
    all
}

#[test]
fn a_script_is_found_as_it_would_run_and_not_as_it_would_be_read() {
    assert!(found("a page", "<p>&#60;script&#62;k4n4ry()&#60;/script&#62;&#34;&#39;&#62;</p>").is_empty());
    assert_eq!(found("a page", "<p><script>k4n4ry()</p>"), ["a page: …<p><script>k4n4ry…"]);
}
