//! What came of a file: its progress while it is brought in or undone, its counts afterwards, what
//! was kept when it was undone.

use super::super::parts::seen_by;
use super::href;
use super::list::state;
use crate::import::{Import, Kept, Stage, Subject};
use askama::Template;
use axum::response::Response;
use web::components::{BackLink, Button, Html, SummaryList, Table, Tag, Tokens};
use web::{Edge, WebError};

#[derive(Template)]
#[template(path = "import_outcome.html")]
struct ImportOutcomePage<'a> {
    at: &'a Edge,
    it: &'a Import,
    kept: &'a [(i64, Subject, String, Kept)],
    tokens: Tokens,
}

impl ImportOutcomePage<'_> {
    fn back(&self) -> BackLink {
        BackLink::new(&self.at.words, "/people/imports").saying(self.at.words.t("imports-title"))
    }
    fn state(&self) -> Tag {
        state(&self.at.words, self.it)
    }
    fn is_at_work(&self) -> bool {
        matches!(self.it.stage, Stage::Running | Stage::Undoing)
    }
    fn here(&self) -> String {
        href(self.it)
    }
    fn progress(&self) -> String {
        let (words, it) = (&self.at.words, self.it);
        if it.stage == Stage::Undoing {
            return words.t1("import-undo-progress", "n", words.number(it.tally.restored + it.tally.kept));
        }
        words.t2("import-progress", "done", words.number(it.rows_done()), "all", words.number(it.row_count))
    }
    fn counts(&self) -> SummaryList {
        let (words, it) = (&self.at.words, self.it);
        let list = SummaryList::new(words)
            .row(words.t("import-file-name"), it.file_name.as_str())
            .row(words.t("import-chosen-by"), it.chosen_by.as_deref().unwrap_or_default())
            .row(words.t("import-chosen-at"), words.moment(it.chosen_at))
            .row(words.t("import-made"), words.number(it.tally.made))
            .row(words.t("import-changed"), words.number(it.tally.changed))
            .row(words.t("import-same"), words.number(it.tally.same))
            .row(words.t("import-left-out"), words.number(it.tally.left_out));
        if !matches!(it.stage, Stage::Undone(_)) {
            return list;
        }
        list.row(words.t("import-restored"), words.number(it.tally.restored))
            .row(words.t("import-kept"), words.number(it.tally.kept))
    }
    fn undo(&self) -> Option<Button> {
        self.it.can_be_undone().then(|| Button::new(self.at.words.t("import-undo")).warning())
    }
    /// What becomes of what the file held.
    fn forgetting(&self) -> String {
        let words = &self.at.words;
        match self.it.forgotten_at {
            Some(at) => words.t1("import-forgotten", "day", words.day_of(at)),
            None if self.it.can_be_undone() => {
                words.t1("import-forgets-undo", "day", words.date(self.it.forgotten_on()))
            }
            None => words.t1("import-forgets", "day", words.date(self.it.forgotten_on())),
        }
    }
    fn left_standing(&self) -> Option<Table> {
        let words = &self.at.words;
        let table = Table::new(words, words.t("import-kept-title"));
        let table =
            ["people-name", "import-row", "import-why"].iter().fold(table, |table, key| table.column(words.t(key)));
        let table = table.rows(self.kept.iter().map(|(line, subject, name, why)| {
            let href = match subject {
                Subject::Person(id) => format!("/people/{id}"),
                Subject::Organisation(id) => format!("/people/organisations/{id}"),
            };
            let why = words.t(&format!("import-kept-{}", why.word()));
            vec![Html::link(&href, name), line.to_string().into(), why.into()]
        }));
        (!self.kept.is_empty()).then_some(table)
    }
}

pub(super) fn show(at: &Edge, it: &Import, kept: &[(i64, Subject, String, Kept)]) -> Result<Response, WebError> {
    let page = ImportOutcomePage { at, it, kept, tokens: at.tokens() };
    at.page_seen_by(&at.words.t("import-outcome-title"), &seen_by(at), &page)
}
