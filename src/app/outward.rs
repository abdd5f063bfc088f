//! What the state carries out of the app: to the address, the title, the host, screen readers, and the plan that
//! `static/alive.js` finds should the program die. No effect writes a signal.

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::time::Duration;

use leptos::html::Iframe;
use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::MessageEvent;

use super::sight::watch_headline;
use super::state::AppState;
use super::{address, document as page, host};

/// Wait after the last edit before the address is written: engines refuse more than some 100 writes in 30 s.
const ADDRESS_WAIT: Duration = Duration::from_millis(400);
/// Wait after the last edit before the answer is read out.
const ANNOUNCE_WAIT: Duration = Duration::from_millis(900);

/// Wait before a frame shows another address: it loads anew.
const FRAME_WAIT: Duration = Duration::from_millis(600);

/// Starts all effects of the page.
pub fn run(state: AppState) {
    follow(Box::new(move || {
        let strings = state.strings.get();
        page::say_language(strings.lang, strings.title);
    }));
    let mut watched = None;
    follow(Box::new(move || {
        // Another language makes another headline.
        state.strings.track();
        watched = watch_headline(watched.take());
    }));
    announce(state);
    if state.is_embed() { tell_host(state) } else { keep_address(state) }
}

/// Runs again after each change of the state. Boxed: an effect of each closure's own type weighs on the first load.
fn follow(mut run: Box<dyn FnMut()>) {
    Effect::new(move |_: Option<()>| run());
}

/// Lays the plan's query where `static/alive.js` finds it.
pub fn leave_plan(query: &str) {
    let _ = js_sys::Reflect::set(&window(), &"clipcostPlan".into(), &query.into());
}

/// The answer is read out once the typing pauses. At the start the standard plan's is read anyway; that of a link was waited for,
/// and is read out too.
fn announce(state: AppState) {
    let pause = Pause::default();
    let mut last = (state.is_embed() || address::query().is_empty()).then(|| untrack(|| state.spoken()));
    follow(Box::new(move || {
        let text = state.spoken();
        let before = last.replace(text.clone());
        if before.is_none_or(|before| before != text) {
            pause.start(ANNOUNCE_WAIT, move || {
                if let Some(place) = document().get_element_by_id("announcement") {
                    place.set_text_content(Some(&text));
                }
            });
        }
    }));
}

/// The host hears of each change of the figures, and of the plan that they belong to.
fn tell_host(state: AppState) {
    let mut last = None::<String>;
    follow(Box::new(move || {
        let Some(told) = state.host_message() else { return };
        let before = last.replace(told.clone());
        if before.as_ref() != Some(&told) {
            host::tell(if before.is_none() { "ready" } else { "change" }, &told);
        }
    }));
}

/// The address holds the plan: edits replace it after a pause, a preset is an entry of its own, Back and Forward open theirs.
fn keep_address(state: AppState) {
    let pause = Pause::default();
    // The query that the address was last given or opened with.
    let written = Rc::new(RefCell::new(state.opened_query()));
    let write = {
        let (pause, written) = (pause.clone(), written.clone());
        move || {
            pause.end();
            let (query, _) = untrack(|| state.address());
            if query != address::query() {
                address::replace_query(&query);
            }
            *written.borrow_mut() = query;
        }
    };
    let hidden = write.clone();
    on_window("pagehide", hidden);
    let mut last = None::<(String, u32)>;
    let (waiting, pushed) = (pause.clone(), written.clone());
    let opened = state.opened_query();
    follow(Box::new(move || {
        let (query, entry) = state.address();
        let Some((last_query, last_entry)) = last.replace((query.clone(), entry)) else {
            // Of Back or Forward before the page attended it hears in a moment.
            if address::query() == opened {
                write();
            }
            return;
        };
        if entry != last_entry {
            // The plan as it was keeps its own entry, then the preset gets one.
            waiting.end();
            address::replace_query(&last_query);
            if query != last_query {
                address::push_query(&query);
            }
            *pushed.borrow_mut() = query;
        } else if query != last_query {
            waiting.start(ADDRESS_WAIT, write.clone());
        }
    }));
    on_window("popstate", move || {
        state.fragment.set(address::fragment());
        // A jump within the page fires this too, and must not undo an edit that waits to be written.
        let query = address::query();
        if *written.borrow() != query {
            pause.end();
            state.open(&query);
            *written.borrow_mut() = query;
        }
    });
}

/// A frame shows an address: the first at once, another once it has stayed for a moment.
pub fn show_in_frame(frame: NodeRef<Iframe>, address: Memo<String>) {
    let pause = Pause::default();
    let mut shows = false;
    follow(Box::new(move || {
        let address = address.get();
        let Some(frame) = frame.get() else { return };
        if std::mem::replace(&mut shows, true) {
            pause.start(FRAME_WAIT, move || show_anew(&frame, &address));
        } else {
            frame.set_src(&address);
        }
    }));
}

/// Shows another address as a new frame would: one that went on to it would add an entry to the history.
fn show_anew(frame: &web_sys::HtmlIFrameElement, address: &str) {
    let (place, next) = (frame.parent_node(), frame.next_sibling());
    frame.remove();
    frame.set_src(address);
    if let Some(place) = place {
        let _ = place.insert_before(frame, next.as_ref());
    }
}

/// The height that a frame tells of what it shows, as long as its view is open. No other window is heard.
pub fn hear_height(frame: NodeRef<Iframe>, heard: impl Fn(u32) + Clone + 'static) {
    follow(Box::new(move || {
        if frame.get().is_some() {
            let heard = heard.clone();
            let listener = window_event_listener_untyped("message", move |event| {
                let message = event.dyn_ref::<MessageEvent>();
                if let Some(height) = message.and_then(|message| host::height_of(message, frame)) {
                    heard(height);
                }
            });
            on_cleanup(move || listener.remove());
        }
    }));
}

/// Answers an event of the window for as long as the document lives.
pub fn on_window(event: &'static str, answer: impl Fn() + 'static) {
    hear(event, Box::new(move |_| answer()));
}

/// Hears an event of the window for as long as the document lives.
pub fn hear(event: &'static str, answer: Box<dyn Fn(web_sys::Event)>) {
    std::mem::forget(window_event_listener_untyped(event, answer));
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
