//! One's own set, by the link of the letter: who is in it, when it meets, who holds it; and before it
//! is settled, yes or no.

use super::meeting_list::MeetingList;
use super::swap;
use crate::commands;
use crate::links;
use crate::meeting::Meeting;
use crate::policy::{KeepSeat, Linked};
use crate::seat::{Consent, Seat};
use crate::seating::Seating;
use crate::wording::{member_of, name_of};
use crate::{store, url};
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use platform::Tx;
use platform::access::Permit;
use programmes::programme::Programme;
use web::components::{Button, SummaryList, Tokens};
use web::{Edge, Speaker, WebError};

#[derive(Template)]
#[template(path = "mine.html")]
struct MinePage<'a> {
    words: &'a Speaker,
    it: &'a Programme,
    status: String,
    facts: Option<SummaryList>,
    members: Vec<(String, String)>,
    dates: Option<(Option<String>, MeetingList)>,
    links: Vec<(String, String)>,
    buttons: Option<[(String, Tokens, Button); 2]>,
}

/// The programme and the place of a link, with everything known of the sets.
pub(crate) async fn own(at: &Edge, tx: &mut Tx, key: &str) -> Result<(Programme, Permit<KeepSeat>), WebError> {
    let (place, by_link) = links::read(&at.home.secret, key).ok_or(WebError::NotFound)?;
    let programme = programmes::programme_of(tx, place).await?.ok_or(WebError::NotFound)?;
    let rules = programmes::rules(&programme)?;
    let seating = commands::read(tx, &programme, &rules).await?.ok_or(WebError::NotFound)?;
    // A place that was given up has no set.
    let known = seating.place(place).is_some();
    let permit = at.who.ask::<KeepSeat>(Linked { place, seating, by_link: by_link && known })?;
    Ok((programme, permit))
}

pub(crate) async fn mine(at: Edge, Path(key): Path<String>) -> Result<Response, WebError> {
    let mut tx = at.read().await?;
    let (programme, permit) = own(&at, &mut tx, &key).await?;
    let (words, seating) = (&at.words, &permit.seating);
    let seat = seating.seats.get(&permit.place).filter(|seat| seat.is_shown());
    let buttons = |_: &&Seat| {
        let no = Button::new(words.t("my-set-refuse")).secondary();
        [
            (url::agreement(&key), at.tokens(), Button::new(words.t("my-set-agree"))),
            (url::refusal(&key), at.tokens(), no),
        ]
    };
    let answers = |seat: &&Seat| seat.told_at.is_none() && !matches!(seating.consent(seat), Consent::Agreed(_));
    let page = MinePage {
        words,
        it: &programme,
        status: status(words, seating, seat),
        facts: match seat {
            Some(seat) => Some(facts(&at, &mut tx, seating, seat).await?),
            None => None,
        },
        members: seat
            .map(|seat| seating.members(seat.set).map(|(place, _)| member_of(place)).collect())
            .unwrap_or_default(),
        dates: seat.and_then(|seat| dates(&at, seating, seat)),
        links: links(&at, &mut tx, &key, (&programme, &permit)).await?,
        buttons: seat.filter(answers).as_ref().map(buttons),
    };
    at.page_seen_by(&words.t("my-set-title"), &words.t("my-set-seen-by"), &page)
}

fn status(words: &Speaker, seating: &Seating, seat: Option<&Seat>) -> String {
    let Some(seat) = seat else { return words.t("my-set-not-yet") };
    if seat.told_at.is_some() {
        return words.t("my-set-settled");
    }
    match seating.consent(seat) {
        Consent::Agreed(at) => words.t1("my-set-agreed", "at", words.moment(at)),
        Consent::Outdated => words.t("my-set-changed"),
        Consent::Asked(_) | Consent::NotAsked => words.t("my-set-asked"),
    }
}

async fn facts(at: &Edge, tx: &mut Tx, seating: &Seating, seat: &Seat) -> Result<SummaryList, WebError> {
    let words = &at.words;
    let set = seating.sets.iter().find(|set| set.id == seat.set).ok_or(WebError::NotFound)?;
    let mut facts = SummaryList::new(words).row(words.t("my-set-which"), name_of(words, set));
    if let Some(person) = set.facilitator {
        let name = people::find_person(tx, person).await?.map(|it| it.name).unwrap_or_default();
        facts = facts.row(words.t("my-set-facilitator"), name);
    }
    Ok(facts)
}

/// What can be done from here: say when one can, mark days on which one cannot, change into another set.
async fn links(
    at: &Edge,
    tx: &mut Tx,
    key: &str,
    (programme, permit): (&Programme, &Permit<KeepSeat>),
) -> Result<Vec<(String, String)>, WebError> {
    let words = &at.words;
    let seat = permit.seating.seats.get(&permit.place).filter(|seat| seat.is_shown());
    let away = seat.map(|_| (url::away(key), words.t("my-away-title")));
    let Some(seat) = seat.filter(|seat| seat.told_at.is_some()) else { return Ok(away.into_iter().collect()) };
    let asked = store::open_poll(tx, seat.set).await?.is_some();
    let swaps = swap::mine(tx, permit, programme).await?;
    let swap = match (&swaps.own, swaps.asking.is_empty()) {
        (_, false) => Some("swap-wanted"),
        (Some(_), _) => Some("swap-title"),
        (None, _) => (!swap::open_sets(at, permit).is_empty()).then_some("swap-title"),
    };
    let poll = asked.then(|| (url::my_poll(key), words.t("my-poll-title")));
    let swap = swap.map(|says| (url::swap(key), words.t(says)));
    Ok(poll.into_iter().chain(away).chain(swap).collect())
}

/// When somebody's set meets; what is not settled says so.
fn dates(at: &Edge, seating: &Seating, seat: &Seat) -> Option<(Option<String>, MeetingList)> {
    let meetings: Vec<&Meeting> = seating.meetings_of(seat.set).collect();
    let proposed = seat.told_at.is_none().then(|| at.words.t("my-set-dates-proposed"));
    (!meetings.is_empty()).then(|| (proposed, MeetingList::shown(&at.words, &meetings, at.now)))
}
