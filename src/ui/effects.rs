//! What follows the state into the document: the places, the fields, the address, the language, what screen readers hear. No
//! effect writes a signal.

use std::time::Duration;

use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;

use super::browser;
use super::state::AppState;
use crate::markup::{answer, page};
use crate::scenario::param::Param;

/// Wait after the last edit before the address is written: engines refuse more than some 100 writes in 30 s.
const ADDRESS_WAIT: Duration = Duration::from_millis(400);
/// Wait after the last edit before the answer is read out.
const ANNOUNCE_WAIT: Duration = Duration::from_millis(900);

/// Starts all effects of the page.
pub(super) fn run(state: AppState) {
    keep_language(state);
    for place in page::PLACES {
        follow(move || browser::set_html(place.id, &state.html(place.markup)));
    }
    follow(move || keep_fields(state));
    keep_address(state);
    announce_answer(state);
    browser::show_foot_bar_without_headline();
}

/// Runs again after each change of what it reads. Boxed: an effect of each closure's own type weighs on the first load.
fn follow(run: impl FnMut() + 'static) {
    fn boxed(mut run: Box<dyn FnMut()>) {
        Effect::new(move |_: Option<()>| run());
    }
    boxed(Box::new(run));
}

/// What only depends on the language is written anew when another is chosen; the places in it follow by themselves.
fn keep_language(state: AppState) {
    let mut spoken = browser::said_language();
    follow(move || {
        let lang = state.format().lang;
        if spoken != Some(lang) {
            browser::rewrite_root(&state.body());
        }
        spoken = Some(lang);
        browser::say_language(lang, state.words().title);
    });
}

/// Every field shows what the plan holds, or what is being typed.
fn keep_fields(state: AppState) {
    // After another language every field is new.
    state.format();
    for param in Param::ALL {
        if param.bounds().is_some() {
            browser::put_text(param.name(), &state.text(param), state.is_read(param));
            browser::put_slider(param.name(), state.number(param).map(|number| number.ceil()));
            browser::set_html(&format!("note-{}", param.name()), &state.note(param));
        } else if let Some(value) = state.choice(param) {
            browser::put_choice(param.name(), &value);
        }
    }
    browser::show("days-of-month", state.has_days());
    browser::show("exchange-rate", state.wants_rate());
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
    follow(move || {
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
            written.set_value(query);
        } else if query != last_query {
            stop_waiting();
            waiting.set_value(set_timeout_with_handle(write, ADDRESS_WAIT).ok());
        }
    });
    browser::on_window("pagehide", Box::new(move |_| write()));
    let back = move |_| {
        // A jump within the page fires this too, and must not undo an edit that waits to be written.
        let query = browser::query();
        if written.with_value(|written| *written != query) {
            stop_waiting();
            state.open(&query);
            written.set_value(query);
        }
    };
    browser::on_window("popstate", Box::new(back));
}

/// Reads the answer out, once the typing pauses; not at the start, when it is read anyway.
fn announce_answer(state: AppState) {
    let waiting = StoredValue::<Option<TimeoutHandle>>::new(None);
    let mut started = false;
    follow(move || {
        let text = state.show(answer::spoken);
        if std::mem::replace(&mut started, true) {
            if let Some(Some(handle)) = waiting.try_update_value(Option::take) {
                handle.clear();
            }
            let say = move || browser::set_text("announcement", &text);
            waiting.set_value(set_timeout_with_handle(say, ANNOUNCE_WAIT).ok());
        }
    });
}
