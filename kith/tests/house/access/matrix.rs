//! Asking every route as everyone.

use crate::contents::Contents;
use crate::scene::{Case, Scene, parameters, worded};
use crate::standings::{ALL, Cast, NOBODY, Who};
use kith::house;
use std::panic::{AssertUnwindSafe, catch_unwind};
use testkit::{Answer, House};
use web::Route;
use web::routes::Method;

/// What the matrix says of a redirect to the sign-in page.
pub const SIGN_IN: &str = "sign in";
/// What it says of a redirect to the second factor.
pub const SECOND_FACTOR: &str = "second factor";

/// What a standing is told, case by case; none where there is no such case.
pub type Cells = [Option<String>; 5];

/// One route and what everybody is told there.
pub struct Found {
    pub route: Route,
    pub answers: Vec<(&'static str, Cells)>,
}

/// Everything that was found on one database.
pub struct Matrix {
    pub name: &'static str,
    pub found: Vec<Found>,
    /// What must not be, whatever the page in the documentation says.
    pub wrong: Vec<String>,
}

/// How a route is asked for, as it is written.
pub fn verb(method: Method) -> &'static str {
    match method {
        Method::Get => "GET",
        Method::Post => "POST",
    }
}

/// A house with its scene and cast, made anew when a form has used them up.
struct Stage<'a> {
    house: &'a House,
    scene: Scene,
    cast: Cast,
    wrong: Vec<String>,
}

impl Matrix {
    /// Asks everything.
    pub async fn ask(house: &House) -> Self {
        let scene = Scene::set(house).await;
        let cast = Cast::of(house, &scene).await;
        let mut stage = Stage { house, scene, cast, wrong: Vec::new() };
        let mut found = Vec::new();
        let mut routes = house::routes().list().to_vec();
        routes.sort_by(|a, b| (a.path, a.method).cmp(&(b.path, b.method)));
        let visitors = stage.cast.arrive(house).await;
        for route in routes.iter().filter(|it| it.method == Method::Get) {
            let answers = stage.ask_page(route, &visitors).await;
            found.push(Found { route: route.clone(), answers });
        }
        for route in routes.iter().filter(|it| it.method == Method::Post) {
            let answers = stage.ask_form(route).await;
            found.push(Found { route: route.clone(), answers });
        }
        found.sort_by(|a, b| (a.route.path, a.route.method).cmp(&(b.route.path, b.route.method)));
        Self { name: house.name(), found, wrong: stage.wrong }
    }
}

