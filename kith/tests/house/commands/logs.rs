//! The log holds nothing that anybody typed.

use super::installation::Installation;
use super::running::Running;
use super::wire::Browser;

#[tokio::test]
async fn no_address_and_no_name_that_was_typed_is_in_the_log() {
    let here = Installation::copy().await;
    let server = Running::serve(here.kith(&["serve"]).env("KITH_LOG_LEVEL", "debug"));
    let mut browser = Browser::at(server.port, "tenantvoice");
    browser.fill_in("/signin", "/signin", &[("email", "canary.signin@people.example")]).is(303);
    browser.fill_in("/signin", "/signin", &[("email", "canary is no address")]).is(422);
    let fields = [
        ("name", "Canary Ó Broin"),
        ("email", "canary.interest@people.example"),
        ("organisation", "Canary Homes"),
        ("job_title", "Canary keeper"),
        ("phone", "0113 496 0000"),
    ];
    let register = "/programmes/virtual-sets-spring/interest";
    let shown = browser.fill_in(register, register, &fields).is(303);
    browser.get(shown.location().expect("to its own page")).is(200);
    browser.get("/programmes?looking-for=canary").is(200);
    let letters = super::installation::letters(&here.file("mail"), 1);
    assert!(letters.iter().any(|letter| letter.contains("canary.interest@people.example")), "{letters:#?}");
    let log = server.stop();
    assert!(log.lines().filter(|line| line.starts_with('{')).count() > 0, "{log}");
    let wrong: Vec<&str> = log.lines().filter(|line| line.to_lowercase().contains("canary")).collect();
    crate::ground::nothing_wrong(
        "lines of the log that hold what somebody typed",
        &wrong.iter().map(|it| (*it).to_owned()).collect::<Vec<_>>(),
    );
}
