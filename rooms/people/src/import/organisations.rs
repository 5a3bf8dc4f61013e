//! One row of a list of organisations: read from its cells, and judged against what is known of it.

use super::field::Field;
use super::mapping::Mapping;
use super::reading::{Reading, Readings, Twins};
use super::trial::Judged;
use crate::organisation::{Network, NewOrganisation, Organisation, PurchaseOrder, Sector};
use crate::typed;
use crate::words::name_key;
use kernel::EmailAddress;
use sheets::Row;
use std::collections::HashMap;

/// Every organisation that is known, by the key of its name.
pub(crate) type KnownOrganisations = HashMap<String, Organisation>;

/// What a row says of an organisation; what it does not say stays as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct OrganisationRow {
    /// Where it begins in the file.
    pub line: usize,
    /// Its name: what it is known by.
    pub name: String,
    sector: Option<Sector>,
    size: Option<String>,
    region: Option<String>,
    billing_name: Option<String>,
    billing_email: Option<EmailAddress>,
    purchase_order: Option<PurchaseOrder>,
    network: Option<Network>,
}

impl OrganisationRow {
    /// What it would be with this row: all of it, for one that is new; what the row says and what was
    /// known, for one that is known.
    pub(crate) fn onto(&self, known: Option<&Organisation>) -> NewOrganisation {
        let before = known.map_or_else(|| NewOrganisation::named(&self.name), Organisation::facts);
        NewOrganisation {
            name: before.name,
            sector: self.sector.or(before.sector),
            size: self.size.clone().or(before.size),
            region: self.region.clone().or(before.region),
            billing_name: self.billing_name.clone().or(before.billing_name),
            billing_email: self.billing_email.clone().or(before.billing_email),
            purchase_order: self.purchase_order.unwrap_or(before.purchase_order),
            network: self.network.unwrap_or(before.network),
        }
    }
}

/// Reads rows of organisations.
pub(crate) fn organisation_rows(rows: &[Row], mapping: &Mapping) -> Readings<OrganisationRow> {
    Readings::of(rows, mapping, read)
}

fn read(reading: &mut Reading<'_>) -> Option<OrganisationRow> {
    let line = reading.row.line;
    let name = reading.take(Field::Name, typed::name);
    reading.key = name.as_deref().map(name_key);
    let sector = reading.take(Field::Sector, typed::sector);
    let size = reading.take(Field::Size, |it| typed::line(it, typed::SHORT));
    let region = reading.take(Field::Region, |it| typed::line(it, typed::SHORT));
    let billing_name = reading.take(Field::BillingName, |it| typed::line(it, typed::NAME));
    let billing_email = reading.take(Field::BillingEmail, typed::optional_email);
    let purchase_order = reading.take(Field::PurchaseOrder, typed::purchase_order);
    let network = reading.take(Field::Network, typed::network);
    Some(OrganisationRow {
        line,
        name: name?,
        sector: sector?,
        size: size?,
        region: region?,
        billing_name: billing_name?,
        billing_email: billing_email?,
        purchase_order: purchase_order?,
        network: network?,
    })
}

/// Rows with one name.
pub(crate) fn twin_organisations(rows: &Readings<OrganisationRow>) -> Twins {
    rows.twins(
        Field::Name,
        |row| name_key(&row.name),
        |row| (row.line, row.name.clone()),
        |a, b| a.onto(None) == NewOrganisation { name: a.name.clone(), ..b.onto(None) },
    )
}

/// What a row would do, given what is known under its name: the fields that would change.
pub(crate) fn judge_organisation(row: &OrganisationRow, known: Option<&Organisation>) -> Judged<Field> {
    let Some(known) = known else { return Judged::New };
    let (before, after) = (known.facts(), row.onto(Some(known)));
    let mailed = |it: &NewOrganisation| it.billing_email.as_ref().map(EmailAddress::key);
    let changed: Vec<Field> = [
        (Field::Sector, before.sector != after.sector),
        (Field::Size, before.size != after.size),
        (Field::Region, before.region != after.region),
        (Field::BillingName, before.billing_name != after.billing_name),
        (Field::BillingEmail, mailed(&before) != mailed(&after)),
        (Field::PurchaseOrder, before.purchase_order != after.purchase_order),
        (Field::Network, before.network != after.network),
    ]
    .into_iter()
    .filter_map(|(field, differs)| differs.then_some(field))
    .collect();
    if changed.is_empty() { Judged::Same } else { Judged::Changes(changed) }
}
