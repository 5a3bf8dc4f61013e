//! Asking the members of a set when they can: the form, how it stands, and deciding. Members are
//! counted; only who has not said anything yet is named.

use super::dates::has_begun;
use super::set_dates::{Kept, kept};
use crate::flags::{Diary, flags_between};
use crate::meeting::Meeting;
use crate::poll::{Answers, Poll};
use crate::wording::{name_of, what};
use crate::{commands, store, url};
use almanac::poll::Ranked;
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use kernel::Id;
use platform::Tx;
use programmes::place::Place;
use programmes::programme::Programme;
use programmes::selection::offer::Offer;
use web::components::{
    BackLink, Button, Choice, DateInput, ErrorSummary, Fields, Select, Tag, TagKind, TextInput, Tokens, TypedDate,
    Width,
};
use web::forms::Mistakes;
use web::{Edge, Speaker, WebError};

/// The rows of the form, each a day and a time; as many windows can be offered at once.
pub(crate) const ROWS: [(&str, &str); 6] =
    [("day1", "time1"), ("day2", "time2"), ("day3", "time3"), ("day4", "time4"), ("day5", "time5"), ("day6", "time6")];

/// What was typed: name and value.
pub(crate) type Pairs = Vec<(String, String)>;

/// What stands in a field.
pub(crate) fn typed_in<'a>(typed: &'a Pairs, name: &str) -> &'a str {
    typed.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value.as_str())
}

/// The day typed under a name.
pub(crate) fn day_in(typed: &Pairs, name: &str) -> TypedDate {
    TypedDate::of(name, typed.iter().map(|(key, value)| (key.as_str(), value.as_str())))
}

#[derive(Template)]
#[template(path = "poll.html")]
pub(crate) struct PollPage<'a> {
    words: &'a Speaker,
    it: &'a Programme,
    name: String,
    back: BackLink,
    summary: ErrorSummary,
    open: Option<Open>,
    ask: Option<Ask>,
}

/// A poll that is open.
struct Open {
    about: String,
    decision: String,
    windows: Vec<WindowLine>,
    silent: Vec<String>,
    end: (Tokens, Button),
}

struct WindowLine {
    when: String,
    said: String,
    best: Option<Tag>,
    flags: Vec<(Tag, String)>,
    choose: (Tokens, Button),
}

/// The form that asks.
struct Ask {
    about: Option<Select>,
    times: Vec<(DateInput, TextInput)>,
    tokens: Tokens,
    button: Button,
}

/// A poll with what was said, and who is asked.
pub(crate) struct Asked {
    pub poll: Poll,
    pub answers: Answers,
    pub members: Vec<Place>,
    pub diary: Diary,
}

impl Asked {
    /// The members by id.
    fn ids(&self) -> Vec<Id<Offer>> {
        self.members.iter().map(|it| it.id).collect()
    }
}

/// The poll of a set that is open, with everything said.
pub(crate) async fn asked(tx: &mut Tx, of: &Kept) -> Result<Option<Asked>, WebError> {
    let Some(poll) = store::open_poll(tx, of.permit.set.id).await? else { return Ok(None) };
    let answers = store::list_poll_answers(tx, poll.id).await?;
    let diary = commands::diary(tx, of.programme.id).await?;
    Ok(Some(Asked { poll, answers, members: told(tx, of).await?, diary }))
}

/// The members of a set who were told of it.
pub(crate) async fn told(tx: &mut Tx, of: &Kept) -> Result<Vec<Place>, WebError> {
    let rules = programmes::rules(&of.programme)?;
    let seating = commands::read(tx, &of.programme, &rules).await?.ok_or(WebError::NotFound)?;
    let told = seating.members(of.permit.set.id).filter(|(_, seat)| seat.told_at.is_some());
    Ok(told.map(|(place, _)| place.clone()).collect())
}

impl<'a> PollPage<'a> {
    pub(crate) fn new(at: &'a Edge, of: &'a Kept, asked: Option<&Asked>, typed: &Pairs, mistakes: &Mistakes) -> Self {
        let (words, set) = (&at.words, &of.permit.set);
        Self {
            words,
            it: &of.programme,
            name: name_of(words, set),
            back: BackLink::new(words, url::set_dates(set.id)).saying(words.t("meeting-back")),
            summary: Fields::new(words, mistakes).summary(),
            open: asked.map(|it| open(at, of, it)),
            ask: asked.is_none().then(|| ask(at, of, typed, mistakes)),
        }
    }
}

