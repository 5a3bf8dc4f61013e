//! The practice answers everyone, keeps what was typed on the page, and nowhere else.

use testkit::{House, Plan, houses};

const HR: &str = "Have you thought about going to the zebrafish ombudsman?";

fn plan() -> Plan {
    Plan {
        migrations: people::MIGRATIONS.to_vec(),
        routes: || crate::routes().and(people::routes()),
        words: vec![people::WORDS, crate::WORDS],
        handlers: Vec::new(),
        subscriptions: Vec::new(),
        hooks: people::testing::HOOKS,
        nav: Vec::new(),
        settle: people::testing::settle,
        demo: false,
    }
}

async fn ask(house: &House, stage: &str, question: &str) -> testkit::Answer {
    let fields = [("issue", "budget"), ("stage", stage), ("question", question)];
    house.nobody().post("/meetings/practice", &fields).await
}

#[tokio::test]
async fn a_stranger_tries_a_question_sees_a_hint_and_tries_again() {
    for house in houses(&plan()).await {
        let browser = house.nobody();
        browser.get("/meetings/practice").await.is(200).says("Nothing you write here is kept");
        browser.get("/meetings/practice?issue=budget").await.is(200).says("a tenth of our budget");
        browser.get("/meetings/practice?issue=none").await.is(200);
        let flagged = ask(&house, "explore", HR).await.is(200);
        let flagged = flagged.says("Think again").says("advice in disguise").says("One other way to ask");
        flagged.says(HR).says("a tenth of our budget");
        ask(&house, "explore", "What is this like for you?").await.is(200).says("Ask it");
        house.close().await;
    }
}

#[tokio::test]
async fn what_is_missing_or_too_long_is_said_and_what_was_typed_stays() {
    for house in houses(&plan()).await {
        ask(&house, "explore", "  ").await.is(422).says("Write a question");
        ask(&house, "closing", HR).await.is(422).says("Choose where in the turn you are").says(HR);
        ask(&house, "explore", &"why ".repeat(400)).await.is(422).says("600 letters at most");
        house.close().await;
    }
}

#[tokio::test]
async fn nothing_that_is_typed_is_kept() {
    for house in houses(&plan()).await {
        let mut tx = house.look().await;
        let before = platform::audit::recent(&mut tx, None, 100).await.expect("the trail can be read").len();
        drop(tx);
        ask(&house, "explore", HR).await.is(200);
        let mut tx = house.look().await;
        let lines = platform::audit::recent(&mut tx, None, 100).await.expect("the trail can be read");
        assert_eq!(lines.len(), before, "{lines:?}");
        assert!(!format!("{lines:?}").contains("zebrafish"));
        drop(tx);
        house.close().await;
    }
}
