//! A scene: one page as somebody sees it. The whole list is made here.

use super::browser::{Answer, Ask};
use super::stage::{Sample, Stage, Who};
use super::{refusals, routes, special};
use crate::cli::Failure;
use web::cookies::Name;
use web::words::Tongue;

/// Which host a scene plays at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum At {
    /// The one with everything.
    Typical,
    /// The one that has just begun.
    Empty,
}

impl At {
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Typical => "typical",
            Self::Empty => "empty",
        }
    }
}

/// One page as somebody sees it.
#[derive(Debug, Clone)]
pub(super) struct Scene {
    /// What it shows: `/programmes/{slug}`, or a few words.
    pub title: String,
    pub at: At,
    pub who: Who,
    pub ask: Ask,
    pub tongue: Tongue,
    /// The status the house is to answer with.
    pub expects: u16,
    /// Whether it is the page the address leads on to: an address that has none of its own.
    pub leads_on: bool,
    /// Whether the answer is for a browser to show, not a file to keep.
    pub is_page: bool,
}

impl Scene {
    /// A page, in English.
    pub(super) fn new(title: impl Into<String>, at: At, who: Who, ask: Ask) -> Self {
        Self {
            title: title.into(),
            at,
            who,
            ask,
            tongue: Tongue::English,
            expects: 200,
            leads_on: false,
            is_page: true,
        }
    }
    /// The status the house is to answer with.
    pub(super) fn expecting(mut self, status: u16) -> Self {
        self.expects = status;
        self
    }
    /// The page the address leads on to.
    pub(super) fn leading_on(self) -> Self {
        Self { leads_on: true, ..self }
    }
    /// The room it belongs to, by its address.
    pub(super) fn room(&self) -> &str {
        self.ask.path.split(['/', '?']).nth(1).filter(|first| !first.is_empty()).unwrap_or("front door")
    }
    /// Everything that tells it from the others.
    pub(super) fn name(&self) -> String {
        let tongue = self.tongue.short();
        format!("{} {} {} {} as {}", self.room(), self.at.word(), tongue, self.title, self.who.word())
    }
}

/// Every scene, each in both tongues.
pub(super) async fn all(stage: &Stage) -> Result<Vec<Scene>, Failure> {
    let mut scenes = routes::every_page(stage).await?;
    scenes.extend(special::scenes(stage)?);
    scenes.extend(refusals::scenes(stage)?);
    let both = scenes.into_iter().flat_map(|scene| Tongue::ALL.map(|tongue| Scene { tongue, ..scene.clone() }));
    let mut all: Vec<Scene> = both.collect();
    all.sort_by(|a, b| a.room().cmp(b.room()));
    Ok(all)
}

impl Stage {
    /// The host of a scene.
    pub(super) fn sample(&self, at: At) -> &Sample {
        match at {
            At::Typical => &self.typical,
            At::Empty => &self.empty,
        }
    }
    /// Plays a scene; none when nobody like that is at its host.
    pub(super) async fn play(&self, scene: &Scene) -> Option<Answer> {
        let browser = self.sample(scene.at).browser(scene.who)?;
        let mut browser = browser.with(Name::Lang, scene.tongue.short());
        Some(if scene.leads_on { browser.visit(&scene.ask).await } else { browser.send(&scene.ask).await })
    }
}
