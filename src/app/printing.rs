//! Printing: the answer sheet stands in the document while the page is printed, and at no other time.

use std::any::Any;
use std::cell::RefCell;
use std::rc::Rc;

use leptos::mount::mount_to;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::fragment::Fragment;
use super::outward::on_window;
use super::state::AppState;
use super::{bind, document as page, download, fetch};

/// The id of the sheet's place.
const SHEET: &str = "sheet";

/// Prints, once what the sheet is made of has come: its program, its figures, the code of the link.
pub fn print(state: AppState) {
    bind::spawn(async move {
        fetch::print(state).await;
        download::code(state).await;
        let _ = window().print();
    });
}

/// Puts the sheet there whenever the browser prints, whoever asked for it.
pub fn listen(state: AppState) {
    // What is mounted goes when this is dropped.
    let mounted: Rc<RefCell<Option<Box<dyn Any>>>> = Rc::default();
    let ends = mounted.clone();
    on_window("beforeprint", move || {
        take_away(&mounted);
        put(state, &mounted);
    });
    on_window("afterprint", move || take_away(&ends));
}

fn put(state: AppState, mounted: &RefCell<Option<Box<dyn Any>>>) {
    let Some((render, words)) = untrack(|| state.fetched.print.get().zip(state.view_strings())) else { return };
    let Some(place) = new_place() else { return };
    // What the views show is printed too where someone has opened one.
    let opened = match state.fragment.get_untracked() {
        Fragment::Unknown => "alone",
        Fragment::View(_) | Fragment::All => "views",
    };
    page::mark_root("data-sheet", Some(opened));
    let sheet = mount_to(place, move || untrack(|| render(state, words)));
    *mounted.borrow_mut() = Some(Box::new(sheet));
}

/// The place of the sheet, before everything else.
fn new_place() -> Option<HtmlElement> {
    let place = document().create_element("div").ok()?;
    for (name, value) in [("id", SHEET), ("class", SHEET), ("translate", "no")] {
        place.set_attribute(name, value).ok()?;
    }
    let body = document().body()?;
    body.insert_before(&place, body.first_child().as_ref()).ok()?;
    place.dyn_into().ok()
}

fn take_away(mounted: &RefCell<Option<Box<dyn Any>>>) {
    drop(mounted.borrow_mut().take());
    if let Some(place) = document().get_element_by_id(SHEET) {
        place.remove();
    }
    page::mark_root("data-sheet", None);
}
