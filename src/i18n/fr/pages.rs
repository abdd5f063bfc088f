//! French: the static pages.

use super::{guide, market, prices};
use crate::i18n::pages::PageStrings;

pub(in crate::i18n) static PAGES: PageStrings = PageStrings {
    skip: "Aller au contenu",
    assumptions: "Ce qui est supposé",
    market: &market::STRINGS,
    prices: &prices::STRINGS,
    guide: &guide::STRINGS,
};
