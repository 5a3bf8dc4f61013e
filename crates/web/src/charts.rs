//! Charts drawn on the server: SVG with a title and a summary in words, and the same numbers as a
//! table behind a link. Patterns as well as colour. Widths are in per cent, so the words keep their
//! size on a phone.

mod bars;
mod dot_plot;
mod funnel;

pub use bars::Bars;
pub use dot_plot::{Dot, DotPlot};
pub use funnel::Funnel;

use crate::components::{Details, Html, Table};
use crate::words::Speaker;

/// The table behind the chart.
fn twin(words: &Speaker, table: Table) -> Details {
    Details::new(words.t("web-chart-table"), Html::of(&table.caption_hidden()))
}

/// A share in per cent, for a width or a place.
fn percent(part: f64, whole: f64) -> f64 {
    if whole <= 0.0 { 0.0 } else { (part / whole * 100.0).clamp(0.0, 100.0) }
}

/// How much of the width bars may take; the rest is for their numbers, so that the two never meet.
const TRACK: &str = "66%";

/// A share of the track, as a width.
fn drawn(share: f64) -> String {
    format!("{:.2}%", share * 0.66)
}

/// `41`, `41.5`: a share as people read it.
fn said(share: f64) -> String {
    let rounded = (share * 10.0).round() / 10.0;
    if rounded.fract() == 0.0 { format!("{rounded:.0}") } else { format!("{rounded:.1}") }
}

#[cfg(test)]
mod tests;