impl Stage<'_> {
    async fn ask_page(&mut self, route: &Route, visitors: &[Who]) -> Vec<(&'static str, Cells)> {
        let mut answers = Vec::new();
        for who in visitors {
            let mut cells = Cells::default();
            self.ask_closed(route, who, &mut cells).await;
            for case in [Case::Own, Case::Another] {
                self.ask_cell(route, case, who, &mut cells).await;
            }
            answers.push((who.standing.name, cells));
        }
        answers
    }

    /// First what must stay closed, which may change nothing; then the rest, each on a stage where
    /// nothing has been used up.
    async fn ask_form(&mut self, route: &Route) -> Vec<(&'static str, Cells)> {
        if !self.scene.knows(route.path) {
            self.set_again_for(route).await;
        }
        let mut answers: Vec<(&'static str, Cells)> = ALL.map(|standing| (standing.name, Cells::default())).into();
        let mut visitors = self.cast.arrive(self.house).await;
        let before = Contents::of(self.house).await.settled();
        for (who, (_, cells)) in visitors.iter().zip(&mut answers) {
            self.ask_closed(route, who, cells).await;
        }
        let changed = Contents::of(self.house).await.settled().differences(&before);
        if !changed.is_empty() {
            self.object(route, &format!("sent for what is foreign it changed\n{}", changed.join("\n")));
        }
        for (number, (_, cells)) in answers.iter_mut().enumerate() {
            for case in [Case::Own, Case::Another] {
                let answer = self.ask_cell(route, case, &visitors[number], cells).await;
                if answer.is_some_and(|answer| uses_up(route, &answer)) {
                    self.set_again_for(route).await;
                    visitors = self.cast.arrive(self.house).await;
                }
            }
        }
        answers
    }

    async fn set_again_for(&mut self, route: &Route) {
        self.scene = Scene::set_again_for(self.house, route.path).await;
        self.cast = Cast::of(self.house, &self.scene).await;
    }

    /// What is foreign cannot be told from what does not exist; a child of somebody else's parent
    /// cannot either.
    async fn ask_closed(&mut self, route: &Route, who: &Who, cells: &mut Cells) {
        let foreign = self.ask_cell(route, Case::Foreign, who, cells).await;
        let none = self.ask_cell(route, Case::Nonexistent, who, cells).await;
        self.are_alike(route, who, foreign, none);
        if let Some(child) = self.ask_cell(route, Case::Child, who, cells).await {
            let lost = self.path(route, Case::Own, who).zip(self.path(route, Case::Nonexistent, who));
            let lost = lost.map(|(own, none)| own_parent(&worded(route.path), &own, &none));
            let none = match lost {
                Some(path) => Some(self.send(route, who, &path).await),
                None => None,
            };
            self.are_alike(route, who, Some(child), none);
        }
    }

    async fn ask_cell(&mut self, route: &Route, case: Case, who: &Who, cells: &mut Cells) -> Option<Answer> {
        let path = self.path(route, case, who)?;
        let answer = self.send(route, who, &path).await;
        if answer.status.is_server_error() {
            self.object(route, &format!("breaks for {} ({}): {}", who.standing.name, case.name(), answer.seen()));
        }
        let told = self.told(&answer);
        if who.standing.name == NOBODY && !route.public && told != SIGN_IN {
            self.object(route, &format!("is not public and tells nobody: {told}"));
        }
        cells[case as usize] = Some(told);
        Some(answer)
    }

    fn path(&mut self, route: &Route, case: Case, who: &Who) -> Option<String> {
        self.scene.fill(route.path, case, who).unwrap_or_else(|why| {
            self.object(route, &why);
            None
        })
    }

    async fn send(&self, route: &Route, who: &Who, path: &str) -> Answer {
        match route.method {
            Method::Get => who.client.get(path).await,
            Method::Post => who.client.post(path, &[]).await,
        }
    }

    fn told(&self, answer: &Answer) -> String {
        match answer.location() {
            None => answer.status.as_u16().to_string(),
            Some(to) if to.starts_with("/signin?next=") => SIGN_IN.to_owned(),
            Some(to) if to.starts_with("/signin/second-factor?next=") => SECOND_FACTOR.to_owned(),
            Some(to) => format!("to {}", self.scene.masked(to)),
        }
    }

    fn are_alike(&mut self, route: &Route, who: &Who, one: Option<Answer>, other: Option<Answer>) {
        let Some((one, other)) = one.zip(other) else { return };
        let compared = catch_unwind(AssertUnwindSafe(|| drop(one.is_like(&other))));
        if let Err(panic) = compared {
            let why = panic.downcast_ref::<String>().cloned().unwrap_or_default();
            let why: String = why.chars().take(400).collect();
            self.object(
                route,
                &format!("{} can tell what is foreign from what does not exist: {why}", who.standing.name),
            );
        }
    }

    fn object(&mut self, route: &Route, what: &str) {
        let line = format!("{}: {} {}: {what}", self.house.name(), verb(route.method), route.path);
        if !self.wrong.contains(&line) {
            self.wrong.push(line);
        }
    }
}

/// One's own address with the last parameter of another.
fn own_parent(pattern: &str, own: &str, none: &str) -> String {
    let name = parameters(pattern).pop().unwrap_or_default();
    let marked = format!("{{{name}}}");
    let place = pattern.split('/').position(|part| part.contains(&marked)).unwrap_or(usize::MAX);
    let lost = none.split('/').nth(place).unwrap_or_default();
    own.split('/').enumerate().map(|(at, part)| if at == place { lost } else { part }).collect::<Vec<_>>().join("/")
}

/// Whether a form has done something to what its address names. Visits are new for every form.
fn uses_up(route: &Route, answer: &Answer) -> bool {
    let is_sent_on =
        answer.location().is_some_and(|to| !to.starts_with("/signin?") && !to.starts_with("/signin/second-factor?"));
    let names_things = parameters(route.path).iter().any(|name| *name != "visit");
    names_things && (is_sent_on || answer.status == 200)
}

#[test]
fn the_last_parameter_is_another_s() {
    let path = own_parent("/sets/{set}/actions/{action}/end", "/sets/1/actions/2/end", "/sets/8/actions/9/end");
    assert_eq!(path, "/sets/1/actions/9/end");
}
