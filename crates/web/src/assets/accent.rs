//! A host's own accent: any colour it likes, made dark or light enough to be read by everyone, on
//! light pages and on dark ones.

/// The palest surface text lies on, and the darkest, in light pages and in dark ones.
const LIGHT_SURFACES: [Colour; 4] =
    [Colour(247, 240, 232), Colour(255, 252, 247), Colour(244, 235, 226), Colour(255, 255, 255)];
const DARK_SURFACES: [Colour; 3] = [Colour(23, 17, 24), Colour(32, 24, 34), Colour(44, 34, 47)];
/// WCAG AAA asks 7 for text; a little more leaves room for rounding.
const READABLE: f64 = 7.1;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Colour(u8, u8, u8);

/// A colour a host has chosen for links and buttons.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Accent(Colour);

impl Accent {
    /// Reads `#5d1d50` or `5d1d50`.
    pub fn parse(text: &str) -> Option<Self> {
        let hex = text.strip_prefix('#').unwrap_or(text);
        if hex.len() != 6 || !hex.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return None;
        }
        let part = |at: usize| u8::from_str_radix(&hex[at..at + 2], 16).ok();
        Some(Self(Colour(part(0)?, part(2)?, part(4)?)))
    }
    /// The stylesheet that puts it to work, below [`super::find`].
    pub fn href(self) -> String {
        format!("/assets/accent-{}.css", self.0.hex())
    }
    /// Whether light pages show the colour as it was chosen, or a darker one.
    pub fn is_shown_as_chosen(self) -> bool {
        self.on_light() == self.0
    }
    /// The custom properties that replace Kith's aubergine.
    pub fn css(self) -> String {
        let (light, dark) = (self.on_light(), self.on_dark());
        let block = |accent: Colour, strong: Colour, ink: Colour, tint: Colour| {
            format!(
                "--kith-accent:#{};--kith-accent-strong:#{};--kith-accent-ink:#{};--kith-accent-tint:#{}",
                accent.hex(),
                strong.hex(),
                ink.hex(),
                tint.hex()
            )
        };
        let (black, white) = (Colour(0, 0, 0), Colour(255, 255, 255));
        format!(
            "@media screen{{:root{{{}}}}}\n@media screen and (prefers-color-scheme:dark){{:root{{{}}}}}\n",
            block(light, light.towards(black, 0.28), white, tint(light, white, 0.9)),
            block(dark, dark.towards(white, 0.45), Colour(20, 12, 20), tint(dark, DARK_SURFACES[1], 0.82)),
        )
    }
    fn on_light(self) -> Colour {
        readable(self.0, Colour(0, 0, 0), &LIGHT_SURFACES)
    }
    fn on_dark(self) -> Colour {
        readable(self.0, Colour(255, 255, 255), &DARK_SURFACES)
    }
}

/// The colour, moved towards black or white just as far as reading needs.
fn readable(colour: Colour, towards: Colour, surfaces: &[Colour]) -> Colour {
    (0..=50)
        .map(|step| colour.towards(towards, f64::from(step) / 50.0))
        .find(|candidate| surfaces.iter().all(|on| contrast(*candidate, *on) >= READABLE))
        .unwrap_or(towards)
}

/// A wash of the colour that it can still be read on.
fn tint(colour: Colour, surface: Colour, share: f64) -> Colour {
    (0..=20)
        .map(|step| colour.towards(surface, share + (1.0 - share) * f64::from(step) / 20.0))
        .find(|wash| contrast(colour, *wash) >= READABLE)
        .unwrap_or(surface)
}

impl Colour {
    fn hex(self) -> String {
        format!("{:02x}{:02x}{:02x}", self.0, self.1, self.2)
    }
    fn towards(self, other: Self, share: f64) -> Self {
        let mix = |from: u8, to: u8| {
            let mixed = f64::from(from) + (f64::from(to) - f64::from(from)) * share;
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between two bytes")]
            let byte = mixed.round() as u8;
            byte
        };
        Self(mix(self.0, other.0), mix(self.1, other.1), mix(self.2, other.2))
    }
    fn luminance(self) -> f64 {
        let linear = |byte: u8| {
            let c = f64::from(byte) / 255.0;
            if c <= 0.04045 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * linear(self.0) + 0.7152 * linear(self.1) + 0.0722 * linear(self.2)
    }
}

/// WCAG's contrast of two colours, from 1 to 21.
fn contrast(one: Colour, other: Colour) -> f64 {
    let (a, b) = (one.luminance(), other.luminance());
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashMap;

    fn properties(block: &str) -> HashMap<String, Colour> {
        let pairs = block.split(['{', ';', '}']).filter_map(|line| line.split_once(':'));
        pairs
            .filter_map(|(name, value)| Some((name.strip_prefix("--kith-")?.to_owned(), Accent::parse(value)?.0)))
            .collect()
    }

    #[test]
    fn any_colour_becomes_readable_in_light_and_in_dark() {
        for chosen in ["ffff00", "ffffff", "000000", "00ff88", "5d1d50", "ff0000", "8a8a8a", "0000ff", "ff69b4"] {
            let css = Accent::parse(chosen).unwrap().css();
            let (light, dark) = css.split_once('\n').unwrap();
            for (block, surfaces) in
                [(light, &LIGHT_SURFACES[..]), (dark.split_once("dark)").unwrap().1, &DARK_SURFACES[..])]
            {
                let colours = properties(block);
                let accent = colours["accent"];
                for on in surfaces.iter().chain([&colours["accent-tint"], &colours["accent-ink"]]) {
                    assert!(contrast(accent, *on) >= 7.0, "{chosen}: {} on {}", accent.hex(), on.hex());
                }
                assert!(contrast(colours["accent-strong"], colours["accent-ink"]) >= 7.0, "{chosen}");
            }
        }
        assert!(Accent::parse("#5d1d50").unwrap().is_shown_as_chosen());
        assert!(!Accent::parse("#ffff00").unwrap().is_shown_as_chosen());
        assert!(Accent::parse("red").is_none() && Accent::parse("#12345é").is_none());
    }

    #[test]
    fn the_stylesheets_own_colours_are_readable() {
        let css = String::from_utf8(super::super::find("kith.css").unwrap().bytes.into_owned()).unwrap();
        let mut blocks = css.split(":root{").skip(1);
        let (light, dark) = (properties(blocks.next().unwrap()), properties(blocks.next().unwrap()));
        for colours in [light, dark] {
            assert!(colours.len() > 20);
            for on in ["page", "paper", "tint"] {
                for text in ["ink", "ink-quiet", "accent", "accent-strong", "error", "good", "calm", "visited"] {
                    assert!(contrast(colours[text], colours[on]) >= 7.0, "{text} on {on}");
                }
                assert!(contrast(colours["line-strong"], colours[on]) >= 3.0, "edges on {on}");
            }
        }
    }
}
