//! Selection and offers as requests: strictly in order, caps live, what-if before setting, and a place
//! that falls free goes to the next.

use super::applications::fills_in;
use crate::interest::Interest;
use crate::selection::offer::State;
use crate::tests::plan::{Scene, in_order, scenes};
use crate::{commands, links, store, testing, url};
use futures_util::future::join_all;
use platform::outbox::{self, Filter};

pub(super) const SELECTION: &str = "/programmes/learning-set/selection";
pub(super) const WORD: [(&str, &str); 5] = [
    ("agrees", "yes"),
    ("order", "none"),
    ("order_reason", "We pay on invoice"),
    ("billing_name", "Accounts"),
    ("billing_email", "accounts@people.example"),
];

pub(super) fn home(scene: &Scene, it: &Interest) -> String {
    url::application(&scene.programme.slug, &links::key(&scene.house.home.secret, it.id))
}

/// Somebody whose application is sent.
async fn applies(scene: &Scene, who: (&str, &str)) -> Interest {
    let it = scene.stands(who).await;
    let (browser, home) = (scene.house.nobody(), home(scene, &it));
    fills_in(&browser, &home).await;
    browser.post(&format!("{home}/sending"), &[]).await.is(303);
    it
}

/// The same, with the employer's word.
pub(super) async fn ready(scene: &Scene, who: (&str, &str)) -> Interest {
    let it = applies(scene, who).await;
    endorsed(scene, &it).await;
    it
}

pub(super) async fn endorsed(scene: &Scene, it: &Interest) {
    let browser = scene.house.nobody();
    let manager = [("manager_name", "Megan Rhys-Obi"), ("manager_email", "megan@people.example")];
    browser.post(&format!("{}/manager", home(scene, it)), &manager).await.is(303);
    let asked = {
        let mut tx = scene.house.look().await;
        store::list_endorsements(&mut tx, it.id).await.expect("it can be read").pop().expect("somebody is asked")
    };
    let page = url::endorsement(&scene.programme.slug, &links::manager_key(&scene.house.home.secret, asked.id));
    browser.post(&page, &WORD).await.is(303);
}

pub(super) async fn set(scene: &Scene, sets: &str, cap: &str) {
    scene.browser.post(&format!("{SELECTION}/terms"), &[("sets", sets), ("per_employer", cap)]).await.is(303);
}

pub(super) async fn offer(scene: &Scene) {
    scene.browser.post(&format!("{SELECTION}/offers"), &[]).await.redirects_to(SELECTION);
}

pub(super) async fn state(scene: &Scene, it: &Interest) -> Option<State> {
    let mut tx = scene.house.look().await;
    store::find_offer(&mut tx, it.id).await.expect("offers can be read").map(|it| it.state)
}

/// Ada, Bryn and Chioma of Alder, Dilwyn of Cedar, Efe of Elm, all ready but Efe.
pub(super) async fn five(scene: &Scene) -> [Interest; 5] {
    let five = [
        ready(scene, ("Ada Byrne", "Alder Homes")).await,
        ready(scene, ("Bryn Cadwaladr", "Alder Homes")).await,
        ready(scene, ("Chioma Okafor", "Alder Homes")).await,
        ready(scene, ("Dilwyn Parry", "Cedar Trust")).await,
        applies(scene, ("Efe Osagie", "Elm Homes")).await,
    ];
    scene.house.letters().await;
    five
}

