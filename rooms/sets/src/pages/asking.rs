//! Before everybody is asked about their set: who will be, and the letter as they will read it.

use super::open;
use crate::wording::{self, name_of};
use crate::{seating::Seating, url};
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use programmes::programme::Programme;
use web::components::{BackLink, Button, Tokens};
use web::{Edge, Speaker, WebError};

#[derive(Template)]
#[template(path = "asking.html")]
struct AskingPage<'a> {
    words: &'a Speaker,
    it: &'a Programme,
    back: BackLink,
    who: Vec<String>,
    letter: Vec<String>,
    send: Option<(Tokens, i64, Button)>,
}

pub(crate) async fn asking(at: Edge, Path(slug): Path<String>) -> Result<Response, WebError> {
    let mut tx = at.read().await?;
    let (permit, _, seating) = open(&at, &mut tx, &slug).await?;
    let words = &at.words;
    let who = who(words, &seating);
    let button = || (at.tokens(), seating.version, Button::new(words.t1("asking-send", "count", who.len())));
    let page = AskingPage {
        words,
        it: &permit,
        back: BackLink::new(words, url::formation(&permit.slug)).saying(words.t("seat-back")),
        send: (!who.is_empty()).then(button),
        letter: wording::asking(words, &permit),
        who,
    };
    at.page_seen_by(&words.t("asking-title"), &words.t("formation-seen-by"), &page)
}

fn who(words: &Speaker, seating: &Seating) -> Vec<String> {
    let set = |id| seating.sets.iter().find(|set| set.id == id).map(|set| name_of(words, set)).unwrap_or_default();
    seating.to_be_asked().map(|(place, seat)| format!("{} ({})", place.name, set(seat.set))).collect()
}
