//! A proposal of sets as lines to read: what a change would do, the sets, who waits, and what is proved.
//!
//! Apart from the command because it is words and nothing else.

use formation::sets::{Change, Instance, Mode, Move, MoveKind, Outcome, Proposal, Reason, Status};

/// The whole summary; `changed` are the lines on what was changed, if anything was.
pub(super) fn lines(instance: &Instance, proposal: &Proposal, changed: &[String]) -> Vec<String> {
    let mut lines = changed.to_vec();
    if proposal.status == Status::Infeasible {
        lines.extend(infeasible(proposal));
        return lines;
    }
    let all = proposal.assign.len();
    lines.push(format!("{} of {} have a place in this proposal.", proposal.levels.admitted, people(all)));
    for set in 0..instance.sets.len() {
        lines.extend(one_set(instance, proposal, set));
    }
    lines.extend(waiting(proposal));
    lines.push(String::new());
    lines.extend(proved(instance, proposal));
    lines
}

fn infeasible(proposal: &Proposal) -> Vec<String> {
    if proposal.core.is_empty() {
        return vec![
            "No plan was found in which every promised place is kept; what stands in the way was not found out.".into(),
        ];
    }
    let mut lines =
        vec!["There is no plan: these cannot hold together, and without any one of them the rest can.".into()];
    lines.extend(proposal.core.iter().map(|it| format!("  {}", it.text)));
    lines
}

fn one_set(instance: &Instance, proposal: &Proposal, set: usize) -> Vec<String> {
    let it = &instance.sets[set];
    let reasons = |outcome: Outcome| proposal.reasons.iter().filter(move |it| it.outcome == outcome);
    let members: Vec<&Reason> = reasons(Outcome::Placed).filter(|it| proposal.assign[it.who] == Some(set)).collect();
    let (name, slot) = (instance.name_of_set(set), instance.name_of_slot(&it.slot));
    let when = if name.contains(&slot) { String::new() } else { format!(", {slot}") };
    let size = if it.min == it.max { it.max.to_string() } else { format!("{} to {}", it.min, it.max) };
    let led = it.fac_org.as_ref().map(|org| format!("; facilitator from {}", instance.name_of_organisation(org)));
    let led = led.unwrap_or_default();
    if members.is_empty() {
        return vec![String::new(), format!("{}{when}: does not open ({size}){led}", capital(&name))];
    }
    let mut lines = vec![String::new(), format!("{}{when}: {} ({size}){led}", capital(&name), people(members.len()))];
    lines.extend(members.iter().map(|it| format!("  {}", it.text)));
    lines
}

fn waiting(proposal: &Proposal) -> Vec<String> {
    let waits = |it: &&Reason| it.outcome == Outcome::Waiting && it.cause.is_some();
    let waiting: Vec<&Reason> = proposal.reasons.iter().filter(waits).collect();
    if waiting.is_empty() {
        return Vec::new();
    }
    let mut lines = vec![String::new(), format!("{} {}:", capital(&people(waiting.len())), wait(waiting.len()))];
    for it in waiting {
        lines.push(format!("  {}", it.text));
        if !it.change.is_empty() {
            lines.push(format!("    What would change it: {}", it.change));
        }
    }
    lines
}

fn wait(count: usize) -> &'static str {
    if count == 1 { "waits" } else { "wait" }
}

