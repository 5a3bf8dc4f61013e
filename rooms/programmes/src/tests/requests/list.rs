//! The list of interests.

use crate::interest::order::{place_after, place_of};
use crate::tests::plan::{LIST, in_order, scenes};

#[tokio::test]
async fn the_list_is_strictly_in_order_of_first_interest() {
    for scene in scenes().await {
        let ada = scene.registers(("Ada Byrne", "Alder Homes")).await;
        scene.stands(("Bryn Cadwaladr", "Tai Eryri")).await;
        let called = scene.telephones(("Chioma Okafor", "Alder Homes")).await;
        scene.stands(("Dilwyn Parry", "Cedar Trust")).await;
        scene.confirms(ada).await;
        let page = scene.browser.get(LIST).await.is(200);
        let page = page.says("4 people are confirmed").says("from 3 organisations").says("2 of 2");
        let page = page.says("2pm · By telephone, entered by Ngozi Adeyemi").says(&called.reference.to_string());
        in_order(&page.seen(), &["1 Ada Byrne", "2 Bryn Cadwaladr", "3 Chioma Okafor", "4 Dilwyn Parry"]);
        scene.house.close().await;
    }
}

#[tokio::test]
async fn an_unconfirmed_interest_never_displaces_anyone() {
    for mut scene in scenes().await {
        scene.stands(("Ada Byrne", "Alder Homes")).await;
        scene.registers(("Bryn Cadwaladr", "Tai Eryri")).await;
        scene.registers(("Chioma Okafor", "Alder Homes")).await;
        scene.stands(("Dilwyn Parry", "Cedar Trust")).await;
        let page = scene.browser.get(LIST).await.says("2 people are confirmed").says("2 have still to confirm");
        let order = ["1 Ada", "2, if confirmed Bryn", "2, if confirmed Chioma", "2 Dilwyn"];
        in_order(&page.seen(), &order);
        scene.days_pass(8).await;
        let page = scene.browser.get(LIST).await.says("2 people are confirmed").says("Not confirmed");
        in_order(&page.seen(), &["1 Ada", "– Bryn", "– Chioma", "2 Dilwyn"]);
        scene.house.close().await;
    }
}

#[tokio::test]
async fn the_place_one_is_told_is_the_place_on_the_list() {
    for mut scene in scenes().await {
        for number in 0..6 {
            let name = format!("Person {number}");
            let it = scene.registers((&name, "Alder Homes")).await;
            if number % 2 == 0 {
                scene.confirms(it).await;
            }
            scene.telephones((&format!("Caller {number}"), "Tai Eryri")).await;
        }
        let gone = &scene.all().await[0];
        scene.withdraws(gone.clone()).await;
        scene.days_pass(8).await;
        scene.registers(("Dilwyn Parry", "Cedar Trust")).await;
        let (all, mut tx) = (scene.all().await, scene.house.look().await);
        for it in &all {
            let before = crate::store::count_standing_before(&mut tx, it).await.expect("it can be counted");
            let listed = place_of(it.id, &all, &scene.programme.deadlines, scene.now()).map(|ranked| ranked.place);
            assert_eq!(place_after(before, it, scene.now()), listed, "{}", it.name);
        }
        drop(tx);
        scene.house.close().await;
    }
}

#[tokio::test]
async fn filters_in_the_address_find_some_and_say_when_there_are_none() {
    for scene in scenes().await {
        let ada = scene.stands(("Ada Byrne", "Alder Homes")).await;
        scene.registers(("Siân O’Neill", "Tai Eryri")).await;
        scene.telephones(("Chioma Okafor", "Alder Homes")).await;
        let get = async |query: &str| scene.browser.get(&format!("{LIST}?{query}")).await.is(200);
        get("standing=waits").await.says("Siân").does_not_say("Ada Byrne").does_not_say("Chioma");
        get("channel=telephone").await.says("Chioma").does_not_say("Ada Byrne");
        get("organisation=ALDER").await.says("Ada Byrne").says("Chioma").does_not_say("Siân");
        get("q=sian+oneill").await.says("Siân").does_not_say("Ada Byrne");
        get(&format!("q={}", ada.reference)).await.says("Ada Byrne").does_not_say("Siân");
        get("late=yes").await.says("Nobody matches").says("Clear filters");
        get("standing=%27%3B+DROP&channel=x&page=0").await.says("Ada Byrne").says("Siân");
        get("page=99999999999999999999").await.says("Ada Byrne");
        scene.house.close().await;
    }
}

#[tokio::test]
async fn an_empty_list_says_what_to_do() {
    for scene in scenes().await {
        let page =
            scene.browser.get(LIST).await.says("Nobody has shown interest yet").says("Invite people from a list");
        page.does_not_say("Apply filters");
        let welsh = scene.browser.get(&format!("{LIST}?lang=cy")).await;
        welsh.says("Nid oes neb wedi dangos diddordeb eto").does_not_say("[");
        scene.house.close().await;
    }
}

#[tokio::test]
async fn who_looks_as_if_they_registered_twice_is_shown_with_a_way_to_both() {
    for scene in scenes().await {
        let first = scene.stands(("Siân O’Neill", "Tai Eryri")).await;
        let other = crate::tests::plan::details_at(("Sian ONeill", "s.oneill@mail.example", "TAI ERYRI"));
        let second = scene.registers_with(&other).await;
        let page = scene.browser.get(LIST).await.says("1 pair looks like one person");
        let link = crate::url::merging(&scene.programme.slug, first.id, second.id);
        assert!(page.text().contains(&link));
        scene.browser.get(&link).await.says("Are these the same person?");
        scene.house.close().await;
    }
}

#[tokio::test]
async fn who_came_after_the_deadline_is_marked_and_stands_last() {
    for mut scene in scenes().await {
        scene.stands(("Ada Byrne", "Alder Homes")).await;
        scene.days_pass(31).await;
        scene.stands(("Bryn Cadwaladr", "Tai Eryri")).await;
        let page = scene.browser.get(&format!("{LIST}?late=yes")).await.says("1 came after the deadline");
        in_order(&page.does_not_say("Ada Byrne").seen(), &["2 Bryn", "Late"]);
        scene.house.close().await;
    }
}
