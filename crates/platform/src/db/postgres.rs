//! PostgreSQL: reads are snapshots, writes are SERIALIZABLE; of several hosts named the primary is used.
#![allow(clippy::disallowed_methods, reason = "one task listens for as long as the database is open")]

use super::{OpenError, Params, Record, Sql, StoreError, tx::records};
use crate::news::{Ear, News};
use sqlx::postgres::{PgConnectOptions, PgConnection, PgListener, PgPool, PgPoolOptions};
use sqlx::{ConnectOptions, Connection, Executor};
use std::sync::{Arc, OnceLock};
use std::time::Duration;
use tokio::task::AbortHandle;

const CONNECTIONS: u32 = 24;
const CHANNEL: &str = "kith_news";
const RECONNECT: Duration = Duration::from_secs(1);

/// One PostgreSQL installation: a primary and the standbys that may take its place.
pub(crate) struct Postgres {
    hosts: Vec<PgConnectOptions>,
    pool: PgPool,
    news: Arc<News>,
    listener: OnceLock<AbortHandle>,
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
        let pool = PgPoolOptions::new()
            .max_connections(CONNECTIONS)
            .acquire_timeout(Duration::from_secs(5))
            .connect_lazy_with(primary);
        Ok(Self { hosts, pool, news: Arc::default(), listener: OnceLock::new() })
    }

    pub(super) async fn read(&self) -> Result<Begun, StoreError> {
        self.begin("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY").await
    }

    pub(super) async fn write(&self) -> Result<Begun, StoreError> {
        self.begin_limited("BEGIN ISOLATION LEVEL SERIALIZABLE").await
    }

    pub(super) async fn lease(&self) -> Result<Begun, StoreError> {
        self.begin_limited("BEGIN ISOLATION LEVEL READ COMMITTED").await
    }

    async fn begin_limited(&self, how: &'static str) -> Result<Begun, StoreError> {
        let mut begun = self.begin(how).await?;
        begun.script("SET LOCAL statement_timeout = 2000; SET LOCAL idle_in_transaction_session_timeout = 2000").await?;
        Ok(begun)
    }

    fn stop_listening(&self) {
        if let Some(listener) = self.listener.get() {
            listener.abort();
        }
    }

    async fn begin(&self, how: &'static str) -> Result<Begun, StoreError> {
        let error = match self.pool.begin_with(how).await {
            Ok(tx) => return Ok(Begun(tx)),
            Err(error) => StoreError::from(error),
        };
        // The primary may have moved: look for it once among the hosts named.
        if self.hosts.len() > 1 && matches!(error, StoreError::Away(_)) {
            let primary = find_primary(&self.hosts).await.map_err(|e| StoreError::Away(e.to_string()))?;
            self.pool.set_connect_options(primary);
            return Ok(Begun(self.pool.begin_with(how).await?));
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
        self.pool.close().await;
    }
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

/// A transaction on PostgreSQL.
pub(crate) struct Begun(sqlx::Transaction<'static, sqlx::Postgres>);

impl Begun {
    pub(super) async fn all<R: Record>(&mut self, sql: Sql, params: impl Params) -> Result<Vec<R>, StoreError> {
        records(sqlx::query_with(sql.postgres, params.for_postgres()?).fetch_all(&mut *self.0).await?)
    }
    pub(super) async fn run(&mut self, sql: Sql, params: impl Params) -> Result<u64, StoreError> {
        let done = sqlx::query_with(sql.postgres, params.for_postgres()?).execute(&mut *self.0).await?;
        Ok(done.rows_affected())
    }
    pub(super) async fn script(&mut self, script: &'static str) -> Result<(), StoreError> {
        sqlx::raw_sql(script).execute(&mut *self.0).await?;
        Ok(())
    }
    pub(super) async fn notify(&mut self) -> Result<(), StoreError> {
        self.script("NOTIFY kith_news").await
    }
    pub(super) async fn commit(self) -> Result<(), StoreError> {
        Ok(self.0.commit().await?)
    }
    pub(super) async fn rollback(self) {
        drop(self.0.rollback().await);
    }
}

/// The host that accepts writes, tried in the order named.
async fn find_primary(hosts: &[PgConnectOptions]) -> Result<PgConnectOptions, OpenError> {
    let mut last = None;
    for options in hosts {
        let attempt = tokio::time::timeout(Duration::from_secs(3), PgConnection::connect_with(options)).await;
        let mut connection = match attempt {
            Ok(Ok(connection)) => connection,
            Ok(Err(error)) => {
                last = Some(error.to_string());
                continue;
            }
            Err(_) => {
                last = Some("no answer within three seconds".to_owned());
                continue;
            }
        };
        let standby: Result<(bool,), _> = sqlx::query_as("SELECT pg_is_in_recovery()").fetch_one(&mut connection).await;
        drop(connection.close().await);
        if matches!(standby, Ok((false,))) {
            return Ok(options.clone());
        }
    }
    Err(last.map_or(OpenError::NoPrimary, OpenError::Unreachable))
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
