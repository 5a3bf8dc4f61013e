//! Bringing lists in and undoing them, as requests on both databases.

use super::here::{bring_in, choose, coordinator, coordinator_again, enter, everything, give, plan, send, shut, undo};
use crate::find_person_by_email;
use platform::access::Role;
use std::time::Duration;
use testkit::houses;

const PEOPLE: &str = "Name,Email,Telephone,Organisation,Job title\n\
    Amina Yusuf,amina.yusuf@alder.example,0117 496 0101,Alder Housing,Officer\n\
    Siân Bevan,sian.bevan@hafod.example,,Hafod Homes,\n\
    Callum Reid,callum.reid@alder.example,,Alder Housing,Surveyor\n";

const DAY: Duration = Duration::from_secs(86_400);

#[tokio::test]
async fn an_import_shows_every_problem_before_anything_changes() {
    for house in houses(&plan()).await {
        let browser = coordinator(&house).await;
        let before = everything(&browser).await;
        let file = format!(
            "{PEOPLE}Nia Rees,nia.rees(at)hafod.example,,Hafod Homes,\n,owen@hafod.example,,,\nNgozi Okafor,ngozi.adeyemi@hearth.example,,,\n"
        );
        let page = choose(&browser, "people", "staff list.csv", file.as_bytes()).await;
        browser
            .get(&page)
            .await
            .is(200)
            .says("Nothing from staff list.csv has come in yet")
            .says("Bring in these 3 rows")
            .says("Did you mean nia.rees@hafod.example?")
            .says("6 A: Name Name: nothing is there")
            .says("7 Ngozi Okafor Ngozi Adeyemi")
            .says("This address belongs to Ngozi Adeyemi")
            .says("2 organisations would be added")
            .says("Only people who run programmes here can see this page");
        let problems = browser.get(&format!("{page}/problems.csv")).await.is(200).text();
        assert_eq!(problems.lines().count(), 4, "{problems}");
        assert!(problems.contains("5,B: Email,nia.rees(at)hafod.example,"), "{problems}");
        assert_eq!(everything(&browser).await, before);
        shut(house).await;
    }
}

#[tokio::test]
async fn good_rows_come_in_and_rows_with_problems_are_left_out() {
    for house in houses(&plan()).await {
        let browser = coordinator(&house).await;
        let file = format!("{PEOPLE}Nia Rees,nia.rees,,Hafod Homes,\n");
        let page = bring_in(&house, &browser, "people", file.as_bytes()).await;
        browser.get(&page).await.is(200).says("Added 3").says("Left out 1").says("Undo all of it");
        let all = everything(&browser).await;
        assert!(all.contains("Siân Bevan,sian.bevan@hafod.example,,Hafod Homes,,"), "{all}");
        assert!(!all.contains("Nia"), "{all}");
        browser.get("/people/imports").await.is(200).says("list.csv").says("Ngozi Adeyemi").says("Brought in 3 0 1");
        browser.post(&format!("{page}/run"), &[]).await.is(409).says("on its way in already");
        shut(house).await;
    }
}

#[tokio::test]
async fn undo_leaves_the_directory_as_it_was() {
    for house in houses(&plan()).await {
        let browser = coordinator(&house).await;
        bring_in(&house, &browser, "people", PEOPLE.as_bytes()).await;
        let organisations = "Name,Sector,Region,Purchase order\nAlder Housing,Housing,Wales,yes\n";
        bring_in(&house, &browser, "organisations", organisations.as_bytes()).await;
        let before = everything(&browser).await;

        house.pass(DAY);
        let browser = coordinator_again(&house).await;
        let more = "Name,Email,Telephone,Organisation,Job title\n\
            Amina Yusuf,amina.yusuf@alder.example,0117 496 0199,Hafod Homes,Head of homes\n\
            Callum Reid,callum.reid@alder.example,,Alder Housing,Head of surveys\n\
            Priya Nair,priya.nair@cedar.example,,Cedar Trust,\n";
        let people = bring_in(&house, &browser, "people", more.as_bytes()).await;
        let changed = "Name,Sector,Region\nAlder Housing,Charity,\nRowan Council,Council,Kent\n";
        let organisations = bring_in(&house, &browser, "organisations", changed.as_bytes()).await;
        let between = everything(&browser).await;
        assert!(between.contains("Cedar Trust") && between.contains("Head of homes"), "{between}");

        undo(&house, &browser, &organisations).await.says("Undone 2").says("used or changed since 0");
        undo(&house, &browser, &people).await.says("used or changed since 0").does_not_say("Undo all of it");
        assert_eq!(everything(&browser).await, before, "{}", house.name());
        browser.post(&format!("{people}/undo"), &[]).await.is(409).says("cannot be undone");
        shut(house).await;
    }
}