fn open(at: &Edge, of: &Kept, it: &Asked) -> Open {
    let (words, members) = (&at.words, it.ids());
    let ranked = it.poll.ranked(&members, &it.answers);
    let best = ranked.first().filter(|it| it.can + it.could > 0).map(|it| it.place);
    let line = |one: &Ranked| {
        let tag = match one.is_for_everyone() {
            true => Some(Tag::new(TagKind::Done, words.t("poll-everyone"))),
            false if Some(one.place) == best => Some(Tag::new(TagKind::Note, words.t("poll-best"))),
            false => None,
        };
        let when = words.span(one.window.begins_at, one.window.ends_at);
        let button = Button::new(words.t1("poll-choose", "when", when.as_str())).secondary().small();
        WindowLine {
            said: counts(words, one),
            best: tag,
            flags: flags_between(words, it.poll.set, (one.window.begins_at, one.window.ends_at), &it.diary),
            choose: (at.tokens(), button.sends("window", one.place.to_string())),
            when,
        }
    };
    let silent: Vec<&Id<Offer>> = it.poll.silent(&members, &it.answers).collect();
    Open {
        about: about(words, of, it.poll.about),
        decision: url::decision(it.poll.set),
        windows: ranked.iter().map(line).collect(),
        silent: it.members.iter().filter(|place| silent.contains(&&place.id)).map(|it| it.name.clone()).collect(),
        end: (at.tokens(), Button::new(words.t("poll-end")).secondary().sends("window", "none")),
    }
}

fn counts(words: &Speaker, it: &Ranked) -> String {
    let part = |key: &str, count: usize| (count > 0).then(|| words.t1(key, "count", count));
    let all = [
        part("poll-can", it.can),
        part("poll-could", it.could),
        part("poll-cannot", it.cannot),
        part("poll-silent", it.silent),
    ];
    all.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// What a poll is about, in words.
pub(crate) fn about(words: &Speaker, of: &Kept, meeting: Option<Id<Meeting>>) -> String {
    let found = meeting.and_then(|id| of.meetings.iter().find(|it| it.id == id));
    found.map_or_else(|| words.t("poll-about-beginning"), |it| words.t1("poll-about-meeting", "what", what(words, it)))
}

fn ask(at: &Edge, of: &Kept, typed: &Pairs, mistakes: &Mistakes) -> Ask {
    let (words, form) = (&at.words, Fields::new(&at.words, mistakes));
    let beginning = (!has_begun(&of.meetings, at.now)).then(|| Choice::new("beginning", about(words, of, None)));
    let ahead = of.meetings.iter().filter(|it| it.is_ahead(at.now));
    let meetings = ahead.map(|it| Choice::new(it.id.to_string(), about(words, of, Some(it.id))));
    let choices: Vec<Choice> = beginning.into_iter().chain(meetings).collect();
    let row = |(number, (day, time)): (usize, (&str, &str))| {
        (
            DateInput::new(words, day, words.t1("poll-day", "number", number))
                .typed(day_in(typed, day))
                .error_if(mistakes.of(day)),
            TextInput::new(words, time, words.t1("poll-time", "number", number))
                .value(typed_in(typed, time))
                .error_if(mistakes.of(time))
                .width(Width::Ten)
                .autocomplete("off"),
        )
    };
    Ask {
        about: (choices.len() > 1)
            .then(|| form.select("about", "poll-about", typed_in(typed, "about")).choices(choices)),
        times: (1..).zip(ROWS).map(row).collect(),
        tokens: at.tokens(),
        button: Button::new(words.t("poll-ask")),
    }
}

pub(crate) async fn poll(at: Edge, Path(id): Path<String>) -> Result<Response, WebError> {
    let mut tx = at.read().await?;
    let of = kept(&at, &mut tx, &id).await?;
    let asked = asked(&mut tx, &of).await?;
    let page = PollPage::new(&at, &of, asked.as_ref(), &Pairs::new(), &Mistakes::default());
    at.page_seen_by(&at.words.t("poll-title"), &at.words.t("set-seen-by"), &page)
}
