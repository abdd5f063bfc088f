//! The plans saved in this browser, as the page shows them.

use crate::i18n::saved::Trouble;
use crate::saved_plans::SavedPlans;

/// What is saved in this browser, as it is shown.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SavedState {
    /// What is stored.
    pub saved: SavedPlans,
    /// What went wrong with it.
    pub trouble: Option<Trouble>,
    /// The plan deleted last, with its place.
    pub removed: Option<(usize, String)>,
}