#[tokio::test]
async fn places_go_strictly_in_order_and_everybody_else_reads_why_not() {
    for scene in scenes().await {
        five(&scene).await;
        let page = scene.browser.get(SELECTION).await.is(200).says("8 places").says("3 to be offered");
        let page = page
            .says("2 people of the same employer came first")
            .says("No manager is named")
            .says("2 of at most 2 places");
        in_order(
            &page.seen(),
            &["1 Ada", "Next", "2 Bryn", "Next", "3 Chioma", "Waiting", "4 Dilwyn", "Next", "5 Efe"],
        );
        let trial = scene.browser.get(&format!("{SELECTION}?sets=1&per_employer=1")).await.is(200);
        trial.says("2. Bryn Cadwaladr, Alder Homes: would wait").says("Nothing has changed yet");
        scene.browser.get(SELECTION).await.says("3 to be offered").does_not_say("What would change");
        let trial = scene.browser.get(&format!("{SELECTION}?sets=1&per_employer=")).await;
        trial.says("3. Chioma Okafor, Alder Homes: would be next");
        scene.browser.get(&format!("{SELECTION}?sets=none")).await.is(422).says("Enter a number of sets");
        scene.browser.post(&format!("{SELECTION}/terms"), &[("sets", "0")]).await.is(422);
        set(&scene, "1", "1").await;
        scene.browser.get(SELECTION).await.says("2 to be offered");
        scene.house.close().await;
    }
}

#[tokio::test]
async fn an_offer_is_previewed_sent_answered_once_and_never_taken_back_by_a_cap() {
    for scene in scenes().await {
        let [ada, bryn, chioma, dilwyn, _] = five(&scene).await;
        let preview = scene.browser.get(&format!("{SELECTION}/offers")).await.is(200).says("Offer 3 places");
        preview
            .says("1. Ada Byrne, Alder Homes")
            .says("We can offer you a place")
            .says("1 person waits and is told why");
        assert_eq!(state(&scene, &ada).await, None, "looking offers nothing");
        offer(&scene).await;
        let letters = scene.house.letters().await;
        let to = |it: &Interest| letters.iter().find(|letter| letter.to == it.email).expect("they are written to");
        let kinds = [&ada, &bryn, &chioma, &dilwyn].map(|it| to(it).kind.as_str());
        let offered = "programmes/place-offered";
        assert_eq!((letters.len(), kinds), (4, [offered, offered, "programmes/waits", offered]));
        assert!(to(&ada).text.contains(&format!("{}/offer", home(&scene, &ada))), "{}", to(&ada).text);
        let waits = &to(&chioma).text;
        assert!(!waits.contains("Ada") && waits.contains("same employer"), "{waits}");
        set(&scene, "1", "1").await;
        scene.browser.get(SELECTION).await.says("3 offered");
        let (browser, page) = (scene.house.nobody(), format!("{}/offer", home(&scene, &ada)));
        browser.get(&page).await.is(200).says("A place is kept for you until Monday 8 March 2027");
        browser.post(&page, &[]).await.redirects_to(&page);
        browser.post(&page, &[]).await.redirects_to(&page);
        browser.post(&format!("{page}/refusal"), &[]).await.is(409).says("You have taken this place already");
        browser.get(&page).await.says("You have taken your place").does_not_say("Yes, I take the place");
        assert_eq!(scene.house.letters().await.len(), 1);
        let none = format!("{}/offer", home(&scene, &chioma));
        browser.get(&none).await.is(404);
        browser.post(&none, &[]).await.is(404);
        assert!(matches!(state(&scene, &bryn).await, Some(State::Open)));
        assert!(matches!(state(&scene, &dilwyn).await, Some(State::Open)));
        scene.house.close().await;
    }
}

