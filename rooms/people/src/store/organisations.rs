//! The table of organisations.

use crate::organisation::{Network, NewOrganisation, Organisation, PurchaseOrder, Sector};
use crate::words::name_key;
use kernel::{EmailAddress, Id, Timestamp};
use platform::{StoreError, Tx, sql};
use std::collections::BTreeSet;

#[derive(sqlx::FromRow)]
struct Row {
    id: Id<kernel::Organisation>,
    name: String,
    sector: Option<String>,
    size: Option<String>,
    region: Option<String>,
    billing_name: Option<String>,
    billing_email: Option<EmailAddress>,
    purchase_order: String,
    network: String,
    made_at: Timestamp,
}

impl TryFrom<Row> for Organisation {
    type Error = StoreError;
    fn try_from(row: Row) -> Result<Self, StoreError> {
        let wrong = |what: &'static str| StoreError::inconsistent("organisation", row.id, what);
        let sector = match row.sector.as_deref() {
            None => None,
            Some(word) => Some(Sector::of_word(word).ok_or_else(|| wrong("sector"))?),
        };
        Ok(Self {
            purchase_order: PurchaseOrder::of_word(&row.purchase_order).ok_or_else(|| wrong("purchase_order"))?,
            network: Network::of_word(&row.network).ok_or_else(|| wrong("network"))?,
            id: row.id,
            name: row.name,
            sector,
            size: row.size,
            region: row.region,
            billing_name: row.billing_name,
            billing_email: row.billing_email,
            made_at: row.made_at,
        })
    }
}

/// An organisation of this host.
pub async fn find_organisation(tx: &mut Tx, id: Id<kernel::Organisation>) -> Result<Option<Organisation>, StoreError> {
    let host = tx.host();
    let row: Option<Row> = tx
        .optional(
            sql!(
                "SELECT id, name, sector, size, region, billing_name, billing_email, purchase_order, network, made_at
                 FROM organisation WHERE host_id = $1 AND id = $2"
            ),
            (host, id),
        )
        .await?;
    row.map(Organisation::try_from).transpose()
}

/// The organisations of this host by name, after a name, so many at most.
pub async fn list_organisations(tx: &mut Tx, after: &str, at_most: i64) -> Result<Vec<Organisation>, StoreError> {
    let host = tx.host();
    let rows: Vec<Row> = tx
        .all(
            sql!(
                "SELECT id, name, sector, size, region, billing_name, billing_email, purchase_order, network, made_at
                 FROM organisation WHERE host_id = $1 AND name_key > $2 ORDER BY name_key LIMIT $3"
            ),
            (host, name_key(after), at_most),
        )
        .await?;
    rows.into_iter().map(Organisation::try_from).collect()
}

/// The organisation of a name, however it is spelt.
pub(crate) async fn organisation_by_key(
    tx: &mut Tx,
    name: &str,
) -> Result<Option<Id<kernel::Organisation>>, StoreError> {
    let host = tx.host();
    let row: Option<(Id<kernel::Organisation>,)> = tx
        .optional(sql!("SELECT id FROM organisation WHERE host_id = $1 AND name_key = $2"), (host, name_key(name)))
        .await?;
    Ok(row.map(|(id,)| id))
}

/// The organisations that pay only against a purchase order, by the key of their name.
pub async fn who_needs_an_order(tx: &mut Tx) -> Result<BTreeSet<String>, StoreError> {
    let (host, needed) = (tx.host(), PurchaseOrder::Needed.word());
    let rows: Vec<(String,)> = tx
        .all(sql!("SELECT name_key FROM organisation WHERE host_id = $1 AND purchase_order = $2"), (host, needed))
        .await?;
    Ok(rows.into_iter().map(|(key,)| key).collect())
}

pub(crate) async fn insert_organisation(
    tx: &mut Tx,
    id: Id<kernel::Organisation>,
    new: &NewOrganisation,
) -> Result<(), StoreError> {
    let (host, now) = (tx.host(), tx.now());
    tx.run(
        sql!(
            "INSERT INTO organisation (host_id, id, name, name_key, sector, size, region, billing_name, billing_email,
                 purchase_order, network, made_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)"
        ),
        (
            host,
            id,
            new.name.as_str(),
            name_key(&new.name),
            new.sector.map(Sector::word),
            new.size.clone(),
            new.region.clone(),
            new.billing_name.clone(),
            new.billing_email.clone(),
            new.purchase_order.word(),
            new.network.word(),
            now,
        ),
    )
    .await?;
    Ok(())
}

/// Every organisation of this host, by name.
pub(crate) async fn all_organisations(tx: &mut Tx) -> Result<Vec<Organisation>, StoreError> {
    let host = tx.host();
    let rows: Vec<Row> = tx
        .all(
            sql!(
                "SELECT id, name, sector, size, region, billing_name, billing_email, purchase_order, network, made_at
                 FROM organisation WHERE host_id = $1 ORDER BY name_key"
            ),
            (host,),
        )
        .await?;
    rows.into_iter().map(Organisation::try_from).collect()
}

/// Changes what is known of an organisation, if it is still what it was. Answers whether it was.
pub(crate) async fn change_organisation(
    tx: &mut Tx,
    id: Id<kernel::Organisation>,
    was: &NewOrganisation,
    now: &NewOrganisation,
) -> Result<bool, StoreError> {
    if find_organisation(tx, id).await?.map(|it| it.facts()).as_ref() != Some(was) {
        return Ok(false);
    }
    let host = tx.host();
    tx.change_one(
        sql!(
            "UPDATE organisation SET name = $3, name_key = $4, sector = $5, size = $6, region = $7, billing_name = $8,
                 billing_email = $9, purchase_order = $10, network = $11
             WHERE host_id = $1 AND id = $2"
        ),
        (
            host,
            id,
            now.name.clone(),
            name_key(&now.name),
            now.sector.map(Sector::word),
            now.size.clone(),
            now.region.clone(),
            now.billing_name.clone(),
            now.billing_email.clone(),
            now.purchase_order.word(),
            now.network.word(),
        ),
    )
    .await?;
    Ok(true)
}

/// Deletes an organisation that is still just so; a rule of the schema says no while anything points
/// at it. Answers whether it was.
pub(crate) async fn delete_organisation(
    tx: &mut Tx,
    id: Id<kernel::Organisation>,
    was: &NewOrganisation,
) -> Result<bool, StoreError> {
    if find_organisation(tx, id).await?.map(|it| it.facts()).as_ref() != Some(was) {
        return Ok(false);
    }
    let host = tx.host();
    tx.change_one(sql!("DELETE FROM organisation WHERE host_id = $1 AND id = $2"), (host, id)).await?;
    Ok(true)
}

/// How many roles reach just as far as an organisation, ended ones included.
pub(crate) async fn count_reaching(tx: &mut Tx, id: Id<kernel::Organisation>) -> Result<i64, StoreError> {
    let host = tx.host();
    let (count,): (i64,) = tx
        .one(
            sql!("SELECT count(*) FROM held_role WHERE host_id = $1 AND scope = 'organisation' AND scope_id = $2"),
            (host, id),
        )
        .await?;
    Ok(count)
}
