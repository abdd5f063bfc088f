//! The words that explain: what each figure means, what the terms are, what people ask.

use crate::pricing::Figure;

/// What is explained in one language.
#[allow(missing_docs, reason = "each name says where its words stand")]
pub struct QuestionStrings {
    pub questions: &'static str,
    /// A question and its answer.
    pub asked: &'static [(&'static str, &'static str)],
    pub glossary: &'static str,
    /// A term and what it means.
    pub terms: &'static [(&'static str, &'static str)],
    /// One plain paragraph on a figure.
    pub meaning: fn(Figure) -> &'static str,
}
