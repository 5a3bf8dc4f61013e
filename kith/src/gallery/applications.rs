//! The applications of the gallery's guests: one sent and endorsed, one begun and waiting for its
//! manager, with the links their managers were sent.

use super::arrange::{done, last_part};
use super::browser::Ask;
use super::stage::{self, Stage, Who};
use anyhow::{Context as _, Result};
use platform::access::Role;
use platform::outbox::{self, Filter};
use web::cookies::Name;

const SET: &str = "/programmes/learning-set";
const PARTS: [(&str, &[(&str, &str)]); 5] = [
    ("eligibility", &[("eligible", "yes"), ("in_house_network", "unknown")]),
    ("your-work", &[("work", "care"), ("seniority", "manager"), ("region", "north-west")]),
    (
        "in-your-words",
        &[("own_1", "I am the only person in my team who looks like me, and I would like to think aloud about that.")],
    ),
    ("support", &[("needs", "captions"), ("needs", "breaks"), ("needs_more", "شكراً"), ("needs_shared", "yes")]),
    ("apart", &[("apart", "Siobhán O'Flaherty-D'Arcy, who is my line manager")]),
];
const MANAGERS: [[(&str, &str); 2]; 2] = [
    [
        ("manager_name", "Bartholomew Fotheringham-Oyelaran-Papadimitriou"),
        ("manager_email", "bartholomew.fotheringham-oyelaran@united-rural-and-urban-housing.example"),
    ],
    [("manager_name", "Zainab Mirza"), ("manager_email", "zainab.mirza@alder-vale.example")],
];
pub(super) const WORD: [(&str, &str); 5] = [
    ("agrees", "yes"),
    ("order", "none"),
    ("order_reason", "We pay on invoice, against the name of the programme"),
    ("billing_name", "Accounts payable, Shared Business Services"),
    ("billing_email", "accounts.payable@united-rural-and-urban-housing.example"),
];

/// Fills in one application and begins another.
pub(super) async fn applications(stage: &mut Stage) -> Result<()> {
    stage.typical.keep("section", "usual", "your-work");
    let nobody = stage.typical.browser(Who::Nobody).context("nobody")?.calling_from(7);
    for (word, tongue, manager) in [("begun", "en", &MANAGERS[1]), ("confirmed", "cy", &MANAGERS[0])] {
        let key = stage.typical.fill(&format!("{{key={word}}}")).context("a guest who confirmed")?;
        let home = format!("{SET}/applications/{key}");
        let mut browser = nobody.clone().with(Name::Lang, tongue);
        let parts = if word == "begun" { &PARTS[1..2] } else { &PARTS[..] };
        for (part, fields) in parts {
            done(&mut browser, &Ask::form(format!("{home}/answers/{part}"), fields)).await?;
        }
        if word == "confirmed" {
            let about_you = done(&mut browser, &Ask::form(format!("{home}/sending"), &[])).await?;
            done(&mut browser, &Ask::form(&about_you, &[("age", "35-44")])).await?;
            stage.typical.keep("token", word, last_part(&about_you));
        }
        done(&mut browser, &Ask::form(format!("{home}/manager"), manager)).await?;
        let link = link_to(stage, manager[1].1).await?;
        let page = format!("{SET}/endorsements/{link}");
        if word == "confirmed" {
            done(&mut browser, &Ask::form(&page, &WORD)).await?;
        }
        if word == "confirmed" {
            let mut coordinator = stage.typical.browser(Who::As(Role::Coordinator)).context("no coordinator")?;
            done(&mut coordinator, &Ask::form(format!("{SET}/selection/offers"), &[])).await?;
        }
        stage.typical.keep("link", word, last_part(&page));
        stage.typical.keep("application", word, key);
    }
    Ok(())
}

/// The last part of the link in a manager's letter.
pub(super) async fn link_to(stage: &Stage, manager: &str) -> Result<String> {
    let mut tx = stage::open(&stage.started, stage.typical.face.id).await?;
    let kind = Some("programmes/endorsement-asked".to_owned());
    let letters = outbox::list(&mut tx, &Filter { kind, ..Filter::default() }, 50).await?;
    let summary = letters.iter().find(|letter| letter.to.as_str() == manager).context("no letter to the manager")?;
    let letter = outbox::find(&mut tx, summary.id).await?.context("the letter is gone")?;
    tx.rollback().await;
    let link = letter.text.split("/endorsements/").nth(1).and_then(|rest| rest.split_whitespace().next());
    Ok(link.context("the letter has no link")?.to_owned())
}
