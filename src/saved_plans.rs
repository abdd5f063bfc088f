//! Saved plans: the text that a browser stores, a line a plan, each line a query. Lines that are no plan are preserved.
//!
//! Knows no browser: where the text is stored is `ui`'s matter.

use crate::catalog::Book;
use crate::link::{self, Refused};

/// The first line of the stored text, with the version of the format.
const HEAD: &str = "clipcost 1";

/// The content of the stored text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SavedPlans {
    /// The plans as canonical queries, in the order they were saved.
    pub plans: Vec<String>,
    /// Lines that are not the canonical query of a plan: from another version, or damaged. They are written back unchanged.
    pub foreign: Vec<String>,
}

/// Reads the stored text. Never fails.
#[must_use]
pub fn read(text: &str, book: &Book) -> SavedPlans {
    let mut saved = SavedPlans::default();
    for line in text.lines().filter(|line| *line != HEAD && !line.is_empty()) {
        match plan(line, book) {
            Some(plan) if plan == line => saved.plans.push(plan),
            _ => saved.foreign.push(line.to_owned()),
        }
    }
    saved
}

/// The text to store: plans first, then the foreign lines.
#[must_use]
pub fn write(saved: &SavedPlans) -> String {
    let lines = [HEAD.to_owned()].into_iter().chain(saved.plans.iter().cloned()).chain(saved.foreign.iter().cloned());
    lines.collect::<Vec<_>>().join("\n")
}

/// The canonical query of a line, which is a query or a whole address. `None` where a value of it is refused, or where it
/// sets nothing.
#[must_use]
pub fn plan(line: &str, book: &Book) -> Option<String> {
    let line = line.trim();
    let query = line.split_once('?').map_or(line, |(_, query)| query);
    let opened = link::read(query, book);
    let written = link::write(&opened.plan, book);
    let complete = opened.refused.iter().all(Refused::is_undone);
    (complete && !written.is_empty()).then_some(written)
}
