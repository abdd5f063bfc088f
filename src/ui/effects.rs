//! What follows the state into the document: the places, the fields, the language, the address, what screen readers hear. No
//! effect writes a signal.

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::time::Duration;

use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;

use super::browser::takeaway;
use super::state::{AppState, Field, NumberField};
use super::{Shell, browser, host};
use crate::markup::{answer, page, patch};

/// Wait after the last edit before the address is written: engines refuse more than some 100 writes in 30 s.
const ADDRESS_WAIT: Duration = Duration::from_millis(400);
/// Wait after the last edit before the answer is read out.
const ANNOUNCE_WAIT: Duration = Duration::from_millis(900);

/// Starts all effects of the page.
pub(super) fn run(state: AppState, shell: Shell) {
    // First of all: should what follows kill the program, it starts anew with this plan.
    follow(Box::new(move || browser::leave_plan(&state.address().0)));
    keep_page(state);
    match shell {
        Shell::Page => keep_address(state),
        Shell::Embed => tell_host(state),
    }
}

/// Runs again after each change of the state. Boxed: an effect of each closure's own type weighs on the first load.
fn follow(mut run: Box<dyn FnMut()>) {
    Effect::new(move |_: Option<()>| run());
}

/// Every place and field shows what the state says, and the answer is read out. Only what changed is written; another language
/// writes the page anew.
fn keep_page(state: AppState) {
    let mut spoken = browser::said_language();
    let mut places: Vec<String> = Vec::new();
    let mut last: Vec<Field> = Vec::new();
    let mut spoken_answer = Spoken::default();
    let mut watched = None;
    follow(Box::new(move || {
        let lang = state.format().lang;
        if spoken != Some(lang) {
            browser::write_root(&state.body());
            browser::say_language(lang, state.strings().title);
            last.clear();
            takeaway::offer_share_sheet();
        }
        if watched.is_none() || spoken != Some(lang) {
            watched = browser::watch_headline(watched.take());
        }
        spoken = Some(lang);
        state.show(&mut |shown| {
            let now = page::PLACES.map(|place| (place.markup)(shown).into_string());
            write_changed(&mut places, now.into());
            spoken_answer.announce(answer::spoken(shown));
        });
        let now = state.fields();
        for field in &now {
            // By name: which fields there are depends on the plan.
            let before = last.iter().find(|before| before.name == field.name);
            if before != Some(field) {
                put_field(field, before);
            }
        }
        last = now;
        browser::show("days-of-month", state.has_days());
        browser::show("exchange-rate", state.wants_rate());
    }));
}

/// Every field shows again what the state says: a page that comes back from the browser's own cache may have lost it.
pub(super) fn put_fields(state: AppState) {
    for field in untrack(|| state.fields()) {
        put_field(&field, None);
    }
}

/// Puts into the document what a field shows.
fn put_field(field: &Field, before: Option<&Field>) {
    let Field { name, value, number } = field;
    let Some(NumberField { read, note, slider }) = number else { return browser::put_choice(name, value) };
    browser::put_text(name, value, *read);
    browser::put_slider(name, slider);
    if before.and_then(|before| before.number.as_ref()).is_none_or(|before| before.note != *note) {
        browser::set_html(&format!("note-{name}"), note);
    }
}

/// The host hears of each change of the figures, and of the plan that they belong to.
fn tell_host(state: AppState) {
    let mut last = None::<String>;
    follow(Box::new(move || {
        let told = state.host_message();
        let before = last.replace(told.clone());
        if before.as_ref() != Some(&told) {
            host::tell(if before.is_none() { "ready" } else { "change" }, &told);
        }
    }));
}

/// Writes into each place what differs from what was last written there.
fn write_changed(last: &mut Vec<String>, now: Vec<String>) {
    for (at, (place, html)) in page::PLACES.iter().zip(&now).enumerate() {
        let before = last.get(at);
        let patched = |before: &String| patch::changes(before, html).is_some_and(|all| browser::patch(place.id, &all));
        if before != Some(html) && !before.is_some_and(patched) {
            browser::set_html(place.id, html);
        }
    }
    *last = now;
}

/// The address holds the plan: edits replace it after a pause, a preset is an entry of its own, Back and Forward open theirs.
fn keep_address(state: AppState) {
    let pause = Pause::default();
    // The query that the address was last given or opened with.
    let written = Rc::new(RefCell::new(String::new()));
    let write = {
        let (pause, written) = (pause.clone(), written.clone());
        move || {
            pause.end();
            let (query, _) = untrack(|| state.address());
            if query != browser::query() {
                browser::replace_query(&query);
            }
            *written.borrow_mut() = query;
        }
    };
    let hidden = write.clone();
    browser::on_window("pagehide", Box::new(move |_| hidden()));
    let mut last = None::<(String, u32)>;
    let waiting = pause.clone();
    let pushed = written.clone();
    follow(Box::new(move || {
        let (query, entry) = state.address();
        let Some((last_query, last_entry)) = last.replace((query.clone(), entry)) else { return write() };
        if query != last_query {
            // A code or a text of the plan before would stand beside another answer.
            takeaway::clear();
        }
        if entry != last_entry {
            // The plan as it was keeps its own entry, then the preset gets one.
            waiting.end();
            browser::replace_query(&last_query);
            if query != last_query {
                browser::push_query(&query);
            }
            *pushed.borrow_mut() = query;
        } else if query != last_query {
            waiting.start(ADDRESS_WAIT, write.clone());
        }
    }));
    let back = move |_| {
        // A jump within the page fires this too, and must not undo an edit that waits to be written.
        let query = browser::query();
        if *written.borrow() != query {
            pause.end();
            state.open(&query);
            *written.borrow_mut() = query;
        }
    };
    browser::on_window("popstate", Box::new(back));
}

/// What is read out once the typing pauses; not at the start, when it is read anyway.
#[derive(Default)]
struct Spoken {
    pause: Pause,
    last: Option<String>,
}

impl Spoken {
    fn announce(&mut self, text: String) {
        let before = self.last.replace(text.clone());
        if before.is_some_and(|before| before != text) {
            self.pause.start(ANNOUNCE_WAIT, move || browser::set_text("announcement", &text));
        }
    }
}

/// Something to do after a pause, put off again by each new start.
#[derive(Clone, Default)]
struct Pause(Rc<Cell<Option<TimeoutHandle>>>);

impl Pause {
    fn start(&self, wait: Duration, then: impl FnOnce() + 'static) {
        self.end();
        self.0.replace(set_timeout_with_handle(then, wait).ok());
    }

    fn end(&self) {
        if let Some(handle) = self.0.take() {
            handle.clear();
        }
    }
}
