//! An employer as billing knows it: a name that invoices are addressed to. Apart from the directory of
//! organisations, because people write their employer as they like, and an invoice needs one payer.

use kernel::Id;

/// Who pays.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Employer {
    /// Its id.
    pub id: Id<Employer>,
    /// Its name, as it was first written.
    pub name: String,
}
