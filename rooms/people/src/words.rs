//! How names are compared: without regard to case, accents' composition, spaces and full stops; and
//! the words of this room.

use web::Catalogue;

/// The words of this room.
pub const WORDS: Catalogue =
    Catalogue { name: "people", english: include_str!("../locales/en.ftl"), welsh: include_str!("../locales/cy.ftl") };

/// What two spellings of one name have in common: lower case, single spaces, no punctuation but
/// hyphens and apostrophes.
pub fn name_key(name: &str) -> String {
    let kept: String = name
        .chars()
        .map(|c| if c == '’' { '\'' } else { c })
        .map(|c| if c.is_alphanumeric() || "-'&".contains(c) { c } else { ' ' })
        .flat_map(char::to_lowercase)
        .collect();
    kept.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::name_key;

    #[test]
    fn spellings_of_one_name_meet() {
        assert_eq!(name_key("  Alder   Housing Ltd. "), name_key("alder housing LTD"));
        assert_eq!(name_key("O’Neill"), "o'neill");
    }
}
