//! Where somebody is signed in, and ending it.

use super::{NGOZI, RHIAN, enter, plan};
use testkit::houses;

#[tokio::test]
async fn one_visit_is_ended_and_the_others_go_on() {
    for house in houses(&plan()).await {
        let ngozi = enter(&house, NGOZI, &[]).await;
        let (here, there, third) = (house.as_(ngozi).await, house.as_(ngozi).await, house.as_(ngozi).await);
        let list = here.get("/signin/visits").await.is(200).says("This one").text();
        let lines: Vec<&str> = list.split("<li class=\"kith-card govuk-!-margin-bottom-4\">").skip(1).collect();
        let other = lines.iter().find(|line| !line.contains("This one")).expect("there are others");
        let path = other.split("action=\"").nth(1).and_then(|rest| rest.split('"').next()).expect("each has a button");
        assert_eq!(lines.len(), 3);
        here.post(path, &[]).await.redirects_to("/signin/visits");
        here.get("/signin/visits").await.says("That visit has ended");
        let open = [&here, &there, &third];
        let mut left = 0;
        for browser in open {
            left += usize::from(browser.get("/signin/visits").await.status == 200);
        }
        assert_eq!(left, 2);
        here.post("/signin/visits/others/end", &[]).await.redirects_to("/signin/visits");
        let list = here.get("/signin/visits").await.is(200);
        assert!(!list.text().contains("/signin/visits/others/end"));
        house.close().await;
    }
}

#[tokio::test]
async fn nobody_ends_a_strangers_visit() {
    for house in houses(&plan()).await {
        let (ngozi, rhian) = (enter(&house, NGOZI, &[]).await, enter(&house, RHIAN, &[]).await);
        let (hers, theirs) = (house.as_(ngozi).await, house.as_(rhian).await);
        let list = theirs.get("/signin/visits").await.text();
        let path = list
            .split("action=\"")
            .find(|piece| piece.starts_with("/signin/visits/"))
            .unwrap()
            .split('"')
            .next()
            .unwrap();
        let none = hers.post("/signin/visits/0190c0de-0000-7000-8000-000000000001/end", &[]).await.is(404);
        hers.post(path, &[]).await.is(404).is_like(&none);
        theirs.get("/signin/visits").await.is(200);
        house.close().await;
    }
}

#[tokio::test]
async fn signing_out_ends_the_visit_for_whoever_kept_its_cookie() {
    for house in houses(&plan()).await {
        let ngozi = enter(&house, NGOZI, &[]).await;
        let browser = house.as_(ngozi).await;
        let kept = house.nobody().with_cookie("kith-visit", &browser.cookie("kith-visit").unwrap());
        kept.get("/signin/visits").await.is(200);
        let out = browser.post(web::shell::SIGN_OUT, &[]).await.redirects_to("/");
        assert!(out.headers.contains_key("clear-site-data"));
        kept.get("/signin/visits").await.is(303);
        house.nobody().post(web::shell::SIGN_OUT, &[]).await.redirects_to("/");
        house.close().await;
    }
}

#[tokio::test]
async fn a_visit_ends_by_itself() {
    for house in houses(&plan()).await {
        let ngozi = enter(&house, NGOZI, &[]).await;
        let browser = house.as_(ngozi).await;
        house.pass(std::time::Duration::from_secs(12 * 3_600 + 1));
        browser.get("/signin/visits").await.is(303);
        house.close().await;
    }
}

#[tokio::test]
async fn a_visit_that_is_over_is_forgotten_after_a_month() {
    const DAY: std::time::Duration = std::time::Duration::from_secs(24 * 3_600);
    for house in houses(&plan()).await {
        let ngozi = enter(&house, NGOZI, &[]).await;
        let (_over, mut forgotten) = (house.as_(ngozi).await, Vec::new());
        for days in [14, 30, 1] {
            house.pass(days * DAY);
            let _going_on = house.as_(ngozi).await;
            let mut tx = house.arrange().await;
            let month_ago = tx.now().minus(30 * DAY);
            forgotten.push(web::visits::forget_over_before(&mut tx, month_ago).await.unwrap());
            tx.commit().await.unwrap();
        }
        assert_eq!(forgotten, [0, 0, 1], "{}: not the one that began two weeks later", house.name());
        house.close().await;
    }
}
