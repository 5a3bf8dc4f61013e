//! One's own booking, by its link: how it stands, the gate, and the button that cancels. Opening any
//! of them changes nothing: mail scanners follow links.

use crate::booking::{Booking, Standing};
use crate::event::Event;
use crate::gate::Gate;
use crate::plan::{How, JoiningLink};
use crate::policy::{KeepBooking, Linked};
use crate::roll::Roll;
use crate::wording::facts;
use crate::{links, store, url};
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use http::HeaderValue;
use http::header::REFRESH;
use platform::Tx;
use platform::access::Permit;
use web::components::{Button, Panel, SummaryList, Tokens};
use web::{Edge, Speaker, WebError};

#[derive(Template)]
#[template(path = "mine.html")]
struct MinePage<'a> {
    words: &'a Speaker,
    panel: Panel,
    lead: String,
    facts: SummaryList,
    forms: Vec<Press>,
    links: Vec<(String, String)>,
}

/// One button and where it sends.
struct Press {
    action: String,
    tokens: Tokens,
    button: Button,
}

#[derive(Template)]
#[template(path = "press.html")]
struct PressPage<'a> {
    heading: &'a str,
    sentence: String,
    facts: SummaryList,
    action: String,
    tokens: Tokens,
    button: Button,
}

#[derive(Template)]
#[template(path = "arrival.html")]
struct ArrivalPage<'a> {
    words: &'a Speaker,
    title: &'a str,
    link: Option<&'a str>,
    own: String,
}

/// The booking a link names, if the link is its own.
pub(crate) async fn ticket_of(at: &Edge, tx: &mut Tx, ticket: &str) -> Result<Permit<KeepBooking>, WebError> {
    let (id, by_link) = links::read(&at.home.secret, ticket).unzip();
    let found = match id {
        Some(id) => store::find_booking(tx, id).await?,
        None => None,
    };
    let event = match &found {
        Some(booking) => store::find_event(tx, booking.event).await?,
        None => None,
    };
    let linked = event.zip(found);
    let linked = linked.map(|(event, booking)| Linked { event, booking, by_link: by_link.unwrap_or(false) });
    Ok(at.who.ask::<KeepBooking>(linked)?)
}

pub(crate) async fn mine(at: Edge, Path(ticket): Path<String>) -> Result<Response, WebError> {
    let mut tx = at.read().await?;
    let permit = ticket_of(&at, &mut tx, &ticket).await?;
    let Linked { event, booking, .. } = &*permit;
    let roll = Roll::new(event.clone(), store::list_bookings(&mut tx, event.id).await?);
    let (words, gate) = (&at.words, Gate::of(event, at.now));
    let key = state(&roll, booking, gate, at.now);
    let page = MinePage {
        words,
        panel: Panel::new(words.t(&format!("mine-booking-{key}"))).reference(words, booking.reference.to_string()),
        lead: lead(words, &roll, booking, gate, key),
        facts: own_facts(words, event),
        forms: forms(&at, event, key, &ticket),
        links: ways(words, event, booking, key, &ticket),
    };
    at.page_seen_by(&words.t("mine-booking-title"), &words.t("mine-booking-seen-by"), &page)
}

fn own_facts(words: &Speaker, event: &Event) -> SummaryList {
    let list = SummaryList::new(words).row(words.t("event-what"), event.plan.title.as_str());
    facts(words, event).into_iter().fold(list, |list, (key, value)| list.row(key, value))
}

/// What the page is about, as the keys of its texts end.
fn state(roll: &Roll, booking: &Booking, gate: Gate, now: kernel::Timestamp) -> &'static str {
    match (booking.standing, gate) {
        (_, Gate::Cancelled) => "event-off",
        (Standing::Ended { why, .. }, _) => why.key(),
        (Standing::Booked { .. }, Gate::Over) if booking.came.is_some() => "came",
        (_, Gate::Over) => "over",
        (Standing::Booked { .. }, Gate::Open) => "open",
        (Standing::Booked { .. }, _) => "booked",
        (Standing::Offered { until }, _) if now <= until => "offered",
        (Standing::Offered { .. }, _) => "lapsed",
        (Standing::Waiting, _) if roll.event.plan.starts_at <= now => "waited",
        (Standing::Waiting, _) => "waiting",
    }
}

