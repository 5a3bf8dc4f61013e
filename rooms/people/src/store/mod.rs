//! Every SQL text of this room.

mod directory;
mod effects;
mod employments;
mod holdings;
mod import;
mod organisations;
mod persons;
mod roles;

pub(crate) use directory::{list_colleagues, list_listed_organisations, list_people, list_posts, organisation_names};
pub(crate) use effects::{insert_effect, list_effects_left, list_kept, settle_effect};
pub use employments::employer_of;
pub(crate) use employments::{
    current_work, delete_employment, insert_employment, reopen_employment, set_job_title, set_last_day,
};
pub use holdings::HOLDINGS;
pub(crate) use import::{
    NewImport, advance, count_undone, find_import, forget_import, insert_import, list_imports, load_part, load_rows,
    recall_columns, remember_columns, set_mapping, set_started, set_undo_asked,
};
pub(crate) use organisations::organisation_by_key;
pub(crate) use organisations::{
    all_organisations, change_organisation, count_reaching, delete_organisation, insert_organisation,
};
pub use organisations::{find_organisation, list_organisations, who_needs_an_order};
pub(crate) use persons::{
    change_person, count_traces, delete_person, insert_person, known_people, known_person, set_phone,
};
pub use persons::{find_person, find_person_by_email};
pub(crate) use roles::{count_administrators, end_held, find_held, holds, insert_role, list_held};
pub use roles::{list_holders, list_staff, standing};

use kernel::{EmailAddress, Host, Id};
use platform::{Migration, StoreError, Tx, sql};
use web::HostFace;

/// The tables of this room.
pub const MIGRATIONS: &[Migration] = &[
    Migration { name: "people/20261122_people", sql: include_str!("../../migrations/20261122_people.sql") },
    Migration { name: "people/20261122_import", sql: include_str!("../../migrations/20261122_import.sql") },
];

/// Every host of the installation, for the web's book of hosts. `sender` is where letters come from;
/// `link` turns a domain into the address links begin with.
pub async fn faces(
    tx: &mut Tx,
    sender: &EmailAddress,
    link: impl Fn(&str) -> String,
) -> Result<Vec<HostFace>, StoreError> {
    type Row = (Id<Host>, String, String, String, Option<String>);
    let rows: Vec<Row> = tx.all(sql!("SELECT id, name, title, domain, accent FROM host ORDER BY title"), ()).await?;
    let face = |(id, name, title, domain, accent): Row| {
        let (base_url, sender) = (link(&domain), sender.clone());
        HostFace { id, name, title, domain, base_url, sender, accent }
    };
    Ok(rows.into_iter().map(face).collect())
}

/// What the host of this transaction is called, for letters that no request causes.
pub async fn host_title(tx: &mut Tx) -> Result<String, StoreError> {
    let host = tx.host();
    let (title,): (String,) = tx.one(sql!("SELECT title FROM host WHERE id = $1"), (host,)).await?;
    Ok(title)
}

pub(crate) async fn set_accent(tx: &mut Tx, accent: &str) -> Result<(), StoreError> {
    let host = tx.host();
    tx.change_one(sql!("UPDATE host SET accent = $2 WHERE id = $1"), (host, accent)).await
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
