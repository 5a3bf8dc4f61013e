//! One person: their address and number, where they have worked, what they have been trusted with;
//! and the form that enters or changes one.

use super::parts::{found, seen_by};
use super::staff::role_name;
use super::{Pairs, typed_in};
use crate::person::{Person, Post};
use crate::policy::{HandOver, ReadPeople, RunPeople};
use crate::role::HeldRole;
use crate::store;
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use kernel::Id;
use platform::Tx;
use platform::access::Scope;
use web::components::{
    BackLink, Button, EmptyState, ErrorSummary, Fields, Html, InsetText, SummaryList, Table, TextInput, Tokens, Width,
};
use web::forms::Mistakes;
use web::{Edge, Held, Needs, Routes, WebError};

pub(crate) fn routes() -> Routes {
    Routes::new()
        .get("/people/new", Needs::<RunPeople>, person_new)
        .get("/people/{person}", Needs::<ReadPeople>, person)
        .get("/people/{person}/edit", Needs::<RunPeople>, person_edit)
        .get("/people/{person}/held", Needs::<HandOver>, held)
        .get("/people/{person}/held.json", Needs::<HandOver>, held_file)
}

#[derive(Template)]
#[template(path = "person.html")]
struct PersonPage<'a> {
    at: &'a Edge,
    person: &'a Person,
    posts: &'a [Post],
    roles: &'a [(HeldRole, Option<String>)],
}

impl PersonPage<'_> {
    fn back(&self) -> BackLink {
        BackLink::new(&self.at.words, "/people").saying(self.at.words.t("people-title"))
    }
    fn edit(&self) -> Button {
        Button::new(self.at.words.t("person-edit")).href(format!("/people/{}/edit", self.person.id))
    }
    fn moves(&self) -> Button {
        let key = if self.posts.iter().any(|post| post.to.is_none()) { "employment-move" } else { "employment-first" };
        Button::new(self.at.words.t(key)).secondary().href(format!("/people/{}/employments/new", self.person.id))
    }
    fn held(&self) -> Option<Button> {
        let href = || format!("/people/{}/held", self.person.id);
        self.at.who.may::<HandOver>(&()).then(|| Button::new(self.at.words.t("held-link")).secondary().href(href()))
    }
    fn facts(&self) -> SummaryList {
        let (words, person) = (&self.at.words, self.person);
        SummaryList::new(words)
            .row(words.t("people-email"), person.email.as_str())
            .row(words.t("people-phone"), person.phone.clone().unwrap_or_else(|| words.t("organisation-unknown")))
            .row(words.t("person-entered"), words.short_date(person.made_at.day()))
    }
    fn employments(&self) -> Table {
        let words = &self.at.words;
        let empty = EmptyState::new(words.t("employment-none")).saying(words.t("employment-none-what"));
        let table = Table::new(words, words.t("employment-title")).when_empty(empty);
        let columns = ["people-organisation", "people-job-title", "employment-since", "employment-until"];
        let table = columns.iter().fold(table, |table, key| table.column(words.t(key)));
        table.rows(self.posts.iter().map(|post| {
            vec![
                Html::link(&format!("/people/organisations/{}", post.organisation), &post.name),
                post.job_title.as_deref().unwrap_or_default().into(),
                words.short_date(post.from).into(),
                post.to.map_or_else(|| words.t("employment-goes-on"), |to| words.short_date(to)).into(),
            ]
        }))
    }
    fn trusted_with(&self) -> Table {
        let words = &self.at.words;
        let table = Table::new(words, words.t("people-roles"));
        let table =
            ["person-role", "person-role-for", "employment-since"].iter().fold(table, |t, key| t.column(words.t(key)));
        table.rows(self.roles.iter().map(|(held, organisation)| {
            let reach = match (organisation, held.scope) {
                (Some(name), _) => name.clone(),
                (None, Scope::Host) => words.t("person-role-everything"),
                (None, _) => words.t("person-role-one"),
            };
            vec![role_name(words, held.role).into(), reach.into(), words.short_date(held.given_at.day()).into()]
        }))
    }
}

/// The form for one person; with what was typed and what to mend.
#[derive(Template)]
#[template(path = "person_form.html")]
pub(crate) struct PersonFormPage<'a> {
    at: &'a Edge,
    title: String,
    action: String,
    back: BackLink,
    summary: ErrorSummary,
    twin: Option<InsetText>,
    name: TextInput,
    email: TextInput,
    phone: TextInput,
    tokens: Tokens,
}

