//! When an unpaid invoice is spoken of again: 7, 14 and 30 days after its day.
//! Apart because it is a question about days, asked every night for every open invoice.

use kernel::{Date, Money};

use crate::Account;

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
