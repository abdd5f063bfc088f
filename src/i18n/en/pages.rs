//! English: the static pages.

use super::{guide, market, prices};
use crate::i18n::pages::PageStrings;

pub(in crate::i18n) static PAGES: PageStrings = PageStrings {
    description: "Price a plan of AI videos to the cent: model, resolution, length, volume and takes. List prices with \
                  their sources and days. Every plan is a link.",
    skip: "Go to the content",
    assumptions: "What is assumed",
    market: &market::STRINGS,
    prices: &prices::STRINGS,
    guide: &guide::STRINGS,
};
