//! Ways back that would lead to another site.

use super::tokens::code_for;
use crate::ground::{demonstrations, houses};
use crate::scene::{Case, Scene};
use crate::standings::{ADMINISTRATOR, Cast, NOBODY, SIGNED_IN};
use kith::house;
use web::routes::Method;

const EVIL: [&str; 18] = [
    "https://evil.example",
    "https:evil.example",
    "http:/\\evil.example",
    "//evil.example",
    "///evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "/\t/evil.example",
    "\t//evil.example",
    " //evil.example",
    "/%2fevil.example",
    "/%5cevil.example",
    "/%252fevil.example",
    "/..//evil.example",
    "/.//evil.example",
    "//hearth.localhost@evil.example",
    "javascript:alert(1)",
    "/%0d%0aLocation:%20https://evil.example",
];

/// Whether a browser would stay: a path of this host, as the most liberal of them reads it.
fn stays(to: &str) -> bool {
    let read: String = to.replace('\\', "/").chars().filter(|c| !c.is_control()).collect();
    let decoded = read.replace("%2f", "/").replace("%2F", "/").replace("%5c", "/").replace("%5C", "/");
    let path = decoded.split('?').next().unwrap_or_default();
    to.starts_with('/') && !path.contains("//") && !to.contains(['\r', '\n'])
}

fn encoded(text: &str) -> String {
    text.bytes().map(|byte| format!("%{byte:02X}")).collect()
}

#[tokio::test]
async fn sec_open_redirect_next() {
    for house in houses().await {
        let scene = Scene::set(&house).await;
        let cast = Cast::of(&house, &scene).await;
        for evil in EVIL {
            let known = cast.named(&house, SIGNED_IN).await;
            let answer = known.client.get(&format!("/signin?next={}", encoded(evil))).await.is(303);
            assert!(
                answer.location().is_some_and(stays),
                "{}: {evil:?} leads to {:?}",
                house.name(),
                answer.location()
            );
            let browser = house.nobody();
            let code = code_for(&house, &browser, "chief-0@people.example", evil).await;
            let answer = browser.post("/signin/code", &[("code", &code), ("next", evil)]).await.is(303);
            assert!(
                answer.location().is_some_and(stays),
                "{}: {evil:?} leads to {:?}",
                house.name(),
                answer.location()
            );
            crate::scene::forget_allowances(&house).await;
        }
    }
}

#[tokio::test]
async fn sec_open_redirect_on_every_page_and_form() {
    for house in demonstrations().await {
        let scene = Scene::set(&house).await;
        let cast = Cast::of(&house, &scene).await;
        for evil in ["https://evil.example", "//evil.example", "/\\evil.example"] {
            for name in [NOBODY, SIGNED_IN, ADMINISTRATOR] {
                let who = cast.named(&house, name).await;
                for route in
                    house::routes().list().iter().filter(|it| !it.path.ends_with("/end") && it.path != "/signin/out")
                {
                    let path = scene.fill(route.path, Case::Own, &who).unwrap().unwrap();
                    let names = ["next", "to", "return", "redirect", "back", "url"];
                    let fields = names.map(|name| (name, evil));
                    let query: Vec<_> = names.iter().map(|name| format!("{name}={}", encoded(evil))).collect();
                    let answer = match route.method {
                        Method::Get => who.client.get(&format!("{path}?{}", query.join("&"))).await,
                        Method::Post => who.client.post(&path, &fields).await,
                    };
                    assert!(answer.location().is_none_or(stays), "{} leads to {:?}", answer.asked, answer.location());
                    let text = answer.text();
                    for attribute in ["href", "action", "src", "formaction"] {
                        let leads = format!("{attribute}=\"{evil}");
                        assert!(!text.contains(&leads), "{}: {leads}", answer.asked);
                    }
                }
            }
        }
    }
}

#[test]
fn what_leads_elsewhere_is_seen() {
    for evil in EVIL.iter().filter(|it| !it.contains("%25") && !it.contains("%0d")) {
        assert!(!stays(evil), "{evil}");
    }
    assert!(stays("/people?next=//x") && stays("/"));
}
