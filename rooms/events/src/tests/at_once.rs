//! Many at once: the last place is given once, and nobody is lost.

use super::plan::{Scene, address, may_book, scenes};
use crate::booking::Standing;
use crate::commands::{self, Booker};
use crate::details::Details;
use futures_util::future::join_all;
use platform::Tx;
use web::Tongue;

#[tokio::test]
async fn of_one_hundred_who_want_the_last_place_at_once_one_has_it_and_the_others_wait() {
    for scene in scenes(1).await {
        let names: Vec<String> = (0..100).map(|number| format!("Person {number}")).collect();
        join_all(names.iter().map(|name| books(&scene, name))).await;
        let all = scene.all().await;
        assert_eq!(all.len(), 100);
        assert_eq!(all.iter().filter(|it| matches!(it.standing, Standing::Booked { .. })).count(), 1);
        assert_eq!(all.iter().filter(|it| it.waits()).count(), 99);
        scene.house.close().await;
    }
}

/// Books as the edge does: what the database wants run again is run again.
async fn books(scene: &Scene, name: &str) {
    let details = Details::check(name, &address(name)).expect("details of the test");
    let book = async |tx: &mut Tx| {
        let booker = Booker { person: None, tongue: Tongue::English, page: &|id| format!("/{id}") };
        commands::book(tx, &may_book(scene), &details, booker).await
    };
    scene.house.write(book).await;
}

#[tokio::test]
async fn the_same_form_fifty_times_at_once_is_one_booking_and_one_letter() {
    for scene in scenes(3).await {
        let nobody = scene.house.nobody();
        let (path, form, key) =
            (scene.path("/booking"), [("name", "Ada Byrne"), ("email", "ada@people.example")], "5".repeat(64));
        let answers = join_all((0..50).map(|_| nobody.post_once(&path, &form, &key))).await;
        for answer in answers {
            let answer = if answer.status == 503 { nobody.post_once(&path, &form, &key).await } else { answer };
            answer.redirects_to(&scene.path("/booking/sent"));
        }
        assert_eq!(scene.all().await.len(), 1);
        let letters = scene.house.letters().await;
        assert_eq!(letters.iter().filter(|it| it.kind == "events/booked").count(), 1);
        scene.house.close().await;
    }
}
