//! Elements written in order, blank ones left out.
//! Apart so that the document's shape reads without the writer's ceremony.

use quick_xml::{
    Writer,
    events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event},
};

/// A document that is being written.
pub(super) struct Xml(Writer<Vec<u8>>);

const UBL: &str = "urn:oasis:names:specification:ubl:schema:xsd:";

impl Xml {
    pub(super) fn new() -> Self {
        let mut it = Self(Writer::new(Vec::new()));
        it.write(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)));
        it
    }

    pub(super) fn done(self) -> Vec<u8> {
        self.0.into_inner()
    }

    /// The one outermost element.
    pub(super) fn root(&mut self, name: &str, content: impl FnOnce(&mut Self)) {
        let mut start = BytesStart::new(name);
        for (key, kind) in
            [("xmlns", name), ("xmlns:cac", "CommonAggregateComponents-2"), ("xmlns:cbc", "CommonBasicComponents-2")]
        {
            let space = if key == "xmlns" { format!("{UBL}{kind}-2") } else { format!("{UBL}{kind}") };
            start.push_attribute((key, space.as_str()));
        }
        self.around(name, start, content);
    }

    /// An element that holds others.
    pub(super) fn inside(&mut self, name: &str, content: impl FnOnce(&mut Self)) {
        self.around(name, BytesStart::new(name), content);
    }

    /// An element that holds text.
    pub(super) fn leaf(&mut self, name: &str, text: &str) {
        self.text(name, BytesStart::new(name), text);
    }

    /// An element that holds text and says one thing about it.
    pub(super) fn leaf_with(&mut self, name: &str, attribute: (&str, &str), text: &str) {
        let mut start = BytesStart::new(name);
        start.push_attribute(attribute);
        self.text(name, start, text);
    }

    fn text(&mut self, name: &str, start: BytesStart<'_>, text: &str) {
        let text: String = text.trim().chars().filter(|it| allowed(*it)).collect();
        // An empty element breaks PEPPOL-EN16931-R008.
        if !text.is_empty() {
            self.around(name, start, |it| it.write(Event::Text(BytesText::new(&text))));
        }
    }

    fn around(&mut self, name: &str, start: BytesStart<'_>, content: impl FnOnce(&mut Self)) {
        self.write(Event::Start(start));
        content(self);
        self.write(Event::End(BytesEnd::new(name)));
    }

    fn write(&mut self, event: Event<'_>) {
        self.0.write_event(event).expect("writing to memory does not fail");
    }
}

/// What XML 1.0 can hold at all.
fn allowed(letter: char) -> bool {
    matches!(letter, '\t' | '\n' | '\r') || (letter >= ' ' && !matches!(letter, '\u{fffe}' | '\u{ffff}'))
}
