//! The rules of the page's own code, `src/app`: who may know the browser, the state, the views and the words, and what a `view!` may
//! hold.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use syn::visit::{self, Visit};

use crate::imports::{Source, parse, sources};
use crate::view_macros::{ViewMacro, view_macros};

/// The views, panels and the sheet that are chunks of their own.
const VIEWS: [&str; 9] = ["compare", "retakes", "limits", "cost", "budget", "plans", "print", "export", "embed"];

/// What people read of an attribute; the others hold names, numbers and ways.
const READ: [&str; 8] =
    ["aria-label", "aria-description", "aria-valuetext", "title", "alt", "placeholder", "label", "content"];

/// Words that stand in the code: names that no language changes, and keys of a keyboard.
const NAMES: [&str; 8] = ["Clipcost", "English", "Français", "Escape", "ArrowUp", "ArrowDown", "Home", "End"];

/// The methods by which a signal is written.
const WRITES: [&str; 12] = [
    "set",
    "set_untracked",
    "try_set",
    "update",
    "update_untracked",
    "update_value",
    "try_update",
    "try_update_untracked",
    "maybe_update",
    "write",
    "write_untracked",
    "set_value",
];

fn app() -> impl Iterator<Item = &'static Source> {
    let app = sources().iter().filter(|source| source.module.first().is_some_and(|first| first == "app"));
    assert!(app.clone().count() > 30, "the app is not where it was");
    app
}

fn text_of(source: &Source) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(&source.path)).expect("a text")
}

/// Checks that no file of the app but those in `allowed` breaks a rule. An exception that is no longer needed has to go.
#[track_caller]
fn check(allowed: &[&str], breaks: impl Fn(&Source) -> bool) {
    let found: Vec<&str> = app().filter(|source| breaks(source)).map(|source| source.path.as_str()).collect();
    let is_allowed = |path: &str| allowed.iter().any(|place| path.starts_with(place));
    assert!(found.iter().all(|path| is_allowed(path)), "{found:#?}, allowed {allowed:?}");
    for place in allowed {
        assert!(found.iter().any(|path| path.starts_with(place)), "{place} is allowed what it does not do");
    }
}

/// Checks a rule on a file that is written here.
fn broken(path: &str, text: &str, breaks: impl Fn(&Source) -> bool) -> bool {
    breaks(&parse(path, text))
}

fn names_browser(source: &Source) -> bool {
    ["web_sys", "js_sys", "wasm_bindgen", "wasm_bindgen_futures"].iter().any(|name| source.names(&[name]))
}

#[test]
fn state_views_and_components_know_no_browser() {
    // Each matter of the browser has a module of its own beside them.
    let is_pure = |source: &Source| {
        ["src/app/state", "src/app/views", "src/app/components"].iter().any(|place| source.path.starts_with(place))
    };
    check(&["src/app/components/sized.rs"], |source| is_pure(source) && names_browser(source));
    assert!(broken("src/app/views/cost.rs", "fn f() { js_sys::eval(\"1\"); }", names_browser));
    assert!(broken("src/app/state.rs", "use web_sys::{Storage};", names_browser));
}

/// Whether a component asks for more than its props: the state, a view, a chunk, a matter of the browser.
fn asks_for_more(source: &Source) -> bool {
    let own = ["bind", "components", "state"];
    let is_more = |name: &Vec<String>| {
        name.len() > 2 && name[0] == "crate" && name[1] == "app" && !own.contains(&name[2].as_str())
    };
    // Of the state only what a field shows, which is plain data.
    let of_state = |name: &Vec<String>| {
        name.len() > 3 && name[..3] == ["crate", "app", "state"].map(str::to_owned) && name[3] != "field"
    };
    source.has("AppState") || source.names.iter().any(|name| is_more(name) || of_state(name))
}

#[test]
fn components_get_props_and_do_not_ask_the_state() {
    let is_component = |source: &Source| source.path.starts_with("src/app/components");
    check(&[], |source| is_component(source) && asks_for_more(source));
    for text in [
        "use crate::app::state::AppState;",
        "fn f(state: super::super::state::AppState) {}",
        "use crate::app::state::{field::Note, session::Session};",
        "fn f() { crate::app::document::focus(\"x\"); }",
    ] {
        assert!(broken("src/app/components/figure.rs", text, asks_for_more), "{text}");
    }
    assert!(!broken("src/app/components/figure.rs", "use crate::app::{bind, state::field::Note};", asks_for_more));
}

