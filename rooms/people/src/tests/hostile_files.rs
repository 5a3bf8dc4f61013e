//! Files that were made to do harm, or that nobody should have sent.

use super::here::{bring_in, choose, coordinator, everything, plan, send, shut};
use std::io::Write;
use testkit::houses;
use zip::write::SimpleFileOptions;

#[tokio::test]
async fn a_file_of_100_mb_is_refused_in_words() {
    for house in houses(&plan()).await {
        let browser = coordinator(&house).await;
        let large = vec![b'a'; 100_000_000];
        send(&browser, "people", "large.csv", &large).await.is(413).says("Send at most 10 MB at a time");
        shut(house).await;
    }
}

/// A workbook whose one sheet unpacks to far more than anybody types.
fn bomb() -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let parts = [
        (
            "[Content_Types].xml",
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>".to_owned(),
        ),
        ("xl/workbook.xml", "<workbook/>".to_owned()),
        ("xl/worksheets/sheet1.xml", "<c/>".repeat(30_000_000)),
    ];
    for (name, content) in parts {
        zip.start_file(name, SimpleFileOptions::default()).unwrap();
        zip.write_all(content.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

#[tokio::test]
async fn a_zip_bomb_is_refused_in_words() {
    let bomb = bomb();
    assert!(bomb.len() < 1_000_000, "the form takes it: {}", bomb.len());
    for house in houses(&plan()).await {
        let browser = coordinator(&house).await;
        let answer = send(&browser, "people", "bomb.xlsx", &bomb).await.is(422);
        let said = ["unpacks to more than", "almost entirely repetition"];
        assert!(said.iter().any(|words| answer.seen().contains(words)), "{}", answer.seen());
        shut(house).await;
    }
}

#[tokio::test]
async fn a_script_in_a_heading_is_shown_as_text() {
    const SCRIPT: &str = "<script>alert(1)</script>";
    for house in houses(&plan()).await {
        let browser = coordinator(&house).await;
        let file = format!(
            "Name,Email,{SCRIPT},Organisation\n{SCRIPT},eve@alder.example,x,{SCRIPT}\n\"{SCRIPT}\",{SCRIPT},{SCRIPT},\n"
        );
        let name = "<img src=x onerror=alert(1)>.csv";
        let page = choose(&browser, "people", name, file.as_bytes()).await;
        for path in [page.clone(), format!("{page}/columns"), "/people/imports".to_owned()] {
            let answer = browser.get(&path).await.is(200).says(name);
            let html = answer.text();
            assert!(!html.contains("<script>alert") && !html.contains("<img src=x"), "{path}:\n{html}");
        }
        browser.get(&page).await.says(SCRIPT);
        browser.post(&format!("{page}/run"), &[]).await.is(303);
        for path in [page.as_str(), "/people", "/people/organisations"] {
            let html = browser.get(path).await.is(200).text();
            assert!(!html.contains("<script>alert") && !html.contains("<img src=x"), "{path}:\n{html}");
        }
        shut(house).await;
    }
}

#[tokio::test]
async fn a_formula_in_a_cell_never_leaves_as_one() {
    for house in houses(&plan()).await {
        let browser = coordinator(&house).await;
        let file =
            "Name,Email,Job title,Organisation\n=HYPERLINK(1),eve@alder.example,@SUM(A1),+Alder\n-2+3,nowhere,,\n";
        let page = choose(&browser, "people", "list.csv", file.as_bytes()).await;
        let problems = browser.get(&format!("{page}/problems.csv")).await.text();
        assert!(problems.contains("3,"), "{problems}");
        browser.post(&format!("{page}/run"), &[]).await.is(303);
        let all = everything(&browser).await;
        assert!(all.contains("'=HYPERLINK(1),eve@alder.example,,'+Alder,'@SUM(A1)"), "{all}");
        shut(house).await;
    }
}

#[tokio::test]
async fn files_that_cannot_be_read_say_why_and_change_nothing() {
    for house in houses(&plan()).await {
        let browser = coordinator(&house).await;
        let before = everything(&browser).await;
        let files: [(&str, &[u8], &str); 5] = [
            ("none.csv", b"", "Choose a file saved as .csv or .xlsx"),
            ("blank.csv", b"\n\n\n", "This file is empty"),
            ("only.csv", b"Name,Email\n", "has headings and no rows"),
            ("paper.xlsx", b"%PDF-1.7 and so on", "not a spreadsheet"),
            ("open.csv", b"Name,Email\n\"Nia,nia@hafod.example\nOwen,owen@hafod.example\n", "never closed"),
        ];
        for (name, bytes, said) in files {
            send(&browser, "people", name, bytes).await.is(422).says("There is a problem").says(said);
        }
        send(&browser, "", "list.csv", b"Name\nNia\n").await.is(422).says("people or organisations");
        browser.get("/people/imports").await.says("Nothing has been brought in yet");
        assert_eq!(everything(&browser).await, before);
        shut(house).await;
    }
}

#[tokio::test]
async fn fields_nobody_offered_change_nothing() {
    for house in houses(&plan()).await {
        let browser = coordinator(&house).await;
        let file = b"Name,Email\nNia Rees,nia.rees@hafod.example\n";
        let page = bring_in(&house, &browser, "people", file).await;
        let extra =
            [("holds", "organisations"), ("made", "9"), ("host_id", "x"), ("undone_at", "2027-01-01"), ("email", "7")];
        browser.post(&format!("{page}/columns"), &extra).await.is(409);
        browser.get(&page).await.is(200).says("Added 1");
        shut(house).await;
    }
}
