//! Messages to the people of a list as requests: looked at first, sent once to everybody on the list,
//! and what became of each letter.

use super::peer;
use crate::interest::Interest;
use crate::tests::plan::{LIST, MONDAY, NGOZI, Scene, in_order, scenes};
use crate::{links, testing, url};
use platform::outbox::{self, Filter, Letter};

const MESSAGES: &str = "/programmes/learning-set/messages";
const SUBJECT: (&str, &str) = ("subject", "About {programme}");
const TEXT: (&str, &str) = ("text", "Dear {name},\r\n\r\nplease come by {deadline}:\r\n{link}\r\nSee you there.");

/// Writes a message to a filtered list and answers with its page.
async fn drafted(scene: &Scene, filter: &[(&str, &str)]) -> String {
    let fields = [&[SUBJECT, TEXT], filter].concat();
    let answer = scene.browser.post(&format!("{MESSAGES}/new"), &fields).await.is(303);
    answer.location().expect("it leads to the message").to_owned()
}

/// What a page sends along when the button is pressed.
fn seen(page: &str) -> String {
    let from = page.split("name=\"seen\" value=\"").nth(1).expect("the list can be sent to");
    from.split('"').next().unwrap_or_default().to_owned()
}

async fn send(scene: &Scene, message: &str) -> testkit::Answer {
    let page = scene.browser.get(message).await.is(200).text();
    scene.browser.post(&format!("{message}/sending"), &[("seen", &seen(&page))]).await
}

async fn three(scene: &Scene) -> [Interest; 3] {
    let ada = scene.stands(("Ada Byrne", "Alder Homes")).await;
    let bryn = scene.stands(("Bryn Cadwaladr", "Cedar Trust")).await;
    let chioma = scene.registers(("Chioma Okafor", "Elm Homes")).await;
    [ada, bryn, chioma]
}

fn to(letters: &[Letter]) -> Vec<String> {
    letters.iter().map(|it| it.to.to_string()).collect()
}

#[tokio::test]
async fn everybody_on_a_filtered_list_gets_the_letter_that_was_looked_at() {
    for scene in scenes().await {
        let [ada, bryn, _] = three(&scene).await;
        let list = scene.browser.get(&format!("{LIST}?standing=stands")).await.says("Write to these 2 people");
        assert!(list.text().contains(&format!("{MESSAGES}/new?standing=stands")));
        let form = scene.browser.get(&format!("{MESSAGES}/new?standing=stands")).await.is(200);
        form.says("Standing: Confirmed").says("2 people get it").says("{deadline}");
        let message = drafted(&scene, &[("standing", "stands")]).await;
        let page = scene.browser.get(&message).await.is(200).says("As Ada Byrne gets it").says("Send to 2 people");
        let (own, shown) = (links::key(&scene.house.home.secret, ada.id), page.seen());
        assert!(!page.text().contains(&own), "a reader's link is theirs alone");
        in_order(
            &shown,
            &["About Learning set", "Dear Ada Byrne,", "please come by Wednesday 31 March 2027", "Your page"],
        );
        scene.browser.get(&format!("{message}?as=1")).await.says("As Bryn Cadwaladr gets it");
        assert!(scene.house.letters().await.is_empty(), "looking sends nothing");
        send(&scene, &message).await.redirects_to(&message);
        let letters = scene.house.letters().await;
        assert_eq!(to(&letters), [ada.email.to_string(), bryn.email.to_string()]);
        let expected = format!(
            "Dear Ada Byrne,\n\nplease come by Wednesday 31 March 2027:\n\nYour page:\n{}\n\nSee you there.\n\n",
            scene.house.host.base_url.clone() + &url::mine(&scene.programme.slug, &own),
        );
        assert!(letters[0].text.starts_with(&expected), "{}", letters[0].text);
        // What was looked at is what was sent, but for the secret.
        assert!(page.text().contains(&letters[0].text.replace(&own, "…")), "{}", letters[0].text);
        let sent = scene.browser.get(&message).await.says("Ngozi Adeyemi, Monday 1 March 2027").says("2 kept");
        in_order(&sent.seen(), &["About {programme}", "Dear {name}", "Ada Byrne", "kept", "Bryn Cadwaladr", "kept"]);
        scene.browser.get(MESSAGES).await.says("About {programme}").says("Sent");
        let entry = scene.browser.get(&scene.page(&ada)).await.says("Letter: About Learning set");
        assert!(entry.text().contains(&message));
        scene.house.close().await;
    }
}

