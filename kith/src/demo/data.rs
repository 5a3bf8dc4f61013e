//! The demonstration's people and programmes, as the files in `kith/demo` name them.

use serde::Deserialize;

#[derive(Debug, Deserialize)]
pub(super) struct Hosts {
    pub host: Vec<Host>,
}

#[derive(Debug, Deserialize)]
pub(super) struct Host {
    pub name: String,
    pub title: String,
    pub accent: Option<String>,
    #[serde(default)]
    pub programme: Vec<Programme>,
}

#[derive(Debug, Deserialize)]
pub(super) struct Programme {
    pub key: String,
    pub blueprint: String,
    pub slug: String,
    pub title: String,
    pub published_by: Option<String>,
    pub published_day: Option<i64>,
    pub published_at: Option<String>,
    pub deadline_day: Option<i64>,
    pub offered_day: Option<i64>,
    #[serde(default)]
    pub deadline_moved: Vec<DeadlineMoved>,
}

#[derive(Debug, Clone, Deserialize)]
pub(super) struct DeadlineMoved {
    pub day: i64,
    pub at: String,
    pub by: String,
    pub to_day: i64,
    pub reason: String,
}

#[derive(Debug, Deserialize)]
pub(super) struct Organisations {
    pub organisation: Vec<Organisation>,
}

#[derive(Debug, Deserialize)]
pub(super) struct Organisation {
    pub key: String,
    pub name: String,
    pub hosts: Vec<String>,
    pub sector: String,
    pub size: Option<String>,
    pub region: Option<String>,
    pub purchase_order: String,
    pub network: String,
    pub billing_name: Option<String>,
    pub billing_email: Option<String>,
}

#[derive(Debug, Deserialize)]
pub(super) struct People {
    pub staff: Vec<Person>,
    pub contact: Vec<Person>,
    pub applicant: Vec<Person>,
}

#[derive(Debug, Clone, Deserialize)]
pub(super) struct Person {
    pub host: String,
    pub key: String,
    pub name: String,
    pub email: String,
    pub organisation: Option<String>,
    pub job_title: Option<String>,
    pub phone: Option<String>,
    pub role: Option<String>,
}

#[derive(Debug, Deserialize)]
pub(super) struct Interests {
    pub interest: Vec<Interest>,
}

#[derive(Debug, Clone, Deserialize)]
pub(super) struct Interest {
    pub host: String,
    pub programme: String,
    pub who: String,
    pub day: i64,
    pub at: String,
    pub confirmed_after_minutes: Option<u64>,
    pub channel: Option<String>,
    pub entered_by: Option<String>,
    pub entered_day: Option<i64>,
    pub entered_at: Option<String>,
    pub email: Option<String>,
    pub organisation: Option<String>,
    pub applied_after_days: Option<u32>,
    pub work: Option<String>,
    pub region: Option<String>,
    pub seniority: Option<String>,
    pub tuesday: Option<String>,
    pub thursday: Option<String>,
    pub endorsed_after_days: Option<u32>,
    pub accepted_after_days: Option<u32>,
    pub withdrawn_day: Option<i64>,
    pub withdrawn_at: Option<String>,
}

#[derive(Debug, Deserialize)]
pub(super) struct Events {
    pub event: Vec<Event>,
}

#[derive(Debug, Clone, Deserialize)]
pub(super) struct Event {
    pub host: String,
    pub programme: Option<String>,
    pub title: String,
    pub about: Option<String>,
    pub made_by: String,
    pub made_day: i64,
    pub day: Option<i64>,
    pub starts: Option<String>,
    pub starts_in_minutes: Option<u64>,
    pub minutes: u64,
    pub link: Option<String>,
    pub place: Option<String>,
    pub capacity: usize,
    pub closing_hours: u32,
    #[serde(default)]
    pub booked: Vec<String>,
    #[serde(default)]
    pub cancelled: Vec<String>,
    #[serde(default)]
    pub came: Vec<String>,
    #[serde(default)]
    pub noted: Vec<String>,
}

/// Everything the files say.
pub(super) struct Data {
    pub hosts: Vec<Host>,
    pub organisations: Vec<Organisation>,
    pub people: People,
    pub interests: Vec<Interest>,
    pub events: Vec<Event>,
}

impl Data {
    /// Reads the files that ship in the binary.
    pub(super) fn read() -> Result<Self, toml::de::Error> {
        Ok(Self {
            hosts: toml::from_str::<Hosts>(include_str!("../../demo/hosts.toml"))?.host,
            organisations: toml::from_str::<Organisations>(include_str!("../../demo/organisations.toml"))?.organisation,
            people: toml::from_str(include_str!("../../demo/people.toml"))?,
            interests: toml::from_str::<Interests>(include_str!("../../demo/interests.toml"))?.interest,
            events: toml::from_str::<Events>(include_str!("../../demo/events.toml"))?.event,
        })
    }
}
