//! The width of an element, for drawings that are laid out for the width that they have.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::ResizeObserver;

/// The width of an element, px, at most `most`; `first` until it is laid out, and wherever there is no browser.
#[must_use]
pub fn width_of(place: NodeRef<leptos::html::Div>, first: u64, most: u64) -> ReadSignal<u64> {
    let (width, set_width) = signal(first.min(most));
    place.on_load(move |element| {
        let seen = element.clone();
        let measure = Closure::<dyn FnMut()>::new(move || {
            let seen = seen.clone();
            // In the next frame: engines complain of what is laid out anew while they tell of sizes.
            request_animation_frame(move || {
                let now = u64::try_from(seen.client_width()).unwrap_or_default().min(most);
                // What is not laid out has no width.
                if now > 0 && width.try_get_untracked().is_some_and(|before| before != now) {
                    set_width.set(now);
                }
            });
        });
        let Ok(observer) = ResizeObserver::new(measure.as_ref().unchecked_ref()) else { return };
        // What an engine has still to tell when the drawing goes would find a closure that is dropped: it is left there.
        measure.forget();
        observer.observe(&element);
        let observer = StoredValue::new_local(observer);
        on_cleanup(move || observer.with_value(ResizeObserver::disconnect));
    });
    width
}
