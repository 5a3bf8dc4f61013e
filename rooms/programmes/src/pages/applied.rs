//! What a coordinator reads of one person's application: what is still missing, the answers, and the
//! employer's word. Apart from `interest`, which shows what was known before there was a form.

use super::rules;
use crate::application::endorsement::{self, Endorsement};
use crate::application::form::sections;
use crate::application::more_time::last_day_of;
use crate::application::{Lack, lack_of_event, lacks};
use crate::blueprint::{Attendance, Blueprint};
use crate::commands::who_came;
use crate::interest::Interest;
use crate::programme::Programme;
use crate::{store, url};
use forms::Answers;
use platform::Tx;
use web::components::{Button, SummaryList};
use web::{Edge, Speaker, WebError};

/// An application beside its interest.
pub(super) struct Applied {
    /// What stands between the person and a place; empty where nothing does.
    pub lacks: Vec<String>,
    /// Until when they have time.
    pub until: Option<String>,
    /// Why they have longer than the others.
    pub why_longer: Option<String>,
    /// The ways to see to it for them on the telephone, and to give them more time.
    pub ways: Vec<Button>,
    /// The answers, section by section; nothing before the first answer.
    pub parts: Vec<(String, SummaryList)>,
    /// Whether they came to an information event, where the programme has one.
    pub attendance: Option<String>,
    /// Everybody who was asked for the employer's word, the last one last.
    pub words: Vec<SummaryList>,
}

/// What there is of it; nothing where the programme has neither a form nor asks for the word.
pub(super) async fn applied(
    at: &Edge,
    tx: &mut Tx,
    programme: &Programme,
    it: &Interest,
) -> Result<Option<Applied>, WebError> {
    let rules = rules(programme)?;
    if !it.stands() || !(rules.steps.application || rules.steps.endorsement) {
        return Ok(None);
    }
    let words = &at.words;
    let application = store::find_application(tx, it.id).await?;
    let answers = match &application {
        Some(it) => forms::answers_of(tx, it.sheet).await?,
        None => Answers::default(),
    };
    let asked = store::list_endorsements(tx, it.id).await?;
    let came = who_came(tx, programme, &rules).await?;
    let mut open = lacks(&rules, application.as_ref(), &answers, asked.last());
    open.extend(lack_of_event(&rules, &came, &it.email.key()));
    let lacks = open.iter().map(|lack| said(words, &rules, lack)).collect();
    let until = last_day_of((programme, &rules), it).map(|day| words.t1("applied-until", "day", words.date(day)));
    let parts = sections(&rules).into_iter().map(|section| {
        let list = section.questions.iter().fold(SummaryList::new(words), |list, question| {
            list.row(forms::text(words, &question.asks), forms::said(words, question, &answers))
        });
        (forms::text(words, &section.says), list)
    });
    let parts = if application.is_some() { parts.collect() } else { Vec::new() };
    let attendance = match rules.steps.information_event {
        None | Some(Attendance::Ignored) => None,
        Some(_) => Some(attended(words, events::attendance(tx, programme.id, &it.email).await?)),
    };
    Ok(Some(Applied {
        lacks,
        until,
        why_longer: it.more_time.as_ref().map(|it| words.t1("applied-why-longer", "why", it.why.as_str())),
        ways: if rules.steps.application { ways(words, programme, it) } else { Vec::new() },
        parts,
        attendance,
        words: asked.iter().map(|it| word(words, it)).collect(),
    }))
}

fn ways(words: &Speaker, programme: &Programme, it: &Interest) -> Vec<Button> {
    let telephone = Button::new(words.t("applied-telephone")).href(url::for_them(&programme.slug, it.id)).secondary();
    let longer = Button::new(words.t("more-time-title")).href(url::more_time(&programme.slug, it.id)).secondary();
    let has_last_day = programme.deadlines.current().is_some();
    [Some(telephone), has_last_day.then_some(longer)].into_iter().flatten().collect()
}

fn attended(words: &Speaker, attendance: events::Attendance) -> String {
    match attendance {
        events::Attendance::Came(at) => words.t1("attended-came", "at", words.moment(at)),
        events::Attendance::Booked(at) => words.t1("attended-booked", "at", words.moment(at)),
        events::Attendance::Waits => words.t("attended-waits"),
        events::Attendance::None => words.t("attended-not"),
    }
}

/// What is missing, in a few words.
pub(super) fn said(words: &Speaker, rules: &Blueprint, lack: &Lack) -> String {
    match lack {
        Lack::Section(key) => {
            let section = crate::application::form::section(rules, key);
            let title = section.map(|section| forms::text(words, &section.says)).unwrap_or_default();
            words.t1("lack-section", "section", title)
        }
        Lack::Eligibility => words.t("lack-eligibility"),
        Lack::Form => words.t("lack-form"),
        Lack::Sending => words.t("lack-sending"),
        Lack::InformationEvent => words.t("lack-information-event"),
        Lack::Price => words.t("lack-price"),
        Lack::Endorser => words.t("lack-manager"),
        Lack::Endorsement => words.t("lack-endorsement"),
        Lack::Declined => words.t("lack-declined"),
    }
}

fn word(words: &Speaker, it: &Endorsement) -> SummaryList {
    let who = format!("{}, {}", it.manager_name, it.manager_email.as_str());
    let list = SummaryList::new(words)
        .row(words.t("applied-manager"), who)
        .row(words.t("manager-asked-at"), words.moment(it.asked_at))
        .row(words.t("applied-said"), words.t(&format!("applied-{}", it.key())));
    match &it.state {
        endorsement::State::Asked | endorsement::State::Replaced { .. } => list,
        endorsement::State::Declined { at, reason } => list
            .row(words.t("manager-answered-at"), words.moment(*at))
            .row(words.t("endorsement-reason"), reason.as_str()),
        endorsement::State::Endorsed { at, commitment } => {
            let list = list.row(words.t("manager-answered-at"), words.moment(*at));
            let list = match &commitment.order {
                Some(endorsement::Order::Number(number)) => {
                    list.row(words.t("endorsement-order-number"), number.as_str())
                }
                Some(endorsement::Order::NotNeeded(why)) => list.row(words.t("endorsement-order-none"), why.as_str()),
                None => list,
            };
            match &commitment.billing {
                Some(to) => list.row(words.t("endorsement-billing"), format!("{}, {}", to.name, to.email.as_str())),
                None => list,
            }
        }
    }
}
