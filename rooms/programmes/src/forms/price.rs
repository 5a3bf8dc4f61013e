//! Setting a price that was to follow: everybody in the order is told, and managers are asked whose word
//! waited for it.

use crate::application::endorsement::{Endorsement, remind_at};
use crate::commands;
use crate::letters::Desk;
use crate::pages::price::{PricePage, Typed};
use crate::pages::{admit, rules};
use crate::policy::RunProgramme;
use crate::programme::Programme;
use crate::{store, url};
use axum::extract::Path;
use axum::response::Response;
use kernel::Money;
use platform::{Failed, Tx};
use std::collections::BTreeMap;
use web::forms::Mistakes;
use web::{Edge, Form, WebError};

pub(crate) async fn set_price(
    at: Edge,
    Path(slug): Path<String>,
    Form(typed): Form<Typed>,
) -> Result<Response, WebError> {
    let mut tx = at.write().await?;
    let permit = admit::<RunProgramme>(&at, &mut tx, &slug).await?;
    let Some(amount) = web::pounds::read(&typed.amount) else {
        let mut mistakes = Mistakes::default();
        mistakes.add("amount", at.words.t("price-amount-shape"));
        return at.form_again(&at.words.t("price-title"), &PricePage::new(&at, &permit, &typed, &mistakes)?);
    };
    match commands::set_price(&mut tx, permit, amount).await {
        Ok(it) => {
            tell(&at, &mut tx, &it, amount).await?;
            at.done_saying(tx, &url::programme(&it.slug), "price-done").await
        }
        Err(Failed::Rule(_)) => Err(WebError::Conflict("price-is-set".to_owned())),
        Err(Failed::Store(error)) => Err(error.into()),
    }
}

/// One letter to everybody whose interest stands, and one to each manager who was named meanwhile.
async fn tell(at: &Edge, tx: &mut Tx, it: &Programme, amount: Money) -> Result<(), WebError> {
    let rules = rules(it)?;
    let desk = Desk::new(at, tx, (it, &rules)).await?;
    let mut asked: BTreeMap<_, Endorsement> = BTreeMap::new();
    for one in store::list_endorsements_in(tx, it.id).await? {
        asked.insert(one.interest, one); // the last one asked is the one that counts
    }
    for interest in store::list_interests(tx, it.id).await?.iter().filter(|interest| interest.stands()) {
        let waits = asked.get(&interest.id).filter(|asked| asked.check_open().is_ok());
        tx.post(desk.price_set(interest, amount, waits.map(|asked| asked.manager_name.as_str()))?).await?;
        if let Some(asked) = waits {
            tx.post(desk.ask_manager(asked, interest)?).await?;
            tx.post(desk.remind_manager(asked, interest, remind_at(&rules, at.now))?).await?;
        }
    }
    Ok(())
}
