//! A scene for every page the house has, found by trying: whoever is the first to be shown it, with
//! the first values for the names in its address that lead there. A page nobody is shown, or an
//! address with a name nobody knows, is an error: no page can be left out of the gallery.

use super::browser::Ask;
use super::scene::{At, Scene};
use super::stage::{Sample, Stage, Who};
use crate::cli::Failure;
use crate::house;
use platform::Exit;
use platform::access::Role;
use web::routes::{Method, Route};

/// A scene of every page at both hosts; at the empty one, of those there is something to show of.
pub(super) async fn every_page(stage: &Stage) -> Result<Vec<Scene>, Failure> {
    let (mut scenes, mut lacking) = (Vec::new(), Vec::new());
    let routes = house::routes();
    for route in routes.list().iter().filter(|route| route.method == Method::Get) {
        for at in [At::Typical, At::Empty] {
            match find(stage, route, at).await {
                Ok(scene) => scenes.push(scene),
                Err(_) if at == At::Empty && route.path.contains('{') => {}
                Err(why) => lacking.push(format!("GET {} ({}): {why}", route.path, at.word())),
            }
        }
    }
    if lacking.is_empty() {
        return Ok(scenes);
    }
    Err(Failure::new(Exit::Failed, format!("the gallery cannot show these pages:\n{}", lacking.join("\n"))))
}

async fn find(stage: &Stage, route: &Route, at: At) -> Result<Scene, String> {
    let paths = addresses(stage.sample(at), route.path)?;
    let roles = [Role::Coordinator, Role::Administrator].into_iter().chain(Role::ALL).map(Who::As);
    let nobody = route.public.then_some(Who::Nobody);
    let (mut answers, mut further) = (Vec::new(), None);
    for who in nobody.into_iter().chain(roles) {
        let Some(browser) = stage.sample(at).browser(who) else { continue };
        for path in &paths {
            let answer = browser.clone().send(&Ask::page(path)).await;
            let scene = Scene::new(route.path, at, who, Ask::page(path));
            if answer.status == 200 {
                return Ok(Scene { is_page: answer.is_page(), ..scene });
            }
            if answer.status.is_redirection() && who != Who::Nobody {
                further.get_or_insert(scene.leading_on());
            }
            answers.push(answer.status.as_u16());
        }
    }
    answers.sort_unstable();
    answers.dedup();
    further.ok_or_else(|| format!("nobody is shown it; the answers were {answers:?}"))
}

/// Every way of filling in the names of an address, the usual one first.
fn addresses(sample: &Sample, path: &str) -> Result<Vec<String>, String> {
    let Some((before, rest)) = path.split_once('{') else { return Ok(vec![path.to_owned()]) };
    let (name, after) = rest.split_once('}').ok_or("a brace is not closed")?;
    let values = sample.values(name).ok_or_else(|| format!("the gallery does not know what to put for {{{name}}}"))?;
    let ends = addresses(sample, after)?;
    let filled = values.iter().flat_map(|it| ends.iter().map(move |end| format!("{before}{}{end}", it.value)));
    Ok(filled.collect())
}
