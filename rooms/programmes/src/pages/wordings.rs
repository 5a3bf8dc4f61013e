//! The words of a programme's letters: which letters there are, and one of them with what may be
//! changed in it beside how it reads now.

use super::coordinators::{name_of, names_of, seen_by};
use super::placeholders::{braced, slip};
use super::{admit, rules};
use crate::blueprint::{Blueprint, Phrase};
use crate::commands::{Changed, SampleReader, sample_letters};
use crate::policy::RunProgramme;
use crate::programme::Programme;
use crate::writing::wording::{Fault, KINDS, Kept, Kind, LONGEST, Paragraph, Wording};
use crate::{store, url};
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use kernel::{Id, Person};
use platform::Tx;
use platform::access::Permit;
use std::collections::{BTreeMap, BTreeSet};
use web::components::{BackLink, Button, ErrorSummary, Html, SummaryList, Table, Tag, TagKind, TextArea, Tokens};
use web::forms::Mistakes;
use web::{Edge, Speaker, Tongue, WebError};

const TONGUES: [Tongue; 2] = [Tongue::English, Tongue::Welsh];

/// Every letter whose words may be changed.
#[derive(Template)]
#[template(path = "wordings.html")]
struct WordingsPage<'a> {
    words: &'a Speaker,
    it: &'a Programme,
    back: BackLink,
    table: Table,
}

/// One letter.
#[derive(Template)]
#[template(path = "wording.html")]
pub(crate) struct WordingPage<'a> {
    words: &'a Speaker,
    it: &'a Programme,
    back: BackLink,
    summary: ErrorSummary,
    title: String,
    when: String,
    changed: Option<String>,
    areas: Vec<TextArea>,
    placeholders: SummaryList,
    tokens: Tokens,
    button: Button,
    usual: Option<(String, Tokens, Button)>,
    samples: Vec<Sample>,
}

/// A letter as it reads now.
struct Sample {
    title: String,
    lang: &'static str,
    subject: String,
    text: String,
}

/// What was typed: fields by name, as the form sends them.
pub(crate) type Typed = BTreeMap<String, String>;

/// The name of a field.
fn field(paragraph: &Paragraph, tongue: Tongue) -> String {
    let tag = match tongue {
        Tongue::English => "en",
        Tongue::Welsh => "cy",
    };
    format!("{}-{tag}", paragraph.name)
}

/// The words of a paragraph where nothing is kept: the usual ones, or what the blueprint adds.
fn usual(words: &Speaker, rules: &Blueprint, kind: Kind, paragraph: &Paragraph, tongue: Tongue) -> String {
    let phrase = |phrase: &Option<Phrase>| phrase.as_ref().map(|it| it.in_language(tongue.code()).to_owned());
    let own = || match kind.key {
        "interest-received" => phrase(&rules.letters.interest_received),
        "interest-reminder" => phrase(&rules.letters.interest_reminder),
        "interest-stands" => phrase(&rules.letters.interest_confirmed),
        "invitation" => phrase(&rules.letters.invitation),
        "deadline-moved" => phrase(&rules.letters.deadline_moved),
        _ => None,
    };
    paragraph.usual_words(&words.in_tongue(tongue)).or_else(own).unwrap_or_default()
}

/// What is to be kept of what was typed, or what is to be mended.
pub(crate) fn read(words: &Speaker, rules: &Blueprint, kind: Kind, typed: &Typed) -> Result<Vec<Changed>, Mistakes> {
    let (mut changed, mut mistakes) = (Vec::new(), Mistakes::default());
    for paragraph in kind.paragraphs {
        let mut kept = TONGUES.map(|tongue| {
            let name = field(paragraph, tongue);
            let text = typed.get(&name).map(String::as_str).unwrap_or_default();
            match paragraph.check(text) {
                Ok(text) => Some(text).filter(|text| *text != usual(words, rules, kind, paragraph, tongue)),
                Err(fault) => {
                    mistakes.add(name, mend(words, &fault, paragraph));
                    None
                }
            }
        });
        changed.push((paragraph.name, kept[0].take(), kept[1].take()));
    }
    if mistakes.is_empty() { Ok(changed) } else { Err(mistakes) }
}

