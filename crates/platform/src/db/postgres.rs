//! PostgreSQL: reads are snapshots, writes are SERIALIZABLE; of several hosts named the primary is used.
#![allow(
    clippy::disallowed_methods,
    reason = "one task listens for as long as the database is open; a write has a time limit"
)]

use super::{OpenError, Params, Record, Sql, StoreError, tx::records};
use crate::figures::{self, Stopwatch};
use crate::news::{Ear, News};
use futures_util::future::join_all;
use futures_util::stream::BoxStream;
use sqlx::postgres::{PgConnectOptions, PgConnection, PgListener, PgPool, PgPoolOptions, PgRow};
use sqlx::{ConnectOptions, Connection, Executor, SqlStr};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use std::time::{Duration, Instant};
use tokio::task::AbortHandle;

const CONNECTIONS: u32 = 24;
/// How many connections count what many people share: each for one statement, so that a few are enough
/// for those who hold one of the others meanwhile.
const ASIDE: u32 = 4;
const WRITE_TIME: Duration = Duration::from_secs(2);
const CHANNEL: &str = "kith_news";
/// How long a request waits for one of the connections,
const ACQUIRE_TIME: Duration = Duration::from_secs(5);
/// and how long where there are standbys, before the primary is looked for among them.
const LOOK_ELSEWHERE: Duration = Duration::from_secs(2);
/// How long each host may take to say whether it is the primary.
const FIND_TIME: Duration = Duration::from_secs(3);
const RECONNECT: Duration = Duration::from_secs(1);

/// One PostgreSQL installation: a primary and the standbys that may take its place.
pub(crate) struct Postgres {
    hosts: Vec<PgConnectOptions>,
    pool: PgPool,
    aside: PgPool,
    news: Arc<News>,
    listener: OnceLock<AbortHandle>,
    moved: Moved,
}

/// When the primary was last found elsewhere: connections older than that lead to the old one.
type Moved = Arc<Mutex<Option<Instant>>>;

/// What PostgreSQL itself puts an end to.
macro_rules! limits {
    () => {
        "SET LOCAL statement_timeout = 2000; SET LOCAL idle_in_transaction_session_timeout = 2000"
    };
}

impl Postgres {
    pub(super) async fn open(url: &str) -> Result<Self, OpenError> {
        let mut hosts = Vec::new();
        for one in split_hosts(url) {
            let options: PgConnectOptions =
                one.parse().map_err(|error: sqlx::Error| OpenError::Unreachable(error.to_string()))?;
            hosts.push(options.application_name("kith").disable_statement_logging());
        }
        let primary = find_primary(&hosts).await?;
        let moved = Moved::default();
        let patience = if hosts.len() > 1 { LOOK_ELSEWHERE } else { ACQUIRE_TIME };
        let aside = pool_of(ASIDE, patience, &moved).connect_lazy_with(at_once(primary.clone()));
        let pool = pool_of(CONNECTIONS, patience, &moved).connect_lazy_with(primary);
        Ok(Self { hosts, pool, aside, news: Arc::default(), listener: OnceLock::new(), moved })
    }

    pub(super) async fn read(&self) -> Result<Begun, StoreError> {
        self.begin("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY").await
    }

    pub(super) async fn write(&self) -> Result<Begun, StoreError> {
        let begun = self.begin(concat!("BEGIN ISOLATION LEVEL SERIALIZABLE; ", limits!())).await?;
        Ok(begun.until(Instant::now() + WRITE_TIME))
    }

    pub(super) async fn lease(&self) -> Result<Begun, StoreError> {
        let begun = self.begin(concat!("BEGIN ISOLATION LEVEL READ COMMITTED; ", limits!())).await?;
        Ok(begun.until(Instant::now() + WRITE_TIME))
    }

    pub(super) async fn write_at_leisure(&self) -> Result<Begun, StoreError> {
        self.begin("BEGIN ISOLATION LEVEL SERIALIZABLE").await
    }

    fn stop_listening(&self) {
        if let Some(listener) = self.listener.get() {
            listener.abort();
        }
    }

