//! The forms of a page, read from its HTML and filled in as a person would: so that a test can send
//! every form of the house without knowing any.

use testkit::{Answer, Client};

/// A form that is sent by POST.
#[derive(Debug, Clone, PartialEq)]
pub struct Form {
    /// Where it is sent.
    pub action: String,
    pub fields: Vec<Field>,
}

/// Something to fill in.
#[derive(Debug, Clone, PartialEq)]
pub struct Field {
    pub name: String,
    pub kind: Kind,
    /// What is in it already; of a choice, what is sent when it is chosen.
    pub value: String,
    /// Of a choice, whether it is chosen already.
    is_chosen: bool,
}

/// How a field is filled in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Text,
    Email,
    Hidden,
    /// A radio button.
    Choice,
    /// An entry of a list that opens.
    Entry,
    Tick,
    File,
}

/// The forms of a page asked for at a path, without the form for signing out.
pub fn forms_of(page: &Answer, path: &str) -> Vec<Form> {
    forms_in(&page.text(), path)
}

fn forms_in(text: &str, path: &str) -> Vec<Form> {
    let mut found = Vec::new();
    for piece in text.split("<form").skip(1) {
        let (head, rest) = piece.split_once('>').unwrap_or((piece, ""));
        let body = rest.split("</form>").next().unwrap_or_default();
        let action = attribute(head, "action").unwrap_or_else(|| path.to_owned());
        let is_post = attribute(head, "method").is_some_and(|it| it.eq_ignore_ascii_case("post"));
        if is_post && action != web::shell::SIGN_OUT {
            found.push(Form { action, fields: fields_of(body) });
        }
    }
    found
}

fn fields_of(body: &str) -> Vec<Field> {
    let mut fields = Vec::new();
    let mut list = None;
    for piece in body.split('<').skip(1) {
        let (tag, after) = piece.split_once('>').unwrap_or((piece, ""));
        let element = tag.split_whitespace().next().unwrap_or_default();
        let (name, value) = (attribute(tag, "name"), attribute(tag, "value"));
        let field = match (element, name) {
            ("select", name) => {
                list = name;
                None
            }
            ("option", _) => list.clone().map(|name| (name, Kind::Entry, value.unwrap_or_default())),
            ("textarea", Some(name)) => Some((name, Kind::Text, unescaped(after))),
            ("input", Some(name)) => Some((name, kind_of(tag), value.unwrap_or_default())),
            _ => None,
        };
        let is_chosen = tag.contains(" checked") || tag.contains(" selected");
        fields.extend(field.map(|(name, kind, value)| Field { name, kind, value, is_chosen }));
    }
    fields.retain(|field| !field.name.starts_with('_'));
    fields
}

fn kind_of(tag: &str) -> Kind {
    match attribute(tag, "type").as_deref() {
        Some("email") => Kind::Email,
        Some("hidden") => Kind::Hidden,
        Some("radio") => Kind::Choice,
        Some("checkbox") => Kind::Tick,
        Some("file") => Kind::File,
        _ => Kind::Text,
    }
}

fn attribute(tag: &str, name: &str) -> Option<String> {
    let start = tag.find(&format!(" {name}=\""))? + name.len() + 3;
    tag[start..].split('"').next().map(unescaped)
}

/// A text with its entities read.
pub fn unescaped(text: &str) -> String {
    let entities = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#34;", "\""), ("&#39;", "'"), ("&#60;", "<")];
    let text = entities.iter().fold(text.to_owned(), |text, (entity, c)| text.replace(entity, c));
    text.replace("&#62;", ">").replace("&#38;", "&").replace("&amp;", "&")
}

impl Form {
    /// The form as it stands, every empty text filled in by `write`, everything ticked; where nothing
    /// is chosen yet, the first radio button, and of a list the first entry, as browsers do.
    pub fn filled(&self, write: impl Fn(&Field) -> String) -> Vec<(String, String)> {
        let mut sent: Vec<(String, String)> = Vec::new();
        for field in &self.fields {
            let value = match field.kind {
                Kind::File => continue,
                Kind::Choice | Kind::Entry if !self.is_chosen(field, &sent) => continue,
                Kind::Text if field.value.is_empty() && date_part(&field.name).is_some() => {
                    date_part(&field.name).unwrap_or_default().to_owned()
                }
                Kind::Text | Kind::Email if field.value.is_empty() => write(field),
                _ => field.value.clone(),
            };
            sent.push((field.name.clone(), value));
        }
        sent
    }

    fn is_chosen(&self, choice: &Field, sent: &[(String, String)]) -> bool {
        let is_open = !self.fields.iter().any(|field| field.name == choice.name && field.is_chosen);
        let is_first = !sent.iter().any(|(name, _)| *name == choice.name);
        is_first && (choice.is_chosen || is_open)
    }

    /// Whether it takes a file.
    pub fn takes_file(&self) -> bool {
        self.fields.iter().any(|field| field.kind == Kind::File)
    }
}

/// The three boxes of a date: a day in the summer after the clock of the tests.
fn date_part(name: &str) -> Option<&'static str> {
    [("-day", "14"), ("-month", "6"), ("-year", "2027")]
        .into_iter()
        .find(|(end, _)| name.ends_with(end))
        .map(|(_, it)| it)
}

/// Sends fields that are owned.
pub async fn send(client: &Client, path: &str, fields: &[(String, String)]) -> Answer {
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    client.post(path, &fields).await
}

/// Opens a page and sends its first form, filled in by `write`.
pub async fn fill_in(client: &Client, path: &str, write: impl Fn(&Field) -> String) -> Answer {
    let page = client.get(path).await.is(200);
    let form = forms_of(&page, path).into_iter().next().unwrap_or_else(|| panic!("{path} has no form"));
    send(client, &form.action, &form.filled(write)).await
}

#[test]
fn the_fields_of_a_form_are_found_and_filled_in() {
    let html = r#"<form method="post" action="/signin/out"></form><form method="get"><input name="q"></form>
        <form method="post" novalidate><input type="hidden" name="_csrf" value="x"><input type="hidden" name="next" value="/a&amp;b">
        <input class="a" name="name" value=""><textarea name="why">
        </textarea><input name="on-day" value=""><input type="radio" name="way" value="web"><input type="radio" name="way" value="post">
        <select name="sector"><option value="">–</option><option value="housing">Housing</option></select>
        <select name="size"><option value="small">Small</option><option value="large" selected>Large</option></select></form>"#;
    let forms = forms_in(html, "/here");
    assert_eq!(forms.len(), 1);
    assert_eq!(forms[0].action, "/here");
    let filled = forms[0].filled(|field| format!("my {}", field.name));
    let expected =
        [("next", "/a&b"), ("name", "my name"), ("on-day", "14"), ("way", "web"), ("sector", ""), ("size", "large")];
    let mut expected: Vec<_> = expected.map(|(name, value)| (name.to_owned(), value.to_owned())).into();
    expected.insert(2, ("why".to_owned(), "\n        ".to_owned()));
    assert_eq!(filled, expected);
}
