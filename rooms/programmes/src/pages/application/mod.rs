//! An application: the list of tasks, and what every page of it needs. One's own is kept by the link of
//! one's interest; those who run the programme see to it for somebody who telephones, by the id alone,
//! and then every page says so. Opening a page begins nothing; the first answer does.

pub(crate) mod manager;
pub(crate) mod offer;
pub(crate) mod parallel;
pub(crate) mod section;
pub(crate) mod sending;

use super::rules;
use crate::application::endorsement::{self, Endorsement};
use crate::application::more_time::last_day_of;
use crate::application::{Application, KeepError, Lack, lack_of_event, lacks, takes_answers};
use crate::blueprint::Blueprint;
use crate::commands::who_came;
use crate::interest::{Interest, Standing};
use crate::policy::KeepApplication;
use crate::programme::Programme;
use crate::selection::offer::Offer;
use crate::{links, store, url};
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use forms::{Answers, Progress, Section};
use kernel::Id;
use platform::Tx;
use platform::access::Permit;
use web::components::{BackLink, Button, InsetText, TaskList, TaskState};
use web::{Edge, Needs, Routes, Speaker, WebError};

pub(crate) fn routes() -> Routes {
    Routes::new()
        .get("/programmes/{slug}/applications/{application}", Needs::<KeepApplication>, application)
        .get(
            "/programmes/{slug}/applications/{application}/answers/{section}",
            Needs::<KeepApplication>,
            section::section,
        )
        .get("/programmes/{slug}/applications/{application}/sending", Needs::<KeepApplication>, sending::sending)
        .get("/programmes/{slug}/applications/{application}/manager", Needs::<KeepApplication>, manager::manager)
        .get("/programmes/{slug}/applications/{application}/offer", Needs::<KeepApplication>, offer::offer)
        .get("/programmes/{slug}/applications/{application}/parallel", Needs::<KeepApplication>, parallel::parallel)
}

/// Everything about one person's application.
pub(crate) struct OwnApplication {
    pub permit: Permit<KeepApplication>,
    pub programme: Programme,
    pub rules: Blueprint,
    pub application: Option<Application>,
    pub answers: Answers,
    pub endorsement: Option<Endorsement>,
    pub offer: Option<Offer>,
    pub missed_event: Option<Lack>,
    pub key: String,
}

/// The application a link is for, if the link is its own and the programme has a form.
pub(crate) async fn open(at: &Edge, tx: &mut Tx, slug: &str, key: &str) -> Result<OwnApplication, WebError> {
    let (programme, linked) = super::mine::linked(at, tx, slug, key).await?;
    let permit = at.who.ask::<KeepApplication>(linked)?;
    let programme = programme.ok_or(WebError::NotFound)?;
    let rules = rules(&programme)?;
    if !rules.steps.application {
        return Err(WebError::NotFound);
    }
    // Two registrations that became one have one application: the old link leads to it.
    if let Standing::Merged { into, .. } = permit.interest.standing {
        let counts = key_of(&at.home.secret, permit.by_link, into);
        return Err(WebError::Done(url::application(&programme.slug, &counts)));
    }
    let application = store::find_application(tx, permit.interest.id).await?;
    let answers = match &application {
        Some(it) => forms::answers_of(tx, it.sheet).await?,
        None => Answers::default(),
    };
    let endorsement = store::list_endorsements(tx, permit.interest.id).await?.pop();
    let offer = store::find_offer(tx, permit.interest.id).await?;
    let came = who_came(tx, &programme, &rules).await?;
    let missed_event = lack_of_event(&rules, &came, &permit.interest.email.key());
    let key = key.to_owned();
    Ok(OwnApplication { permit, programme, rules, application, answers, endorsement, offer, missed_event, key })
}

/// How the pages of an interest are named: by the person's own link, or by the id alone for somebody who
/// sees to it for them and is never handed that link.
fn key_of(secret: &[u8; 32], by_link: bool, interest: Id<Interest>) -> String {
    if by_link { links::key(secret, interest) } else { interest.to_string() }
}

