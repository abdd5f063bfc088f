//! The place above the page that says how far the program is, as HTML.

pub mod start;
