//! The strings of the pages that stand beside the calculator without a program: the prices and the guide. They are only in the
//! prerendered pages; the program does not carry them.

use super::guide::GuideStrings;
use super::market::MarketStrings;
use super::prices::PricesStrings;

/// Those strings in one language.
#[allow(missing_docs, reason = "each name says where its words stand")]
pub struct PageStrings {
    /// What the calculator is, for search engines and chats.
    pub description: &'static str,
    /// The link that leads past the head of the page.
    pub skip: &'static str,
    /// The title over what no page says.
    pub assumptions: &'static str,
    pub market: &'static MarketStrings,
    pub prices: &'static PricesStrings,
    pub guide: &'static GuideStrings,
}
