//! Writes a few whole pages with every component, and the assets beside them, into a folder, to be
//! looked at in a browser: `cargo run -p web --example preview -- FOLDER`, then serve FOLDER.

use askama::Template;
use kernel::{Date, Money};
use std::io::{Error, Result};
use std::path::Path;
use std::sync::Arc;
use web::assets::{self, Link};
use web::charts::{Bars, Dot, DotPlot, Funnel};
use web::components::*;
use web::forms::Mistakes;
use web::shell::{NavLink, Shell};
use web::words::{Catalogue, Speaker, Tongue, Words};
use web::{HostFace, WORDS};

const ROOM: Catalogue = Catalogue {
    name: "preview",
    english: "preview-name = Your full name\npreview-email = Your work e-mail address\n    .hint = We write here about your place, and nothing else\npreview-why = What would you like to be different a year from now?\n    .hint = A few sentences are enough. Only the people who choose read this.\npreview-when = When did you start in your present job?\n    .hint = For example, 9 2 2024\npreview-how = How would you like to meet?\npreview-need = What would help you to take part?\n    .hint = Choose everything that applies\npreview-region = Where do you work?\npreview-file = Your employer's letter\n    .hint = A PDF or a photograph, at most 5 MB\n",
    welsh: "preview-name = Eich enw llawn\npreview-email = Eich cyfeiriad e-bost gwaith\n    .hint = Ysgrifennwn yma am eich lle, a dim byd arall\npreview-why = Beth hoffech chi fod yn wahanol ymhen blwyddyn?\n    .hint = Mae ychydig frawddegau yn ddigon.\npreview-when = Pryd ddechreuoch chi yn eich swydd bresennol?\n    .hint = Er enghraifft, 9 2 2024\npreview-how = Sut hoffech chi gwrdd?\npreview-need = Beth fyddai'n eich helpu i gymryd rhan?\n    .hint = Dewiswch bopeth sy'n berthnasol\npreview-region = Ble ydych chi'n gweithio?\npreview-file = Llythyr eich cyflogwr\n    .hint = PDF neu lun, hyd at 5 MB\n",
};

fn main() -> Result<()> {
    let folder = std::env::args().nth(1).ok_or_else(|| Error::other("say which folder to write to"))?;
    let folder = Path::new(&folder);
    write_assets(folder)?;
    let words = Arc::new(Words::new(&[WORDS, ROOM]).map_err(Error::other)?);
    let (english, welsh) = (words.speaker(Tongue::English), words.speaker(Tongue::Welsh));
    let sight =
        Some("Only you and the two people who choose can read this page. What you write is deleted on 14 March 2028.");
    page(folder, "form", &english, "Apply: about you", &form(&english, &Mistakes::default()), sight, None)?;
    page(folder, "errors", &english, "Apply: about you", &form(&english, &mistakes()), sight, None)?;
    page(folder, "welsh", &welsh, "Gwneud cais", &form(&welsh, &Mistakes::default()), sight, None)?;
    page(
        folder,
        "tasks",
        &english,
        "Your application",
        &tasks(&english),
        sight,
        Some(Flash::good("Your answers about work are saved")),
    )?;
    page(folder, "done", &english, "Application sent", &done(&english), sight, None)?;
    page(
        folder,
        "staff",
        &english,
        "Applications",
        &staff(&english),
        Some("Staff of Hearth can see this page."),
        None,
    )?;
    page(folder, "charts", &english, "How it went", &charts(&english), Some("Everybody can see this page."), None)?;
    println!("{:?}", words.missing());
    Ok(())
}

fn write_assets(folder: &Path) -> Result<()> {
    let out = folder.join("assets");
    std::fs::create_dir_all(out.join("fonts"))?;
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets");
    for entry in std::fs::read_dir(source.join("fonts"))? {
        let entry = entry?;
        std::fs::copy(entry.path(), out.join("fonts").join(entry.file_name()))?;
    }
    for entry in std::fs::read_dir(&source)? {
        let entry = entry?;
        if entry.file_type()?.is_file() {
            std::fs::copy(entry.path(), out.join(entry.file_name()))?;
        }
    }
    for link in Link::ALL {
        let path = assets::url(link).trim_start_matches("/assets/");
        let asset = assets::find(path).ok_or_else(|| Error::other(path.to_owned()))?;
        std::fs::write(out.join(path), asset.bytes)?;
    }
    Ok(())
}

