//! What must be so after every fault: each acknowledged page is there, each name stands in the list exactly
//! once, each has its letter, and Kith itself finds nothing broken. Apart from the faults, so that none can
//! judge itself more mildly.

use std::collections::HashMap;
use std::sync::Mutex;
use std::time::{Duration, Instant};

use anyhow::Result;

use crate::served::bars::Bars;
use crate::served::installation::{HOST, Installation};
use crate::served::load::{Acknowledged, Asked, Event, Ledger};
use crate::served::wire::{Browser, Silence};

/// How many pages are looked at at a time.
const LOOKERS: usize = 8;

/// At most one request in a hundred broke (500): a few may be unlucky, many are a storm.
pub fn no_storm<'e>(events: impl Iterator<Item = &'e Event>, bars: &mut Bars) {
    let (mut all, mut broken) = (0, 0);
    for event in events {
        all += 1;
        broken += usize::from(event.is(500));
    }
    bars.hold(all > 0 && broken * 100 <= all, format!("{broken} of {all} requests were answered with 500"));
}

/// Registrations were refused in words with the time to wait, and none with an error of ours.
pub fn refused_plainly<'e>(events: impl Iterator<Item = &'e Event>, bars: &mut Bars) {
    let asked: Vec<&Event> = events.filter(|event| event.asked == Asked::Registration).collect();
    let refused = || asked.iter().filter(|event| event.is(503));
    let (count, bare) = (refused().count(), refused().filter(|event| !event.plain).count());
    let (middle, most) = middle_and_most(refused().map(|event| event.took).collect());
    let said = format!("{count} registrations were refused with 503, in {middle:.1?} (median), {most:.1?} at most");
    bars.hold(count > 0, said);
    bars.hold(bare == 0, format!("{bare} of them without words or the time to wait"));
    let broken = asked.iter().filter(|event| event.is(500)).count();
    bars.hold(broken == 0, format!("{broken} registrations were answered with 500"));
}

/// Every page that was asked for came.
pub fn reads_went_on<'e>(events: impl Iterator<Item = &'e Event>, bars: &mut Bars) {
    let asked: Vec<&Event> = events.filter(|event| event.asked == Asked::Page).collect();
    let came = asked.iter().filter(|event| event.is(200));
    let (_, most) = middle_and_most(came.clone().map(|event| event.took).collect());
    let (came, all) = (came.count(), asked.len());
    bars.hold(all > 0 && came == all, format!("{came} of {all} pages came, the slowest in {most:.0?}"));
    if came < all {
        println!("        pages: {}", statuses(asked.into_iter(), Asked::Page));
    }
}

/// Somebody was registered again soon after an instant, by nobody's doing.
pub fn recovered(ledger: &Ledger, since: Instant, within: Duration, bars: &mut Bars) {
    let first = ledger.acknowledged.iter().filter(|it| it.at > since).map(|it| it.at - since).min();
    let said = first.map_or_else(|| "never".to_owned(), |after| format!("after {after:.1?}"));
    bars.hold(first.is_some_and(|after| after <= within), format!("registered again {said}"));
}

/// Looks at everything that was acknowledged, on a server of its own, and then in the list and the letters.
pub fn nothing_is_lost(it: &Installation, ledger: &Ledger, bars: &mut Bars) -> Result<()> {
    let (server, _) = it.serve_until_ready()?;
    pages_are_there(it, ledger, bars);
    let sound = it.is_sound();
    let said = |()| "audit verify and doctor find nothing".to_owned();
    bars.hold(sound.is_ok(), sound.map_or_else(|error| format!("{error:#}"), said));
    drop(server);
    listed_once(it, ledger, bars)?;
    let letters = counted(it.letters()?);
    let people = ledger.acknowledged.iter().map(|it| &it.person);
    let unwritten = people.filter(|it| how_often(&letters, &it.email) != 1).count();
    bars.hold(unwritten == 0, format!("{unwritten} half done: registered and not sent exactly one letter"));
    let again = ledger.acknowledged.iter().filter(|it| it.sent > 1).count();
    let never = ledger.unanswered.len();
    println!("        {again} forms were sent more than once until an answer came; {never} were never answered");
    Ok(())
}

