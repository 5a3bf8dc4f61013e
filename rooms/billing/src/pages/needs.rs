//! What of this room waits for whoever keeps the books.

use super::books::to_invoice;
use crate::balance::Standing;
use crate::policy::KeepBooks;
use crate::{store, url};
use platform::Tx;
use web::needs::{Need, Urgency};
use web::{Edge, WebError};

/// Places that no invoice asks for yet, invoices that are overdue, and places given up that may be credited.
pub async fn needs(at: &Edge, tx: &mut Tx) -> Result<Vec<Need>, WebError> {
    if !at.who.may::<KeepBooks>(&()) {
        return Ok(Vec::new());
    }
    let (words, today) = (&at.words, at.now.day());
    let need = |key: &str, count: usize, href: String, urgency| Need {
        what: words.t1(key, "count", count),
        more: None,
        href,
        urgency,
    };
    let mut needs = Vec::new();
    for programme in to_invoice(at, tx).await?.iter().filter(|it| it.left > 0) {
        let what = words.t2("needs-invoices", "programme", programme.title.as_str(), "count", programme.left);
        needs.push(Need { what, more: None, href: programme.href.clone(), urgency: Urgency::Soon });
    }
    let owing = store::list_owing(tx, None).await?;
    let late = owing.iter().filter(|it| it.balance.standing(today) == Standing::Overdue).count();
    if late > 0 {
        needs.push(need("needs-overdue", late, url::BILLING.to_owned(), Urgency::Soon));
    }
    let undecided = store::list_undecided(tx).await?.len();
    if undecided > 0 {
        needs.push(need("needs-credit", undecided, url::BILLING.to_owned(), Urgency::Soon));
    }
    Ok(needs)
}
