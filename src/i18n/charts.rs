//! The strings around every chart.

/// Those strings in one language.
#[allow(missing_docs, reason = "each name says where its words stand")]
pub struct ChartStrings {
    pub as_table: &'static str,
    pub save: &'static str,
}
