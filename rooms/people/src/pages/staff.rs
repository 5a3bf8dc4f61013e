//! The host's staff: who has which role, since when, and from whom; inviting a colleague; ending a
//! role.

use crate::person::Person;
use crate::policy::ManageRoles;
use crate::role::{HeldRole, Holder};
use crate::store;
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use kernel::Id;
use platform::Tx;
use platform::access::{Role, Scope};
use web::components::{
    BackLink, Button, Checkboxes, Choice, EmptyState, ErrorSummary, Fields, Html, Table, TextInput, Tokens, Width,
};
use web::forms::Mistakes;
use web::{Edge, Needs, Routes, Speaker, WebError};

pub(crate) fn routes() -> Routes {
    Routes::new()
        .get("/people/staff", Needs::<ManageRoles>, staff)
        .get("/people/staff/invitation", Needs::<ManageRoles>, invitation)
        .get("/people/staff/{role}/end", Needs::<ManageRoles>, role_end)
}

/// A role's name, in somebody's tongue.
pub(crate) fn role_name(words: &Speaker, role: Role) -> String {
    words.t(&format!("role-{}", role.word()))
}

/// The list.
#[derive(Template)]
#[template(path = "staff.html")]
struct StaffPage<'a> {
    at: &'a Edge,
    holders: &'a [Holder],
}

impl StaffPage<'_> {
    fn invite(&self) -> Button {
        Button::new(self.at.words.t("staff-invite")).href("/people/staff/invitation")
    }
    fn table(&self) -> Table {
        let words = &self.at.words;
        let empty = EmptyState::new(words.t("staff-none"))
            .saying(words.t("staff-none-what"))
            .action(words.t("staff-invite"), "/people/staff/invitation");
        let columns = ["staff-name", "staff-email", "staff-role", "staff-since", "staff-given-by"];
        let table = Table::new(words, words.t("staff-title")).caption_hidden().when_empty(empty);
        let table = columns.iter().fold(table, |table, key| table.column(words.t(key)));
        let table = table.dates(words.t("staff-actions"));
        table.rows(self.holders.iter().map(|holder| self.row(holder)))
    }
    fn row(&self, holder: &Holder) -> Vec<Html> {
        let words = &self.at.words;
        let (held, role) = (&holder.held, role_name(words, holder.held.role));
        let role = if held.scope == Scope::Host { role } else { words.t1("staff-role-of-one", "role", role) };
        let giver = holder.giver.clone().unwrap_or_else(|| words.t("staff-operator"));
        let end = format!("/people/staff/{}/end", held.id);
        let factor = format!("/signin/second-factor/{}/end", held.person);
        let actions = [
            Html::link_with_context(&end, &words.t("staff-end"), &format!("{role}, {}", holder.name)),
            Html::link_with_context(&factor, &words.t("staff-end-factor"), &holder.name),
        ];
        vec![
            holder.name.as_str().into(),
            holder.email.as_str().into(),
            role.into(),
            words.short_date(held.given_at.day()).replace(' ', "\u{a0}").into(),
            giver.into(),
            Html::trusted(actions.map(|link| link.to_string()).join("<br>")),
        ]
    }
}

/// The form for inviting a colleague.
#[derive(Template)]
#[template(path = "staff_invitation.html")]
pub(crate) struct StaffInvitationPage<'a> {
    at: &'a Edge,
    summary: ErrorSummary,
    name: TextInput,
    email: TextInput,
    roles: Checkboxes,
    tokens: Tokens,
}

impl<'a> StaffInvitationPage<'a> {
    /// The form with what was typed and what to mend.
    pub(crate) fn new(at: &'a Edge, name: &str, email: &str, roles: &[String], mistakes: &Mistakes) -> Self {
        let fields = Fields::new(&at.words, mistakes);
        let offered = Role::ALL.into_iter().filter(|role| role.is_staff()).map(|role| {
            let hint = at.words.t(&format!("role-{}.hint", role.word()));
            Choice::new(role.word(), role_name(&at.words, role)).hint(hint)
        });
        Self {
            at,
            summary: fields.summary(),
            name: fields.text("name", "staff-name", name).autocomplete("off").width(Width::Thirty),
            email: fields.text("email", "staff-invite-email", email).email().autocomplete("off"),
            roles: fields.checkboxes("roles", "staff-roles", roles.iter().cloned()).choices(offered),
            tokens: at.tokens(),
        }
    }
    fn back(&self) -> BackLink {
        BackLink::new(&self.at.words, "/people/staff")
    }
    fn send(&self) -> Button {
        Button::new(self.at.words.t("staff-invite-send"))
    }
}

/// Asks whether a role is to end.
#[derive(Template)]
#[template(path = "staff_role_end.html")]
struct StaffRoleEndPage<'a> {
    at: &'a Edge,
    held: &'a HeldRole,
    person: &'a Person,
    tokens: Tokens,
}

impl StaffRoleEndPage<'_> {
    fn back(&self) -> BackLink {
        BackLink::new(&self.at.words, "/people/staff")
    }
    fn question(&self) -> String {
        let role = role_name(&self.at.words, self.held.role);
        self.at.words.t2("staff-end-question", "name", self.person.name.as_str(), "role", role)
    }
    fn is_own(&self) -> bool {
        self.at.who.is_person(self.person.id)
    }
    fn end(&self) -> Button {
        Button::new(self.at.words.t("staff-end-button")).warning()
    }
}

pub(crate) async fn staff(at: Edge) -> Result<Response, WebError> {
    at.who.ask::<ManageRoles>(())?;
    let mut tx = at.read().await?;
    let holders = store::list_staff(&mut tx).await?;
    let page = StaffPage { at: &at, holders: &holders };
    at.page_seen_by(&at.words.t("staff-title"), &at.words.t("staff-seen-by"), &page)
}

pub(crate) async fn invitation(at: Edge) -> Result<Response, WebError> {
    at.who.ask::<ManageRoles>(())?;
    let page = StaffInvitationPage::new(&at, "", "", &[], &Mistakes::default());
    at.page(&at.words.t("staff-invite"), &page)
}

pub(crate) async fn role_end(at: Edge, Path(id): Path<Id<HeldRole>>) -> Result<Response, WebError> {
    at.who.ask::<ManageRoles>(())?;
    let mut tx = at.read().await?;
    let (held, person) = staff_role(&mut tx, id).await?.ok_or(WebError::NotFound)?;
    let page = StaffRoleEndPage { at: &at, held: &held, person: &person, tokens: at.tokens() };
    at.page(&at.words.t("staff-end-title"), &page)
}

/// A staff role and who holds it; none when it is no staff role, or has ended.
pub(crate) async fn staff_role(tx: &mut Tx, id: Id<HeldRole>) -> Result<Option<(HeldRole, Person)>, WebError> {
    let held = store::find_held(tx, id).await?.filter(|held| held.role.is_staff() && held.ended_at.is_none());
    let Some(held) = held else { return Ok(None) };
    let person = store::find_person(tx, held.person).await?;
    Ok(person.map(|person| (held, person)))
}
