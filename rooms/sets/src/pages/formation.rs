//! Forming the sets of a programme: a card for each set with who sits in it and why, who has no seat
//! yet, who is kept apart, and what is to be done next.

use super::open;
use super::publication::lack;
use crate::question::{Names, question};
use crate::seat::{Consent, Seat};
use crate::seating::{Lack, Seating};
use crate::set::Set;
use crate::url;
use crate::wording::name_of;
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use formation::sets::{Breach, CoreRule, Instance, breaches};
use platform::Tx;
use platform::access::Role;
use programmes::place::Place;
use programmes::programme::Programme;
use programmes::slug::Slug;
use web::components::{BackLink, Button, Choice, ErrorSummary, Fields, Select, Tag, TagKind, Tokens};
use web::forms::Mistakes;
use web::{Edge, Speaker, WebError};

/// The whole page.
#[derive(Template)]
#[template(path = "formation.html")]
pub(crate) struct FormationPage<'a> {
    words: &'a Speaker,
    it: &'a Programme,
    back: BackLink,
    summary: ErrorSummary,
    counts: String,
    core: Vec<String>,
    broken: Vec<String>,
    propose: Press,
    next: Vec<(String, String)>,
    cards: Vec<Card>,
    unseated: Vec<(String, String, String)>,
    wishes: Vec<(String, String)>,
    kept: Vec<(String, Press)>,
    apart: Option<(Press, [Select; 2])>,
}

/// A form of one button.
pub(crate) struct Press {
    action: String,
    tokens: Tokens,
    version: i64,
    button: Button,
}

/// A set as a card.
struct Card {
    id: String,
    name: String,
    status: Vec<Tag>,
    members: Vec<Member>,
    facilitator: (Press, Select),
}

/// Somebody on a card.
struct Member {
    name: String,
    what: String,
    why: String,
    href: String,
    consent: Option<Tag>,
    lock: Press,
    locked: bool,
}

/// Who can hold a set: id and name.
pub(crate) type Facilitators = Vec<(String, String)>;

pub(crate) async fn facilitators(tx: &mut Tx) -> Result<Facilitators, WebError> {
    let staff = people::list_staff(tx).await?;
    let holders = staff.into_iter().filter(|it| it.held.role == Role::Facilitator);
    Ok(holders.map(|it| (it.held.person.to_string(), it.name)).collect())
}

pub(crate) async fn formation(at: Edge, Path(slug): Path<String>) -> Result<Response, WebError> {
    let mut tx = at.read().await?;
    let (permit, _, seating) = open(&at, &mut tx, &slug).await?;
    let facilitators = facilitators(&mut tx).await?;
    let page = FormationPage::new(&at, &permit, (&seating, &facilitators), &[], &Mistakes::default());
    at.page_seen_by(&at.words.t("formation-title"), &at.words.t("formation-seen-by"), &page)
}

/// What sets and days are called in the engine's sentences, which are English.
pub(crate) fn names(words: &Speaker, sets: &[Set]) -> Names {
    let days = sets.iter().filter_map(|set| set.day.clone());
    Names {
        sets: sets.iter().map(|set| name_of(words, set)).collect(),
        days: days.map(|day| (day.clone(), words.t(&format!("set-day-{day}")))).collect(),
    }
}

