//! The strings of the guide: what people ask, how it counts, and the words of the field.

/// A question of the guide, in the order in which they stand there. Its code is its place on the page: `#billing`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::VariantArray, strum::IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum Question {
    /// How AI video is billed.
    Billing,
    /// Which model and which resolution.
    Models,
    /// What the limits change.
    Limits,
    /// What a daily feed costs.
    Volume,
    /// Why a video costs more than one render.
    Retakes,
    /// What a film of several lengths costs.
    Film,
    /// What the price per second does not hold.
    Cost,
    /// Whether it pays.
    Return,
    /// What a budget allows.
    Budget,
    /// A price of one's own.
    OwnPrice,
    /// Whether Sora 2 is still sold.
    Sora,
}

/// What the guide explains beside the questions. Its code is its place on the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::VariantArray, strum::IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum Rule {
    /// How takes count.
    Takes,
    /// How blocked renders count.
    Blocked,
    /// How lengths are billed.
    Clips,
    /// How drafts count.
    Drafts,
    /// Which other models are offered.
    Alternatives,
}

/// A title and what stands under it.
#[derive(Clone, Copy, Debug)]
pub struct Paragraph {
    /// The question, or what the rule is of.
    pub title: &'static str,
    /// The answer, or the rule.
    pub text: &'static str,
}

/// Those strings in one language.
#[allow(missing_docs, reason = "each name says where its words stand")]
pub struct GuideStrings {
    pub title: &'static str,
    pub description: &'static str,
    pub heading: &'static str,
    pub lead: &'static str,
    pub contents: &'static str,
    /// A setting of a plan with its value.
    pub setting: fn(&str, &str) -> String,
    pub asked: fn(Question) -> Paragraph,
    pub how_it_counts: &'static str,
    pub rule: fn(Rule) -> Paragraph,
    pub words: &'static str,
    /// Words with their meanings.
    pub terms: &'static [(&'static str, &'static str)],
}
