//! What the tables of invoices and payments hold.

use platform::register::{Holding, Kept, Whose};

/// This room's entries in the register.
pub const HOLDINGS: &[Holding] = &[
    Holding {
        table: "issuer",
        purpose: "to say on invoices who asks for the money",
        kept: Kept::Accounts,
        house: "host_id id name street town postcode email vat_number company_number days bank_name sort_code \
                account iban made_at",
        others: "made_by",
        ..Holding::OF_NOBODY
    },
    Holding {
        table: "invoiced_employer",
        purpose: "to know whose invoices are whose",
        kept: Kept::Accounts,
        house: "host_id id key name made_at",
        ..Holding::OF_NOBODY
    },
    Holding {
        table: "invoice_series",
        purpose: "to number invoices without a gap",
        kept: Kept::Accounts,
        house: "host_id kind year last",
        ..Holding::OF_NOBODY
    },
    Holding {
        table: "invoice",
        purpose: "to ask an employer for the price of places",
        kept: Kept::Accounts,
        house: "host_id id year serial issuer_id employer_id programme_id programme_title purchase_order vat \
                vat_rate vat_reason net_pence vat_pence issued_on due_on tongue issued_at",
        others: "issued_by",
        secret: "page",
        ..Holding::OF_NOBODY
    },
    Holding {
        table: "invoice_buyer",
        what: "Invoices addressed to you",
        purpose: "to send an invoice to whoever sees to it",
        kept: Kept::Accounts,
        whose: &[Whose::Address("contact_email")],
        house: "host_id invoice_id",
        told: "name address contact_name contact_email",
        ..Holding::OF_NOBODY
    },
    Holding {
        table: "invoice_line",
        what: "Invoices for your place",
        purpose: "to say whose place is asked for",
        kept: Kept::Accounts,
        whose: &[Whose::of("place_id", "offer")],
        house: "host_id invoice_id position place_id",
        told: "person price_pence",
        ..Holding::OF_NOBODY
    },
    Holding {
        table: "invoice_withdrawal",
        what: "A place of yours that was given up after it was invoiced",
        purpose: "to decide whether a place that was given up is credited",
        kept: Kept::Accounts,
        house: "host_id invoice_id position given_up_at",
        ..Holding::OF_NOBODY
    },
    Holding {
        table: "payment",
        purpose: "to know what was paid",
        kept: Kept::Accounts,
        house: "host_id id invoice_id paid_on pence reference recorded_at",
        others: "recorded_by",
        ..Holding::OF_NOBODY
    },
    Holding {
        table: "credit_note",
        purpose: "to take back what an invoice asked for",
        kept: Kept::Accounts,
        house: "host_id id invoice_id year serial net_pence vat_pence issued_on why issued_at",
        others: "issued_by",
        ..Holding::OF_NOBODY
    },
    Holding {
        table: "credit_note_line",
        purpose: "to say which place was credited",
        kept: Kept::Accounts,
        house: "host_id invoice_id position credit_note_id",
        ..Holding::OF_NOBODY
    },
    Holding {
        table: "write_off",
        purpose: "to show what will not be paid any more, and why",
        kept: Kept::Accounts,
        house: "host_id invoice_id decided_on pence why decided_at",
        others: "decided_by",
        ..Holding::OF_NOBODY
    },
    Holding {
        table: "invoice_reminder",
        purpose: "to remind once at a time",
        kept: Kept::Accounts,
        house: "host_id invoice_id days sent_at",
        ..Holding::OF_NOBODY
    },
];
