//! What stands in the cells of this room's tables: an instant in short, a day above its time.

use askama::Template;
use askama::filters::HtmlSafe;
use kernel::Timestamp;
use web::Speaker;
use web::components::Html;

/// Words that stay on one line.
#[derive(Template)]
#[template(source = r#"<span class="kith-unbroken">{{ words }}</span>"#, ext = "html")]
struct UnbrokenPart {
    words: String,
}
impl HtmlSafe for UnbrokenPart {}

/// A day, and below it the time and what else is to be said.
pub(super) fn day_above(words: &Speaker, at: Timestamp, more: &str) -> Html {
    let (day, time) = (words.short_date(at.day()), words.time_of(at));
    let below = if more.is_empty() { time } else { format!("{time} · {more}") };
    Html::two_lines(Html::of(&UnbrokenPart { words: day }), &below)
}

/// `5 January 2027, 10am`: an instant in short.
pub(super) fn came(words: &Speaker, at: Timestamp) -> String {
    format!("{}, {}", words.short_date(at.day()), words.time_of(at))
}
