//! The tables of selection: its terms and the offers.

use crate::application::Word;
use crate::folding::folded;
use crate::interest::Interest;
use crate::reference::Reference;
use crate::selection::candidate::{Candidate, Named};
use crate::selection::offer::{Offer, State};
use crate::selection::{Known, Terms};
use forms::Sheet;
use kernel::{Id, Person, Programme, Timestamp};
use platform::{StoreError, Tx, sql};
use std::collections::BTreeMap;

#[derive(sqlx::FromRow)]
struct TermsRow {
    id: Id<Terms>,
    sets: i64,
    per_employer: Option<i64>,
}

/// The terms a programme is selected by, once somebody has set them.
pub(crate) async fn find_terms(tx: &mut Tx, programme: Id<Programme>) -> Result<Option<Terms>, StoreError> {
    let host = tx.host();
    let row: Option<TermsRow> = tx
        .optional(
            sql!(
                "SELECT id, sets, per_employer FROM selection_terms WHERE host_id = $1 AND programme_id = $2
                 ORDER BY at DESC, id DESC LIMIT 1"
            ),
            (host, programme),
        )
        .await?;
    let Some(row) = row else { return Ok(None) };
    let wrong = |what: &'static str| StoreError::inconsistent("selection_terms", row.id, what);
    let per_employer = row.per_employer.map(u16::try_from).transpose().map_err(|_| wrong("per_employer"))?;
    Ok(Some(Terms { sets: u16::try_from(row.sets).map_err(|_| wrong("sets"))?, per_employer }))
}

pub(crate) async fn insert_terms(
    tx: &mut Tx,
    programme: Id<Programme>,
    terms: Terms,
    by: Id<Person>,
) -> Result<(), StoreError> {
    let (host, now, id) = (tx.host(), tx.now(), tx.id::<Terms>());
    tx.run(
        sql!(
            "INSERT INTO selection_terms (host_id, id, programme_id, sets, per_employer, at, by_id)
             VALUES ($1, $2, $3, $4, $5, $6, $7)"
        ),
        (host, id, programme, i64::from(terms.sets), terms.per_employer.map(i64::from), now, by),
    )
    .await?;
    Ok(())
}

/// What [`CandidateRow`] reads of an interest `i` and an application `a`. The employer's word is asked for row by
/// row: in a join, PostgreSQL without statistics compares everybody with everybody.
macro_rules! candidate {
    () => {
        "i.id, i.organisation, i.counts_from,
         CASE WHEN i.confirmed_at IS NULL AND i.vouched_at IS NULL THEN i.confirm_by END AS confirm_by,
         a.sheet_id, a.sent_at IS NOT NULL AS is_sent, COALESCE(a.ruled_out, FALSE) AS is_ruled_out,
         (SELECT CASE WHEN e.declined_at IS NOT NULL THEN 'declined'
                      WHEN e.endorsed_at IS NOT NULL THEN 'given' ELSE 'asked' END
          FROM endorsement e
          WHERE e.host_id = i.host_id AND e.interest_id = i.id AND e.replaced_at IS NULL) AS word"
    };
}

#[derive(sqlx::FromRow)]
struct CandidateRow {
    id: Id<Interest>,
    organisation: String,
    counts_from: Timestamp,
    confirm_by: Option<Timestamp>,
    sheet_id: Option<Id<Sheet>>,
    is_sent: bool,
    is_ruled_out: bool,
    word: Option<String>,
}

impl CandidateRow {
    fn read(self, nth: usize) -> Result<Candidate, StoreError> {
        let word = match self.word.as_deref() {
            None => None,
            Some("asked") => Some(Word::Asked),
            Some("given") => Some(Word::Given),
            Some("declined") => Some(Word::Declined),
            Some(_) => return Err(StoreError::inconsistent("interest", self.id, "the employer's word")),
        };
        Ok(Candidate {
            id: self.id,
            nth,
            employer: folded(&self.organisation),
            organisation: self.organisation,
            counts_from: self.counts_from,
            confirm_by: self.confirm_by,
            sheet: self.sheet_id,
            is_sent: self.is_sent,
            is_ruled_out: self.is_ruled_out,
            word,
            known: Known::default(),
        })
    }
}