#[test]
fn the_view_of_a_chunk_is_named_only_where_chunks_are_declared_and_rendered() {
    // Whatever else names it takes it into the first chunk.
    let split = ["src/app/chunks.rs", "src/app/prerender.rs"];
    let fields =
        [&["crate", "app", "views", "settings", "fields"][..], &["crate", "app", "views", "working", "content"]];
    check(&split, |source| names_a_chunk(source) || fields.iter().any(|path| source.names(path)));
    for text in ["use super::cost;", "use super::{form, cost::parts};", "fn f() { crate::app::views::cost::view; }"] {
        assert!(broken("src/app/views/form.rs", text, names_a_chunk), "{text}");
        assert!(!broken("src/app/views/cost.rs", text, names_a_chunk), "{text}");
    }
    assert!(!broken("src/app/views/cost/bars.rs", "use super::Cost; use super::super::form;", names_a_chunk));
}

/// Whether a file names something of a view that is a chunk and not its own.
fn names_a_chunk(source: &Source) -> bool {
    let own = source.module.get(2).map(String::as_str).unwrap_or_default();
    let others = VIEWS.iter().filter(|view| **view != own);
    others.into_iter().any(|view| source.names(&["crate", "app", "views", view]))
}

/// Whether a file names the words of a language, or what works out all figures, other than as types.
fn names_words(source: &Source) -> bool {
    let words = ["strings_of", "english", "french", "en", "fr", "english_views", "french_views", "view_strings"];
    words.iter().any(|name| source.names(&["crate", "i18n", name])) || source.has("answer_of_quote")
}

#[test]
fn words_and_answers_come_out_of_chunks() {
    // The static pages are made in the build, and no program carries them.
    check(&["src/app/chunks.rs", "src/app/prerender.rs", "src/app/pages/"], names_words);
    assert!(broken("src/app/views/tabs.rs", "use crate::i18n::strings_of;", names_words));
    assert!(broken("src/app/views/tabs.rs", "fn f() { crate::i18n::french_views(); }", names_words));
    assert!(broken("src/app/state.rs", "use crate::pricing::answer::{Answer, answer_of_quote};", names_words));
    assert!(!broken("src/app/state.rs", "use crate::i18n::views::ViewStrings; use crate::i18n::Strings;", names_words));
    // Only what fetches asks for a chunk.
    check(&["src/app/fetch.rs"], |source| source.names(&["crate", "app", "chunks"]));
}

/// Names of methods and functions that are called, but in what answers an event of the window: that is no effect.
struct Calls(BTreeSet<String>);

impl<'ast> Visit<'ast> for Calls {
    fn visit_expr_method_call(&mut self, call: &'ast syn::ExprMethodCall) {
        self.0.insert(call.method.to_string());
        visit::visit_expr_method_call(self, call);
    }

    fn visit_expr_call(&mut self, call: &'ast syn::ExprCall) {
        let is_event = matches!(&*call.func, syn::Expr::Path(path) if path.path.is_ident("on_window"));
        if !is_event {
            visit::visit_expr_call(self, call);
        }
    }
}

/// The methods of the state that write a signal, or call one that does.
fn edits_of_state() -> BTreeSet<String> {
    let mut methods = Vec::new();
    for source in app().filter(|source| source.path.starts_with("src/app/state")) {
        let file = syn::parse_file(&text_of(source)).expect("a file");
        let blocks = file.items.into_iter().filter_map(|item| match item {
            syn::Item::Impl(block) => Some(block),
            _ => None,
        });
        for item in blocks.flat_map(|block| block.items) {
            if let syn::ImplItem::Fn(method) = item {
                let mut calls = Calls(BTreeSet::new());
                calls.visit_block(&method.block);
                methods.push((method.sig.ident.to_string(), calls.0));
            }
        }
    }
    let mut writes: BTreeSet<String> = WRITES.map(str::to_owned).into();
    loop {
        let more = methods.iter().filter(|(name, calls)| !writes.contains(name) && !calls.is_disjoint(&writes));
        let more: Vec<String> = more.map(|(name, _)| name.clone()).collect();
        if more.is_empty() {
            return writes;
        }
        writes.extend(more);
    }
}

fn calls_in(text: &str) -> BTreeSet<String> {
    let mut calls = Calls(BTreeSet::new());
    calls.visit_file(&syn::parse_file(text).expect("a file"));
    calls.0
}

#[test]
fn effects_stand_in_one_file_and_write_no_signal() {
    check(&["src/app/outward.rs"], |source| source.has("Effect") || source.has("RenderEffect"));
    let edits = edits_of_state();
    for edit in ["set", "open", "edit", "edit_plan", "set_number", "look_at_clock", "add_view"] {
        assert!(edits.contains(edit), "{edit} writes a signal");
    }
    for question in ["figure", "quoted", "address", "dated_query", "is_open"] {
        assert!(!edits.contains(question), "{question} writes no signal");
    }
    let outward = app().find(|source| source.path == "src/app/outward.rs").expect("the effects");
    let written: Vec<_> = calls_in(&text_of(outward)).intersection(&edits).cloned().collect();
    assert!(written.is_empty(), "an effect calls {written:?}");
    let faulty =
        "fn f(s: S) { follow(Box::new(move || { let q = s.address(); pause.start(W, move || s.open(&q)); })); }";
    assert!(calls_in(faulty).contains("open"));
    assert!(!calls_in("fn f(s: S) { on_window(\"popstate\", move || s.open(\"\")); }").contains("open"));
}

