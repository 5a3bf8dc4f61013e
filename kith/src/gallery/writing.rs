//! What a coordinator has written at the first host: a note, a message that waits to be sent and one
//! that was sent, other words for a letter.

use super::arrange::{done, last_part, linked};
use super::browser::{Ask, Browser};
use super::stage::Sample;
use anyhow::{Context as _, Result};

const SET: &str = "/programmes/learning-set";
const TEXT: &str =
    "Dear {name},\n\nwe moved the information event to the afternoon. Please look at your page by {deadline}:\n{link}";

/// Writes all of it.
pub(super) async fn arrange(sample: &mut Sample, coordinator: &mut Browser) -> Result<()> {
    let page = sample.fill("/programmes/learning-set/interests/{interest=first}");
    let page = page.context("nobody has shown interest")?;
    let long = "Rang on Tuesday: their line manager changes in May, and the new one has not been told yet.";
    for note in ["No longer wants letters by post.", long] {
        done(coordinator, &Ask::form(format!("{page}/notes"), &[("note", note)])).await?;
    }
    for note in linked(coordinator, &page, "/notes/", "/end\"").await {
        sample.keep("remark", "kept", note);
    }
    sample.keep("wording", "reminder", "interest-reminder");
    sample.keep("wording", "withdrawn", "interest-withdrawn");
    let own = [("more-en", "Thank you, {name}, for telling us."), ("more-cy", "Diolch, {name}, am roi gwybod i ni.")];
    done(coordinator, &Ask::form(format!("{SET}/letters/interest-withdrawn"), &own)).await?;
    for word in ["draft", "sent"] {
        let says = [("subject", "The information event of “{programme}”"), ("text", TEXT)];
        let to = done(coordinator, &Ask::form(format!("{SET}/messages/new"), &says)).await?;
        sample.keep("message", word, last_part(&to));
        if word == "sent" {
            let page = coordinator.send(&Ask::page(&to)).await.text();
            let seen = page.split("name=\"seen\" value=\"").nth(1).and_then(|rest| rest.split('"').next());
            let seen = seen.context("a draft cannot be sent")?;
            done(coordinator, &Ask::form(format!("{to}/sending"), &[("seen", seen)])).await?;
        }
    }
    Ok(())
}
