//! A programme beside another: opened for those who wait, who keep their number and bring the instant of
//! their first interest along; nobody holds two places.

use super::selection::{SELECTION, WORD, five, home, offer, set, state};
use crate::interest::{Interest, Standing};
use crate::programme::Programme;
use crate::programme::parallel::Answer;
use crate::selection::offer::State;
use crate::tests::making::DAY;
use crate::tests::plan::{Scene, details, in_order, scenes};
use crate::{links, store, url};
use platform::outbox::Letter;
use testkit::Client;

const PARALLEL: &str = "/programmes/learning-set/selection/parallel";
const BESIDE: &str = "/programmes/second-set/selection";

/// The form, with what a place costs and when it runs.
fn plan<'a>(price: &'a str, amount: &'a str, dates: &'a str) -> Vec<(&'a str, &'a str)> {
    vec![
        ("title", "Second learning set"),
        ("address", "second-set"),
        ("deadline-day", "30"),
        ("deadline-month", "4"),
        ("deadline-year", "2027"),
        ("price", price),
        ("amount", amount),
        ("dates", dates),
    ]
}

async fn beside(scene: &Scene) -> Option<Programme> {
    let mut tx = scene.house.look().await;
    store::find_programme_by_slug(&mut tx, "second-set").await.expect("it can be read")
}

async fn opens(scene: &Scene, price: &str, amount: &str, dates: &str) -> Programme {
    scene.browser.post(PARALLEL, &plan(price, amount, dates)).await.redirects_to("/programmes/second-set");
    beside(scene).await.expect("it is made")
}

/// One's own page about the programme beside, in the programme in which one waits.
fn page(scene: &Scene, it: &Interest) -> String {
    format!("{}/parallel", home(scene, it))
}

async fn there(scene: &Scene, of: &Interest) -> Vec<Interest> {
    let it = beside(scene).await.expect("it is made");
    let mut tx = scene.house.look().await;
    let all = store::list_interests(&mut tx, it.id).await.expect("interests can be read");
    all.into_iter().filter(|one| one.email == of.email).collect()
}

/// One's own application in the programme beside.
fn home_there(scene: &Scene, it: &Interest) -> String {
    format!("/programmes/second-set/applications/{}", links::key(&scene.house.home.secret, it.id))
}

async fn says_yes(scene: &Scene, it: &Interest) -> Interest {
    scene.house.nobody().post(&page(scene, it), &[]).await.is(303);
    there(scene, it).await.into_iter().find(Interest::stands).expect("it stands")
}

/// The kinds of letters; those of one instant come in any order.
fn kinds(letters: &[Letter]) -> Vec<&str> {
    let mut kinds: Vec<&str> = letters.iter().map(|it| it.kind.as_str()).collect();
    kinds.sort_unstable();
    kinds
}

fn text<'a>(letters: &'a [Letter], kind: &str) -> &'a str {
    letters.iter().find(|it| it.kind == kind).map(|it| it.text.as_str()).expect("it is written")
}

/// Bryn and Chioma wait, because one of an employer can come; Ada and Dilwyn are next.
async fn two_wait(scene: &Scene) -> (Interest, Interest) {
    let [_, bryn, chioma, ..] = five(scene).await;
    set(scene, "1", "1").await;
    (bryn, chioma)
}

#[tokio::test]
async fn who_waits_is_shown_before_anything_happens_then_asked_in_one_go() {
    for scene in scenes().await {
        let (bryn, chioma) = two_wait(&scene).await;
        scene.browser.get(SELECTION).await.says("Open a parallel programme for who waits");
        let form = scene.browser.get(PARALLEL).await.is(200).says("They keep their number here");
        in_order(&form.seen(), &["2. Bryn Cadwaladr", "3. Chioma Okafor"]);
        form.does_not_say("Nothing has happened yet").does_not_say("4. Dilwyn");
        let missing = scene.browser.get(&format!("{PARALLEL}?look=yes&address=learning-set")).await.is(422);
        let missing = missing.says("Say what a place costs").says("Say whether it runs on the same dates");
        missing.says("Enter a title");
        let query = "title=Second+learning+set&address=second-set&price=other&dates=other&look=yes";
        scene.browser.get(&format!("{PARALLEL}?{query}&amount=cheap")).await.is(422).says("Enter the price in pounds");
        let preview = scene.browser.get(&format!("{PARALLEL}?{query}&amount=250")).await.is(200);
        let preview = preview.says("Nothing has happened yet").says("Open it and write to 2 people");
        preview.says("The cost is £250 for each person; for the other programme it was £200").says("on other dates");
        assert_eq!(beside(&scene).await, None, "looking opens nothing");
        scene.browser.post(PARALLEL, &plan("other", "cheap", "other")).await.is(422);
        let it = opens(&scene, "other", "250", "other").await;
        assert_eq!(it.line(), scene.programme.id);
        scene.house.nobody().get("/programmes/second-set").await.is(200).says("£250 for each person");
        let letters = scene.house.letters().await;
        assert_eq!(kinds(&letters), ["programmes/opening", "programmes/opening"]);
        for it in [&bryn, &chioma] {
            let letter = letters.iter().find(|letter| letter.to == it.email).expect("they are written to");
            assert!(letter.text.contains(&page(&scene, it)), "{}", letter.text);
        }
        // The same form again finds its address taken, and writes to nobody.
        scene.browser.post(PARALLEL, &plan("same", "", "same")).await.is(422).says("another programme has this one");
        assert!(scene.house.letters().await.is_empty());
        scene.house.close().await;
    }
}

