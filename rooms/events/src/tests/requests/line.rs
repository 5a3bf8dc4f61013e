//! Booking, waiting in line, taking a place that comes free.

use crate::booking::{Attendance, Standing};
use crate::store;
use crate::tests::plan::{HOUR, Scene, address, enter, scenes};

fn to(name: &str, kind: &str) -> (String, String) {
    (address(name), kind.to_owned())
}

#[tokio::test]
async fn who_books_twice_keeps_one_booking_and_a_stranger_learns_nothing() {
    for scene in scenes(5).await {
        let (path, nobody) = (scene.path("/booking"), scene.house.nobody());
        let first = nobody.post(&path, &[("name", "Siân Pritchard"), ("email", "sian@people.example")]).await;
        scene.house.pass(HOUR);
        let again = nobody.post(&path, &[("name", "Somebody"), ("email", "SIAN@people.example")]).await;
        assert_eq!((first.status, first.location()), (again.status, again.location()));
        assert_eq!(first.body, again.body);
        let page = nobody.get(&scene.path("/booking/sent")).await.is(200);
        page.does_not_say("sian").does_not_say("BK-");
        let all = scene.all().await;
        assert_eq!((all.len(), all[0].name.as_str()), (1, "Siân Pritchard"));
        let letters = scene.house.letters().await;
        let kinds: Vec<_> = letters.iter().map(|it| it.kind.as_str()).collect();
        assert_eq!(kinds, ["events/booked", "events/booked-already"]);
        for letter in &letters {
            assert!(letter.text.contains(&all[0].reference.to_string()) && letter.text.contains(&scene.own(&all[0])));
        }
        scene.house.close().await;
    }
}

#[tokio::test]
async fn a_place_that_comes_free_is_offered_in_order_and_within_a_time() {
    for scene in scenes(1).await {
        let ada = scene.books("Ada Byrne").await;
        assert!(matches!(ada.standing, Standing::Booked { .. }));
        let (bela, cai) = (scene.books("Bela Farkas").await, scene.books("Cai Rhys").await);
        assert!(bela.waits() && cai.waits());
        scene.house.nobody().get(&scene.path("")).await.says("Join the waiting list");
        scene.house.nobody().get(&scene.own(&cai)).await.says("You are number 2 in line");
        let expected = [to("Ada Byrne", "booked"), to("Bela Farkas", "waits"), to("Cai Rhys", "waits")];
        assert_eq!(scene.letters().await, expected);

        scene.presses(&ada, "cancellation").await.redirects_to(&scene.own(&ada));
        let until = scene.house.now().plus(HOUR * 48);
        assert_eq!(scene.of("Bela Farkas").await.standing, Standing::Offered { until });
        scene
            .house
            .nobody()
            .get(&scene.own(&bela))
            .await
            .says("A place is free for you")
            .says("Yes, I take this place");
        scene.house.nobody().get(&scene.own(&cai)).await.says("You are number 1 in line");
        assert_eq!(scene.letters().await, [to("Ada Byrne", "booking-cancelled"), to("Bela Farkas", "offered")]);

        scene.house.pass(HOUR * 49);
        assert_eq!(scene.letters().await, [to("Bela Farkas", "offer-lapsed"), to("Cai Rhys", "offered")]);
        scene.presses(&bela, "acceptance").await.is(409);
        scene.presses(&cai, "acceptance").await.redirects_to(&scene.own(&cai));
        scene.presses(&cai, "acceptance").await.redirects_to(&scene.own(&cai));
        assert!(matches!(scene.of("Cai Rhys").await.standing, Standing::Booked { .. }));
        assert_eq!(scene.letters().await, [to("Cai Rhys", "booked")]);
        scene.house.close().await;
    }
}

