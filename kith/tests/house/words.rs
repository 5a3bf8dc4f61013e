//! The words of the house: the same keys in both tongues, and none missing on any page.

use crate::ground::nothing_wrong;
use kith::house;
use web::words::{Words, parity};

#[test]
fn english_and_welsh_say_the_same() {
    nothing_wrong("differences between the catalogues", &parity(&house::catalogues()));
}

#[test]
fn the_catalogues_of_all_rooms_make_one_book() {
    Words::new(&house::catalogues()).unwrap();
}