fn lead(words: &Speaker, roll: &Roll, booking: &Booking, gate: Gate, key: &str) -> String {
    let way = if roll.event.is_online() { "online" } else { "place" };
    match (booking.standing, gate) {
        (Standing::Booked { .. }, Gate::Opens(at)) => {
            words.t1(&format!("mine-booking-opens-{way}"), "when", words.moment(at))
        }
        (Standing::Booked { .. }, Gate::Open) if roll.event.plan.how == (How::Online { link: None }) => {
            words.t("mine-booking-no-link")
        }
        (Standing::Booked { .. }, Gate::Open) => words.t(&format!("mine-booking-open-{way}")),
        (Standing::Offered { until }, _) if key == "offered" => {
            words.t1("mine-booking-offered-lead", "until", words.moment(until))
        }
        (Standing::Waiting, _) if key == "waiting" => {
            let place = roll.place_in_line(booking.id).unwrap_or(0);
            words.t1("mine-booking-waiting-lead", "place", place)
        }
        _ => words.t(&format!("mine-booking-{key}-lead")),
    }
}

fn forms(at: &Edge, event: &Event, key: &str, ticket: &str) -> Vec<Press> {
    let press = |action, button| Press { action, tokens: at.tokens(), button };
    let words = &at.words;
    match key {
        "offered" => vec![
            press(url::acceptance(ticket), Button::new(words.t("mine-booking-accept"))),
            press(url::refusal(ticket), Button::new(words.t("mine-booking-decline")).secondary()),
        ],
        "open" => {
            let label = if event.is_online() { "mine-booking-come-in" } else { "mine-booking-here" };
            vec![press(url::arrival(ticket), Button::new(words.t(label)))]
        }
        _ => Vec::new(),
    }
}

fn ways(words: &Speaker, event: &Event, booking: &Booking, key: &str, ticket: &str) -> Vec<(String, String)> {
    let leave = if booking.waits() { "mine-booking-leave" } else { "mine-booking-cancel" };
    match key {
        "booked" | "waiting" => vec![(url::cancellation(ticket), words.t(leave))],
        "cancelled" | "declined" | "lapsed" => vec![(url::event(event.id), words.t("mine-booking-again"))],
        _ => Vec::new(),
    }
}

pub(crate) async fn cancellation(at: Edge, Path(ticket): Path<String>) -> Result<Response, WebError> {
    let mut tx = at.read().await?;
    let permit = ticket_of(&at, &mut tx, &ticket).await?;
    let (words, event) = (&at.words, &permit.event);
    let heading = words.t("mine-booking-cancel");
    let page = PressPage {
        heading: &heading,
        sentence: words.t("mine-booking-cancel-sentence"),
        facts: own_facts(words, event),
        action: url::cancellation(&ticket),
        tokens: at.tokens(),
        button: Button::new(words.t("mine-booking-cancel-button")).warning(),
    };
    at.page_seen_by(&heading, &words.t("mine-booking-seen-by"), &page)
}

/// Where the button "come in" leads: on to the call, for who has pressed it, while the gate is open.
pub(crate) async fn arrival(at: Edge, Path(ticket): Path<String>) -> Result<Response, WebError> {
    let mut tx = at.read().await?;
    let permit = ticket_of(&at, &mut tx, &ticket).await?;
    let Linked { event, booking, .. } = &*permit;
    let own = url::mine(&ticket);
    let inside = booking.came.is_some_and(|came| came.noted_by.is_none()) && Gate::of(event, at.now) == Gate::Open;
    let link = match &event.plan.how {
        How::Online { link: Some(link) } if inside => Some(JoiningLink::reveal(link)),
        How::Online { .. } | How::Place { .. } => None,
    };
    let title = at.words.t(if link.is_some() { "arrival-title" } else { "arrival-not-yet" });
    let page = ArrivalPage { words: &at.words, title: &title, link, own };
    let mut response = at.page_seen_by(&title, &at.words.t("mine-booking-seen-by"), &page)?;
    if let Some(link) = link {
        let onward = HeaderValue::from_str(&format!("0; url={link}")).map_err(WebError::broken)?;
        response.headers_mut().insert(REFRESH, onward);
    }
    Ok(response)
}
