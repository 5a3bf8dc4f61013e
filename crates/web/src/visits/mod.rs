//! Visits: a browser in which somebody has signed in. A table of our own and a cookie: the secret is
//! in the cookie, its hash in the table, so a stolen database opens no visit.

mod store;

pub use store::forget_over_before;

use crate::cookies::{self, Name};
use crate::edge::Edge;
use crate::error::WebError;
use crate::home::{Home, HostFace};
use axum::response::Response;
use http::header::{HeaderValue, SET_COOKIE};
use kernel::{Id, Person};
use platform::access::Visitor;
use platform::{Actor, Context, StoreError, Timestamp, Tx};
use std::sync::Arc;
use std::time::Duration;

/// A visit ends when nothing was asked for this long …
const IDLE: Duration = Duration::from_secs(12 * 3600);
/// … and in any case after this long.
const LONGEST: Duration = Duration::from_secs(14 * 24 * 3600);
/// How fine the "last seen" time is kept: a write for every click would help nobody.
const SEEN_GRAIN: Duration = Duration::from_secs(300);

/// One visit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Visit {
    /// Its id.
    pub id: Id<Self>,
    /// Whose it is.
    pub person: Id<Person>,
    /// What the browser called itself.
    pub device: String,
    /// When somebody signed in.
    pub made_at: Timestamp,
    /// When it was last used, to five minutes.
    pub seen_at: Timestamp,
    /// When it ends at the latest.
    pub ends_at: Timestamp,
    /// When it passed a second factor.
    pub second_factor_at: Option<Timestamp>,
}

/// Begins a visit for somebody who has just proved who they are. Answers the secret for the cookie.
pub async fn begin(tx: &mut Tx, person: Id<Person>, device: &str) -> Result<(Id<Visit>, String), StoreError> {
    let (id, secret) = (tx.id(), tx.dice().secret());
    store::insert(tx, id, person, &hash(&secret), device, tx.now().plus(LONGEST)).await?;
    Ok((id, secret))
}

/// The cookie a new visit lives in; put on the answer of the sign-in form.
pub fn remember(response: &mut Response, home: &Home, secret: &str) {
    let cookie = cookies::set(Name::Visit, secret, Some(LONGEST.as_secs()), home.manners.secure);
    response.headers_mut().append(SET_COOKIE, cookie);
}

/// Takes the cookie away and tells the browser to forget what it keeps of this host.
pub fn forget(response: &mut Response, home: &Home) {
    let headers = response.headers_mut();
    headers.append(SET_COOKIE, cookies::set(Name::Visit, "", Some(0), home.manners.secure));
    headers.insert("clear-site-data", HeaderValue::from_static("\"cache\", \"storage\""));
}

/// Notes that a visit has passed a second factor, under a new secret (a visit that gains power gets
/// a new name). Answers the secret.
pub async fn strengthen(tx: &mut Tx, visit: Id<Visit>) -> Result<String, StoreError> {
    let secret = tx.dice().secret();
    store::strengthen(tx, visit, &hash(&secret)).await?;
    Ok(secret)
}

/// Ends a visit of this person. Ending one that is not theirs or has ended changes nothing.
pub async fn end(tx: &mut Tx, person: Id<Person>, visit: Id<Visit>) -> Result<u64, StoreError> {
    store::end(tx, person, visit).await
}

/// Ends every visit of a person, but for one: after a change of address, factor or role.
pub async fn end_all(tx: &mut Tx, person: Id<Person>, but: Option<Id<Visit>>) -> Result<u64, StoreError> {
    store::end_all(tx, person, but).await
}

/// The open visits of a person, the latest first.
pub async fn list(tx: &mut Tx, person: Id<Person>) -> Result<Vec<Visit>, StoreError> {
    let idle_since = tx.now().minus(IDLE);
    store::list(tx, person, idle_since).await
}

/// Who carries this secret: their visit and standing, or nobody.
pub(crate) async fn recognise(
    home: &Arc<Home>,
    host: &HostFace,
    now: Timestamp,
    secret: &str,
) -> Result<(Option<Visit>, Visitor), WebError> {
    let context = Context { host: host.id, actor: Actor::Public, now, dice: home.dice.clone() };
    let mut tx = home.db.read(context.clone()).await?;
    let nobody = (None, Visitor::nobody(host.id));
    let Some(visit) = store::find(&mut tx, &hash(secret), now.minus(IDLE)).await? else { return Ok(nobody) };
    let Some(standing) = (home.hooks.standing)(&mut tx, visit.person).await? else { return Ok(nobody) };
    drop(tx);
    if now.since(visit.seen_at) >= SEEN_GRAIN {
        touch(home, context, visit.id).await;
    }
    let strong = visit.second_factor_at.is_some();
    let who = Visitor::signed_in(host.id, visit.person, standing.name, standing.roles, strong);
    Ok((Some(visit), who))
}

/// Keeps the "last seen" time. A visit whose time could not be kept is no reason to turn anyone away.
async fn touch(home: &Home, context: Context, visit: Id<Visit>) {
    if let Ok(mut tx) = home.db.write(context).await
        && store::touch(&mut tx, visit).await.is_ok()
    {
        drop(tx.commit().await);
    }
}

fn hash(secret: &str) -> String {
    use sha2::{Digest, Sha256};
    Sha256::digest(secret.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect()
}

impl Edge {
    /// Whether this is the visit the request came with.
    pub fn is_this_visit(&self, visit: Id<Visit>) -> bool {
        self.visit.as_ref().is_some_and(|own| own.id == visit)
    }
}
