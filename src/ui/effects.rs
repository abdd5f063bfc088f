//! What the page does beside showing itself: the address, the language of the document, what screen readers hear. No effect
//! writes a signal.

use std::time::Duration;

use leptos::ev;
use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;

use super::browser;
use super::state::AppState;

/// Wait after the last edit before the address is written: engines refuse more than some 100 writes in 30 s.
const ADDRESS_WAIT: Duration = Duration::from_millis(400);
/// Wait after the last edit before the answer is read out.
const ANNOUNCE_WAIT: Duration = Duration::from_millis(900);

/// Starts all effects of the page. Under `ssr` none runs.
pub(super) fn run(state: AppState) {
    keep_address(state);
    announce_answer(state);
    follow(Box::new(move || browser::say_language(state.format().lang, state.words().title)));
}

/// Runs again after each change of what it reads. Boxed: an effect of each closure's own type weighs on the first load.
fn follow(mut run: Box<dyn FnMut()>) {
    Effect::new(move |_: Option<()>| run());
}

/// The address holds the plan: edits replace it after a pause, a preset is an entry of its own, Back and Forward open theirs.
fn keep_address(state: AppState) {
    let waiting = StoredValue::<Option<TimeoutHandle>>::new(None);
    let stop_waiting = move || {
        if let Some(Some(handle)) = waiting.try_update_value(Option::take) {
            handle.clear();
        }
    };
    // The query that the address was last given or opened with.
    let written = StoredValue::new(String::new());
    let write = move || {
        stop_waiting();
        let query = untrack(|| state.address());
        if query != browser::query() {
            browser::replace_query(&query);
        }
        written.set_value(query);
    };
    let mut last = None::<(String, u32)>;
    follow(Box::new(move || {
        let (query, entries) = (state.address(), state.entries());
        let Some((last_query, last_entries)) = last.replace((query.clone(), entries)) else {
            write();
            return;
        };
        if entries != last_entries {
            // The plan as it was keeps its own entry, then the preset gets one.
            stop_waiting();
            browser::replace_query(&last_query);
            if query != last_query {
                browser::push_query(&query);
            }
            written.set_value(query.clone());
        } else if query != last_query {
            stop_waiting();
            waiting.set_value(set_timeout_with_handle(write, ADDRESS_WAIT).ok());
        }
    }));
    #[cfg(feature = "csr")]
    {
        let back = window_event_listener(ev::popstate, move |_| {
            // A jump within the page fires this too, and must not undo an edit that waits to be written.
            let query = browser::query();
            if written.with_value(|written| *written != query) {
                stop_waiting();
                state.open(&query);
                written.set_value(query);
            }
        });
        let hide = window_event_listener(ev::pagehide, move |_| write());
        on_cleanup(move || {
            back.remove();
            hide.remove();
        });
    }
    #[cfg(not(feature = "csr"))]
    let _ = ev::popstate;
}

/// Reads the answer out, once the typing pauses; not at the start, when it is read anyway.
fn announce_answer(state: AppState) {
    let waiting = StoredValue::<Option<TimeoutHandle>>::new(None);
    let mut started = false;
    follow(Box::new(move || {
        let text = super::answer::spoken(state);
        if std::mem::replace(&mut started, true) {
            if let Some(Some(handle)) = waiting.try_update_value(Option::take) {
                handle.clear();
            }
            let say = move || browser::announce(&text);
            waiting.set_value(set_timeout_with_handle(say, ANNOUNCE_WAIT).ok());
        }
    }));
}

/// The bar at the foot shows while the headline is out of sight.
pub(super) fn watch_headline(headline: NodeRef<leptos::html::H1>) {
    follow(Box::new(move || {
        if let Some(headline) = headline.get() {
            browser::show_foot_bar_without(&headline);
        }
    }));
}
