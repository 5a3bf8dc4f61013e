//! What the export does not check: every table has a header row, every document a language and a title, and every
//! word exists in both languages.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

fn read(name: &str) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/templates");
    fs::read_to_string(folder.join(name)).expect("a template")
}

fn templates() -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/templates");
    let mut found: Vec<_> = fs::read_dir(folder)
        .expect("templates")
        .map(|entry| entry.expect("an entry").file_name().into_string().expect("a name"))
        .filter(|name| name.ends_with(".typ"))
        .map(|name| (name.clone(), read(&name)))
        .collect();
    found.sort();
    found
}

#[test]
fn every_table_has_a_header_row() {
    for (name, text) in templates() {
        let tables = text.replace("set table(", "").matches("table(").count();
        assert_eq!(tables, text.matches("table.header(").count(), "{name}: a table without a header");
        assert_eq!(tables, usize::from(name == "house.typ"), "{name}: tables are made by rows() in house.typ");
    }
}

#[test]
fn every_document_has_a_language_and_a_title() {
    let house = read("house.typ");
    assert!(house.contains("lang: data.language") && house.contains("set document(title: title"));
    for (name, text) in templates().iter().filter(|(name, _)| name != "house.typ") {
        assert!(text.contains("#show: house.with(title: words."), "{name} is not in the house's style");
    }
}

#[test]
fn both_languages_have_every_word_and_no_other() {
    let words: serde_json::Value = serde_json::from_str(&read("words.json")).expect("JSON");
    let of =
        |language: &str| -> BTreeSet<String> { words[language].as_object().expect("words").keys().cloned().collect() };
    let used: BTreeSet<String> = templates()
        .iter()
        .flat_map(|(_, text)| text.split("words.").skip(1).map(first_word).collect::<Vec<_>>())
        .filter(|it| it != "json")
        .collect();
    assert_eq!(of("en"), of("cy"));
    assert_eq!(of("en"), used);
}

fn first_word(text: &str) -> String {
    text.chars().take_while(|it| it.is_ascii_lowercase() || *it == '_').collect()
}