impl<'a> PersonFormPage<'a> {
    /// The form; `id` is the person it changes, none when it enters one.
    pub(crate) fn new(at: &'a Edge, id: Option<Id<kernel::Person>>, typed: &Pairs, mistakes: &Mistakes) -> Self {
        let words = &at.words;
        let fields = Fields::new(words, mistakes);
        Self {
            at,
            title: words.t(if id.is_some() { "person-edit" } else { "people-add" }),
            action: id.map_or_else(|| "/people/new".to_owned(), |id| format!("/people/{id}/edit")),
            back: BackLink::new(words, id.map_or_else(|| "/people".to_owned(), |id| format!("/people/{id}"))),
            summary: fields.summary(),
            twin: None,
            name: fields.text("name", "people-name", typed_in(typed, "name")).autocomplete("off").width(Width::Thirty),
            email: fields.text("email", "people-email", typed_in(typed, "email")).email().autocomplete("off"),
            phone: fields.text("phone", "people-phone", typed_in(typed, "phone")).tel().autocomplete("off").optional(),
            tokens: at.tokens(),
        }
    }
    /// Names the person who has this address already.
    pub(crate) fn like(mut self, id: Id<kernel::Person>, name: &str) -> Self {
        let link = Html::link(&format!("/people/{id}"), &self.at.words.t1("people-look-at", "name", name));
        self.twin = Some(InsetText::new(link));
        self
    }
    fn save(&self) -> Button {
        Button::new(self.at.words.t("people-save"))
    }
    /// The title, for the head of the page.
    pub(crate) fn title(&self) -> String {
        self.title.clone()
    }
}

async fn person(at: Edge, Path(id): Path<String>) -> Result<Response, WebError> {
    at.who.ask::<ReadPeople>(())?;
    let mut tx = at.read().await?;
    let person = store::find_person(&mut tx, found(&id)?).await?.ok_or(WebError::NotFound)?;
    let posts = store::list_posts(&mut tx, person.id).await?;
    let roles = roles_of(&mut tx, person.id).await?;
    let page = PersonPage { at: &at, person: &person, posts: &posts, roles: &roles };
    at.page_seen_by(&person.name, &seen_by(&at), &page)
}

/// What is held about somebody.
async fn held(at: Edge, Path(id): Path<String>) -> Result<Response, WebError> {
    at.who.ask::<HandOver>(())?;
    let mut tx = at.read().await?;
    let person = store::find_person(&mut tx, found(&id)?).await?.ok_or(WebError::NotFound)?;
    let back = BackLink::new(&at.words, format!("/people/{}", person.id));
    Held::gather(&at, &mut tx, &person.email).await?.page(back, &format!("/people/{}/held.json", person.id))
}

/// The same as a file.
async fn held_file(at: Edge, Path(id): Path<String>) -> Result<Response, WebError> {
    at.who.ask::<HandOver>(())?;
    let mut tx = at.read().await?;
    let person = store::find_person(&mut tx, found(&id)?).await?.ok_or(WebError::NotFound)?;
    Held::gather(&at, &mut tx, &person.email).await?.file()
}

/// Somebody's roles, with the name of the organisation each is for.
async fn roles_of(tx: &mut Tx, id: Id<kernel::Person>) -> Result<Vec<(HeldRole, Option<String>)>, WebError> {
    let mut roles = Vec::new();
    for held in store::list_held(tx, id).await? {
        let organisation = match held.scope {
            Scope::Organisation(organisation) => store::find_organisation(tx, organisation).await?.map(|it| it.name),
            _ => None,
        };
        roles.push((held, organisation));
    }
    Ok(roles)
}

async fn person_new(at: Edge) -> Result<Response, WebError> {
    at.who.ask::<RunPeople>(())?;
    let page = PersonFormPage::new(&at, None, &Pairs::new(), &Mistakes::default());
    at.page_seen_by(&page.title(), &seen_by(&at), &page)
}

async fn person_edit(at: Edge, Path(id): Path<String>) -> Result<Response, WebError> {
    at.who.ask::<RunPeople>(())?;
    let mut tx = at.read().await?;
    let person = store::find_person(&mut tx, found(&id)?).await?.ok_or(WebError::NotFound)?;
    let (email, phone) = (person.email.to_string(), person.phone.clone().unwrap_or_default());
    let typed = [("name", person.name), ("email", email), ("phone", phone)];
    let typed = typed.map(|(name, value)| (name.to_owned(), value)).to_vec();
    let page = PersonFormPage::new(&at, Some(person.id), &typed, &Mistakes::default());
    at.page_seen_by(&page.title(), &seen_by(&at), &page)
}
