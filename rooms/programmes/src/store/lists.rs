//! The list of interests, read as it is looked at: a page at a time, with what is counted beside it. Apart
//! from `interests`, which writes; what a line then says is `interest::listing`.

use super::interests::{Row, columns};
use crate::folding::folded;
use crate::interest::Interest;
use crate::interest::listing::{Before, Counts, Line, Sought, Status};
use crate::programme::Programme;
use crate::reference::Reference;
use kernel::{Host, Id, Timestamp};
use platform::{Sql, StoreError, Tx, sql};
use std::collections::BTreeMap;

/// How many lines one journey to the database fills in.
const PORTION: i64 = 1_000;
/// What is looked for is cut after so many characters: nothing in the list is longer.
const LONGEST: usize = 400;

/// Which part of the list is read.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Part {
    first: usize,
    most: usize,
    between: (Timestamp, Timestamp),
}

impl Part {
    /// Everything.
    pub(crate) const ALL: Self = Self::page(0, usize::MAX);

    /// At most so many lines, without as many before them.
    pub(crate) const fn page(first: usize, most: usize) -> Self {
        Self { first, most, between: (Timestamp::EARLIEST, Timestamp::LATEST) }
    }
    /// Those that count from the same instant as this one, itself among them.
    pub(crate) fn around(it: &Interest) -> Self {
        Self { between: (it.counts_from, it.counts_from), ..Self::ALL }
    }
}

/// What is looked for, as the statements take it.
struct Filter {
    status: &'static str,
    channel: &'static str,
    organisation: String,
    text: String,
    name: String,
    email: String,
    reference: String,
    /// The first instant of what is looked for; nothing where that is in no list.
    from: Option<Timestamp>,
}

