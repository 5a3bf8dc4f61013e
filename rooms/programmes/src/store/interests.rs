//! The table of interests.

use crate::folding::folded;
use crate::interest::{Channel, Interest, MoreTime, Standing};
use crate::reference::Reference;
use kernel::{Date, EmailAddress, Id, Organisation, Person, Programme, Timestamp};
use platform::{StoreError, Tx, sql};

/// The columns of a whole line, as [`Row`] reads it.
macro_rules! columns {
    () => {
        "id, programme_id, reference, name, email, organisation, organisation_id, job_title, phone, channel,
         entered_by, arrived_at, recorded_at, counts_from, confirm_by, confirmed_at, vouched_at, vouched_by,
         lapsed_at, withdrawn_at, merged_at, merged_into, more_time_until, more_time_why"
    };
}
pub(super) use columns;

/// A whole line of the table.
#[derive(sqlx::FromRow)]
pub(super) struct Row {
    id: Id<Interest>,
    programme_id: Id<Programme>,
    reference: String,
    name: String,
    email: EmailAddress,
    organisation: String,
    organisation_id: Option<Id<Organisation>>,
    job_title: Option<String>,
    phone: Option<String>,
    channel: String,
    entered_by: Option<Id<Person>>,
    arrived_at: Timestamp,
    recorded_at: Timestamp,
    counts_from: Timestamp,
    more_time_until: Option<Date>,
    more_time_why: Option<String>,
    #[sqlx(flatten)]
    standing: StandingRow,
}

#[derive(sqlx::FromRow)]
struct StandingRow {
    confirm_by: Option<Timestamp>,
    confirmed_at: Option<Timestamp>,
    vouched_at: Option<Timestamp>,
    vouched_by: Option<Id<Person>>,
    lapsed_at: Option<Timestamp>,
    withdrawn_at: Option<Timestamp>,
    merged_at: Option<Timestamp>,
    merged_into: Option<Id<Interest>>,
}

impl StandingRow {
    fn read(self) -> Option<Standing> {
        match self {
            Self { merged_at: Some(at), merged_into: Some(into), .. } => Some(Standing::Merged { into, at }),
            Self { withdrawn_at: Some(at), .. } => Some(Standing::Withdrawn { at }),
            Self { vouched_at: Some(at), vouched_by: Some(by), .. } => Some(Standing::Vouched { at, by }),
            Self { confirmed_at: Some(at), .. } => Some(Standing::Confirmed { at }),
            Self { lapsed_at: Some(at), .. } => Some(Standing::Lapsed { at }),
            Self { confirm_by: Some(until), .. } => Some(Standing::Unconfirmed { until }),
            _ => None,
        }
    }

    fn of(standing: Standing) -> Self {
        let none = Self {
            confirm_by: None,
            confirmed_at: None,
            vouched_at: None,
            vouched_by: None,
            lapsed_at: None,
            withdrawn_at: None,
            merged_at: None,
            merged_into: None,
        };
        match standing {
            Standing::Unconfirmed { until } => Self { confirm_by: Some(until), ..none },
            Standing::Confirmed { at } => Self { confirmed_at: Some(at), ..none },
            Standing::Vouched { at, by } => Self { vouched_at: Some(at), vouched_by: Some(by), ..none },
            Standing::Lapsed { at } => Self { lapsed_at: Some(at), ..none },
            Standing::Withdrawn { at } => Self { withdrawn_at: Some(at), ..none },
            Standing::Merged { into, at } => Self { merged_at: Some(at), merged_into: Some(into), ..none },
        }
    }
}

