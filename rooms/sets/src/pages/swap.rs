//! Changing into another set: asking for it, saying yes or no to somebody who asks, and the last yes.

use super::meeting_list::MeetingList;
use super::own;
use crate::meeting::Meeting;
use crate::policy::KeepSeat;
use crate::set::Set;
use crate::swap::{Swap, is_open};
use crate::wording::{member_of, name_of};
use crate::{commands, store, url};
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use kernel::Id;
use platform::Tx;
use platform::access::Permit;
use programmes::programme::Programme;
use programmes::selection::offer::Offer;
use web::components::{BackLink, Button, Choice, ErrorSummary, Fields, Radios, Tokens};
use web::forms::Mistakes;
use web::{Edge, Speaker, WebError};

#[derive(Template)]
#[template(path = "swap.html")]
pub(crate) struct SwapPage<'a> {
    words: &'a Speaker,
    it: &'a Programme,
    back: BackLink,
    summary: ErrorSummary,
    says: String,
    asked: Vec<Offered>,
    answered: Option<Offered>,
    end: Option<Press>,
    ask: Option<(Tokens, Radios, Button)>,
}

/// A form of one button.
struct Press {
    action: String,
    tokens: Tokens,
    button: Button,
}

/// A set that somebody would be in if they said yes.
struct Offered {
    lead: String,
    name: String,
    members: Vec<(String, String)>,
    dates: Option<MeetingList>,
    buttons: Vec<Press>,
}

/// The swaps that somebody has to do with.
pub(crate) struct Mine {
    /// The one they asked for.
    pub own: Option<Swap>,
    /// Those that ask them, and to which they have not said no.
    pub asking: Vec<Swap>,
}

/// Reads the swaps of a link.
pub(crate) async fn mine(tx: &mut Tx, permit: &Permit<KeepSeat>, it: &Programme) -> Result<Mine, WebError> {
    let all = commands::swaps(tx, permit, it.id).await?;
    let refused = store::list_swap_refusals(tx, permit.place).await?;
    let (own, others): (Vec<Swap>, Vec<Swap>) = all.into_iter().partition(|swap| swap.asker == permit.place);
    let asks = |swap: &Swap| {
        let said_yes = swap.partner == Some(permit.place);
        said_yes || (swap.asks(&permit.seating, permit.place) && !refused.contains(&swap.id))
    };
    Ok(Mine { own: own.into_iter().next(), asking: others.into_iter().filter(asks).collect() })
}

/// The sets somebody could ask to change into.
pub(crate) fn open_sets<'a>(at: &Edge, permit: &'a Permit<KeepSeat>) -> Vec<&'a Set> {
    let seating = &permit.seating;
    let Some(seat) = seating.seats.get(&permit.place).filter(|seat| seat.told_at.is_some()) else {
        return Vec::new();
    };
    let open = |set: Id<Set>| is_open(seating, set, at.now).is_ok();
    if !open(seat.set) {
        return Vec::new();
    }
    seating.sets.iter().filter(|set| set.id != seat.set && open(set.id)).collect()
}

impl<'a> SwapPage<'a> {
    pub(crate) fn new(
        at: &'a Edge,
        key: &str,
        it: &'a Programme,
        (permit, swaps): (&'a Permit<KeepSeat>, &Mine),
        mistakes: &Mistakes,
    ) -> Self {
        let (words, form) = (&at.words, Fields::new(&at.words, mistakes));
        let press = |action, button| Press { action, tokens: at.tokens(), button };
        let sets = open_sets(at, permit);
        let choice = |set: &&Set| Choice::new(set.id.to_string(), name_of(words, set));
        let radios = || form.radios("to", "swap-to", "").choices(sets.iter().map(choice));
        let own = swaps.own.as_ref();
        let says = match own {
            Some(Swap { partner: Some(_), .. }) => words.t("swap-answered"),
            Some(_) => words.t("swap-asked"),
            None if sets.is_empty() => words.t("swap-none"),
            None => words.t("swap-what"),
        };
        Self {
            words,
            it,
            back: BackLink::new(words, url::mine(key)).saying(words.t("my-set-back")),
            summary: form.summary(),
            says,
            asked: swaps.asking.iter().map(|swap| asked(at, key, permit, swap)).collect(),
            answered: own.filter(|swap| swap.partner.is_some()).map(|swap| answered(at, key, permit, swap)),
            end: own.map(|_| press(url::swap_ending(key), Button::new(words.t("swap-end")).secondary())),
            ask: (own.is_none() && !sets.is_empty()).then(|| (at.tokens(), radios(), Button::new(words.t("swap-ask")))),
        }
    }
}

/// What somebody would be in who changes places with somebody: the set without the one who leaves it.
fn offered(at: &Edge, permit: &Permit<KeepSeat>, (set, without): (Id<Set>, Option<Id<Offer>>)) -> Offered {
    let (words, seating) = (&at.words, &permit.seating);
    let meetings: Vec<&Meeting> = seating.meetings_of(set).collect();
    let staying = seating.members(set).filter(|(place, _)| Some(place.id) != without);
    Offered {
        lead: String::new(),
        name: seating.set(set).map(|set| name_of(words, set)).unwrap_or_default(),
        members: staying.map(|(place, _)| member_of(place)).collect(),
        dates: (!meetings.is_empty()).then(|| MeetingList::shown(words, &meetings, at.now)),
        buttons: Vec::new(),
    }
}

fn asked(at: &Edge, key: &str, permit: &Permit<KeepSeat>, it: &Swap) -> Offered {
    let words = &at.words;
    let press = |action, button| Press { action, tokens: at.tokens(), button };
    let yes = press(url::swap_acceptance(key, it.id), Button::new(words.t("swap-accept")));
    let no = press(url::swap_refusal(key, it.id), Button::new(words.t("swap-refuse")).secondary());
    let accepted = it.partner.is_some();
    Offered {
        lead: words.t(if accepted { "swap-accepted" } else { "swap-wanted" }),
        buttons: if accepted { Vec::new() } else { vec![yes, no] },
        ..offered(at, permit, (it.from, Some(it.asker)))
    }
}

fn answered(at: &Edge, key: &str, permit: &Permit<KeepSeat>, it: &Swap) -> Offered {
    let words = &at.words;
    let button = Button::new(words.t("swap-confirm"));
    Offered {
        lead: words.t("swap-would-be"),
        buttons: vec![Press { action: url::swap_confirmation(key), tokens: at.tokens(), button }],
        ..offered(at, permit, (it.to, it.partner))
    }
}

pub(crate) async fn swap(at: Edge, Path(key): Path<String>) -> Result<Response, WebError> {
    let mut tx = at.read().await?;
    let (programme, permit) = own(&at, &mut tx, &key).await?;
    let swaps = mine(&mut tx, &permit, &programme).await?;
    let page = SwapPage::new(&at, &key, &programme, (&permit, &swaps), &Mistakes::default());
    at.page_seen_by(&at.words.t("swap-title"), &at.words.t("swap-seen-by"), &page)
}