impl Filter {
    fn of(sought: &Sought, it: &Programme) -> Self {
        let typed = |text: &str| text.chars().take(LONGEST).collect::<String>();
        let text = typed(sought.text.trim()).to_lowercase();
        // Without a letter or a digit there is nothing to find a name by.
        let name = match folded(&text) {
            plain if plain.is_empty() => String::new(),
            plain => format!("%{plain}%"),
        };
        Self {
            status: sought.status.map_or("", Status::key),
            channel: sought.channel.map_or("", |it| it.key()),
            organisation: format!("%{}%", folded(&typed(&sought.organisation))),
            email: format!("%{}%", text.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_")),
            reference: Reference::parse(&text).map(|it| it.to_string()).unwrap_or_default(),
            from: if sought.late { it.deadlines.late_from() } else { Some(Timestamp::EARLIEST) },
            text,
            name,
        }
    }
}

/// What is looked for, but for how it stands: of $1 and $2 between $3 and $4, by $7 to $12.
macro_rules! found {
    () => {
        "host_id = $1 AND programme_id = $2 AND counts_from >= $3 AND counts_from <= $4
               AND ($7 = '' OR channel = $7) AND organisation_key LIKE $8
               AND ($9 = '' OR name_key LIKE $10 OR email_key LIKE $11 ESCAPE '\\' OR reference = $12)"
    };
}

/// Those of $1 and $2 whose interest is not over.
macro_rules! live {
    () => {
        "host_id = $1 AND programme_id = $2 AND standing NOT IN ('withdrawn', 'merged')"
    };
}

#[derive(sqlx::FromRow)]
struct LineRow {
    #[sqlx(flatten)]
    interest: Row,
    passed: i64,
    colleagues_passed: i64,
    of_all: i64,
    organisation_key: Option<String>,
}

/// A part of the list, in order.
pub(crate) async fn list_lines(
    tx: &mut Tx,
    it: &Programme,
    sought: &Sought,
    part: Part,
) -> Result<Vec<Line>, StoreError> {
    let (now, filter) = (tx.now(), Filter::of(sought, it));
    let Some(from) = filter.from else { return Ok(Vec::new()) };
    let rows = read_lines(tx, it, filter, Part { between: (from.max(part.between.0), part.between.1), ..part }).await?;
    let (mut all, mut of_each) = (0, BTreeMap::<String, usize>::new());
    let count = |number: i64| usize::try_from(number).unwrap_or(0);
    let line = |row: LineRow| {
        all += count(row.passed);
        let colleagues = of_each.entry(row.organisation_key.unwrap_or_default()).or_default();
        *colleagues += count(row.colleagues_passed);
        let before = Before { all, colleagues: *colleagues };
        Ok(Line::new(row.interest.try_into()?, before, count(row.of_all), &it.deadlines, now))
    };
    rows.into_iter().map(line).collect()
}

/// Each line is counted on from the one before it: those who stand between the two are counted, by an index,
/// and nobody twice. Counted by what the order is made of; whole rows are read last, for this part alone.
async fn read_lines(tx: &mut Tx, it: &Programme, filter: Filter, part: Part) -> Result<Vec<LineRow>, StoreError> {
    let params = (
        tx.host(),
        it.id,
        part.between.0,
        part.between.1,
        filter.status,
        tx.now(),
        filter.channel,
        filter.organisation,
        filter.text,
        filter.name,
        filter.email,
        filter.reference,
        i64::try_from(part.most).unwrap_or(i64::MAX),
        i64::try_from(part.first).unwrap_or(i64::MAX),
        Timestamp::EARLIEST,
    );
    tx.all(lines(), params).await
}

/// The statement of [`read_lines`].
fn lines() -> Sql {
    sql!(
        "WITH page AS (
             SELECT id, counts_from, recorded_at, organisation_key FROM interest WHERE ",
        found!(),
        "
               AND ($5 = '' OR $5 = CASE WHEN standing IN ('confirmed', 'vouched') THEN 'stands'
                                         WHEN standing <> 'unconfirmed' THEN standing
                                         WHEN confirm_by >= $6 THEN 'waits' ELSE 'lapsed' END)
             ORDER BY counts_from, recorded_at, id LIMIT $13 OFFSET $14
         ), step AS (
             SELECT page.*,
                 LAG(counts_from, 1, $15) OVER one AS one_from, LAG(recorded_at, 1, $15) OVER one AS one_at,
                 LAG(id, 1, id) OVER one AS one_id,
                 LAG(counts_from, 1, $15) OVER own AS own_from, LAG(recorded_at, 1, $15) OVER own AS own_at,
                 LAG(id, 1, id) OVER own AS own_id
             FROM page
             WINDOW one AS (ORDER BY counts_from, recorded_at, id),
                 own AS (PARTITION BY organisation_key ORDER BY counts_from, recorded_at, id)
         ), employer AS (
             SELECT organisation_key, COUNT(*) AS of_all FROM interest
             WHERE host_id = $1 AND programme_id = $2 AND standing IN ('confirmed', 'vouched')
               AND organisation_key IN (SELECT organisation_key FROM page)
             GROUP BY organisation_key
         ), counted AS (
             SELECT step.id AS line, COALESCE(employer.of_all, 0) AS of_all,
                 (SELECT COUNT(*) FROM interest i
                  WHERE i.host_id = $1 AND i.programme_id = $2 AND i.standing IN ('confirmed', 'vouched')
                    AND (i.counts_from, i.recorded_at, i.id) >= (step.one_from, step.one_at, step.one_id)
                    AND (i.counts_from, i.recorded_at, i.id) < (step.counts_from, step.recorded_at, step.id)
                 ) AS passed,
                 (SELECT COUNT(*) FROM interest i
                  WHERE i.host_id = $1 AND i.programme_id = $2 AND i.standing IN ('confirmed', 'vouched')
                    AND i.organisation_key = step.organisation_key
                    AND (i.counts_from, i.recorded_at, i.id) >= (step.own_from, step.own_at, step.own_id)
                    AND (i.counts_from, i.recorded_at, i.id) < (step.counts_from, step.recorded_at, step.id)
                 ) AS colleagues_passed
             FROM step LEFT JOIN employer ON employer.organisation_key = step.organisation_key
         )
         SELECT ",
        columns!(),
        ", organisation_key, of_all, passed, colleagues_passed
         FROM counted JOIN interest ON host_id = $1 AND id = line ORDER BY counts_from, recorded_at, id"
    )
}

