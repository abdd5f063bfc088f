//! The strings of what is not on the first screen: the views, the panels and the saved plans. They are apart from
//! [`super::Strings`], so that the first load goes without them.

use super::budget::BudgetStrings;
use super::charts::ChartStrings;
use super::embedding::EmbeddingStrings;
use super::limits::LimitsStrings;
use super::market::MarketStrings;
use super::plans::PlansStrings;
use super::questions::QuestionStrings;
use super::retakes::RetakesStrings;
use super::saved::SavedStrings;
use super::share::ShareStrings;
use super::total::TotalStrings;
use super::{en, fr};
use crate::locale::Lang;

/// Those strings in one language.
#[allow(missing_docs, reason = "each name says where its words stand")]
pub struct ViewStrings {
    pub lang: Lang,
    pub charts: &'static ChartStrings,
    pub market: &'static MarketStrings,
    pub retakes: &'static RetakesStrings,
    pub limits: &'static LimitsStrings,
    pub total: &'static TotalStrings,
    pub budget: &'static BudgetStrings,
    pub plans: &'static PlansStrings,
    pub share: &'static ShareStrings,
    pub embedding: &'static EmbeddingStrings,
    pub saved: &'static SavedStrings,
    pub question: &'static QuestionStrings,
}

/// The strings of the views in a language.
#[must_use]
pub fn view_strings(lang: Lang) -> &'static ViewStrings {
    match lang {
        Lang::En => english_views(),
        Lang::Fr => french_views(),
    }
}

/// Those in English. Each language has a function of its own, so that a build can hold one of them apart.
#[must_use]
pub fn english_views() -> &'static ViewStrings {
    &en::VIEWS
}

/// Those in French.
#[must_use]
pub fn french_views() -> &'static ViewStrings {
    &fr::VIEWS
}
