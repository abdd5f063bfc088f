//! The strings that explain what each figure means.

use crate::pricing::Figure;

/// Those strings in one language.
#[allow(missing_docs, reason = "each name says where its words stand")]
pub struct QuestionStrings {
    /// What a figure means, in one paragraph.
    pub meaning: fn(Figure) -> &'static str,
}
