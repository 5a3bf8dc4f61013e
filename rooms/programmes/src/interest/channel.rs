//! How an interest came: by the page, or to a coordinator who wrote it down. Apart because forms,
//! columns and letters all name it.

/// How an interest came.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Channel {
    /// By the form on the programme's page.
    Web,
    /// By e-mail to the host.
    Email,
    /// By telephone.
    Telephone,
    /// With a list of people, for example who came to a webinar.
    InvitationFile,
    /// Said to someone.
    InPerson,
    /// From the waiting list of a programme beside which this one runs.
    CarriedOver,
}

impl Channel {
    /// Every channel, the form first.
    pub const ALL: [Self; 6] =
        [Self::Web, Self::Email, Self::Telephone, Self::InvitationFile, Self::InPerson, Self::CarriedOver];
    /// Its name in columns, forms and message keys.
    pub fn key(self) -> &'static str {
        match self {
            Self::Web => "web",
            Self::Email => "email",
            Self::Telephone => "telephone",
            Self::InvitationFile => "invitation-file",
            Self::InPerson => "in-person",
            Self::CarriedOver => "carried-over",
        }
    }
    /// The channel of a name.
    pub fn of(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.key() == key)
    }
}
