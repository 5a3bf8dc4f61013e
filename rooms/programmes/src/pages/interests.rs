//! The list of interests, strictly in order of first interest: who has which place, who waits, who
//! came late, and who looks as if they registered twice.

use super::asked::{Asked, query};
use super::cells::{came, day_above};
use super::coordinators::{names_of, said, seen_by};
use super::erasing::called;
use crate::interest::listing::{Counts, Line, Sought, Status};
use crate::interest::{Channel, Interest, Standing};
use crate::merging::{Likeness, lookalikes};
use crate::policy::RunProgramme;
use crate::programme::Programme;
use crate::store::{self, Part};
use crate::url;
use askama::Template;
use axum::extract::{Path, Query};
use axum::response::Response;
use kernel::{Id, Person, Timestamp};
use platform::{StoreError, Tx};
use std::collections::{BTreeMap, BTreeSet};
use web::components::{BackLink, Button, EmptyState, Filters, Html, Pagination, Table, Tag, TagKind};
use web::{Edge, Speaker, WebError};

/// How many lines a page has.
const A_PAGE: usize = 100;
/// How many pairs that look alike are named.
const PAIRS: usize = 20;

#[derive(Template)]
#[template(path = "interests.html")]
struct InterestsPage<'a> {
    words: &'a Speaker,
    it: &'a Programme,
    back: BackLink,
    summary: String,
    enter: Button,
    invitations: String,
    messages: String,
    write: Option<(String, String)>,
    exports: [(&'static str, String); 2],
    pairs: Vec<Html>,
    filters: Option<Filters>,
    table: Table,
    pages: Pagination,
}

pub(crate) async fn interests(
    at: Edge,
    Path(slug): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response, WebError> {
    let mut tx = at.read().await?;
    let permit = super::admit::<RunProgramme>(&at, &mut tx, &slug).await?;
    let (it, words, sought) = (&*permit, &at.words, asked.sought());
    let first = (asked.page() - 1).saturating_mul(A_PAGE);
    // One more than is shown says that there is another page.
    let mut lines = store::list_lines(&mut tx, it, &sought, Part::page(first, A_PAGE + 1)).await?;
    let more = lines.len() > A_PAGE;
    lines.truncate(A_PAGE);
    let nobody = lines.is_empty() && is_empty(&mut tx, it).await?;
    let enterers = names_of(&mut tx, lines.iter().filter_map(|line| line.interest.entered_by)).await?;
    let counts = store::count_lines(&mut tx, it).await?;
    let alike = store::list_alike(&mut tx, it.id).await?;
    let addresses = if sought == Sought::default() {
        counts.stand + counts.wait - again(&alike, at.now)
    } else {
        store::count_addresses(&mut tx, it, &sought).await?
    };
    let list = url::interests(&it.slug);
    let page_at = |number: usize| format!("{list}{}", query(&at, Some(number)));
    let next = more.then(|| page_at(asked.page() + 1));
    let cap = cap(it);
    let shown = lines.iter().map(|line| row(words, it, line, &enterers, cap));
    let page = InterestsPage {
        words,
        it,
        back: BackLink::new(words, url::programme(&it.slug)).saying(words.t("interests-back-to-programme")),
        summary: summary(words, counts),
        enter: Button::new(words.t("entry-title")).href(url::entry(&it.slug)),
        invitations: url::invitations(&it.slug),
        messages: url::messages(&it.slug),
        write: write(words, it, addresses, &query(&at, None)),
        exports: ["csv", "xlsx"].map(|ending| (ending, format!("{list}.{ending}{}", query(&at, None)))),
        pairs: pairs(words, it, &alike),
        filters: (!nobody).then(|| filters(words, &list, &asked, &sought)),
        table: table(words, it, nobody).rows(shown),
        pages: Pagination::new(words, (asked.page() > 1).then(|| page_at(asked.page() - 1)), next),
    };
    at.page_seen_by(&words.t("interests-title"), &seen_by(&at, it), &page)
}

/// How many of those who stand or wait have an address that another has too: they get no letter of their own.
fn again(alike: &[Interest], now: Timestamp) -> usize {
    let there = || alike.iter().filter(|it| matches!(Status::of(it, now), Status::Stands | Status::Waits));
    let addresses: BTreeSet<String> = there().map(|it| it.email.key()).collect();
    there().count() - addresses.len()
}

/// Whether nobody has ever shown interest.
async fn is_empty(tx: &mut Tx, it: &Programme) -> Result<bool, StoreError> {
    Ok(store::list_lines(tx, it, &Sought::default(), Part::page(0, 1)).await?.is_empty())
}

/// How many of one organisation can have a place, where the rules say so.
pub(super) fn cap(it: &Programme) -> Option<usize> {
    it.rules().ok()?.sets?.per_organisation.map(usize::from)
}

/// The way to write to everybody the list shows, where somebody there is written to.
fn write(words: &Speaker, it: &Programme, addresses: usize, query: &str) -> Option<(String, String)> {
    let label = words.t1("message-write-to", "count", said(addresses));
    (addresses > 0).then(|| (label, format!("{}/new{query}", url::messages(&it.slug))))
}

fn summary(words: &Speaker, counts: Counts) -> String {
    let mut parts = vec![
        words.t1("interests-stand", "count", said(counts.stand)),
        words.t1("interests-wait", "count", said(counts.wait)),
    ];
    if counts.late > 0 {
        parts.push(words.t1("interests-late", "count", said(counts.late)));
    }
    parts.push(words.t1("interests-organisations", "count", said(counts.organisations)));
    parts.join(" · ")
}

fn filters(words: &Speaker, list: &str, asked: &Asked, sought: &Sought) -> Filters {
    let standings = Status::ALL.map(|it| (it.key(), words.t(&format!("interests-standing-{}", it.key()))));
    let channels = Channel::ALL.map(|it| (it.key(), channel(words, it)));
    let filters = Filters::new(words, list)
        .search("q", &words.t("interests-filter-text"), &asked.whom.q)
        .search("organisation", &words.t("interests-organisation"), &asked.whom.organisation)
        .choice("standing", &words.t("interests-standing"), standings, &asked.whom.standing)
        .choice("channel", &words.t("interests-channel"), channels, &asked.whom.channel)
        .choice(
            "late",
            &words.t("interests-filter-late"),
            [("yes", words.t("interests-filter-late-yes"))],
            &asked.whom.late,
        );
    if *sought == Sought::default() { filters } else { filters.clear(list) }
}

fn table(words: &Speaker, it: &Programme, nobody: bool) -> Table {
    let empty = if nobody {
        EmptyState::new(words.t("interests-none"))
            .saying(words.t("interests-none-what"))
            .action(words.t("invitations-new-title"), url::invitations_new(&it.slug))
    } else {
        EmptyState::new(words.t("interests-no-match"))
            .saying(words.t("interests-no-match-what"))
            .action(words.t("web-filters-clear"), url::interests(&it.slug))
    };
    Table::new(words, words.t("interests-caption"))
        .caption_hidden()
        .column(words.t("interests-place"))
        .column(words.t("interests-name"))
        .column(words.t("interests-organisation"))
        .column(words.t("interests-came"))
        .column(words.t("interests-standing"))
        .when_empty(empty)
}

fn row(
    words: &Speaker,
    programme: &Programme,
    line: &Line,
    enterers: &BTreeMap<Id<Person>, String>,
    cap: Option<usize>,
) -> Vec<Html> {
    let it = &line.interest;
    let by = it.entered_by.and_then(|by| enterers.get(&by));
    let how = match by {
        Some(name) => words.t2("interests-entered-by", "channel", channel(words, it.channel), "name", name),
        None => channel(words, it.channel),
    };
    vec![
        place(words, line).into(),
        Html::two_lines(
            Html::link(&url::interest(&programme.slug, it.id), &called(words, it)),
            &it.reference.to_string(),
        ),
        Html::two_lines(Html::text(&it.organisation), &employer(words, line, cap)),
        day_above(words, it.arrived_at, &how),
        tags(words, line),
    ]
}

fn place(words: &Speaker, line: &Line) -> String {
    match line.place {
        None => "–".to_owned(),
        Some(place) if place.provisional => words.t1("interests-place-provisional", "place", said(place.number)),
        Some(place) => place.number.to_string(),
    }
}

/// Which of its organisation it is, for those who have or would get a place.
pub(super) fn employer(words: &Speaker, line: &Line, cap: Option<usize>) -> String {
    if line.place.is_none() {
        return String::new();
    }
    match cap.filter(|cap| line.nth > *cap) {
        Some(cap) => words.t2("interests-over-cap", "nth", said(line.nth), "cap", said(cap)),
        None => words.t2("interests-nth", "nth", said(line.nth), "of", said(line.of.max(line.nth))),
    }
}

/// How an interest came, in words.
pub(super) fn channel(words: &Speaker, of: Channel) -> String {
    words.t(&format!("interests-channel-{}", of.key()))
}

/// How a line stands, and whether it came late.
pub(super) fn tags(words: &Speaker, line: &Line) -> Html {
    let kind = match line.status {
        Status::Stands => TagKind::Done,
        Status::Waits => TagKind::Waiting,
        Status::Lapsed => TagKind::Stopped,
        Status::Withdrawn | Status::Merged => TagKind::Quiet,
    };
    let standing = words.t(&format!("interests-standing-{}", line.status.key()));
    let mut tags = vec![Html::of(&Tag::new(kind, standing))];
    if line.late {
        tags.push(Html::of(&Tag::new(TagKind::Note, words.t("interests-late-tag"))));
    }
    let until = match (line.status, line.interest.standing) {
        (Status::Waits, Standing::Unconfirmed { until }) => {
            words.t1("interests-waits-until", "until", came(words, until))
        }
        _ => String::new(),
    };
    Html::two_lines(Html::join(tags, " "), &until)
}

/// Who looks as if they registered twice, each with a way to look at both.
fn pairs(words: &Speaker, programme: &Programme, alike: &[Interest]) -> Vec<Html> {
    let find = |id: Id<Interest>| alike.iter().find(|it| it.id == id);
    let twins = lookalikes(alike).into_iter().filter_map(|it| Some((find(it.first)?, find(it.second)?, it.why)));
    let pair = |(first, second, why): (&Interest, &Interest, Likeness)| {
        let key = match why {
            Likeness::Address => "interests-pair-address",
            Likeness::NameAndOrganisation => "interests-pair-name",
        };
        let named = |it: &Interest| format!("{} ({})", it.name, it.reference);
        let sentence = words.t2(key, "first", named(first), "second", named(second));
        let href = url::merging(&programme.slug, first.id, second.id);
        let link = Html::link_with_context(&href, &words.t("interests-pair-look"), &named(second));
        Html::join([Html::text(&sentence), link], " ")
    };
    twins.take(PAIRS).map(pair).collect()
}