#[tokio::test]
async fn a_place_that_falls_free_goes_to_the_next_by_itself() {
    for scene in scenes().await {
        let [ada, bryn, chioma, dilwyn, efe] = five(&scene).await;
        offer(&scene).await;
        scene.house.letters().await;
        let browser = scene.house.nobody();
        browser.post(&format!("{}/offer/refusal", home(&scene, &ada)), &[]).await.is(303);
        assert!(matches!(state(&scene, &chioma).await, Some(State::Open)), "the cap has room again");
        let letters = scene.house.letters().await;
        assert_eq!(letters.iter().map(|it| it.to.to_string()).collect::<Vec<_>>(), [chioma.email.to_string()]);
        // Somebody with a place withdraws: nobody of the employer waits, so nobody is next.
        browser.post(&format!("{}/offer", home(&scene, &bryn)), &[]).await.is(303);
        let key = links::key(&scene.house.home.secret, bryn.id);
        browser.post(&url::withdrawal(&scene.programme.slug, &key), &[]).await.is(303);
        endorsed(&scene, &efe).await;
        assert_eq!(state(&scene, &efe).await, None);
        offer(&scene).await;
        assert!(matches!(state(&scene, &efe).await, Some(State::Open)));
        // Nobody answers: a week later every open offer lapses, and its letter says so.
        scene.house.pass(crate::selection::offer::KEPT + crate::tests::making::HOUR * 8);
        scene.house.work().await;
        assert!(matches!(state(&scene, &dilwyn).await, Some(State::Lapsed { .. })));
        let page = format!("{}/offer", home(&scene, &dilwyn));
        scene.house.nobody().post(&page, &[]).await.is(409).says("No answer came");
        let letters = scene.house.letters().await;
        assert_eq!(letters.iter().filter(|it| it.kind == "programmes/offer-lapsed").count(), 3);
        scene.house.close().await;
    }
}

#[tokio::test]
async fn two_coordinators_and_a_hundred_answers_at_once_give_every_place_once() {
    for scene in scenes().await {
        let mut all = Vec::new();
        for number in 0..10 {
            let (name, employer) = (format!("Person {number}"), format!("Employer {number}"));
            all.push(ready(&scene, (&name, &employer)).await);
        }
        scene.house.letters().await;
        let second = scene.house.as_(scene.coordinator).await;
        let path = format!("{SELECTION}/offers");
        tokio::join!(scene.browser.post(&path, &[]), second.post(&path, &[]));
        let mut states = Vec::new();
        for it in &all {
            states.push(state(&scene, it).await.is_some());
        }
        assert_eq!(states, [true, true, true, true, true, true, true, true, false, false]);
        let page = format!("{}/offer", home(&scene, &all[0]));
        let browsers: Vec<_> = (0..50).map(|_| scene.house.nobody()).collect();
        let refusal = format!("{page}/refusal");
        let accepts = browsers.iter().map(|browser| browser.post(&page, &[]));
        let refuses = browsers.iter().map(|browser| browser.post(&refusal, &[]));
        let (yes, no) = tokio::join!(join_all(accepts), join_all(refuses));
        let done = |answers: &[testkit::Answer]| answers.iter().any(|answer| answer.status == 303);
        assert!(done(&yes) != done(&no), "it is one or the other");
        let mut held = 0;
        for it in &all {
            held += usize::from(matches!(state(&scene, it).await, Some(State::Open | State::Accepted { .. })));
        }
        assert_eq!(held, 8, "never over capacity, never an idle place while somebody waits");
        scene.house.letters().await;
        scene.house.close().await;
    }
}

#[tokio::test]
async fn an_application_stays_with_the_person_whose_two_interests_become_one() {
    for scene in scenes().await {
        let called = scene.telephones(("Ada Byrne", "Alder Homes")).await;
        let web = ready(&scene, ("Ada Byrne-Shaw", "Alder Homes")).await;
        offer(&scene).await;
        let path = url::merging(&scene.programme.slug, called.id, web.id);
        scene.browser.post(&path, &[]).await.redirects_to(&scene.page(&called));
        let (browser, old, new) = (scene.house.nobody(), home(&scene, &web), home(&scene, &called));
        browser.get(&old).await.redirects_to(&new);
        browser.get(&format!("{old}/offer")).await.redirects_to(&new);
        browser.get(&new).await.says("Your application is sent").says("A place is kept for you");
        browser.post(&format!("{new}/offer"), &[]).await.is(303);
        scene.browser.get(SELECTION).await.says("1 taken");
        scene.browser.get(&scene.page(&called)).await.says("the employer has given its word");
        scene.house.letters().await;
        scene.house.close().await;
    }
}

