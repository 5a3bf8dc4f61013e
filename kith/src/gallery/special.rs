//! Scenes that no list of routes knows: other states of a page, difficult names, and every way in
//! which the house says that something cannot be.

use super::browser::Ask;
use super::scene::{At, Scene};
use super::stage::{Stage, Who};
use crate::cli::Failure;
use axum::response::Response;
use platform::Exit;
use platform::access::{Anyone, Role};
use web::{Edge, Needs, Routes, WebError};

/// The address for which codes were asked too often.
pub(super) const TOO_OFTEN: &str = "too.often@alder-vale.example";

const NOBODY: Who = Who::Nobody;
const COORDINATOR: Who = Who::As(Role::Coordinator);
const ADMINISTRATOR: Who = Who::As(Role::Administrator);

/// Pages in another state than the usual one: title, who, address.
const STATES: [(&str, Who, &str); 53] = [
    ("a draft", COORDINATOR, "/programmes/{slug=draft}"),
    ("a long title, for everyone", NOBODY, "/programmes/{slug=long}"),
    ("a long title, for those who run it", COORDINATOR, "/programmes/{slug=long}"),
    ("those who run it see more", COORDINATOR, "/programmes/{slug}"),
    ("programmes for those who run them", COORDINATOR, "/programmes"),
    ("a long title: register", NOBODY, "/programmes/{slug=long}/interest"),
    ("nobody has registered yet", COORDINATOR, "/programmes/{slug=long}/interests"),
    ("nobody is found", COORDINATOR, "/programmes/{slug}/interests?q=nobody-like-this"),
    ("somebody waits", COORDINATOR, "/programmes/{slug=full}/selection"),
    (
        "before a parallel programme is opened",
        COORDINATOR,
        "/programmes/{slug=full}/selection/parallel?title=Beside&address=beside-too&price=other&amount=250&dates=other&look=yes",
    ),
    ("an enquiry to confirm", NOBODY, "/programmes/{slug}/my-enquiry/{enquirer=waiting}"),
    ("no employer has enquired", COORDINATOR, "/programmes/{slug=long}/enquiries"),
    ("nobody is invited yet", COORDINATOR, "/programmes/{slug=long}/invitations"),
    ("a list that waits to be sent", COORDINATOR, "/programmes/{slug}/invitations/lists/{list=kept}"),
    ("an interest that nobody else looks like", COORDINATOR, "/programmes/{slug}/interests/{interest=first}"),
    ("an application seen to for somebody", COORDINATOR, "/programmes/{slug}/applications/{interest=begun}"),
    ("answers seen to for somebody", COORDINATOR, "/programmes/{slug}/applications/{interest=begun}/sending"),
    ("nobody was written to yet", COORDINATOR, "/programmes/{slug=long}/messages"),
    ("a message that was sent", COORDINATOR, "/programmes/{slug}/messages/{message=sent}"),
    ("nobody is there to write to", COORDINATOR, "/programmes/{slug}/messages/new?q=nobody-like-this"),
    ("a letter with other words", COORDINATOR, "/programmes/{slug}/letters/{wording=withdrawn}"),
    ("my interest stands", NOBODY, "/programmes/{slug}/my-interest/{key=confirmed}"),
    ("my interest is withdrawn", NOBODY, "/programmes/{slug}/my-interest/{key=withdrawn}"),
    ("nobody found", COORDINATOR, "/people?q=nobody-like-this"),
    ("a name from the right", COORDINATOR, "/people/{person=layla}"),
    ("a Bengali name", COORDINATOR, "/people/{person=suchitra}"),
    ("a Chinese name", COORDINATOR, "/people/{person=meiling}"),
    ("a Welsh name", COORDINATOR, "/people/{person=siwan}"),
    ("a Yoruba name", COORDINATOR, "/people/{person=olawale}"),
    ("a name with an apostrophe", COORDINATOR, "/people/{person=siobhan}"),
    ("a name like a script", COORDINATOR, "/people/{person=script}"),
    ("a name like a script, to change", COORDINATOR, "/people/{person=script}/edit"),
    ("a trial run", COORDINATOR, "/people/imports/{import=matched}"),
    ("an app to set up", Who::WithoutFactor, "/signin/second-factor"),
    ("an app is set up", Who::WithFactor, "/signin/second-factor"),
    ("the app is asked", Who::BeforeFactor, "/signin/second-factor"),
    ("a code is awaited", Who::AwaitingCode, "/signin/code"),
    ("events for those who run them", COORDINATOR, "/events"),
    ("an event for those who run it", COORDINATOR, "/events/{event=full}"),
    ("every place is taken", NOBODY, "/events/{event=full}"),
    ("an event that is cancelled", NOBODY, "/events/{event=off}"),
    ("who came", COORDINATOR, "/events/{event=past}/people"),
    ("nobody has booked yet", COORDINATOR, "/events/{event=new}/people"),
    ("my booking: a place", NOBODY, "/events/my-booking/{ticket=booked}"),
    ("my booking: the gate is open", NOBODY, "/events/my-booking/{ticket=open}"),
    ("my booking: in line", NOBODY, "/events/my-booking/{ticket=waiting}"),
    ("my booking: a place is offered", NOBODY, "/events/my-booking/{ticket=offered}"),
    ("sets that are settled, and when they meet", COORDINATOR, "/sets/programmes/{slug=settled}/dates"),
    ("a set and when it meets", COORDINATOR, "/sets/{set=settled}"),
    ("a poll that is open", COORDINATOR, "/sets/{set=settled}/poll"),
    ("my set is settled", NOBODY, "/sets/my-set/{membership=settled}"),
    ("the schedule for everybody", NOBODY, "/sets/programmes/{slug=settled}/schedule"),
    ("my booking: cancelled", NOBODY, "/events/my-booking/{ticket=cancelled}"),
];

