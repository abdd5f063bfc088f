//! The page that embeds this one: it is told of readiness, height and changes, and heard when it sets a plan. Messages count only by
//! the window they come from and by their shape.

use std::cell::Cell;

use leptos::html::Iframe;
use leptos::prelude::{GetUntracked as _, NodeRef, window, window_event_listener_untyped};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{HtmlElement, MessageEvent, ResizeObserver};

use super::fetch;
use super::state::AppState;

/// Tells the host something: a type, and what goes with it as members of a JSON object.
pub fn tell(kind: &str, members: &str) {
    let message = format!("{{\"source\":\"clipcost\",\"v\":1,\"type\":\"{kind}\",{members}}}");
    // Whoever embeds is told: nothing here is secret, and its origin is not known.
    if let (Ok(message), Ok(Some(parent))) = (js_sys::JSON::parse(&message), window().parent()) {
        let _ = parent.post_message(&message, "*");
    }
}

/// Hears the host from the time on at which it is told that the embed is ready. Before, it does not know of what the visitor did to a
/// program that has died and started anew.
pub fn listen(state: AppState) {
    let heard = window_event_listener_untyped("message", move |event| {
        if let Some((query, answers)) = event.dyn_ref::<MessageEvent>().and_then(set_message) {
            state.open(&query);
            fetch::follow_language(state);
            if let Some(told) = state.host_message().filter(|_| answers) {
                tell("ready", &format!("\"set\":true,{told}"));
            }
        }
    });
    std::mem::forget(heard);
}

/// Tells the host each new height of what is shown.
pub fn tell_heights(root: &HtmlElement) {
    let last = Cell::new(0);
    let content = root.clone();
    let grown = Closure::<dyn FnMut()>::new(move || {
        let height = content.scroll_height();
        if last.replace(height) != height {
            tell("height", &format!("\"height\":{height}"));
        }
    });
    if let Ok(observer) = ResizeObserver::new(grown.as_ref().unchecked_ref()) {
        observer.observe(root);
    }
    grown.forget();
}

/// The height in pixels that a frame of this page tells of what it shows; none of any other message or window.
pub fn height_of(event: &MessageEvent, frame: NodeRef<Iframe>) -> Option<u32> {
    let frame = frame.get_untracked()?;
    let shown = js_sys::Reflect::get(&frame, &"contentWindow".into()).ok()?;
    let from_frame = event.source().is_some_and(|source| js_sys::Object::is(&source, &shown));
    let member = |name: &str| js_sys::Reflect::get(&event.data(), &JsValue::from_str(name)).ok();
    let is = |name: &str, text: &str| member(name).and_then(|value| value.as_string()).as_deref() == Some(text);
    let ours = is("source", "clipcost") && is("type", "height") && member("v").and_then(|v| v.as_f64()) == Some(1.0);
    let height = member("height").filter(|_| from_frame && ours)?;
    // By its text: a whole number of pixels, and nothing else.
    height.as_f64()?.to_string().parse().ok().filter(|&height: &u32| height > 0)
}

/// The query that a message sets, where it comes from the parent window and has the right shape; and whether the host wants to hear
/// `ready` with it, as one does that learns of the frame after its plan has changed.
fn set_message(event: &MessageEvent) -> Option<(String, bool)> {
    let parent = window().parent().ok()??;
    let from_parent = event.source().is_some_and(|source| js_sys::Object::is(&source, &parent));
    // A page that nobody embeds is its own parent.
    let embedded = !js_sys::Object::is(&parent, &window());
    let member = |name: &str| js_sys::Reflect::get(&event.data(), &JsValue::from_str(name)).ok();
    let is = |name: &str, text: &str| member(name).and_then(|value| value.as_string()).as_deref() == Some(text);
    let ours = is("target", "clipcost") && is("type", "set") && member("v").and_then(|v| v.as_f64()) == Some(1.0);
    let answers = member("ready").is_some_and(|ready| ready == JsValue::TRUE);
    if from_parent && embedded && ours { Some((member("query")?.as_string()?, answers)) } else { None }
}