fn page(
    folder: &Path,
    name: &str,
    words: &Speaker,
    title: &str,
    body: &str,
    sight: Option<&str>,
    flash: Option<Flash>,
) -> Result<()> {
    let host = HostFace {
        id: kernel::Id::new(uuid::Uuid::nil()),
        name: "hearth".into(),
        title: "Hearth Housing Network".into(),
        domain: "hearth.example".into(),
        base_url: "https://hearth.example".into(),
        sender: "kith@hearth.example".parse().map_err(Error::other)?,
        accent: None,
    };
    let link = |label: &str, href, current| NavLink { label: label.into(), href, current };
    let shell = Shell {
        words,
        title,
        host: &host,
        nav: vec![
            link("What needs you", "/", false),
            link("Programmes", "/programmes", true),
            link("Events", "/events", false),
            link("People", "/people", false),
            link("Measures", "/equality", false),
        ],
        signed_in: Some("Ọláṣẹ́gun Adébáyọ̀"),
        csrf: Some("token"),
        body,
        seen_by: sight,
        flash,
        path: "/programmes",
        demo: name == "tasks",
    };
    std::fs::write(folder.join(format!("{name}.html")), shell.render().map_err(Error::other)?)
}

fn mistakes() -> Mistakes {
    let mut mistakes = Mistakes::default();
    mistakes.add("email", "Enter an e-mail address, like name@example.org");
    mistakes.add("when", "The day you started must be a day in the calendar, like 9 2 2024");
    mistakes.add("how", "Choose how you would like to meet");
    mistakes
}

fn form(words: &Speaker, mistakes: &Mistakes) -> String {
    let fields = Fields::new(words, mistakes);
    let date = TypedDate { day: "31".into(), month: "2".into(), year: "2024".into() };
    let phone = TextInput::new(words, "phone", "Telephone number").tel();
    let parts = [
        Html::of(&BackLink::new(words, "/programmes")),
        Html::of(&fields.summary()),
        Html::trusted("<span class=\"kith-eyebrow\">Moving Up 2027</span><h1>About you</h1><p class=\"kith-lead\">This takes about ten minutes. You can stop at any time and come back.</p><form method=\"post\" novalidate>".into()),
        Html::of(&Tokens { csrf: "c".into(), once: "o".into() }),
        Html::of(&fields.text("name", "preview-name", "Gwenllian Siân Łukaszewicz-Ŵyn").autocomplete("name")),
        Html::of(&fields.text("email", "preview-email", "gwenllian@rowan").email()),
        Html::of(&fields.date("when", "preview-when", date)),
        Html::of(
            &fields
                .radios("how", "preview-how", "")
                .choice(("room", "In a room together"))
                .choice(Choice::new("screen", "On screen").hint("With camera on or off, as you like"))
                .choice(Choice::new("call", "By telephone").reveals(Html::of(&phone)))
                .choice(Choice::new("any", "I do not mind").or_else()),
        ),
        Html::of(
            &fields
                .checkboxes("need", "preview-need", ["captions"])
                .choice(("captions", "Live captions"))
                .choice(("bsl", "A British Sign Language interpreter"))
                .choice(("breaks", "Longer breaks")),
        ),
        Html::of(&fields.select("region", "preview-region", "nw").choices([("ne", "North East"), ("nw", "North West"), ("cy", "Wales")])),
        Html::of(&fields.area("why", "preview-why", "I would like to chair a meeting without my heart racing.").limit(600)),
        Html::of(&fields.file("file", "preview-file").optional()),
        Html::of(&Details::new("Why we ask for this", "So that sets can meet where people are.")),
        Html::of(&InsetText::new("Your employer sees that you applied, and nothing that you write here.")),
        Html::trusted("<div class=\"govuk-button-group\">".into()),
        Html::of(&Button::new("Save and go on")),
        Html::of(&Button::new("Save and come back later").secondary().unfinished()),
        Html::trusted("</div></form>".into()),
    ];
    parts.map(|part| part.to_string()).join("\n")
}

fn tasks(words: &Speaker) -> String {
    let list = TaskList::new(words, "tasks")
        .task("About you", "#", TaskState::Done)
        .task("Your work", "#", TaskState::Started)
        .task_with_hint("Your line manager", "We ask them for their word and a purchase order", "#", TaskState::Problem)
        .task("What would help you to take part", "#", TaskState::Todo)
        .task_with_hint("Check and send", "When the others are done", "#", TaskState::Waits);
    let line = Timeline::new(words)
        .step(When::Past, "9 February 2027", "Applications opened")
        .step(When::Now, "until 14 March 2027", "You apply")
        .saying("Ask your manager early: most people wait for them longest.")
        .step(When::Ahead, "2 April 2027", "Places are offered")
        .step(When::Ahead, "Tuesday 20 April 2027, 10am to 1:30pm", "Your set meets for the first time");
    let answers = SummaryList::new(words)
        .changeable("Name", "王小明", "#")
        .changeable("Name in Arabic", "محمد بن عبد الله الأنصاري", "#")
        .changeable("Name in Bengali", "ফরিদা আক্তার চৌধুরী", "#")
        .row("Fee", words.money(Money::pounds(200)))
        .row("Status", Html::of(&Tag::new(TagKind::Waiting, "Waits for your employer")));
    format!(
        "<span class=\"kith-eyebrow\">Moving Up 2027</span><h1>Your application</h1><p class=\"kith-lead\">Two of five parts are done.</p>{list}<h2>What happens when</h2>{line}<h2>Your answers</h2>{answers}{}{}",
        WarningText::new(words, "After 14 March nothing can be changed any more."),
        Button::new("Withdraw your application").warning(),
    )
}