fn mend(words: &Speaker, fault: &Fault, paragraph: &Paragraph) -> String {
    match fault {
        Fault::Missing => words.t("wording-missing"),
        Fault::TooLong => words.t1("wording-too-long", "most", LONGEST),
        Fault::Slip(it) => slip(words, it, paragraph.knows),
    }
}

pub(crate) async fn wordings(at: Edge, Path(slug): Path<String>) -> Result<Response, WebError> {
    let mut tx = at.read().await?;
    let permit = admit::<RunProgramme>(&at, &mut tx, &slug).await?;
    let (it, words): (&Programme, _) = (&permit, &at.words);
    let wording = store::find_wording(&mut tx, it.id).await?;
    let people: Vec<Id<Person>> =
        KINDS.iter().filter_map(|kind| wording.last_change(kind)).map(|kept| kept.by).collect();
    let names = names_of(&mut tx, people).await?;
    let row = |kind: &Kind| {
        let (tag, key) =
            if wording.differs(kind) { (TagKind::Note, "wording-own") } else { (TagKind::Quiet, "wording-usual") };
        let changed = wording.last_change(kind).map(|kept| by_at(words, kept, &names)).unwrap_or_default();
        vec![
            Html::link(&url::wording(&it.slug, kind.key), &words.t(&format!("wording-{}", kind.key))),
            words.t(&format!("wording-{}.when", kind.key)).into(),
            Html::two_lines(Html::of(&Tag::new(tag, words.t(key))), &changed),
        ]
    };
    let table = ["wording-letter", "wording-when", "wording-words"]
        .into_iter()
        .fold(Table::new(words, words.t("wordings-title")).caption_hidden(), |table, key| table.column(words.t(key)))
        .rows(KINDS.iter().map(row));
    let back = BackLink::new(words, url::programme(&it.slug)).saying(words.t("interests-back-to-programme"));
    at.page_seen_by(&words.t("wordings-title"), &seen_by(&at, it), &WordingsPage { words, it, back, table })
}

fn by_at(words: &Speaker, kept: &Kept, names: &BTreeMap<Id<Person>, String>) -> String {
    let name = names.get(&kept.by).cloned().unwrap_or_default();
    words.t2("wording-changed", "name", name, "at", words.moment(kept.at))
}

/// The letter of an address, for those who run the programme.
pub(crate) async fn wording_of(
    at: &Edge,
    tx: &mut Tx,
    slug: &str,
    key: &str,
) -> Result<(Permit<RunProgramme>, Blueprint, Kind), WebError> {
    let permit = admit::<RunProgramme>(at, tx, slug).await?;
    let rules = rules(&permit)?;
    Ok((permit, rules, Kind::of(key).ok_or(WebError::NotFound)?))
}

pub(crate) async fn wording(at: Edge, Path((slug, key)): Path<(String, String)>) -> Result<Response, WebError> {
    let mut tx = at.read().await?;
    let (permit, rules, kind) = wording_of(&at, &mut tx, &slug, &key).await?;
    let page = WordingPage::new(&at, &mut tx, (&permit, &rules, kind), (None, &Mistakes::default())).await?;
    at.page_seen_by(&page.title, &seen_by(&at, &permit), &page)
}

