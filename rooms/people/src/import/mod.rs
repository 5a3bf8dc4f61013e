//! Lists of people and organisations that come as spreadsheets: what their columns hold, what each
//! row would do, and what is in its way. Pure, so that every problem can be shown before anything
//! changes, and so that the job that does it and the page that announces it cannot disagree.

mod deed;
mod faults;
mod field;
mod file;
mod guess;
mod mapping;
mod nearest;
mod organisations;
mod people;
mod reading;
mod trial;

pub(crate) use deed::{Deed, Effect, Facts, Kept, Subject};
pub(crate) use faults::{Fault, Problem};
pub(crate) use field::{Field, Holds, squash};
pub(crate) use file::{ForgetImport, HeldBack, Import, RunImport, Stage, Tally, UndoImport};
pub(crate) use guess::{guess, headings_key};
pub(crate) use mapping::{Lack, Mapping};
pub(crate) use nearest::nearest;
pub(crate) use organisations::{
    KnownOrganisations, OrganisationRow, judge_organisation, organisation_rows, twin_organisations,
};
pub(crate) use people::{KnownPerson, KnownWork, PersonChange, PersonRow, judge_person, person_rows, twin_people};
pub(crate) use trial::{Judged, Trial, try_organisations, try_people};

/// How many rows of a file are dealt with in one transaction: far fewer than two seconds' worth.
pub(crate) const PART: usize = 100;
/// How many days the content of a file and what it did are kept, so that it can be undone.
pub(crate) const KEPT_DAYS: i64 = 30;
