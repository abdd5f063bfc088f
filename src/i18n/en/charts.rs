//! English: around every chart.

use crate::i18n::charts::ChartStrings;

pub(super) static STRINGS: ChartStrings = ChartStrings { as_table: "As a table", save: "Save this chart" };
