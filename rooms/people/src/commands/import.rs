//! Bringing a file in, part by part, and undoing it. Every row is judged again by the same rules the
//! trial run showed, against what is known at that moment; what it does is kept beside it.

use crate::import::{
    Deed, Effect, Facts, ForgetImport, HeldBack, Holds, Import, Judged, KEPT_DAYS, KnownPerson, Mapping,
    OrganisationRow, PART, PersonChange, PersonRow, RunImport, Stage, Subject, Tally, UndoImport, headings_key,
    judge_organisation, judge_person, organisation_rows, person_rows,
};
use crate::organisation::NewOrganisation;
use crate::person::Employment;
use crate::policy::RunPeople;
use crate::store;
use kernel::{Date, Id, Organisation, Period, Person};
use platform::access::Permit;
use platform::audit::Line;
use platform::{StoreError, Tx};
use std::time::Duration;

/// Keeps a file that was read, until thirty days are over.
pub(crate) async fn choose(
    tx: &mut Tx,
    _permit: &Permit<RunPeople>,
    new: &store::NewImport<'_>,
) -> Result<Id<Import>, StoreError> {
    let id = tx.id();
    store::insert_import(tx, id, new, PART).await?;
    let days = Duration::from_secs(KEPT_DAYS.unsigned_abs() * 86_400);
    tx.enqueue_at(&ForgetImport { import: id }, tx.now().plus(days)).await?;
    tx.audit(Line::new("chose the file", "import", id)).await?;
    Ok(id)
}

/// Settles which column holds what, and remembers it for files with the same headings.
pub(crate) async fn match_columns(
    tx: &mut Tx,
    _permit: &Permit<RunPeople>,
    import: &Import,
    mapping: &Mapping,
) -> Result<(), StoreError> {
    store::set_mapping(tx, import.id, mapping).await?;
    let key = headings_key(&import.headings);
    store::remember_columns(tx, (import.holds, &key), &mapping.by_heading(&import.headings)).await?;
    tx.audit(Line::new("matched the columns of the file", "import", import.id)).await
}

/// Begins to bring a file in. A file of one part is done when this returns; the parts of a longer
/// one are jobs.
pub(crate) async fn start(
    tx: &mut Tx,
    _permit: &Permit<RunPeople>,
    import: &Import,
    mapping: &Mapping,
    held_back: &HeldBack,
) -> Result<(), StoreError> {
    store::set_started(tx, import.id, mapping, held_back).await?;
    tx.audit(Line::new("began to bring in the file", "import", import.id)).await?;
    if import.part_count <= 1 { run_part(tx, import.id).await } else { queue_run(tx, import.id).await }
}

async fn queue_run(tx: &mut Tx, id: Id<Import>) -> Result<(), StoreError> {
    tx.enqueue_once(&RunImport { import: id }, &id.to_string()).await.map(drop)
}

/// Brings in the next part of a file; nothing when there is none. Queues itself for the one after.
pub(crate) async fn run_part(tx: &mut Tx, id: Id<Import>) -> Result<(), StoreError> {
    let Some(import) = store::find_import(tx, id).await?.filter(|it| it.stage == Stage::Running) else {
        return Ok(());
    };
    let mapping = import.mapping.clone().unwrap_or_default();
    let rows = store::load_part(tx, id, import.next_part).await?;
    let mut doing = Doing { import: &import, tally: Tally::default() };
    match import.holds {
        Holds::People => {
            let good = person_rows(&rows, &mapping).good;
            doing.tally.left_out = unread(rows.len(), good.len());
            for row in &good {
                doing.person(tx, row).await?;
            }
        }
        Holds::Organisations => {
            let good = organisation_rows(&rows, &mapping).good;
            doing.tally.left_out = unread(rows.len(), good.len());
            for row in &good {
                doing.organisation(tx, row).await?;
            }
        }
    }
    let tally = doing.tally;
    store::advance(tx, &import, tally).await?;
    let counts = format!("{} made, {} changed, {} left out", tally.made, tally.changed, tally.left_out);
    tx.audit(Line::new("brought in a part of the file", "import", id).with(counts)).await?;
    if import.next_part + 1 < import.part_count { queue_run(tx, id).await } else { Ok(()) }
}

