//! Parts of the page that know no plan: they get values and tell what was chosen.

mod choice;
mod figure;
mod number_field;

pub(super) use choice::{Choice, Options};
pub(super) use figure::FigureValue;
pub(super) use number_field::NumberField;
