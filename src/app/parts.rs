//! The page is made in parts while it starts, each in a task of its own: one long task would keep the browser from hearing a person.

use leptos::prelude::*;

use super::state::AppState;
use super::{bind, document};

/// A part of the page. While the page starts it waits for its turn; later it is made at once.
#[must_use]
pub fn part(state: AppState, part: impl Fn() -> AnyView + Send + 'static) -> AnyView {
    part_of(state, Box::new(part))
}

fn part_of(state: AppState, part: Box<dyn Fn() -> AnyView + Send>) -> AnyView {
    let is_made = RwSignal::new(false);
    let waits = state.parts_left.try_update_value(|left| left.as_mut().map(|left| left.push(is_made)));
    if waits.flatten().is_none() {
        return part();
    }
    bind::part(move || if is_made.get() { untrack(&part) } else { bind::nothing() })
}

/// Makes the page by `make`, and then its parts in their order.
pub async fn in_turns(state: AppState, make: impl FnOnce()) {
    state.parts_left.set_value(Some(Vec::new()));
    make();
    loop {
        // A part that has been made has added those within it.
        document::pause().await;
        let next = state.parts_left.try_update_value(|left| {
            let left = left.as_mut()?;
            (!left.is_empty()).then(|| left.remove(0))
        });
        let Some(next) = next.flatten() else { break };
        next.set(true);
    }
    state.parts_left.set_value(None);
}
