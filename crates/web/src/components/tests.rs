//! What holds for every component: whatever people type is shown as they typed it and never as
//! HTML, errors are said twice in the same words, and the first bad field is where the link leads.

use super::*;
use crate::forms::Mistakes;
use crate::words::{Speaker, Tongue, Words};
use std::sync::Arc;

/// Ends text, attributes of both kinds, and opens an entity.
const NASTY: &str = "<script>\"'&";

fn words() -> Speaker {
    Arc::new(Words::new(&[]).unwrap()).speaker(Tongue::English)
}

fn choice() -> Choice {
    Choice::new(NASTY, NASTY).hint(NASTY).reveals(NASTY.into()).or_else()
}

/// Every component with the nasty text in every place that takes text.
fn everything(words: &Speaker) -> Vec<(&'static str, String)> {
    let date = TypedDate { day: NASTY.into(), month: NASTY.into(), year: NASTY.into() };
    let empty = EmptyState::new(NASTY).saying(NASTY).action(NASTY, NASTY);
    let input = TextInput::new(words, NASTY, NASTY).hint(NASTY).error(NASTY).value(NASTY).autocomplete(NASTY).pounds();
    let radios = Radios::new(words, NASTY, NASTY).hint(NASTY).error(NASTY).choice(choice()).chosen(NASTY);
    let boxes = Checkboxes::new(words, NASTY, NASTY).hint(NASTY).error(NASTY).choice(choice()).chosen([NASTY]);
    let select = Select::new(words, NASTY, NASTY).hint(NASTY).error(NASTY).choice(choice()).prompt(NASTY).chosen(NASTY);
    let table = Table::new(words, NASTY).column(NASTY).numbers(NASTY).sortable(NASTY, Sorted::Descending);
    let filters = Filters::new(words, NASTY).search(NASTY, NASTY, NASTY).keep(NASTY, NASTY).clear(NASTY);
    vec![
        ("back link", BackLink::new(words, NASTY).saying(NASTY).to_string()),
        ("button", Button::new(NASTY).sends(NASTY, NASTY).to_string()),
        ("button link", Button::new(NASTY).href(NASTY).to_string()),
        ("text input", input.to_string()),
        ("text area", TextArea::new(words, NASTY, NASTY).hint(NASTY).error(NASTY).value(NASTY).limit(9).to_string()),
        ("select", select.to_string()),
        ("radios", radios.to_string()),
        ("checkboxes", boxes.to_string()),
        ("date input", DateInput::new(words, NASTY, NASTY).hint(NASTY).error(NASTY).typed(date).to_string()),
        ("file upload", FileUpload::new(words, NASTY, NASTY).hint(NASTY).error(NASTY).accept(NASTY).to_string()),
        ("error summary", ErrorSummary::new(words, &[(NASTY, NASTY)]).to_string()),
        ("flash", Flash::good(NASTY).banner(words).to_string()),
        ("banner", FlashBanner::new(words, FlashKind::Trouble, NASTY).titled(NASTY).to_string()),
        ("summary list", SummaryList::new(words).row(NASTY, NASTY).changeable(NASTY, NASTY, NASTY).to_string()),
        ("task list", TaskList::new(words, NASTY).task_with_hint(NASTY, NASTY, NASTY, TaskState::Todo).to_string()),
        ("table", table.clone().row([NASTY, NASTY]).scrolling().to_string()),
        ("cards", table.clone().row([NASTY, NASTY]).to_string()),
        ("empty table", table.when_empty(empty.clone()).to_string()),
        ("pagination", Pagination::new(words, Some(NASTY.into()), Some(NASTY.into())).to_string()),
        ("filters", filters.choice(NASTY, NASTY, [(NASTY, NASTY)], NASTY).to_string()),
        ("panel", Panel::new(NASTY).saying(NASTY).reference(words, NASTY).to_string()),
        ("inset text", InsetText::new(NASTY).to_string()),
        ("warning text", WarningText::new(words, NASTY).to_string()),
        ("tag", Tag::new(TagKind::Done, NASTY).to_string()),
        ("details", Details::new(NASTY, NASTY).to_string()),
        ("timeline", Timeline::new(words).step(When::Now, NASTY, NASTY).saying(NASTY).to_string()),
        ("empty state", empty.to_string()),
        ("tokens", Tokens { csrf: NASTY.into(), once: NASTY.into() }.to_string()),
        ("link", Html::link(NASTY, NASTY).to_string()),
        ("link with context", Html::link_with_context(NASTY, NASTY, NASTY).to_string()),
    ]
}

#[test]
fn whatever_is_typed_stays_text() {
    for (name, html) in everything(&words()) {
        assert!(!html.contains("<script"), "{name} lets HTML through: {html}");
        let shown = html.to_lowercase();
        assert!(shown.contains("&#60;script&#62;&#34;&#39;&#38;"), "{name} does not show what it was given: {html}");
        assert!(!html.contains("&#38;#"), "{name} escapes twice: {html}");
    }
}