/// Everybody who is in the order of a programme, or would be if they confirmed in time. Thousands at
/// once, so nothing is read that decides nothing: what people are called is in [`list_named`].
pub(crate) async fn list_candidates(tx: &mut Tx, programme: Id<Programme>) -> Result<Vec<Candidate>, StoreError> {
    let host = tx.host();
    let rows: Vec<CandidateRow> = tx
        .all(
            sql!(
                "SELECT ",
                candidate!(),
                " FROM interest i
                 LEFT JOIN application a ON a.host_id = i.host_id AND a.interest_id = i.id
                 WHERE i.host_id = $1 AND i.programme_id = $2 AND i.withdrawn_at IS NULL AND i.merged_at IS NULL
                   AND i.lapsed_at IS NULL
                 ORDER BY i.counts_from, i.recorded_at, i.id"
            ),
            (host, programme),
        )
        .await?;
    rows.into_iter().enumerate().map(|(nth, row)| row.read(nth)).collect()
}

/// Those of them who have sent their form.
pub(crate) async fn list_applicants(tx: &mut Tx, programme: Id<Programme>) -> Result<Vec<Candidate>, StoreError> {
    let host = tx.host();
    let rows: Vec<CandidateRow> = tx
        .all(
            sql!(
                "SELECT ",
                candidate!(),
                " FROM application a JOIN interest i ON i.host_id = a.host_id AND i.id = a.interest_id
                 WHERE a.host_id = $1 AND a.programme_id = $2 AND a.sent_at IS NOT NULL
                   AND i.withdrawn_at IS NULL AND i.merged_at IS NULL AND i.lapsed_at IS NULL
                 ORDER BY i.counts_from, i.recorded_at, i.id"
            ),
            (host, programme),
        )
        .await?;
    rows.into_iter().enumerate().map(|(nth, row)| row.read(nth)).collect()
}

/// What people are called, of those whose interest counts from an instant between these two.
pub(crate) async fn list_named(
    tx: &mut Tx,
    programme: Id<Programme>,
    (from, to): (Timestamp, Timestamp),
) -> Result<BTreeMap<Id<Interest>, Named>, StoreError> {
    let host = tx.host();
    let rows: Vec<(Id<Interest>, String, String)> = tx
        .all(
            sql!(
                "SELECT id, reference, name FROM interest
                 WHERE host_id = $1 AND programme_id = $2 AND counts_from >= $3 AND counts_from <= $4"
            ),
            (host, programme, from, to),
        )
        .await?;
    let named = |(id, reference, name): (Id<Interest>, String, String)| {
        let wrong = |_| StoreError::inconsistent("interest", id, "reference");
        Ok((id, Named { reference: Reference::parse(&reference).map_err(wrong)?, name }))
    };
    rows.into_iter().map(named).collect()
}

/// The keys of everybody's addresses in a programme.
pub(crate) async fn list_email_keys(
    tx: &mut Tx,
    programme: Id<Programme>,
) -> Result<BTreeMap<Id<Interest>, String>, StoreError> {
    let host = tx.host();
    let rows: Vec<(Id<Interest>, String)> = tx
        .all(sql!("SELECT id, email_key FROM interest WHERE host_id = $1 AND programme_id = $2"), (host, programme))
        .await?;
    Ok(rows.into_iter().collect())
}

#[derive(sqlx::FromRow)]
struct OfferRow {
    id: Id<Offer>,
    programme_id: Id<Programme>,
    interest_id: Id<Interest>,
    made_at: Timestamp,
    made_by: Option<Id<Person>>,
    until_at: Timestamp,
    accepted_at: Option<Timestamp>,
    declined_at: Option<Timestamp>,
    lapsed_at: Option<Timestamp>,
}

impl From<OfferRow> for Offer {
    fn from(row: OfferRow) -> Self {
        let accepted = row.accepted_at.map(|at| State::Accepted { at });
        let declined = row.declined_at.map(|at| State::Declined { at });
        let lapsed = row.lapsed_at.map(|at| State::Lapsed { at });
        Self {
            id: row.id,
            programme: row.programme_id,
            interest: row.interest_id,
            made_at: row.made_at,
            made_by: row.made_by,
            until: row.until_at,
            state: accepted.or(declined).or(lapsed).unwrap_or(State::Open),
        }
    }
}

