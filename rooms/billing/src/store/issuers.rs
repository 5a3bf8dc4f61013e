//! The table of issuers: every version of a host's own details.

use crate::issuer::{Bank, Details, Issuer};
use crate::vat::Registration;
use kernel::{EmailAddress, Id, Person};
use platform::{StoreError, Tx, sql};

#[derive(sqlx::FromRow)]
struct Row {
    id: Id<Issuer>,
    name: String,
    street: String,
    town: String,
    postcode: String,
    email: EmailAddress,
    vat_number: Option<String>,
    company_number: Option<String>,
    days: i64,
    bank_name: String,
    sort_code: String,
    account: String,
    iban: Option<String>,
}

impl TryFrom<Row> for Issuer {
    type Error = StoreError;
    fn try_from(row: Row) -> Result<Self, StoreError> {
        let days = u16::try_from(row.days).map_err(|_| StoreError::inconsistent("issuer", row.id, "days"))?;
        let bank = Bank { name: row.bank_name, sort_code: row.sort_code, account: row.account, iban: row.iban };
        let details = Details {
            name: row.name,
            street: row.street,
            town: row.town,
            postcode: row.postcode,
            email: row.email,
            registration: row.vat_number.map_or(Registration::NotRegistered, Registration::Registered),
            company_number: row.company_number,
            days,
            bank,
        };
        Ok(Self { id: row.id, details })
    }
}

/// The details of this host as they are now; none before somebody wrote them down.
pub(crate) async fn current_issuer(tx: &mut Tx) -> Result<Option<Issuer>, StoreError> {
    let host = tx.host();
    let row: Option<Row> = tx
        .optional(
            sql!(
                "SELECT id, name, street, town, postcode, email, vat_number, company_number, days, bank_name,
                     sort_code, account, iban
                 FROM issuer WHERE host_id = $1 ORDER BY made_at DESC, id DESC LIMIT 1"
            ),
            (host,),
        )
        .await?;
    row.map(Issuer::try_from).transpose()
}

/// Every version there was.
pub(super) async fn list_issuers(tx: &mut Tx) -> Result<Vec<Issuer>, StoreError> {
    let host = tx.host();
    let rows: Vec<Row> = tx
        .all(
            sql!(
                "SELECT id, name, street, town, postcode, email, vat_number, company_number, days, bank_name,
                     sort_code, account, iban
                 FROM issuer WHERE host_id = $1 ORDER BY made_at, id"
            ),
            (host,),
        )
        .await?;
    rows.into_iter().map(Issuer::try_from).collect()
}

/// The version an invoice was issued under.
pub(super) async fn find_issuer(tx: &mut Tx, id: Id<Issuer>) -> Result<Option<Issuer>, StoreError> {
    let host = tx.host();
    let row: Option<Row> = tx
        .optional(
            sql!(
                "SELECT id, name, street, town, postcode, email, vat_number, company_number, days, bank_name,
                     sort_code, account, iban
                 FROM issuer WHERE host_id = $1 AND id = $2"
            ),
            (host, id),
        )
        .await?;
    row.map(Issuer::try_from).transpose()
}

/// Writes a new version down.
pub(crate) async fn insert_issuer(tx: &mut Tx, it: &Issuer, by: Option<Id<Person>>) -> Result<(), StoreError> {
    let (host, now, details) = (tx.host(), tx.now(), &it.details);
    tx.run(
        sql!(
            "INSERT INTO issuer (host_id, id, name, street, town, postcode, email, vat_number, company_number, days,
                 bank_name, sort_code, account, iban, made_at, made_by)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)"
        ),
        (
            host,
            it.id,
            details.name.as_str(),
            details.street.as_str(),
            details.town.as_str(),
            details.postcode.as_str(),
            details.email.clone(),
            details.vat_number().map(str::to_owned),
            details.company_number.clone(),
            i64::from(details.days),
            details.bank.name.as_str(),
            details.bank.sort_code.as_str(),
            details.bank.account.as_str(),
            details.bank.iban.clone(),
            now,
            by,
        ),
    )
    .await?;
    Ok(())
}
