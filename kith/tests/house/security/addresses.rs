//! Addresses that lie: in the `Host` header, in the fields of letters, and in links that a scanner
//! follows.

use crate::contents::Contents;
use crate::ground::{houses, nothing_wrong, read_the_post};
use crate::scene::{Case, Scene};
use crate::standings::{ADMINISTRATOR, Cast};
use platform::outbox::Letter;
use testkit::House;
use web::HostFace;

const EVIL: &str = "evil.example";
/// Somebody who is known here, from the scene.
const KNOWN: &str = "chief-0@people.example";

#[tokio::test]
async fn sec_evil_host_header_never_reaches_a_letter() {
    for house in houses().await {
        let scene = Scene::set(&house).await;
        read_the_post(&house).await;
        let register = format!("/programmes/{}/interest", scene.own.slug());
        let fields =
            [("name", "Sioned Parry"), ("email", "sioned@people.example"), ("organisation", "Copperfield Homes")];
        for domain in [
            EVIL,
            "evil.example:80",
            "hearth.localhost.evil.example",
            "evil.example/hearth.localhost",
            "hearth.localhost, evil.example",
        ] {
            let stranger = house.nobody_at(&HostFace { domain: domain.to_owned(), ..house.host.clone() });
            let answers = [
                stranger.get("/signin").await,
                stranger.post("/signin", &[("email", KNOWN)]).await,
                stranger.post(&register, &fields).await,
            ];
            for answer in answers {
                assert!(!answer.text().contains(EVIL), "{domain}: {}", answer.asked);
                answer.is(404);
            }
        }
        assert!(house.letters().await.is_empty(), "{}: a letter was sent from nowhere", house.name());
        let mut browser = house.nobody();
        for header in ["x-forwarded-host", "x-host", "x-original-host", "x-forwarded-server"] {
            browser.headers.insert(header, EVIL.parse().unwrap());
        }
        browser.headers.insert("forwarded", "host=evil.example;proto=http".parse().unwrap());
        browser.headers.insert("origin", "https://evil.example".parse().unwrap());
        browser.headers.insert("referer", "https://evil.example/signin".parse().unwrap());
        browser.post("/signin", &[("email", KNOWN)]).await.is(303);
        let page = browser.post(&register, &fields).await.is(303);
        assert!(page.location().is_some_and(|to| to.starts_with('/')), "{:?}", page.location());
        let letters = house.letters().await;
        assert!(letters.len() >= 2, "{}: {} letters", house.name(), letters.len());
        for letter in letters {
            assert!(!whole(&letter).contains(EVIL), "{}: {}", house.name(), whole(&letter));
            assert!(whole(&letter).contains("http://hearth.localhost/"), "{}", whole(&letter));
        }
    }
}

fn whole(letter: &Letter) -> String {
    let html = letter.html.as_deref().unwrap_or_default();
    let unsubscribe = letter.unsubscribe.as_deref().unwrap_or_default();
    format!("{}\n{}\n{}\n{html}\n{unsubscribe}", letter.to, letter.subject, letter.text)
}

#[tokio::test]
async fn sec_header_injection_in_mail() {
    let breaks = [
        "\r\nBcc: thief@evil.example",
        "\nBcc: thief@evil.example",
        "\rBcc: thief@evil.example",
        "\u{2028}Bcc: thief@evil.example",
        "\u{0}Bcc: thief@evil.example",
    ];
    for house in houses().await {
        let scene = Scene::set(&house).await;
        let chief = Cast::of(&house, &scene).await.named(&house, ADMINISTRATOR).await.client;
        read_the_post(&house).await;
        for (number, evil) in breaks.into_iter().enumerate() {
            let (name, organisation) = (format!("Angus Reid{evil}"), format!("Copperfield Homes{evil}"));
            let title = format!("Evening sets {number}{evil}");
            let good = format!("angus-{number}@people.example");
            let register = format!("/programmes/{}/interest", scene.own.slug());
            for address in [
                good.clone(),
                format!("{good}{evil}"),
                format!("{good}, thief@evil.example"),
                format!("thief@evil.example>,<{good}"),
                format!("\"thief@evil.example\" {good}"),
            ] {
                let fields =
                    [("name", name.as_str()), ("email", address.as_str()), ("organisation", organisation.as_str())];
                house.nobody().post(&register, &fields).await;
                house.nobody().post("/signin", &[("email", address.as_str())]).await;
                let colleague = [("name", name.as_str()), ("email", address.as_str()), ("roles", "editor")];
                chief.post("/people/staff", &colleague).await;
            }
            chief.post("/programmes/new", &[("blueprint", "hdn"), ("title", title.as_str())]).await;
        }
        let letters = house.letters().await;
        assert!(!letters.is_empty(), "{}: nothing was sent that could have been hurt", house.name());
        let mut wrong = Vec::new();
        for letter in letters {
            let heads = [letter.to.to_string(), letter.subject.clone(), letter.kind.clone()];
            let is_broken = heads.iter().any(|head| head.chars().any(|c| c.is_control() || c == '\u{2028}'));
            if is_broken || !letter.to.to_string().ends_with("@people.example") {
                wrong.push(format!("{}: {heads:?}", house.name()));
            }
        }
        nothing_wrong("letters whose head was written by a stranger", &wrong);
    }
}

#[tokio::test]
async fn sec_a_mail_scanner_that_follows_every_link_changes_nothing() {
    for house in houses().await {
        let scene = Scene::set(&house).await;
        house.nobody().post("/signin", &[("email", KNOWN)]).await.is(303);
        let letters = house.letters().await;
        let before = Contents::of(&house).await.settled();
        let links: Vec<String> = letters.iter().flat_map(|letter| links(&house, &whole(letter))).collect();
        assert!(links.len() > 5, "{}: {links:?}", house.name());
        assert!(links.iter().any(|link| link.contains("/confirmation")), "{links:?}");
        for link in links {
            house.nobody().get(&link).await;
        }
        Contents::of(&house).await.settled().is_unchanged_since(&before, "following a link");
        let applicant = Cast::of(&house, &scene).await.named(&house, crate::standings::APPLICANT).await;
        let own = scene.fill("/programmes/{slug}/my-interest/{key}", Case::Own, &applicant).unwrap().unwrap();
        house.nobody().get(&own).await.is(200).says("Look in your email now");
    }
}

fn links(house: &House, text: &str) -> Vec<String> {
    let base = house.host.base_url.as_str();
    let ends = |c: char| c.is_whitespace() || "\"<>".contains(c);
    text.split(base)
        .skip(1)
        .filter_map(|rest| rest.split(ends).next())
        .filter(|path| path.starts_with('/'))
        .map(str::to_owned)
        .collect()
}
