//! Public pages that are kept for whoever asks next: never past a change, and for nobody in particular.

use crate::tests::plan::{Scene, scenes};
use http::header::{ACCEPT_LANGUAGE, ETAG, HeaderValue, IF_NONE_MATCH};
use platform::{Db, sql};
use std::time::Duration;
use testkit::Client;

const PAGE: &str = "/programmes/learning-set";

/// Gives the programme another title, by the hand of whoever has this database open.
async fn rename(scene: &Scene, by: &Db, title: &str) {
    let mut tx = by.write(scene.house.context()).await.expect("it can be written to");
    let host = tx.host();
    let renaming = sql!("UPDATE programme SET title = $2 WHERE host_id = $1 AND slug = 'learning-set'");
    tx.keep(renaming, (host, title)).await.expect("it is renamed");
    tx.commit().await.expect("it is kept");
}

fn passer_by(scene: &Scene) -> Client {
    scene.house.nobody().without_cookies()
}

#[tokio::test]
async fn a_public_page_is_kept_for_a_second_and_not_past_what_is_written_here() {
    for scene in scenes().await {
        let (somebody, elsewhere) = (passer_by(&scene), scene.house.another_process().await);
        somebody.get(PAGE).await.is(200).says(&scene.programme.title);
        rename(&scene, &elsewhere, "Named elsewhere").await;
        let at_once = passer_by(&scene).get(PAGE).await.is(200);
        at_once.says(&scene.programme.title).does_not_say("Named elsewhere");
        scene.house.nobody().get(PAGE).await.says("Named elsewhere");
        scene.browser.get(PAGE).await.says("Named elsewhere");
        scene.house.pass(Duration::from_secs(1));
        somebody.get(PAGE).await.says("Named elsewhere");
        rename(&scene, &scene.house.home.db, "Named here").await;
        somebody.get(PAGE).await.says("Named here");
        elsewhere.close().await;
        scene.house.close().await;
    }
}

#[tokio::test]
async fn a_browser_that_has_the_page_is_told_so_until_it_changes() {
    for scene in scenes().await {
        let mut somebody = passer_by(&scene);
        let mark = somebody.get(PAGE).await.is(200).headers[ETAG].clone();
        somebody.headers.insert(IF_NONE_MATCH, mark.clone());
        for _ in 0..2 {
            let told = somebody.get(PAGE).await.is(304);
            assert!(told.body.is_empty() && told.headers[ETAG] == mark);
            scene.house.pass(Duration::from_secs(2));
        }
        rename(&scene, &scene.house.home.db, "Named anew").await;
        somebody.get(PAGE).await.is(200).says("Named anew");
        scene.house.close().await;
    }
}

#[tokio::test]
async fn each_tongue_and_each_host_has_a_page_of_its_own() {
    for scene in scenes().await {
        let english = passer_by(&scene).get(PAGE).await.is(200).text();
        assert!(english.contains("lang=\"en-GB\""));
        let mut welsh = passer_by(&scene);
        welsh.headers.insert(ACCEPT_LANGUAGE, HeaderValue::from_static("cy"));
        assert!(welsh.get(PAGE).await.is(200).text().contains("lang=\"cy\""));
        // The choice of a tongue is a cookie's: it is answered for this browser alone.
        let chosen = passer_by(&scene).get(&format!("{PAGE}?lang=cy")).await.is(200);
        assert!(chosen.text().contains("lang=\"cy\"") && !chosen.headers.contains_key(ETAG));
        scene.house.nobody_at(&scene.house.other).without_cookies().get(PAGE).await.is(404);
        assert_eq!(passer_by(&scene).get(PAGE).await.text(), english);
        scene.house.close().await;
    }
}

#[tokio::test]
async fn what_only_some_may_see_is_never_kept() {
    for scene in scenes().await {
        let own = scene.browser.get(PAGE).await.is(200).says("Run it again");
        assert!(!own.headers.contains_key(ETAG), "a page for whoever runs the programme");
        passer_by(&scene).get(PAGE).await.is(200).does_not_say("Run it again");
        let form = passer_by(&scene).get(&format!("{PAGE}/interest")).await.is(200);
        assert!(!form.headers.contains_key(ETAG), "a form is tied to its browser");
        let missing = passer_by(&scene).get("/programmes/not-there").await.is(404);
        assert!(!missing.headers.contains_key(ETAG));
        scene.house.close().await;
    }
}
