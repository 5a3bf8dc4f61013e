//! A programme with one place too few, one that runs beside it with its price to follow, and what employers
//! ask for in-house.

use super::arrange::{dated, done, last_part};
use super::browser::{Ask, Browser};
use super::guests::{GUESTS, LONG_ORGANISATION};
use super::stage::{self, Stage, Who};
use anyhow::{Context as _, Result};
use kernel::Date;
use platform::outbox::{self, Filter};

const BLUEPRINT: &str = include_str!("full.toml");
const ENQUIRY: [(&str, &str); 6] = [
    ("name", GUESTS[1].name),
    ("organisation", LONG_ORGANISATION),
    ("job_title", GUESTS[1].job_title),
    ("people", "12"),
    ("when", "From the autumn, on Tuesdays, if that can be done at all"),
    ("purpose", "Our repairs teams ask for somewhere to think.\n\nSiaradwn Gymraeg a Saesneg."),
];

/// Two of one employer apply where one can come; the second is asked to join the programme beside; two
/// employers enquire, one of them still to press the button.
pub(super) async fn arrange(stage: &mut Stage, coordinator: &mut Browser, today: Date) -> Result<()> {
    let own = [("blueprint", "own"), ("title", "One place too few"), ("own", BLUEPRINT)];
    let full = done(coordinator, &Ask::form("/programmes/new", &own)).await?;
    let mut ask = Ask::form(format!("{full}/publication"), &[]);
    ask.form.iter_mut().for_each(|form| form.extend(dated("deadline", today.plus_days(30))));
    done(coordinator, &ask).await?;
    stage.typical.keep("slug", "full", last_part(&full));
    let nobody = stage.typical.browser(Who::Nobody).context("nobody")?.calling_from(9);
    for guest in &GUESTS[..2] {
        let mut browser = nobody.clone();
        let fields = [("name", guest.name), ("email", guest.email), ("organisation", LONG_ORGANISATION)];
        let mine = done(&mut browser, &Ask::form(format!("{full}/interest"), &fields)).await?;
        done(&mut browser, &Ask::form(format!("{mine}/confirmation"), &[])).await?;
        let key = last_part(&mine).to_owned();
        let home = format!("{full}/applications/{key}");
        let work = [("work", "care"), ("seniority", "manager"), ("region", "wales")];
        done(&mut browser, &Ask::form(format!("{home}/answers/your-work"), &work)).await?;
        done(&mut browser, &Ask::form(format!("{home}/sending"), &[])).await?;
        stage.typical.keep("application", "waiting", key);
    }
    let fields =
        [("title", "One place too few: beside"), ("address", "beside"), ("price", "to-follow"), ("dates", "other")];
    let mut ask = Ask::form(format!("{full}/selection/parallel"), &fields);
    ask.form.iter_mut().for_each(|form| form.extend(dated("deadline", today.plus_days(40))));
    let beside = done(coordinator, &ask).await?;
    stage.typical.keep("slug", "beside", last_part(&beside));
    for (word, email) in [("confirmed", "people@alder-vale.example"), ("waiting", "people@tai-menai.example")] {
        let mut browser = nobody.clone();
        let fields: Vec<_> = ENQUIRY.into_iter().chain([("email", email)]).collect();
        done(&mut browser, &Ask::form("/programmes/learning-set/in-house", &fields)).await?;
        let key = enquirer(stage, email).await?;
        if word == "confirmed" {
            let page = format!("/programmes/learning-set/my-enquiry/{key}");
            done(&mut browser, &Ask::form(format!("{page}/confirmation"), &[])).await?;
            let id = key.get(..36).context("a key begins with an id")?.to_owned();
            stage.typical.keep("enquiry", word, id);
        }
        stage.typical.keep("enquirer", word, key);
    }
    Ok(())
}

/// The last part of the link in the letter to somebody who enquired.
async fn enquirer(stage: &Stage, email: &str) -> Result<String> {
    let mut tx = stage::open(&stage.started, stage.typical.face.id).await?;
    let kind = Some("programmes/enquiry-received".to_owned());
    let letters = outbox::list(&mut tx, &Filter { kind, ..Filter::default() }, 50).await?;
    let summary = letters.iter().find(|letter| letter.to.as_str() == email).context("no letter to confirm")?;
    let letter = outbox::find(&mut tx, summary.id).await?.context("the letter is gone")?;
    tx.rollback().await;
    let link = letter.text.split("/my-enquiry/").nth(1).and_then(|rest| rest.split_whitespace().next());
    Ok(link.context("the letter has no link")?.to_owned())
}