impl<'a> FormationPage<'a> {
    pub(crate) fn new(
        at: &'a Edge,
        it: &'a Programme,
        (seating, facilitators): (&Seating, &Facilitators),
        core: &[CoreRule],
        mistakes: &Mistakes,
    ) -> Self {
        let (words, form) = (&at.words, Fields::new(&at.words, mistakes));
        let press = |action, button| Press { action, tokens: at.tokens(), version: seating.version, button };
        let instance = question(seating, &names(words, &seating.sets));
        // Two who are kept apart break one rule, not two.
        let once = |(who, breach): &(usize, Breach)| !matches!(breach, Breach::Conflict(other) if other < who);
        let broken: Vec<_> = breaches(&instance, &seating.plan()).into_iter().filter(once).collect();
        let is_first = seating.seats.is_empty();
        let propose = Button::new(words.t(if is_first { "formation-propose" } else { "formation-propose-again" }));
        let wishes = seating.places.iter().filter_map(|place| Some((place, place.answers.one("apart")?)));
        let choices = || seating.places.iter().map(|place| Choice::new(place.id.to_string(), place.name.clone()));
        Self {
            words,
            it,
            back: BackLink::new(words, url::SETS).saying(words.t("sets-title")),
            summary: form.summary(),
            counts: counts(words, seating),
            core: core.iter().map(|rule| rule.text.clone()).collect(),
            broken: broken.iter().map(|(who, breach)| broken_rule(words, &instance, *who, *breach)).collect(),
            propose: press(url::proposal(&it.slug), if is_first { propose } else { propose.secondary() }),
            next: next(words, &it.slug, seating),
            cards: seating.sets.iter().map(|set| card(at, &it.slug, (seating, facilitators), set)).collect(),
            unseated: seating.unseated().map(|place| unseated(words, &it.slug, place)).collect(),
            wishes: wishes.map(|(place, wish)| (place.name.clone(), wish.to_owned())).collect(),
            kept: kept(at, &it.slug, seating),
            apart: (seating.places.len() > 1).then(|| {
                let button = Button::new(words.t("apart-keep")).secondary();
                let one = form.select("one", "apart-one", "").choices(choices());
                (press(url::apart(&it.slug), button), [one, form.select("other", "apart-other", "").choices(choices())])
            }),
        }
    }
}

fn counts(words: &Speaker, seating: &Seating) -> String {
    let rules = &seating.rules;
    let sizes = if rules.min == rules.max {
        words.t1("formation-size", "count", i64::from(rules.max))
    } else {
        words.t2("formation-sizes", "min", i64::from(rules.min), "max", i64::from(rules.max))
    };
    let places = words.t1("formation-places", "count", seating.places.len());
    let sets = words.t1("formation-sets", "count", i64::from(seating.terms.sets));
    format!("{places} · {sets} · {sizes}")
}

/// What can be done next, as links.
fn next(words: &Speaker, slug: &Slug, seating: &Seating) -> Vec<(String, String)> {
    let asks = seating.to_be_asked().count();
    let tells = seating.to_be_told().len();
    let ask = (asks > 0).then(|| (url::asking(slug), words.t1("formation-ask", "count", asks)));
    let tell = (tells > 0).then(|| (url::publication(slug), words.t1("formation-publish", "count", tells)));
    let dates = (!seating.sets.is_empty()).then(|| (url::dates(slug.as_str()), words.t("formation-dates")));
    dates.into_iter().chain(ask).chain(tell).collect()
}

fn card(at: &Edge, slug: &Slug, (seating, facilitators): (&Seating, &Facilitators), set: &Set) -> Card {
    let words = &at.words;
    let press = |action, button| Press { action, tokens: at.tokens(), version: seating.version, button };
    let chosen = set.facilitator.map(|id| id.to_string()).unwrap_or_default();
    let select = Select::new(words, "person", words.t1("set-facilitator", "set", name_of(words, set)))
        .choices(facilitators.iter().map(|(id, name)| Choice::new(id, name)))
        .id(format!("person-{}", set.id))
        .prompt(words.t("set-facilitator-none"))
        .chosen(chosen);
    let button = Button::new(words.t("set-facilitator-choose")).secondary().small();
    Card {
        id: set.id.to_string(),
        name: name_of(words, set),
        status: status(words, seating, set),
        members: seating.members(set.id).map(|(place, seat)| member(at, slug, seating, (place, seat))).collect(),
        facilitator: (press(url::facilitator(slug), button), select),
    }
}

