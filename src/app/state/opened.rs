//! What someone has opened or chosen on the page that is no part of the plan.

use crate::app::settings::Setting;
use crate::pricing::Figure;

/// What is open of the page beside its views.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Opened {
    /// Nothing.
    #[default]
    Nothing,
    /// The fields of a setting.
    Setting(Setting),
    /// The menu of what leaves the page.
    More,
    /// How a figure comes about.
    Working(Figure),
    /// What else is done with a plan that stands beside, by its place.
    Beside(usize),
}

/// What begins, in the list of models, the value of one that has no price.
pub const UNPRICED_PREFIX: &str = "?";

/// A model without a price that was chosen in the list of models: the plan keeps the model that it has.
#[derive(Clone, Debug, Default)]
pub struct UnpricedChoice {
    /// Its name; empty where none was chosen.
    pub name: String,
    /// The id of the plan's model then: once the plan has another, the choice is past.
    pub kept: String,
}
