//! What views are made of: props in, callbacks out. None asks for the state.

pub mod chart;
pub mod choice;
pub mod figure;
pub mod number_field;
pub mod popover;
pub mod select;
pub mod sized;
pub mod steps;