/// Level by level: how good, and how far that is proved.
fn proved(instance: &Instance, proposal: &Proposal) -> Vec<String> {
    let (levels, bounds) = (proposal.levels, proposal.bounds);
    let first = match (instance.mode, bounds.priority_proved) {
        (Mode::Priority, true) => {
            "Who has a place: proved. Nobody more could have one without passing over somebody who asked earlier."
                .into()
        }
        (Mode::Count, true) => "Who has a place: proved. No plan has places for more people.".into(),
        (_, false) => format!(
            "Who has a place: {}; not proved to be the best. {} could have one at most.",
            levels.admitted,
            capital(&people(bounds.admitted))
        ),
    };
    let level = |what: &str, value: i64, bound: i64, among: &str| match value <= bound {
        true => format!("{what}: {value}; proved, no plan {among} has less."),
        false => format!("{what}: {value}; not proved, no plan {among} has less than {bound}."),
    };
    let mut lines = vec![
        first,
        level("Choices gone without, and wishes not met", levels.preference, bounds.preference, "for these people"),
        level("Pairs of like people in a set, weighted", levels.diversity, bounds.diversity, "with these choices met"),
        level("Evenness, the sum of squared sizes", levels.evenness, bounds.evenness, "for these people"),
    ];
    if instance.applicants.iter().any(|it| it.prev.is_some()) {
        lines.push(level("People who move from where they were", levels.moved, bounds.moved, "at all"));
    }
    lines.push(match (proposal.status, proposal.stopped) {
        (Status::Optimal, _) => "Every rule is kept, and every level is proved: no plan is better.".to_owned(),
        (_, true) => "Every rule is kept. Stopped before the end: the best found so far.".to_owned(),
        (_, false) => {
            "Every rule is kept. What is not proved may have a better plan; --limit gives it longer.".to_owned()
        }
    });
    lines
}

/// A change in words.
pub(super) fn change(change: &Change, instance: &Instance) -> String {
    let set = |k: &usize| instance.sets.get(*k).map_or_else(|| k.to_string(), |_| instance.name_of_set(*k));
    match change {
        Change::PerProgramme(most) => {
            format!("at most {} of one organisation in the programme", people(*most as usize))
        }
        Change::PerSet(most) => format!("at most {} of one organisation in a set", people(*most as usize)),
        Change::Size { set: k, min, max } => format!("{} with {min} to {max} people", set(k)),
        Change::Added { slot, min, max } => format!("a set more on {slot}, with {min} to {max} people"),
        Change::Without(k) => format!("without {}", set(k)),
        Change::Slot { set: k, slot } => format!("{} on {slot}", set(k)),
        Change::Withdrawn(person) => format!("{} withdraws", instance.name_of(*person)),
    }
}

/// What changes would do.
pub(super) fn moved(changes: &[String], moves: &[Move], before: usize, proposal: &Proposal) -> Vec<String> {
    let mut lines = vec![format!("What if: {}.", changes.join("; "))];
    if proposal.status == Status::Infeasible {
        return lines;
    }
    lines.push(format!("{} had a place before, {} would then.", capital(&people(before)), proposal.levels.admitted));
    let count = |kind: MoveKind| moves.iter().filter(|it| it.kind == kind).count();
    lines.push(format!(
        "Lose their place: {}. Get one: {}. Change sets: {}.",
        count(MoveKind::Displaced),
        count(MoveKind::Admitted),
        count(MoveKind::Moved)
    ));
    lines.extend(moves.iter().map(|it| format!("  {}", it.text)));
    lines.push(String::new());
    lines
}

/// How many the other mode admits.
pub(super) fn other(mode: Mode, here: usize, there: usize) -> String {
    match mode {
        Mode::Count => format!(
            "With --mode count {} could have a place instead of {here}, by passing over somebody who asked earlier.",
            people(there)
        ),
        Mode::Priority => {
            format!("Strictly by arrival (--mode priority) {} would have a place instead of {here}.", people(there))
        }
    }
}

/// The needs a table's sets are taken to meet.
pub(super) fn needs(instance: &Instance) -> Option<String> {
    let needs = &instance.sets.first()?.provides;
    let say = || format!("Every set is taken to provide: {}. Say --provides where that is not so.", needs.join(", "));
    (!needs.is_empty()).then(say)
}

fn people(count: usize) -> String {
    if count == 1 { "1 person".to_owned() } else { format!("{count} people") }
}

fn capital(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
