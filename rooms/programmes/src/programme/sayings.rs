//! Sentences that pages and letters say alike: what a place costs, and what is different about a programme
//! that runs beside another.

use crate::application::last_day;
use crate::blueprint::{Blueprint, Payer};
use crate::programme::Programme;
use crate::programme::parallel::{Difference, differences};
use web::Speaker;

/// What a place costs, and who pays.
pub(crate) fn price(words: &Speaker, rules: &Blueprint) -> String {
    let Some(price) = &rules.price else { return words.t("programme-free") };
    let key = match price.payer {
        Payer::Employer => "programme-price-employer",
        Payer::Person => "programme-price-person",
        Payer::Host => return words.t("programme-free"),
    };
    match price.per_head {
        Some(amount) => words.t1(key, "amount", words.money(amount)),
        None => words.t("programme-price-to-follow"),
    }
}

/// What is different, for whoever promised something for the other programme.
pub(crate) fn difference(words: &Speaker, it: &Difference) -> String {
    match it {
        Difference::Price { now: Some(now), before: Some(before) } => {
            words.t2("parallel-price-differs", "now", words.money(*now), "before", words.money(*before))
        }
        Difference::Price { now: Some(now), before: None } => words.t1("parallel-price-now", "now", words.money(*now)),
        Difference::Price { now: None, .. } => words.t("parallel-price-to-follow"),
        Difference::Dates => words.t("parallel-dates-differ"),
    }
}

/// What somebody who waits is told of the programme beside theirs.
pub(crate) fn opening(
    words: &Speaker,
    first: (&Programme, &Blueprint),
    beside: (&Programme, &Blueprint),
) -> Vec<String> {
    let differ = beside.0.parallel.map(|it| differences(it, (first.1, beside.1))).unwrap_or_default();
    let mut all = vec![words.t2("letter-opening", "first", first.0.title.as_str(), "beside", beside.0.title.as_str())];
    if differ.is_empty() {
        all.push(words.t("parallel-all-alike"));
    } else {
        all.extend(differ.iter().map(|it| difference(words, it)));
    }
    all.push(words.t1("letter-opening-keeps", "first", first.0.title.as_str()));
    all.extend(last_day(beside.0, beside.1).map(|day| words.t1("letter-opening-until", "day", words.date(day))));
    all
}
