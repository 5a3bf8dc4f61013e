//! The table of endorsements.

use crate::application::endorsement::{Billing, Commitment, Endorsement, Order, State};
use crate::interest::Interest;
use kernel::{EmailAddress, Id, Programme, Timestamp};
use platform::{StoreError, Tx, sql};

#[derive(sqlx::FromRow)]
struct Row {
    id: Id<Endorsement>,
    interest_id: Id<Interest>,
    manager_name: String,
    manager_email: EmailAddress,
    asked_at: Timestamp,
    #[sqlx(flatten)]
    state: StateRow,
}

#[derive(Default, sqlx::FromRow)]
struct StateRow {
    endorsed_at: Option<Timestamp>,
    order_number: Option<String>,
    order_not_needed: Option<String>,
    billing_name: Option<String>,
    billing_email: Option<EmailAddress>,
    declined_at: Option<Timestamp>,
    decline_reason: Option<String>,
    replaced_at: Option<Timestamp>,
}

impl StateRow {
    fn read(self) -> State {
        if let Some(at) = self.replaced_at {
            return State::Replaced { at };
        }
        if let Some(at) = self.declined_at {
            return State::Declined { at, reason: self.decline_reason.unwrap_or_default() };
        }
        let Some(at) = self.endorsed_at else { return State::Asked };
        let order = self.order_number.map(Order::Number).or(self.order_not_needed.map(Order::NotNeeded));
        let billing = self.billing_name.zip(self.billing_email).map(|(name, email)| Billing { name, email });
        State::Endorsed { at, commitment: Commitment { order, billing } }
    }

    fn of(state: &State) -> Self {
        match state.clone() {
            State::Asked => Self::default(),
            State::Replaced { at } => Self { replaced_at: Some(at), ..Self::default() },
            State::Declined { at, reason } => {
                Self { declined_at: Some(at), decline_reason: Some(reason), ..Self::default() }
            }
            State::Endorsed { at, commitment: Commitment { order, billing } } => {
                let (order_number, order_not_needed) = match order {
                    Some(Order::Number(number)) => (Some(number), None),
                    Some(Order::NotNeeded(reason)) => (None, Some(reason)),
                    None => (None, None),
                };
                let (billing_name, billing_email) = billing.map(|it| (it.name, it.email)).unzip();
                let endorsed_at = Some(at);
                Self { endorsed_at, order_number, order_not_needed, billing_name, billing_email, ..Self::default() }
            }
        }
    }
}

impl From<Row> for Endorsement {
    fn from(row: Row) -> Self {
        Self {
            id: row.id,
            interest: row.interest_id,
            manager_name: row.manager_name,
            manager_email: row.manager_email,
            asked_at: row.asked_at,
            state: row.state.read(),
        }
    }
}

/// The endorsement of an id.
pub(crate) async fn find_endorsement(tx: &mut Tx, id: Id<Endorsement>) -> Result<Option<Endorsement>, StoreError> {
    let host = tx.host();
    let row: Option<Row> = tx
        .optional(
            sql!(
                "SELECT id, interest_id, manager_name, manager_email, asked_at, endorsed_at, order_number,
                     order_not_needed, billing_name, billing_email, declined_at, decline_reason, replaced_at
                 FROM endorsement WHERE host_id = $1 AND id = $2"
            ),
            (host, id),
        )
        .await?;
    Ok(row.map(Endorsement::from))
}

/// Everybody who was asked for the employer's word about an interest; who is asked now comes last.
pub(crate) async fn list_endorsements(tx: &mut Tx, interest: Id<Interest>) -> Result<Vec<Endorsement>, StoreError> {
    let host = tx.host();
    let rows: Vec<Row> = tx
        .all(
            sql!(
                "SELECT id, interest_id, manager_name, manager_email, asked_at, endorsed_at, order_number,
                     order_not_needed, billing_name, billing_email, declined_at, decline_reason, replaced_at
                 FROM endorsement WHERE host_id = $1 AND interest_id = $2 ORDER BY asked_at, id"
            ),
            (host, interest),
        )
        .await?;
    Ok(rows.into_iter().map(Endorsement::from).collect())
}

/// The same for everybody in a programme.
pub(crate) async fn list_endorsements_in(
    tx: &mut Tx,
    programme: Id<Programme>,
) -> Result<Vec<Endorsement>, StoreError> {
    let host = tx.host();
    let rows: Vec<Row> = tx
        .all(
            sql!(
                "SELECT e.id, e.interest_id, e.manager_name, e.manager_email, e.asked_at, e.endorsed_at,
                     e.order_number, e.order_not_needed, e.billing_name, e.billing_email, e.declined_at,
                     e.decline_reason, e.replaced_at
                 FROM endorsement e JOIN interest i ON i.host_id = e.host_id AND i.id = e.interest_id
                 WHERE e.host_id = $1 AND i.programme_id = $2 ORDER BY e.asked_at, e.id"
            ),
            (host, programme),
        )
        .await?;
    Ok(rows.into_iter().map(Endorsement::from).collect())
}

pub(crate) async fn insert_endorsement(tx: &mut Tx, it: &Endorsement) -> Result<(), StoreError> {
    let host = tx.host();
    tx.run(
        sql!(
            "INSERT INTO endorsement (host_id, id, interest_id, manager_name, manager_email, asked_at)
             VALUES ($1, $2, $3, $4, $5, $6)"
        ),
        (host, it.id, it.interest, it.manager_name.as_str(), it.manager_email.clone(), it.asked_at),
    )
    .await?;
    Ok(())
}

/// Writes down what became of asking. `was` is the state the rule saw.
pub(crate) async fn update_endorsement(tx: &mut Tx, it: &Endorsement, was: &State) -> Result<(), StoreError> {
    let (host, now, was) = (tx.host(), StateRow::of(&it.state), StateRow::of(was));
    tx.change_one(
        sql!(
            "UPDATE endorsement SET endorsed_at = $3, order_number = $4, order_not_needed = $5, billing_name = $6,
                 billing_email = $7, declined_at = $8, decline_reason = $9, replaced_at = $10
             WHERE host_id = $1 AND id = $2 AND endorsed_at IS NULL AND replaced_at IS NULL
               AND (declined_at IS NULL) = (CAST($11 AS TIMESTAMPTZ) IS NULL)"
        ),
        (
            host,
            it.id,
            now.endorsed_at,
            now.order_number,
            now.order_not_needed,
            now.billing_name,
            now.billing_email,
            now.declined_at,
            now.decline_reason,
            now.replaced_at,
            was.declined_at,
        ),
    )
    .await
}
