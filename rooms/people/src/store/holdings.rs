//! What the tables of people, their employers and their roles hold.

use platform::register::{Holding, Kept, Whose};

/// This room's entries in the register.
pub const HOLDINGS: &[Holding] = &[
    Holding {
        table: "host",
        purpose: "to name whose installation this is",
        house: "id name title domain accent made_at",
        ..Holding::OF_NOBODY
    },
    Holding {
        table: "organisation",
        what: "An organisation whose invoices go to you",
        purpose: "to know which employers take part, what they need for an invoice, and how many of one take part",
        kept: Kept::Role,
        whose: &[Whose::Address("billing_email")],
        house: "host_id id name_key sector size region purchase_order network made_at",
        told: "name billing_name billing_email",
        ..Holding::OF_NOBODY
    },
    Holding {
        table: "person",
        what: "You",
        purpose: "to know the people who run programmes, who facilitate and who answer for an employer",
        kept: Kept::Role,
        whose: &[Whose::Address("email_key")],
        house: "host_id id name_key email_key",
        told: "name email phone made_at",
        ..Holding::OF_NOBODY
    },
    Holding {
        table: "employment",
        what: "Where you work",
        purpose: "to know whose employer somebody answers for",
        kept: Kept::Role,
        whose: &[Whose::of("person_id", "person")],
        house: "host_id id person_id organisation_id",
        told: "job_title from_on to_on",
        ..Holding::OF_NOBODY
    },
    Holding {
        table: "held_role",
        what: "What you may do here",
        purpose: "to let people do what their role allows, and to show later who gave it",
        kept: Kept::Role,
        whose: &[Whose::of("person_id", "person")],
        house: "host_id id person_id scope_id",
        told: "role scope given_at ended_at",
        others: "given_by ended_by",
        ..Holding::OF_NOBODY
    },
    Holding {
        table: "import_file",
        purpose: "to read a file of people or organisations, and to take it back",
        kept: Kept::Days(30),
        house: "host_id id holds headings headings_key row_count part_count mapping held_back next_part made \
                changed same left_out restored kept chosen_at started_at finished_at undo_asked_at undone_at \
                forgotten_at",
        others: "file_name notes chosen_by started_by undo_asked_by",
        ..Holding::OF_NOBODY
    },
    Holding {
        table: "import_part",
        purpose: "to read the file once its columns are known",
        kept: Kept::Days(30),
        house: "host_id import_id part",
        others: "content",
        ..Holding::OF_NOBODY
    },
    Holding {
        table: "import_effect",
        purpose: "to take back what a file changed",
        kept: Kept::Days(30),
        house: "host_id import_id seq line subject subject_id undone_at kept",
        others: "deeds",
        ..Holding::OF_NOBODY
    },
    Holding {
        table: "import_columns",
        purpose: "to remember which heading means what",
        house: "host_id holds headings_key mapping used_at",
        ..Holding::OF_NOBODY
    },
];
