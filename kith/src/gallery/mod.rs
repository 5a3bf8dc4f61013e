//! `kith gallery`: shows every page as the house itself makes it, for somebody to look at and for a
//! browser to try. There are no invented values for templates: a scene is a request, sent to the
//! same router on a database of its own, with a host full of difficult names and an empty one.

mod applications;
mod arrange;
mod billing;
mod browser;
mod calendar;
mod check;
mod events;
mod guests;
mod letters;
mod refusals;
mod routes;
mod runs;
mod scene;
mod sets;
mod show;
mod special;
mod stage;
mod writing;

use crate::cli::{Failure, serve};
use platform::Exit;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;

const USUAL_PORT: u16 = 8485;

/// What `kith gallery` was told.
#[derive(Debug)]
pub struct Wishes {
    /// Where to serve; 0 for any free port.
    pub port: u16,
    /// Where its database lies; a folder of its own that is removed afterwards when none is named.
    pub folder: Option<PathBuf>,
    /// Only try every scene and say what is wrong.
    pub check: bool,
}

impl Default for Wishes {
    fn default() -> Self {
        Self { port: USUAL_PORT, folder: None, check: false }
    }
}

/// The command.
pub async fn run(wishes: Wishes) -> Result<(), Failure> {
    let failed = |error: std::io::Error| Failure::new(Exit::of_io(&error), error);
    let own = tempfile::Builder::new().prefix("kith-gallery-").tempdir().map_err(failed)?;
    let folder = wishes.folder.clone().unwrap_or_else(|| own.path().to_owned());
    let port = if wishes.check { 0 } else { wishes.port };
    let listener = serve::listen(SocketAddr::from(([127, 0, 0, 1], port))).await?;
    let port = listener.local_addr().map_err(failed)?.port();
    let stage = stage::set_up(&folder, port).await?;
    let scenes = scene::all(&stage).await?;
    let letters = letters::one_of_each(&stage).await?;
    if wishes.check {
        let said = check::every(&stage, &scenes, &letters).await;
        stage.started.home.db.close().await;
        return said;
    }
    let stage = Arc::new(stage);
    let router = show::router(Arc::clone(&stage), scenes, letters);
    show::say_ready(port);
    // No work goes on behind the pages: what is seen stays as it was arranged.
    serve::run(&stage.started, listener, router, serve::Beside::default()).await
}
