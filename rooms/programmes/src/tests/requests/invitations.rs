//! Inviting people from a list.

use crate::store;
use crate::tests::making::HOUR;
use crate::tests::plan::{INVITATIONS, Scene, drafted, scenes};

const NEW: &str = "/programmes/learning-set/invitations/new";
const PEOPLE: &str = "First name,Surname,E-mail,Company\n\
    Gwen,Parry,gwen@tai-eryri.example,Tai Eryri\n\
    Idris,Bello,idris@mendip.example,Mendip Homes\n\
    Moss,,not-an-address,\n\
    Gwen,Parry,GWEN@tai-eryri.example,Tai Eryri\n";

/// Chooses a file and answers with the address of the page that shows what would happen.
async fn choose(scene: &Scene, file: &str) -> String {
    let answer = scene.browser.post_file(NEW, &[], "people.csv", file.as_bytes()).await.is(303);
    answer.location().expect("it leads to the list").to_owned()
}

async fn invited(scene: &Scene) -> Vec<String> {
    let mut tx = scene.house.look().await;
    let all = store::list_invitations(&mut tx, scene.programme.id).await.expect("invitations can be read");
    let mut all: Vec<String> = all.iter().map(|it| it.email.key()).collect();
    all.sort();
    all
}

#[tokio::test]
async fn the_same_file_twice_invites_nobody_twice() {
    for scene in scenes().await {
        scene.stands(("Idris Bello", "Mendip")).await;
        let first = choose(&scene, &PEOPLE.replace("idris@mendip", "idris.bello@mendip")).await;
        let page = scene.browser.get(&first).await.is(200).says("1 person would be invited").says("Gwen Parry");
        let page = page.says("1 has shown interest already").says("showed interest on 1 March 2027");
        page.says("2 rows cannot be used").says("Mend the email address").says("the same address is in row 2");
        assert_eq!((invited(&scene).await.len(), scene.house.letters().await.len()), (0, 0), "looking sends nothing");
        scene.browser.post(&first, &[]).await.redirects_to(&first);
        scene.browser.post(&first, &[]).await.redirects_to(&first);
        assert_eq!(invited(&scene).await, ["gwen@tai-eryri.example"]);
        let letters = scene.house.letters().await;
        assert_eq!(letters.len(), 1);
        assert!(
            letters[0].text.starts_with("Hello Gwen Parry,") && letters[0].text.contains("/programmes/learning-set")
        );
        assert!(letters[0].html.as_deref().is_some_and(|html| html.contains("Gwen Parry")));

        let second = choose(&scene, PEOPLE).await;
        let page = scene.browser.get(&second).await.says("1 person would be invited").says("1 was invited before");
        page.says("was invited on 1 March 2027");
        scene.browser.post(&second, &[]).await.is(303);
        assert_eq!(invited(&scene).await, ["gwen@tai-eryri.example", "idris@mendip.example"]);
        let letters = scene.house.letters().await;
        assert_eq!(letters.iter().map(|it| it.to.as_str()).collect::<Vec<_>>(), ["idris@mendip.example"]);

        let third = choose(&scene, PEOPLE).await;
        scene.browser.get(&third).await.says("There is nobody left to invite");
        scene.house.close().await;
    }
}

#[tokio::test]
async fn the_list_of_the_invited_says_who_has_shown_interest_since() {
    for scene in scenes().await {
        scene.browser.get(INVITATIONS).await.is(200).says("Nobody was invited yet").says("Invite people from a list");
        let list = choose(&scene, PEOPLE).await;
        scene.browser.post(&list, &[]).await.is(303);
        scene
            .browser
            .get(&list)
            .await
            .says("This list is done")
            .says("2 of 2 looked at, 2 invited")
            .does_not_say("Gwen");
        scene.house.pass(HOUR);
        let gwen = crate::tests::plan::details_at(("Gwen Parry", "Gwen@Tai-Eryri.example", "Tai Eryri"));
        let it = scene.registers_with(&gwen).await;
        let page = scene.browser.get(INVITATIONS).await.says("2 people were invited. 1 of them has shown interest.");
        let page = page.says("1 March 2027 midday").says("1 March 2027, 1pm").says("Not yet");
        assert!(page.text().contains(&scene.page(&it)));
        let yet = scene.browser.get(&format!("{INVITATIONS}?interest=no")).await;
        yet.says("Idris Bello").does_not_say("Gwen Parry");
        scene.browser.get(&format!("{INVITATIONS}?q=zzz")).await.says("Nobody matches");
        assert_eq!(scene.house.letters().await.len(), 2);
        scene.browser.get(&scene.page(&it)).await.says("Invited Monday 1 March 2027 at midday");
        scene.house.close().await;
    }
}

