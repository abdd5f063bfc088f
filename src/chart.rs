//! Pictures of quotes as whole coordinates: pure geometry, no views, no words.

pub mod band;
pub mod bar;
pub mod history;
pub mod strip;
pub mod total;

/// Width of every picture, in its own units.
pub const WIDTH: u64 = 1000;
