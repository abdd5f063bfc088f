//! The strings that explain what each figure means.

use crate::pricing::Figure;

/// Those strings in one language.
#[allow(missing_docs, reason = "each name says where its words stand")]
pub struct QuestionStrings {
    /// What a figure means, in one paragraph.
    pub meaning: fn(Figure) -> &'static str,
    /// That the result of a working is rounded, and which way.
    pub rounded_up: &'static str,
    pub rounded_down: &'static str,
}