#[tokio::test]
async fn a_long_list_is_sent_part_by_part() {
    for scene in scenes().await {
        let mut file = "Name,Email\n".to_owned();
        for number in 0..620 {
            file += &format!("Person {number},p{number}@alder.example\n");
        }
        let list = choose(&scene, &file).await;
        let page = scene.browser.get(&list).await.says("620 people would be invited").says("the first 300 of 620");
        page.says("Invite 620 people");
        scene.browser.post(&list, &[]).await.is(303);
        scene.browser.get(&list).await.says("250 of 620 looked at, 250 invited").says("being written");
        scene.house.work().await;
        scene.browser.get(&list).await.says("620 of 620 looked at, 620 invited").says("This list is done");
        assert_eq!(scene.house.letters().await.len(), 620);
        scene.browser.get(&format!("{INVITATIONS}?page=4")).await.says("Previous page").does_not_say("Next page");
        scene.house.close().await;
    }
}

#[tokio::test]
async fn a_file_that_cannot_be_read_says_what_to_do() {
    for scene in scenes().await {
        let post = async |bytes: &[u8]| scene.browser.post_file(NEW, &[], "people.csv", bytes).await.is(422);
        post(b"Name,Town\nGwen,Bala\n").await.says("Name the column with the email addresses");
        post(b"%PDF-1.7").await.says("This is a PDF, not a spreadsheet");
        post(b"").await.says("This file is empty");
        scene.browser.post(NEW, &[]).await.is(422).says("Choose a file");
        scene.house.close().await;
    }
}

#[tokio::test]
async fn a_list_that_is_not_sent_is_forgotten_after_a_week() {
    for mut scene in scenes().await {
        let list = choose(&scene, PEOPLE).await;
        scene.browser.get(&list).await.is(200);
        scene.days_pass(8).await;
        scene.house.work().await;
        scene.browser.get(&list).await.is(404);
        scene.browser.post(&list, &[]).await.is(404);
        scene.house.close().await;
    }
}

#[tokio::test]
async fn a_coordinator_can_look_at_the_letter_first() {
    for scene in scenes().await {
        scene.browser.post(&format!("{INVITATIONS}/test"), &[]).await.redirects_to(INVITATIONS);
        let letters = scene.house.letters().await;
        assert_eq!(letters.iter().map(|it| it.to.as_str()).collect::<Vec<_>>(), ["ngozi.adeyemi@hearth.example"]);
        assert!(letters[0].text.contains("Would you like to join"));
        assert!(invited(&scene).await.is_empty());
        scene.house.close().await;
    }
}

#[tokio::test]
async fn nobody_is_invited_to_a_draft() {
    for scene in scenes().await {
        drafted(&scene.house, &scene.house.host, scene.coordinator, "draft-set").await;
        let path = "/programmes/draft-set/invitations/new";
        let answer = scene.browser.post_file(path, &[], "people.csv", PEOPLE.as_bytes()).await.is(303);
        let list = answer.location().expect("it leads to the list").to_owned();
        scene.browser.get(&list).await.says("Publish the programme first").does_not_say("Invite 2 people");
        scene.browser.post(&list, &[]).await.is(409).says("Publish the programme first");
        let own = list.replace("draft-set", "learning-set");
        scene.browser.get(&own).await.is(404);
        scene.browser.post(&own, &[]).await.is(404);
        scene.house.close().await;
    }
}