#[tokio::test]
async fn who_withdrew_is_not_told_that_their_offer_is_over() {
    for scene in scenes().await {
        let [ada, ..] = five(&scene).await;
        offer(&scene).await;
        let key = links::key(&scene.house.home.secret, ada.id);
        scene.house.nobody().post(&url::withdrawal(&scene.programme.slug, &key), &[]).await.is(303);
        scene.house.letters().await;
        scene.house.pass(crate::selection::offer::KEPT + crate::tests::making::HOUR);
        let letters = scene.house.letters().await;
        assert!(letters.iter().any(|it| it.kind == "programmes/offer-lapsed"), "others did not answer");
        assert!(letters.iter().all(|it| it.to != ada.email), "{letters:?}");
        scene.house.close().await;
    }
}

#[tokio::test]
async fn the_rooms_above_see_a_place_that_is_taken_and_hear_of_one_that_is_given_up() {
    for scene in scenes().await {
        let [ada, bryn, ..] = five(&scene).await;
        offer(&scene).await;
        for one in [&bryn, &ada] {
            scene.house.nobody().post(&format!("{}/offer", home(&scene, one)), &[]).await.is(303);
        }
        let places = async || {
            let mut tx = scene.house.look().await;
            commands::places_in(&mut tx, &scene.programme).await.expect("places can be read")
        };
        let both = places().await;
        assert_eq!(
            both.iter().map(|it| (it.rank, it.name.as_str())).collect::<Vec<_>>(),
            [(1, "Ada Byrne"), (2, "Bryn Cadwaladr")]
        );
        assert_eq!(both[0].employer(), "alder homes");
        assert!(both[0].commitment.as_ref().is_some_and(|it| it.billing.is_some()), "{both:?}");
        assert_eq!(both[0].answers.one("region"), Some("wales"));
        let key = links::key(&scene.house.home.secret, ada.id);
        scene.house.nobody().post(&url::withdrawal(&scene.programme.slug, &key), &[]).await.is(303);
        let left = places().await;
        assert_eq!(left.iter().map(|it| it.name.as_str()).collect::<Vec<_>>(), ["Bryn Cadwaladr"]);
        let mut tx = scene.house.look().await;
        let taken = commands::taken(&mut tx).await.expect("places can be counted");
        assert_eq!(taken[&scene.programme.id].iter().collect::<Vec<_>>(), [&left[0].id]);
        drop(tx);
        scene.house.letters().await;
        scene.house.close().await;
    }
}

#[tokio::test]
async fn more_people_than_one_transaction_can_tell_are_told_one_after_the_other_and_once() {
    for mut scene in scenes().await {
        for number in 0..115 {
            let (name, organisation) = (format!("Person {number}"), format!("Employer {number}"));
            let who = testing::Who { name: &name, organisation: &organisation, ..testing::Who::default() };
            let mut tx = scene.house.arrange().await;
            testing::ready(&mut tx, &scene.programme, scene.coordinator, who).await;
            tx.commit().await.expect("it is kept");
        }
        scene.days_pass(1).await;
        scene.house.letters().await;
        offer(&scene).await;
        let written = async |kind: &str| {
            let filter = Filter { kind: Some(kind.to_owned()), ..Filter::default() };
            let mut tx = scene.house.look().await;
            outbox::list(&mut tx, &filter, 1000).await.expect("the outbox can be read").len()
        };
        let (offers, waits) = ("programmes/place-offered", "programmes/waits");
        assert_eq!((written(offers).await, written(waits).await), (8, 92), "so many at once");
        scene.house.work().await;
        assert_eq!((written(offers).await, written(waits).await), (8, 107), "and the rest by itself");
        scene.house.letters().await;
        offer(&scene).await;
        assert!(scene.house.letters().await.is_empty(), "everybody is told once");
        scene.house.close().await;
    }
}