impl TryFrom<Row> for Interest {
    type Error = StoreError;
    fn try_from(row: Row) -> Result<Self, StoreError> {
        let wrong = |what: &'static str| StoreError::inconsistent("interest", row.id, what);
        Ok(Self {
            reference: Reference::parse(&row.reference).map_err(|_| wrong("reference"))?,
            channel: Channel::of(&row.channel).ok_or_else(|| wrong("channel"))?,
            standing: row.standing.read().ok_or_else(|| wrong("standing"))?,
            id: row.id,
            programme: row.programme_id,
            name: row.name,
            email: row.email,
            organisation: row.organisation,
            matched: row.organisation_id,
            job_title: row.job_title,
            phone: row.phone,
            entered_by: row.entered_by,
            arrived_at: row.arrived_at,
            recorded_at: row.recorded_at,
            counts_from: row.counts_from,
            more_time: row.more_time_until.zip(row.more_time_why).map(|(until, why)| MoreTime { until, why }),
        })
    }
}

/// The interest of an id.
pub(crate) async fn find_interest(tx: &mut Tx, id: Id<Interest>) -> Result<Option<Interest>, StoreError> {
    let host = tx.host();
    let row: Option<Row> =
        tx.optional(sql!("SELECT ", columns!(), " FROM interest WHERE host_id = $1 AND id = $2"), (host, id)).await?;
    row.map(Interest::try_from).transpose()
}

/// Every interest in a programme, those that no longer count included, by when they count from.
pub(crate) async fn list_interests(tx: &mut Tx, programme: Id<Programme>) -> Result<Vec<Interest>, StoreError> {
    let host = tx.host();
    let rows: Vec<Row> = tx
        .all(
            sql!(
                "SELECT ",
                columns!(),
                " FROM interest WHERE host_id = $1 AND programme_id = $2 ORDER BY counts_from, recorded_at, id"
            ),
            (host, programme),
        )
        .await?;
    rows.into_iter().map(Interest::try_from).collect()
}

/// How many stand before this one in the order of first interest.
pub(crate) async fn count_standing_before(tx: &mut Tx, it: &Interest) -> Result<usize, StoreError> {
    let host = tx.host();
    let (before,): (i64,) = tx
        .one(
            sql!(
                "SELECT COUNT(*) FROM interest
                 WHERE host_id = $1 AND programme_id = $2 AND (counts_from, recorded_at, id) < ($3, $4, $5)
                   AND standing IN ('confirmed', 'vouched')"
            ),
            (host, it.programme, it.counts_from, it.recorded_at, it.id),
        )
        .await?;
    usize::try_from(before).map_err(|_| StoreError::inconsistent("interest", it.id, "place"))
}

/// Those of a programme that somebody of this address has shown, by when they count from.
pub(crate) async fn list_of_address(
    tx: &mut Tx,
    programme: Id<Programme>,
    email: &EmailAddress,
) -> Result<Vec<Interest>, StoreError> {
    let host = tx.host();
    let rows: Vec<Row> = tx
        .all(
            sql!(
                "SELECT ",
                columns!(),
                " FROM interest WHERE host_id = $1 AND programme_id = $2 AND email_key = $3
                 ORDER BY counts_from, recorded_at, id"
            ),
            (host, programme, email.key()),
        )
        .await?;
    rows.into_iter().map(Interest::try_from).collect()
}

/// What else somebody of this address has shown interest in, among programmes that run beside one another.
pub(crate) async fn list_in_line(tx: &mut Tx, line: Id<Programme>, of: &Interest) -> Result<Vec<Interest>, StoreError> {
    let host = tx.host();
    let rows: Vec<Row> = tx
        .all(
            sql!(
                "SELECT ",
                columns!(),
                " FROM interest WHERE host_id = $1 AND email_key = $2 AND id <> $3
                   AND programme_id IN
                       (SELECT id FROM programme WHERE host_id = $1 AND (id = $4 OR parallel_to = $4))
                 ORDER BY counts_from, recorded_at, id"
            ),
            (host, of.email.key(), of.id, line),
        )
        .await?;
    rows.into_iter().map(Interest::try_from).collect()
}

/// Writes an interest down, marked where its address or its name is in the programme already. `false`: its
/// reference is taken, throw again.
pub(crate) async fn insert_interest(tx: &mut Tx, it: &Interest) -> Result<bool, StoreError> {
    Ok(insert_one(tx, it, Some(true)).await? || insert_one(tx, it, None).await?)
}

