//! English: the static pages.

use super::{guide, prices};
use crate::i18n::pages::PageStrings;

pub(in crate::i18n) static PAGES: PageStrings = PageStrings {
    skip: "Go to the content",
    assumptions: "What is assumed",
    prices: &prices::STRINGS,
    guide: &guide::STRINGS,
};