#[tokio::test]
async fn pressed_twice_and_by_two_at_once_everybody_gets_one_letter() {
    for scene in scenes().await {
        three(&scene).await;
        let message = drafted(&scene, &[]).await;
        let page = scene.browser.get(&message).await.text();
        let (path, mark) = (format!("{message}/sending"), seen(&page));
        let second = scene.house.as_(scene.coordinator).await;
        let fields = [("seen", mark.as_str())];
        tokio::join!(scene.browser.post(&path, &fields), second.post(&path, &fields));
        scene.browser.post(&path, &fields).await.redirects_to(&message);
        assert_eq!(scene.house.letters().await.len(), 3);
        for (tail, fields) in [("words", &[SUBJECT, TEXT][..]), ("list", &[]), ("removal", &[])] {
            let answer = scene.browser.post(&format!("{message}/{tail}"), fields).await;
            answer.is(409).says("This message was sent already");
        }
        scene.browser.get(&format!("{message}/words")).await.is(409);
        scene.house.close().await;
    }
}

#[tokio::test]
async fn who_joins_or_leaves_the_list_is_said_before_anything_is_sent() {
    for scene in scenes().await {
        let [ada, bryn, chioma] = three(&scene).await;
        let message = drafted(&scene, &[("standing", "stands")]).await;
        let before = seen(&scene.browser.get(&message).await.text());
        scene.confirms(chioma.clone()).await;
        scene.browser.post(&format!("{}/withdrawal", scene.page(&bryn)), &[("asked", "person")]).await.is(303);
        scene.house.letters().await;
        let path = format!("{message}/sending");
        let again = scene.browser.post(&path, &[("seen", &before)]).await.is(422);
        let again = again.says("have changed since you looked");
        again
            .says("1 person has joined the list and does not get the message: Chioma Okafor")
            .says("gets nothing: Bryn Cadwaladr");
        assert!(scene.house.letters().await.is_empty());
        scene.browser.post(&format!("{message}/list"), &[]).await.redirects_to(&message);
        scene.browser.get(&message).await.says("Send to 2 people").does_not_say("has changed since");
        // One who withdraws after the last look gets nothing all the same.
        send(&scene, &message).await.redirects_to(&message);
        assert_eq!(to(&scene.house.letters().await), [ada.email.to_string(), chioma.email.to_string()]);
        scene.house.close().await;
    }
}

#[tokio::test]
async fn what_waits_for_somebody_who_withdraws_is_called_off() {
    for scene in scenes().await {
        let [ada, ..] = three(&scene).await;
        let message = drafted(&scene, &[]).await;
        send(&scene, &message).await.is(303);
        let key = links::key(&scene.house.home.secret, ada.id);
        scene.house.nobody().post(&url::withdrawal(&scene.programme.slug, &key), &[]).await.is(303);
        scene.house.letters().await;
        scene.browser.get(&message).await.says("1 called off").says("2 kept");
        scene.house.close().await;
    }
}