#[tokio::test]
async fn undo_keeps_what_was_used_since() {
    for house in houses(&plan()).await {
        let browser = coordinator(&house).await;
        let page = bring_in(&house, &browser, "people", PEOPLE.as_bytes()).await;
        let mut tx = house.arrange().await;
        let amina =
            find_person_by_email(&mut tx, &"amina.yusuf@alder.example".parse().unwrap()).await.unwrap().unwrap();
        let sian = find_person_by_email(&mut tx, &"sian.bevan@hafod.example".parse().unwrap()).await.unwrap().unwrap();
        give(&mut tx, amina.id, Role::Editor).await;
        tx.commit().await.unwrap();
        let fields = [("name", "Siân Bevan-Jones"), ("email", "sian.bevan@hafod.example"), ("phone", "")];
        browser.post(&format!("/people/{}/edit", sian.id), &fields).await.is(303);
        undo(&house, &browser, &page)
            .await
            .says("Amina Yusuf 2 Something else here depends on it now")
            .says("Siân Bevan-Jones 3 Somebody has changed it since")
            .says("Alder Housing 2 Something else here depends on it now");
        let left = everything(&browser).await;
        assert!(
            !left.contains("Callum")
                && left.contains("Amina Yusuf,amina.yusuf@alder.example,0117 496 0101,Alder Housing,Officer"),
            "{left}"
        );
        shut(house).await;
    }
}

#[tokio::test]
async fn somebody_who_has_signed_in_since_is_kept() {
    for house in houses(&plan()).await {
        let browser = coordinator(&house).await;
        let page = bring_in(&house, &browser, "people", PEOPLE.as_bytes()).await;
        let mut tx = house.look().await;
        let sian = find_person_by_email(&mut tx, &"sian.bevan@hafod.example".parse().unwrap()).await.unwrap().unwrap();
        drop(tx);
        house.as_(sian.id).await;
        undo(&house, &browser, &page).await.says("Siân Bevan 3 Something else here depends on it now");
        shut(house).await;
    }
}

#[tokio::test]
async fn the_same_file_twice_changes_nothing() {
    for house in houses(&plan()).await {
        let browser = coordinator(&house).await;
        bring_in(&house, &browser, "people", PEOPLE.as_bytes()).await;
        let once = everything(&browser).await;
        house.pass(DAY);
        let browser = coordinator_again(&house).await;
        let page = choose(&browser, "people", "again.csv", PEOPLE.as_bytes()).await;
        browser.get(&page).await.is(200).says("just so 3").says("nothing in this file to bring in");
        let files = [browser.get("/people.csv").await.body, browser.get("/people.xlsx").await.body];
        for file in files {
            let page = choose(&browser, "people", "our own list", &file).await;
            browser.get(&page).await.is(200).says("just so 4").says("Would be left out 0");
        }
        let own = browser.get("/people/organisations.xlsx").await.body;
        let page = choose(&browser, "organisations", "our own list", &own).await;
        browser.get(&page).await.is(200).says("just so 2").says("Would be left out 0");
        assert_eq!(everything(&browser).await, once);
        shut(house).await;
    }
}

#[tokio::test]
async fn a_long_list_comes_in_part_by_part_and_goes_the_same_way() {
    for house in houses(&plan()).await {
        let browser = coordinator(&house).await;
        let before = everything(&browser).await;
        let mut file = String::from("Name,Email,Organisation\n");
        for n in 0..230 {
            file.push_str(&format!("Person Number{n},person{n}@alder.example,Organisation {}\n", n % 7));
        }
        file.push_str("Person Number0,person0@alder.example,Organisation 0\nPerson Other,person1@alder.example,\n");
        let page = choose(&browser, "people", "long.csv", file.as_bytes()).await;
        browser.post(&format!("{page}/run"), &[]).await.redirects_to(&page);
        browser.get(&page).await.is(200).says("0 of 232 rows are done").says("You can leave this page");
        house.work().await;
        browser.get(&page).await.is(200).says("Added 229").says("just so 1").says("Left out 2");
        browser.get("/people?q=organisation+3").await.is(200).says("Person Number3").says("Organisation 3");
        undo(&house, &browser, &page).await.says("Undone 236");
        assert_eq!(everything(&browser).await, before);
        shut(house).await;
    }
}

