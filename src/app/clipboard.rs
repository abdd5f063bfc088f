//! The clipboard, which a browser may keep to itself.

use leptos::prelude::{untrack, window};
use wasm_bindgen_futures::JsFuture;

use super::bind;
use super::state::AppState;
use super::state::made::Told;

/// Copies the dated link of the plan with the view that is open, or shows it where the browser keeps the clipboard to itself.
pub fn copy_link(state: AppState) {
    let query = state.dated_query();
    let mark = if query.is_empty() { "" } else { "?" };
    let address = format!("{}{mark}{query}{}", state.site(), state.open_fragment());
    let (strings, of) = (state.strings_now(), untrack(|| state.made_of()));
    bind::spawn(async move {
        let said = if copy(&address).await {
            strings.link_copied.to_owned()
        } else {
            format!("{} {address}", strings.link_to_copy)
        };
        // An edit meanwhile made it the link of another plan: then it is not told.
        state.tell_of(of, Told::Words(said));
    });
}

/// Copies a text; false where the browser refuses.
pub async fn copy(text: &str) -> bool {
    let navigator = window().navigator();
    let clipboard = js_sys::Reflect::get(&navigator, &"clipboard".into());
    // Absent on pages that are not served securely.
    if clipboard.map_or(true, |clipboard| clipboard.is_undefined()) {
        return false;
    }
    JsFuture::from(navigator.clipboard().write_text(text)).await.is_ok()
}
