//! Trying a file out: the whole of it, against everything that is known now. Changes nothing.

use crate::import::{
    HeldBack, Holds, Import, Trial, organisation_rows, person_rows, try_organisations, try_people, twin_organisations,
    twin_people,
};
use crate::store;
use crate::words::name_key;
use platform::{StoreError, Tx};

/// What a file would do if it were brought in now; nothing while its columns are not settled.
pub(crate) async fn try_out(tx: &mut Tx, import: &Import) -> Result<Trial, StoreError> {
    let Some(mapping) = &import.mapping else { return Ok(Trial::default()) };
    let rows = store::load_rows(tx, import.id).await?;
    match import.holds {
        Holds::People => {
            let (known, today) = (store::known_people(tx).await?, tx.now().day());
            let organisations = store::organisation_names(tx).await?;
            Ok(try_people(person_rows(&rows, mapping), &known, &organisations, today))
        }
        Holds::Organisations => {
            let all = store::all_organisations(tx).await?;
            let known = all.into_iter().map(|it| (name_key(&it.name), it)).collect();
            Ok(try_organisations(organisation_rows(&rows, mapping), &known))
        }
    }
}

/// Which rows the file alone settles: repeats, and rows that contradict one another.
pub(crate) async fn held_back(tx: &mut Tx, import: &Import) -> Result<HeldBack, StoreError> {
    let Some(mapping) = &import.mapping else { return Ok(HeldBack::default()) };
    let rows = store::load_rows(tx, import.id).await?;
    let twins = match import.holds {
        Holds::People => twin_people(&person_rows(&rows, mapping)),
        Holds::Organisations => twin_organisations(&organisation_rows(&rows, mapping)),
    };
    let stopped = twins.stopped.iter().map(|problem| problem.line).collect();
    Ok(HeldBack { repeats: twins.repeats, stopped })
}
