//! Files, texts and pictures: the program that writes them is fetched when someone asks, never before.

use leptos::prelude::window;
use wasm_bindgen::{JsCast, JsValue};

use super::state::AppState;
use crate::names::Code;

/// Fetches the module that writes files and lets it make one of the plan. The page's start script has the `import`, which a
/// program cannot call.
pub fn export(state: AppState, kind: &str) {
    let query = state.dated_query();
    let link = format!("{}?{query}", state.site());
    let lang = state.strings_now().lang.code();
    let today = state.today_now().to_string();
    let words = [kind, &query, lang, &today, &link];
    let words: js_sys::Array = words.iter().map(|&word| JsValue::from_str(word)).collect();
    let download = js_sys::Reflect::get(&window(), &"download".into()).and_then(|it| it.dyn_into::<js_sys::Function>());
    let _ = download.and_then(|it| it.apply(&JsValue::NULL, &words));
}

/// Prints the page.
pub fn print() {
    let _ = window().print();
}

/// Whether the browser has a share sheet.
#[must_use]
pub fn can_share() -> bool {
    js_sys::Reflect::get(&window().navigator(), &"share".into()).is_ok_and(|share| share.is_function())
}

/// Opens the system's own sheet with the dated link.
pub fn share(state: AppState) {
    let navigator = window().navigator();
    let data = js_sys::Object::new();
    let address = format!("{}?{}", state.site(), state.dated_query());
    let _ = js_sys::Reflect::set(&data, &"title".into(), &state.strings_now().title.into());
    let _ = js_sys::Reflect::set(&data, &"url".into(), &address.into());
    let share =
        js_sys::Reflect::get(&navigator, &"share".into()).and_then(|share| share.dyn_into::<js_sys::Function>());
    let _ = share.and_then(|share| share.call1(&navigator, &data));
}