#[tokio::test]
async fn the_order_is_that_of_first_interest_and_the_manager_is_asked_where_something_differs() {
    for scene in scenes().await {
        let (bryn, chioma) = two_wait(&scene).await;
        opens(&scene, "other", "250", "other").await;
        scene.house.letters().await;
        // A mail scanner opens the link, twice: nothing is answered.
        for _ in 0..2 {
            let asked = scene.house.nobody().get(&page(&scene, &chioma)).await.is(200);
            asked.says("Please say yes or no").says("So we ask Megan Rhys-Obi for your organisation’s word again");
        }
        assert!(there(&scene, &chioma).await.is_empty());
        let later = says_yes(&scene, &chioma).await;
        let letters = scene.house.letters().await;
        let asked = ["programmes/carried-over", "programmes/endorsement-asked", "programmes/endorsement-reminder"];
        assert_eq!(kinds(&letters), asked);
        assert!(text(&letters, asked[0]).contains("You keep your number in “Learning set”"), "{letters:?}");
        assert!(text(&letters, asked[1]).contains("for the other programme it was £200"), "{letters:?}");
        let earlier = says_yes(&scene, &bryn).await;
        assert_eq!((earlier.counts_from, later.counts_from), (bryn.counts_from, chioma.counts_from));
        let list = scene.browser.get(BESIDE).await.is(200).says("The manager has not answered");
        in_order(&list.seen(), &["1 Bryn", "2 Chioma"]);
        in_order(&scene.browser.get(SELECTION).await.seen(), &["2 Bryn", "Waiting", "3 Chioma", "Waiting"]);
        // The application went along; the manager reads what is different, and gives the word.
        let own = home_there(&scene, &later);
        scene.house.nobody().get(&own).await.is(200).says("Your application is sent");
        let asked = {
            let mut tx = scene.house.look().await;
            store::list_endorsements(&mut tx, later.id).await.expect("they can be read").pop().expect("one is asked")
        };
        let link =
            format!("/programmes/second-set/endorsements/{}", links::manager_key(&scene.house.home.secret, asked.id));
        let manager = scene.house.nobody();
        let read = manager.get(&link).await.is(200).says("your word for the one is none for the other");
        read.says("The cost is £250 for each person").says("It runs on other dates").says("14 May 2027");
        manager.post(&link, &WORD).await.redirects_to(&link);
        scene.house.letters().await;
        scene.browser.get(BESIDE).await.says("1 to be offered");
        scene.browser.get(&scene.page(&chioma)).await.says("Said yes to the parallel programme");
        scene.house.close().await;
    }
}

#[tokio::test]
async fn the_employers_word_goes_along_where_nothing_it_promised_is_different() {
    for scene in scenes().await {
        let (bryn, _) = two_wait(&scene).await;
        opens(&scene, "same", "", "same").await;
        scene.house.letters().await;
        scene.house.nobody().get(&page(&scene, &bryn)).await.says("Your organisation’s word goes along too");
        let it = says_yes(&scene, &bryn).await;
        let letters = scene.house.letters().await;
        assert_eq!(kinds(&letters), ["programmes/carried-over"]);
        scene.browser.get(BESIDE).await.says("1 to be offered");
        let page = scene.browser.get(&url::interest(&"second-set".parse().expect("a slug"), it.id)).await.is(200);
        page.says("the employer has given its word").says("From the waiting list of a parallel programme");
        scene.house.close().await;
    }
}

