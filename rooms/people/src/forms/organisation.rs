//! Entering an organisation, and changing one.

use crate::commands::change::change_organisation;
use crate::commands::enter_organisation;
use crate::organisation::{Network, NewOrganisation, Organisation, PurchaseOrder, Sector};
use crate::pages::organisation::OrganisationFormPage;
use crate::pages::{Pairs, again, found, mend, typed_in};
use crate::policy::RunPeople;
use crate::store;
use crate::typed::{self, Slip};
use axum::extract::Path;
use axum::response::Response;
use kernel::Id;
use platform::Tx;
use web::forms::Mistakes;
use web::{Edge, Form, Needs, Routes, WebError};

pub(crate) fn routes() -> Routes {
    Routes::new().post("/people/organisations/new", Needs::<RunPeople>, organisation_new).post(
        "/people/organisations/{organisation}/edit",
        Needs::<RunPeople>,
        organisation_edit,
    )
}

/// What the form says, or what to mend.
fn read(at: &Edge, sent: &Pairs) -> Result<NewOrganisation, Mistakes> {
    let mut mistakes = Mistakes::default();
    let of = |name: &str| typed_in(sent, name);
    let mut note = |field: &'static str, slip: Slip| {
        mistakes.add(field, mend(&at.words, &format!("organisation-{field}"), &slip));
    };
    let name = typed::name(of("name")).map_err(|slip| note("name", slip));
    let size = typed::line(of("size"), typed::SHORT).map_err(|slip| note("size", slip));
    let region = typed::line(of("region"), typed::SHORT).map_err(|slip| note("region", slip));
    let billing_name = typed::line(of("billing-name"), typed::NAME).map_err(|slip| note("billing-name", slip));
    let billing_email = typed::optional_email(of("billing-email")).map_err(|slip| note("billing-email", slip));
    let (Ok(name), Ok(size), Ok(region), Ok(billing_name), Ok(billing_email)) =
        (name, size, region, billing_name, billing_email)
    else {
        return Err(mistakes);
    };
    Ok(NewOrganisation {
        name,
        sector: Sector::of_word(of("sector")),
        size,
        region,
        billing_name,
        billing_email,
        purchase_order: PurchaseOrder::of_word(of("purchase-order")).unwrap_or(PurchaseOrder::Unknown),
        network: Network::of_word(of("network")).unwrap_or(Network::Unknown),
    })
}

async fn organisation_new(at: Edge, Form(sent): Form<Pairs>) -> Result<Response, WebError> {
    let permit = at.who.ask::<RunPeople>(())?;
    let new = match read(&at, &sent) {
        Ok(new) => new,
        Err(mistakes) => return mended(&at, None, &sent, &mistakes),
    };
    let mut tx = at.write().await?;
    if let Some(twin) = find_twin(&mut tx, &new.name).await? {
        tx.rollback().await;
        return known_already(&at, None, &sent, &twin);
    }
    let id = enter_organisation(&mut tx, &permit, &new).await?;
    at.done_saying(tx, &format!("/people/organisations/{id}"), "organisation-added").await
}

async fn organisation_edit(at: Edge, Path(id): Path<String>, Form(sent): Form<Pairs>) -> Result<Response, WebError> {
    let permit = at.who.ask::<RunPeople>(())?;
    let id: Id<kernel::Organisation> = found(&id)?;
    let mut tx = at.write().await?;
    let before = store::find_organisation(&mut tx, id).await?.ok_or(WebError::NotFound)?;
    let after = match read(&at, &sent) {
        Ok(after) => after,
        Err(mistakes) => {
            tx.rollback().await;
            return mended(&at, Some(id), &sent, &mistakes);
        }
    };
    if let Some(twin) = find_twin(&mut tx, &after.name).await?.filter(|twin| twin.id != id) {
        tx.rollback().await;
        return known_already(&at, Some(id), &sent, &twin);
    }
    change_organisation(&mut tx, &permit, id, &before.facts(), &after).await?;
    at.done_saying(tx, &format!("/people/organisations/{id}"), "organisation-saved").await
}

async fn find_twin(tx: &mut Tx, name: &str) -> Result<Option<Organisation>, WebError> {
    match store::organisation_by_key(tx, name).await? {
        Some(id) => Ok(store::find_organisation(tx, id).await?),
        None => Ok(None),
    }
}

type Which = Option<Id<kernel::Organisation>>;

fn mended(at: &Edge, id: Which, sent: &Pairs, mistakes: &Mistakes) -> Result<Response, WebError> {
    let page = OrganisationFormPage::new(at, id, sent, mistakes);
    again(at, &page.title(), &page)
}

fn known_already(at: &Edge, id: Which, sent: &Pairs, twin: &Organisation) -> Result<Response, WebError> {
    let mut mistakes = Mistakes::default();
    mistakes.add("name", at.words.t1("organisation-known-already", "name", twin.name.as_str()));
    let page = OrganisationFormPage::new(at, id, sent, &mistakes).like(twin.id, &twin.name);
    again(at, &page.title(), &page)
}
