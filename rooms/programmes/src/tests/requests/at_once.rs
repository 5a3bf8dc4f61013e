//! Many at once: nobody is lost, nobody is counted twice.

use crate::tests::plan::{details, scenes};
use futures_util::future::join_all;
use platform::Tx;
use std::collections::BTreeSet;

#[tokio::test]
async fn one_hundred_people_registering_at_once_get_one_hundred_places() {
    for scene in scenes().await {
        let names: Vec<String> = (0..100).map(|number| format!("Person {number}")).collect();
        join_all(names.iter().map(|name| registers(&scene, name))).await;
        let all = scene.all().await;
        assert_eq!(all.len(), 100);
        for it in all {
            scene.confirms(it).await;
        }
        let all = scene.all().await;
        let order = crate::interest::order::order(&all, &scene.programme.deadlines, scene.now());
        let places: BTreeSet<usize> = order.iter().map(|it| it.place).collect();
        assert_eq!(places, (1..=100).collect());
        let references: BTreeSet<String> = all.iter().map(|it| it.reference.to_string()).collect();
        assert_eq!(references.len(), 100);
        scene.house.close().await;
    }
}

/// Registers as the edge does: what the database wants run again is run again.
async fn registers(scene: &crate::tests::plan::Scene, name: &str) {
    use crate::commands;
    let nobody = platform::access::Visitor::nobody(scene.house.host.id);
    let rules = scene.programme.rules().expect("the blueprint is right");
    let details = details((name, "Alder Homes"));
    let register = async |tx: &mut Tx| {
        let open = nobody.ask::<crate::policy::ShowInterest>(scene.programme.clone()).expect("everybody may");
        commands::register(tx, &open, &rules, &details).await
    };
    scene.house.write(register).await;
}

#[tokio::test]
async fn the_same_form_fifty_times_at_once_is_one_interest_and_one_letter() {
    for scene in scenes().await {
        let path = "/programmes/learning-set/interest";
        let nobody = scene.house.nobody();
        let form = [("name", "Ada Byrne"), ("email", "ada@alder.example"), ("organisation", "Alder Homes")];
        let key = "5".repeat(64);
        let answers = join_all((0..50).map(|_| nobody.post_once(path, &form, &key))).await;
        let all = scene.all().await;
        assert_eq!(all.len(), 1);
        for answer in answers {
            // One that lost too many races says so; the same form sent again gets the same answer.
            let answer = if answer.status == 503 { nobody.post_once(path, &form, &key).await } else { answer };
            let to = answer.is(303).location().map(str::to_owned).unwrap_or_default();
            assert!(to.contains(&all[0].id.to_string()), "{to}");
        }
        let letters = scene.house.letters().await;
        let asked: Vec<_> = letters.iter().filter(|it| it.kind == "programmes/interest-received").collect();
        assert_eq!(asked.len(), 1);
        scene.house.close().await;
    }
}

#[tokio::test]
async fn a_whole_office_behind_one_address_is_counted_once_a_form() {
    for scene in scenes().await {
        let at_most = scene.house.home.manners.limits.registrations_per_client_per_hour;
        let nobody = scene.house.nobody();
        let register = |number: u32| {
            let nobody = &nobody;
            async move {
                let (name, email) = (format!("Person {number}"), format!("person.{number}@alder.example"));
                let form = [("name", name.as_str()), ("email", &email), ("organisation", "Alder Homes")];
                nobody.post("/programmes/learning-set/interest", &form).await.status.as_u16()
            }
        };
        let statuses = join_all((0..at_most + 20).map(register)).await;
        let number_of = |status| statuses.iter().filter(|it| **it == status).count();
        assert_eq!(number_of(429), 20, "{statuses:?}");
        assert_eq!(scene.all().await.len(), number_of(303), "{statuses:?}");
        assert_eq!(scene.house.letters().await.len(), 2 * number_of(303));
        scene.house.close().await;
    }
}

#[tokio::test]
async fn a_list_sent_by_two_coordinators_at_once_invites_everybody_once() {
    for scene in scenes().await {
        let file = "Name,Email\nGwen Parry,gwen@tai-eryri.example\nIdris Bello,idris@mendip.example\n";
        let new = "/programmes/learning-set/invitations/new";
        let answer = scene.browser.post_file(new, &[], "people.csv", file.as_bytes()).await.is(303);
        let list = answer.location().expect("it leads to the list").to_owned();
        let second = scene.house.as_(scene.coordinator).await;
        let (one, two) = tokio::join!(scene.browser.post(&list, &[]), second.post(&list, &[]));
        for answer in [one, two] {
            assert!([303, 409].contains(&answer.status.as_u16()), "{}", answer.text());
        }
        assert_eq!(scene.house.letters().await.len(), 2);
        scene.house.close().await;
    }
}