    async fn begin(&self, how: &'static str) -> Result<Begun, StoreError> {
        let error = match self.pool.begin_with(how).await {
            Ok(tx) => return Ok(Begun::new(tx, &self.aside)),
            Err(error) => StoreError::from(error),
        };
        // The primary may have moved: look for it once among the hosts named.
        if self.hosts.len() > 1 && matches!(error, StoreError::Away(_)) {
            let primary = find_primary(&self.hosts).await.map_err(|e| StoreError::Away(e.to_string()))?;
            self.aside.set_connect_options(at_once(primary.clone()));
            self.pool.set_connect_options(primary);
            *self.moved.lock().unwrap_or_else(PoisonError::into_inner) = Some(Instant::now());
            return Ok(Begun::new(self.pool.begin_with(how).await?, &self.aside));
        }
        Err(error)
    }

    pub(super) async fn prepare(&self, text: &'static str) -> Result<(), StoreError> {
        let mut connection = self.pool.acquire().await?;
        connection.prepare(sqlx::SqlSafeStr::into_sql_str(text)).await?;
        Ok(())
    }

    /// One connection of the pool listens for the whole process, from the first time on that
    /// somebody wants to know.
    pub(super) fn listen(&self) -> Ear {
        self.listener.get_or_init(|| tokio::spawn(hear(self.pool.clone(), Arc::clone(&self.news))).abort_handle());
        self.news.listen()
    }

    pub(super) async fn close(&self) {
        self.stop_listening();
        self.aside.close().await;
        self.pool.close().await;
    }
}

/// A pool that gives nobody a connection to a primary that another has taken over from.
fn pool_of(connections: u32, patience: Duration, moved: &Moved) -> PgPoolOptions {
    let seen = Arc::clone(moved);
    PgPoolOptions::new().max_connections(connections).acquire_timeout(patience).before_acquire(move |_, meta| {
        let moved = *seen.lock().unwrap_or_else(PoisonError::into_inner);
        let good = moved.is_none_or(|at| meta.age < at.elapsed());
        Box::pin(async move { Ok(good) })
    })
}

/// For single statements that nobody waits for on the disk: a counter may lose its last moment.
fn at_once(primary: PgConnectOptions) -> PgConnectOptions {
    primary.options([("statement_timeout", "2000"), ("synchronous_commit", "off")])
}

impl Drop for Postgres {
    fn drop(&mut self) {
        self.stop_listening();
    }
}

/// Passes on what PostgreSQL tells. After every new connection it rings once for what was missed.
async fn hear(pool: PgPool, news: Arc<News>) {
    while !pool.is_closed() {
        let listening = async {
            let mut listener = PgListener::connect_with(&pool).await?;
            listener.listen(CHANNEL).await?;
            news.spread();
            while listener.try_recv().await?.is_some() {
                news.spread();
            }
            Ok::<_, sqlx::Error>(())
        };
        if listening.await.is_err() {
            tokio::time::sleep(RECONNECT).await;
        }
    }
}

/// A transaction on PostgreSQL, and until when it may last.
pub(crate) struct Begun {
    tx: sqlx::Transaction<'static, sqlx::Postgres>,
    aside: PgPool,
    ends: Option<Instant>,
}

