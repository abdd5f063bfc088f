//! The strings of what is not on the first screen: the views, the panels and the saved plans. They are apart from
//! [`super::Strings`], so that the first load goes without them.

use super::budget::BudgetStrings;
use super::charts::ChartStrings;
use super::compare::CompareStrings;
use super::embedding::EmbeddingStrings;
use super::limits::LimitsStrings;
use super::market::MarketStrings;
use super::plans::PlansStrings;
use super::print::PrintStrings;
use super::questions::QuestionStrings;
use super::retakes::RetakesStrings;
use super::saved::SavedStrings;
use super::settings::SettingsStrings;
use super::share::ShareStrings;
use super::total::TotalStrings;
use crate::locale::Lang;

/// Those strings in one language.
#[allow(missing_docs, reason = "each name says where its words stand")]
pub struct ViewStrings {
    pub lang: Lang,
    pub settings: &'static SettingsStrings,
    pub charts: &'static ChartStrings,
    pub market: &'static MarketStrings,
    pub compare: &'static CompareStrings,
    pub retakes: &'static RetakesStrings,
    pub limits: &'static LimitsStrings,
    pub total: &'static TotalStrings,
    pub budget: &'static BudgetStrings,
    pub plans: &'static PlansStrings,
    pub print: &'static PrintStrings,
    pub share: &'static ShareStrings,
    pub embedding: &'static EmbeddingStrings,
    pub saved: &'static SavedStrings,
    pub question: &'static QuestionStrings,
}
