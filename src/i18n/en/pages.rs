//! English: the static pages.

use super::{guide, market, prices};
use crate::i18n::pages::PageStrings;

pub(in crate::i18n) static PAGES: PageStrings = PageStrings {
    skip: "Go to the content",
    assumptions: "What is assumed",
    market: &market::STRINGS,
    prices: &prices::STRINGS,
    guide: &guide::STRINGS,
};
