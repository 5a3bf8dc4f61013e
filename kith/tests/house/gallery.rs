//! Every page of the house is in the gallery, in both tongues, and is a page there.

use std::process::Command;

#[test]
fn every_page_and_every_refused_form_has_a_scene_that_answers_as_it_should() {
    let mut gallery = Command::new(env!("CARGO_BIN_EXE_kith"));
    let ended = gallery.args(["gallery", "--check"]).output().unwrap();
    let (said, why) = (String::from_utf8_lossy(&ended.stdout), String::from_utf8_lossy(&ended.stderr));
    assert!(ended.status.success(), "{why}");
    let scenes: usize = said.split(' ').next().and_then(|count| count.parse().ok()).unwrap_or_default();
    assert!(scenes > 200, "the gallery has only this: {said}");
}
