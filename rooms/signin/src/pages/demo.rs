//! The way into a demonstration: its people, each with a button.

use super::Asked;
use crate::demo::{Demo, EnterDemo};
use crate::next::Next;
use askama::Template;
use axum::extract::{Path, Query};
use axum::response::Response;
use kernel::{Id, Person};
use people::Holder;
use platform::access::Role;
use web::components::{Button, EmptyState};
use web::{Edge, WebError};

/// How many people the list shows for each role.
const EACH: i64 = 6;

/// The people of the demonstration by role.
#[derive(Template)]
#[template(path = "demo.html")]
struct DemoPage<'a> {
    at: &'a Edge,
    groups: &'a [(Role, Vec<Holder>)],
    next: &'a Next,
}

impl DemoPage<'_> {
    fn role(&self, role: &Role) -> String {
        self.at.words.t(&format!("role-{}", role.word()))
    }
    fn enter(&self, holder: &Holder) -> Button {
        Button::new(self.at.words.t1("demo-enter-as", "name", holder.name.as_str())).secondary()
    }
    fn empty(&self) -> EmptyState {
        EmptyState::new(self.at.words.t("demo-nobody"))
    }
}

/// One of them, with one button: where printed links lead.
#[derive(Template)]
#[template(path = "demo_person.html")]
struct DemoPersonPage<'a> {
    at: &'a Edge,
    person: &'a people::Person,
    next: &'a Next,
}

impl DemoPersonPage<'_> {
    fn enter(&self) -> Button {
        Button::new(self.at.words.t1("demo-enter-as", "name", self.person.name.as_str()))
    }
}

pub(crate) async fn demo(at: Edge, Query(asked): Query<Asked>) -> Result<Response, WebError> {
    at.who.ask::<EnterDemo>(Demo { is_on: at.home.manners.demo })?;
    let mut tx = at.read().await?;
    let mut groups: Vec<(Role, Vec<Holder>)> = Vec::new();
    for holder in people::list_holders(&mut tx, EACH).await? {
        match groups.iter_mut().find(|(role, _)| *role == holder.held.role) {
            Some((_, holders)) => holders.push(holder),
            None => groups.push((holder.held.role, vec![holder])),
        }
    }
    groups.sort_by_key(|(role, _)| *role);
    let page = DemoPage { at: &at, groups: &groups, next: &Next::of(&asked.next) };
    at.page(&at.words.t("demo-title"), &page)
}

pub(crate) async fn demo_person(
    at: Edge,
    Path(id): Path<Id<Person>>,
    Query(asked): Query<Asked>,
) -> Result<Response, WebError> {
    at.who.ask::<EnterDemo>(Demo { is_on: at.home.manners.demo })?;
    let mut tx = at.read().await?;
    let person = people::find_person(&mut tx, id).await?.ok_or(WebError::NotFound)?;
    let page = DemoPersonPage { at: &at, person: &person, next: &Next::of(&asked.next) };
    at.page(&at.words.t("demo-title"), &page)
}
