//! The way into a demonstration, and its absence everywhere else.

use super::{NGOZI, RHIAN, enter, plan};
use platform::access::Role;
use testkit::{Plan, houses};

fn demo() -> Plan {
    Plan { demo: true, ..plan() }
}

#[tokio::test]
async fn demo_signin_is_not_there_outside_the_demo() {
    for house in houses(&plan()).await {
        let ngozi = enter(&house, NGOZI, &[Role::Administrator]).await;
        for browser in [house.nobody(), house.as_(ngozi).await] {
            browser.get("/demo/signin").await.is(404);
            browser.get(&format!("/demo/signin/{ngozi}")).await.is(404);
            browser.post(&format!("/demo/signin/{ngozi}"), &[]).await.is(404);
        }
        house.nobody().get("/signin").await.is(200).does_not_say("demonstration");
        house.close().await;
    }
}

#[tokio::test]
async fn anyone_comes_into_the_demonstration_as_anyone_with_one_button() {
    for house in houses(&demo()).await {
        let ngozi = enter(&house, NGOZI, &[Role::Administrator]).await;
        enter(&house, RHIAN, &[Role::Facilitator]).await;
        let browser = house.nobody();
        browser.get("/signin").await.is(200).says("This is a demonstration");
        browser.get("/demo/signin").await.is(200).says("Administrator Come in as Ngozi Adeyemi").says("Rhian Prosser");
        let link = format!("/demo/signin/{ngozi}");
        browser.get(&format!("{link}?next=/people/staff")).await.is(200).says("Come in as Ngozi Adeyemi");
        browser.get("/people/staff").await.is(303);
        browser.post(&link, &[("next", "/people/staff")]).await.redirects_to("/people/staff");
        browser.get("/people/staff").await.is(200);
        browser.post("/demo/signin/0190c0de-0000-7000-8000-000000000001", &[]).await.is(404);
        house.close().await;
    }
}

#[tokio::test]
async fn a_form_for_the_demonstration_leads_nowhere_else() {
    for house in houses(&demo()).await {
        let ngozi = enter(&house, NGOZI, &[]).await;
        house.nobody().post(&format!("/demo/signin/{ngozi}"), &[("next", "//evil.example")]).await.redirects_to("/");
        house.nobody().get("/demo/signin").await.is(200).says("Nobody has a role here yet");
        house.close().await;
    }
}