#[test]
fn nothing_needs_what_the_content_policy_forbids() {
    for (name, html) in everything(&words()) {
        for forbidden in [" style=", "<style", " onclick=", "javascript:"] {
            assert!(!html.contains(forbidden), "{name} holds {forbidden}");
        }
    }
}

#[test]
fn an_error_is_said_beside_the_field_and_in_the_summary() {
    let words = words();
    let sentence = "Enter your e-mail address";
    let mut mistakes = Mistakes::default();
    for field in ["text", "area", "select", "radios", "boxes", "day", "file"] {
        mistakes.add(field, sentence);
    }
    let fields = Fields::new(&words, &mistakes);
    let key = "web-back";
    let shown = [
        ("text", fields.text("text", key, "").to_string()),
        ("area", fields.area("area", key, "").to_string()),
        ("select", fields.select("select", key, "").to_string()),
        ("radios", fields.radios("radios", key, "").choice(("a", "A")).to_string()),
        ("boxes", fields.checkboxes("boxes", key, [""; 0]).choice(("a", "A")).to_string()),
        ("day", fields.date("day", key, TypedDate::default()).to_string()),
        ("file", fields.file("file", key).to_string()),
    ];
    let summary = fields.summary().to_string();
    for (field, html) in shown {
        assert!(html.contains(sentence) && html.contains(&format!("id=\"{field}-error\"")), "{html}");
        assert!(html.contains(&format!("aria-describedby=\"{field}-error\"")), "{html}");
        assert_eq!(html.matches(&format!("id=\"{field}\"")).count(), 1, "the summary's link needs one target: {html}");
        assert!(summary.contains(&format!("<a href=\"#{field}\">{sentence}</a>")), "{summary}");
    }
}

#[test]
fn without_mistakes_there_is_no_summary_and_no_error() {
    let (words, mistakes) = (words(), Mistakes::default());
    let fields = Fields::new(&words, &mistakes);
    assert_eq!(fields.summary().to_string(), "");
    assert!(!fields.text("name", "web-back", "").to_string().contains("error"));
    assert_eq!(Pagination::new(&words, None, None).to_string(), "");
}

#[test]
fn what_was_typed_is_shown_again() {
    let words = words();
    let date = DateInput::new(&words, "when", "When?")
        .typed(TypedDate::of("when", [("when-day", "31"), ("when-month", "Feb")]));
    let html = date.to_string();
    assert!(html.contains("value=\"31\"") && html.contains("value=\"Feb\"") && html.contains("name=\"when-year\""));
    let area = TextArea::new(&words, "why", "Why?").value("\nfirst line").to_string();
    assert!(area.contains(">\n\nfirst line</textarea>"), "the first line break belongs to the browser: {area}");
    let select = Select::new(&words, "to", "To").choices([("a", "A"), ("b", "B")]).chosen("b").to_string();
    assert!(select.contains("<option value=\"b\" selected>"));
}

#[test]
fn every_input_has_a_label() {
    for (name, html) in everything(&words()) {
        let html = html.replace("&#60;script&#62;&#34;&#39;&#38;", "x");
        for input in
            html.split("<input").skip(1).chain(html.split("<select").skip(1)).chain(html.split("<textarea").skip(1))
        {
            let tag = input.split('>').next().unwrap();
            if tag.contains("type=\"hidden\"") {
                continue;
            }
            let id = tag.split(" id=\"").nth(1).unwrap().split('"').next().unwrap();
            assert!(html.contains(&format!("for=\"{id}\"")), "{name}: no label for {id}");
        }
    }
}

#[test]
fn rooms_can_nest_components_in_templates_without_escaping_twice() {
    #[derive(askama::Template)]
    #[template(source = "<form>{{ email }}{{ go }}{{ typed }}</form>", ext = "html")]
    struct Page {
        email: TextInput,
        go: Button,
        typed: String,
    }
    let words = words();
    let page = Page {
        email: TextInput::new(&words, "email", "E-mail").email(),
        go: Button::new("Go on"),
        typed: NASTY.into(),
    };
    let html = page.to_string();
    assert!(html.contains("<input class=\"govuk-input") && html.contains("<button") && html.contains("&#60;script"));
}

#[test]
fn a_table_says_how_it_is_sorted_and_names_its_cells() {
    let words = words();
    let table = Table::new(&words, "People").column("Name").sortable("?by=name", Sorted::Ascending).numbers("Places");
    let html = table.row(["Nia", "3"]).to_string();
    assert!(html.contains("aria-sort=\"ascending\"") && html.contains("data-label=\"Places\""));
    assert!(html.contains("<th scope=\"row\"") && html.contains("govuk-table__cell--numeric"));
}

#[test]
fn components_speak_welsh() {
    let words = Arc::new(Words::new(&[]).unwrap()).speaker(Tongue::Welsh);
    for (name, html) in everything(&words) {
        assert!(!html.contains("[web-"), "{name} lacks words");
    }
    assert!(ErrorSummary::new(&words, &[("a", "b")]).to_string().contains("Mae problem"));
}
