//! The trial run of a file: what would come of it, and every problem, before anything changes.

use super::super::parts::seen_by;
use super::href;
use super::reading::note;
use super::saying::{column, field, problem, short};
use crate::commands::trial::Trying;
use crate::import::{Fault, Holds, Import, Trial};
use askama::Template;
use axum::response::Response;
use platform::Tx;
use web::components::{BackLink, Button, Details, FlashBanner, FlashKind, Html, SummaryList, Table, Tokens};
use web::{Edge, WebError};

/// How many rows of a table the page shows; the rest is in the file of problems.
const SHOWN: usize = 100;

#[derive(Template)]
#[template(path = "import_trial.html")]
struct ImportTrialPage<'a> {
    at: &'a Edge,
    it: &'a Import,
    trial: &'a Trial,
    tokens: Tokens,
}

impl ImportTrialPage<'_> {
    fn back(&self) -> BackLink {
        BackLink::new(&self.at.words, format!("{}/columns", href(self.it)))
            .saying(self.at.words.t("import-columns-title"))
    }
    fn counts(&self) -> SummaryList {
        let (words, trial) = (&self.at.words, self.trial);
        let count = |n: usize| words.number(i64::try_from(n).unwrap_or(i64::MAX));
        SummaryList::new(words)
            .row(words.t("import-would-make"), count(trial.new))
            .row(words.t("import-would-change"), count(trial.changes.len()))
            .row(words.t("import-same"), count(trial.same))
            .row(words.t("import-would-leave-out"), count(trial.left_out.len()))
    }
    fn notes(&self) -> Vec<FlashBanner> {
        let words = &self.at.words;
        self.it.notes.iter().map(|it| FlashBanner::new(words, FlashKind::Note, note(words, it))).collect()
    }
    fn good(&self) -> usize {
        self.trial.new + self.trial.changes.len()
    }
    fn run(&self) -> Button {
        Button::new(self.at.words.t1("import-run", "n", self.good()))
    }
    fn action(&self) -> String {
        format!("{}/run", href(self.it))
    }
    fn problems_file(&self) -> String {
        format!("{}/problems.csv", href(self.it))
    }
    fn problems(&self) -> Table {
        let words = &self.at.words;
        let columns = ["import-row", "import-column", "import-found", "import-what-to-do"];
        let table = Table::new(words, words.t("import-problems"));
        let table = columns.iter().fold(table, |table, key| table.column(words.t(key)));
        table.rows(self.trial.problems.iter().take(SHOWN).map(|it| {
            vec![
                it.line.to_string().into(),
                short(&column(words, self.it, it.field)).into(),
                short(&it.found).into(),
                problem(words, it).into(),
            ]
        }))
    }
    /// Rows whose address is known under another name, side by side with who is known.
    fn other_names(&self) -> Option<Table> {
        let words = &self.at.words;
        let rows: Vec<Vec<Html>> = self
            .trial
            .problems
            .iter()
            .filter_map(|it| match &it.fault {
                Fault::OtherName { person, known } => Some(vec![
                    it.line.to_string().into(),
                    short(&it.found).into(),
                    Html::link(&format!("/people/{person}"), known),
                ]),
                _ => None,
            })
            .take(SHOWN)
            .collect();
        let table = ["import-row", "import-name-in-file", "import-name-known"]
            .iter()
            .fold(Table::new(words, words.t("import-other-names")), |table, key| table.column(words.t(key)));
        (!rows.is_empty()).then(|| table.rows(rows))
    }
    fn changes(&self) -> Option<Details> {
        let words = &self.at.words;
        let changes = &self.trial.changes;
        let table = ["import-row", "people-name", "import-changes"]
            .iter()
            .fold(Table::new(words, words.t("import-would-change")).caption_hidden(), |t, key| t.column(words.t(key)));
        let table = table.rows(changes.iter().take(SHOWN).map(|(line, name, fields)| {
            let fields: Vec<String> = fields.iter().map(|it| field(words, *it)).collect();
            vec![line.to_string().into(), short(name).into(), fields.join(", ").into()]
        }));
        let summary = words.t1("import-show-changes", "n", changes.len());
        (!changes.is_empty()).then(|| Details::new(summary, Html::of(&table)))
    }
    /// Organisations that would be added because rows of people name them, and what each is like.
    fn new_organisations(&self) -> Option<Table> {
        let words = &self.at.words;
        let all = &self.trial.new_organisations;
        let table = Table::new(words, words.t1("import-new-organisations", "n", all.len()));
        let table = ["organisation-name", "import-like"].iter().fold(table, |table, key| table.column(words.t(key)));
        let like = |like: &Option<String>| match like {
            Some(it) => words.t1("import-perhaps", "name", it),
            None => words.t("import-like-none"),
        };
        let table = table.rows(all.iter().take(SHOWN).map(|(name, it)| vec![short(name).into(), like(it).into()]));
        (!all.is_empty()).then_some(table)
    }
    fn is_of_people(&self) -> bool {
        self.it.holds == Holds::People
    }
    fn more_problems(&self) -> usize {
        self.trial.problems.len().saturating_sub(SHOWN)
    }
}

pub(super) async fn show(at: &Edge, mut tx: Tx, it: &Import) -> Result<Response, WebError> {
    let trying = Trying::load(&mut tx, it).await?;
    drop(tx);
    let trial = trying.trial().await.map_err(WebError::broken)?;
    let page = ImportTrialPage { at, it, trial: &trial, tokens: at.tokens() };
    at.page_seen_by(&at.words.t("import-trial-title"), &seen_by(at), &page)
}
