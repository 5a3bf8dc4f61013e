//! Every name must be drawable: each letter together with its marks in one shipped face that the
//! stylesheet offers for it.

use super::{Shipped, find};
use std::collections::BTreeSet;

struct Face {
    name: String,
    holds: BTreeSet<u32>,
    offered: Vec<(u32, u32)>,
}

impl Face {
    fn draws(&self, cluster: &str) -> bool {
        cluster.chars().map(u32::from).all(|point| {
            self.holds.contains(&point) && self.offered.iter().any(|(from, to)| (*from..=*to).contains(&point))
        })
    }
}

/// The faces of regular weight, as the stylesheets offer them.
fn faces() -> Vec<Face> {
    let sheet = |name| String::from_utf8(find(name).unwrap().bytes.into_owned()).unwrap();
    let rules = sheet("kith.css") + &sheet("chinese.css");
    let regular = |rule: &&str| rule.contains("font-weight:400") && rule.contains("font-style:normal");
    rules.split("@font-face{").skip(1).filter(regular).map(face).collect()
}

fn face(rule: &str) -> Face {
    let between = |from: &str, to: char| rule.split(from).nth(1).unwrap().split(to).next().unwrap();
    let name = between("url(", ')').to_owned();
    let font = wuff::decompress_woff2(&Shipped::get(&name).unwrap().data).unwrap();
    let font = ttf_parser::Face::parse(&font, 0).unwrap();
    let mut holds = BTreeSet::new();
    for table in font.tables().cmap.unwrap().subtables.into_iter().filter(ttf_parser::cmap::Subtable::is_unicode) {
        table.codepoints(|point| {
            if table.glyph_index(point).is_some_and(|glyph| glyph.0 != 0) {
                holds.insert(point);
            }
        });
    }
    Face { name, holds, offered: ranges(between("unicode-range:", '}')) }
}

fn ranges(text: &str) -> Vec<(u32, u32)> {
    let number = |hex: &str| u32::from_str_radix(hex, 16).unwrap();
    let range = |part: &str| {
        let part = part.trim().trim_start_matches("U+");
        part.split_once('-').map_or_else(|| (number(part), number(part)), |(from, to)| (number(from), number(to)))
    };
    text.split(',').map(range).collect()
}

/// A letter with the combining marks that follow it.
fn clusters(name: &str) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    for c in name.chars().filter(|c| !c.is_whitespace()) {
        match out.last_mut() {
            Some(last) if ('\u{300}'..='\u{36f}').contains(&c) => last.push(c),
            _ => out.push(c.to_string()),
        }
    }
    out
}

#[test]
fn names_from_everywhere_can_be_drawn() {
    let faces = faces();
    assert!(faces.len() > 8, "{}", faces.len());
    let names = [
        ("Welsh", "Llŷr Gŵilym Ŵyn Tŷ-gwyn Siân Mêirion ẁ ẃ ẅ ỳ ŵ ŷ Ŷ"),
        ("Yoruba", "Ọláṣẹ́gun Adébáyọ̀ Ẹniọlá Ṣadé Ọ̀ṣun ẹ́ ẹ̀ ọ́ ṣ Ẹ̀ Ọ́ ń ǹ"),
        ("Polish", "Zażółć Gęślą Jaźń Łukasz Wiśniewska ĄĆĘŁŃÓŚŹŻ"),
        ("Gaelic", "Pàdraig MacAoidh Catrìona Òrd ÀÈÌÒÙ àèìòù"),
        ("Turkish, Romanian, Vietnamese", "İpek Ağaoğlu Ștefan Țurcanu Nguyễn Đặng"),
        ("Greek and Cyrillic", "Ελένη Παπαδοπούλου Оксана Шевчук"),
        ("Arabic", "محمد بن عبد الله الأنصاري فاطمة الزهراء"),
        ("Urdu", "عائشہ چوہدری ٹیپو پروین گل"),
        ("Bengali", "ফরিদা আক্তার চৌধুরী ঋতু বন্দ্যোপাধ্যায়"),
        ("Chinese", "王小明 李娜 张伟 陈美玲 欧阳雪 劉國華 林志強 黃慧"),
    ];
    for (language, text) in names {
        for cluster in clusters(text) {
            assert!(faces.iter().any(|face| face.draws(&cluster)), "{language}: no face draws {cluster} in one piece");
        }
    }
}

#[test]
fn what_pages_print_besides_names_can_be_drawn() {
    let faces = faces();
    for c in "£€–—“”‘’…•·↑↓é".chars() {
        assert!(faces.iter().any(|face| face.draws(&c.to_string())), "no face draws {c}");
    }
    assert!(
        faces.iter().all(|face| !face.holds.is_empty()),
        "{:?}",
        faces.iter().map(|face| &face.name).collect::<Vec<_>>()
    );
}
