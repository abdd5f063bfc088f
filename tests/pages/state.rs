//! The state of the page: edits, what follows from them, what is copied and told to a host, and what is saved.

use std::cell::RefCell;

use leptos::prelude::{GetUntracked as _, Owner, Set as _};

use clipcost::app::fragment::{Fragment, View};
use clipcost::app::prerender::html_after;
use clipcost::app::state::{AppState, Setup, Store};
use clipcost::i18n::saved::Trouble;
use clipcost::i18n::strings_of;
use clipcost::locale::Lang;
use clipcost::plan::param::{Param, Step};
use clipcost::plan::presets::Preset;
use clipcost::pricing::Figure;
use rust_decimal::Decimal;

use crate::frozen::plain;
use crate::page::Opening;

/// The state of a link, asked and edited.
fn with_state<T>(setup: Setup, ask: impl FnOnce(AppState) -> T) -> T {
    Owner::new().with(|| ask(AppState::new(setup)))
}

fn with<T>(query: &str, ask: impl FnOnce(AppState) -> T) -> T {
    with_state(Opening { fragment: "", ..Opening::all(query) }.setup(), ask)
}

fn month(state: AppState) -> String {
    state.quoted(Figure::Month).map_or_else(String::new, plain)
}

#[test]
fn figures_follow_every_edit() {
    with("", |state| {
        // 20 × 10 s × 0.10 × 30 days.
        assert_eq!(month(state), "600");
        state.set_text(Param::Videos, "30");
        assert_eq!(month(state), "900");
        state.step(Param::Videos, Step::Up);
        assert_eq!(month(state), "930");
        state.set_number(Param::Attempts, Decimal::TWO);
        assert_eq!(month(state), "1860");
        // Out of bounds: nothing changes.
        state.set_number(Param::Attempts, Decimal::ZERO);
        assert_eq!(month(state), "1860");
        state.choose(Param::Per, "month");
        // 31 × 10 s × 0.10 × 2.
        assert_eq!(month(state), "62");
        state.set_preset(Preset::Blank);
        assert!(state.address().1 == 1, "a preset is an entry of the history");
    });
}

#[test]
fn what_follows_from_the_quote_is_there_once_its_chunk_has_come() {
    with("", |state| {
        assert_eq!(state.figure(Figure::Risk80), None, "not worked out yet");
        assert_eq!(state.host_message(), None, "a host hears whole answers");
        state.fetched.answering.set(Some(clipcost::pricing::answer::answer_of_quote));
        assert!(state.figure(Figure::Risk80).is_some());
        let told = state.host_message().expect("all figures");
        assert!(told.contains("\"query\":\"on=2026-11-22\"") && told.contains("\"month\":\"600\""), "{told}");
        assert!(told.contains("\"risk-80\":\"600\"") && told.contains("\"tier-needed\":\"3\""), "{told}");
    });
}

#[test]
fn copied_links_are_dated_and_carry_the_view_unless_that_is_compare() {
    for (fragment, carried) in
        [("", ""), ("#compare", ""), ("#limits", "#limits"), ("#embed", "#embed"), ("#all", "#all"), ("#nothing", "")]
    {
        with_state(Opening { fragment, ..Opening::all("seconds=5") }.setup(), |state| {
            assert_eq!(
                (state.dated_query().as_str(), state.open_fragment().as_str()),
                ("seconds=5&on=2026-11-22", carried)
            );
            assert_eq!(state.address().0, "seconds=5", "the address itself is left as it came");
        });
    }
}

#[test]
fn edits_leave_the_open_view() {
    with_state(Opening { fragment: "#limits", ..Opening::all("") }.setup(), |state| {
        state.set_text(Param::Videos, "3");
        state.set_preset(Preset::Blank);
        state.set_today();
        assert_eq!(state.fragment.get_untracked(), Fragment::View(View::Limits));
        assert!(state.is_open(View::Limits) && !state.is_open(View::Compare));
    });
}

