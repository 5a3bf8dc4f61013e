//! The practice: an issue, a question, how it may land, another try. The form is posted because what is typed
//! belongs in no address, and answered with the page itself because there is nothing to keep or to redirect to.

use crate::issue::{ISSUES, Issue, find};
use crate::policy::Practise;
use askama::Template;
use axum::extract::Query;
use axum::response::Response;
use inquiry::{Judgement, Stage, Verdict};
use serde::Deserialize;
use web::components::{Button, Choice, ErrorSummary, Fields, Radios, Tag, TagKind, TextArea, Tokens};
use web::forms::Mistakes;
use web::{Edge, Form, WebError};

/// Longer than anybody can say in one breath.
const LONGEST: usize = 600;

/// Which issue the address names.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    issue: String,
}

/// What was typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Typed {
    issue: String,
    stage: String,
    question: String,
}

#[derive(Template)]
#[template(path = "practice.html")]
struct PracticePage<'a> {
    at: &'a Edge,
    summary: ErrorSummary,
    issue: &'static Issue,
    stage: Radios,
    question: TextArea,
    answer: Option<Judgement>,
    tokens: Tokens,
}

impl<'a> PracticePage<'a> {
    fn new(at: &'a Edge, typed: &Typed, mistakes: &Mistakes, answer: Option<Judgement>) -> Self {
        let words = &at.words;
        let fields = Fields::new(words, mistakes);
        let stages = Stage::ALL.map(|it| Choice::new(it.name(), words.t(&format!("practice-stage-{}", it.name()))));
        Self {
            at,
            summary: fields.summary(),
            issue: find(&typed.issue),
            stage: fields.radios("stage", "practice-stage", typed.stage.as_str()).choices(stages),
            question: fields.area("question", "practice-question", typed.question.as_str()).rows(3),
            answer,
            tokens: at.tokens(),
        }
    }
    fn others(&self) -> impl Iterator<Item = &'static Issue> {
        ISSUES.iter().filter(|it| it.key != self.issue.key)
    }
    fn send(&self) -> Button {
        Button::new(self.at.words.t("practice-send"))
    }
    /// The answer in a word or two.
    fn tag(&self, it: &Judgement) -> Tag {
        let kind = match it.verdict {
            Verdict::Ok => TagKind::Done,
            Verdict::Hint => TagKind::Note,
            Verdict::Flag => TagKind::Waiting,
        };
        Tag::new(kind, self.at.words.t(&format!("practice-verdict-{}", it.verdict.name())))
    }
    fn kind(&self, it: &Judgement) -> String {
        let class = it.class.code().to_ascii_lowercase();
        self.at.words.t1("practice-kind", "kind", self.at.words.t(&format!("practice-class-{class}")))
    }
    /// Why, in the reader's tongue.
    fn why(&self, it: &Judgement) -> String {
        let class = it.class.code().to_ascii_lowercase();
        let early = it.verdict == Verdict::Hint && matches!(class.as_str(), "ov" | "oh" | "rs" | "ac");
        let key = match (it.hard_to_tell, early) {
            (true, _) => "practice-why-unsure".to_owned(),
            (_, true) => "practice-why-early".to_owned(),
            _ => format!("practice-why-{class}"),
        };
        self.at.words.t(&key)
    }
}

pub(crate) async fn practice(at: Edge, Query(asked): Query<Asked>) -> Result<Response, WebError> {
    at.who.ask::<Practise>(())?;
    let typed = Typed { issue: asked.issue, stage: Stage::Explore.name().to_owned(), question: String::new() };
    let page = PracticePage::new(&at, &typed, &Mistakes::default(), None);
    at.page_seen_by(&at.words.t("practice-title"), &at.words.t("practice-seen-by"), &page)
}

pub(crate) async fn judge(at: Edge, Form(typed): Form<Typed>) -> Result<Response, WebError> {
    at.who.ask::<Practise>(())?;
    let mut mistakes = Mistakes::default();
    let stage = typed.stage.parse::<Stage>();
    if stage.is_err() {
        mistakes.add("stage", at.words.t("practice-stage-missing"));
    }
    if typed.question.trim().is_empty() {
        mistakes.add("question", at.words.t("practice-question-missing"));
    } else if typed.question.chars().count() > LONGEST {
        mistakes.add("question", at.words.t1("practice-question-long", "most", LONGEST.to_string()));
    }
    let title = at.words.t("practice-title");
    match stage {
        Ok(stage) if mistakes.all().is_empty() => {
            let answer = inquiry::judge(find(&typed.issue).said, stage, &typed.question);
            let page = PracticePage::new(&at, &typed, &mistakes, Some(answer));
            at.page_seen_by(&title, &at.words.t("practice-seen-by"), &page)
        }
        _ => at.form_again(&title, &PracticePage::new(&at, &typed, &mistakes, None)),
    }
}
