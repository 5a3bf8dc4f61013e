//! A member's own answer to a date poll, by the link of the letter.

use super::own;
use crate::poll::{Answer, Poll, word};
use crate::{store, url};
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use programmes::programme::Programme;
use web::components::{BackLink, Button, Choice, ErrorSummary, Fields, Radios, Tokens};
use web::forms::Mistakes;
use web::{Edge, Speaker, WebError};

#[derive(Template)]
#[template(path = "my_poll.html")]
pub(crate) struct MyPollPage<'a> {
    words: &'a Speaker,
    it: &'a Programme,
    back: BackLink,
    summary: ErrorSummary,
    poll: String,
    windows: Vec<Radios>,
    tokens: Tokens,
    button: Button,
}

impl<'a> MyPollPage<'a> {
    pub(crate) fn new(
        at: &'a Edge,
        key: &str,
        it: &'a Programme,
        (poll, said): (&Poll, &[(u16, Answer)]),
        mistakes: &Mistakes,
    ) -> Self {
        let words = &at.words;
        let choice = |answer: Answer| Choice::new(word(answer), words.t(&format!("my-poll-{}", word(answer))));
        let window = |(position, window): (u16, &crate::poll::Window)| {
            let name = format!("window{position}");
            let answer = said.iter().find(|(at, _)| *at == position).map_or("", |(_, answer)| word(*answer));
            Radios::new(words, &name, words.span(window.begins_at, window.ends_at))
                .choices([Answer::Can, Answer::Could, Answer::Cannot].map(choice))
                .chosen(answer)
                .error_if(mistakes.of(&name))
        };
        Self {
            words,
            it,
            back: BackLink::new(words, url::mine(key)).saying(words.t("my-set-back")),
            summary: Fields::new(words, mistakes).summary(),
            poll: poll.id.to_string(),
            windows: (0..).zip(&poll.windows).map(window).collect(),
            tokens: at.tokens(),
            button: Button::new(words.t("my-poll-say")),
        }
    }
}

/// Where a poll was, and is no more.
#[derive(Template)]
#[template(path = "decided.html")]
struct DecidedPage<'a> {
    words: &'a Speaker,
    back: BackLink,
}

pub(crate) async fn my_poll(at: Edge, Path(key): Path<String>) -> Result<Response, WebError> {
    let mut tx = at.read().await?;
    let (programme, permit) = own(&at, &mut tx, &key).await?;
    let told = permit.seating.seats.get(&permit.place).filter(|seat| seat.told_at.is_some());
    let open = match told {
        Some(seat) => store::open_poll(&mut tx, seat.set).await?,
        None => None,
    };
    // The letter outlives the question: whoever comes late reads that it is decided.
    let Some(poll) = open else {
        let page = DecidedPage {
            words: &at.words,
            back: BackLink::new(&at.words, url::mine(&key)).saying(at.words.t("my-set-back")),
        };
        return at.page(&at.words.t("my-poll-title"), &page);
    };
    let answers = store::list_poll_answers(&mut tx, poll.id).await?;
    let said: Vec<(u16, Answer)> =
        answers.get(&permit.place).map(|it| it.iter().map(|(at, it)| (*at, *it)).collect()).unwrap_or_default();
    let page = MyPollPage::new(&at, &key, &programme, (&poll, &said), &Mistakes::default());
    at.page_seen_by(&at.words.t("my-poll-title"), &at.words.t("my-poll-seen-by"), &page)
}