/// Every page that was acknowledged is there. A server must be at work.
pub fn pages_are_there(it: &Installation, ledger: &Ledger, bars: &mut Bars) {
    let (told, gone) = (ledger.acknowledged.len(), pages_not_there(it.port, &ledger.acknowledged));
    bars.hold(told > 0 && gone == 0, format!("{told} acknowledged, {gone} of their pages are not there"));
}

/// Everybody who was acknowledged stands in the list once. No server may be at work.
pub fn listed_once(it: &Installation, ledger: &Ledger, bars: &mut Bars) -> Result<()> {
    let listed = counted(fields(&it.list()?));
    let people = || ledger.acknowledged.iter().map(|it| &it.person);
    let lost = people().filter(|it| how_often(&listed, &it.name) == 0).count();
    let everybody = people().chain(&ledger.unanswered);
    let doubled = everybody.filter(|it| how_often(&listed, &it.name) > 1).count();
    bars.hold(lost == 0, format!("{lost} names lost"));
    bars.hold(doubled == 0, format!("{doubled} names doubled"));
    Ok(())
}

fn how_often(of: &HashMap<String, usize>, what: &str) -> usize {
    of.get(what).copied().unwrap_or(0)
}

/// How many acknowledged pages do not answer as the page of this very interest.
pub fn pages_not_there(port: u16, told: &[Acknowledged]) -> usize {
    let gone = Mutex::new(0);
    std::thread::scope(|scope| {
        for chunk in told.chunks(told.len().div_ceil(LOOKERS).max(1)) {
            let gone = &gone;
            scope.spawn(move || {
                let mut browser = Browser::at(port, HOST);
                let there = |path: &str, browser: &mut Browser| {
                    let own = format!("href=\"{path}/withdrawal\"");
                    browser.get(path).is_ok_and(|page| page.status == 200 && page.body.contains(&own))
                };
                let missing = chunk.iter().filter(|it| !there(&it.path, &mut browser)).count();
                *gone.lock().unwrap_or_else(std::sync::PoisonError::into_inner) += missing;
            });
        }
    });
    gone.into_inner().unwrap_or_else(std::sync::PoisonError::into_inner)
}

fn fields(csv: &str) -> impl Iterator<Item = String> {
    csv.lines().flat_map(|line| line.split(',')).map(str::to_owned)
}

fn counted(words: impl IntoIterator<Item = String>) -> HashMap<String, usize> {
    let mut counted = HashMap::new();
    for word in words {
        *counted.entry(word).or_insert(0) += 1;
    }
    counted
}

/// How requests were answered, as one line: `303 × 1200, 503 × 4, cut off × 31`.
pub fn statuses<'e>(events: impl Iterator<Item = &'e Event>, asked: Asked) -> String {
    let mut counts = std::collections::BTreeMap::new();
    for event in events.filter(|event| event.asked == asked) {
        *counts.entry(event.answer).or_insert(0_usize) += 1;
    }
    let word = |answer: &Result<u16, Silence>| answer.map_or_else(|why| why.to_string(), |status| status.to_string());
    let parts: Vec<String> = counts.iter().map(|(answer, count)| format!("{} × {count}", word(answer))).collect();
    if parts.is_empty() { "nothing asked".to_owned() } else { parts.join(", ") }
}

/// The middle one and the largest.
pub fn middle_and_most(mut times: Vec<Duration>) -> (Duration, Duration) {
    times.sort();
    let at = |index: usize| times.get(index).copied().unwrap_or_default();
    (at(times.len() / 2), times.last().copied().unwrap_or_default())
}