#[tokio::test]
async fn what_cannot_be_sent_is_named_and_nothing_typed_is_lost() {
    for scene in scenes().await {
        let new = format!("{MESSAGES}/new");
        scene.browser.get(&format!("{new}?q=nobody-like-this")).await.is(200).says("Nobody is there to write to");
        let nobody = scene.browser.post(&new, &[SUBJECT, TEXT, ("q", "nobody-like-this")]).await.is(422);
        nobody.says("Choose other filters").says("please come by {deadline}");
        let ada = scene.stands(("Ada Byrne", "Alder Homes")).await;
        let empty = scene.browser.post(&new, &[("subject", " "), ("text", "")]).await.is(422);
        empty.says("Enter a subject").says("Write the text");
        let odd = [("subject", "Hello {link}"), ("text", "Dear {nane},")];
        let odd =
            scene.browser.post(&new, &odd).await.is(422).says("{nane} stands for nothing here: did you mean {name}?");
        odd.says("{link} stands for nothing here: use {name}, {programme}").says("Dear {nane},");
        for (text, what) in [("{link} {link}", "Use {link} only once"), ("Dear {name", "Close the brace")] {
            scene.browser.post(&new, &[("subject", "Hello"), ("text", text)]).await.is(422).says(what);
        }
        let long = "ŵ".repeat(6_001);
        scene
            .browser
            .post(&new, &[("subject", "Hello"), ("text", &long)])
            .await
            .is(422)
            .says("at most 6000 characters");
        // The last one on the list withdraws after it was looked at.
        let message = drafted(&scene, &[]).await;
        let mark = seen(&scene.browser.get(&message).await.text());
        scene.browser.post(&format!("{}/withdrawal", scene.page(&ada)), &[("asked", "person")]).await.is(303);
        scene.house.letters().await;
        let page = scene.browser.get(&message).await.says("Nobody is left on the list");
        assert!(!page.text().contains("name=\"seen\""));
        scene.browser.post(&format!("{message}/sending"), &[("seen", &mark)]).await.is(422);
        scene.browser.post(&format!("{message}/test"), &[]).await.is(409).says("Nobody is left");
        scene.browser.post(&format!("{message}/removal"), &[]).await.redirects_to(MESSAGES);
        scene.browser.get(&message).await.is(404);
        scene.house.close().await;
    }
}

#[tokio::test]
async fn a_test_goes_to_oneself_without_anybodys_link_and_the_words_can_be_changed() {
    for scene in scenes().await {
        let [ada, ..] = three(&scene).await;
        let message = drafted(&scene, &[]).await;
        scene.browser.post(&format!("{message}/test"), &[]).await.redirects_to(&message);
        let letters = scene.house.letters().await;
        assert_eq!(to(&letters), [NGOZI.1]);
        let own = links::key(&scene.house.home.secret, ada.id);
        assert!(letters[0].text.contains("Dear Ada Byrne") && !letters[0].text.contains(&own), "{}", letters[0].text);
        let words = format!("{message}/words");
        scene.browser.get(&words).await.is(200).says("Dear {name},");
        scene.browser.post(&words, &[("subject", ""), TEXT]).await.is(422).says("Enter a subject");
        scene.browser.post(&words, &[("subject", "Another"), ("text", "Other words")]).await.redirects_to(&message);
        let page = scene.browser.get(&message).await;
        in_order(&page.seen(), &["Another", "Other words", "Your page", "Your reference"]);
        // A colleague changes the words while somebody looks: what was not read is not sent.
        let (path, mark) = (format!("{message}/sending"), seen(&page.text()));
        scene.browser.post(&words, &[("subject", "Another"), ("text", "Words nobody read")]).await.is(303);
        let again = scene.browser.post(&path, &[("seen", &mark)]).await.is(422).says("have changed since you looked");
        again.says("Words nobody read");
        scene.browser.get(&format!("{message}?as=18446744073709551615")).await.is(200);
        assert!(scene.house.letters().await.is_empty());
        scene.house.close().await;
    }
}

