//! What is assumed because no page says it, in sentences: for the static pages and for exports. The page does not carry them.

use super::{en, fr};
use crate::locale::Lang;

/// What is assumed, in a language.
#[must_use]
pub const fn assumptions(lang: Lang) -> &'static [&'static str] {
    match lang {
        Lang::En => en::ASSUMPTIONS,
        Lang::Fr => fr::ASSUMPTIONS,
    }
}
