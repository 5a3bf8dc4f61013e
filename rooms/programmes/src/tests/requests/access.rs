//! Who gets in, and what people without a right are told: nothing.

use crate::tests::plan::{RHIAN, coordinator, published, scenes};

const NOWHERE: &str = "0190a000-0000-7000-8000-00000000dead";

#[tokio::test]
async fn foreign_and_missing_programmes_look_alike() {
    for scene in scenes().await {
        let own = scene.stands(("Ada Byrne", "Alder Homes")).await;
        let other = &scene.house.other;
        let rhian = coordinator(&scene.house, other, RHIAN).await;
        published(&scene.house, other, rhian, "elsewhere-set").await;
        let id = own.id.to_string();
        let tails = [
            "interests".to_owned(),
            "interests.csv".to_owned(),
            "interests.xlsx".to_owned(),
            "interests/new".to_owned(),
            format!("interests/{id}"),
            format!("interests/{id}/merging/{id}"),
            "invitations".to_owned(),
            "invitations/new".to_owned(),
            format!("invitations/lists/{id}"),
        ];
        for tail in &tails {
            let missing = scene.browser.get(&format!("/programmes/nothing-here/{tail}")).await.is(404);
            let foreign = scene.browser.get(&format!("/programmes/elsewhere-set/{tail}")).await;
            foreign.is_like(&missing);
        }
        for tail in
            [format!("interests/{id}/vouching"), format!("interests/{id}/withdrawal"), "invitations/test".into()]
        {
            let missing = scene.browser.post(&format!("/programmes/nothing-here/{tail}"), &[]).await.is(404);
            scene.browser.post(&format!("/programmes/elsewhere-set/{tail}"), &[]).await.is_like(&missing);
        }
        scene.house.close().await;
    }
}

#[tokio::test]
async fn an_interest_of_another_programme_does_not_exist_here() {
    for scene in scenes().await {
        let own = scene.stands(("Ada Byrne", "Alder Homes")).await;
        published(&scene.house, &scene.house.host, scene.coordinator, "second-set").await;
        scene.browser.get(&scene.page(&own)).await.is(200);
        let missing = scene.browser.get(&format!("/programmes/second-set/interests/{NOWHERE}")).await.is(404);
        let foreign = scene.browser.get(&format!("/programmes/second-set/interests/{}", own.id)).await;
        foreign.is_like(&missing);
        let odd = scene.browser.get("/programmes/second-set/interests/not-an-id").await;
        odd.is_like(&missing);
        for verb in ["vouching", "withdrawal", "merging/x"] {
            scene.browser.post(&format!("/programmes/second-set/interests/{}/{verb}", own.id), &[]).await.is(404);
        }
        scene.house.close().await;
    }
}

#[tokio::test]
async fn nobody_but_those_who_run_it_gets_in() {
    for scene in scenes().await {
        let own = scene.stands(("Ada Byrne", "Alder Homes")).await;
        let nobody = scene.house.nobody();
        let answer = nobody.get(&scene.page(&own)).await.is(303);
        assert!(answer.location().is_some_and(|to| to.starts_with("/signin?next=")));
        let weak = scene.house.as_without_factor(scene.coordinator).await;
        let answer = weak.get(&scene.page(&own)).await.is(303);
        assert!(answer.location().is_some_and(|to| to.starts_with("/signin/second-factor")));
        nobody.post(&format!("{}/vouching", scene.page(&own)), &[]).await.is(303);
        assert_eq!(scene.again(own.id).await, own);
        scene.house.close().await;
    }
}

#[tokio::test]
async fn a_script_in_a_name_is_shown_as_text() {
    for scene in scenes().await {
        let script = "<script>alert(1)</script>";
        let details = crate::tests::plan::details_at((script, "mal@alder.example", "\"><img src=x onerror=alert(1)>"));
        let one = scene.registers_with(&details).await;
        let one = scene.confirms(one).await;
        let two = scene.registers_with(&details).await;
        let paths = [
            crate::tests::plan::LIST.to_owned(),
            scene.page(&one),
            crate::url::merging(&scene.programme.slug, one.id, two.id),
            format!("{}?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E", crate::tests::plan::LIST),
        ];
        for path in paths {
            let page = scene.browser.get(&path).await.is(200).says(script);
            assert!(!page.text().contains(script), "{path} holds a script");
            assert!(!page.text().contains("<img src=x"), "{path} holds a picture");
        }
        scene.house.close().await;
    }
}