#[tokio::test]
async fn a_price_to_follow_is_said_until_it_is_set_and_managers_are_asked_then() {
    for scene in scenes().await {
        let (bryn, _) = two_wait(&scene).await;
        opens(&scene, "to-follow", "", "same").await;
        let letters = scene.house.letters().await;
        assert!(letters[0].text.contains("The cost is to follow"), "{}", letters[0].text);
        scene.house.nobody().get("/programmes/second-set").await.says("To follow");
        let it = says_yes(&scene, &bryn).await;
        let letters = scene.house.letters().await;
        assert_eq!(letters.len(), 1, "the manager is not asked to promise what nobody knows: {letters:?}");
        assert!(letters[0].text.contains("once the cost is set"), "{}", letters[0].text);
        scene.browser.get(BESIDE).await.says("The cost is not set yet").says("0 to be offered");
        let manager = format!("{}/manager", home_there(&scene, &it));
        scene.house.nobody().get(&manager).await.says("We write to Megan Rhys-Obi once the cost is set");
        scene.house.nobody().post(&format!("{manager}/nudge"), &[]).await.is(409);
        let price = "/programmes/second-set/price";
        scene.browser.get("/programmes/second-set").await.says("Set the price");
        scene.browser.post(price, &[("amount", "dear")]).await.is(422).says("Enter the price in pounds");
        scene.browser.post(price, &[("amount", "£180")]).await.redirects_to("/programmes/second-set");
        let letters = scene.house.letters().await;
        let told = ["programmes/endorsement-asked", "programmes/endorsement-reminder", "programmes/price-set"];
        assert_eq!(kinds(&letters), told);
        assert!(text(&letters, told[2]).contains("£180"), "{letters:?}");
        scene.browser.get(BESIDE).await.says("The manager has not answered");
        scene.browser.get(price).await.is(200).says("is set already").does_not_say("tell everybody");
        scene.browser.post(price, &[("amount", "170")]).await.is(409);
        // The first programme's price is the blueprint's: there is nothing to set.
        scene.browser.get("/programmes/learning-set/price").await.is(200).says("£200").says("is set already");
        scene.house.close().await;
    }
}

#[tokio::test]
async fn an_answer_can_change_from_no_to_yes_and_comes_too_late_in_words() {
    for mut scene in scenes().await {
        let (bryn, chioma) = two_wait(&scene).await;
        let it = opens(&scene, "same", "", "same").await;
        let (browser, own) = (scene.house.nobody(), page(&scene, &bryn));
        for _ in 0..2 {
            browser.post(&format!("{own}/refusal"), &[]).await.redirects_to(&own);
        }
        browser.get(&own).await.says("You said no on").says("You keep your number").does_not_say("No, I wait");
        scene.browser.get(SELECTION).await.says("2 waiting");
        browser.post(&own, &[]).await.is(303);
        browser.post(&own, &[]).await.redirects_to(&own);
        browser.post(&format!("{own}/refusal"), &[]).await.is(409).says("You have said yes already");
        assert_eq!(there(&scene, &bryn).await.len(), 1, "yes twice is one interest");
        let mut tx = scene.house.look().await;
        let all = store::list_openings(&mut tx, it.id).await.expect("they can be read");
        let own = all.iter().find(|it| it.interest == bryn.id).expect("they were asked");
        assert!(matches!(own.answer, Answer::Taken { .. }), "{own:?}");
        drop(tx);
        scene.house.letters().await;
        // Two weeks after the deadline nobody is taken any more, and says so.
        scene.house.pass(DAY * 80);
        scene.days_pass(1).await;
        let late = scene.house.nobody();
        late.post(&page(&scene, &chioma), &[]).await.is(409).says("You could say yes until");
        late.get(&page(&scene, &chioma)).await.is(200).says("You keep your number where you wait");
        scene.house.letters().await;
        scene.house.close().await;
    }
}