impl OwnApplication {
    /// The same pages of another interest of this person.
    pub(crate) fn key_of(&self, at: &Edge, interest: Id<Interest>) -> String {
        key_of(&at.home.secret, self.permit.by_link, interest)
    }
    /// Whether somebody sees to it for them, and not they themselves.
    pub(crate) fn is_for_them(&self) -> bool {
        !self.permit.by_link
    }
    /// Said at the top of every page where somebody sees to it for them.
    pub(crate) fn for_them(&self, words: &Speaker) -> Option<InsetText> {
        let (name, reference) = (self.interest().name.as_str(), self.interest().reference.to_string());
        self.is_for_them()
            .then(|| InsetText::new(words.t2("application-for-them", "name", name, "reference", reference)))
    }
    /// Who can read it, said at the side of every page.
    pub(crate) fn seen_by(&self, words: &Speaker) -> String {
        if self.is_for_them() {
            words.t1("application-for-them-seen-by", "name", self.interest().name.as_str())
        } else {
            words.t("application-seen-by")
        }
    }
    /// Who sees to it for them, by name, as their letters say.
    pub(crate) async fn seen_to_by(&self, at: &Edge, tx: &mut Tx) -> Result<Option<String>, WebError> {
        match at.who.person().filter(|_| self.is_for_them()) {
            Some(person) => Ok(Some(super::coordinators::name_of(tx, person).await?)),
            None => Ok(None),
        }
    }
    /// What is said once something is done: to the person, or to whoever did it for them.
    pub(crate) fn said(&self, own: &'static str) -> &'static str {
        if self.is_for_them() { "application-done-for-them" } else { own }
    }
    pub(crate) fn interest(&self) -> &Interest {
        &self.permit.interest
    }
    pub(crate) fn is_sent(&self) -> bool {
        self.application.as_ref().is_some_and(|it| it.sent_at.is_some())
    }
    pub(crate) fn sections(&self) -> Vec<Section> {
        crate::application::form::sections(&self.rules)
    }
    pub(crate) fn section(&self, key: &str) -> Result<Section, WebError> {
        crate::application::form::section(&self.rules, key).ok_or(WebError::NotFound)
    }
    pub(crate) fn lacks(&self) -> Vec<Lack> {
        let mut all = lacks(&self.rules, self.application.as_ref(), &self.answers, self.endorsement.as_ref());
        all.extend(self.missed_event.clone());
        all
    }
    /// Where they may say something about themselves for equality figures, where that is asked: in a
    /// room of its own, which tells nobody whether they did.
    pub(crate) fn about_you(&self, secret: &[u8; 32]) -> Option<String> {
        let asked = self.rules.steps.equality_questions && !self.is_for_them();
        asked.then(|| links::about_you(secret, self.programme.id, self.interest().id))
    }
    pub(crate) fn home(&self) -> String {
        url::application(&self.programme.slug, &self.key)
    }
    pub(crate) fn back(&self, words: &Speaker) -> BackLink {
        let key = if self.is_for_them() { "application-back-for-them" } else { "application-back" };
        BackLink::new(words, self.home()).saying(words.t(key))
    }
    fn back_to_interest(&self, words: &Speaker) -> BackLink {
        let slug = &self.programme.slug;
        if self.is_for_them() {
            BackLink::new(words, url::interest(slug, self.interest().id)).saying(words.t("interest-back"))
        } else {
            BackLink::new(words, url::mine(slug, &self.key)).saying(words.t("application-back-interest"))
        }
    }
    /// Whether answers are taken now; what to say where they are not.
    pub(crate) fn takes_answers(&self, at: &Edge) -> Result<(), WebError> {
        takes_answers((&self.programme, &self.rules), self.interest(), at.now).map_err(|error| refused(at, error))
    }
}

/// What to say where answers are not taken.
pub(crate) fn refused(at: &Edge, error: KeepError) -> WebError {
    match error {
        KeepError::InterestDoesNotStand => WebError::Conflict("application-confirm-first".to_owned()),
        KeepError::NoForm => WebError::NotFound,
        KeepError::TooLate(day) => WebError::Conflict(at.words.t1("application-too-late", "day", at.words.date(day))),
    }
}

#[derive(Template)]
#[template(path = "application.html")]
struct ApplicationPage<'a> {
    words: &'a Speaker,
    it: &'a Programme,
    back: BackLink,
    for_them: Option<InsetText>,
    heading: String,
    status: InsetText,
    answer: Option<Button>,
    opening: Option<Button>,
    progress: String,
    tasks: TaskList,
    until: Option<String>,
    about_you: Option<String>,
}