/// Checks that no `view!` of the app has a fault of a kind.
#[track_caller]
fn assert_no_view_has(faults: impl Fn(&ViewMacro) -> Vec<String>) {
    let of = |source: &'static Source| view_macros(&text_of(source)).into_iter().map(|view| (&*source.path, view));
    let views: Vec<(&str, ViewMacro)> = app().flat_map(of).collect();
    assert!(views.len() > 100, "only {} views", views.len());
    let found = views.iter().map(|(path, view)| (path, faults(view)));
    let found: Vec<_> = found.filter(|(_, faults)| !faults.is_empty()).collect();
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn views_hold_no_arithmetic() {
    assert_no_view_has(|view| view.arithmetic());
    for (text, found) in [
        ("view! { <b>{a + 1}</b> }", &["+"][..]),
        ("view! { <rect x=x y=bottom.saturating_add(42) rx=\"4\"></rect> }", &["saturating_add"]),
        ("view! { <b on:click=move |_| state.set(n.get() * 2) class=\"x\">{format!(\"{}\", n % 2)}</b> }", &["*", "%"]),
        ("view! { {rows.map(|row| view! { <i>{row.a.plus(row.b)}</i> })} }", &["plus"]),
        ("view! { <b title=move || { let a = b - c; a }/> }", &["-"]),
        ("view! { <a href=\"../x\" aria-label=\"a + b\" x=-1>\"a * b\" {f(-a, &*b)} {move || a > b && !c}</a> }", &[]),
    ] {
        let views = view_macros(&format!("fn f() {{ {text} }}"));
        assert_eq!(views.iter().flat_map(ViewMacro::arithmetic).collect::<Vec<_>>(), found, "{text}");
    }
}

/// Whether a part of a text is made of letters: `c2361a` is a colour, `26` a width.
fn has_letters_alone(text: &str) -> bool {
    let mut parts = text.split(|letter: char| !letter.is_alphanumeric());
    parts.any(|part| !part.is_empty() && part.chars().all(char::is_alphabetic))
}

/// The words that a view holds by itself.
fn words_in(view: &ViewMacro) -> Vec<&String> {
    let read = view.attributes.iter().filter(|(name, _)| READ.contains(&name.as_str())).map(|(_, text)| text);
    let has_words = |text: &&String| has_letters_alone(text) && !NAMES.contains(&text.trim());
    view.texts.iter().chain(read).filter(has_words).collect()
}

#[test]
fn views_hold_no_words() {
    assert_no_view_has(|view| words_in(view).into_iter().cloned().collect());
    for (text, found) in [
        ("view! { <b>\"per month\"</b> }", &["per month"][..]),
        ("view! { <b>{move || view! { <i>{a} \" or \" {b}</i> }}</b> }", &[" or "]),
        ("view! { <b class=\"wide\" aria-label=\"Price\" data-x=\"y\"><i title=\"why\"/></b> }", &["Price", "why"]),
        ("view! { <b>bare</b> }", &["bare"]),
        ("view! { <nav id=\"top\" aria-label=\"Clipcost\" hidden>\" · \" {words.name} \"− ×\"</nav> }", &[]),
    ] {
        let views = view_macros(&format!("fn f() {{ {text} }}"));
        assert_eq!(views.iter().flat_map(words_in).collect::<Vec<_>>(), found, "{text}");
    }
}

/// Whether a text of the code is more than a name of the program: a word with a capital, or with a letter beyond ASCII.
fn is_word(text: &str) -> bool {
    let is_capital = |part: &str| {
        part.len() > 2
            && part.starts_with(char::is_uppercase)
            && part[1..].chars().all(|letter| letter.is_ascii_lowercase())
    };
    let beyond = |part: &str| part.chars().any(|letter| letter.is_alphabetic() && !letter.is_ascii());
    let mut parts = text.split([' ', ',', '.', ':']).filter(|part| !NAMES.contains(part));
    parts.any(|part| is_capital(part) || beyond(part))
}

#[test]
fn the_code_of_the_app_holds_no_words_either() {
    for source in app() {
        let words: Vec<&String> = source.texts.iter().filter(|text| is_word(text)).collect();
        assert!(words.is_empty(), "{}: {words:?}", source.path);
    }
    for (text, expected) in [
        ("Copied", true),
        ("copié", true),
        ("x Done.", true),
        ("Escape", false),
        ("M0 0h26V3", false),
        ("aria-label", false),
        ("USD", false),
    ] {
        assert_eq!(is_word(text), expected, "{text}");
    }
}
