//! Coming into a demonstration. Outside one, there is no such form.

use super::Typed;
use crate::commands::enter_demo;
use crate::demo::{Demo, EnterDemo};
use crate::next::Next;
use axum::extract::Path;
use axum::response::Response;
use kernel::{Id, Person};
use web::{Edge, Form, WebError, visits};

pub(crate) async fn enter(
    at: Edge,
    Path(id): Path<Id<Person>>,
    Form(typed): Form<Typed>,
) -> Result<Response, WebError> {
    let permit = at.who.ask::<EnterDemo>(Demo { is_on: at.home.manners.demo })?;
    let mut tx = at.write().await?;
    let person = people::find_person(&mut tx, id).await?.ok_or(WebError::NotFound)?;
    let secret = enter_demo(&mut tx, &permit, person.id, &at.device).await?;
    let mut response = at.done(tx, Next::of(&typed.next).as_str()).await?;
    visits::remember(&mut response, &at.home, &secret);
    Ok(response)
}
