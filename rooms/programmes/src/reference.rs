//! What the references of a programme's interests begin with. Apart from the kernel's references,
//! which know no titles.

pub use kernel::{Prefix, PrefixError, Reference, ReferenceError};

/// The initials of a title ("Black leaders' learning set" is `BLLS`), or `REF` where it has too few.
pub fn prefix_of(title: &str) -> Prefix {
    let folded = crate::folding::folded(title);
    let initials = folded.split(' ').filter_map(|it| it.chars().next()).filter(char::is_ascii_lowercase);
    Prefix::parse(&initials.take(5).collect::<String>().to_uppercase())
        .unwrap_or_else(|_| Prefix::parse("REF").expect("three capital letters"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_prefix_is_taken_from_the_initials() {
        let titles = ["Virtual sets, spring 2027", "Moving Up", "Éire agus Alba", "2027"];
        assert_eq!(titles.map(|it| prefix_of(it).as_str().to_owned()), ["VSS", "MU", "EAA", "REF"]);
    }
}
