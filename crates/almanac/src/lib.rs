//! Rules in, dates out: schedules, what they clash with, date polls and calendar text.
//!
//! Apart because dates have to be right by themselves: pure, without a clock, a database or a page.
//! What it never does: decide. It derives, warns and ranks; people choose, and what they chose stays
//! visible beside what the rule said.

pub mod clash;
pub mod itip;
pub mod poll;
pub mod schedule;
