//! English: the answer sheet.

use super::assumptions::ASSUMPTIONS;
use super::prices::confidence;
use crate::i18n::print::PrintStrings;

pub(super) static STRINGS: PrintStrings = PrintStrings {
    printed: |format, day| format!("Printed {}", format.short_day(day)),
    prices_of: |format, day| format!("Prices of {}", format.short_day(day)),
    entered: "Entered",
    by_default: "In grey: not entered, as it is by default.",
    figures: "Figures",
    on_sale: "On sale at today’s prices, nearest in price first",
    model: "Model",
    against: "vs this plan",
    same: "same",
    price_list: "Price list",
    sources: "Where the prices were read",
    confidence,
    assumed: "What is assumed",
    assumptions: ASSUMPTIONS,
    link: "This plan:",
};
