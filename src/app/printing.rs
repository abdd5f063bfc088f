//! Printing: the answer sheet stands in the document while the page is printed, and at no other time.

use std::any::Any;
use std::cell::RefCell;
use std::rc::Rc;

use leptos::mount::mount_to;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::fragment::Fragment;
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

/// The sheet in the document: put there before the browser prints, whoever asked for it, and taken away after.
#[derive(Clone)]
pub struct Sheet {
    state: AppState,
    /// What is mounted goes when this is dropped.
    mounted: Rc<RefCell<Option<Box<dyn Any>>>>,
}

impl Sheet {
    /// The sheet, not yet in the document.
    #[must_use]
    pub fn new(state: AppState) -> Sheet {
        Sheet { state, mounted: Rc::default() }
    }

    /// Puts the sheet there as the plan is now; nothing where its program has not come.
    pub fn put(&self) {
        self.take_away();
        let state = self.state;
        let Some((render, words)) = untrack(|| state.fetched.print.get().zip(state.view_strings())) else { return };
        let Some(place) = new_place() else { return };
        // What the views show is printed too where someone has opened one.
        let opened = match state.fragment.get_untracked() {
            Fragment::Unknown => "alone",
            Fragment::View(_) | Fragment::All => "views",
        };
        page::mark_root("data-sheet", Some(opened));
        let sheet = mount_to(place, move || untrack(|| render(state, words)));
        *self.mounted.borrow_mut() = Some(Box::new(sheet));
    }

    /// Takes it away.
    pub fn take_away(&self) {
        drop(self.mounted.borrow_mut().take());
        if let Some(place) = document().get_element_by_id(SHEET) {
            place.remove();
        }
        page::mark_root("data-sheet", None);
    }
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
