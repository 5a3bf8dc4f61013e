//! "What needs me": one list of everything that waits for whoever runs programmes (on a Monday
//! morning), the most urgent first.

use crate::policy::SeeNeeds;
use askama::Template;
use axum::response::{IntoResponse, Redirect, Response};
use platform::outbox::{self, Filter, Show};
use platform::{Tx, jobs};
use web::components::{EmptyState, Tag, TagKind};
use web::needs::{Need, Urgency};
use web::{Edge, Speaker, WebError};

/// More failed letters than this are "many".
const COUNTED: i64 = 1_000;

#[derive(Template)]
#[template(path = "needs_me.html")]
struct NeedsMePage<'a> {
    words: &'a Speaker,
    name: &'a str,
    needs: &'a [Need],
    empty: EmptyState,
}

impl NeedsMePage<'_> {
    fn tag(&self, urgency: Urgency) -> Tag {
        match urgency {
            Urgency::Now => Tag::new(TagKind::Stopped, self.words.t("needs-now")),
            Urgency::Soon => Tag::new(TagKind::Yours, self.words.t("needs-soon")),
            Urgency::Sometime => Tag::new(TagKind::Quiet, self.words.t("needs-sometime")),
        }
    }
}

/// The way in: staff to what needs them, everyone else to the programmes.
pub(crate) async fn front_door(at: Edge) -> Response {
    let to = if at.who.runs_programmes() { "/operations" } else { "/programmes" };
    Redirect::to(to).into_response()
}

pub(crate) async fn needs_me(at: Edge) -> Result<Response, WebError> {
    at.who.ask::<SeeNeeds>(())?;
    let mut tx = at.read().await?;
    let mut needs = programmes::needs(&at, &mut tx).await?;
    needs.extend(sets::needs(&at, &mut tx).await?);
    needs.extend(billing::needs(&at, &mut tx).await?);
    needs.extend(of_the_floor(&at.words, &mut tx).await?);
    needs.sort_by_key(|need| need.urgency);
    let empty = EmptyState::new(at.words.t("needs-none")).saying(at.words.t("needs-none-what-now"));
    let page = NeedsMePage { words: &at.words, name: at.who.name(), needs: &needs, empty };
    at.page_seen_by(&at.words.t("needs-title"), &at.words.t("seen-by-staff"), &page)
}

/// Letters that did not arrive and jobs that were put aside.
async fn of_the_floor(words: &Speaker, tx: &mut Tx) -> Result<Vec<Need>, WebError> {
    let mut needs = Vec::new();
    let failed = outbox::list(tx, &Filter { show: Show::Failed, ..Filter::default() }, COUNTED).await?;
    // Those about an interest are named by the room that can put them right.
    let failed =
        failed.iter().filter(|letter| letter.about.as_ref().is_none_or(|(kind, _)| kind != "interest")).count();
    if failed > 0 {
        needs.push(Need {
            what: words.t1("needs-letters", "count", i64::try_from(failed).unwrap_or(COUNTED)),
            more: Some(words.t("needs-letters-more")),
            href: "/notices?only=failed".to_owned(),
            urgency: Urgency::Now,
        });
    }
    let parked = jobs::count_parked(tx).await?;
    if parked > 0 {
        needs.push(Need {
            what: words.t1("needs-jobs", "count", parked),
            more: Some(words.t("needs-jobs-more")),
            href: "/operations".to_owned(),
            urgency: Urgency::Now,
        });
    }
    Ok(needs)
}
