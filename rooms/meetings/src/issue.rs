//! The issues to practise on: invented, of several kinds of work, none of them anybody's.
//! Apart because they are English whatever the page's tongue is: the engine judges English.

/// An issue somebody might bring.
#[derive(Debug)]
pub(crate) struct Issue {
    pub(crate) key: &'static str,
    /// The message with its title.
    pub(crate) title: &'static str,
    pub(crate) said: &'static str,
}

const fn issue(key: &'static str, title: &'static str, said: &'static str) -> Issue {
    Issue { key, title, said }
}

pub(crate) const ISSUES: [Issue; 7] = [
    issue(
        "handover",
        "practice-issue-handover",
        "I take over a team in three weeks, and the person who leads it now has not found one hour for a handover. I've thought about asking her manager, but I don't want to begin like that.",
    ),
    issue(
        "volunteer",
        "practice-issue-volunteer",
        "One of our volunteers at the advice desk has been with us for twenty years. Lately he talks over people, and two of them asked me not to be seen by him again.",
    ),
    issue(
        "promotion",
        "practice-issue-promotion",
        "I was told I'm ready for the next grade, and then somebody from outside got the post. My manager says it was close. I still train the new person every morning.",
    ),
    issue(
        "accent",
        "practice-issue-accent",
        "On the telephone people ask me to put them through to somebody English. My team leader heard it on Tuesday and said I shouldn't take it personally.",
    ),
    issue(
        "caring",
        "practice-issue-caring",
        "Mum needs me more since the winter. I've been leaving at four and finishing at night, and I haven't told anyone at work why.",
    ),
    issue(
        "budget",
        "practice-issue-budget",
        "I have to save a tenth of our budget by March. Everyone in the team has told me what must not go, and nobody has told me what could.",
    ),
    issue(
        "decided",
        "practice-issue-decided",
        "I've decided: I'm going to tell the steering group on Thursday that I can't chair it any longer. What I'm not sure of is how to say it to Dilys, who asked me to do it.",
    ),
];

/// The issue of that name, or the first.
pub(crate) fn find(key: &str) -> &'static Issue {
    ISSUES.iter().find(|it| it.key == key).unwrap_or(&ISSUES[0])
}
