//! Trying a file out: the whole of it, against everything that is known now. Changes nothing. What it
//! takes is read first and judged afterwards, where a long file holds up nobody.

use crate::import::{
    HeldBack, Holds, Import, KnownOrganisations, KnownPerson, Mapping, Trial, organisation_rows, person_rows,
    try_organisations, try_people, twin_organisations, twin_people,
};
use crate::store;
use crate::words::name_key;
use kernel::Date;
use platform::{Stopped, StoreError, Tx};
use sheets::Row;
use std::collections::HashMap;

/// A file and what it is tried against.
pub(crate) struct Trying {
    mapping: Mapping,
    rows: Vec<Row>,
    against: Against,
}

/// What is known, as far as a file of this kind is tried against it.
enum Against {
    People { known: HashMap<String, KnownPerson>, organisations: Vec<String>, today: Date },
    Organisations(KnownOrganisations),
}

impl Trying {
    /// Reads a file and what is known now. A file whose columns are not settled has no rows to try.
    pub(crate) async fn load(tx: &mut Tx, import: &Import) -> Result<Self, StoreError> {
        let (mapping, rows) = match &import.mapping {
            Some(mapping) => (mapping.clone(), store::load_rows(tx, import.id).await?),
            None => (Mapping::default(), Vec::new()),
        };
        let against = match import.holds {
            Holds::People => Against::People {
                known: store::known_people(tx).await?,
                organisations: store::organisation_names(tx).await?,
                today: tx.now().day(),
            },
            Holds::Organisations => {
                let all = store::all_organisations(tx).await?;
                Against::Organisations(all.into_iter().map(|it| (name_key(&it.name), it)).collect())
            }
        };
        Ok(Self { mapping, rows, against })
    }

    /// What the file would do if it were brought in now.
    pub(crate) async fn trial(self) -> Result<Trial, Stopped> {
        platform::blocking(move || match self.against {
            Against::People { known, organisations, today } => {
                try_people(person_rows(&self.rows, &self.mapping), &known, &organisations, today)
            }
            Against::Organisations(known) => try_organisations(organisation_rows(&self.rows, &self.mapping), &known),
        })
        .await
    }

    /// Which rows the file alone settles: repeats, and rows that contradict one another.
    pub(crate) async fn held_back(self) -> Result<HeldBack, Stopped> {
        platform::blocking(move || {
            let twins = match self.against {
                Against::People { .. } => twin_people(&person_rows(&self.rows, &self.mapping)),
                Against::Organisations(_) => twin_organisations(&organisation_rows(&self.rows, &self.mapping)),
            };
            let stopped = twins.stopped.iter().map(|problem| problem.line).collect();
            HeldBack { repeats: twins.repeats, stopped }
        })
        .await
    }
}
