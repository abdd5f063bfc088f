//! The rarer settings of a plan, each a row of the form that says its value and opens its fields.

/// A setting. Its code is the parameter that it is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::VariantArray, strum::IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
pub enum Setting {
    /// Attempts on a cheaper model before the final render.
    Draft,
    /// Renders that are blocked or fail.
    Blocked,
    /// At once, or in a batch.
    Mode,
    /// Discount, markup, tax.
    Discount,
    /// What is bought beside renders and kept videos.
    AddonRender,
    /// The person's own price.
    Rate,
    /// Currency and exchange rate.
    Cur,
    /// The day of the prices.
    On,
}
