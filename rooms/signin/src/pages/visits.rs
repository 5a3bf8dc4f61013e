//! Where you are signed in, and ending what you do not know.

use crate::device::Device;
use askama::Template;
use axum::response::Response;
use platform::access::SignedIn;
use web::components::{Button, Tag, TagKind};
use web::visits::{self, Visit};
use web::{Edge, WebError};

/// The list.
#[derive(Template)]
#[template(path = "visits.html")]
struct VisitsPage<'a> {
    at: &'a Edge,
    visits: &'a [Visit],
}

impl VisitsPage<'_> {
    fn device(&self, visit: &Visit) -> String {
        let words = &self.at.words;
        match Device::of(&visit.device) {
            Device { browser: Some(browser), system: Some(system) } => {
                words.t2("visits-device", "browser", browser, "system", system)
            }
            Device { browser: Some(only), .. } | Device { system: Some(only), .. } => only.to_owned(),
            _ => words.t("visits-device-unknown"),
        }
    }
    fn when(&self, visit: &Visit) -> [String; 2] {
        let words = &self.at.words;
        let said = |key, at| words.t1(key, "when", words.moment(at));
        [said("visits-since", visit.made_at), said("visits-seen", visit.seen_at)]
    }
    fn this(&self, visit: &Visit) -> Option<Tag> {
        let tag = || Tag::new(TagKind::Note, self.at.words.t("visits-this"));
        self.at.is_this_visit(visit.id).then(tag)
    }
    fn end(&self, visit: &Visit) -> Button {
        let which = self.device(visit);
        Button::new(self.at.words.t1("visits-end", "device", which)).secondary().small()
    }
    fn end_others(&self) -> Button {
        Button::new(self.at.words.t("visits-end-others")).warning()
    }
}

pub(crate) async fn visits(at: Edge) -> Result<Response, WebError> {
    at.who.ask::<SignedIn>(())?;
    let person = at.who.person().ok_or(WebError::SignIn)?;
    let mut tx = at.read().await?;
    let list = visits::list(&mut tx, person).await?;
    let page = VisitsPage { at: &at, visits: &list };
    at.page_seen_by(&at.words.t("visits-title"), &at.words.t("signin-seen-by-you"), &page)
}
