//! The files that were brought in so far, and choosing the next.

use super::super::parts::seen_by;
use super::super::{Pairs, typed_in};
use super::href;
use crate::import::{Holds, Import, Stage};
use crate::policy::RunPeople;
use crate::store;
use askama::Template;
use axum::response::Response;
use web::components::{
    BackLink, Button, EmptyState, ErrorSummary, Fields, FileUpload, Html, Radios, Table, Tag, TagKind, Tokens,
};
use web::forms::Mistakes;
use web::{Edge, Speaker, WebError};

/// How many files the list shows.
const SHOWN: i64 = 100;

#[derive(Template)]
#[template(path = "imports.html")]
struct ImportsPage<'a> {
    at: &'a Edge,
    imports: &'a [Import],
}

impl ImportsPage<'_> {
    fn back(&self) -> BackLink {
        BackLink::new(&self.at.words, "/people").saying(self.at.words.t("people-title"))
    }
    fn add(&self) -> Button {
        Button::new(self.at.words.t("import-new-title")).href("/people/imports/new")
    }
    fn table(&self) -> Table {
        let words = &self.at.words;
        let empty = EmptyState::new(words.t("imports-none"))
            .saying(words.t("imports-none-what"))
            .action(words.t("import-new-title"), "/people/imports/new");
        let table = Table::new(words, words.t("imports-title")).caption_hidden().when_empty(empty);
        let columns = ["import-file-name", "import-holds", "import-chosen-by", "import-chosen-at", "import-state"];
        let table = columns.iter().fold(table, |table, key| table.column(words.t(key)));
        let counts = ["import-made", "import-changed", "import-left-out"];
        let table = counts.iter().fold(table, |table, key| table.numbers(words.t(key)));
        table.rows(self.imports.iter().map(|it| row(words, it)))
    }
}

fn row(words: &Speaker, it: &Import) -> Vec<Html> {
    vec![
        Html::link(&href(it), &it.file_name),
        words.t(&format!("import-holds-{}", it.holds.word())).into(),
        it.chosen_by.as_deref().unwrap_or_default().into(),
        words.moment(it.chosen_at).into(),
        Html::of(&state(words, it)),
        words.number(it.tally.made).into(),
        words.number(it.tally.changed).into(),
        words.number(it.tally.left_out).into(),
    ]
}

/// How far a file is.
pub(super) fn state(words: &Speaker, it: &Import) -> Tag {
    let (kind, key) = match it.stage {
        Stage::Chosen | Stage::Matched if it.forgotten_at.is_some() => (TagKind::Quiet, "import-state-forgotten"),
        Stage::Chosen => (TagKind::Yours, "import-state-chosen"),
        Stage::Matched => (TagKind::Yours, "import-state-matched"),
        Stage::Running => (TagKind::Waiting, "import-state-running"),
        Stage::Finished(_) => (TagKind::Done, "import-state-finished"),
        Stage::Undoing => (TagKind::Waiting, "import-state-undoing"),
        Stage::Undone(_) => (TagKind::Stopped, "import-state-undone"),
    };
    Tag::new(kind, words.t(key))
}

/// The form that takes a file; with what to mend.
#[derive(Template)]
#[template(path = "import_new.html")]
pub(crate) struct ImportNewPage<'a> {
    at: &'a Edge,
    summary: ErrorSummary,
    holds: Radios,
    file: FileUpload,
    tokens: Tokens,
}

impl<'a> ImportNewPage<'a> {
    /// The form.
    pub(crate) fn new(at: &'a Edge, typed: &Pairs, mistakes: &Mistakes) -> Self {
        let fields = Fields::new(&at.words, mistakes);
        let name = |holds: Holds| (holds.word(), at.words.t(&format!("import-holds-{}", holds.word())));
        Self {
            at,
            summary: fields.summary(),
            holds: fields
                .radios("holds", "import-holds-question", typed_in(typed, "holds"))
                .choices(Holds::ALL.map(name)),
            file: fields.file("file", "import-file").accept(".csv,.xlsx"),
            tokens: at.tokens(),
        }
    }
    fn back(&self) -> BackLink {
        BackLink::new(&self.at.words, "/people/imports").saying(self.at.words.t("imports-title"))
    }
    fn read(&self) -> Button {
        Button::new(self.at.words.t("import-read-file"))
    }
}

pub(super) async fn imports(at: Edge) -> Result<Response, WebError> {
    at.who.ask::<RunPeople>(())?;
    let mut tx = at.read().await?;
    let imports = store::list_imports(&mut tx, SHOWN).await?;
    at.page_seen_by(&at.words.t("imports-title"), &seen_by(&at), &ImportsPage { at: &at, imports: &imports })
}

pub(super) async fn import_new(at: Edge) -> Result<Response, WebError> {
    at.who.ask::<RunPeople>(())?;
    let page = ImportNewPage::new(&at, &Pairs::new(), &Mistakes::default());
    at.page_seen_by(&at.words.t("import-new-title"), &seen_by(&at), &page)
}
