//! What employers owe at the gallery's host: one invoice paid in part, one credited, and a place that
//! no invoice asks for yet. Apart from `arrange`, which does the rest.

use super::arrange::{dated, done, last_part, linked};
use super::browser::{Ask, Browser};
use super::stage::{self, Stage, Who};
use anyhow::{Context as _, Result};
use kernel::Date;
use platform::outbox::{self, Filter};

const SET: &str = "/programmes/learning-set";
const DUES: &str = "/billing/programmes/learning-set";
const ISSUER: [(&str, &str); 13] = [
    ("name", "The Hearth Network for Inclusion in Housing, a Community Interest Company limited by guarantee"),
    ("street", "Unit 12b, The Old Corn Exchange and Drill Hall, Lower Bridge Street"),
    ("town", "Newcastle-under-Lyme"),
    ("postcode", "ST5 1AA"),
    ("email", "accounts@hearth-network.example"),
    ("vat", "registered"),
    ("vat_number", "GB 123 4567 89"),
    ("company_number", "12345678"),
    ("days", "30"),
    ("bank_name", "Hearth Network CIC"),
    ("sort_code", "12-34-56"),
    ("account", "12345678"),
    ("iban", "GB33 BUKB 2020 1555 5555 55"),
];

/// Does all of it.
pub(super) async fn arrange(stage: &mut Stage, coordinator: &mut Browser, today: Date) -> Result<()> {
    let keys = offered(stage).await?;
    let mut nobody = stage.typical.browser(Who::Nobody).context("nobody")?.calling_from(9);
    for key in keys.iter().take(2) {
        done(&mut nobody, &Ask::form(format!("{SET}/applications/{key}/offer"), &[])).await?;
    }
    done(coordinator, &Ask::form("/billing/issuer", &ISSUER)).await?;
    let places = linked(coordinator, DUES, "/places/", "\"").await;
    let [first, second, ..] = places.as_slice() else { anyhow::bail!("too few people took a place: {places:?}") };
    let paid = issue(coordinator, first, "names").await?;
    let credited = issue(coordinator, second, "initials").await?;
    let mut ask = Ask::form(format!("{paid}/payment"), &[("amount", "150"), ("reference", "BACS 7781 HEARTH")]);
    ask.form.iter_mut().for_each(|form| form.extend(dated("on", today)));
    done(coordinator, &ask).await?;
    let why = [("places", "0"), ("why", "The place was given up")];
    done(coordinator, &Ask::form(format!("{credited}/credit"), &why)).await?;
    let page = coordinator.send(&Ask::page(&credited)).await.text();
    let note = between(&page, "/billing/credit-notes/", "/").context("a credit note")?;
    let employer = between(&page, "/billing/employers/", "\"").context("an employer")?;
    let proof = between(&page, "/billing/your-invoice/", "\"").context("the employer's own page")?;
    let sample = &mut stage.typical;
    sample.keep("place", "credited", second);
    sample.keep("number", "part-paid", last_part(&paid));
    sample.keep("number", "credited", last_part(&credited));
    sample.keep("note", "usual", note);
    sample.keep("employer", "usual", employer);
    sample.keep("proof", "usual", proof);
    Ok(())
}

/// Issues the invoice for a place; answers the address of its page.
async fn issue(coordinator: &mut Browser, place: &str, naming: &str) -> Result<String> {
    let path = format!("{DUES}/places/{place}");
    let page = coordinator.send(&Ask::page(&path)).await.text();
    let seen = between(&page, "name=\"seen\" value=\"", "\"").context("the form names its places")?;
    let fields = [
        ("seen", seen.as_str()),
        ("naming", naming),
        ("purchase_order", "PO 7781/2027"),
        ("contact_name", "Accounts payable, Shared Business Services"),
        ("contact_email", "accounts.payable.shared-business-services@united-rural-and-urban-housing.example"),
        ("address", "Tŷ Cynnal, Ffordd y Llyn\nLlanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch\nLL61 5UJ"),
        ("tongue", "cy"),
    ];
    done(coordinator, &Ask::form(&path, &fields)).await
}

/// The keys of those who are offered a place and are no guests of the gallery, as their letters have them.
async fn offered(stage: &Stage) -> Result<Vec<String>> {
    let mut tx = stage::open(&stage.started, stage.typical.face.id).await?;
    let kind = Some("programmes/place-offered".to_owned());
    let letters = outbox::list(&mut tx, &Filter { kind, ..Filter::default() }, 50).await?;
    let mut keys = Vec::new();
    for summary in letters.iter().filter(|it| !super::guests::GUESTS.iter().any(|guest| guest.email == it.to.as_str()))
    {
        let letter = outbox::find(&mut tx, summary.id).await?.context("a letter that was listed")?;
        keys.extend(between(&letter.text, &format!("{SET}/applications/"), "/"));
    }
    tx.rollback().await;
    Ok(keys)
}

fn between(text: &str, before: &str, after: &str) -> Option<String> {
    let (_, rest) = text.split_once(before)?;
    rest.split_once(after).map(|(part, _)| part.to_owned())
}
