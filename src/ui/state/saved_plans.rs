//! What is done with the plans kept in this browser.

use leptos::prelude::*;

use super::AppState;
use crate::i18n::saved::Trouble;
use crate::link;
use crate::markup::Kept;
use crate::saved_plans;
use crate::ui::{browser, storage};

impl AppState {
    /// Keeps the plan, dated, in this browser.
    pub(in crate::ui) fn keep(self) {
        let plan = self.dated_address();
        self.change_kept(|kept| {
            kept.saved.plans.retain(|other| *other != plan);
            kept.saved.plans.push(plan);
        });
    }

    /// Gives a kept plan another name; an empty one takes it away.
    pub(in crate::ui) fn rename(self, at: usize, name: &str) {
        let book = self.book;
        self.change_kept(|kept| {
            if let Some(plan) = kept.saved.plans.get_mut(at) {
                *plan = link::write(&link::read(plan, book).plan.renamed(name), book);
            }
        });
    }

    /// Deletes a kept plan; it can be undone.
    pub(in crate::ui) fn delete(self, at: usize) {
        self.change_kept(|kept| {
            if at < kept.saved.plans.len() {
                kept.removed = Some((at, kept.saved.plans.remove(at)));
            }
        });
    }

    /// Brings back the plan that was deleted last.
    pub(in crate::ui) fn undo_delete(self) {
        let removed = self.session.with_untracked(|session| session.kept.removed.clone());
        if let Some((at, plan)) = removed {
            self.change_kept(|kept| kept.saved.plans.insert(at.min(kept.saved.plans.len()), plan));
        }
    }

    /// Takes over plans from lines of links; says where some are none.
    pub(in crate::ui) fn take_over(self, lines: &str) {
        let book = self.book;
        self.change_kept(|kept| {
            for line in lines.lines().filter(|line| !line.trim().is_empty()) {
                match saved_plans::plan(line, book) {
                    Some(plan) if !kept.saved.plans.contains(&plan) => kept.saved.plans.push(plan),
                    Some(_) => {}
                    None => kept.trouble = Some(Trouble::Foreign),
                }
            }
        });
    }

    /// The kept plans as addresses, a line each.
    pub(in crate::ui) fn kept_links(self) -> String {
        let plans = self.session.with_untracked(|session| session.kept.saved.plans.clone());
        plans.iter().map(|plan| browser::address_with(plan)).collect::<Vec<_>>().join("\n")
    }

    /// Looks at what is stored again: another window may have changed it.
    pub(in crate::ui) fn look_again(self) {
        self.take_kept(storage::look(self.book));
    }

    fn take_kept(self, kept: Kept) {
        self.change(|session| session.kept = kept);
    }

    fn change_kept(self, change: impl FnOnce(&mut Kept)) {
        if self.embed.is_none() {
            let before = storage::look(self.book);
            let mut kept = before.clone();
            change(&mut kept);
            self.take_kept(storage::lay(kept, before));
        }
    }

    /// Opens a kept plan: an entry of its own in the history.
    pub(in crate::ui) fn open_kept(self, link: &str) {
        self.edit(|session| {
            session.refused.clear();
            session.leave_off();
            session.entries = session.entries.wrapping_add(1);
            session.plan = link::read(link, self.book).plan;
        });
    }
}
