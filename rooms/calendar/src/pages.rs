//! One's own dates, and the feed a phone reads.

use crate::appointment::Kept;
use crate::feed::{Feed, mark, secret_in};
use crate::policy::ReadFeed;
use crate::store;
use almanac::itip::{Entry, Line};
use askama::Template;
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use http::header::{CACHE_CONTROL, CONTENT_TYPE};
use platform::access::SignedIn;
use std::time::Duration;
use web::components::{Button, EmptyState, Tag, TagKind};
use web::{Edge, Needs, Routes, WebError};

/// Everybody's page of their own dates.
pub const PAGE: &str = "/calendar";
/// No page and no feed is longer.
const MOST: i64 = 500;
/// How long a date stays in the feed after it is past: a calendar forgets what it no longer reads.
const KEPT: Duration = Duration::from_secs(366 * 24 * 3_600);

pub(crate) fn routes() -> Routes {
    Routes::new().get("/calendar", Needs::<SignedIn>, calendar).get("/calendar/feed/{feed}", Needs::<ReadFeed>, feed)
}

/// What is to come, and the address of the feed.
#[derive(Template)]
#[template(path = "calendar.html")]
struct CalendarPage<'a> {
    at: &'a Edge,
    dates: &'a [Kept],
    feed: Option<Feed>,
}

impl CalendarPage<'_> {
    fn nothing(&self) -> EmptyState {
        let words = &self.at.words;
        EmptyState::new(words.t("calendar-none")).saying(words.t("calendar-none-what"))
    }
    fn when(&self, it: &Kept) -> String {
        let details = &it.entry.details;
        self.at.words.span(details.begins_at, details.ends_at)
    }
    fn cancelled(&self, it: &Kept) -> Option<Tag> {
        (!it.stands()).then(|| Tag::new(TagKind::Stopped, self.at.words.t("calendar-cancelled")))
    }
    fn address(&self, feed: &Feed) -> String {
        self.at.link(&feed.path(&self.at.home.secret))
    }
    fn since(&self, feed: &Feed) -> String {
        self.at.words.t1("calendar-feed-since", "day", self.at.words.day_of(feed.made_at))
    }
    fn make(&self) -> Button {
        Button::new(self.at.words.t("calendar-feed-make"))
    }
    fn renew(&self) -> Button {
        Button::new(self.at.words.t("calendar-feed-again")).secondary()
    }
    fn end(&self) -> Button {
        Button::new(self.at.words.t("calendar-feed-end")).warning()
    }
}

pub(crate) async fn calendar(at: Edge) -> Result<Response, WebError> {
    at.who.ask::<SignedIn>(())?;
    let person = at.who.person().ok_or(WebError::SignIn)?;
    let mut tx = at.read().await?;
    let dates = store::list_of(&mut tx, person, at.now, MOST).await?;
    let feed = store::feed_of(&mut tx, person).await?;
    let page = CalendarPage { at: &at, dates: &dates, feed };
    at.page_seen_by(&at.words.t("calendar-title"), &at.words.t("calendar-seen-by-you"), &page)
}

/// The feed, as a file: no cookie is needed, and nothing is changed by reading it. An address that was
/// never given out, or leads nowhere any more, is like one that does not exist.
pub(crate) async fn feed(at: Edge, Path(part): Path<String>) -> Result<Response, WebError> {
    let mut tx = at.read().await?;
    let found = match secret_in(&part) {
        Some(secret) => store::feed_marked(&mut tx, &mark(&at.home.secret, secret)).await?,
        None => None,
    };
    let feed = at.who.ask::<ReadFeed>(found)?;
    let dates = store::list_of(&mut tx, feed.person, at.now.minus(KEPT), MOST).await?;
    let entries: Vec<Entry> = dates.into_iter().map(|it| it.entry).collect();
    let name = at.words.t1("calendar-feed-name", "host", at.host.title.as_str());
    let name = name.parse::<Line>().or_else(|_| at.host.name.parse()).map_err(WebError::broken)?;
    let text = almanac::itip::feed(&name, &entries);
    let headers = [(CONTENT_TYPE, "text/calendar; charset=utf-8"), (CACHE_CONTROL, "no-store")];
    Ok((headers, text).into_response())
}
