//! What the address of the list of interests asks for. Apart because the page and its downloads
//! understand it alike.

use crate::interest::listing::Sought;
use crate::writing::message::whom::Whom;
use serde::Deserialize;
use web::Edge;

/// The filters of an address, as they stand in it.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    #[serde(flatten)]
    pub whom: Whom,
    pub page: String,
}

impl Asked {
    /// What is meant; what nobody offers is not looked for.
    pub fn sought(&self) -> Sought {
        self.whom.sought()
    }
    /// The page asked for, from 1.
    pub fn page(&self) -> usize {
        self.page.parse().unwrap_or(1).max(1)
    }
}

/// The query of this request with another page, or with none: `?standing=stands&page=2`.
pub(crate) fn query(at: &Edge, page: Option<usize>) -> String {
    let (_, query) = at.path.split_once('?').unwrap_or_default();
    let kept = |pair: &&str| !pair.is_empty() && !pair.starts_with("page=") && !pair.starts_with("lang=");
    let mut pairs: Vec<String> = query.split('&').filter(kept).map(str::to_owned).collect();
    pairs.extend(page.map(|page| format!("page={page}")));
    if pairs.is_empty() { String::new() } else { format!("?{}", pairs.join("&")) }
}
