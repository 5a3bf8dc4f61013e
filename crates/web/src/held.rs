//! What is held about somebody, as it is handed to them: a page to read and a file for a program. Apart from the
//! rooms, whose tables it reads by the register alone; a room says who may ask, and about whom.

use crate::components::{BackLink, Button};
use crate::edge::Edge;
use crate::error::WebError;
use crate::file::file;
use crate::words::Speaker;
use askama::Template;
use axum::response::Response;
use kernel::EmailAddress;
use platform::Tx;
use platform::db::copy::Value;
use platform::subject::{self, Part};
use serde_json::{Map, json};

/// The page and the file of one address.
pub struct Held<'a> {
    at: &'a Edge,
    address: &'a EmailAddress,
    parts: Vec<Part>,
}

impl<'a> Held<'a> {
    /// Gathers what this host holds about whoever has an address.
    pub async fn gather(at: &'a Edge, tx: &mut Tx, address: &'a EmailAddress) -> Result<Self, WebError> {
        let parts = subject::gather(tx, &(at.home.hooks.register)(), address).await?;
        Ok(Self { at, address, parts })
    }

    /// To be read. `back` leads to where it was asked for, `download` to [`Held::file`].
    pub fn page(&self, back: BackLink, download: &str) -> Result<Response, WebError> {
        let words = &self.at.words;
        let page = HeldPage {
            words,
            back,
            lead: words.t1("held-lead", "address", self.address.as_str()),
            download: Button::new(words.t("held-download")).secondary().href(download),
            sections: self.parts.iter().map(|part| section(words, part)).collect(),
        };
        self.at.page_seen_by(&words.t("held-title"), &words.t("held-seen-by"), &page)
    }

    /// For a program to read: JSON, with what it is held for and for how long.
    pub fn file(&self) -> Result<Response, WebError> {
        let part = |part: &Part| {
            let row = |row: &Vec<Value>| -> Map<String, serde_json::Value> {
                let named = part.names.iter().zip(row).map(|(name, value)| ((*name).to_owned(), json!(value)));
                named.collect()
            };
            json!({
                "what": part.holding.what,
                "held_for": part.holding.purpose,
                "kept": part.holding.kept.sentence(),
                "rows": part.rows.iter().map(row).collect::<Vec<_>>(),
            })
        };
        let all = json!({
            "held_about": self.address.as_str(),
            "held_by": self.at.host.title,
            "at": self.at.now.to_string(),
            "privacy": self.at.link("/privacy"),
            "parts": self.parts.iter().map(part).collect::<Vec<_>>(),
        });
        file("what-is-held.json", "application/json", serde_json::to_vec_pretty(&all).map_err(WebError::broken)?)
    }
}

#[derive(Template)]
#[template(path = "held.html")]
struct HeldPage<'a> {
    words: &'a Speaker,
    back: BackLink,
    lead: String,
    download: Button,
    sections: Vec<Section>,
}

/// One table's rows.
struct Section {
    title: String,
    /// Name and value of each, without those that are empty.
    rows: Vec<Vec<(String, String)>>,
}

fn section(words: &Speaker, part: &Part) -> Section {
    let row = |row: &Vec<Value>| {
        let named = part.names.iter().zip(row);
        named.filter_map(|(name, value)| Some((name.replace('_', " "), shown(words, value)?))).collect()
    };
    let title = words.t(&format!("held-{}", part.holding.table.replace('_', "-")));
    Section { title, rows: part.rows.iter().map(row).collect() }
}

/// A value as people read it; nothing where there is none.
fn shown(words: &Speaker, value: &Value) -> Option<String> {
    Some(match value {
        Value::Null | Value::Bytes(_) => return None,
        Value::Text(text) if text.trim().is_empty() => return None,
        Value::Text(text) => text.clone(),
        Value::Whole(number) => words.number(*number),
        Value::Truth(yes) => words.t(if *yes { "held-yes" } else { "held-no" }),
        Value::Day(day) => words.date(*day),
        Value::Instant(at) => words.moment(*at),
        Value::Uuid(id) => id.to_string(),
    })
}
