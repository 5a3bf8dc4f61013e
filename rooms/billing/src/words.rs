//! The words of this room, in both tongues. Apart because they are texts, not code.

use web::Catalogue;
use web::words::Book;

/// The words of this room.
pub const WORDS: Catalogue =
    Catalogue { name: "billing", english: include_str!("../locales/en.ftl"), welsh: include_str!("../locales/cy.ftl") };

/// This room's own book of words: documents and letters speak the tongue of the invoice, and a job has
/// no visitor whose tongue it could take.
pub(crate) static BOOK: Book = Book::of(&[web::WORDS, WORDS]);
