//! The map of the site: every page has a title and a heading and lives in the room its address names.

use crate::access::verb;
use crate::ground::{demonstrations, is_committed, nothing_wrong};
use crate::scene::{Case, Scene};
use crate::standings::{Cast, Who};
use kith::house;
use std::fmt::Write;
use testkit::{Answer, House};
use web::routes::Method;
use web::{Route, Routes};

/// The rooms as the house lists them, with their routes.
fn rooms() -> [(&'static str, Routes); 11] {
    [
        ("people", people::routes()),
        ("signin", signin::routes()),
        ("notices", notices::routes()),
        ("calendar", calendar::routes()),
        ("events", events::routes()),
        ("programmes", programmes::routes()),
        ("sets", sets::routes()),
        ("meetings", meetings::routes()),
        ("equality", equality::routes()),
        ("billing", billing::routes()),
        ("operations", operations::routes()),
    ]
}

/// Addresses that belong to the house rather than to one room.
const OF_THE_HOUSE: [&str; 6] = ["", "demo", "health", "accessibility", "privacy", "about"];

/// Pages that send everyone on.
const SIGNPOSTS: [&str; 1] = ["/"];

#[test]
fn every_route_lives_in_the_room_its_address_names() {
    let mut wrong = Vec::new();
    let mut known = 0;
    for (room, routes) in rooms() {
        for route in routes.list() {
            known += 1;
            let first = first_word(route.path);
            if first != room && !OF_THE_HOUSE.contains(&first) {
                wrong.push(format!("{} {} is in the room {room}: move it to {first}", verb(route.method), route.path));
            }
        }
    }
    nothing_wrong("routes in the wrong room", &wrong);
    let all = house::routes().list().len();
    assert_eq!(known, all, "list every room with routes in `rooms` of kith/tests/house/sitemap.rs");
}

fn first_word(path: &str) -> &str {
    path.split(['/', '.']).nth(1).unwrap_or_default()
}

#[tokio::test]
async fn every_page_has_a_title_and_a_heading() {
    let mut maps = Vec::new();
    for house in demonstrations().await {
        let scene = Scene::set(&house).await;
        let everyone = Cast::of(&house, &scene).await.arrive(&house).await;
        let (mut titles, mut wrong) = (Vec::new(), Vec::new());
        let mut routes = house::routes().list().to_vec();
        routes.sort_by_key(|route| (route.path, route.method));
        for route in &routes {
            let title = match route.method {
                Method::Post => Ok(String::new()),
                Method::Get => title_of(&house, &scene, route, &everyone).await,
            };
            titles.push(title.clone().unwrap_or_default());
            wrong.extend(title.err().map(|why| format!("{}: GET {}: {why}", house.name(), route.path)));
        }
        nothing_wrong("pages without a title or a heading", &wrong);
        maps.push(write(&routes, &titles));
    }
    assert_eq!(maps[0], maps[1], "the two databases differ");
    is_committed("docs/sitemap.md", &maps[0]);
}

/// The title of a page, as the first of those who may see it does.
async fn title_of(house: &House, scene: &Scene, route: &Route, everyone: &[Who]) -> Result<String, String> {
    if SIGNPOSTS.contains(&route.path) {
        return Ok("(sends on)".to_owned());
    }
    for who in everyone {
        let Some(path) = scene.fill(route.path, Case::Own, who)? else { continue };
        for path in [path, scene.drafted(route.path)] {
            let answer = who.client.get(&path).await;
            if answer.status == 200 {
                return read_title(house, &answer);
            }
        }
    }
    Err("nobody is shown it".to_owned())
}

fn read_title(house: &House, answer: &Answer) -> Result<String, String> {
    let kind = answer.headers.get("content-type").and_then(|kind| kind.to_str().ok()).unwrap_or_default().to_owned();
    if !kind.starts_with("text/html") {
        return Ok(format!("({})", kind.split(';').next().unwrap_or_default()));
    }
    let text = answer.text();
    let title = between(&text, "<title>", "</title>").unwrap_or_default();
    let own = title.strip_suffix(&format!(" – {}", house.host.title)).unwrap_or_default().trim();
    let heading = text.split("<h1").nth(1).and_then(|rest| between(rest, ">", "</h1>")).unwrap_or_default();
    let headings = text.matches("<h1").count();
    match (own.is_empty(), heading.trim().is_empty(), headings) {
        (true, _, _) => Err(format!("its title is {title:?}")),
        (_, true, _) => Err("it has no heading, or an empty one".to_owned()),
        (_, _, 1) => Ok(own.to_owned()),
        _ => Err(format!("it has {headings} headings of the first rank")),
    }
}

fn between<'a>(text: &'a str, from: &str, to: &str) -> Option<&'a str> {
    text.split_once(from).and_then(|(_, rest)| rest.split_once(to)).map(|(found, _)| found)
}

fn write(routes: &[Route], titles: &[String]) -> String {
    let mut page = String::from(
        "# The map of the site\n\nEvery route of the house, made from the register of routes; titles are read from the \
         pages of a demonstration.\n[Who may do what](access.md) says what everyone is told. After a change,\n\
         `KITH_TEST_WRITE=1 cargo nextest run -p kith every_page_has_a_title` writes it anew.\n\n\
         | address | | title | rule | for |\n|---|---|---|---|---|\n",
    );
    for (route, title) in routes.iter().zip(titles) {
        let who = if route.public { "everyone the rule lets in" } else { "people who are signed in" };
        writeln!(page, "| {} | {} | {title} | {} | {who} |", route.path, verb(route.method), route.verb).unwrap();
    }
    page
}
