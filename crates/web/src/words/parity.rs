//! English and Welsh side by side: whatever one says, the other must say too, with the same values.

use super::{Catalogue, Tongue};
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser;
use std::collections::{BTreeMap, BTreeSet};

type Keys = BTreeMap<String, BTreeSet<String>>;

/// Every key that is in one tongue only, or whose values differ, in words. A test in each room
/// expects none.
pub fn parity(catalogues: &[Catalogue]) -> Vec<String> {
    catalogues.iter().flat_map(differences).collect()
}

fn differences(it: &Catalogue) -> Vec<String> {
    let (english, welsh) = (keys(it.english), keys(it.welsh));
    let mut found = Vec::new();
    for (here, there, tongue) in [(&english, &welsh, Tongue::Welsh), (&welsh, &english, Tongue::English)] {
        for key in here.keys().filter(|key| !there.contains_key(*key)) {
            found.push(format!("{}: {key} is not in {}", it.name, tongue.code()));
        }
    }
    for (key, values) in &english {
        if let Some(theirs) = welsh.get(key)
            && theirs != values
        {
            found.push(format!("{}: {key} holds {values:?} in en-GB and {theirs:?} in cy", it.name));
        }
    }
    found
}

/// The keys of a catalogue with the values their sentences hold; attributes count as keys.
fn keys(text: &str) -> Keys {
    let resource = parser::parse(text).unwrap_or_else(|(partial, _)| partial);
    let mut keys = Keys::new();
    for entry in resource.body {
        match entry {
            Entry::Message(message) => {
                if let Some(pattern) = &message.value {
                    keys.insert(message.id.name.to_owned(), values(pattern));
                }
                for attribute in &message.attributes {
                    keys.insert(format!("{}.{}", message.id.name, attribute.id.name), values(&attribute.value));
                }
            }
            Entry::Junk { content } => {
                keys.insert(format!("unreadable: {}", content.trim()), BTreeSet::new());
            }
            _ => {}
        }
    }
    keys
}

fn values(pattern: &Pattern<&str>) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    gather(pattern, &mut found);
    found
}

fn gather(pattern: &Pattern<&str>, found: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            within(expression, found);
        }
    }
}

fn within(expression: &Expression<&str>, found: &mut BTreeSet<String>) {
    match expression {
        Expression::Inline(inline) => inside(inline, found),
        Expression::Select { selector, variants } => {
            inside(selector, found);
            variants.iter().for_each(|variant| gather(&variant.value, found));
        }
    }
}

fn inside(inline: &InlineExpression<&str>, found: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => {
            found.insert(id.name.to_owned());
        }
        InlineExpression::Placeable { expression } => within(expression, found),
        InlineExpression::FunctionReference { arguments, .. } => {
            arguments.positional.iter().for_each(|argument| inside(argument, found));
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_gap_in_either_tongue_is_named() {
        let catalogue = Catalogue {
            name: "room",
            english: "both = { $name } and { $n ->\n   *[other] { $n }\n}\nhere = Here\n    .title = Title\n",
            welsh: "both = { $name }\nthere = Yno\nhere = Yma\n",
        };
        assert_eq!(
            parity(&[catalogue]),
            [
                "room: here.title is not in cy",
                "room: there is not in en-GB",
                "room: both holds {\"n\", \"name\"} in en-GB and {\"name\"} in cy",
            ]
        );
    }
}
