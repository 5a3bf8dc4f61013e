//! The words of the house: the same keys in both tongues, and none missing on any page or letter.

use crate::forms::{forms_of, send};
use crate::ground::{at_once, demonstrations, houses, nothing_wrong};
use crate::scene::{Case, Scene, forget_allowances};
use crate::standings::{ADMINISTRATOR, APPLICANT, Cast, NOBODY, UNPROVEN, Who};
use kith::house;
use testkit::House;
use web::routes::Method;
use web::words::{Words, parity};

#[test]
fn english_and_welsh_say_the_same() {
    nothing_wrong("differences between the catalogues", &parity(&house::catalogues()));
}

#[test]
fn the_catalogues_of_all_rooms_make_one_book() {
    Words::new(&house::catalogues()).unwrap();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn no_page_and_no_letter_lacks_a_word_in_either_tongue() {
    let all: Vec<_> = houses().await.into_iter().chain(demonstrations().await).collect();
    let missing = at_once(all, what_is_missing).await.concat();
    nothing_wrong("words nobody wrote", &missing);
}

async fn what_is_missing(house: House) -> Vec<String> {
    let scene = Scene::set(&house).await;
    let cast = Cast::of(&house, &scene).await;
    for tongue in ["en", "cy"] {
        for name in [NOBODY, APPLICANT, UNPROVEN, ADMINISTRATOR] {
            let mut who = cast.named(&house, name).await;
            who.client.headers.insert("accept-language", tongue.parse().unwrap());
            read_everything(&scene, &who).await;
            forget_allowances(&house).await;
        }
    }
    house.work().await;
    house.home.words.missing().into_iter().map(|word| format!("{}: {word}", house.name())).collect()
}

/// Opens every page, sends every form on it empty and then filled in, and every form of the register
/// without a field.
async fn read_everything(scene: &Scene, who: &Who) {
    for route in house::routes().list().iter().filter(|it| it.method == Method::Get) {
        let path = scene.fill(route.path, Case::Own, who).unwrap().unwrap();
        for path in [Some(path), drafted(scene, route.path)].into_iter().flatten() {
            let page = who.client.get(&path).await;
            for form in forms_of(&page, &path).iter().filter(|form| !ends_something(&form.action)) {
                send(&who.client, &form.action, &[]).await;
                send(&who.client, &form.action, &form.filled(|field| format!("{}@people.example", field.name))).await;
            }
        }
    }
    for route in house::routes().list().iter().filter(|it| it.method == Method::Post && !ends_something(it.path)) {
        let path = scene.fill(route.path, Case::Own, who).unwrap().unwrap();
        who.client.post(&path, &[]).await;
    }
}

/// The page of an address as it is before a programme is published.
fn drafted(scene: &Scene, path: &str) -> Option<String> {
    Some(scene.drafted(path)).filter(|drafted| !drafted.contains('{') && drafted != path)
}

/// What would close the pages that come after it.
fn ends_something(path: &str) -> bool {
    ["/end", "/out", "/closing", "/withdrawal"].iter().any(|ending| path.ends_with(ending))
}
