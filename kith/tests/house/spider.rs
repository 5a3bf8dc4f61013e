//! Somebody who follows every link and sends every form they are shown, with whatever they like to
//! type: so that what is typed anywhere is seen everywhere.

use crate::forms::{Field, Form, forms_of, send, unescaped};
use crate::scene::is_id;
use std::collections::BTreeSet;
use testkit::{Answer, Client};

/// At most so many pages; a house of a test has fewer.
const AT_MOST: usize = 400;

/// What they type and hand in.
pub struct Habits<'a> {
    /// What goes into an empty field.
    pub write: &'a (dyn Fn(&Field) -> String + Sync),
    /// What is sent besides, that no form asks for.
    pub besides: &'a (dyn Fn(&Form) -> Vec<(String, String)> + Sync),
    /// The name of the file they hand in, and what is in it.
    pub file: (&'a str, &'a str),
}

/// Everything somebody was answered, starting from some addresses.
pub async fn explore(client: &Client, starts: Vec<String>, habits: &Habits<'_>) -> Vec<Answer> {
    let (mut queue, mut asked, mut sent) = (starts, BTreeSet::new(), BTreeSet::new());
    let mut answers = Vec::new();
    while let Some(path) = queue.pop() {
        if asked.len() == AT_MOST || ends_something(&path) || !asked.insert(path.clone()) {
            continue;
        }
        let page = client.get(&path).await;
        queue.extend(links_of(&page));
        for form in forms_of(&page, &path).iter().filter(|form| !ends_something(&form.action)) {
            if sent.insert(pattern(&form.action)) {
                let answer = send_with(client, form, habits).await;
                queue.extend(links_of(&answer));
                answers.push(answer);
            }
        }
        answers.push(page);
    }
    answers
}

async fn send_with(client: &Client, form: &Form, habits: &Habits<'_>) -> Answer {
    let mut fields = form.filled(habits.write);
    fields.extend((habits.besides)(form));
    if !form.takes_file() {
        return send(client, &form.action, &fields).await;
    }
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    client.post_file(&form.action, &fields, habits.file.0, habits.file.1.as_bytes()).await
}

/// Where a page leads within the house.
fn links_of(page: &Answer) -> Vec<String> {
    let sent_on = page.location().map(str::to_owned);
    let text = page.text();
    let links = text.split("<a ").skip(1).filter_map(|tag| tag.split_once("href=\"")?.1.split('"').next());
    let links = links.map(|link| unescaped(link).split('#').next().unwrap_or_default().to_owned());
    let all = sent_on.into_iter().chain(links);
    all.filter(|link| link.starts_with('/') && !link.starts_with("//") && !link.contains("lang=")).collect()
}

/// What would take away what is yet to be seen, or the visit itself.
fn ends_something(path: &str) -> bool {
    ["/end", "/out", "/closing", "/undo"].iter().any(|ending| path.ends_with(ending)) || path.starts_with("/assets/")
}

/// An address with its ids taken out: one form of a kind is enough.
fn pattern(path: &str) -> String {
    path.split('/').map(|part| if is_id(part) { "{id}" } else { part }).collect::<Vec<_>>().join("/")
}
