//! When an unpaid invoice is spoken of again: 7, 14 and 30 days after its day.
//! Apart because it is a question about days, asked every night for every open invoice.

use kernel::{Date, Money};

use crate::account::Account;
use crate::issued::Issued;

/// One of three reminders, each firmer than the last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reminder {
    /// After 7 days.
    First,
    /// After 14 days.
    Second,
    /// After 30 days.
    Last,
}

impl Reminder {
    /// All, in order.
    pub const ALL: [Self; 3] = [Self::First, Self::Second, Self::Last];

    /// The reminder of so many days, as the tables keep it.
    pub fn of_days(days: i64) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.days() == days)
    }
    /// Its name in message keys.
    pub fn word(self) -> &'static str {
        match self {
            Self::First => "first",
            Self::Second => "second",
            Self::Last => "last",
        }
    }
    /// Days after the last day to pay.
    pub fn days(self) -> i64 {
        match self {
            Self::First => 7,
            Self::Second => 14,
            Self::Last => 30,
        }
    }
}

/// The reminder to send today, if any. After a pause the latest that is due is sent alone: nobody
/// gets two letters on one day, nor a gentle one after a firm one.
pub fn reminder_due(account: &Account, sent: &[Reminder], today: Date) -> Option<Reminder> {
    if account.due() == Money::default() {
        return None;
    }
    let late = account.invoice().due_on.days_until(today);
    let reached = Reminder::ALL.into_iter().rev().find(|it| late >= it.days())?;
    sent.iter().all(|it| *it < reached).then_some(reached)
}

/// An invoice that is to be spoken of again.
#[derive(Debug)]
pub(crate) struct ToRemind {
    /// Which.
    pub issued: Issued,
    /// How it stands.
    pub account: Account,
    /// Which reminder it is.
    pub which: Reminder,
}