/// As the first of its address and name, or as one of whom there may be two. The indexes let nobody be the
/// first who is not, even of two who are written down at once.
async fn insert_one(tx: &mut Tx, it: &Interest, is_first: Option<bool>) -> Result<bool, StoreError> {
    let (host, standing) = (tx.host(), StandingRow::of(it.standing));
    let written = tx
        .run(
            sql!(
                "INSERT INTO interest (host_id, id, programme_id, reference, name, email, email_key, organisation,
                     organisation_id, job_title, phone, channel, entered_by, arrived_at, recorded_at, counts_from,
                     confirm_by, vouched_at, vouched_by, confirmed_at, name_key, organisation_key, standing,
                     is_first)
                 VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20,
                     $21, $22, $23, $24)
                 ON CONFLICT DO NOTHING"
            ),
            (
                host,
                it.id,
                it.programme,
                it.reference.to_string(),
                it.name.as_str(),
                it.email.clone(),
                it.email.key(),
                it.organisation.as_str(),
                it.matched,
                it.job_title.clone(),
                it.phone.clone(),
                it.channel.key(),
                it.entered_by,
                it.arrived_at,
                it.recorded_at,
                it.counts_from,
                standing.confirm_by,
                standing.vouched_at,
                standing.vouched_by,
                standing.confirmed_at,
                folded(&it.name),
                folded(&it.organisation),
                it.standing.key(),
                is_first,
            ),
        )
        .await?;
    Ok(written == 1)
}

/// Corrects somebody's address, which may be somebody else's too.
pub(crate) async fn set_email(tx: &mut Tx, it: &Interest, to: &EmailAddress) -> Result<(), StoreError> {
    let host = tx.host();
    tx.change_one(
        sql!(
            "UPDATE interest SET email = $3, email_key = $4, is_first = NULL
             WHERE host_id = $1 AND id = $2 AND email_key = $5"
        ),
        (host, it.id, to.clone(), to.key(), it.email.key()),
    )
    .await
}

/// Writes down what became of an interest. `was` is the standing the rule saw. With an employer found for it
/// there may be somebody of its name there.
pub(crate) async fn update_interest(tx: &mut Tx, it: &Interest, was: Standing) -> Result<(), StoreError> {
    let (host, now, was) = (tx.host(), StandingRow::of(it.standing), StandingRow::of(was));
    tx.change_one(
        sql!(
            "UPDATE interest SET counts_from = $3, confirm_by = $4, confirmed_at = $5, vouched_at = $6,
                 vouched_by = $7, lapsed_at = $8, withdrawn_at = $9, merged_at = $10, merged_into = $11,
                 job_title = $12, phone = $13, organisation_id = $14, arrived_at = $15,
                 more_time_until = $19, more_time_why = $20, standing = $21,
                 is_first = CASE WHEN $14 IS NOT DISTINCT FROM organisation_id THEN is_first END
             WHERE host_id = $1 AND id = $2
               AND (confirmed_at IS NULL) = (CAST($16 AS TIMESTAMPTZ) IS NULL)
               AND (vouched_at IS NULL) = (CAST($17 AS TIMESTAMPTZ) IS NULL)
               AND (lapsed_at IS NULL) = (CAST($18 AS TIMESTAMPTZ) IS NULL)
               AND withdrawn_at IS NULL AND merged_at IS NULL"
        ),
        (
            host,
            it.id,
            it.counts_from,
            now.confirm_by,
            now.confirmed_at,
            now.vouched_at,
            now.vouched_by,
            now.lapsed_at,
            now.withdrawn_at,
            now.merged_at,
            now.merged_into,
            it.job_title.clone(),
            it.phone.clone(),
            it.matched,
            it.arrived_at,
            was.confirmed_at,
            was.vouched_at,
            was.lapsed_at,
            it.more_time.as_ref().map(|it| it.until),
            it.more_time.as_ref().map(|it| it.why.clone()),
            it.standing.key(),
        ),
    )
    .await
}
