//! Every SQL text of this room.

mod organisations;
mod persons;
mod roles;

pub(crate) use organisations::{insert_organisation, organisation_by_key};
pub use organisations::{find_organisation, list_organisations};
pub(crate) use persons::{insert_employment, insert_person};
pub use persons::{find_person, find_person_by_email};
pub use roles::standing;
pub(crate) use roles::{count_administrators, end_held, find_held, holds, insert_role};

use kernel::{Host, Id};
use platform::{StoreError, Tx, sql};
use web::HostFace;

/// Every host of the installation, for the web's book of hosts. `link` turns a domain into the
/// address links begin with.
pub async fn faces(tx: &mut Tx, link: impl Fn(&str) -> String) -> Result<Vec<HostFace>, StoreError> {
    type Row = (Id<Host>, String, String, String, Option<String>);
    let rows: Vec<Row> = tx.all(sql!("SELECT id, name, title, domain, accent FROM host ORDER BY title"), ()).await?;
    Ok(rows
        .into_iter()
        .map(|(id, name, title, domain, accent)| HostFace { id, name, title, base_url: link(&domain), domain, accent })
        .collect())
}

pub(crate) async fn insert_host(
    tx: &mut Tx,
    id: Id<Host>,
    name: &str,
    title: &str,
    domain: &str,
) -> Result<(), StoreError> {
    let now = tx.now();
    tx.run(
        sql!("INSERT INTO host (id, name, title, domain, made_at) VALUES ($1, $2, $3, $4, $5)"),
        (id, name, title, domain, now),
    )
    .await?;
    Ok(())
}
