//! Charts: escaped, described, and with every number in the table behind them.

use super::*;
use crate::words::{Tongue, Words};
use std::sync::Arc;

const NASTY: &str = "<script>\"'&";

fn words() -> Speaker {
    Arc::new(Words::new(&[]).unwrap()).speaker(Tongue::English)
}

#[test]
fn a_funnel_says_in_words_what_it_shows() {
    let funnel = Funnel::new(&words(), "way-in", "Way in").step("Interest", 412).step("Sent", 0).step("Place", 103);
    assert_eq!(funnel.summary(), "412 at “Interest”, 103 at “Place”: 25 in every 100.");
    let html = funnel.to_string();
    assert!(html.contains("aria-labelledby=\"way-in-title way-in-desc\"") && html.contains("<details"));
    assert!(html.contains("<desc id=\"way-in-desc\">412 at") && html.contains("width=\"16.50%\""));
    assert_eq!(Funnel::new(&words(), "x", "x").step("Interest", 0).summary(), "Nobody yet.");
}

#[test]
fn whatever_a_chart_is_given_stays_text() {
    let words = words();
    let dot = Dot { share: 10.0, low: 5.0, high: 15.0 };
    let drawn = [
        Funnel::new(&words, NASTY, NASTY).step(NASTY, 2).step(NASTY, 1).to_string(),
        Bars::new(&words, NASTY, NASTY, NASTY).bar(NASTY, 1.0, NASTY).to_string(),
        DotPlot::new(&words, NASTY, NASTY, NASTY)
            .population(12.0)
            .group(NASTY, Some(dot))
            .group(NASTY, None)
            .to_string(),
    ];
    for html in drawn {
        assert!(!html.contains("<script") && !html.contains(" style=") && html.contains("&#60;script"), "{html}");
    }
}

#[test]
fn a_group_too_small_to_show_has_no_dot_and_no_number() {
    let plot = DotPlot::new(&words(), "p", "Plot", "Summary").group("Small", None);
    let html = plot.to_string();
    assert!(!html.contains("<circle") && html.contains("Too few people to show"));
}

#[test]
fn a_scale_ends_at_the_next_ten() {
    let plot = DotPlot::new(&words(), "p", "Plot", "S").group("A", Some(Dot { share: 31.0, low: 20.0, high: 42.0 }));
    assert!(plot.to_string().contains(">50%</text>"));
    assert_eq!([said(41.04), said(41.5), said(0.0)], ["41", "41.5", "0"]);
}