#[tokio::test]
async fn columns_are_remembered_for_the_next_file_with_these_headings() {
    for house in houses(&plan()).await {
        let browser = coordinator(&house).await;
        let file = "Who,Where to write,Shoe size\nNia Rees,nia.rees@hafod.example,5\n";
        let columns = send(&browser, "people", "odd.csv", file.as_bytes()).await.location().unwrap().to_owned();
        browser.post(&columns, &[("name", "0")]).await.is(422).says("Choose the column with the email addresses");
        browser.post(&columns, &[("name", "0"), ("email", "1")]).await.is(303);
        let turned = "Where to write,Shoe size,Who\nowen.parry@hafod.example,9,Owen Parry\n";
        let page = choose(&browser, "people", "odd2.csv", turned.as_bytes()).await;
        browser.get(&page).await.is(200).says("Bring in this row");
        shut(house).await;
    }
}

#[tokio::test]
async fn windows_1252_names_keep_their_accents() {
    for house in houses(&plan()).await {
        let browser = coordinator(&house).await;
        let page = choose(&browser, "people", "old.csv", b"Name;Email\nSi\xe2n L\xe9vesque;sian@hafod.example\n").await;
        browser.get(&page).await.is(200).says("Windows-1252");
        browser.post(&format!("{page}/run"), &[]).await.is(303);
        assert!(everything(&browser).await.contains("Siân Lévesque"));
        shut(house).await;
    }
}

#[tokio::test]
async fn what_a_file_held_is_forgotten_after_thirty_days() {
    for house in houses(&plan()).await {
        let browser = coordinator(&house).await;
        let page = bring_in(&house, &browser, "people", PEOPLE.as_bytes()).await;
        let all = everything(&browser).await;
        browser.get(&page).await.says("is deleted on Wednesday 31 March 2027");
        house.pass(30 * DAY);
        house.work().await;
        let browser = coordinator_again(&house).await;
        browser.get(&page).await.is(200).says("was deleted on").says("Added 3").does_not_say("Undo all of it");
        browser.post(&format!("{page}/undo"), &[]).await.is(409);
        assert_eq!(everything(&browser).await, all);
        shut(house).await;
    }
}

#[tokio::test]
async fn an_import_of_another_host_and_one_that_is_not_there_look_alike() {
    for house in houses(&plan()).await {
        let browser = coordinator(&house).await;
        let page = choose(&browser, "people", "list.csv", PEOPLE.as_bytes()).await;
        let mut tx = house.home.db.write(house.context_at(house.other.id)).await.unwrap();
        let there = enter(&mut tx, ("Rhys Tudor", "rhys.tudor@elsewhere.example")).await;
        give(&mut tx, there, Role::Coordinator).await;
        let (_, secret) = web::visits::begin(&mut tx, there, "test browser").await.unwrap();
        tx.commit().await.unwrap();
        let stranger = house.nobody_at(&house.other).with_cookie("kith-visit", &secret);
        for end in ["", "/columns", "/problems.csv"] {
            let missing = "/people/imports/0190c0de-0000-7000-8000-000000000001".to_owned() + end;
            let foreign = stranger.get(&(page.clone() + end)).await;
            foreign.is_like(&stranger.get(&missing).await);
        }
        shut(house).await;
    }
}

#[tokio::test]
async fn every_page_of_an_import_is_there_in_welsh() {
    for house in houses(&plan()).await {
        let browser = coordinator(&house).await;
        browser.get("/people?lang=cy").await.is(200).says("Pobl");
        browser.get("/people/imports/new").await.is(200).says("Beth sydd yn y ffeil?");
        send(&browser, "people", "gwag.csv", b"\n").await.is(422).says("Mae’r ffeil hon yn wag");
        let file = "Enw,E-bost,Ffôn,Sefydliad,Teitl swydd,Dyddiad dechrau\n\
            Amina Yusuf,amina.yusuf@alder.example,0117 496 0101,Alder Housing,Swyddog,9 Chwefror 2027\n\
            Siân Bevan,sian,dim,Hafod,,yfory,ac un arall\n\n,owen@hafod.example,,,Warden,\n";
        let page = choose(&browser, "people", "staff.csv", file.as_bytes()).await;
        browser.get(&page).await.is(200).says("Dod â’r rhes hon i mewn").says("Beth i’w wneud");
        browser.post(&format!("{page}/run"), &[]).await.is(303);
        browser.get(&page).await.is(200).says("Ychwanegwyd 1");
        undo(&house, &browser, &page).await.says("Wedi’i dadwneud");
        browser.get("/people/imports").await.is(200).says("Rhestrau a ddaeth i mewn");
        shut(house).await;
    }
}
