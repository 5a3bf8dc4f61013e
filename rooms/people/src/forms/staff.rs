//! Inviting a colleague, and ending a role.

use crate::commands::{FailedToGive, end_role, invite};
use crate::letterhead::Letterhead;
use crate::pages::staff::{StaffInvitationPage, staff_role};
use crate::person::Newcomer;
use crate::policy::{ManageRoles, RunPeople};
use crate::role::HeldRole;
use axum::extract::Path;
use axum::response::Response;
use kernel::{EmailAddress, EmailError, Id};
use platform::access::Role;
use serde::Deserialize;
use web::forms::Mistakes;
use web::{Edge, Form, Needs, Routes, Speaker, WebError};

const STAFF: &str = "/people/staff";
/// The longest name that is kept, in characters.
const LONGEST_NAME: usize = 200;

pub(crate) fn routes() -> Routes {
    Routes::new().post("/people/staff", Needs::<ManageRoles>, invite_colleague).post(
        "/people/staff/{role}/end",
        Needs::<ManageRoles>,
        role_end,
    )
}

/// What was typed.
#[derive(Debug, Default, Deserialize)]
pub(crate) struct Invitation {
    #[serde(default)]
    name: String,
    #[serde(default)]
    email: String,
    #[serde(default)]
    roles: Vec<String>,
}

impl Invitation {
    /// Whom to invite to what, or what to mend.
    fn read(&self, words: &Speaker) -> Result<(Newcomer, Vec<Role>), Mistakes> {
        let mut mistakes = Mistakes::default();
        let name = self.name.trim();
        if name.is_empty() {
            mistakes.add("name", words.t("staff-name-missing"));
        } else if name.chars().count() > LONGEST_NAME || name.chars().any(char::is_control) {
            mistakes.add("name", words.t("staff-name-too-long"));
        }
        let email = EmailAddress::parse(&self.email).map_err(|error| {
            let key = match error {
                EmailError::Missing => "staff-email-missing",
                EmailError::Shape => "staff-email-shape",
                EmailError::TooLong => "staff-email-too-long",
            };
            mistakes.add("email", words.t(key));
        });
        let chosen = |role: &Role| role.is_staff() && self.roles.iter().any(|word| word == role.word());
        let roles: Vec<Role> = Role::ALL.into_iter().filter(chosen).collect();
        if roles.is_empty() {
            mistakes.add("roles", words.t("staff-roles-missing"));
        }
        match email {
            Ok(email) if mistakes.is_empty() => Ok((Newcomer { name: name.to_owned(), email, phone: None }, roles)),
            _ => Err(mistakes),
        }
    }
}

async fn invite_colleague(at: Edge, Form(typed): Form<Invitation>) -> Result<Response, WebError> {
    let permit = at.who.ask::<ManageRoles>(())?;
    let people = at.who.ask::<RunPeople>(())?;
    let (new, roles) = match typed.read(&at.words) {
        Ok(read) => read,
        Err(mistakes) => return again(&at, &typed, &mistakes),
    };
    let letterhead = Letterhead { words: &at.words, host: &at.host, from: Some(at.who.name()) };
    let mut tx = at.write().await?;
    match invite(&mut tx, &permit, &people, &new, &roles, &letterhead).await {
        Ok(_) => at.done_saying(tx, STAFF, "staff-invited").await,
        Err(FailedToGive::Rule(rule)) => {
            tx.rollback().await;
            let mut mistakes = Mistakes::default();
            mistakes.add("roles", at.words.t(&rule.to_string()));
            again(&at, &typed, &mistakes)
        }
        Err(other) => Err(other.into()),
    }
}

fn again(at: &Edge, typed: &Invitation, mistakes: &Mistakes) -> Result<Response, WebError> {
    let page = StaffInvitationPage::new(at, &typed.name, &typed.email, &typed.roles, mistakes);
    at.form_again(&at.words.t("staff-invite"), &page)
}

async fn role_end(at: Edge, Path(id): Path<Id<HeldRole>>) -> Result<Response, WebError> {
    let permit = at.who.ask::<ManageRoles>(())?;
    let mut tx = at.write().await?;
    staff_role(&mut tx, id).await?.ok_or(WebError::NotFound)?;
    end_role(&mut tx, &permit, id).await?;
    at.done_saying(tx, STAFF, "staff-ended").await
}

impl From<FailedToGive> for WebError {
    fn from(failed: FailedToGive) -> Self {
        match failed {
            FailedToGive::Rule(rule) => Self::Conflict(rule.to_string()),
            FailedToGive::Store(error) => error.into(),
            FailedToGive::Letter(error) => Self::broken(error),
        }
    }
}
