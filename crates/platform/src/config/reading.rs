//! From a file and an environment to one text per setting, each with where it came from.
//! Apart from checking, so that the order of precedence is in one place: environment, file, default.

use super::error::{ConfigError, Source};
use super::nearest::nearest;
use super::setting::{Kind, SETTINGS, Setting, setting};
use std::collections::BTreeMap;
use std::fmt;
use std::path::Path;
use toml::de::{DeTable, DeValue};

/// A setting's text and where it came from.
#[derive(Clone)]
pub(super) struct Said {
    pub(super) text: String,
    pub(super) source: Source,
}

impl fmt::Debug for Said {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // The text may hold a password.
        fmt::Display::fmt(&self.source, f)
    }
}

pub(super) type Values = BTreeMap<&'static str, Said>;

/// What holds when nobody says otherwise.
pub(super) fn defaults() -> Values {
    let said = |one: &Setting| Said { text: one.default.to_owned(), source: Source::Default };
    SETTINGS.iter().map(|one| (one.key, said(one))).collect()
}

/// Adds what a configuration file says.
pub(super) fn read_file(values: &mut Values, path: &Path, text: &str, errors: &mut Vec<ConfigError>) {
    let at = |offset: usize| Source::File { path: path.to_owned(), line: line_of(text, offset) };
    let (root, problems) = DeTable::parse_recoverable(text);
    for problem in &problems {
        let offset = problem.span().map_or(0, |span| span.start);
        errors.push(ConfigError::Syntax { at: at(offset), what: problem.message().replace('\n', ", ") });
    }
    for (section, value) in root.get_ref() {
        let name: &str = section.get_ref();
        let source = at(section.span().start);
        let Some(table) = value.get_ref().as_table() else {
            errors.push(unknown(source, name.to_owned()));
            continue;
        };
        if !SETTINGS.iter().any(|one| one.section() == name) {
            let sections = SETTINGS.iter().map(Setting::section);
            let near = nearest(name, sections).map(|it| format!("[{it}]"));
            errors.push(ConfigError::Unknown { at: source, key: format!("[{name}]"), nearest: near });
            continue;
        }
        for (key, value) in table {
            let source = at(key.span().start);
            let full = format!("{name}.{}", key.get_ref());
            let Some(known) = setting(&full) else {
                errors.push(unknown(source, full));
                continue;
            };
            match text_of(known.kind, value.get_ref()) {
                Ok(text) => drop(values.insert(known.key, Said { text, source })),
                Err(what) => errors.push(ConfigError::Value { at: source, key: known.key, what: what.to_owned() }),
            }
        }
    }
}

/// Adds what the environment says: `KITH_HTTP_LISTEN` sets `http.listen`.
pub(super) fn read_environment(values: &mut Values, variables: &[(String, String)], errors: &mut Vec<ConfigError>) {
    for (name, text) in variables {
        let ours = name.starts_with("KITH_") && name != "KITH_CONFIG" && !name.starts_with("KITH_TEST_");
        if !ours {
            continue;
        }
        let source = Source::Environment(name.clone());
        if let Some(known) = SETTINGS.iter().find(|one| one.variable() == *name) {
            values.insert(known.key, Said { text: text.trim().to_owned(), source });
        } else {
            let all: Vec<String> = SETTINGS.iter().map(Setting::variable).collect();
            let near = nearest(name, all.iter().map(String::as_str)).map(str::to_owned);
            errors.push(ConfigError::Unknown { at: source, key: name.clone(), nearest: near });
        }
    }
}

fn unknown(at: Source, key: String) -> ConfigError {
    let name = key.rsplit('.').next().unwrap_or(&key);
    // The right key in the wrong section is the likeliest slip, after a misspelling.
    let elsewhere = || SETTINGS.iter().find(|one| one.name() == name).map(|one| one.key);
    let near = nearest(&key, SETTINGS.iter().map(|one| one.key)).or_else(elsewhere).map(str::to_owned);
    ConfigError::Unknown { at, key, nearest: near }
}

fn text_of(kind: Kind, value: &DeValue<'_>) -> Result<String, &'static str> {
    match (kind, value) {
        (Kind::Text | Kind::Secret | Kind::Word(_), DeValue::String(text)) => Ok(text.trim().to_owned()),
        (Kind::Text | Kind::Secret | Kind::Word(_), _) => Err("write a text in quotation marks"),
        (Kind::Number(..), DeValue::Integer(number)) if number.radix() == 10 => Ok(number.as_str().replace('_', "")),
        (Kind::Number(..), _) => Err("write a whole number without quotation marks"),
        (Kind::Share, DeValue::Float(number)) => Ok(number.as_str().replace('_', "")),
        (Kind::Share, DeValue::Integer(number)) if number.radix() == 10 => Ok(number.as_str().to_owned()),
        (Kind::Share, _) => Err("write a number from 0 to 1 without quotation marks"),
        (Kind::List, DeValue::Array(items)) => {
            let texts: Option<Vec<&str>> = items.iter().map(|item| item.get_ref().as_str()).collect();
            texts.map(|texts| texts.join(",")).ok_or(LIST)
        }
        (Kind::List, _) => Err(LIST),
    }
}

const LIST: &str = "write a list of texts: [\"…\", \"…\"]";

fn line_of(text: &str, offset: usize) -> usize {
    text.bytes().take(offset).filter(|byte| *byte == b'\n').count() + 1
}
