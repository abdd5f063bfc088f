//! What the page shows: each view asks the state, and is made of components.

pub mod actions;
pub mod answer;
pub mod budget;
pub mod compare;
pub mod cost;
pub mod embed;
pub mod export;
pub mod fields;
pub mod footer;
pub mod form;
pub mod header;
pub mod limits;
pub mod panel;
pub mod plans;
pub mod print;
pub mod retakes;
pub mod settings;
pub mod small_figure;
pub mod status;
pub mod strip;
pub mod sum;
pub mod tabs;
pub mod told;
pub mod waiting;
pub mod whole;
pub mod working;