#[derive(sqlx::FromRow)]
struct PlacedRow {
    #[sqlx(flatten)]
    interest: Row,
    passed: i64,
}

/// Those who have taken a place and stand, in order, each with their place in the order of first interest.
pub(crate) async fn list_placed(
    tx: &mut Tx,
    programme: Id<kernel::Programme>,
) -> Result<Vec<(Interest, usize)>, StoreError> {
    let host = tx.host();
    let rows: Vec<PlacedRow> = tx
        .all(
            sql!(
                "WITH placed AS (
                     SELECT ",
                columns!(),
                " FROM interest
                     WHERE host_id = $1 AND standing IN ('confirmed', 'vouched') AND id IN
                         (SELECT interest_id FROM offer
                          WHERE host_id = $1 AND programme_id = $2 AND accepted_at IS NOT NULL)
                 ), step AS (
                     SELECT placed.*, LAG(counts_from, 1, $3) OVER one AS one_from,
                         LAG(recorded_at, 1, $3) OVER one AS one_at, LAG(id, 1, id) OVER one AS one_id
                     FROM placed WINDOW one AS (ORDER BY counts_from, recorded_at, id)
                 )
                 SELECT step.*,
                     (SELECT COUNT(*) FROM interest i
                      WHERE i.host_id = $1 AND i.programme_id = $2 AND i.standing IN ('confirmed', 'vouched')
                        AND (i.counts_from, i.recorded_at, i.id) >= (step.one_from, step.one_at, step.one_id)
                        AND (i.counts_from, i.recorded_at, i.id) < (step.counts_from, step.recorded_at, step.id)
                     ) AS passed
                 FROM step ORDER BY step.counts_from, step.recorded_at, step.id"
            ),
            (host, programme, Timestamp::EARLIEST),
        )
        .await?;
    let mut before = 0;
    let placed = |row: PlacedRow| {
        before += usize::try_from(row.passed).unwrap_or(0);
        Ok((row.interest.try_into()?, before + 1))
    };
    rows.into_iter().map(placed).collect()
}

/// How many addresses those who are looked for have, leaving out who withdrew, who was joined with another,
/// and, unless they are looked for, whose time to confirm is over.
pub(crate) async fn count_addresses(tx: &mut Tx, it: &Programme, sought: &Sought) -> Result<usize, StoreError> {
    let (host, now, filter) = (tx.host(), tx.now(), Filter::of(sought, it));
    let Some(from) = filter.from else { return Ok(0) };
    let (count,): (i64,) = tx
        .one(
            sql!(
                "SELECT COUNT(DISTINCT email_key) FROM interest WHERE ",
                found!(),
                "
                   AND (($5 IN ('', 'stands') AND standing IN ('confirmed', 'vouched'))
                     OR ($5 IN ('', 'waits') AND standing = 'unconfirmed' AND confirm_by >= $6)
                     OR ($5 = 'lapsed' AND (standing = 'lapsed' OR standing = 'unconfirmed' AND confirm_by < $6)))"
            ),
            (
                host,
                it.id,
                from,
                Timestamp::LATEST,
                filter.status,
                now,
                filter.channel,
                filter.organisation,
                filter.text,
                filter.name,
                filter.email,
                filter.reference,
            ),
        )
        .await?;
    Ok(usize::try_from(count).unwrap_or(0))
}

