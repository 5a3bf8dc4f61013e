//! Everything a browser fetches from Kith besides pages: stylesheet, script, fonts, marks. They are
//! embedded in the binary and named by their content, so that a browser may keep them for ever.
//! `design/` builds them; nothing is fetched from anywhere else.

mod accent;
#[cfg(test)]
mod glyphs;

pub use accent::Accent;

use rust_embed::{EmbeddedFile, RustEmbed};
use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::LazyLock;

/// How long a browser may keep what is named by its content.
pub const CACHE_FOR_EVER: &str = "public, max-age=31536000, immutable";

#[derive(RustEmbed)]
#[folder = "assets"]
struct Shipped;

/// What pages link to. Fonts and pictures are linked by the stylesheet alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Link {
    /// The stylesheet.
    Style,
    /// The faces for Chinese names, linked by pages that hold some.
    Chinese,
    /// The script: an ES module, and never needed.
    Script,
    /// htmx, for pages that change while they are open.
    Htmx,
    /// Kith's mark.
    Mark,
}

impl Link {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Style, Self::Chinese, Self::Script, Self::Htmx, Self::Mark];

    /// Its name in the folder of assets.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Style => "kith.css",
            Self::Chinese => "chinese.css",
            Self::Script => "kith.js",
            Self::Htmx => "htmx.js",
            Self::Mark => "mark.svg",
        }
    }
}

/// One thing to send, with what to say about it.
#[derive(Debug, Clone)]
pub struct Asset {
    /// What it is.
    pub bytes: Cow<'static, [u8]>,
    /// Its media type.
    pub content_type: &'static str,
    /// Its entity tag, quoted.
    pub etag: String,
}

/// The address of an asset, named by its content: `/assets/kith.1a2b3c4d.css`.
pub fn url(link: Link) -> &'static str {
    static URLS: LazyLock<HashMap<&'static str, String>> = LazyLock::new(|| {
        let hashed = |link: Link| {
            let name = link.name();
            let hash = Shipped::get(name).map_or_else(String::new, |file| mark_of(&file));
            let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
            (name, format!("/assets/{stem}.{hash}.{ending}"))
        };
        Link::ALL.into_iter().map(hashed).collect()
    });
    URLS.get(link.name()).map_or("/assets/", String::as_str)
}

/// What is served below `/assets/`: by hashed name, by plain name (the stylesheet's fonts and
/// pictures carry their hash already), or a host's accent made on the spot.
pub fn find(path: &str) -> Option<Asset> {
    if let Some(accent) = path.strip_prefix("accent-").and_then(|rest| rest.strip_suffix(".css")) {
        let css = Accent::parse(accent)?.css();
        return Some(Asset {
            etag: format!("\"{accent}\""),
            bytes: Cow::Owned(css.into_bytes()),
            content_type: "text/css; charset=utf-8",
        });
    }
    let (name, file) = match Shipped::get(path) {
        Some(file) => (path.to_owned(), file),
        None => by_hash(path)?,
    };
    Some(Asset { etag: format!("\"{}\"", mark_of(&file)), content_type: content_type(&name), bytes: file.data })
}

/// `kith.1a2b3c4d.css` is `kith.css`, as long as the hash is today's.
fn by_hash(path: &str) -> Option<(String, EmbeddedFile)> {
    let (front, ending) = path.rsplit_once('.')?;
    let (stem, hash) = front.rsplit_once('.')?;
    let name = format!("{stem}.{ending}");
    let file = Shipped::get(&name)?;
    (mark_of(&file) == hash).then_some((name, file))
}

/// The first eight hexadecimal digits of the content's SHA-256.
fn mark_of(file: &EmbeddedFile) -> String {
    file.metadata.sha256_hash()[..4].iter().map(|byte| format!("{byte:02x}")).collect()
}

fn content_type(name: &str) -> &'static str {
    match name.rsplit_once('.').map_or("", |(_, ending)| ending) {
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "svg" => "image/svg+xml",
        "woff2" => "font/woff2",
        "txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_link_leads_to_what_ships() {
        for link in Link::ALL {
            let path = url(link).strip_prefix("/assets/").unwrap();
            let asset = find(path).unwrap_or_else(|| panic!("{path} is not shipped"));
            assert!(!asset.bytes.is_empty() && asset.etag.len() == 10, "{path}");
            assert_ne!(asset.content_type, "application/octet-stream", "{path}");
            assert!(find(link.name()).is_some());
        }
    }

    #[test]
    fn yesterdays_hash_and_ways_out_find_nothing() {
        for path in ["kith.00000000.css", "../Cargo.toml", "fonts/../../Cargo.toml", "", "fonts", "accent-red.css"] {
            assert!(find(path).is_none(), "{path}");
        }
    }

    #[test]
    fn whatever_the_stylesheets_name_is_served() {
        let mut named = 0;
        for sheet in ["kith.css", "chinese.css"] {
            let css = String::from_utf8(find(sheet).unwrap().bytes.into_owned()).unwrap();
            for rest in css.split("url(").skip(1) {
                let path = rest.split(')').next().unwrap().trim_matches('"');
                if !path.starts_with("data:") {
                    assert!(find(path).is_some(), "{sheet} names {path}");
                    named += 1;
                }
            }
        }
        assert!(named > 40);
    }

    #[test]
    fn nothing_is_anybody_elses() {
        for name in Shipped::iter().filter(|name| !name.ends_with(".woff2") && name != "notices.txt") {
            let text = String::from_utf8(Shipped::get(&name).unwrap().data.into_owned()).unwrap().to_lowercase();
            for word in ["gov.uk", "crown", "crest", "gds transport"] {
                assert!(!text.contains(word), "{name} holds {word}");
            }
        }
    }
}
