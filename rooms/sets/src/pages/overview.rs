//! All sets of the programmes somebody runs, at a glance: how many sit in each, who holds it, when it
//! meets next, and what it lacks. What is said in a set is never here.

use crate::set::{Glance, Set};
use crate::url;
use crate::wording::name_of;
use programmes::programme::Programme;
use std::collections::BTreeMap;
use web::Speaker;
use web::components::{Html, Table, Tag, TagKind};

/// The table, the sets that meet next first; none where there are no sets.
pub(super) fn overview(
    words: &Speaker,
    programmes: &[&Programme],
    sets: &[(Set, Glance)],
    names: &BTreeMap<kernel::Id<kernel::Person>, String>,
) -> Option<Table> {
    let of = |set: &Set| programmes.iter().copied().find(|it| it.id == set.programme);
    let shown: Vec<_> = sets.iter().filter_map(|(set, glance)| Some((of(set)?, set, glance))).collect();
    let table = Table::new(words, words.t("overview-title"))
        .column(words.t("my-set-which"))
        .column(words.t("my-set-facilitator"))
        .numbers(words.t("overview-members"))
        .dates(words.t("overview-next"))
        .numbers(words.t("overview-ahead"))
        .column(words.t("overview-lacks"));
    let row = |(programme, set, glance): &(&Programme, &Set, &Glance)| {
        let held_by = set.facilitator.and_then(|id| names.get(&id)).cloned().unwrap_or_default();
        let next = glance.next.map(|at| words.short_date(at.day())).unwrap_or_default();
        [
            Html::link(&url::set(set.id), &format!("{}: {}", programme.title, name_of(words, set))),
            held_by.into(),
            glance.members.to_string().into(),
            next.into(),
            words.t2("overview-of", "ahead", glance.ahead, "all", glance.meetings).into(),
            Html::join(lacks(words, programme, set, glance), " "),
        ]
    };
    (!shown.is_empty()).then(|| shown.iter().fold(table, |table, one| table.row(row(one))))
}

/// What whoever runs the programme would act on.
fn lacks(words: &Speaker, programme: &Programme, set: &Set, it: &Glance) -> Vec<Html> {
    let fewest = programme.rules().ok().and_then(|rules| rules.sets).map_or(0, |sets| usize::from(sets.min));
    let few = fewest.saturating_sub(it.members);
    let found = [
        (few > 0).then(|| (TagKind::Stopped, words.t1("set-lacks-people", "count", few))),
        set.facilitator.is_none().then(|| (TagKind::Note, words.t("set-lacks-facilitator"))),
        (it.meetings == 0).then(|| (TagKind::Note, words.t("set-lacks-dates"))),
        (it.untold > 0).then(|| (TagKind::Waiting, words.t1("overview-untold", "count", it.untold))),
        (it.meetings > 0 && it.ahead == 0).then(|| (TagKind::Done, words.t("overview-over"))),
    ];
    found.into_iter().flatten().map(|(kind, says)| Html::of(&Tag::new(kind, says))).collect()
}
