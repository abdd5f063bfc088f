//! Plans that a person keeps in this browser: a line each, written as a link is. What stands there and is none is kept as it is.

use crate::catalog::Book;
use crate::link::{self, Refused};

/// The first line of what is stored.
const HEAD: &str = "clipcost 1";

/// What is stored.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SavedPlans {
    /// The plans as queries, the first kept first.
    pub plans: Vec<String>,
    /// Lines that are no plan of this version: somebody else's, or broken. They are written back untouched.
    pub foreign: Vec<String>,
}

/// Reads what is stored; never fails.
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

/// Writes it back.
#[must_use]
pub fn write(saved: &SavedPlans) -> String {
    let lines = [HEAD.to_owned()].into_iter().chain(saved.plans.iter().cloned()).chain(saved.foreign.iter().cloned());
    lines.collect::<Vec<_>>().join("\n")
}

/// A line as the query of a plan: a query, or a whole address. None where nothing of a plan stands in it, or part of it is refused.
#[must_use]
pub fn plan(line: &str, book: &Book) -> Option<String> {
    let line = line.trim();
    let query = line.split_once('?').map_or(line, |(_, query)| query);
    let opened = link::read(query, book);
    let written = link::write(&opened.plan, book);
    let taken = opened.refused.iter().all(Refused::is_undone);
    (taken && !written.is_empty()).then_some(written)
}
