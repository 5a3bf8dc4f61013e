//! The sets of the gallery: four guests take a place, are put into a set, asked, and one agrees; two
//! of them are then kept apart, so that a rule is broken. In a second programme their set is settled
//! and has dates. Apart from `applications`, where two wait.

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
/// What the two programmes are called.
const FORMED: &str = "Virtual action learning sets";
const SETTLED: &str = "Sets that are settled";
/// How many of the guests have a place: one of each employer.
const PLACED: usize = 4;

/// Sets that are being formed: one member has agreed, two are kept apart.
pub(super) async fn arrange(stage: &mut Stage, coordinator: &mut Browser, today: Date) -> Result<()> {
    let home = placed(stage, coordinator, ("sets", FORMED), today).await?;
    let mut nobody = stage.typical.browser(Who::Nobody).context("nobody")?.calling_from(9);
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
    let agreed = membership(stage, GUESTS[1].email, FORMED).await?;
    done(&mut nobody, &Ask::form(format!("/sets/my-set/{agreed}/agreement"), &[])).await?;
    let asked = membership(stage, GUESTS[0].email, FORMED).await?;
    stage.typical.keep("membership", "asked", asked);
    stage.typical.keep("membership", "agreed", agreed);
    Ok(())
}

/// A set that is settled and has its dates; its members are asked about another time for one of them.
pub(super) async fn settle(stage: &mut Stage, coordinator: &mut Browser, today: Date) -> Result<()> {
    let home = placed(stage, coordinator, ("settled", SETTLED), today).await?;
    let mut nobody = stage.typical.browser(Who::Nobody).context("nobody")?.calling_from(9);
    let formation = format!("/sets{home}");
    done(coordinator, &Ask::form(format!("{formation}/proposal"), &[("version", "0")])).await?;
    done(coordinator, &Ask::form(format!("{formation}/asking"), &[("version", "1")])).await?;
    let mut members = Vec::new();
    for guest in GUESTS.iter().take(PLACED) {
        let key = membership(stage, guest.email, SETTLED).await?;
        done(&mut nobody, &Ask::form(format!("/sets/my-set/{key}/agreement"), &[])).await?;
        members.push(key);
    }
    let set = linked(coordinator, &formation, "id=\"set-", "\"").await.into_iter().next().context("there is a set")?;
    let holders = linked(coordinator, &formation, "<option value=\"", "\"").await;
    let holder = holders.first().context("somebody can hold it")?;
    done(coordinator, &Ask::form(format!("{formation}/facilitator"), &[("set", &set), ("person", holder)])).await?;
    let mut dates =
        Ask::form(format!("{formation}/dates"), &[("time", "10am"), ("place", "Neuadd y Dref, Aberystwyth")]);
    dates.form.iter_mut().for_each(|form| form.extend(dated("day", today.plus_days(60))));
    done(coordinator, &dates).await?;
    done(coordinator, &Ask::form(format!("{formation}/publication"), &[("version", "2")])).await?;
    let own = format!("/sets/{set}/dates");
    let meetings = linked(coordinator, &own, &format!("href=\"/sets/{set}/meetings/"), "\"").await;
    let meeting = meetings.get(2).context("it has dates")?;
    let mut poll = Ask::form(format!("/sets/{set}/poll"), &[("about", meeting), ("time1", "9:30"), ("time2", "2pm")]);
    for (name, days) in [("day1", 100), ("day2", 101)] {
        poll.form.iter_mut().for_each(|form| form.extend(dated(name, today.plus_days(days))));
    }
    done(coordinator, &poll).await?;
    stage.typical.keep("meeting", "first", meeting);
    // A set has to have another beside it before anybody can change; the button alone needs an id.
    stage.typical.keep("swap", "none", meeting);
    let own = members.first().context("it has members")?;
    for days in [40, 90] {
        let mut away = Ask::form(format!("/sets/my-set/{own}/away"), &[]);
        away.form.iter_mut().for_each(|form| {
            form.extend(dated("from", today.plus_days(days)));
            form.extend(dated("to", today.plus_days(days + 10)));
        });
        done(&mut nobody, &away).await?;
    }
    stage.typical.keep("stretch", "none", meeting);
    stage.typical.keep("set", "settled", set);
    stage.typical.keep("membership", "settled", members.swap_remove(0));
    Ok(())
}

/// A programme with one set, and the guests who have taken a place in it.
async fn placed(
    stage: &mut Stage,
    coordinator: &mut Browser,
    (name, title): (&'static str, &str),
    today: Date,
) -> Result<String> {
    let made = Ask::form("/programmes/new", &[("blueprint", "tpas"), ("title", title)]);
    let home = done(coordinator, &made).await?;
    let mut ask = Ask::form(format!("{home}/publication"), &[]);
    ask.form.iter_mut().for_each(|form| form.extend(dated("deadline", today.plus_days(50))));
    done(coordinator, &ask).await?;
    stage.typical.keep("slug", name, last_part(&home));
    let mut keys = Vec::new();
    for (at, guest) in GUESTS.iter().take(PLACED).enumerate() {
        keys.push(applies(stage, &home, (at, guest)).await?);
    }
    done(coordinator, &Ask::form(format!("{home}/selection/terms"), &[("sets", "1"), ("per_employer", "")])).await?;
    done(coordinator, &Ask::form(format!("{home}/selection/offers"), &[])).await?;
    let mut nobody = stage.typical.browser(Who::Nobody).context("nobody")?.calling_from(9);
    for key in &keys {
        done(&mut nobody, &Ask::form(format!("{home}/applications/{key}/offer"), &[])).await?;
    }
    Ok(home)
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
    let application = format!("{home}/applications/{key}");
    for (part, fields) in PARTS {
        done(&mut browser, &Ask::form(format!("{application}/answers/{part}"), fields)).await?;
    }
    done(&mut browser, &Ask::form(format!("{application}/sending"), &[])).await?;
    let address = format!("manager-{at}@{}.example", last_part(home));
    let manager = [("manager_name", "Zainab Mirza"), ("manager_email", address.as_str())];
    done(&mut browser, &Ask::form(format!("{application}/manager"), &manager)).await?;
    let link = link_to(stage, &address).await?;
    done(&mut browser, &Ask::form(format!("{home}/endorsements/{link}"), &WORD)).await?;
    Ok(key)
}

/// The last part of the link in the letter with which somebody was asked about a set of a programme.
async fn membership(stage: &Stage, email: &str, programme: &str) -> Result<String> {
    let mut tx = stage::open(&stage.started, stage.typical.face.id).await?;
    let kind = Some("sets/asked".to_owned());
    let letters = outbox::list(&mut tx, &Filter { kind, ..Filter::default() }, 50).await?;
    let mut found = None;
    for own in letters.iter().filter(|letter| letter.to.as_str() == email) {
        let letter = outbox::find(&mut tx, own.id).await?.context("the letter is gone")?;
        found = found.or_else(|| letter.text.contains(programme).then_some(letter.text));
    }
    tx.rollback().await;
    let text = found.context("they were asked")?;
    let link = text.split("/sets/my-set/").nth(1).and_then(|rest| rest.split_whitespace().next());
    Ok(link.context("the letter has no link")?.to_owned())
}