impl Begun {
    fn new(tx: sqlx::Transaction<'static, sqlx::Postgres>, aside: &PgPool) -> Self {
        Self { tx, aside: aside.clone(), ends: None }
    }
    fn until(self, ends: Instant) -> Self {
        Self { ends: Some(ends), ..self }
    }
    /// PostgreSQL itself cuts off one slow statement or one long pause; many short ones are cut off here.
    fn in_time(&self) -> Result<(), StoreError> {
        if self.ends.is_some_and(|ends| Instant::now() > ends) { Err(StoreError::CutOff) } else { Ok(()) }
    }
    pub(super) async fn all<R: Record>(&mut self, sql: Sql, params: impl Params) -> Result<Vec<R>, StoreError> {
        records(self.rows(SqlStr::from_static(sql.postgres), params).await?)
    }
    pub(super) async fn rows(&mut self, text: SqlStr, params: impl Params) -> Result<Vec<PgRow>, StoreError> {
        self.in_time()?;
        Ok(sqlx::query_with(text, params.for_postgres()?).fetch_all(&mut *self.tx).await?)
    }
    /// Outside this transaction, in one of its own that commits at once.
    pub(super) async fn all_aside<R: Record>(&self, sql: Sql, params: impl Params) -> Result<Vec<R>, StoreError> {
        self.in_time()?;
        records(sqlx::query_with(sql.postgres, params.for_postgres()?).fetch_all(&self.aside).await?)
    }
    pub(super) async fn run(&mut self, text: SqlStr, params: impl Params) -> Result<u64, StoreError> {
        self.in_time()?;
        let done = sqlx::query_with(text, params.for_postgres()?).execute(&mut *self.tx).await?;
        Ok(done.rows_affected())
    }
    pub(super) fn stream(&mut self, text: SqlStr) -> BoxStream<'_, Result<PgRow, sqlx::Error>> {
        sqlx::query(text).fetch(&mut *self.tx)
    }
    pub(super) async fn script(&mut self, script: &'static str) -> Result<(), StoreError> {
        sqlx::raw_sql(script).execute(&mut *self.tx).await?;
        Ok(())
    }
    pub(super) async fn notify(&mut self) -> Result<(), StoreError> {
        self.script("NOTIFY kith_news").await
    }
    pub(super) async fn commit(self) -> Result<(), StoreError> {
        self.in_time()?;
        let begun = Stopwatch::begin();
        self.tx.commit().await?;
        figures::committed(1, begun.took());
        Ok(())
    }
    pub(super) async fn rollback(self) {
        drop(self.tx.rollback().await);
    }
}

/// The host that accepts writes. Where two do, one of them is a primary that another has taken over
/// from and that came back: the one on the later timeline is used, as every promotion begins a new one.
async fn find_primary(hosts: &[PgConnectOptions]) -> Result<PgConnectOptions, OpenError> {
    let mut last = None;
    let mut primary: Option<(&PgConnectOptions, String)> = None;
    let asked = join_all(hosts.iter().map(|host| tokio::time::timeout(FIND_TIME, timeline(host)))).await;
    for (host, answer) in hosts.iter().zip(asked) {
        match answer {
            Ok(Ok(Some(timeline))) if primary.as_ref().is_none_or(|(_, known)| timeline > *known) => {
                primary = Some((host, timeline));
            }
            Ok(Ok(_)) => {}
            Ok(Err(error)) => last = Some(error.to_string()),
            Err(_) => last = Some("no answer within three seconds".to_owned()),
        }
    }
    match primary {
        Some((host, _)) => Ok(host.clone()),
        None => Err(last.map_or(OpenError::NoPrimary, OpenError::Unreachable)),
    }
}

/// Which timeline a host writes on, as the first eight digits of the names of its logs; none for a standby.
async fn timeline(host: &PgConnectOptions) -> Result<Option<String>, sqlx::Error> {
    let mut connection = PgConnection::connect_with(host).await?;
    let asked = "SELECT CASE WHEN pg_is_in_recovery() THEN NULL \
                 ELSE substr(pg_walfile_name(pg_current_wal_insert_lsn()), 1, 8) END";
    let answer: Result<(Option<String>,), _> = sqlx::query_as(asked).fetch_one(&mut connection).await;
    drop(connection.close().await);
    Ok(answer?.0)
}

/// `postgres://user@one:5432,two:5433/kith` as one address a host.
fn split_hosts(url: &str) -> Vec<String> {
    let Some((scheme, rest)) = url.split_once("://") else { return vec![url.to_owned()] };
    let end = rest.find(['/', '?']).unwrap_or(rest.len());
    let (authority, tail) = rest.split_at(end);
    let (user, hosts) = match authority.rsplit_once('@') {
        Some((user, hosts)) => (format!("{user}@"), hosts),
        None => (String::new(), authority),
    };
    hosts.split(',').map(|host| format!("{scheme}://{user}{host}{tail}")).collect()
}

#[cfg(test)]
mod tests {
    use super::split_hosts;

    #[test]
    fn an_address_with_several_hosts_is_read_as_one_address_a_host() {
        assert_eq!(
            split_hosts("postgres://kith:pw@one:5432,two:5433/kith?sslmode=require"),
            ["postgres://kith:pw@one:5432/kith?sslmode=require", "postgres://kith:pw@two:5433/kith?sslmode=require"]
        );
        assert_eq!(split_hosts("postgres:///kith?host=/run"), ["postgres:///kith?host=/run"]);
    }
}
