//! Charts as whole coordinates, from quotes, risks, total costs and the book. Pure geometry: knows no HTML and no words.

pub mod band;
pub mod bar;
pub mod history;
pub mod strip;
pub mod total;

/// Width of every chart, in its own units.
pub const WIDTH: u64 = 1000;