pub(crate) async fn application(at: Edge, Path((slug, key)): Path<(String, String)>) -> Result<Response, WebError> {
    let mut tx = at.read().await?;
    let desk = open(&at, &mut tx, &slug, &key).await?;
    let opening = store::find_opening(&mut tx, desk.interest().id).await?;
    let words = &at.words;
    let tasks = tasks(&at, &desk);
    let (done, of) = tasks.progress();
    let heading = match (desk.is_for_them(), desk.is_sent()) {
        (true, _) => words.t1("application-title-for-them", "name", desk.interest().name.as_str()),
        (false, true) => words.t("application-title-sent"),
        (false, false) => words.t("application-title"),
    };
    let page = ApplicationPage {
        words,
        it: &desk.programme,
        back: desk.back_to_interest(words),
        for_them: desk.for_them(words),
        heading: heading.clone(),
        status: InsetText::new(status(&at, &desk)),
        answer: desk
            .offer
            .as_ref()
            .filter(|offer| offer.check_open(at.now).is_ok() && desk.interest().stands())
            .map(|_| Button::new(words.t("place-offer-answer")).href(url::offer(&desk.programme.slug, &key))),
        opening: opening
            .map(|_| Button::new(words.t("opening-look")).secondary().href(url::opening(&desk.programme.slug, &key))),
        progress: words.t2("application-progress", "done", done, "of", of),
        tasks,
        about_you: desk.about_you(&at.home.secret).filter(|_| desk.is_sent()),
        until: last_day_of((&desk.programme, &desk.rules), desk.interest())
            .map(|day| words.t1("application-until", "day", words.date(day))),
    };
    at.page_seen_by(&heading, &desk.seen_by(words), &page)
}

/// Where it stands, in one sentence. Until a place is given nothing here says that there is one.
fn status(at: &Edge, desk: &OwnApplication) -> String {
    let words = &at.words;
    if let Some(offer) = desk.offer.as_ref().filter(|_| desk.interest().stands()) {
        return offer::status(at, offer);
    }
    if let Err(error) = takes_answers((&desk.programme, &desk.rules), desk.interest(), at.now)
        && !desk.is_sent()
    {
        return match error {
            KeepError::TooLate(day) => words.t1("application-too-late", "day", words.date(day)),
            _ => words.t("application-confirm-first"),
        };
    }
    match desk.lacks().first() {
        None => words.t("application-status-complete"),
        Some(Lack::Eligibility) => words.t("application-status-eligibility"),
        Some(Lack::Section(_) | Lack::Sending | Lack::Form) => words.t("application-status-open"),
        Some(Lack::InformationEvent) => words.t("application-status-event"),
        Some(Lack::Price) => words.t("application-status-price"),
        Some(Lack::Endorser) => words.t("application-status-manager"),
        Some(Lack::Endorsement) => words.t("application-status-endorsement"),
        Some(Lack::Declined) => words.t("application-status-declined"),
    }
}

fn tasks(at: &Edge, desk: &OwnApplication) -> TaskList {
    let (words, slug) = (&at.words, &desk.programme.slug);
    let open = takes_answers((&desk.programme, &desk.rules), desk.interest(), at.now).is_ok();
    let when_open = |state| if open || state == TaskState::Done { state } else { TaskState::Waits };
    let mut list = TaskList::new(words, "tasks");
    for section in desk.sections() {
        let (state, href) = (state(&section, &desk.answers), url::application_section(slug, &desk.key, &section.key));
        let title = forms::text(words, &section.says);
        list = if section.is_optional() {
            list.task_with_hint(title, words.t("application-optional"), href, when_open(state))
        } else {
            list.task(title, href, when_open(state))
        };
    }
    if desk.rules.steps.endorsement {
        let state = match desk.endorsement.as_ref().map(|it| &it.state) {
            None | Some(endorsement::State::Replaced { .. }) => TaskState::Todo,
            Some(endorsement::State::Asked) => TaskState::Started,
            Some(endorsement::State::Declined { .. }) => TaskState::Problem,
            Some(endorsement::State::Endorsed { .. }) => TaskState::Done,
        };
        let state = if desk.interest().stands() { state } else { TaskState::Waits };
        let hint = words.t("application-manager.hint");
        list = list.task_with_hint(words.t("application-manager"), hint, url::manager(slug, &desk.key), state);
    }
    let begun = desk.application.is_some();
    let sending = match (desk.is_sent(), begun) {
        (true, _) => TaskState::Done,
        (false, true) => when_open(TaskState::Todo),
        (false, false) => TaskState::Waits,
    };
    list.task(words.t("application-sending"), url::sending(slug, &desk.key), sending)
}

/// A section that may be left out counts as done once something is answered.
fn state(section: &Section, answers: &Answers) -> TaskState {
    let any = section.questions.iter().any(|question| !answers.all(&question.key).is_empty());
    match section.progress(answers) {
        Progress::Done if any => TaskState::Done,
        Progress::Done | Progress::Todo => TaskState::Todo,
        Progress::Started => TaskState::Started,
    }
}
