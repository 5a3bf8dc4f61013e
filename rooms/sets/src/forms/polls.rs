//! Asking the members of a set when they can, deciding, and a member's own answer.

use super::dates::{announce, derived};
use crate::commands;
use crate::letters::Desk;
use crate::meeting::{self, To};
use crate::pages::dates::has_begun;
use crate::pages::my_poll::MyPollPage;
use crate::pages::own;
use crate::pages::poll::{Asked, Pairs, PollPage, ROWS, asked, day_in, told, typed_in};
use crate::pages::set_dates::{Kept, kept};
use crate::pages::when::WhenTyped;
use crate::poll::{self, Answer, AskError, Poll, Window};
use crate::{rhythm, store, url};
use almanac::schedule::Rule;
use axum::extract::Path;
use axum::response::Response;
use kernel::{Id, Timestamp};
use platform::{Failed, Tx};
use web::forms::Mistakes;
use web::{Edge, Form, WebError, clock_time};

fn refusal(error: AskError) -> (&'static str, &'static str) {
    match error {
        AskError::TooFew => ("day1", "poll-too-few"),
        AskError::Past => ("day1", "poll-past"),
        AskError::Twice => ("day1", "poll-twice"),
        AskError::Unpublished => ("day1", "poll-unpublished"),
        AskError::Open => ("day1", "poll-open"),
        AskError::Begun => ("about", "poll-begun"),
        AskError::NoRule => ("day1", "dates-no-rule"),
    }
}

/// The times that were typed; rows that were left empty are none.
fn times(at: &Edge, typed: &Pairs, mistakes: &mut Mistakes) -> Vec<Timestamp> {
    let words = &at.words;
    let mut all = Vec::new();
    for (day_name, time_name) in ROWS {
        let (day, time) = (day_in(typed, day_name), typed_in(typed, time_name));
        if day.is_empty() && time.trim().is_empty() {
            continue;
        }
        let day = match day.read() {
            Ok(Some(day)) => Some(day),
            Ok(None) => {
                mistakes.add(day_name, words.t("dates-day-missing"));
                None
            }
            Err(error) => {
                mistakes.add(day_name, error.say(words, &words.t("dates-the-day")));
                None
            }
        };
        let time = clock_time::read(time);
        if time.is_none() {
            mistakes.add(time_name, words.t("dates-time-shape"));
        }
        all.extend(day.zip(time).and_then(|(day, time)| day.at(time)));
    }
    all
}

/// The poll that is meant, or what to mend.
fn read(at: &Edge, tx: &Tx, (of, rule): (&Kept, Option<&Rule>), typed: &Pairs) -> Result<Poll, Mistakes> {
    let mut mistakes = Mistakes::default();
    let begin = times(at, typed, &mut mistakes);
    let chosen: Option<Id<meeting::Meeting>> = typed_in(typed, "about").parse().ok();
    let about = of.meetings.iter().find(|it| Some(it.id) == chosen && it.is_ahead(at.now));
    let first = rule.and_then(|rule| rule.stretches.first().map(|it| it.minutes));
    let begun = about.is_none() && has_begun(&of.meetings, at.now);
    let windows = match about.map(|it| it.minutes).or(first) {
        _ if begun => Err(AskError::Begun),
        None => Err(AskError::NoRule),
        Some(minutes) => poll::windows(begin, minutes, at.now),
    };
    match (windows, at.who.person()) {
        (Ok(windows), Some(by)) if mistakes.is_empty() => {
            let about = about.map(|it| it.id);
            Ok(Poll { id: tx.id(), set: of.permit.set.id, about, asked_at: at.now, by, windows })
        }
        (Err(error), _) if mistakes.is_empty() => {
            let (field, key) = refusal(error);
            mistakes.add(field, at.words.t(key));
            Err(mistakes)
        }
        _ => Err(mistakes),
    }
}

pub(crate) async fn ask(at: Edge, Path(id): Path<String>, Form(typed): Form<Pairs>) -> Result<Response, WebError> {
    let mut tx = at.write().await?;
    let of = kept(&at, &mut tx, &id).await?;
    let rule = rhythm::rule(&programmes::rules(&of.programme)?.timetable);
    let mistakes = match read(&at, &tx, (&of, rule.as_ref()), &typed) {
        Err(mistakes) => mistakes,
        Ok(poll) => match commands::ask_when(&mut tx, &of.permit, &poll).await {
            Ok(()) => {
                let desk = Desk::new(&at, &mut tx, &of.programme).await?;
                for place in told(&mut tx, &of).await? {
                    tx.post(desk.ask_when(&place)?).await?;
                }
                return at.done_saying(tx, &url::poll(of.permit.set.id), "poll-asked").await;
            }
            Err(Failed::Store(error)) => return Err(error.into()),
            Err(Failed::Rule(error)) => {
                let (field, key) = refusal(error);
                let mut mistakes = Mistakes::default();
                mistakes.add(field, at.words.t(key));
                mistakes
            }
        },
    };
    let asked = asked(&mut tx, &of).await?;
    at.form_again(&at.words.t("poll-title"), &PollPage::new(&at, &of, asked.as_ref(), &typed, &mistakes))
}

