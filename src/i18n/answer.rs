//! The strings of the answer: what stands around the main figure, what state its price is in, and what one does with it.

use super::format::Format;
use crate::catalog::{Ending, Source};
use crate::date::Date;
use crate::money::Exact;
use crate::plan::Plan;
use crate::pricing::day_doubt::DayDoubt;
use crate::pricing::price_change::{PastPrice, TodaysPrice};
use crate::pricing::{Amount, Billed};

/// Those strings in one language.
#[allow(missing_docs, reason = "each name says where its words stand")]
pub struct AnswerStrings {
    pub calculator: &'static str,
    pub prices: &'static str,
    pub guide: &'static str,
    /// The way to the saved plans, with their number.
    pub saved: fn(Format, usize) -> String,
    /// The title over the values of a link that were not taken, with their number.
    pub refused: fn(Format, usize) -> String,
    pub show_refused: &'static str,

    /// That models have ended, by their names, and on which day.
    pub ended: fn(Format, &[&str], Date) -> String,
    pub last_price: &'static str,
    /// An announced end, with the name of what follows.
    pub ends: fn(Format, &Ending<'_>, Option<&str>) -> String,
    /// Who announced an end.
    pub announcement: fn(&str) -> String,
    /// Which list of prices is used, by its day.
    pub prices_of: fn(Format, Date) -> String,
    /// Why the day of the prices is doubtful.
    pub day_doubt: fn(Format, DayDoubt) -> String,
    /// What a plan of a past day costs today.
    pub past: fn(Format, &PastPrice) -> String,
    pub price_today: &'static str,
    /// What a plan that has no price on its day costs today.
    pub todays_price: fn(Format, &TodaysPrice) -> String,
    /// The person's own price of a second of a model, and the list price in its place: none where clips are sold.
    pub own_price: fn(Format, &str, Amount, Option<Amount>) -> String,
    /// The cheapest alternative by its name, its price, the difference, and how many are cheaper than the plan.
    pub cheapest: fn(Format, &str, Amount, Amount, usize) -> String,
    /// How many are cheaper, where each of them is a preview, may end, or has a price to confirm; or that none is.
    pub not_cheaper: fn(Format, usize) -> String,
    pub same_plan: &'static str,
    pub compare_all: fn(Format, usize) -> String,
    pub price_only: &'static str,
    pub which_alternatives: &'static str,
    pub same_price: &'static str,
    /// That there is nothing to compare with; that what there is is no alternative.
    pub nothing_else: &'static str,
    pub no_alternative: &'static str,
    /// Whose price list a price is of.
    pub price_list: fn(&str) -> String,
    /// When a source was read, and the day of its copy in an archive.
    pub read: fn(Format, &Source) -> String,
    /// What stands after the price of a second.
    pub a_second: &'static str,

    /// That the model has no clip of the plan's length: its name, the clips that it renders, and the length that is used.
    pub no_such_clip: fn(Format, &str, &Plan, &Billed) -> String,
    /// The button that prices real clips, with what the plan then costs.
    pub price_real_clips: fn(Format, Amount) -> String,
    /// That a video is several clips joined: its length and their number.
    pub joined: fn(Format, &Plan, u64) -> String,

    pub excel: &'static str,
    pub more: &'static str,
    pub short_text: &'static str,
    pub print: &'static str,
    pub share: &'static str,
    pub files: &'static str,
    pub embed: &'static str,
    pub keep: &'static str,
    pub kept: &'static str,
    /// A file was saved under a name.
    pub saved_as: fn(&str) -> String,
    pub copied: &'static str,
    /// A file failed, with the reason.
    pub failed: fn(&str) -> String,
    pub put_beside: &'static str,

    pub views: &'static str,
    pub compare: &'static str,
    pub retakes: &'static str,
    pub limits: &'static str,
    pub cost: &'static str,
    pub budget: &'static str,
    pub plans: &'static str,
    /// From which amount the market begins.
    pub from: fn(Format, Amount) -> String,
    /// The same of a plan that is of another day: the market is today's.
    pub from_today: fn(Format, Amount) -> String,
    pub tier: fn(&str) -> String,
    /// The months that a total covers.
    pub over_months: fn(Format, u64) -> String,
    /// What the number of videos that a budget buys counts.
    pub videos: fn(Exact) -> &'static str,
    pub set_budget: &'static str,
    pub add_plan: &'static str,
    /// How many plans stand beside this one.
    pub plans_beside: fn(Format, usize) -> String,
    /// The plan in a few words: `20 × 10 s a day, Sora 2 720p`.
    pub in_short: fn(Format, &Plan, &str) -> String,
    /// A view is being fetched, or a file made.
    pub one_moment: &'static str,
    /// A view could not be fetched.
    pub not_fetched: &'static str,
    pub retry: &'static str,
    pub reload: &'static str,
}
