//! French: around every chart.

use crate::i18n::charts::ChartStrings;

pub(super) static STRINGS: ChartStrings = ChartStrings { as_table: "En tableau", save: "Enregistrer ce graphique" };