/// Every offer of a programme.
pub(crate) async fn list_offers(tx: &mut Tx, programme: Id<Programme>) -> Result<Vec<Offer>, StoreError> {
    let host = tx.host();
    let rows: Vec<OfferRow> = tx
        .all(
            sql!(
                "SELECT id, programme_id, interest_id, made_at, made_by, until_at, accepted_at, declined_at, lapsed_at
                 FROM offer WHERE host_id = $1 AND programme_id = $2 ORDER BY made_at, id"
            ),
            (host, programme),
        )
        .await?;
    Ok(rows.into_iter().map(Offer::from).collect())
}

/// What somebody was offered.
pub(crate) async fn find_offer(tx: &mut Tx, interest: Id<Interest>) -> Result<Option<Offer>, StoreError> {
    let host = tx.host();
    let row: Option<OfferRow> = tx
        .optional(
            sql!(
                "SELECT id, programme_id, interest_id, made_at, made_by, until_at, accepted_at, declined_at, lapsed_at
                 FROM offer WHERE host_id = $1 AND interest_id = $2"
            ),
            (host, interest),
        )
        .await?;
    Ok(row.map(Offer::from))
}

/// Every place of the host that is taken, with its programme.
pub(crate) async fn list_taken(tx: &mut Tx) -> Result<Vec<(Id<Programme>, Id<Offer>)>, StoreError> {
    let host = tx.host();
    tx.all(
        sql!(
            "SELECT offer.programme_id, offer.id
             FROM offer JOIN interest ON interest.host_id = offer.host_id AND interest.id = offer.interest_id
             WHERE offer.host_id = $1 AND offer.accepted_at IS NOT NULL
               AND (interest.confirmed_at IS NOT NULL OR interest.vouched_at IS NOT NULL)"
        ),
        (host,),
    )
    .await
}

/// In which programme an offer was made.
pub(crate) async fn programme_of_offer(tx: &mut Tx, id: Id<Offer>) -> Result<Option<Id<Programme>>, StoreError> {
    let host = tx.host();
    let row: Option<(Id<Programme>,)> =
        tx.optional(sql!("SELECT programme_id FROM offer WHERE host_id = $1 AND id = $2"), (host, id)).await?;
    Ok(row.map(|(programme,)| programme))
}

pub(crate) async fn insert_offer(tx: &mut Tx, it: &Offer) -> Result<(), StoreError> {
    let host = tx.host();
    tx.run(
        sql!(
            "INSERT INTO offer (host_id, id, programme_id, interest_id, made_at, made_by, until_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7)"
        ),
        (host, it.id, it.programme, it.interest, it.made_at, it.made_by, it.until),
    )
    .await?;
    Ok(())
}

/// Writes down what became of an open offer.
pub(crate) async fn update_offer(tx: &mut Tx, it: &Offer) -> Result<(), StoreError> {
    let host = tx.host();
    let (accepted, declined, lapsed) = match it.state {
        State::Open => (None, None, None),
        State::Accepted { at } => (Some(at), None, None),
        State::Declined { at } => (None, Some(at), None),
        State::Lapsed { at } => (None, None, Some(at)),
    };
    tx.change_one(
        sql!(
            "UPDATE offer SET accepted_at = $3, declined_at = $4, lapsed_at = $5
             WHERE host_id = $1 AND id = $2 AND accepted_at IS NULL AND declined_at IS NULL AND lapsed_at IS NULL"
        ),
        (host, it.id, accepted, declined, lapsed),
    )
    .await
}

/// Whether places of a programme have been offered.
pub(crate) async fn has_offers(tx: &mut Tx, programme: Id<Programme>) -> Result<bool, StoreError> {
    let host = tx.host();
    let row: Option<(Id<Offer>,)> = tx
        .optional(sql!("SELECT id FROM offer WHERE host_id = $1 AND programme_id = $2 LIMIT 1"), (host, programme))
        .await?;
    Ok(row.is_some())
}