#[tokio::test]
async fn who_has_withdrawn_or_taken_a_place_meanwhile_has_nothing_to_answer() {
    for scene in scenes().await {
        let (bryn, chioma) = two_wait(&scene).await;
        opens(&scene, "same", "", "same").await;
        scene.house.letters().await;
        let key = links::key(&scene.house.home.secret, chioma.id);
        scene.house.nobody().post(&url::withdrawal(&scene.programme.slug, &key), &[]).await.is(303);
        scene.house.nobody().post(&page(&scene, &chioma), &[]).await.is(409).says("You have withdrawn");
        // The cap rises, Bryn is offered a place in the first programme and takes it.
        set(&scene, "1", "2").await;
        offer(&scene).await;
        scene.house.nobody().post(&format!("{}/offer", home(&scene, &bryn)), &[]).await.is(303);
        let nobody = scene.house.nobody();
        nobody.post(&page(&scene, &bryn), &[]).await.is(409).says("You have taken a place already");
        nobody.get(&page(&scene, &bryn)).await.is(200).does_not_say("Yes, I would like to join");
        assert!(there(&scene, &bryn).await.is_empty() && there(&scene, &chioma).await.is_empty());
        scene.house.letters().await;
        scene.house.close().await;
    }
}

#[tokio::test]
async fn nobody_holds_two_places() {
    for scene in scenes().await {
        let (bryn, _) = two_wait(&scene).await;
        opens(&scene, "same", "", "same").await;
        let it = says_yes(&scene, &bryn).await;
        // A place is offered in both; the one that is taken ends the waiting for the other.
        set(&scene, "1", "2").await;
        offer(&scene).await;
        scene.browser.post(&format!("{BESIDE}/offers"), &[]).await.is(303);
        assert!(matches!(state(&scene, &bryn).await, Some(State::Open)));
        assert!(matches!(state(&scene, &it).await, Some(State::Open)));
        scene.house.letters().await;
        let browser: Client = scene.house.nobody();
        let (here, beside) = (format!("{}/offer", home(&scene, &bryn)), format!("{}/offer", home_there(&scene, &it)));
        let (one, other) = tokio::join!(browser.post(&beside, &[]), browser.post(&here, &[]));
        let done = [&one, &other].iter().filter(|answer| answer.status == 303).count();
        assert_eq!(done, 1, "{} {}", one.status, other.status);
        let taken = [state(&scene, &bryn).await, state(&scene, &it).await];
        let taken = taken.iter().filter(|it| matches!(it, Some(State::Accepted { .. }))).count();
        assert_eq!(taken, 1);
        let left = [scene.again(bryn.id).await.standing, there(&scene, &bryn).await[0].standing];
        assert_eq!(left.iter().filter(|it| matches!(it, Standing::Withdrawn { .. })).count(), 1);
        let letters = scene.house.letters().await;
        let placed = letters.iter().find(|it| it.kind == "programmes/placed").expect("it is confirmed");
        assert!(placed.text.contains("You wait no more for"), "{}", placed.text);
        scene.house.close().await;
    }
}

#[tokio::test]
async fn who_registers_there_on_their_own_gets_their_first_instant_once_they_say_yes() {
    for scene in scenes().await {
        let (bryn, _) = two_wait(&scene).await;
        let it = opens(&scene, "same", "", "same").await;
        let own = Scene { programme: it, ..scene };
        let registered = own.stands_with(&details(("Bryn Cadwaladr", "Alder Homes"))).await;
        assert!(registered.counts_from > bryn.counts_from);
        let scene = Scene { programme: first(&own).await, ..own };
        let yes = says_yes(&scene, &bryn).await;
        assert_eq!(yes.counts_from, bryn.counts_from);
        let all = there(&scene, &bryn).await;
        assert_eq!(all.iter().filter(|it| it.stands()).count(), 1, "{all:?}");
        scene.browser.get(BESIDE).await.says("1 to be offered");
        scene.house.letters().await;
        scene.house.close().await;
    }
}

async fn first(scene: &Scene) -> Programme {
    let mut tx = scene.house.look().await;
    let found = store::find_programme_by_slug(&mut tx, "learning-set").await;
    found.expect("it can be read").expect("it is there")
}

#[tokio::test]
async fn nobody_else_opens_one_and_other_links_lead_nowhere() {
    for scene in scenes().await {
        let (bryn, _) = two_wait(&scene).await;
        let none = scene.house.nobody().get(&page(&scene, &bryn)).await.is(404);
        scene.house.nobody().post(&page(&scene, &bryn), &[]).await.is(404);
        scene.house.nobody().get(PARALLEL).await.is(303);
        scene.browser.get("/programmes/nothing-here/selection/parallel").await.is(404);
        opens(&scene, "same", "", "same").await;
        let wrong = page(&scene, &bryn).replace(&links::key(&scene.house.home.secret, bryn.id)[37..], &"0".repeat(32));
        scene.house.nobody().get(&wrong).await.is_like(&none);
        scene.house.nobody().post(&wrong, &[]).await.is(404);
        scene.house.letters().await;
        scene.house.close().await;
    }
}
