//! English: workings that are rounded.

use crate::i18n::costs::CostStrings;

pub(super) static STRINGS: CostStrings = CostStrings { rounded_up: "rounded up", rounded_down: "rounded down" };
