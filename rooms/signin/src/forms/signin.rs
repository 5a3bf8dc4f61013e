//! Asking for a code. The answer is the same whether or not the address is known.

use super::Typed;
use crate::commands::{Asking, ask_code};
use crate::next::Next;
use crate::pages::SigninPage;
use axum::response::Response;
use kernel::{EmailAddress, EmailError};
use platform::Tx;
use platform::access::Anyone;
use std::net::IpAddr;
use std::time::Duration;
use web::allowance::Allowance;
use web::edge::mac;
use web::forms::Mistakes;
use web::{Edge, Form, WebError};

const HOUR: Duration = Duration::from_secs(3_600);

pub(crate) async fn ask(at: Edge, Form(typed): Form<Typed>) -> Result<Response, WebError> {
    let permit = at.who.ask::<Anyone>(())?;
    let next = Next::of(&typed.next);
    let email = match EmailAddress::parse(&typed.email) {
        Ok(email) => email,
        Err(error) => return again(&at, &typed.email, &next, error),
    };
    let mut tx = at.write().await?;
    take_allowances(&at, &mut tx, &email).await?;
    let asking = Asking {
        email: &email,
        browser: &at.browser_mark(),
        next,
        words: &at.words,
        host: &at.host,
        secret: &at.home.secret,
    };
    ask_code(&mut tx, &permit, &asking).await?;
    at.done(tx, "/signin/code").await
}

/// So many codes an hour for one network address, and for one e-mail address, known or not. The
/// counters hold marks, not addresses.
async fn take_allowances(at: &Edge, tx: &mut Tx, email: &EmailAddress) -> Result<(), WebError> {
    let limits = at.home.manners.limits;
    let mark = |kind: &str, what: &str| mac(&at.home.secret, &["allowance", kind, what]);
    let client = Allowance { of: "codes-client", at_most: limits.codes_per_client_per_hour.into(), within: HOUR };
    client.take_of_many(at, tx, &mark("client", &network_of(at.client))).await?;
    let address = Allowance { of: "codes-address", at_most: limits.codes_per_address_per_hour.into(), within: HOUR };
    address.take(tx, &mark("address", &email.key())).await
}

/// One client is one address of IPv4, or one /64 of IPv6: the least a home or an office is given.
fn network_of(client: IpAddr) -> String {
    match client {
        IpAddr::V4(address) => address.to_string(),
        IpAddr::V6(address) => address.segments()[..4].iter().map(|part| format!("{part:x}:")).collect(),
    }
}

fn again(at: &Edge, typed: &str, next: &Next, error: EmailError) -> Result<Response, WebError> {
    let key = match error {
        EmailError::Missing => "signin-email-missing",
        EmailError::Shape => "signin-email-shape",
        EmailError::TooLong => "signin-email-too-long",
    };
    let mut mistakes = Mistakes::default();
    mistakes.add("email", at.words.t(key));
    at.form_again(&at.words.t("signin-title"), &SigninPage::new(at, typed, next, &mistakes))
}
