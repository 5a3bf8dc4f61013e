//! What happened to one interest, from the audit trail and the outbox, as a line of dates. Apart from
//! `interest`, which shows what is known today.

use super::coordinators::names_of;
use crate::interest::{Interest, Standing};
use crate::programme::Programme;
use crate::url;
use crate::writing::message::letter;
use kernel::{Id, Person, Timestamp};
use platform::audit::{self, Entry};
use platform::outbox::{self, Filter, State, Summary};
use platform::{StoreError, Tx};
use std::collections::BTreeMap;
use web::components::{Html, Timeline, When};
use web::{Edge, Speaker};

/// How many lines of the trail and how many letters are shown.
const AT_MOST: i64 = 100;

struct Step {
    at: Timestamp,
    ahead: bool,
    title: Html,
    words: Option<String>,
}

/// Everything that happened to an interest, the oldest first.
pub(super) async fn history(
    at: &Edge,
    tx: &mut Tx,
    programme: &Programme,
    it: &Interest,
    all: &[Interest],
) -> Result<Timeline, StoreError> {
    let words = &at.words;
    let entries = audit::about(tx, "interest", it.id, AT_MOST).await?;
    let names = names_of(tx, entries.iter().filter_map(|entry| entry.person)).await?;
    let mut steps: Vec<Step> = entries.iter().rev().map(|entry| deed(words, entry, &names)).collect();
    if let Standing::Merged { into, at } = it.standing
        && let Some(other) = all.iter().find(|other| other.id == into)
    {
        let title = words.t1("happened-merged-into", "other", other.reference.to_string());
        let title = Html::link(&url::interest(&programme.slug, into), &title);
        steps.push(Step { at, ahead: false, title, words: None });
    }
    let about = Some(("interest".to_owned(), it.id.to_string()));
    let letters = outbox::list(tx, &Filter { about, ..Filter::default() }, AT_MOST).await?;
    steps.extend(letters.iter().rev().map(|it| letter_step(words, programme, it, at.now)));
    steps.sort_by_key(|step| step.at);
    Ok(steps.into_iter().fold(Timeline::new(words), |line, step| {
        let when = if step.ahead { When::Ahead } else { When::Past };
        let line = line.step(when, words.moment(step.at), step.title);
        match step.words {
            Some(more) => line.saying(more),
            None => line,
        }
    }))
}

fn deed(words: &Speaker, entry: &Entry, names: &BTreeMap<Id<Person>, String>) -> Step {
    let key = match entry.verb.as_str() {
        "registered interest" => "happened-registered",
        "entered an interest" => "happened-entered",
        "confirmed the interest" => "happened-confirmed",
        "withdrew the interest" => "happened-withdrew",
        "withdrew the interest for the person" => "happened-withdrew-for",
        "vouched for the interest" => "happened-vouched",
        "merged two interests" => "happened-merged",
        "marked the interest as lapsed" => "happened-lapsed",
        "began the application" => "happened-began",
        "answered a part of the application" => "happened-answered",
        "sent the application" => "happened-sent",
        "named the manager" => "happened-named-manager",
        "asked the manager again" => "happened-nudged-manager",
        "endorsed the application" => "happened-endorsed",
        "declined to endorse the application" => "happened-declined",
        "carried the interest over" => "happened-carried-over",
        "asked to join a programme beside" => "happened-opening",
        "said yes to the programme beside" => "happened-opening-taken",
        "said no to the programme beside" => "happened-opening-declined",
        "took a place in a programme beside" => "happened-placed-beside",
        "asked the manager anew" => "happened-asked-anew",
        "offered a place" => "happened-offered",
        "told why they wait" => "happened-told-waiting",
        "took the place" => "happened-took-place",
        "declined the place" => "happened-declined-place",
        "marked the offer as lapsed" => "happened-offer-lapsed",
        "corrected the address" => "happened-address",
        "let be what did not arrive" => "happened-let-be",
        "gave more time to apply" => "happened-more-time",
        "erased what was known" => "happened-erased",
        "wrote a note" => "happened-note",
        "ended a note" => "happened-note-ended",
        _ => "happened-other",
    };
    let asked = entry.detail.as_deref().filter(|_| key == "happened-withdrew-for");
    let by = entry.person.and_then(|person| names.get(&person)).map(|name| words.t1("happened-by", "name", name));
    let more = [asked.map(|asked| words.t(&format!("interest-asked-{asked}"))), by];
    let more: Vec<String> = more.into_iter().flatten().collect();
    let more = (!more.is_empty()).then(|| more.join(" · "));
    Step { at: entry.at, ahead: false, title: words.t(key).into(), words: more }
}

/// What a letter of a kind is called, as a key of the catalogues.
pub(super) fn letter_key(kind: &str) -> &'static str {
    match kind {
        "programmes/interest-received" => "happened-letter-received",
        "programmes/interest-reminder" => "happened-letter-reminder",
        "programmes/interest-stands" => "happened-letter-stands",
        "programmes/interest-withdrawn" => "happened-letter-withdrawn",
        "programmes/application-sent" => "happened-letter-application",
        "programmes/endorsement-asked" => "happened-letter-manager",
        "programmes/endorsement-reminder" => "happened-letter-manager-again",
        "programmes/endorsement-answered" => "happened-letter-answered",
        "programmes/opening" => "happened-letter-opening",
        "programmes/carried-over" => "happened-letter-carried",
        "programmes/price-set" => "happened-letter-price",
        "programmes/place-offered" => "happened-letter-offer",
        "programmes/waits" => "happened-letter-waits",
        "programmes/offer-lapsed" => "happened-letter-offer-lapsed",
        "programmes/placed" => "happened-letter-placed",
        "programmes/place-declined" => "happened-letter-declined",
        "programmes/more-time" => "happened-letter-more-time",
        letter::KIND => "happened-letter-message",
        _ => "happened-letter-other",
    }
}

/// A letter; one of a message leads to the message.
fn letter_step(words: &Speaker, programme: &Programme, it: &Summary, now: Timestamp) -> Step {
    let key = letter_key(&it.kind);
    let title = match it.mailing.as_deref().and_then(|id| id.parse().ok()) {
        Some(message) => {
            Html::link(&url::message(&programme.slug, message), &words.t1(key, "subject", it.subject.as_str()))
        }
        None => words.t(key).into(),
    };
    let (at, state) = match &it.state {
        State::Queued { due_at, .. } if *due_at > now => (*due_at, "happened-letter-due"),
        State::Queued { .. } => (it.queued_at, "happened-letter-queued"),
        State::Sent(at) | State::Kept(at) => (*at, "happened-letter-sent"),
        State::Failed { at, .. } => (*at, "happened-letter-failed"),
        State::Cancelled(at) => (*at, "happened-letter-cancelled"),
    };
    let ahead = at > now;
    Step { at, ahead, title, words: Some(words.t1(state, "address", it.to.to_string())) }
}
