//! Charts as whole coordinates, from quotes, risks, total costs and the book. Pure geometry: knows no HTML and no words.
//!
//! A chart is laid out for the width, in px, that it is drawn at: 760 or 816 on a desk, 358 on a phone. Its coordinates are px
//! from the left and from the top, so that its labels, 14 px high, need no scaling.

pub mod axis;
pub mod dots;
pub mod film;
pub mod gauge;
pub mod label;
pub mod market_bar;
pub mod parts;
pub mod payback;
pub mod steps;

/// Below this width, px, a chart has its narrow geometry: lower, and with names over its lines.
pub const NARROW: u64 = 560;

/// A point of a chart, px.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Point {
    /// Distance from the left.
    pub x: u64,
    /// Distance from the top.
    pub y: u64,
}
