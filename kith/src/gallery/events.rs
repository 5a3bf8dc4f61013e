//! What happened to events before the gallery opened: one full, with a line and an offer, one that
//! begins in a few minutes, one that is cancelled. Apart from `arrange`, which does the rest.

use super::arrange::{dated, done, last_part, linked};
use super::browser::{Ask, Browser};
use super::guests::GUESTS;
use super::stage::{self, Stage, Who};
use anyhow::{Context as _, Result};
use kernel::Date;
use platform::outbox::{self, Filter};

const LONG: &str = "Reverse mentoring between colleagues from Black, Asian and other minoritised communities and boards: \
    what two years of it have taught us";

/// Does all of it.
pub(super) async fn arrange(stage: &mut Stage, coordinator: &mut Browser, today: Date) -> Result<()> {
    let shown = linked(coordinator, "/events", "href=\"/events/", "/people\"").await;
    let [soon, next, .., past] = shown.as_slice() else { anyhow::bail!("the demonstration has too few events") };
    stage.typical.keep("event", "usual", next);
    stage.typical.keep("event", "past", past);
    let full = make(coordinator, LONG, today.plus_days(30), "1").await?;
    stage.typical.keep("event", "full", &full);
    let new = make(coordinator, "A walk around the estate", today.plus_days(31), "12").await?;
    stage.typical.keep("event", "new", &new);
    let off = make(coordinator, "A talk that nobody gives", today.plus_days(32), "12").await?;
    done(coordinator, &Ask::form(format!("/events/{off}/cancellation"), &[("reason", "The speaker is ill.")])).await?;
    stage.typical.keep("event", "off", &off);
    let first = book(stage, &full, 1).await?;
    let second = book(stage, &full, 2).await?;
    let third = book(stage, &full, 4).await?;
    let open = book(stage, soon, 5).await?;
    let calm = book(stage, next, 6).await?;
    let mut nobody = stage.typical.browser(Who::Nobody).context("nobody")?.calling_from(8);
    done(&mut nobody, &Ask::form(format!("/events/my-booking/{first}/cancellation"), &[])).await?;
    // A place beside the offer, so that the downloads and the list have one of each.
    let booking = open.rsplit_once('-').map_or("", |(id, _)| id).to_owned();
    stage.typical.keep("booking", "open", booking);
    let in_and_out = book(stage, soon, 3).await?;
    done(&mut nobody, &Ask::form(format!("/events/my-booking/{in_and_out}/arrival"), &[])).await?;
    for (word, ticket) in [
        ("booked", calm),
        ("open", open),
        ("inside", in_and_out),
        ("waiting", third),
        ("offered", second),
        ("cancelled", first),
    ] {
        stage.typical.keep("ticket", word, ticket);
    }
    Ok(())
}

async fn make(coordinator: &mut Browser, title: &str, day: Date, capacity: &str) -> Result<String> {
    let fields = [
        ("title", title),
        ("about", "Bring a question.\nThere is tea."),
        ("starts", "10am"),
        ("ends", "11:30am"),
        ("how", "place"),
        ("place", "Neuadd Goffa Hedd Wyn, Heol yr Orsaf, Trawsfynydd"),
        ("capacity", capacity),
        ("closing", "2"),
    ];
    let mut ask = Ask::form("/events/new", &fields);
    ask.form.iter_mut().for_each(|form| form.extend(dated("day", day)));
    Ok(last_part(&done(coordinator, &ask).await?).to_owned())
}

/// A guest books; answers the key of the link in the letter.
async fn book(stage: &mut Stage, event: &str, guest: usize) -> Result<String> {
    let it = &GUESTS[guest];
    let caller = u8::try_from(20 + guest).unwrap_or_default();
    let mut nobody = stage.typical.browser(Who::Nobody).context("nobody")?.calling_from(caller);
    done(&mut nobody, &Ask::form(format!("/events/{event}/booking"), &[("name", it.name), ("email", it.email)]))
        .await?;
    let mut tx = stage::open(&stage.started, stage.typical.face.id).await?;
    let letters = outbox::list(&mut tx, &Filter::default(), 200).await?;
    let own = letters.iter().find(|letter| letter.kind.starts_with("events/") && letter.to.as_str() == it.email);
    let letter = outbox::find(&mut tx, own.context("booking sends a letter")?.id).await?.context("a letter")?;
    tx.rollback().await;
    let (_, rest) = letter.text.split_once("/events/my-booking/").context("the letter has a link")?;
    Ok(rest.split_whitespace().next().unwrap_or_default().to_owned())
}
