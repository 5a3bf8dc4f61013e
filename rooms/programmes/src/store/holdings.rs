//! What the tables of programmes and who takes part hold.

use platform::register::{Holding, Kept, Whose};

/// This room's entries in the register.
pub const HOLDINGS: &[Holding] = &[
    Holding {
        table: "programme",
        purpose: "to say what a programme is, and to run it by its own rules",
        house: "host_id id slug title blueprint_name blueprint deadline_on made_at published_at closed_at \
                copied_from parallel_to other_dates fee_set_at fee_pence employer",
        others: "published_by closed_by",
        ..Holding::OF_NOBODY
    },
    Holding {
        table: "deadline_change",
        purpose: "to show when a deadline was moved, and why",
        house: "host_id id programme_id from_on to_on at reason",
        others: "by_id",
        ..Holding::OF_NOBODY
    },
    Holding {
        table: "interest",
        what: "Your interest",
        purpose: "to place people in order of first interest, and to reach them",
        kept: Kept::Programme,
        whose: &[Whose::Address("email_key")],
        house: "host_id id programme_id email_key organisation_id counts_from merged_into name_key organisation_key \
                is_first",
        told: "reference name email organisation job_title phone channel arrived_at recorded_at confirm_by \
               confirmed_at vouched_at lapsed_at withdrawn_at merged_at more_time_until more_time_why standing",
        others: "entered_by vouched_by",
        ..Holding::OF_NOBODY
    },
    Holding {
        table: "invitation",
        what: "Invitations to you",
        purpose: "to invite people, each once",
        kept: Kept::Programme,
        whose: &[Whose::Address("email_key")],
        house: "host_id id programme_id email_key",
        told: "name email organisation invited_at",
        others: "invited_by",
        ..Holding::OF_NOBODY
    },
    Holding {
        table: "invitation_list",
        purpose: "to invite the people of a list; the list goes a week after, where it is not sent",
        kept: Kept::Days(7),
        house: "host_id id programme_id row_count next_row invited letter made_at sent_at done_at",
        others: "file_name content made_by sent_by",
        ..Holding::OF_NOBODY
    },
    Holding {
        table: "application",
        what: "Your application",
        purpose: "to know how far somebody's application is",
        kept: Kept::Programme,
        whose: &[Whose::of("interest_id", "interest")],
        house: "host_id id programme_id interest_id sheet_id tongue",
        told: "begun_at sent_at told_waiting_at ruled_out",
        secret: "page",
        ..Holding::OF_NOBODY
    },
    Holding {
        table: "endorsement",
        what: "An employer's word",
        purpose: "to know that the employer supports somebody and pays for the place",
        kept: Kept::Programme,
        whose: &[
            Whose::of("interest_id", "interest"),
            Whose::Address("manager_email"),
            Whose::Address("billing_email"),
        ],
        house: "host_id id interest_id",
        told: "manager_name manager_email asked_at endorsed_at order_number order_not_needed billing_name \
               billing_email declined_at decline_reason replaced_at",
        ..Holding::OF_NOBODY
    },
    Holding {
        table: "selection_terms",
        purpose: "to place people by the same terms",
        house: "host_id id programme_id sets per_employer at",
        others: "by_id",
        ..Holding::OF_NOBODY
    },
    Holding {
        table: "offer",
        what: "Places you were offered",
        purpose: "to offer places in order, and to know who took theirs",
        kept: Kept::Programme,
        whose: &[Whose::of("interest_id", "interest")],
        house: "host_id id programme_id interest_id",
        told: "made_at until_at accepted_at declined_at lapsed_at",
        others: "made_by",
        ..Holding::OF_NOBODY
    },
    Holding {
        table: "message",
        purpose: "to write to the people of a programme",
        house: "host_id id programme_id whom subject body tongue reader_count next_row drafted_at sent_at done_at",
        others: "readers drafted_by sent_by",
        ..Holding::OF_NOBODY
    },
    Holding {
        table: "interest_note",
        what: "Notes about you",
        purpose: "to tell colleagues what they need to know to be fair to somebody",
        kept: Kept::Programme,
        whose: &[Whose::of("interest_id", "interest")],
        house: "host_id id interest_id",
        told: "body written_at ended_at",
        others: "written_by ended_by",
        ..Holding::OF_NOBODY
    },
    Holding {
        table: "letter_wording",
        purpose: "to write letters in the programme's own words",
        house: "host_id id programme_id letter paragraph english welsh at",
        others: "by_id",
        ..Holding::OF_NOBODY
    },
    Holding {
        table: "opening",
        what: "Places of another programme you were offered",
        purpose: "to fill the places of a programme that runs again",
        kept: Kept::Programme,
        whose: &[Whose::of("interest_id", "interest")],
        house: "host_id id programme_id interest_id taken_as",
        told: "made_at taken_at declined_at",
        others: "made_by",
        ..Holding::OF_NOBODY
    },
    Holding {
        table: "enquiry",
        what: "Your enquiry",
        purpose: "to answer an employer who wants a programme of their own",
        kept: Kept::Enquiry,
        whose: &[Whose::Address("email")],
        house: "host_id id programme_id turned_into",
        told: "name email organisation job_title phone people wanted_when purpose arrived_at confirmed_at \
               answered_at turned_at closed_at close_reason",
        others: "answered_by turned_by closed_by",
        ..Holding::OF_NOBODY
    },
    Holding {
        table: "people_kept",
        purpose: "to show until when a programme's people are kept, and why",
        house: "host_id id programme_id until_on why at",
        others: "by_id",
        ..Holding::OF_NOBODY
    },
    Holding {
        table: "people_notice",
        purpose: "to show when notice was given that people are erased",
        house: "host_id programme_id at",
        ..Holding::OF_NOBODY
    },
];