fn done(words: &Speaker) -> String {
    format!(
        "{}<h2>What happens next</h2><p>We have written to you at <strong>nia@alder.example</strong>. Your employer has until {} to give their word.</p><ul><li>You hear from us on 2 April 2027, whatever the answer.</li><li>Nobody at work sees what you wrote.</li></ul><p><a class=\"govuk-link\" href=\"#\">See your application</a></p>{}",
        Panel::new("Your application is sent").saying("Thank you, Nia.").reference(words, "MU27-4H7K"),
        Date::of(2027, 3, 21).map(|day| words.date(day)).unwrap_or_default(),
        EmptyState::new("No events yet")
            .saying("When you have a place, your set's dates are listed here.")
            .action("See open events", "#"),
    )
}

fn staff(words: &Speaker) -> String {
    let mut table = Table::new(words, "Applications, Moving Up 2027")
        .column("Name")
        .sortable("?by=name", Sorted::Ascending)
        .column("Employer")
        .sortable("?by=employer", Sorted::No)
        .column("Status")
        .numbers("Fee")
        .dates("Sent");
    let states = [
        (TagKind::Done, "Offered"),
        (TagKind::Waiting, "Waits for employer"),
        (TagKind::Yours, "To decide"),
        (TagKind::Stopped, "Withdrawn"),
        (TagKind::Quiet, "Draft"),
        (TagKind::Note, "Read"),
    ];
    let names = [
        "Nia Prydderch",
        "Ọláṣẹ́gun Adébáyọ̀",
        "محمد الأنصاري",
        "Zażółć Wiśniewska-Brzęczyszczykiewicz",
        "王小明",
        "Callum MacAoidh",
    ];
    for (at, (name, (kind, state))) in names.into_iter().zip(states).enumerate() {
        table = table.row([
            Html::link("#", name),
            ["Alder Homes", "Rowan & Thorn Housing Association", "Cyngor Sir Aber"][at % 3].into(),
            Html::of(&Tag::new(kind, state)),
            words.money(Money::pounds(i64::try_from(at).unwrap_or(0) * 1_100)).into(),
            "9 February 2027".into(),
        ]);
    }
    let filters = Filters::new(words, "/programmes")
        .search("q", "Name or employer", "")
        .choice("status", "Status", [("a", "To decide"), ("b", "Offered")], "a")
        .choice("region", "Region", [("w", "Wales")], "")
        .keep("by", "name")
        .clear("/programmes");
    format!(
        "<div class=\"kith-wide\"><h1>Applications</h1>{}{filters}<p class=\"kith-count\">6 of 214 applications</p>{table}{}</div>",
        FlashBanner::new(words, FlashKind::Note, "Two employers have not answered for a week."),
        Pagination::new(words, Some("#".into()), Some("#".into())),
    )
}

fn charts(words: &Speaker) -> String {
    let funnel = Funnel::new(words, "way-in", "From interest to place")
        .step("Showed interest", 412)
        .step("Began an application", 268)
        .step("Sent it", 214)
        .step("Employer gave their word", 171)
        .step("Have a place", 64);
    let plot = DotPlot::new(
        words,
        "bands",
        "Black, Asian and minority ethnic staff by pay band",
        "The share falls with pay: 24% in the lowest band, 6% in the highest, against 18% in the population.",
    )
    .population(18.0)
    .group("Up to £25,000", Some(Dot { share: 24.0, low: 21.0, high: 27.2 }))
    .group("£25,000 to £40,000", Some(Dot { share: 16.5, low: 13.0, high: 20.4 }))
    .group("£40,000 to £60,000", Some(Dot { share: 9.0, low: 5.0, high: 14.9 }))
    .group("Over £60,000", None);
    let bars = Bars::new(
        words,
        "airtime",
        "Who spoke",
        "Nia held the issue and spoke most; everybody else had between four and nine minutes.",
    )
    .bar("Nia", 22.0, "22 minutes")
    .bar("Olu", 9.0, "9 minutes")
    .bar("Farida", 4.0, "4 minutes");
    format!("<h1>How it went</h1>{funnel}{plot}{bars}")
}
