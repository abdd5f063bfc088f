//! The strings of the form: the names of its rows, and what a row says of its value.

use super::format::Format;
use crate::plan::Plan;

/// Those strings in one language.
#[allow(missing_docs, reason = "each name says where its words stand")]
pub struct FormStrings {
    pub your_plan: &'static str,
    pub volume: &'static str,
    pub length: &'static str,
    pub takes: &'static str,
    pub billing: &'static str,
    pub more_settings: &'static str,
    /// A model that can no longer be bought, by its name.
    pub ended: fn(&str) -> String,

    /// What the rows of the form say of the plan.
    pub volume_is: fn(Format, &Plan) -> String,
    pub exact_length: &'static str,
    pub real_clips: &'static str,
    pub one_clip: &'static str,
    /// How many settings differ from their defaults.
    pub changed: fn(Format, usize) -> String,

    pub drafts: &'static str,
    pub blocked: &'static str,
    pub sending: &'static str,
    pub adjustments: &'static str,
    pub addons: &'static str,
    pub own_price: &'static str,
    pub currency: &'static str,
    pub prices_of: &'static str,
    pub none: &'static str,
    pub at_once: &'static str,
    pub in_batch: &'static str,
    pub off_peak: &'static str,
    /// Above the models that people ask for and that have no price here.
    pub without_price: &'static str,
    pub us_dollars: &'static str,
    pub today: &'static str,
    pub charged: &'static str,

    pub seconds_unit: &'static str,
    pub days_unit: &'static str,
}