/// What is decided: the position of a window, or `none`.
pub(crate) async fn decide(at: Edge, Path(id): Path<String>, Form(typed): Form<Pairs>) -> Result<Response, WebError> {
    let mut tx = at.write().await?;
    let of = kept(&at, &mut tx, &id).await?;
    let gone = || WebError::Conflict("poll-gone".to_owned());
    let it = asked(&mut tx, &of).await?.ok_or_else(gone)?;
    let to = url::set_dates(of.permit.set.id);
    let chosen = typed_in(&typed, "window");
    if chosen == "none" {
        commands::decide(&mut tx, &of.permit, &it.poll, None).await?;
        return at.done_saying(tx, &to, "poll-ended").await;
    }
    let place: u16 = chosen.parse().map_err(|_| gone())?;
    let window = *it.poll.windows.get(usize::from(place)).ok_or_else(gone)?;
    commands::decide(&mut tx, &of.permit, &it.poll, Some(place)).await?;
    follow(&at, &mut tx, &of, &it, window).await?;
    announce(&at, &mut tx, &of.programme, &[of.permit.set.id]).await?;
    at.done_saying(tx, &to, "poll-decided").await
}

/// What follows from a decision: the set's dates begin there, or one meeting is then.
async fn follow(at: &Edge, tx: &mut Tx, of: &Kept, it: &Asked, window: Window) -> Result<(), WebError> {
    let past = || WebError::Conflict("poll-window-past".to_owned());
    if let Some(id) = it.poll.about {
        let before = of.meetings.iter().find(|it| it.id == id).ok_or(WebError::NotFound)?;
        let by = at.who.person().ok_or(WebError::SignIn)?;
        let reason = at.words.t("poll-reason");
        let to = To { begins_at: window.begins_at, place: before.place.clone(), reason };
        let after = meeting::put(&of.meetings, before, to, by, at.now).map_err(|_| past())?;
        return Ok(commands::put(tx, &of.permit, before, &after).await?);
    }
    let rules = programmes::rules(&of.programme)?;
    // A set that has a day of its own begins where its members agreed all the same.
    let set = crate::set::Set { day: None, ..of.permit.set.clone() };
    let sets = [(&set, of.meetings.as_slice())];
    let typed = WhenTyped::beginning(window.begins_at, of.meetings.first());
    let after = derived(tx, &at.words, rhythm::rule(&rules.timetable), &sets, &typed).map_err(|_| past())?.concat();
    commands::give(tx, &of.permit, &of.meetings, &after).await?;
    let desk = Desk::new(at, tx, &of.programme).await?;
    for place in &it.members {
        tx.post(desk.tell_dates(place, &after)?).await?;
    }
    Ok(())
}

/// A member says when they can.
pub(crate) async fn say(at: Edge, Path(key): Path<String>, Form(typed): Form<Pairs>) -> Result<Response, WebError> {
    let mut tx = at.write().await?;
    let (programme, permit) = own(&at, &mut tx, &key).await?;
    let seat = permit.seating.seats.get(&permit.place).ok_or(WebError::NotFound)?;
    let gone = || WebError::Conflict("poll-gone".to_owned());
    let poll = store::open_poll(&mut tx, seat.set).await?.ok_or_else(gone)?;
    let said = |position: u16| Some((position, poll::answer_of(typed_in(&typed, &format!("window{position}")))?));
    let answers: Vec<(u16, Answer)> = (0..).take(poll.windows.len()).filter_map(said).collect();
    if answers.is_empty() {
        let mut mistakes = Mistakes::default();
        mistakes.add("window0", at.words.t("my-poll-missing"));
        let page = MyPollPage::new(&at, &key, &programme, (&poll, &answers), &mistakes);
        return at.form_again(&at.words.t("my-poll-title"), &page);
    }
    // Another poll than the one they saw: their answers are not about these times.
    if typed_in(&typed, "poll") != poll.id.to_string() {
        return Err(gone());
    }
    commands::say_when(&mut tx, &permit, &poll, &answers).await?;
    at.done_saying(tx, &url::mine(&key), "my-poll-said").await
}
