//! To whom a message goes: what the list of interests was filtered by, or a group of the selection.
//! Apart from `message`, because the list itself is filtered by the same words of its address.

use crate::interest::Channel;
use crate::interest::listing::{Line, Sought, Status};
use serde::{Deserialize, Serialize};

/// The groups of the selection that can be written to, as verdicts call them.
pub const GROUPS: [&str; 4] = ["offered", "placed", "waiting", "not-ready"];

/// The filters of an address, as they stand in it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Whom {
    /// A group of the selection; nothing is the list of interests.
    pub group: String,
    /// How interests stand.
    pub standing: String,
    /// Part of an organisation's name.
    pub organisation: String,
    /// How interests came.
    pub channel: String,
    /// Whether they came after the deadline.
    pub late: String,
    /// Part of a name, an address or a reference.
    pub q: String,
}

impl Whom {
    /// What is meant of the list of interests; what nobody offers is not looked for.
    pub fn sought(&self) -> Sought {
        Sought {
            status: Status::ALL.into_iter().find(|it| it.key() == self.standing),
            channel: Channel::of(&self.channel),
            late: self.late == "yes",
            organisation: self.organisation.clone(),
            text: self.q.clone(),
        }
    }
    /// The group of the selection, where one is meant.
    pub fn group(&self) -> Option<&'static str> {
        GROUPS.into_iter().find(|it| *it == self.group)
    }
    /// Whether somebody whom the list of interests finds is written to. Nobody is who withdrew or whose other
    /// interest counts; whose address was never confirmed in time only where they are asked for.
    pub fn writes_to(&self, line: &Line) -> bool {
        match line.status {
            Status::Stands | Status::Waits => true,
            Status::Lapsed => self.standing == Status::Lapsed.key(),
            Status::Withdrawn | Status::Merged => false,
        }
    }
    /// What is filtered by, each with its name in addresses.
    pub fn pairs(&self) -> Vec<(&'static str, &str)> {
        let all = [
            ("group", &self.group),
            ("standing", &self.standing),
            ("organisation", &self.organisation),
            ("channel", &self.channel),
            ("late", &self.late),
            ("q", &self.q),
        ];
        all.into_iter().filter(|(_, value)| !value.is_empty()).map(|(name, value)| (name, value.as_str())).collect()
    }
}
