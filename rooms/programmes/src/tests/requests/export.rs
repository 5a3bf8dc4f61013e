//! The list as a file.

use crate::tests::plan::{LIST, details_at, scenes};

#[tokio::test]
async fn a_csv_export_holds_no_formula() {
    for scene in scenes().await {
        let details = details_at(("=HYPERLINK(\"http://x.example\")", "mal@alder.example", "@SUM(1+1)"));
        let it = scene.registers_with(&details).await;
        scene.confirms(it).await;
        let answer = scene.browser.get(&format!("{LIST}.csv")).await.is(200);
        let table = answer.text();
        assert!(table.contains("'=HYPERLINK") && table.contains("'@SUM"), "{table}");
        assert!(!table.split([',', '\n', '"']).any(|cell| cell.starts_with(['=', '@'])), "{table}");
        let named = answer.headers.get("content-disposition").and_then(|it| it.to_str().ok());
        assert_eq!(named, Some("attachment; filename=\"learning-set-interests-2027-03-01.csv\""));
        scene.house.close().await;
    }
}

#[tokio::test]
async fn a_download_keeps_to_the_filters_and_leaves_a_line_in_the_trail() {
    for scene in scenes().await {
        scene.stands(("Ada Byrne", "Alder Homes")).await;
        scene.registers(("Bryn Cadwaladr", "Tai Eryri")).await;
        for ending in ["csv", "xlsx"] {
            let answer = scene.browser.get(&format!("{LIST}.{ending}?standing=stands")).await.is(200);
            let table = sheets::read("list", &answer.body, &sheets::Limits::default()).expect("it can be read again");
            let names: Vec<&str> = table.rows.iter().map(|row| row.cells[3].as_str()).collect();
            assert_eq!(names, ["Ada Byrne"], "{ending}");
            assert_eq!(table.rows[0].cells[..2], ["1", "Confirmed"]);
        }
        let mut tx = scene.house.look().await;
        let lines = platform::audit::about(&mut tx, "programme", scene.programme.id, 10).await.expect("the trail");
        let told: Vec<_> = lines.iter().filter(|it| it.verb == "downloaded the interests").collect();
        assert!(told.iter().all(|it| it.person == Some(scene.coordinator)));
        let mut details: Vec<_> = told.iter().filter_map(|it| it.detail.as_deref()).collect();
        details.sort_unstable();
        assert_eq!(details, ["csv, rows: 1", "xlsx, rows: 1"]);
        drop(tx);
        scene.house.close().await;
    }
}
