//! English: Compare.

use crate::catalog::{Blocked, Confidence, NoRate, Sound};
use crate::i18n::compare::CompareStrings;
use crate::i18n::lengths;
use crate::i18n::market::counted;
use crate::pricing::market::list::RowNote;
use crate::pricing::market::{Sort, WhyNot};
use crate::pricing::{Figure, RenderKind, Unpriced};

pub(super) static STRINGS: CompareStrings = CompareStrings {
    help: "Same plan, class and sound.",
    addons: "Your add-ons are in the price of every model.",
    filters: "What to compare with",
    resolution: "Resolution",
    class: |usual, or_higher| if or_higher { format!("{usual}+") } else { usual.to_owned() },
    sound: "Sound",
    with_sound: |sound| match sound {
        Sound::On => "With sound",
        Sound::Off => "Without sound",
    },
    provider: "Provider",
    any_provider: "Provider: all",
    sort: "Sort",
    sort_by: |sort| match sort {
        Sort::Price => "Cheapest first",
        Sort::Name => "By name",
    },
    on_sale: "On sale today",
    real_clips: "Real clips",
    one_take: "In one take",

    table: "The plan on each model",
    model: "Model",
    res: "Res.",
    rate: "per second",
    video: "per video",
    against: "vs yours",
    by_the_clip: "by the clip",
    same: "same",
    also_sold: "Also sold by",
    also_sold_by: |seller, times| format!("also sold by {seller}, {times}"),
    also_sold_by_several: |sellers, times| format!("also sold by {sellers} others, from {times}"),
    take: "Use",
    take_row: |row| format!("Use {row}"),
    chosen: "Yours",
    own_price: "your own price",
    todays_price: "today’s price",
    at_todays_prices: |format, day| format!("No price on {}. At today’s prices:", format.day(day)),
    note: |format, note| {
        let day = |day| format.day_of_year(day);
        match note {
            RowNote::Ended(since) => format!("ended {}", day(since)),
            RowNote::Ends(end) => format!("ends {}", day(end)),
            RowNote::NotBefore(end) => format!("may end from {}", day(end)),
            RowNote::MayHaveEnded(_) => "may have ended".to_owned(),
            RowNote::EndDisputed { .. } => "end date disputed".to_owned(),
            RowNote::NeedsImage => "needs an image".to_owned(),
            RowNote::Preview => "preview".to_owned(),
            RowNote::ToConfirm => "price to confirm".to_owned(),
            RowNote::Clips(clips) => format!("{} clips", format.number(clips.into())),
            RowNote::Bills { seconds, main } => {
                format!("bills {}: {}", format.seconds(seconds), format.money(main))
            }
        }
    },
    all: |format, rows| format!("All {}", format.count(rows)),
    fewer: "Fewer",
    all_in_clipcost: |format, rows| format!("All {} in Clipcost", format.count(rows)),
    others: "Other classes, from:",
    other: |format, other| {
        let silent = match other.sound {
            Sound::On => "",
            Sound::Off => " silent",
        };
        format!("{}{silent} {}", other.class.usual(), format.money(other.cheapest))
    },
    left_out: |format, rows| format!("Why not all? ({})", format.count(rows)),
    why_not: |format, why| {
        Some(match why {
            WhyNot::Resolution => "Another resolution".to_owned(),
            WhyNot::Sound => "Another sound".to_owned(),
            WhyNot::Provider => "Another provider".to_owned(),
            WhyNot::Resold => "Sold by another than its maker".to_owned(),
            WhyNot::Discontinued(since) => format!("Ended on {}", format.day(*since)),
            WhyNot::Unpriced(Unpriced::NotOffered { kind: RenderKind::Final, why, .. }) => match why {
                NoRate::Never => "Not sold this way".to_owned(),
                NoRate::NotBefore(day) => format!("Not offered before {}", format.day(*day)),
                NoRate::NotKnownBefore(day) => format!("No price known before {}", format.day(*day)),
                NoRate::NotSince(day) => format!("Not offered since {}", format.day(*day)),
            },
            WhyNot::Unpriced(Unpriced::NoSingleClip { kind: RenderKind::Final, longest }) => {
                format!("Longest clip: {}", format.seconds((*longest).into()))
            }
            WhyNot::Unpriced(_) => return None,
        })
    },

    sold_by: "Sold by",
    price: "Price",
    source: "Source",
    read: |format, rate, today| {
        let source = &rate.source;
        let confirm = if source.confidence == Confidence::Medium { ", price to confirm" } else { "" };
        let old = if source.is_old(today) { ", more than 90 days ago" } else { "" };
        let since = match rate.from {
            Some(day) => format!("In force since {}", format.short_day(day)),
            None => format!("Price first seen {}", format.short_day(rate.known_from())),
        };
        format!("{}{old}{confirm}. {since}.", (super::answer::STRINGS.read)(format, source))
    },
    clips: "Clips",
    lengths: |seconds| format!("Of {}.", lengths(seconds, "to", "or")),
    no_lengths: "No page says how long.",
    longest: |format, seconds| format!("In one take {} at most.", format.seconds(seconds.into())),
    really: |format, billed, seconds, main, figure| {
        let unused = billed.unused(seconds);
        let unused = if unused.is_zero() { String::new() } else { format!(", {}\u{a0}s unused", format.ratio(unused)) };
        let a_month = if figure == Figure::Month { " a month" } else { "" };
        format!("Really {}{unused}: {}{a_month}.", counted(&billed.runs), format.money(main))
    },
    against_plan: "Against yours",
    difference: |format, difference, figure| {
        let more = if difference.value.is_negative() { "less" } else { "more" };
        let a_month = if figure == Figure::Month { " a month" } else { "" };
        format!("{} {more}{a_month}", format.size(difference))
    },
    takes: "Takes on this model",
    limits: "Limits",
    blocked: "Blocked renders",
    blocked_rule: |rule| match rule {
        None => "No page says whether they are charged.",
        Some(Blocked::Free) => "Free where a render fails.",
        Some(Blocked::Charged) => "Charged.",
    },
    notes: "Good to know",
    all_prices: |model| format!("All prices of {model}"),
};
