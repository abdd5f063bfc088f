//! What follows the state, each kind as one type: a closure of its own type for each text, attribute and handler would weigh on
//! the first load (docs/decisions/0026).

use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

/// A text.
#[must_use]
pub fn text(text: impl Fn() -> String + Send + Sync + 'static) -> AnyView {
    text_of(Box::new(text))
}

fn text_of(text: Box<dyn Fn() -> String + Send>) -> AnyView {
    (move || text()).into_any()
}

/// A part of the page, made anew in its place.
#[must_use]
pub fn part(part: impl Fn() -> AnyView + Send + 'static) -> AnyView {
    part_of(Box::new(part))
}

fn part_of(part: Box<dyn Fn() -> AnyView + Send>) -> AnyView {
    (move || part()).into_any()
}

/// A part of the page that stands there only now and then.
#[must_use]
pub fn optional(part: impl Fn() -> Option<AnyView> + Send + 'static) -> AnyView {
    optional_of(Box::new(part))
}

fn optional_of(part: Box<dyn Fn() -> Option<AnyView> + Send>) -> AnyView {
    (move || part().unwrap_or_else(nothing)).into_any()
}

/// What stands there while `holds`; made once each time that it begins to.
#[must_use]
pub fn shown_while(
    holds: impl Fn() -> bool + Send + Sync + 'static,
    part: impl Fn() -> AnyView + Send + 'static,
) -> AnyView {
    shown_while_of(Box::new(holds), Box::new(part))
}

fn shown_while_of(holds: Box<dyn Fn() -> bool + Send + Sync>, part: Box<dyn Fn() -> AnyView + Send>) -> AnyView {
    let holds = Memo::new(move |_| holds());
    part_of(Box::new(move || if holds.get() { part() } else { nothing() }))
}

/// A part of the page that is made anew only for another key.
#[must_use]
pub fn part_of_key(
    key: impl Fn() -> String + Send + Sync + 'static,
    part: impl Fn() -> AnyView + Send + 'static,
) -> AnyView {
    part_of_key_boxed(Box::new(key), Box::new(part))
}

fn part_of_key_boxed(key: Box<dyn Fn() -> String + Send + Sync>, part: Box<dyn Fn() -> AnyView + Send>) -> AnyView {
    let key = Memo::new(move |_| key());
    part_of(Box::new(move || {
        // Read, and not only tracked: a memo that nobody has read follows nothing itself.
        key.with(|_| ());
        untrack(&part)
    }))
}

/// Nothing.
#[must_use]
pub fn nothing() -> AnyView {
    ().into_any()
}

/// Parts one after the other.
#[must_use]
pub fn all(parts: impl IntoIterator<Item = impl IntoAny>) -> AnyView {
    all_of(parts.into_iter().map(IntoAny::into_any).collect())
}

fn all_of(parts: Vec<AnyView>) -> AnyView {
    parts.into_any()
}

/// Parts by their keys, in the order of the keys, each made once for as long as its key stays.
#[must_use]
pub fn keyed(
    keys: impl Fn() -> Vec<String> + Send + Sync + 'static,
    part: impl Fn(String) -> AnyView + Send + Sync + 'static,
) -> AnyView {
    keyed_of(Box::new(keys), Arc::new(part))
}

fn keyed_of(
    keys: Box<dyn Fn() -> Vec<String> + Send + Sync>,
    part: Arc<dyn Fn(String) -> AnyView + Send + Sync>,
) -> AnyView {
    view! { <For each=move || keys() key=|key| key.clone() children=move |key| part(key)/> }.into_any()
}

/// The value of an attribute; none leaves it out.
pub type Attr = Signal<Option<String>>;

/// An attribute.
#[must_use]
pub fn attr(value: impl Fn() -> Option<String> + Send + Sync + 'static) -> Attr {
    attr_of(Box::new(value))
}

fn attr_of(value: Box<dyn Fn() -> Option<String> + Send + Sync>) -> Attr {
    Signal::derive(value)
}

/// An attribute that is `true` or `false`.
#[must_use]
pub fn truth(holds: impl Fn() -> bool + Send + Sync + 'static) -> Attr {
    attr(move || Some(if holds() { "true" } else { "false" }.to_owned()))
}

/// An attribute that is there or not.
#[must_use]
pub fn flag(holds: impl Fn() -> bool + Send + Sync + 'static) -> Attr {
    attr(move || holds().then(String::new))
}

/// A property or an attribute that is there or not.
#[must_use]
pub fn whether(holds: impl Fn() -> bool + Send + Sync + 'static) -> Signal<bool> {
    whether_of(Box::new(holds))
}

fn whether_of(holds: Box<dyn Fn() -> bool + Send + Sync>) -> Signal<bool> {
    Signal::derive(holds)
}

/// What answers an event.
pub fn on<E: 'static>(answer: impl FnMut(E) + 'static) -> Box<dyn FnMut(E)> {
    Box::new(answer)
}

/// Does something that waits for the browser.
pub fn spawn(task: impl Future<Output = ()> + 'static) {
    spawn_boxed(Box::pin(task));
}

fn spawn_boxed(task: Pin<Box<dyn Future<Output = ()>>>) {
    spawn_local(task);
}

/// Shows a value as the one that is chosen in the list where an event happened.
pub fn show_chosen(event: &leptos::ev::Event, value: &str) {
    event_target::<web_sys::HtmlSelectElement>(event).set_value(value);
}