fn unread(all: usize, good: usize) -> i64 {
    i64::try_from(all - good).unwrap_or(0)
}

/// One part of a file being brought in.
struct Doing<'a> {
    import: &'a Import,
    tally: Tally,
}

impl Doing<'_> {
    /// Whether the file alone has settled a row.
    fn is_settled(&mut self, line: usize) -> bool {
        let held = &self.import.held_back;
        if held.stopped.contains(&line) {
            self.tally.left_out += 1;
        } else if held.repeats.contains(&line) {
            self.tally.same += 1;
        }
        held.stopped.contains(&line) || held.repeats.contains(&line)
    }

    async fn person(&mut self, tx: &mut Tx, row: &PersonRow) -> Result<(), StoreError> {
        if self.is_settled(row.line) {
            return Ok(());
        }
        let (today, known) = (tx.now().day(), store::known_person(tx, &row.email).await?);
        match judge_person(row, known.as_ref(), today) {
            Judged::Stopped(_) => self.tally.left_out += 1,
            Judged::Same => self.tally.same += 1,
            Judged::New => {
                self.enter_person(tx, row, today).await?;
                self.tally.made += 1;
            }
            Judged::Changes(changes) => {
                if let Some(known) = &known {
                    self.change_person(tx, row, known, changes).await?;
                    self.tally.changed += 1;
                }
            }
        }
        Ok(())
    }

    async fn enter_person(&self, tx: &mut Tx, row: &PersonRow, today: Date) -> Result<(), StoreError> {
        let person: Id<Person> = tx.id();
        store::insert_person(tx, person, &row.name, &row.email, row.phone.as_deref()).await?;
        let (name, email, phone) = (row.name.clone(), row.email.clone(), row.phone.clone());
        let mut deeds = vec![Deed::EnteredPerson { person, name, email, phone }];
        if row.organisation.is_some() {
            deeds.push(self.employ(tx, row, person, row.since.unwrap_or(today)).await?);
        }
        self.note(tx, "entered the person from a file", row.line, Subject::Person(person), deeds).await
    }

    async fn change_person(
        &self,
        tx: &mut Tx,
        row: &PersonRow,
        known: &KnownPerson,
        changes: Vec<PersonChange>,
    ) -> Result<(), StoreError> {
        let mut deeds = Vec::new();
        for change in changes {
            match (change, &known.work) {
                (PersonChange::Phone(now), _) => {
                    store::set_phone(tx, known.id, known.phone.clone(), Some(now.clone())).await?;
                    deeds.push(Deed::ChangedPhone { person: known.id, was: known.phone.clone(), now });
                }
                (PersonChange::JobTitle(now), Some(work)) => {
                    store::set_job_title(tx, work.employment, work.job_title.clone(), Some(now.clone())).await?;
                    deeds.push(Deed::Retitled { employment: work.employment, was: work.job_title.clone(), now });
                }
                (PersonChange::JobTitle(_), None) => {}
                (PersonChange::Moves(from), work) => {
                    if let Some(work) = work {
                        let on = from.plus_days(-1);
                        let was = store::set_last_day(tx, work.employment, on).await?;
                        deeds.push(Deed::Left { employment: work.employment, was, on });
                    }
                    deeds.push(self.employ(tx, row, known.id, from).await?);
                }
            }
        }
        self.note(tx, "changed the person from a file", row.line, Subject::Person(known.id), deeds).await
    }

    /// Notes where somebody works; the organisation is entered when it is not known.
    async fn employ(&self, tx: &mut Tx, row: &PersonRow, person: Id<Person>, from: Date) -> Result<Deed, StoreError> {
        let name = row.organisation.as_deref().unwrap_or_default();
        let organisation = match store::organisation_by_key(tx, name).await? {
            Some(known) => known,
            None => self.enter_organisation(tx, row.line, &NewOrganisation::named(name), 0).await?,
        };
        let (employment, job_title) = (tx.id(), row.job_title.clone());
        let period = Period { from, to: None };
        store::insert_employment(
            tx,
            &Employment { id: employment, person, organisation, job_title: job_title.clone(), period },
        )
        .await?;
        Ok(Deed::Employed { employment, organisation, job_title, from })
    }

    async fn organisation(&mut self, tx: &mut Tx, row: &OrganisationRow) -> Result<(), StoreError> {
        if self.is_settled(row.line) {
            return Ok(());
        }
        let known = match store::organisation_by_key(tx, &row.name).await? {
            Some(id) => store::find_organisation(tx, id).await?,
            None => None,
        };
        match (judge_organisation(row, known.as_ref()), &known) {
            (Judged::Stopped(_), _) => self.tally.left_out += 1,
            (Judged::Changes(_), Some(known)) => {
                let (was, now) = (known.facts(), row.onto(Some(known)));
                store::change_organisation(tx, known.id, &was, &now).await?;
                let deed = Deed::ChangedOrganisation {
                    organisation: known.id,
                    was: Facts::from(&was),
                    now: Facts::from(&now),
                };
                let subject = Subject::Organisation(known.id);
                self.note(tx, "changed the organisation from a file", row.line, subject, vec![deed]).await?;
                self.tally.changed += 1;
            }
            (Judged::New, _) => {
                self.enter_organisation(tx, row.line, &row.onto(None), 1).await?;
                self.tally.made += 1;
            }
            (Judged::Same | Judged::Changes(_), _) => self.tally.same += 1,
        }
        Ok(())
    }

    async fn enter_organisation(
        &self,
        tx: &mut Tx,
        line: usize,
        new: &NewOrganisation,
        place: i64,
    ) -> Result<Id<Organisation>, StoreError> {
        let organisation = tx.id();
        store::insert_organisation(tx, organisation, new).await?;
        let deeds = vec![Deed::EnteredOrganisation { organisation, facts: Facts::from(new) }];
        let subject = Subject::Organisation(organisation);
        self.note_at(tx, "entered the organisation from a file", (line, place), subject, deeds).await?;
        Ok(organisation)
    }

    async fn note(
        &self,
        tx: &mut Tx,
        verb: &'static str,
        line: usize,
        subject: Subject,
        deeds: Vec<Deed>,
    ) -> Result<(), StoreError> {
        self.note_at(tx, verb, (line, 1), subject, deeds).await
    }

    /// Keeps what a row did. An organisation that a person's row needs has place 0, what the row is
    /// about place 1: undone the other way round.
    async fn note_at(
        &self,
        tx: &mut Tx,
        verb: &'static str,
        (line, place): (usize, i64),
        subject: Subject,
        deeds: Vec<Deed>,
    ) -> Result<(), StoreError> {
        let line = i64::try_from(line).unwrap_or(i64::MAX / 2);
        store::insert_effect(tx, self.import.id, &Effect { seq: line * 2 + place, line, subject, deeds }).await?;
        let audit = match subject {
            Subject::Person(id) => Line::new(verb, "person", id),
            Subject::Organisation(id) => Line::new(verb, "organisation", id),
        };
        tx.audit(audit.with(self.import.id.to_string())).await
    }
}

/// Begins to undo a file. A short one is undone when this returns; the parts of a longer one are jobs.
pub(crate) async fn start_undo(tx: &mut Tx, _permit: &Permit<RunPeople>, import: &Import) -> Result<(), StoreError> {
    store::set_undo_asked(tx, import.id).await?;
    tx.audit(Line::new("began to undo the file", "import", import.id)).await?;
    if import.part_count <= 1 { super::undo::undo_part(tx, import.id).await } else { queue_undo(tx, import.id).await }
}

pub(super) async fn queue_undo(tx: &mut Tx, id: Id<Import>) -> Result<(), StoreError> {
    tx.enqueue_once(&UndoImport { import: id }, &id.to_string()).await.map(drop)
}

/// How many effects are undone in one transaction.
pub(super) const EFFECTS: i64 = PART as i64;

/// Deletes the content of a file and what it did: thirty days are over.
pub(crate) async fn forget(tx: &mut Tx, id: Id<Import>) -> Result<(), StoreError> {
    if store::forget_import(tx, id).await? {
        tx.audit(Line::new("deleted the content of the file", "import", id)).await?;
    }
    Ok(())
}