#[tokio::test]
async fn a_group_of_the_selection_is_written_to() {
    for scene in scenes().await {
        for (name, place) in [("Ada Byrne", true), ("Bryn Cadwaladr", false)] {
            let who = testing::Who { name, organisation: "Alder Homes", ..testing::Who::default() };
            let mut tx = scene.house.arrange().await;
            if place {
                testing::placed(&mut tx, &scene.programme, scene.coordinator, who).await;
            } else {
                testing::ready(&mut tx, &scene.programme, scene.coordinator, who).await;
            }
            tx.commit().await.expect("it is kept");
        }
        three(&scene).await;
        let page = scene.browser.get("/programmes/learning-set/selection").await.says("Write to 1 person: Has a place");
        page.says("Not ready").does_not_say("people: Offered");
        let message = drafted(&scene, &[("group", "placed")]).await;
        scene.browser.get(&message).await.says("who stand so in the selection: Has a place");
        send(&scene, &message).await.is(303);
        let letters: Vec<Letter> =
            scene.house.letters().await.into_iter().filter(|it| it.kind == "programmes/message").collect();
        assert_eq!(letters.iter().map(|it| it.text.contains("Dear Ada Byrne")).collect::<Vec<_>>(), [true]);
        scene.house.close().await;
    }
}

#[tokio::test]
async fn nobody_without_the_right_learns_that_there_is_a_message() {
    for scene in scenes().await {
        three(&scene).await;
        let message = drafted(&scene, &[]).await;
        let other = scene.house.other.clone();
        let rhian = crate::tests::plan::coordinator(&scene.house, &other, crate::tests::plan::RHIAN).await;
        crate::tests::plan::published(&scene.house, &scene.house.host, scene.coordinator, "second-set").await;
        crate::tests::plan::published(&scene.house, &other, rhian, "elsewhere-set").await;
        let nowhere = message.replace("learning-set", "nothing-here");
        for slug in ["second-set", "elsewhere-set"] {
            let foreign = message.replace("learning-set", slug);
            let missing = scene.browser.get(&nowhere).await.is(404);
            scene.browser.get(&foreign).await.is_like(&missing);
            for tail in ["words", "list", "test", "sending", "removal"] {
                scene.browser.post(&format!("{foreign}/{tail}"), &[SUBJECT, TEXT]).await.is(404);
            }
        }
        let nobody = scene.house.nobody();
        assert!(nobody.get(&message).await.is(303).location().is_some_and(|to| to.starts_with("/signin")));
        nobody.post(&format!("{message}/sending"), &[]).await.is(303);
        assert!(scene.house.letters().await.is_empty());
        scene.house.close().await;
    }
}

#[tokio::test]
async fn a_long_list_is_written_to_in_portions_and_a_job_run_again_writes_nobody_twice() {
    for scene in scenes().await {
        for number in 0..230 {
            let mut tx = scene.house.arrange().await;
            testing::interested(&mut tx, &scene.programme, scene.coordinator, &format!("Person {number}")).await;
            tx.commit().await.expect("they are kept");
        }
        let message = drafted(&scene, &[]).await;
        send(&scene, &message).await.is(303);
        let written = async || {
            let mut tx = scene.house.look().await;
            let filter = Filter { kind: Some("programmes/message".to_owned()), ..Filter::default() };
            outbox::list(&mut tx, &filter, 1000).await.expect("the outbox can be read").len()
        };
        assert_eq!(written().await, 100, "so many at once");
        scene.browser.get(&message).await.says("100 of 230 letters are written").says("130 to be written");
        // The same work twice: by the queue, and by hand as if a worker had died after its commit.
        let id = message.rsplit('/').next().and_then(|id| id.parse().ok()).expect("its id");
        let mut tx = scene.house.arrange().await;
        crate::commands::send_more(&mut tx, id).await.expect("it goes on");
        tx.commit().await.expect("it is kept");
        assert_eq!(written().await, 200);
        scene.house.work().await;
        assert_eq!(written().await, 230);
        let mut tx = scene.house.arrange().await;
        crate::commands::send_more(&mut tx, id).await.expect("there is nothing to do");
        drop(tx);
        let letters = scene.house.letters().await;
        let addresses: std::collections::BTreeSet<String> = to(&letters).into_iter().collect();
        assert_eq!((letters.len(), addresses.len()), (230, 230));
        scene.browser.get(&message).await.says("230 kept").says("Next page").does_not_say("being written");
        scene.browser.get(&format!("{message}?page=2")).await.says("Previous page").does_not_say("Next page");
        scene.house.close().await;
    }
}