/// The other states, and the errors.
pub(super) fn scenes(stage: &Stage) -> Result<Vec<Scene>, Failure> {
    let mut scenes = Vec::new();
    for (title, who, path) in STATES {
        let path = stage.typical.fill(path).ok_or_else(|| {
            Failure::new(Exit::Failed, format!("the gallery has arranged nothing for {path} ({title})"))
        })?;
        scenes.push(Scene::new(title, At::Typical, who, Ask::page(path)));
    }
    scenes.push(typical("tried too often", Who::OutOfTries, Ask::page("/signin/code")));
    scenes.push(typical("recovery codes just made", Who::WithFactor, Ask::form("/signin/recovery-codes", &[])));
    scenes.push(typical("somebody's first page", Who::As(Role::Contact), Ask::page("/")).leading_on());
    scenes.extend(errors());
    Ok(scenes)
}

fn typical(title: &str, who: Who, ask: Ask) -> Scene {
    Scene::new(title, At::Typical, who, ask)
}

/// Every way in which the house says no.
fn errors() -> Vec<Scene> {
    let without_token = Ask { without_token: true, ..Ask::form("/signin", &[("email", TOO_OFTEN)]) };
    let huge = Ask { says_length: Some(900_000_000), ..Ask::form("/signin", &[("email", TOO_OFTEN)]) };
    vec![
        typical("404 nothing there", NOBODY, Ask::page("/nowhere/at/all")).expecting(404),
        typical("404 for somebody signed in", ADMINISTRATOR, Ask::page("/nowhere/at/all")).expecting(404),
        typical("403 a form of another browser", NOBODY, without_token).expecting(403),
        typical("409 published already", COORDINATOR, Ask::form("/programmes/learning-set/publication", &[]))
            .expecting(409),
        typical("413 too large", NOBODY, huge).expecting(413),
        typical("429 too often", NOBODY, Ask::form("/signin", &[("email", TOO_OFTEN)])).expecting(429),
        typical("500 broken", NOBODY, Ask::page("/gallery-broken")).expecting(500),
        typical("503 away", NOBODY, Ask::page("/gallery-away")).expecting(503),
    ]
}

/// Two pages that only the gallery has, so that what nobody should see can be looked at.
pub(super) fn broken() -> Routes {
    Routes::new().get("/gallery-broken", Needs::<Anyone>, break_down).get("/gallery-away", Needs::<Anyone>, be_away)
}

async fn break_down(at: Edge) -> Result<Response, WebError> {
    at.who.ask::<Anyone>(())?;
    Err(WebError::broken("the gallery shows what that looks like"))
}

async fn be_away(at: Edge) -> Result<Response, WebError> {
    at.who.ask::<Anyone>(())?;
    Err(WebError::Away)
}
