//! Entering a person, and changing one.

use crate::commands::change::change_person;
use crate::commands::enter_person;
use crate::pages::person::PersonFormPage;
use crate::pages::{Pairs, again, found, mend, typed_in};
use crate::person::{Newcomer, Person};
use crate::policy::{ManageRoles, RunPeople};
use crate::{store, typed};
use axum::extract::Path;
use axum::response::Response;
use kernel::Id;
use platform::Tx;
use web::forms::Mistakes;
use web::{Edge, Form, Needs, Routes, WebError};

pub(crate) fn routes() -> Routes {
    Routes::new().post("/people/new", Needs::<RunPeople>, person_new).post(
        "/people/{person}/edit",
        Needs::<RunPeople>,
        person_edit,
    )
}

/// Whom the form describes, or what to mend.
fn read(at: &Edge, sent: &Pairs) -> Result<Newcomer, Mistakes> {
    let mut mistakes = Mistakes::default();
    let mut note = |field, key, slip| mistakes.add(field, mend(&at.words, key, &slip));
    let name = typed::name(typed_in(sent, "name")).map_err(|slip| note("name", "people-name", slip));
    let email = typed::email(typed_in(sent, "email")).map_err(|slip| note("email", "people-email", slip));
    let phone = typed::phone(typed_in(sent, "phone")).map_err(|slip| note("phone", "people-phone", slip));
    match (name, email, phone) {
        (Ok(name), Ok(email), Ok(phone)) => Ok(Newcomer { name, email, phone }),
        _ => Err(mistakes),
    }
}

async fn person_new(at: Edge, Form(sent): Form<Pairs>) -> Result<Response, WebError> {
    let permit = at.who.ask::<RunPeople>(())?;
    let new = match read(&at, &sent) {
        Ok(new) => new,
        Err(mistakes) => return mended(&at, None, &sent, &mistakes),
    };
    let mut tx = at.write().await?;
    if let Some(twin) = store::find_person_by_email(&mut tx, &new.email).await? {
        tx.rollback().await;
        return known_already(&at, None, &sent, &twin);
    }
    let id = enter_person(&mut tx, &permit, &new).await?;
    at.done_saying(tx, &format!("/people/{id}"), "people-added").await
}

async fn person_edit(at: Edge, Path(id): Path<String>, Form(sent): Form<Pairs>) -> Result<Response, WebError> {
    let permit = at.who.ask::<RunPeople>(())?;
    let id: Id<kernel::Person> = found(&id)?;
    let mut tx = at.write().await?;
    let before = store::find_person(&mut tx, id).await?.ok_or(WebError::NotFound)?;
    let new = match read(&at, &sent) {
        Ok(new) => new,
        Err(mistakes) => {
            tx.rollback().await;
            return mended(&at, Some(id), &sent, &mistakes);
        }
    };
    let twin = store::find_person_by_email(&mut tx, &new.email).await?.filter(|twin| twin.id != id);
    if let Some(twin) = twin {
        tx.rollback().await;
        return known_already(&at, Some(id), &sent, &twin);
    }
    if new.email != before.email && !may_readdress(&at, &mut tx, id).await? {
        tx.rollback().await;
        let mut mistakes = Mistakes::default();
        mistakes.add("email", at.words.t("person-staff-address"));
        return mended(&at, Some(id), &sent, &mistakes);
    }
    let after = Person { name: new.name, email: new.email, phone: new.phone, ..before.clone() };
    change_person(&mut tx, &permit, &before, &after).await?;
    at.done_saying(tx, &format!("/people/{id}"), "people-saved").await
}

/// Whoever reads mail at an address can sign in as its owner: the address of somebody who works here
/// is an administrator's to change, and anybody's own.
async fn may_readdress(at: &Edge, tx: &mut Tx, id: Id<kernel::Person>) -> Result<bool, WebError> {
    if at.who.may::<ManageRoles>(&()) || at.who.is_person(id) {
        return Ok(true);
    }
    Ok(!store::list_held(tx, id).await?.iter().any(|held| held.role.is_staff()))
}

fn mended(at: &Edge, id: Option<Id<kernel::Person>>, sent: &Pairs, mistakes: &Mistakes) -> Result<Response, WebError> {
    let page = PersonFormPage::new(at, id, sent, mistakes);
    again(at, &page.title(), &page)
}

fn known_already(at: &Edge, id: Option<Id<kernel::Person>>, sent: &Pairs, twin: &Person) -> Result<Response, WebError> {
    let mut mistakes = Mistakes::default();
    mistakes.add("email", at.words.t1("person-known-already", "name", twin.name.as_str()));
    let page = PersonFormPage::new(at, id, sent, &mistakes).like(twin.id, &twin.name);
    again(at, &page.title(), &page)
}
