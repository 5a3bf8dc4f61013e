//! The register of routes. Every route names its path, its rule and its handler; a route without a
//! rule cannot be written, and the list is what the access matrix and the sitemap are made from.

use crate::error::WebError;
use crate::guard::{self, Watch};
use crate::home::Home;
use crate::kept;
use axum::Router;
use axum::handler::Handler;
use axum::response::IntoResponse;
use axum::routing::{MethodRouter, get, post};
use platform::access::Rule;
use std::any::TypeId;
use std::marker::PhantomData;
use std::sync::Arc;

/// Names the rule of a route: `Needs::<See>`.
pub struct Needs<R: Rule>(pub PhantomData<R>);

/// How a route is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Method {
    /// Reads; changes nothing.
    Get,
    /// Changes something; carries form tokens.
    Post,
}

impl Method {
    /// As the protocol writes it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Get => "GET",
            Self::Post => "POST",
        }
    }
}

/// One line of the register.
#[derive(Debug, Clone)]
pub struct Route {
    /// How it is asked for.
    pub method: Method,
    /// The path, with `{names}` for what varies.
    pub path: &'static str,
    /// The rule, as a sentence.
    pub verb: &'static str,
    /// The rule's type.
    pub rule: TypeId,
    /// Whether people without an account may be allowed.
    pub public: bool,
    /// Whether its page may be kept for whoever asks next, when it is for nobody in particular.
    pub kept: bool,
}

/// What is particular about a route.
#[derive(Default)]
struct Manner {
    kept: bool,
    /// The most bytes of a form with a file.
    limit: Option<usize>,
}

/// The routes of a room, or of the house.
#[derive(Default)]
pub struct Routes {
    list: Vec<Route>,
    router: Router<()>,
}

impl Routes {
    /// None yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// A page.
    pub fn get<R, H, T>(self, path: &'static str, _rule: fn(PhantomData<R>) -> Needs<R>, handler: H) -> Self
    where
        R: Rule,
        H: Handler<T, ()>,
        T: 'static,
    {
        self.add::<R>(Method::Get, path, get(handler), Manner::default())
    }

    /// A page that is the same for everybody who is not signed in, and read by many at once: kept for whoever asks
    /// next, for a second at most and not past what is written here.
    pub fn get_kept<R, H, T>(self, path: &'static str, _rule: fn(PhantomData<R>) -> Needs<R>, handler: H) -> Self
    where
        R: Rule,
        H: Handler<T, ()>,
        T: 'static,
    {
        self.add::<R>(Method::Get, path, get(handler), Manner { kept: true, limit: None })
    }

    /// A form.
    pub fn post<R, H, T>(self, path: &'static str, _rule: fn(PhantomData<R>) -> Needs<R>, handler: H) -> Self
    where
        R: Rule,
        H: Handler<T, ()>,
        T: 'static,
    {
        self.add::<R>(Method::Post, path, post(handler), Manner::default())
    }

    /// A form with a file, of at most so many bytes in all.
    pub fn post_file<R, H, T>(
        self,
        path: &'static str,
        _rule: fn(PhantomData<R>) -> Needs<R>,
        at_most: usize,
        handler: H,
    ) -> Self
    where
        R: Rule,
        H: Handler<T, ()>,
        T: 'static,
    {
        self.add::<R>(Method::Post, path, post(handler), Manner { kept: false, limit: Some(at_most) })
    }

    fn add<R: Rule>(mut self, method: Method, path: &'static str, how: MethodRouter<()>, manner: Manner) -> Self {
        let Manner { kept, limit } = manner;
        let route = Route { method, path, verb: R::VERB, rule: TypeId::of::<R>(), public: R::PUBLIC, kept };
        let watch = Watch::new(route.clone(), limit);
        let how = how.layer(axum::middleware::from_fn(move |request, next| guard::watch(watch.clone(), request, next)));
        self.list.push(route);
        self.router = self.router.route(path, how);
        self
    }

    /// These routes and those of another room.
    pub fn and(mut self, other: Self) -> Self {
        self.list.extend(other.list);
        self.router = self.router.merge(other.router);
        self
    }

    /// The register.
    pub fn list(&self) -> &[Route] {
        &self.list
    }

    /// Everything as one service: routes, assets, and the page for what is not there.
    pub fn into_router(self, home: Arc<Home>) -> Router<()> {
        let lost = Watch::new(
            Route {
                method: Method::Get,
                path: "/{*lost}",
                verb: platform::access::Anyone::VERB,
                rule: TypeId::of::<platform::access::Anyone>(),
                public: true,
                kept: false,
            },
            None,
        );
        let not_found = get(async || WebError::NotFound.into_response())
            .post(async || WebError::NotFound.into_response())
            .layer(axum::middleware::from_fn(move |request, next| guard::watch(lost.clone(), request, next)));
        self.router
            .route("/assets/{*file}", get(guard::asset))
            .fallback_service(not_found)
            .layer(axum::middleware::from_fn(guard::headers))
            .layer(axum::Extension(Arc::clone(&home)))
            .layer(tower_http::compression::CompressionLayer::new())
            .layer(axum::middleware::from_fn_with_state(home, kept::keep))
    }
}
