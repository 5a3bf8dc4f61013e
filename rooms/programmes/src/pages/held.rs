//! What is held about somebody who showed interest, for whoever has to hand it to them.

use crate::interest::Interest;
use crate::policy::HandOver;
use crate::programme::Programme;
use crate::{store, url};
use axum::extract::Path;
use axum::response::Response;
use platform::Tx;
use platform::access::Permit;
use web::components::BackLink;
use web::{Edge, Held, WebError};

/// The page.
pub(crate) async fn held(at: Edge, Path((slug, id)): Path<(String, String)>) -> Result<Response, WebError> {
    let mut tx = at.read().await?;
    let (permit, it) = open(&at, &mut tx, (&slug, &id)).await?;
    let held = Held::gather(&at, &mut tx, &it.email).await?;
    held.page(BackLink::new(&at.words, url::interest(&permit.slug, it.id)), &url::held_file(&permit.slug, it.id))
}

/// The file.
pub(crate) async fn held_file(at: Edge, Path((slug, id)): Path<(String, String)>) -> Result<Response, WebError> {
    let mut tx = at.read().await?;
    let (_, it) = open(&at, &mut tx, (&slug, &id)).await?;
    Held::gather(&at, &mut tx, &it.email).await?.file()
}

/// An interest of a programme, for those who hand over; one of another programme does not exist.
async fn open(at: &Edge, tx: &mut Tx, (slug, id): (&str, &str)) -> Result<(Permit<HandOver>, Interest), WebError> {
    let permit = super::admit::<HandOver>(at, tx, slug).await?;
    let id = id.parse().map_err(|_| WebError::NotFound)?;
    let of_this = |it: &Interest, programme: &Programme| it.programme == programme.id;
    let it = store::find_interest(tx, id).await?.filter(|it| of_this(it, &permit)).ok_or(WebError::NotFound)?;
    Ok((permit, it))
}