#[test]
fn a_language_changes_words_and_no_figure() {
    let page = crate::document::read(&html_after(Opening { fragment: "", ..Opening::all("") }.setup(), |state| {
        state.set_language(strings_of(Lang::Fr));
        state.set_view_strings(clipcost::i18n::view_strings(Lang::Fr));
    }));
    assert_eq!(
        page.one("#headline").words(),
        "20 vidéos de 10\u{a0}s par jour avec Sora 2 coûtent 600\u{a0}$ par mois"
    );
    with("", |state| {
        state.set_language(strings_of(Lang::Fr));
        assert_eq!(state.address().0, "lang=fr", "the language is written, and no day: the plan was not edited");
        assert_eq!(month(state), "600");
    });
}

thread_local! {
    static LEFT: RefCell<Vec<String>> = const { RefCell::new(Vec::new()) };
}

#[test]
fn every_plan_is_left_for_a_program_that_starts_anew_before_anything_follows_from_it() {
    let leave = |query: &str| LEFT.with(|left| left.borrow_mut().push(query.to_owned()));
    let setup = Setup { leave, ..Opening { fragment: "", ..Opening::all("seconds=5") }.setup() };
    with_state(setup, |state| {
        state.set_text(Param::Videos, "3");
        state.set_preset(Preset::Blank);
    });
    let left = LEFT.take();
    assert_eq!(left[..2], ["seconds=5", "seconds=5&videos=3&on=2026-11-22"]);
    assert_eq!(left.len(), 3, "{left:?}");
}

thread_local! {
    static STORED: RefCell<String> = const { RefCell::new(String::new()) };
}

fn write(text: &str) -> Result<(), Trouble> {
    STORED.with(|stored| *stored.borrow_mut() = text.to_owned());
    Ok(())
}

const STORE: Store = Store { read: || STORED.with(|stored| stored.borrow().clone()), write };

fn saved(state: AppState) -> Vec<String> {
    state.saved.get_untracked().saved.plans
}

#[test]
fn plans_are_saved_dated_renamed_deleted_and_brought_back() {
    let setup = Setup { store: STORE, ..Opening { fragment: "", ..Opening::all("seconds=5") }.setup() };
    with_state(setup, |state| {
        assert!(state.keep(), "it is saved");
        assert!(state.keep(), "and not twice");
        assert_eq!(saved(state), ["seconds=5&on=2026-11-22"]);
        state.rename_saved(0, "Spring");
        assert_eq!(saved(state), ["seconds=5&on=2026-11-22&name=Spring"]);
        state.import_links("https://clipcost.example/?videos=3\nno link at all\n");
        assert_eq!(saved(state)[1..], ["videos=3"]);
        assert_eq!(state.saved.get_untracked().trouble, Some(Trouble::Foreign));
        state.delete_saved(0);
        assert_eq!(saved(state), ["videos=3"]);
        state.undo_delete();
        assert_eq!(saved(state), ["seconds=5&on=2026-11-22&name=Spring", "videos=3"]);
        // Another window adds one: nothing is lost to it.
        STORED.with(|stored| stored.borrow_mut().push_str("\nmodel=veo-3.1"));
        state.delete_saved(1);
        assert_eq!(saved(state), ["seconds=5&on=2026-11-22&name=Spring", "model=veo-3.1"]);
        state.open_saved("model=veo-3.1");
        assert_eq!(state.address(), ("model=veo-3.1&on=2026-11-22".to_owned(), 1));
    });
}

#[test]
fn what_cannot_be_stored_leaves_what_was_there_and_says_so() {
    for trouble in [Trouble::Full, Trouble::Blocked] {
        fn full(_: &str) -> Result<(), Trouble> {
            Err(Trouble::Full)
        }
        fn blocked(_: &str) -> Result<(), Trouble> {
            Err(Trouble::Blocked)
        }
        let write = if trouble == Trouble::Full { full } else { blocked };
        let store = Store { read: || "videos=3".to_owned(), write };
        let setup = Setup { store, ..Opening { fragment: "", ..Opening::all("seconds=5") }.setup() };
        with_state(setup, |state| {
            assert!(!state.keep());
            assert_eq!(
                (saved(state), state.saved.get_untracked().trouble),
                (vec!["videos=3".to_owned()], Some(trouble))
            );
        });
    }
}

#[test]
fn an_embed_stores_nothing() {
    let setup = Setup { store: STORE, ..Opening { is_embed: true, fragment: "", ..Opening::all("seconds=5") }.setup() };
    with_state(setup, |state| {
        assert!(!state.keep());
        assert!(STORED.with(|stored| stored.borrow().is_empty()));
    });
}
