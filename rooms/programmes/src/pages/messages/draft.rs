//! A message before it is sent: the letter as one real reader gets it, who is on the list, and who has
//! joined or left it since. Nothing is sent by looking.

use super::{described, people};
use crate::blueprint::Blueprint;
use crate::commands::readers_of;
use crate::interest::Interest;
use crate::pages::coordinators::seen_by;
use crate::policy::RunProgramme;
use crate::programme::Programme;
use crate::writing::message::letter::Letter;
use crate::writing::message::{Change, Message};
use crate::{store, url};
use askama::Template;
use axum::response::Response;
use platform::Tx;
use platform::access::Permit;
use web::components::{BackLink, Button, ErrorSummary, Html, Tokens};
use web::forms::Mistakes;
use web::{Edge, Mail, Speaker, WebError};

/// How many people are named in a sentence.
const NAMED: usize = 20;

/// The letter, the list, and what can be done.
#[derive(Template)]
#[template(path = "message_draft.html")]
pub(crate) struct MessageDraftPage<'a> {
    words: &'a Speaker,
    it: &'a Programme,
    back: BackLink,
    summary: ErrorSummary,
    whom: String,
    readers: String,
    changes: Vec<String>,
    anew: Option<Press>,
    preview: Option<Preview>,
    another: Option<Html>,
    test: Press,
    seen: String,
    send: Option<Press>,
    change: Html,
    forget: Press,
}

/// A button with its form.
pub(super) struct Press {
    pub action: String,
    pub tokens: Tokens,
    pub button: Button,
}

/// The letter as one reader gets it.
struct Preview {
    title: String,
    subject: String,
    text: String,
}

impl Preview {
    fn new(at: &Edge, it: &Programme, message: &Message, (reader, from): (&Interest, &str)) -> Self {
        let words = tongue_of(at, message);
        let mail = letter(at, (&words, from), it, message, reader);
        Self {
            title: at.words.t1("message-as", "name", reader.name.as_str()),
            subject: mail.subject().to_owned(),
            text: mail.text(),
        }
    }
}

/// Everything that is looked at before a message is sent.
pub(crate) struct Looked {
    /// Who would be on the list now.
    pub now: Vec<Interest>,
    /// Everybody there is.
    pub all: Vec<Interest>,
    /// In whose name the letters are written.
    pub from: String,
}

impl Looked {
    /// Reads it.
    pub(crate) async fn at(
        tx: &mut Tx,
        it: &Programme,
        rules: &Blueprint,
        message: &Message,
    ) -> Result<Self, WebError> {
        let now = readers_of(tx, (it, rules), &message.whom).await?;
        let from = people::host_title(tx).await?;
        Ok(Self { now, all: store::list_interests(tx, it.id).await?, from })
    }
    /// What the page said, words and list, as a mark to send along: whoever sends has seen just this.
    pub(crate) fn mark(&self, at: &Edge, message: &Message) -> String {
        let change = message.change(&self.now, &self.all);
        let ids = |some: &[&Interest]| some.iter().map(|it| it.id.to_string()).collect::<Vec<_>>().join(",");
        let kept: Vec<String> = message.readers.iter().map(|it| it.interest.to_string()).collect();
        let parts = [kept.join(","), ids(&change.joined), ids(&change.left), ids(&change.gone)];
        let said = ["message", &message.words.subject, &message.words.text];
        let parts: Vec<&str> = said.into_iter().chain(parts.iter().map(String::as_str)).collect();
        web::edge::mac(&at.home.secret, &parts)
    }
}

/// The letter to a reader; the secret part of their link is theirs alone and is left out.
pub(crate) fn letter<'a>(
    at: &Edge,
    (words, from): (&'a Speaker, &'a str),
    it: &'a Programme,
    message: &Message,
    reader: &Interest,
) -> Mail<'a> {
    let link = at.link(&url::mine(&it.slug, "…"));
    Letter { words, from, programme: it }.to(&message.words, reader, &link)
}

/// The tongue a message was written in.
pub(crate) fn tongue_of(at: &Edge, message: &Message) -> Speaker {
    at.words.in_tongue(web::Tongue::of(&message.tongue).unwrap_or_default())
}

pub(super) fn show(
    at: &Edge,
    permit: &Permit<RunProgramme>,
    message: &Message,
    looked: &Looked,
    which: usize,
) -> Result<Response, WebError> {
    let page = MessageDraftPage::new(at, permit, message, looked, (which, &Mistakes::default()));
    at.page_seen_by(&at.words.t("message-check"), &seen_by(at, permit), &page)
}

impl<'a> MessageDraftPage<'a> {
    pub(crate) fn new(
        at: &'a Edge,
        it: &'a Programme,
        message: &Message,
        looked: &Looked,
        (which, mistakes): (usize, &Mistakes),
    ) -> Self {
        let (words, id) = (&at.words, message.id);
        let change = message.change(&looked.now, &looked.all);
        let readers = message.written_to(&looked.all);
        let which = which % readers.len().max(1);
        let press = |to: String, button: Button| Press { action: to, tokens: at.tokens(), button };
        let send = Button::new(people(words, "message-send", readers.len()));
        let anew = Button::new(words.t("message-anew")).secondary();
        Self {
            words,
            it,
            back: BackLink::new(words, url::messages(&it.slug)).saying(words.t("messages-back")),
            summary: ErrorSummary::new(words, mistakes.all()),
            whom: described(words, &message.whom),
            readers: people(words, "message-readers", readers.len()),
            anew: (!change.is_none()).then(|| press(url::message_list(&it.slug, id), anew)),
            changes: changes(words, &change),
            preview: readers.get(which).map(|reader| Preview::new(at, it, message, (reader, &looked.from))),
            another: (readers.len() > 1).then(|| {
                let next = (which + 1) % readers.len();
                Html::link(&format!("{}?as={next}#letter", url::message(&it.slug, id)), &words.t("message-another"))
            }),
            test: press(url::message_test(&it.slug, id), Button::new(words.t("message-test")).secondary()),
            seen: looked.mark(at, message),
            send: (!readers.is_empty()).then(|| press(url::message_sending(&it.slug, id), send)),
            change: Html::link(&url::message_words(&it.slug, id), &words.t("message-change")),
            forget: press(url::message_removal(&it.slug, id), Button::new(words.t("message-forget")).warning()),
        }
    }
}

/// Who has joined the list or left it since it was kept, and what that means for them.
fn changes(words: &Speaker, change: &Change<'_>) -> Vec<String> {
    let said = |key: &str, some: &[&Interest]| {
        let mut names: Vec<&str> = some.iter().take(NAMED).map(|it| it.name.as_str()).collect();
        names.extend((some.len() > NAMED).then_some("…"));
        (!some.is_empty()).then(|| words.t2(key, "count", some.len(), "names", names.join(", ")))
    };
    let all = [
        said("message-joined", &change.joined),
        said("message-left", &change.left),
        said("message-gone", &change.gone),
    ];
    all.into_iter().flatten().collect()
}
