//! What a scene needs of invoices, made through the pages: one with a place, which is
//! credited and can be invoiced again.

use crate::forms::unescaped;
use crate::made;
use std::collections::BTreeMap;
use testkit::{Client, House};
use web::HostFace;

const ISSUER: [(&str, &str); 12] = [
    ("name", "Harbour Learning CIC"),
    ("street", "1 Slipway"),
    ("town", "Oban"),
    ("postcode", "PA34 4AA"),
    ("email", "finance@people.example"),
    ("vat", "registered"),
    ("vat_number", "GB123456789"),
    ("days", "30"),
    ("bank_name", "Harbour Learning CIC"),
    ("sort_code", "12-34-56"),
    ("account", "12345678"),
    ("iban", "GB33BUKB20201555555555"),
];

/// Somebody takes a place, the employer is invoiced for it, and it is credited.
pub async fn bill(
    house: &House,
    host: &HostFace,
    chief: &Client,
    (slug, key): (&str, &str),
) -> BTreeMap<&'static str, String> {
    made::applies(house, host, chief, (slug, key)).await;
    let offer = format!("/programmes/{slug}/applications/{key}/offer");
    house.nobody_at(host).post(&offer, &[]).await.is(303);
    chief.post("/billing/issuer", &ISSUER).await.is(303);
    count_apart(house, host).await;
    let dues = format!("/billing/programmes/{slug}");
    let place = between(&chief.get(&dues).await.is(200).text(), "/places/", "\"");
    let path = format!("{dues}/places/{place}");
    let seen = between(&chief.get(&path).await.is(200).text(), "name=\"seen\" value=\"", "\"");
    let fields = [
        ("seen", seen.as_str()),
        ("naming", "initials"),
        ("contact_name", "Accounts"),
        ("contact_email", "accounts@people.example"),
        ("address", "7 Kiln Lane\nHexham NE46 1AA"),
        ("tongue", "en"),
    ];
    let invoice = chief.post(&path, &fields).await.is(303).location().expect("to its page").to_owned();
    let credit = [("places", "0"), ("why", "The place was given up")];
    chief.post(&format!("{invoice}/credit"), &credit).await.is(303);
    let page = unescaped(&chief.get(&invoice).await.is(200).text());
    BTreeMap::from([
        ("place", place),
        ("number", invoice.rsplit('/').next().unwrap_or_default().to_owned()),
        ("note", between(&page, "/billing/credit-notes/", "/")),
        ("employer", between(&page, "/billing/employers/", "\"")),
        ("proof", between(&page, "/billing/your-invoice/", "\"")),
    ])
}

/// The other host counts from a thousand on: each host counts for itself, and the number of a foreign
/// invoice must not be one's own by chance.
async fn count_apart(house: &House, host: &HostFace) {
    if host.id != house.other.id {
        return;
    }
    let year = i64::from(house.now().day().civil().year());
    let mut tx = house.home.db.write(house.context_at(host.id)).await.unwrap();
    for kind in ["INV", "CN"] {
        tx.keep(
            platform::sql!(
                "INSERT INTO invoice_series (host_id, kind, year, last) VALUES ($1, $2, $3, 1000) ON CONFLICT DO NOTHING"
            ),
            (host.id, kind, year),
        )
        .await
        .unwrap();
    }
    tx.commit().await.unwrap();
}

fn between(text: &str, before: &str, after: &str) -> String {
    let found = text.split_once(before).and_then(|(_, rest)| rest.split_once(after));
    found.unwrap_or_else(|| panic!("nothing between {before} and {after} on:\n{text}")).0.to_owned()
}
