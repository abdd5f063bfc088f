//! What is done with the plans saved in this browser.

use leptos::prelude::*;

use super::AppState;
use crate::i18n::saved::Trouble;
use crate::link;
use crate::markup::SavedState;
use crate::saved_plans;
use crate::ui::{browser, storage};

impl AppState {
    /// Keeps the plan, dated, in this browser.
    pub(in crate::ui) fn keep(self) {
        let plan = self.dated_address();
        self.change_saved(|saved| {
            saved.saved.plans.retain(|other| *other != plan);
            saved.saved.plans.push(plan);
        });
    }

    /// Gives a saved plan another name; an empty one takes it away.
    pub(in crate::ui) fn rename(self, at: usize, name: &str) {
        let book = self.book;
        self.change_saved(|saved| {
            if let Some(plan) = saved.saved.plans.get_mut(at) {
                *plan = link::write(&link::read(plan, book).plan.renamed(name), book);
            }
        });
    }

    /// Deletes a saved plan; it can be undone.
    pub(in crate::ui) fn delete(self, at: usize) {
        self.change_saved(|saved| {
            if at < saved.saved.plans.len() {
                saved.removed = Some((at, saved.saved.plans.remove(at)));
            }
        });
    }

    /// Brings back the plan that was deleted last.
    pub(in crate::ui) fn undo_delete(self) {
        let removed = self.session.with_untracked(|session| session.saved.removed.clone());
        if let Some((at, plan)) = removed {
            self.change_saved(|saved| saved.saved.plans.insert(at.min(saved.saved.plans.len()), plan));
        }
    }

    /// Takes over plans from lines of links; says where some are none.
    pub(in crate::ui) fn take_over(self, lines: &str) {
        let book = self.book;
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
    pub(in crate::ui) fn saved_links(self) -> String {
        let plans = self.session.with_untracked(|session| session.saved.saved.plans.clone());
        plans.iter().map(|plan| browser::address_with(plan)).collect::<Vec<_>>().join("\n")
    }

    /// Looks at what is stored again: another window may have changed it.
    pub(in crate::ui) fn look_again(self) {
        self.set_saved(storage::read(self.book));
    }

    fn set_saved(self, saved: SavedState) {
        self.change(|session| session.saved = saved);
    }

    fn change_saved(self, change: impl FnOnce(&mut SavedState)) {
        if self.embed.is_none() {
            let before = storage::read(self.book);
            let mut saved = before.clone();
            change(&mut saved);
            self.set_saved(storage::write(saved, before));
        }
    }

    /// Opens a saved plan: an entry of its own in the history.
    pub(in crate::ui) fn open_saved(self, link: &str) {
        self.edit(|session| {
            session.refused.clear();
            session.leave_off();
            session.entries = session.entries.wrapping_add(1);
            session.plan = link::read(link, self.book).plan;
        });
    }
}