fn status(words: &Speaker, seating: &Seating, set: &Set) -> Vec<Tag> {
    let lacks = seating.lacks(set);
    let kind = |lack: &Lack| match lack {
        Lack::Empty => TagKind::Quiet,
        Lack::People(_) | Lack::Facilitator | Lack::Dates => TagKind::Note,
        Lack::Agreements(_) => TagKind::Waiting,
    };
    let say = |it: &Lack| Tag::new(kind(it), lack(words, *it));
    let mut tags: Vec<Tag> = lacks.iter().map(say).collect();
    match set.published_at {
        Some(at) => {
            tags.insert(0, Tag::new(TagKind::Done, words.t1("set-published", "at", words.short_date(at.day()))))
        }
        None if lacks.is_empty() => tags.push(Tag::new(TagKind::Yours, words.t("set-ready"))),
        None => {}
    }
    tags
}

fn member(at: &Edge, slug: &Slug, seating: &Seating, (place, seat): (&Place, &Seat)) -> Member {
    let words = &at.words;
    let locked = seat.locked.is_some();
    let (key, value) = if locked { ("seat-unlock", "no") } else { ("seat-lock", "yes") };
    let button = Button::new(words.t1(key, "name", place.name.as_str())).secondary().small().sends("locked", value);
    Member {
        name: place.name.clone(),
        what: what(words, place),
        why: seat.why.clone(),
        href: url::seat(slug, place.id),
        consent: consent(words, seating, seat),
        lock: Press { action: url::lock(slug, place.id), tokens: at.tokens(), version: seating.version, button },
        locked,
    }
}

/// Employer and job of somebody, as their set will read it.
pub(super) fn what(words: &Speaker, place: &Place) -> String {
    let job = place.job_title.as_deref().map(|job| format!(", {job}")).unwrap_or_default();
    let day = if place.rank > 0 { words.t1("seat-rank", "rank", place.rank) } else { String::new() };
    format!("{}{job} · {day}", place.organisation)
}

fn consent(words: &Speaker, seating: &Seating, seat: &Seat) -> Option<Tag> {
    if seat.told_at.is_some() {
        return Some(Tag::new(TagKind::Done, words.t("seat-told")));
    }
    let consent = seating.consent(seat);
    let kind = match consent {
        Consent::NotAsked => TagKind::Quiet,
        Consent::Asked(_) | Consent::Outdated => TagKind::Waiting,
        Consent::Agreed(_) => TagKind::Done,
    };
    seating.asks_consent.then(|| Tag::new(kind, words.t(&format!("seat-consent-{}", consent.key()))))
}

fn unseated(words: &Speaker, slug: &Slug, place: &Place) -> (String, String, String) {
    (url::seat(slug, place.id), place.name.clone(), what(words, place))
}

fn kept(at: &Edge, slug: &Slug, seating: &Seating) -> Vec<(String, Press)> {
    let words = &at.words;
    let name = |id| seating.place(id).map_or("", |(_, place)| place.name.as_str());
    let line = |pair: &crate::apart::Apart| {
        let (one, other) = (name(pair.one), name(pair.other));
        let button = Button::new(words.t2("apart-end", "one", one, "other", other)).secondary().small();
        let press = Press { action: url::pair(slug, pair.id), tokens: at.tokens(), version: seating.version, button };
        (words.t2("apart-pair", "one", one, "other", other), press)
    };
    seating.apart.iter().map(line).collect()
}

/// A rule that somebody's seat breaks, in a sentence.
pub(super) fn broken_rule(words: &Speaker, instance: &Instance, who: usize, breach: Breach) -> String {
    let name = instance.name_of(who);
    match breach {
        Breach::Slot => words.t1("breach-day", "name", name),
        Breach::Need => words.t1("breach-need", "name", name),
        Breach::Facilitator => words.t1("breach-facilitator", "name", name),
        Breach::Tag => words.t1("breach-group", "name", name),
        Breach::Full => words.t("breach-full"),
        Breach::CapSet => words.t1("breach-employer", "name", name),
        Breach::Conflict(other) => words.t2("breach-apart", "name", name, "other", instance.name_of(other)),
    }
}
