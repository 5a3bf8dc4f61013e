//! Why, in one kind sentence: to the asker, before anybody else has seen the question.
//! Apart because these are the words people read, and they should be read together.

use crate::class::{Class, Verdict};

/// Why the answer is what it is. `new` is a word of the asker's that the holder has not used.
pub(crate) fn why(class: Class, verdict: Verdict, soft: bool, new: Option<&str>) -> String {
    if soft {
        return "You have put it in two ways, which is only human: the last one alone would do.".into();
    }
    if verdict == Verdict::Hint && is_early(class) {
        return "A good question for later: just now it may help more to understand what is meant.".into();
    }
    if let (Class::Advice, Verdict::Flag, Some(new)) = (class, verdict, new) {
        return format!("“{new}” has not come from them, so this may be heard as your advice rather than a question.");
    }
    reason(class).into()
}

/// When it is hard to tell.
pub(crate) fn unsure(class: Class) -> String {
    match class {
        Class::Advice => "Hard to tell: if the idea is theirs it is a good question, if it is yours it may be advice.",
        Class::Doubting => {
            "Hard to tell: it may be honestly meant, and may still be heard as doubt about what happened."
        }
        Class::Presuming => "Hard to tell: it fits if they have chosen this step, and runs ahead of them if not.",
        _ => "Hard to tell: it depends on how it lands, so listen for that.",
    }
    .into()
}

/// Without what the holder said, nobody can tell whose idea it is.
pub(crate) fn unheard() -> String {
    "Hard to tell without what they said: if the idea is theirs it is a good question, if it is yours it may be advice."
        .into()
}

fn is_early(class: Class) -> bool {
    matches!(class, Class::Perspective | Class::Hypothetical | Class::Resource | Class::Action)
}

const fn reason(class: Class) -> &'static str {
    match class {
        Class::Fact => "It asks for something the set may need to know, briefly.",
        Class::Meaning => "It asks what their own words mean, and leaves the meaning with them.",
        Class::Open => "It leaves them free to begin where they like.",
        Class::Probing => "It stays with what they said and goes a little deeper.",
        Class::Reflective => "It invites them to look at what this means to them.",
        Class::Assumption => "It helps them look at what they take for granted.",
        Class::Perspective => "It lets them look through someone else's eyes.",
        Class::Hypothetical => "It plays through something that is their own.",
        Class::Scaling => "A number can make something vague easier to talk about.",
        Class::Resource => "It looks for what already helps.",
        Class::Action => "It helps them say what they will do.",
        Class::Check => "It checks, and leaves the choice with them.",
        Class::Closed => "It can be answered with yes or no, where an open question would give them more room.",
        Class::Choice => "It offers two answers, and theirs may be a third.",
        Class::Curious => "The answer may interest you more than it helps them.",
        Class::Several => "There are several questions here, and they can only answer one at a time.",
        Class::Leading => "It carries your view of things, so it is harder for them to find their own.",
        Class::Presuming => "It takes for granted something they have not said or chosen.",
        Class::Advice => "It may be heard as your advice, and they have not asked for advice yet.",
        Class::Interpreting => "It offers your explanation of them, where they could find their own.",
        Class::Rhetorical => "It shows fellow feeling, and leaves them nothing to think about.",
        Class::Accusing => "A “why” about what somebody did can sound like blame, even when it is kindly meant.",
        Class::Speech => "Much is said before the question comes: the question alone would do.",
        Class::Doubting => {
            "However kindly meant, another explanation can tell somebody that what happened to them did not."
        }
        Class::Statement => "It is not a question yet, though there may be one in it.",
    }
}
