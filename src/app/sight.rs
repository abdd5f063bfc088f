//! What is in sight: the bar with the main figure shows while the headline is not.

use leptos::prelude::document;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{IntersectionObserver, IntersectionObserverEntry};

/// Shows the bar while the headline is out of sight, in place of what watched an earlier headline.
pub fn watch_headline(before: Option<IntersectionObserver>) -> Option<IntersectionObserver> {
    if let Some(before) = before {
        before.disconnect();
    }
    let headline = document().get_element_by_id("headline")?;
    let seen = Closure::<dyn FnMut(js_sys::Array)>::new(|entries: js_sys::Array| {
        let last = entries.pop().dyn_into::<IntersectionObserverEntry>();
        let in_sight = last.is_ok_and(|entry| entry.is_intersecting());
        if let Some(bar) = document().get_element_by_id("foot-bar") {
            let _ = bar.toggle_attribute_with_force("data-shown", !in_sight);
        }
    });
    let observer = IntersectionObserver::new(seen.as_ref().unchecked_ref()).ok()?;
    observer.observe(&headline);
    // One more for each change of language.
    seen.forget();
    Some(observer)
}