impl<'a> WordingPage<'a> {
    pub(crate) async fn new(
        at: &'a Edge,
        tx: &mut Tx,
        (it, rules, kind): (&'a Programme, &Blueprint, Kind),
        (typed, mistakes): (Option<&Typed>, &Mistakes),
    ) -> Result<Self, WebError> {
        let (words, wording) = (&at.words, store::find_wording(tx, it.id).await?);
        let changed = match wording.last_change(&kind) {
            Some(kept) => {
                Some(words.t2("wording-changed", "name", name_of(tx, kept.by).await?, "at", words.moment(kept.at)))
            }
            None => None,
        };
        let mut areas = Vec::new();
        for paragraph in kind.paragraphs {
            for tongue in TONGUES {
                let name = field(paragraph, tongue);
                let text = match typed {
                    Some(typed) => typed.get(&name).cloned().unwrap_or_default(),
                    None => now(words, rules, &wording, (kind, paragraph), tongue),
                };
                areas.push(area(words, paragraph, &name, mistakes).value(text));
            }
        }
        let back_to_usual = || {
            let button = Button::new(words.t("wording-back-to-usual")).secondary();
            (url::wording_usual(&it.slug, kind.key), at.tokens(), button)
        };
        Ok(Self {
            words,
            it,
            back: BackLink::new(words, url::wordings(&it.slug)).saying(words.t("wordings-title")),
            summary: ErrorSummary::new(words, mistakes.all()),
            title: words.t(&format!("wording-{}", kind.key)),
            when: words.t(&format!("wording-{}.when", kind.key)),
            changed,
            areas,
            placeholders: placeholders(words, kind),
            tokens: at.tokens(),
            button: Button::new(words.t("wording-save")),
            usual: wording.differs(&kind).then(back_to_usual),
            samples: samples(at, tx, (it, rules, kind)).await?,
        })
    }
    /// What the page is called.
    pub(crate) fn title(&self) -> &str {
        &self.title
    }
}

/// What stands in a paragraph now.
fn now(
    words: &Speaker,
    rules: &Blueprint,
    wording: &Wording,
    (kind, paragraph): (Kind, &Paragraph),
    tongue: Tongue,
) -> String {
    let kept = wording.kept(kind.key, paragraph.name).and_then(|kept| kept.in_tongue(tongue));
    kept.map_or_else(|| usual(words, rules, kind, paragraph, tongue), str::to_owned)
}

fn area(words: &Speaker, paragraph: &Paragraph, name: &str, mistakes: &Mistakes) -> TextArea {
    let area = TextArea::new(words, name, words.t(&format!("wording-{name}"))).rows(3).error_if(mistakes.of(name));
    let needed: Vec<String> = paragraph.needs.iter().map(|placeholder| braced(placeholder)).collect();
    match (paragraph.usual, needed.is_empty()) {
        (None, _) => area.hint(words.t("wording-more-hint")),
        (Some(_), true) => area,
        (Some(_), false) => area.hint(words.t1("wording-needs", "places", needed.join(", "))),
    }
}

fn placeholders(words: &Speaker, kind: Kind) -> SummaryList {
    let known: BTreeSet<&str> = kind.paragraphs.iter().flat_map(|it| it.knows).copied().collect();
    known.into_iter().fold(SummaryList::new(words), |list, placeholder| {
        list.row(braced(placeholder), words.t(&format!("wording-placeholder-{placeholder}")))
    })
}

async fn samples(
    at: &Edge,
    tx: &mut Tx,
    (it, rules, kind): (&Programme, &Blueprint, Kind),
) -> Result<Vec<Sample>, WebError> {
    let words = &at.words;
    let reader = SampleReader {
        name: words.t("wording-reader"),
        applicant: words.t("wording-applicant"),
        email: "reader@letters.example".parse().map_err(|_| WebError::broken("the sample's address is one"))?,
    };
    let letters = sample_letters(at, tx, (it, rules), kind, &reader).await?;
    Ok(letters
        .into_iter()
        .map(|(tongue, letter)| Sample {
            title: words.t(&format!("wording-sample-{}", if tongue == Tongue::Welsh { "cy" } else { "en" })),
            lang: tongue.code(),
            subject: letter.subject().to_owned(),
            text: letter.text().to_owned(),
        })
        .collect())
}
