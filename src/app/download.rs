//! Files, texts and pictures of the plan: what makes them is fetched when someone asks, never before.

use leptos::prelude::window;

use super::state::AppState;
use super::state::made::Told;
use super::{bind, fetch};

/// Makes something of the plan: `csv`, `xlsx`, `json`, `markdown`, `summary`, `qr`, a picture of the page, `svg-film` or `png-film`
/// by the class of its SVG; or opens the system's own sheet with its link: `share`. What becomes of it is told in
/// [`AppState::made`].
pub fn export(state: AppState, kind: &str) {
    let kind = kind.to_owned();
    bind::spawn(async move {
        match fetch::making().await {
            Some(making) => (making.make)(state, &kind),
            None => state.tell(Told::NotFetched),
        }
    });
}

/// Makes the code of the link unless it is there; goes on without it where that takes long.
pub async fn code(state: AppState) {
    if let Some(making) = fetch::making().await {
        (making.code)(state).await;
    }
}

/// Whether the browser has a share sheet.
#[must_use]
pub fn can_share() -> bool {
    js_sys::Reflect::get(&window().navigator(), &"share".into()).is_ok_and(|share| share.is_function())
}
