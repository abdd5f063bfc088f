//! One listener an event for the whole page: what is typed, chosen, slid, stepped and clicked.

use std::time::Duration;

use leptos::prelude::{document, set_interval, set_timeout};
use web_sys::{Element, Event, KeyboardEvent};

use super::browser::takeaway;
use super::state::AppState;
use super::{browser, clicks, effects};
use crate::money::parse_decimal;
use crate::plan::param::{Param, Step};
use wasm_bindgen::JsCast;

/// How often a page that nobody leaves looks whether the day has changed.
const CLOCK_PAUSE: Duration = Duration::from_secs(60);

/// Answers the events of a page.
pub(super) fn listen(state: AppState, root: &Element) {
    browser::listen(root, "input", Box::new(move |event| input(state, &event)));
    browser::listen(root, "change", Box::new(move |event| change(state, &event)));
    browser::listen(root, "focusin", Box::new(move |event| end_edit(state, &event)));
    browser::listen(root, "keydown", Box::new(move |event| keydown(state, &event)));
    browser::listen(root, "click", Box::new(move |event| clicks::click(state, &event)));
    browser::on_window("focus", Box::new(move |_| state.look_at_clock()));
    browser::on_window("pageshow", Box::new(move |event| come_back(state, &event)));
    browser::listen(&document(), "visibilitychange", Box::new(move |_| state.look_at_clock()));
    set_interval(move || state.look_at_clock(), CLOCK_PAUSE);
    browser::on_window("storage", Box::new(move |_| state.look_again()));
    browser::listen(root, "submit", Box::new(|event: Event| event.prevent_default()));
}

/// The page comes back out of the browser's own cache. WebKit empties fields some time after it has told of that.
fn come_back(state: AppState, event: &Event) {
    state.look_at_clock();
    if browser::is_from_cache(event) {
        for wait in [0, 100, 500, 2000] {
            set_timeout(move || effects::put_fields(state), Duration::from_millis(wait));
        }
    }
}

/// A number is being typed or slid, or the embed is put together.
fn input(state: AppState, event: &Event) {
    if takeaway::is_building(event) {
        return state.build(&takeaway::built());
    }
    let Some(field) = browser::input_of(event) else { return };
    match field.type_().as_str() {
        "text" => state.set_field(&field.name(), &field.value()),
        "range" => {
            let slid = field.get_attribute("data-slides").and_then(|name| name.parse().ok());
            if let (Some(param), Ok(number)) = (slid, parse_decimal(&field.value())) {
                state.set_number(param, number);
            }
        }
        _ => {}
    }
}

/// One of a few was chosen, or a day; or a text is done.
fn change(state: AppState, event: &Event) {
    match browser::chosen(event) {
        Some((name, value)) => state.set_field(&name, &value),
        None => end_edit(state, event),
    }
}

/// A text is done, or its field is entered: what is typed from now on is another edit. A field that was left before the program
/// started told nobody, so it is the entering that counts.
fn end_edit(state: AppState, event: &Event) {
    let field = browser::input_of(event).filter(|field| field.type_() == "text");
    if let Some(param) = field.and_then(|field| field.name().parse::<Param>().ok()) {
        state.end_edit(param);
    }
}

/// The arrow keys step a number.
fn keydown(state: AppState, event: &Event) {
    let Some(key) = event.dyn_ref::<KeyboardEvent>() else { return };
    let step = match key.key().as_str() {
        "ArrowUp" => Step::Up,
        "ArrowDown" => Step::Down,
        _ => return,
    };
    let Some(field) = browser::input_of(event).filter(|field| field.type_() == "text") else { return };
    if let Ok(param) = field.name().parse() {
        event.prevent_default();
        state.step(param, step);
    }
}
