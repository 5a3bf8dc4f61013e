//! Erasing who somebody was in what they booked.

use super::plan::scenes;

#[tokio::test]
async fn nothing_is_left_of_who_booked_and_their_place_stays_taken() {
    for scene in scenes(1).await {
        let booked = scene.books("Gwenllian Quartermain").await;
        let waits = scene.books("Ada Byrne").await;
        let programme = scene.event.programme.expect("it is of a programme");
        let left = "1@erased.invalid".parse().expect("an address");
        let mut tx = scene.house.arrange().await;
        let other = "0190a000-0000-7000-8000-0000000000bb".parse().expect("an id");
        crate::erase_guest(&mut tx, other, &booked.email, &left).await.expect("it can be erased");
        tx.commit().await.expect("it is kept");
        assert!(scene.house.everything().await.contains("Quartermain"), "another programme's is another matter");
        let mut tx = scene.house.arrange().await;
        crate::erase_guest(&mut tx, programme, &booked.email, &left).await.expect("it can be erased");
        tx.commit().await.expect("it is kept");
        let all = scene.house.everything().await.to_lowercase();
        assert!(!all.contains("quartermain") && all.contains("ada byrne"));
        let now = scene.all().await;
        let kept = now.iter().find(|it| it.id == booked.id).expect("the line stays");
        assert_eq!((&kept.reference, &kept.standing), (&booked.reference, &booked.standing));
        assert!(now.contains(&waits), "nobody else is touched");
        scene.house.letters().await;
        scene.house.close().await;
    }
}