#[tokio::test]
async fn who_declines_or_leaves_the_line_lets_the_next_come_forward() {
    for scene in scenes(1).await {
        let ada = scene.books("Ada Byrne").await;
        let (bela, cai) = (scene.books("Bela Farkas").await, scene.books("Cai Rhys").await);
        let dilys = scene.books("Dilys Mair").await;
        scene.presses(&cai, "cancellation").await.is(303);
        scene.presses(&cai, "cancellation").await.is(303);
        scene.presses(&ada, "cancellation").await.is(303);
        scene.presses(&bela, "refusal").await.is(303);
        assert!(matches!(scene.of("Dilys Mair").await.standing, Standing::Offered { .. }));
        scene.presses(&dilys, "acceptance").await.is(303);
        // Who had cancelled can book again, as somebody new.
        assert!(scene.books("Ada Byrne").await.waits());
        assert_eq!(scene.all().await.len(), 5);
        scene.letters().await;
        scene.house.close().await;
    }
}

#[tokio::test]
async fn nobody_books_what_has_begun_or_is_cancelled() {
    for scene in scenes(2).await {
        let form = [("name", "Ada Byrne"), ("email", "ada.byrne@people.example")];
        let nobody = scene.house.nobody();
        nobody.post(&scene.path("/booking"), &[("name", ""), ("email", "ada")]).await.is(422).says("Enter your name");
        scene.until_start(std::time::Duration::ZERO);
        nobody.get(&scene.path("/booking")).await.is(409);
        nobody.post(&scene.path("/booking"), &form).await.is(409);
        nobody.get(&scene.path("")).await.is(200).says("Bookings for this event have closed");
        assert_eq!(scene.all().await.len(), 0);
        scene.house.close().await;
    }
}

#[tokio::test]
async fn who_is_signed_in_is_asked_nothing_twice_and_told_at_once() {
    for scene in scenes(2).await {
        let mut tx = scene.house.arrange().await;
        let nasreen = enter(&mut tx, &scene.house.host, "Nasreen Malik", "nasreen@people.example").await;
        tx.commit().await.expect("a person is kept");
        let browser = scene.house.as_(nasreen).await;
        browser.get(&scene.path("/booking")).await.says("You book as Nasreen Malik").does_not_say("name=\"email\"");
        browser.post(&scene.path("/booking"), &[("email", "else@people.example")]).await.is(303);
        let all = scene.all().await;
        assert_eq!((all.len(), all[0].person, all[0].email.as_str()), (1, Some(nasreen), "nasreen@people.example"));
        let again = browser.post(&scene.path("/booking"), &[]).await.redirects_to(&scene.own(&all[0]));
        let flash = again.headers.get_all("set-cookie").iter().any(|it| format!("{it:?}").contains("booking-already"));
        assert!(flash, "it says that they are booked already");
        assert_eq!(scene.letters().await.len(), 1);
        scene.house.close().await;
    }
}

#[tokio::test]
async fn a_programme_asks_what_is_to_come_and_how_far_somebody_is() {
    for scene in scenes(1).await {
        let programme = scene.event.programme.expect("it has one");
        let ada = scene.books("Ada Byrne").await;
        scene.books("Bela Farkas").await;
        let how_far = async |scene: &Scene, email: &str| {
            let mut tx = scene.house.look().await;
            let email = email.parse().expect("an address");
            store::attendance(&mut tx, programme, &email).await.expect("it can be asked")
        };
        let start = scene.event.plan.starts_at;
        assert_eq!(how_far(&scene, "ADA.byrne@people.example").await, Attendance::Booked(start));
        assert_eq!(how_far(&scene, "bela.farkas@people.example").await, Attendance::Waits);
        assert_eq!(how_far(&scene, "cai@people.example").await, Attendance::None);
        let mut tx = scene.house.look().await;
        let next = store::upcoming(&mut tx, programme).await.expect("it can be asked");
        assert_eq!((next.len(), next[0].left), (1, 0));
        drop(tx);
        scene.letters().await;
        scene.until_start(HOUR / 10);
        let everybody = async |scene: &Scene| {
            let mut tx = scene.house.look().await;
            store::everybody_who_came(&mut tx, programme).await.expect("it can be asked")
        };
        assert!(everybody(&scene).await.is_empty());
        scene.presses(&ada, "arrival").await.is(303);
        assert_eq!(everybody(&scene).await.into_iter().collect::<Vec<_>>(), ["ada.byrne@people.example"]);
        assert_eq!(how_far(&scene, "ada.byrne@people.example").await, Attendance::Came(scene.house.now()));
        scene.letters().await;
        scene.house.close().await;
    }
}
