//! The address of the page: its query, its fragment, and the history. Whatever the browser refuses is answered quietly: a page
//! without a history still prices a plan.

use leptos::prelude::{GetUntracked as _, Set as _, untrack, window};
use wasm_bindgen::JsValue;

use super::document::{focus_soon, folder_lang};
use super::fragment::{Fragment, View};
use super::state::AppState;
use crate::names::Code;

/// The query, without `?`.
#[must_use]
pub fn query() -> String {
    let search = window().location().search().unwrap_or_default();
    search.strip_prefix('?').unwrap_or_default().to_owned()
}

/// What the fragment asks for.
#[must_use]
pub fn fragment() -> Fragment {
    Fragment::read(&window().location().hash().unwrap_or_default())
}

/// The address of the root page, with its slash: where links point, whatever the folder and whatever the host calls the page.
#[must_use]
pub fn site() -> String {
    let location = window().location();
    let origin = location.origin().unwrap_or_default();
    let path = location.pathname().unwrap_or_default();
    let folder = path.rfind('/').and_then(|slash| path.get(..=slash)).unwrap_or("/");
    let lang = folder_lang().map(|lang| format!("{}/", lang.code())).unwrap_or_default();
    let root = folder.strip_suffix(lang.as_str()).unwrap_or(folder);
    format!("{origin}{root}")
}

/// Writes the query into the address in place; the fragment stays. Engines refuse after many calls in a short time; the next
/// edit tries again.
pub fn replace_query(query: &str) {
    if let Ok(history) = window().history() {
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&relative(query)));
    }
}

/// Writes the query as a new entry of the history.
pub fn push_query(query: &str) {
    if let Ok(history) = window().history() {
        let _ = history.push_state_with_url(&JsValue::NULL, "", Some(&relative(query)));
    }
}

/// The address from the site's root on. A path that begins with two slashes would be read as a host.
fn relative(query: &str) -> String {
    without_fragment(query) + &window().location().hash().unwrap_or_default()
}

fn without_fragment(query: &str) -> String {
    let location = window().location();
    let origin = location.origin().unwrap_or_default();
    let path = location.pathname().unwrap_or_default();
    let mark = if query.is_empty() { "" } else { "?" };
    format!("{origin}{path}{mark}{query}")
}

/// Loads the page anew.
pub fn reload() {
    let _ = window().location().reload();
}

/// Opens a view as a new entry of the history. The page does not move; a narrow screen shows the view alone, and it gets the focus.
pub fn open_view(state: AppState, view: View) {
    push_view(view, &untrack(|| state.address()).0);
    state.fragment.set(Fragment::View(view));
    if !state.wide.get_untracked() {
        focus_soon(view.code().to_owned());
    }
}

/// Writes a view's fragment as a new entry of the history, which holds this query from its start, and tells of it as a browser does
/// of a jump. The page does not move.
fn push_view(view: View, query: &str) {
    replace_query(query);
    let pushed = window().history().and_then(|history| {
        let address = format!("{}#{}", without_fragment(query), view.code());
        history.push_state_with_url(&JsValue::NULL, "", Some(&address))
    });
    if pushed.is_err() {
        let _ = window().location().set_hash(view.code());
    } else if let Ok(jump) = web_sys::Event::new("popstate") {
        let _ = window().dispatch_event(&jump);
    }
}
