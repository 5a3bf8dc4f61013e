//! Plays every scene and says what is wrong with it, without a browser.

use super::letters::Shown;
use super::scene::Scene;
use super::stage::Stage;
use super::{browser::Answer, refusals};
use crate::cli::Failure;
use crate::house;
use platform::Exit;
use web::routes::Method;
use web::words::Tongue;

/// Tries everything; what is wrong is the failure's message.
pub(super) async fn every(stage: &Stage, scenes: &[Scene], letters: &[Shown]) -> Result<(), Failure> {
    let mut wrong = Vec::new();
    for scene in scenes {
        match stage.play(scene).await {
            None => wrong.push(format!("{}: there is nobody like that", scene.name())),
            Some(answer) => wrong.extend(judge(scene, &answer)),
        }
    }
    let headless = letters.iter().filter(|it| !it.html.contains("<h1"));
    wrong.extend(headless.map(|it| format!("{}: has no first heading", it.name())));
    wrong.extend(stage.started.home.words.missing().iter().map(|key| format!("the words have no {key}")));
    wrong.extend(forgotten(scenes));
    println!("{} scenes and {} letters", scenes.len(), letters.len());
    match wrong.len() {
        0 => Ok(()),
        count => Err(Failure::new(Exit::Failed, format!("{count} things to mend:\n{}", wrong.join("\n")))),
    }
}

fn judge(scene: &Scene, answer: &Answer) -> Vec<String> {
    let (status, mut wrong) = (answer.status.as_u16(), Vec::new());
    if status != scene.expects {
        wrong.push(format!("answered {status} where {} was expected", scene.expects));
    }
    if scene.is_page {
        let text = answer.text();
        if !text.contains("<h1") {
            wrong.push("has no first heading".to_owned());
        }
        if !text.contains(&format!("<html lang=\"{}\"", scene.tongue.code())) {
            wrong.push(format!("is not in {}", scene.tongue.code()));
        }
        if text.contains("<script>alert") {
            wrong.push("carries a name's script".to_owned());
        }
    }
    wrong
        .into_iter()
        .map(|what| format!("{} ({} {}): {what}", scene.name(), scene.ask.method(), scene.ask.path))
        .collect()
}

/// Pages without a scene in each tongue, and forms that are never shown with mistakes.
fn forgotten(scenes: &[Scene]) -> Vec<String> {
    let routes = house::routes();
    let mut lacking = Vec::new();
    for route in routes.list() {
        let shown = |tongue| {
            scenes.iter().any(|it| match route.method {
                Method::Get => it.title == route.path && it.tongue == tongue,
                Method::Post => refusals::is_button(route.path) || it.title.starts_with(&refusals::title(route.path)),
            })
        };
        let tongues = Tongue::ALL.into_iter().filter(|tongue| !shown(*tongue));
        lacking.extend(
            tongues.map(|tongue| format!("{:?} {} has no scene in {}", route.method, route.path, tongue.code())),
        );
    }
    lacking
}
