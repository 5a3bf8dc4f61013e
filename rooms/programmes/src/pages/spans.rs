//! Stretches of time in words, in either tongue: "every 5 weeks", "2 weeks later", "3 hours 30 minutes".

use crate::blueprint::{Interval, Unit, Wait};
use web::Speaker;

fn counted(words: &Speaker, of: Interval) -> String {
    let key = match of.unit {
        Unit::Days => "span-days",
        Unit::Weeks => "span-weeks",
        Unit::Months => "span-months",
    };
    words.t1(key, "count", i64::from(of.count))
}

/// "every 5 weeks", "every month".
pub(crate) fn every(words: &Speaker, of: Interval) -> String {
    let one = match of.unit {
        Unit::Days => "span-every-day",
        Unit::Weeks => "span-every-week",
        Unit::Months => "span-every-month",
    };
    if of.count == 1 { words.t(one) } else { words.t1("span-every", "span", counted(words, of)) }
}

/// "2 weeks later", "11 to 12 weeks later".
pub(crate) fn wait(words: &Speaker, of: &Wait) -> String {
    if of.is_exact() {
        return words.t1("span-later", "span", counted(words, of.least));
    }
    words.t2("span-later-range", "least", i64::from(of.least.count), "most", counted(words, of.most))
}

/// "3 hours 30 minutes", "2 hours", "45 minutes".
pub(crate) fn length(words: &Speaker, minutes: u16) -> String {
    let (hours, rest) = (minutes / 60, minutes % 60);
    let mut parts = Vec::new();
    if hours > 0 {
        parts.push(words.t1("span-hours", "count", i64::from(hours)));
    }
    if rest > 0 {
        parts.push(words.t1("span-minutes", "count", i64::from(rest)));
    }
    parts.join(" ")
}
