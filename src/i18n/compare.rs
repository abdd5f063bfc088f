//! The strings of Compare: what is compared, the columns and notes of its rows, and what a row tells when it is opened.

use rust_decimal::Decimal;

use super::format::Format;
use crate::catalog::{Blocked, Rate, Sound};
use crate::date::Date;
use crate::pricing::market::list::{OtherList, RowNote};
use crate::pricing::market::{Sort, WhyNot};
use crate::pricing::{Amount, Billed, Figure};

/// Those strings in one language.
#[allow(missing_docs, reason = "each name says where its words stand")]
pub struct CompareStrings {
    pub help: &'static str,
    pub addons: &'static str,
    pub filters: &'static str,
    pub resolution: &'static str,
    /// A class of resolutions by its usual one, alone or with all above it.
    pub class: fn(&str, bool) -> String,
    pub sound: &'static str,
    pub with_sound: fn(Sound) -> &'static str,
    pub provider: &'static str,
    pub any_provider: &'static str,
    pub sort: &'static str,
    pub sort_by: fn(Sort) -> &'static str,
    pub on_sale: &'static str,
    pub real_clips: &'static str,
    pub one_take: &'static str,

    pub table: &'static str,
    pub model: &'static str,
    pub res: &'static str,
    pub rate: &'static str,
    pub video: &'static str,
    pub against: &'static str,
    pub by_the_clip: &'static str,
    pub same: &'static str,
    pub also_sold: &'static str,
    /// Who else sells what a row has, by its name, at which multiple.
    pub also_sold_by: fn(&str, &str) -> String,
    /// How many else, and the least multiple.
    pub also_sold_by_several: fn(usize, &str) -> String,
    pub take: &'static str,
    /// What the button does, by the name of its row.
    pub take_row: fn(&str) -> String,
    pub chosen: &'static str,
    pub own_price: &'static str,
    /// The mark of a row that has no price on the plan's day, and what stands over such rows, by that day.
    pub todays_price: &'static str,
    pub at_todays_prices: fn(Format, Date) -> String,
    pub note: fn(Format, RowNote) -> String,
    /// The buttons that show all rows, by their number, and the first few again.
    pub all: fn(Format, usize) -> String,
    pub fewer: &'static str,
    /// The way to all rows from an embed.
    pub all_in_clipcost: fn(Format, usize) -> String,
    pub others: &'static str,
    pub other: fn(Format, &OtherList) -> String,
    pub left_out: fn(Format, usize) -> String,
    /// Why rows are left out; `None` where only a plan can say it.
    pub why_not: fn(Format, &WhyNot) -> Option<String>,

    pub sold_by: &'static str,
    pub price: &'static str,
    pub source: &'static str,
    /// When a price was read, how sure it is, and since when it holds or is known; comes after the name of the price list.
    pub read: fn(Format, &Rate, Date) -> String,
    pub clips: &'static str,
    pub lengths: fn(&[u32]) -> String,
    pub no_lengths: &'static str,
    /// How long one unbroken take can be, seconds.
    pub longest: fn(Format, u32) -> String,
    /// What a video is really made of, the seconds of it that are not used included, and what the plan costs then.
    pub really: fn(Format, &Billed, Decimal, Amount, Figure) -> String,
    pub against_plan: &'static str,
    pub difference: fn(Format, Amount, Figure) -> String,
    pub takes: &'static str,
    pub limits: &'static str,
    pub blocked: &'static str,
    /// Whether a provider charges blocked renders; `None` where that is not known.
    pub blocked_rule: fn(Option<Blocked>) -> &'static str,
    pub notes: &'static str,
    pub all_prices: fn(&str) -> String,
}
