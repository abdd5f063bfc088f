//! The strings of workings that are rounded.

/// Those strings in one language.
#[allow(missing_docs, reason = "each name says where its words stand")]
pub struct CostStrings {
    pub rounded_up: &'static str,
    pub rounded_down: &'static str,
}
