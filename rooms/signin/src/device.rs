//! What a browser calls itself, as people would say it: "Firefox on Windows". Pure.

/// A browser and a system; `None` where the name does not tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Device {
    pub browser: Option<&'static str>,
    pub system: Option<&'static str>,
}

/// What marks a browser, most particular first: nearly all of them also call themselves Safari.
const BROWSERS: [(&str, &str); 10] = [
    ("Edg/", "Edge"),
    ("EdgA/", "Edge"),
    ("OPR/", "Opera"),
    ("SamsungBrowser/", "Samsung Internet"),
    ("FxiOS/", "Firefox"),
    ("Firefox/", "Firefox"),
    ("CriOS/", "Chrome"),
    ("Chrome/", "Chrome"),
    ("Safari/", "Safari"),
    ("curl/", "curl"),
];
const SYSTEMS: [(&str, &str); 7] = [
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Android", "Android"),
    ("Windows", "Windows"),
    ("CrOS", "ChromeOS"),
    ("Mac OS X", "Mac"),
    ("Linux", "Linux"),
];

impl Device {
    /// Reads a `User-Agent`.
    pub(crate) fn of(name: &str) -> Self {
        let first =
            |marks: &[(&str, &'static str)]| marks.iter().find(|(mark, _)| name.contains(mark)).map(|(_, it)| *it);
        Self { browser: first(&BROWSERS), system: first(&SYSTEMS) }
    }
}
