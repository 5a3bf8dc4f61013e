//! The sets of the gallery: four guests take a place, are put into a set, asked, and one agrees; two
//! of them are then kept apart, so that a rule is broken. Apart from `applications`, where two wait.

use super::applications::{WORD, link_to};
use super::arrange::{dated, done, last_part, linked};
use super::browser::{Ask, Browser};
use super::guests::{GUESTS, Guest};
use super::stage::{self, Stage, Who};
use anyhow::{Context as _, Result};
use kernel::Date;
use platform::outbox::{self, Filter};
use web::cookies::Name;

const PARTS: [(&str, &[(&str, &str)]); 4] = [
    ("your-work", &[("work", "community"), ("seniority", "team"), ("region", "wales")]),
    ("days", &[("day_tuesday", "first"), ("day_thursday", "can")]),
    ("support", &[("needs", "large-print"), ("needs_more", "شكراً"), ("needs_shared", "yes")]),
    ("apart", &[("apart", "Anybody from my own team: we know each other too well to ask an open question.")]),
];
/// How many of the guests have a place: one of each employer.
const PLACED: usize = 4;

/// Does all of it.
pub(super) async fn arrange(stage: &mut Stage, coordinator: &mut Browser, today: Date) -> Result<()> {
    let made = Ask::form("/programmes/new", &[("blueprint", "tpas"), ("title", "Virtual action learning sets")]);
    let home = done(coordinator, &made).await?;
    let mut ask = Ask::form(format!("{home}/publication"), &[]);
    ask.form.iter_mut().for_each(|form| form.extend(dated("deadline", today.plus_days(50))));
    done(coordinator, &ask).await?;
    stage.typical.keep("slug", "sets", last_part(&home));
    let mut keys = Vec::new();
    for (at, guest) in GUESTS.iter().take(PLACED).enumerate() {
        keys.push(applies(stage, &home, (at, guest)).await?);
    }
    done(coordinator, &Ask::form(format!("{home}/selection/terms"), &[("sets", "1"), ("per_employer", "")])).await?;
    done(coordinator, &Ask::form(format!("{home}/selection/offers"), &[])).await?;
    let mut nobody = stage.typical.browser(Who::Nobody).context("nobody")?.calling_from(9);
    for key in &keys {
        done(&mut nobody, &Ask::form(format!("{home}/my-application/{key}/offer"), &[])).await?;
    }
    let formation = format!("/sets{home}");
    done(coordinator, &Ask::form(format!("{formation}/proposal"), &[("version", "0")])).await?;
    done(coordinator, &Ask::form(format!("{formation}/asking"), &[("version", "1")])).await?;
    let seats = linked(coordinator, &formation, &format!("href=\"{formation}/seats/"), "\"").await;
    let sets = linked(coordinator, &formation, "id=\"set-", "\"").await;
    let [first, second, ..] = seats.as_slice() else { anyhow::bail!("nobody was seated") };
    done(coordinator, &Ask::form(format!("{formation}/apart"), &[("one", first), ("other", second)])).await?;
    let pairs = linked(coordinator, &formation, "/apart/", "/removal").await;
    stage.typical.keep("seat", "first", first);
    stage.typical.keep("set", "first", sets.first().context("there is a set")?);
    stage.typical.keep("pair", "first", pairs.first().context("two are kept apart")?);
    let agreed = membership(stage, GUESTS[1].email).await?;
    done(&mut nobody, &Ask::form(format!("/sets/my-set/{agreed}/agreement"), &[])).await?;
    let asked = membership(stage, GUESTS[0].email).await?;
    stage.typical.keep("membership", "asked", asked);
    stage.typical.keep("membership", "agreed", agreed);
    Ok(())
}

/// A guest shows interest, applies, and gets the employer's word.
async fn applies(stage: &mut Stage, home: &str, (at, guest): (usize, &Guest)) -> Result<String> {
    let caller = 40 + u8::try_from(at)?;
    let tongue = if at % 2 == 0 { "en" } else { "cy" };
    let nobody = stage.typical.browser(Who::Nobody).context("nobody")?.calling_from(caller);
    let mut browser = nobody.with(Name::Lang, tongue);
    let fields = [
        ("name", guest.name),
        ("email", guest.email),
        ("organisation", guest.organisation),
        ("job_title", guest.job_title),
    ];
    let own = done(&mut browser, &Ask::form(format!("{home}/interest"), &fields)).await?;
    let key = last_part(&own).to_owned();
    done(&mut browser, &Ask::form(format!("{own}/confirmation"), &[])).await?;
    let application = format!("{home}/my-application/{key}");
    for (part, fields) in PARTS {
        done(&mut browser, &Ask::form(format!("{application}/answers/{part}"), fields)).await?;
    }
    done(&mut browser, &Ask::form(format!("{application}/sending"), &[])).await?;
    let address = format!("manager-{at}@sets.example");
    let manager = [("manager_name", "Zainab Mirza"), ("manager_email", address.as_str())];
    done(&mut browser, &Ask::form(format!("{application}/manager"), &manager)).await?;
    let link = link_to(stage, &address).await?;
    done(&mut browser, &Ask::form(format!("{home}/endorsements/{link}"), &WORD)).await?;
    Ok(key)
}

/// The last part of the link in the letter with which somebody was asked.
async fn membership(stage: &Stage, email: &str) -> Result<String> {
    let mut tx = stage::open(&stage.started, stage.typical.face.id).await?;
    let kind = Some("sets/asked".to_owned());
    let letters = outbox::list(&mut tx, &Filter { kind, ..Filter::default() }, 50).await?;
    let own = letters.iter().find(|letter| letter.to.as_str() == email).context("they were asked")?;
    let letter = outbox::find(&mut tx, own.id).await?.context("the letter is gone")?;
    tx.rollback().await;
    let link = letter.text.split("/sets/my-set/").nth(1).and_then(|rest| rest.split_whitespace().next());
    Ok(link.context("the letter has no link")?.to_owned())
}
