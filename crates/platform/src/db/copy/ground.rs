//! The ground to restore on: is it empty, and the tables of just the right age. Apart from writing,
//! which takes a database as it stands.

use super::CopyError;
use super::table::{self, made, quoted};
use crate::db::{Context, Db, Migration, OpenError, StoreError, migrate};

/// Whether nothing would be lost by writing over this database: no table but the ledger of migrations
/// holds a row. Tables that are not Kith's count too.
///
/// Errors when the database fails.
pub async fn is_empty(db: &Db, context: &Context) -> Result<bool, StoreError> {
    Ok(first_filled(db, context).await?.is_none())
}

/// Gives an empty database the tables it had after exactly these migrations, which are ours or were
/// when there were fewer; so that data of an older Kith finds the tables it was written from, and
/// [`migrate`] can bring both forward.
///
/// Errors when a name is not known ([`OpenError::FromTheFuture`]), when a table has rows, when the
/// database has a migration that is not among the names, or when a migration or the database fails.
pub async fn raise_to(db: &Db, context: &Context, all: &[Migration], names: &[String]) -> Result<(), CopyError> {
    if let Some(unknown) = names.iter().find(|name| !all.iter().any(|it| it.name == **name)) {
        return Err(OpenError::FromTheFuture(unknown.clone()).into());
    }
    if let Some(filled) = first_filled(db, context).await? {
        return Err(CopyError::NotEmpty(filled));
    }
    let wanted: Vec<Migration> = all.iter().filter(|it| names.iter().any(|name| name == it.name)).copied().collect();
    match migrate(db, context, &wanted).await {
        Ok(_) => Ok(()),
        Err(OpenError::FromTheFuture(name)) if all.iter().any(|it| it.name == name) => Err(CopyError::Ahead(name)),
        Err(error) => Err(error.into()),
    }
}

async fn first_filled(db: &Db, context: &Context) -> Result<Option<String>, StoreError> {
    let mut tx = db.read(context.clone()).await?;
    for name in table::names(&mut tx).await? {
        let text = made(format!("SELECT 1 FROM {} LIMIT 1", quoted(&name)));
        if tx.stream(text).await?.next().await?.is_some() {
            return Ok(Some(name));
        }
    }
    Ok(None)
}