/// Counts everyone who has or would get a place.
pub(crate) async fn count_lines(tx: &mut Tx, it: &Programme) -> Result<Counts, StoreError> {
    let (host, now) = (tx.host(), tx.now());
    let late_from = it.deadlines.late_from().unwrap_or(Timestamp::LATEST);
    let (stand, wait, late, organisations): (i64, i64, i64, i64) = tx
        .one(
            sql!(
                "SELECT CAST(COALESCE(SUM(stand), 0) AS BIGINT), CAST(COALESCE(SUM(wait), 0) AS BIGINT),
                     CAST(COALESCE(SUM(late), 0) AS BIGINT), COUNT(*)
                 FROM (SELECT COUNT(CASE WHEN standing <> 'unconfirmed' THEN 1 END) AS stand,
                           COUNT(CASE WHEN standing = 'unconfirmed' THEN 1 END) AS wait,
                           COUNT(CASE WHEN counts_from >= $4 THEN 1 END) AS late
                       FROM interest
                       WHERE host_id = $1 AND programme_id = $2
                         AND (standing IN ('confirmed', 'vouched') OR standing = 'unconfirmed' AND confirm_by >= $3)
                       GROUP BY organisation_key) AS employer"
            ),
            (host, it.id, now, late_from),
        )
        .await?;
    let count = |number: i64| usize::try_from(number).unwrap_or(0);
    Ok(Counts { stand: count(stand), wait: count(wait), late: count(late), organisations: count(organisations) })
}

/// How many have lapsed and were marked so.
pub(crate) async fn count_lapsed(tx: &mut Tx, programme: Id<kernel::Programme>) -> Result<i64, StoreError> {
    let host = tx.host();
    let (count,): (i64,) = tx
        .one(
            sql!("SELECT COUNT(*) FROM interest WHERE host_id = $1 AND programme_id = $2 AND standing = 'lapsed'"),
            (host, programme),
        )
        .await?;
    Ok(count)
}

/// Everybody who has something in common with somebody else of the programme that may make them one person:
/// those who were not the first of their address and name, and whoever shares one with them.
/// `merging::lookalikes` says who does look so. Nobody whose interest is over.
pub(crate) async fn list_alike(tx: &mut Tx, programme: Id<kernel::Programme>) -> Result<Vec<Interest>, StoreError> {
    let host = tx.host();
    let rows: Vec<Row> = tx
        .all(
            sql!(
                "WITH later AS (
                     SELECT email_key, name_key, organisation_key, organisation_id FROM interest
                     WHERE is_first IS NULL AND ",
                live!(),
                ")
                 SELECT ",
                columns!(),
                " FROM interest WHERE host_id = $1 AND id IN (
                     SELECT id FROM later CROSS JOIN interest it
                     WHERE it.email_key = later.email_key AND ",
                live!(),
                "
                     UNION SELECT id FROM later CROSS JOIN interest it
                     WHERE it.name_key = later.name_key AND it.name_key <> ''
                       AND it.organisation_key = later.organisation_key AND ",
                live!(),
                "
                     UNION SELECT id FROM later CROSS JOIN interest it
                     WHERE it.name_key = later.name_key AND it.name_key <> ''
                       AND it.organisation_id = later.organisation_id AND it.organisation_id IS NOT NULL AND ",
                live!(),
                ")"
            ),
            (host, programme),
        )
        .await?;
    rows.into_iter().map(Interest::try_from).collect()
}

/// Fills in what all spellings of a name have in common, for interests of every host that are older than
/// these columns.
pub(super) async fn fill_keys(tx: &mut Tx) -> Result<(), StoreError> {
    loop {
        let rows: Vec<(Id<Host>, Id<Interest>, String, String)> = tx
            .all(
                sql!("SELECT host_id, id, name, organisation FROM interest WHERE name_key IS NULL LIMIT $1"),
                (PORTION,),
            )
            .await?;
        if rows.is_empty() {
            return Ok(());
        }
        for (host, id, name, organisation) in rows {
            tx.keep(
                sql!("UPDATE interest SET name_key = $3, organisation_key = $4 WHERE host_id = $1 AND id = $2"),
                (host, id, folded(&name), folded(&organisation)),
            )
            .await?;
        }
    }
}
