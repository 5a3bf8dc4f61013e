//! What is held about somebody, gathered from every table the register names (article 15 of the UK GDPR). By the
//! register alone, so that a new table is gathered from as soon as it is entered.

use crate::db::copy::{self, CopyError, Row};
use crate::register::{Holding, Whose};
use crate::{StoreError, Tx};
use kernel::EmailAddress;

/// What one table holds about somebody.
#[derive(Debug, Clone)]
pub struct Part {
    /// The entry of the register.
    pub holding: Holding,
    /// The names of the values: the columns that are told.
    pub names: Vec<&'static str>,
    /// A row each, values in the order of their names.
    pub rows: Vec<Row>,
}

/// Everything this host holds about whoever has an address, table by table; tables that hold nothing are left out.
///
/// Errors when the register names what the database does not have, or when the database fails.
pub async fn gather(tx: &mut Tx, register: &[Holding], address: &EmailAddress) -> Result<Vec<Part>, StoreError> {
    let tables = copy::tables(tx).await.map_err(inconsistent)?;
    let mut parts = Vec::new();
    for holding in register {
        let names: Vec<&str> = holding.told.split_whitespace().collect();
        let Some(condition) = condition(register, holding).filter(|_| !names.is_empty()) else { continue };
        let table = tables.iter().find(|it| it.name == holding.table).and_then(|it| it.only(&names));
        let table = table.ok_or_else(|| StoreError::inconsistent("register", holding.table, "no such columns"))?;
        let rows = copy::rows_where(tx, &table, &condition, &address.key()).await.map_err(inconsistent)?;
        if !rows.is_empty() {
            parts.push(Part { holding: *holding, names, rows });
        }
    }
    Ok(parts)
}

/// Which rows of a table are about whoever has the address $2 at the host $1; nothing where none is.
fn condition(register: &[Holding], holding: &Holding) -> Option<String> {
    let each = |whose: &Whose| match whose {
        Whose::Address(column) => Some(format!("lower(\"{column}\") = $2")),
        Whose::Of { column, table, key } => {
            let theirs = register.iter().find(|it| it.table == *table)?;
            let theirs = condition(register, theirs)?;
            Some(format!("\"{column}\" IN (SELECT \"{key}\" FROM \"{table}\" WHERE host_id = $1 AND ({theirs}))"))
        }
    };
    let all: Vec<String> = holding.whose.iter().filter_map(each).collect();
    (!all.is_empty()).then(|| all.join(" OR "))
}

fn inconsistent(error: CopyError) -> StoreError {
    match error {
        CopyError::Store(error) => error,
        other => StoreError::inconsistent("register", "a table", other.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PERSON: Holding =
        Holding { table: "person", whose: &[Whose::Address("email_key")], told: "name", ..Holding::OF_NOBODY };
    const VISIT: Holding = Holding {
        table: "visit",
        whose: &[Whose::of("person_id", "person"), Whose::Address("email")],
        told: "device",
        ..Holding::OF_NOBODY
    };

    #[test]
    fn a_row_is_somebodys_by_its_own_address_or_by_a_row_that_is_theirs() {
        let register = [PERSON, VISIT, Holding::OF_NOBODY];
        assert_eq!(
            condition(&register, &VISIT).as_deref(),
            Some(
                "\"person_id\" IN (SELECT \"id\" FROM \"person\" WHERE host_id = $1 AND (lower(\"email_key\") = $2)) \
                 OR lower(\"email\") = $2"
            )
        );
        assert_eq!(condition(&register, &Holding::OF_NOBODY), None);
    }
}
