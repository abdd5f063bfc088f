//! The plans saved in this browser, as the page shows them, and what is done with them. An embed stores nothing.

use leptos::prelude::{Set as _, WithUntracked as _};

use super::AppState;
use crate::catalog::Book;
use crate::i18n::saved::Trouble;
use crate::link;
use crate::saved_plans::{self, SavedPlans};

/// What is saved in this browser, as it is shown.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SavedState {
    /// What is stored.
    pub saved: SavedPlans,
    /// What went wrong with it.
    pub trouble: Option<Trouble>,
    /// The plan deleted last, with its place.
    pub removed: Option<(usize, String)>,
}

impl SavedState {
    /// What a stored text says.
    #[must_use]
    pub fn read(text: &str, book: &Book) -> SavedState {
        let saved = saved_plans::read(text, book);
        let trouble = (!saved.foreign.is_empty()).then_some(Trouble::Foreign);
        SavedState { saved, trouble, removed: None }
    }
}

/// Where saved plans are stored.
#[derive(Clone, Copy)]
pub struct Store {
    /// What is stored now; empty where that is nothing, or may not be read.
    pub read: fn() -> String,
    /// Stores a text in its place. Where it cannot, what was there stays, and why is told.
    pub write: fn(&str) -> Result<(), Trouble>,
}

impl Store {
    /// Stores nothing.
    pub const NONE: Store = Store { read: String::new, write: |_| Err(Trouble::Blocked) };
}

impl AppState {
    /// Shows what is stored now.
    pub fn read_saved(self) {
        self.saved.set(SavedState::read(&(self.store().read)(), self.book()));
    }

    /// Keeps the plan, dated, in this browser; false where it could not be stored.
    pub fn keep(self) -> bool {
        let plan = self.dated_query();
        self.change_saved(|saved| {
            saved.saved.plans.retain(|other| *other != plan);
            saved.saved.plans.push(plan.clone());
        });
        self.saved.with_untracked(|saved| saved.saved.plans.contains(&plan))
    }

    /// Gives a saved plan another name; an empty one takes it away.
    pub fn rename_saved(self, at: usize, name: &str) {
        let book = self.book();
        self.change_saved(|saved| {
            if let Some(plan) = saved.saved.plans.get_mut(at) {
                *plan = link::write(&link::read(plan, book).plan.renamed(name), book);
            }
        });
    }

    /// Deletes a saved plan; it can be undone.
    pub fn delete_saved(self, at: usize) {
        self.change_saved(|saved| {
            if at < saved.saved.plans.len() {
                saved.removed = Some((at, saved.saved.plans.remove(at)));
            }
        });
    }

    /// Brings back the plan that was deleted last.
    pub fn undo_delete(self) {
        if let Some((at, plan)) = self.saved.with_untracked(|saved| saved.removed.clone()) {
            self.change_saved(|saved| saved.saved.plans.insert(at.min(saved.saved.plans.len()), plan));
        }
    }

    /// Saves plans from lines of links; says where some are none.
    pub fn import_links(self, lines: &str) {
        let book = self.book();
        self.change_saved(|saved| {
            for line in lines.lines().filter(|line| !line.trim().is_empty()) {
                match saved_plans::plan(line, book) {
                    Some(plan) if !saved.saved.plans.contains(&plan) => saved.saved.plans.push(plan),
                    Some(_) => {}
                    None => saved.trouble = Some(Trouble::Foreign),
                }
            }
        });
    }

    /// The saved plans as addresses, a line each.
    #[must_use]
    pub fn saved_links(self) -> String {
        let site = self.site();
        let address = |query: &String| format!("{site}?{query}");
        self.saved.with_untracked(|saved| saved.saved.plans.iter().map(address).collect::<Vec<_>>().join("\n"))
    }

    /// Opens a saved plan: an entry of its own in the history.
    pub fn open_saved(self, link: &str) {
        self.take_plan(link::read(link, self.book()).plan);
    }

    /// Changes what is stored now: another window may have changed it meanwhile.
    fn change_saved(self, change: impl FnOnce(&mut SavedState)) {
        if !self.is_embed() {
            let before = SavedState::read(&(self.store().read)(), self.book());
            let mut saved = before.clone();
            change(&mut saved);
            let stored = (self.store().write)(&saved_plans::write(&saved.saved));
            self.saved.set(match stored {
                Ok(()) => saved,
                Err(trouble) => SavedState { trouble: Some(trouble), ..before },
            });
        }
    }
}
