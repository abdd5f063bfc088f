//! Makes files, texts and pictures of the plan, by the program that writes them, and tells what became of it. A chunk: it is
//! fetched when someone asks.

use std::future::Future;
use std::pin::Pin;
use std::time::Duration;

use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::fragment::View;
use super::state::AppState;
use super::state::made::{Of, QrCode, Told};
use super::{address, bind, clipboard, document};
use crate::link;
use crate::names::Code;

/// After which time it is told that something is being made.
const SLOW: Duration = Duration::from_millis(300);

/// How long printing waits for the code of the link.
const CODE_WAIT: Duration = Duration::from_secs(2);

/// What the chunk hands out.
pub struct Making {
    /// Makes something of the plan, by its kind.
    pub make: fn(AppState, &str),
    /// Makes the code of the link unless it is there; goes on without it where that takes long.
    pub code: fn(AppState) -> Pin<Box<dyn Future<Output = ()>>>,
}

/// What the chunk hands out.
pub static MAKING: Making = Making { make, code: |state| Box::pin(code(state)) };

/// Makes something of the plan, or shares it: `share`.
fn make(state: AppState, kind: &str) {
    match kind {
        "share" => share(state),
        _ => export(state, kind),
    }
}

/// Makes something of the plan: `csv`, `xlsx`, `json`, `markdown`, `summary`, `qr`, or a picture of the page, `svg-film` or
/// `png-film` by the class of its SVG. What becomes of it is told in [`AppState::made`].
fn export(state: AppState, kind: &str) {
    let of = untrack(|| state.made_of());
    let made = untrack(|| call(state, kind, &of));
    let kind = kind.to_owned();
    let slow_of = of.clone();
    let slow = set_timeout_with_handle(move || state.tell_of(slow_of, Told::Working), SLOW).ok();
    bind::spawn(async move {
        let result = match made {
            Some(made) => JsFuture::from(made).await,
            None => Ok(JsValue::FALSE),
        };
        if let Some(slow) = slow {
            slow.clear();
        }
        match result {
            // The text of a file's name, of the summary or of a code; false where what makes it could not be fetched.
            Ok(made) => match made.as_string() {
                Some(text) => take(state, &kind, of, text).await,
                None => state.tell_of(of, Told::NotFetched),
            },
            Err(why) => state.tell_of(of, Told::Failed(message(&why))),
        }
    });
}

/// Has the file fetched that makes it, with all that it needs. `static/alive.js` has the `import`, which a program cannot call.
fn call(state: AppState, kind: &str, of: &Of) -> Option<js_sys::Promise> {
    let (query, today, lang) = of;
    let link = format!("{}?{query}", state.site());
    let name = state.plan.with(|plan| link::file_name(plan, *today));
    let words = [kind, &name, query, lang.code(), &today.to_string(), &link];
    let words: js_sys::Array = words.iter().map(|&word| JsValue::from_str(word)).collect();
    let download = js_sys::Reflect::get(&window(), &"download".into()).and_then(|it| it.dyn_into::<js_sys::Function>());
    download.and_then(|it| it.apply(&JsValue::NULL, &words)).ok()?.dyn_into().ok()
}

/// Makes the code of the link unless it is there; goes on without it where that takes long.
async fn code(state: AppState) {
    let of = untrack(|| state.made_of());
    if untrack(|| state.made().code.is_some()) {
        return;
    }
    let Some(made) = untrack(|| call(state, "qr", &of)) else { return };
    let late = js_sys::Promise::new(&mut |done, _| {
        set_timeout(move || drop(done.call0(&JsValue::NULL)), CODE_WAIT);
    });
    let first = JsFuture::from(js_sys::Promise::race(&js_sys::Array::of2(&made, &late))).await;
    if let Some(code) = first.ok().and_then(|made| QrCode::read(&made.as_string()?)) {
        state.change_made(of, |made| made.code = Some(code));
    }
}

fn message(why: &JsValue) -> String {
    why.dyn_ref::<js_sys::Error>().map_or_else(String::new, |why| String::from(why.message()))
}

/// Takes up what was made.
async fn take(state: AppState, kind: &str, of: Of, text: String) {
    match kind {
        "summary" => {
            let told = if clipboard::copy(&text).await { Told::Copied } else { Told::Nothing };
            let copied = told == Told::Copied;
            state.change_made(of, |made| (made.told, made.summary) = (told, Some(text)));
            if !copied {
                show_summary(state);
            }
        }
        "qr" => state.change_made(of, |made| (made.told, made.code) = (Told::Nothing, QrCode::read(&text))),
        _ => state.tell_of(of, Told::Saved(text)),
    }
}

/// Shows the text to be copied by hand, where the browser keeps the clipboard to itself.
fn show_summary(state: AppState) {
    if !untrack(|| state.is_open(View::Export)) {
        address::open_view(state, View::Export);
    }
    document::select_soon("summary");
}

/// Opens the system's own sheet with the dated link.
fn share(state: AppState) {
    let navigator = window().navigator();
    let data = js_sys::Object::new();
    let address = format!("{}?{}", state.site(), state.dated_query());
    let _ = js_sys::Reflect::set(&data, &"title".into(), &state.strings_now().title.into());
    let _ = js_sys::Reflect::set(&data, &"url".into(), &address.into());
    let share =
        js_sys::Reflect::get(&navigator, &"share".into()).and_then(|share| share.dyn_into::<js_sys::Function>());
    let _ = share.and_then(|share| share.call1(&navigator, &data));
}