#[tokio::test]
async fn one_address_that_fails_is_corrected_and_the_letter_sent_again() {
    for scene in scenes().await {
        let [ada, bryn, _] = three(&scene).await;
        let message = drafted(&scene, &[]).await;
        send(&scene, &message).await.is(303);
        let sender = peer::sender(&scene.house, "ada.byrne@alder-homes.example");
        while sender.tick().await.expect("letters can be carried") > 0 {}
        let page =
            scene.browser.get(&format!("{message}?state=failed")).await.says("1 could not be delivered").says("2 sent");
        page.says("Ada Byrne").says(peer::UNKNOWN).says("Correct the address").does_not_say("Chioma");
        let entry = scene.browser.get(&scene.page(&ada)).await.says("A letter did not arrive");
        entry.says("Letter: About Learning set, to ada.byrne@alder-homes.example:").says(peer::UNKNOWN);
        scene.browser.get(&scene.page(&bryn)).await.does_not_say("A letter did not arrive");
        let waits = format!("A letter about Ada Byrne did not arrive (Learning set): {}", scene.page(&ada));
        scene.browser.get(MONDAY).await.is(200).says(&waits).does_not_say("about Bryn");
        let path = format!("{}/address", scene.page(&ada));
        let odd = scene.browser.post(&path, &[("address", "ada (at) alder")]).await.is(422);
        assert!(odd.says("Enter an email address like").text().contains("ada (at) alder"));
        let better = [("address", "ada@alder-homes.example")];
        scene.browser.post(&path, &better).await.redirects_to(&scene.page(&ada));
        assert_eq!(scene.again(ada.id).await.email.as_str(), "ada@alder-homes.example");
        scene.browser.post(&path, &better).await.redirects_to(&scene.page(&ada));
        while sender.tick().await.expect("letters can be carried") > 0 {}
        let page = scene.browser.get(&message).await.says("3 sent").does_not_say("could not be delivered for");
        page.says("ada@alder-homes.example");
        scene
            .browser
            .get(&scene.page(&ada))
            .await
            .does_not_say("A letter did not arrive")
            .says("The address was corrected");
        scene.browser.get(MONDAY).await.is(200).does_not_say("did not arrive");
        assert_eq!(scene.house.letters().await.len(), 4, "three, and one of them again");
        scene.house.close().await;
    }
}

#[tokio::test]
async fn what_did_not_arrive_can_be_let_be_and_whoever_withdraws_needs_nothing() {
    for scene in scenes().await {
        let [ada, bryn, _] = three(&scene).await;
        let message = drafted(&scene, &[]).await;
        send(&scene, &message).await.is(303);
        let sender = peer::sender(&scene.house, "@");
        while sender.tick().await.expect("letters can be carried") > 0 {}
        scene.browser.post(&format!("{}/address", scene.page(&ada)), &[("let-be", "yes")]).await.is(303);
        scene.browser.get(&scene.page(&ada)).await.does_not_say("A letter did not arrive");
        let key = links::key(&scene.house.home.secret, bryn.id);
        scene.house.nobody().post(&url::withdrawal(&scene.programme.slug, &key), &[]).await.is(303);
        scene.browser.get(&scene.page(&bryn)).await.does_not_say("A letter did not arrive");
        scene.browser.get(&message).await.says("3 could not be delivered");
        scene.house.letters().await;
        scene.house.close().await;
    }
}
