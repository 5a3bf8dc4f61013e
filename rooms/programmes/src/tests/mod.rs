//! The room's tests that need more than one noun: a programme, people who show interest, their
//! order, and two registrations that are one person's.

mod interests;
mod lists;
mod making;
mod mergings;
mod orders;
mod plan;
mod programmes;
mod requests;
mod selections;
