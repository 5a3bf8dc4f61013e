//! What a browser says about a file, made harmless: the name is shown and offered back, and must not
//! carry folders, line breaks or letters that turn the text around.

const LONGEST: usize = 120;
const UNKNOWN: &str = "application/octet-stream";

/// A file name without folders, invisible letters and leading dots; `file` when nothing is left.
pub(super) fn file_name(said: &str) -> String {
    let last = said.rsplit(['/', '\\']).next().unwrap_or_default();
    let plain: String =
        last.chars().map(|c| if c.is_whitespace() { ' ' } else { c }).filter(|c| is_plain(*c)).collect();
    let words = plain.split_whitespace().collect::<Vec<_>>().join(" ");
    let name = shorten(words.trim_start_matches(['.', ' ', '~']).trim_end_matches(['.', ' ']));
    if name.is_empty() { "file".to_owned() } else { name }
}

/// A media type in its plain form, without parameters.
pub(super) fn media_type(said: &str) -> String {
    let plain = said.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    let token = |part: &str| {
        !part.is_empty()
            && part.len() <= 80
            && part.bytes().all(|b| b.is_ascii_alphanumeric() || b"!#$&-^_.+".contains(&b))
    };
    let good = plain.split_once('/').is_some_and(|(kind, form)| token(kind) && token(form));
    if good { plain } else { UNKNOWN.to_owned() }
}

/// Neither a control character, nor one that turns or joins text, nor one that systems give a meaning.
fn is_plain(c: char) -> bool {
    let invisible = matches!(c,
        '\u{00ad}' | '\u{061c}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
        | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}');
    !c.is_control() && !invisible && !"<>:\"|?*".contains(c)
}

/// Cuts a long name before its ending, which says what the file is.
fn shorten(name: &str) -> String {
    if name.chars().count() <= LONGEST {
        return name.to_owned();
    }
    let (stem, ending) = match name.rsplit_once('.') {
        Some((stem, ending)) if ending.chars().count() <= 10 => (stem, format!(".{ending}")),
        _ => (name, String::new()),
    };
    let room = LONGEST - ending.chars().count();
    format!("{}{ending}", stem.chars().take(room).collect::<String>().trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_file_name_loses_what_could_mislead() {
        for (said, kept) in [
            ("Purchase order.pdf", "Purchase order.pdf"),
            ("C:\\Users\\carys\\order.pdf", "order.pdf"),
            ("../../etc/passwd", "passwd"),
            ("..", "file"),
            (".htaccess", "htaccess"),
            ("invoice\u{202e}fdp.exe", "invoicefdp.exe"),
            ("a\r\nContent-Type: text/html.pdf", "html.pdf"),
            ("a\r\nb \"c\".pdf", "a b c.pdf"),
            ("ffurflen gais Siân.docx", "ffurflen gais Siân.docx"),
            ("", "file"),
        ] {
            assert_eq!(file_name(said), kept, "{said:?}");
        }
        let long = file_name(&format!("{}.xlsx", "a".repeat(300)));
        assert!(long.ends_with("a.xlsx") && long.chars().count() == LONGEST);
    }

    #[test]
    fn a_media_type_is_plain_or_unknown() {
        assert_eq!(media_type("Text/CSV; charset=utf-8"), "text/csv");
        for bad in ["", "pdf", "a/b/c", "text/html\r\nX: y", "/"] {
            assert_eq!(media_type(bad), UNKNOWN, "{bad:?}");
        }
    }

    proptest! {
        #[test]
        fn any_file_name_is_short_and_plain_and_stays_as_it_is(said in "\\PC{0,300}|.{0,40}") {
            let name = file_name(&said);
            prop_assert!(!name.is_empty() && name.chars().count() <= LONGEST);
            prop_assert!(name.chars().all(|c| is_plain(c) && c != '/' && c != '\\'));
            prop_assert_eq!(file_name(&name), name);
        }
    }
}
