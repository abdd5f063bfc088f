//! English: exports.

use super::fields::allowed;
use crate::catalog::{Assumed, Source, Stage};
use crate::i18n::export::{Column, ExportStrings, Fact, Part, ReadFor};
use crate::i18n::format::Format;
use crate::i18n::joined;
use crate::plan::param::Param;
use crate::pricing::price_change::{PriceChange, PriceOrigin, StillSold};
use crate::pricing::{Amount, Figure};

pub(in crate::i18n) static STRINGS: ExportStrings = ExportStrings {
    part: |part| match part {
        Part::Facts => "About",
        Part::Whole => "Together",
        Part::Parameters => "The plan",
        Part::Figures => "Figures",
        Part::Market => "Every tier",
        Part::Months => "Month by month",
        Part::Plans => "Beside",
    },
    fact: |fact| match fact {
        Fact::Title => "Made with",
        Fact::Answer => "In short",
        Fact::Unpriced => "No price",
        Fact::Link => "This plan",
        Fact::On => "Day of the prices",
        Fact::Retired => "No longer sold",
        Fact::Ends => "Announced end",
        Fact::Source => "Source",
        Fact::PriceChange => "As sent and today",
        Fact::OwnRate => "Your own price",
        Fact::Provider => "Sold by",
        Fact::Sound => "Sound",
        Fact::Clips => "Billing",
        Fact::Addons => "Add-ons",
        Fact::ListPrice => "List price",
        Fact::Since => "Price offered",
        Fact::Note => "To know",
        Fact::Assumed => "Assumed",
    },
    addon: |format, param, price| {
        let price = format.typed(format.amount(price.into()));
        if param == Param::AddonRender { format!("{price} a render") } else { format!("{price} a video") }
    },
    read_for: |read_for| match read_for {
        ReadFor::Rate => "List price",
        ReadFor::ListPrice => "List price that yours replaces",
        ReadFor::DraftRate => "List price of drafts",
        ReadFor::Limits => "Usage tiers and limits",
        ReadFor::Lifecycle => "First and last day of sale",
        ReadFor::DraftLifecycle => "First and last day of sale, drafts",
        ReadFor::End => "Announced end",
        ReadFor::DraftEnd => "Announced end, drafts",
        ReadFor::Blocked => "Blocked renders",
        ReadFor::DraftBlocked => "Blocked renders, drafts",
    },
    column: |column| match column {
        Column::Part => "Part",
        Column::Of => "Of",
        Column::Code => "Name",
        Column::Label => "What it is",
        Column::Shown => "As shown",
        Column::Exact => "Exact value",
        Column::Currency => "Currency",
    },
    no_figures: "No figures: this plan has no price.",
    video_costs: |format, video| format!("A kept video costs {}.", format.money(video)),
    priced_on: |format, day, ended| match ended {
        None => format!("Priced on {}, at the list prices of that day.", format.day(day)),
        Some(since) => {
            format!("Priced on {}, at the last list prices: sales ended on {}.", format.day(day), format.day(since))
        }
    },
    noted: |label, text| format!("{label}: {text}"),
    class: "Compared among",
    sure: |read, confidence| format!("{read}, {}", (super::market::STRINGS.confidence)(confidence)),
    lengths_assumed: |model, assumed| match assumed {
        Assumed::WholeSeconds => {
            format!("{model} renders each whole second between its shortest and its longest clip.")
        }
        Assumed::FromOneSecond => format!("{model} renders each whole second from 1 s to its longest clip."),
        Assumed::ShortestDisputed => {
            format!("{model} renders even seconds only, from 6 s; by another reading from 2 s.")
        }
        Assumed::AsItsMaker => format!("{model} renders the lengths of its maker."),
    },
    ended: |format, day, followed| match followed {
        [] => format!("since {}", format.short_day(day)),
        followed => format!("since {}, followed by {}", format.short_day(day), joined(followed, "and")),
    },
    read_on: |format, source| read_on(format, source),
    tier_column: "Tier",
    too_long: |shown| format!("{shown} (as text: a spreadsheet keeps 15 digits)"),
    grey_cells: "Grey cells do not follow edits: they hold what the page computed for the plan of the link.",
    yellow_cells: "Yellow cells can be edited: the white numbers on the sheet “Figures” follow.",
    yellow_line_cells: "Yellow cells can be edited: the white numbers here and on the sheet “Together” follow. The months and the exchange \
                        rate are those of the sheet “The plan”.",
    whole_cells: "White numbers follow what is edited on the sheet of each plan: “The plan” for the first.",
    out_of_bounds: |format, param| {
        let whole = if param.bounds().is_some_and(|bounds| bounds.decimals == 0) { "whole " } else { "" };
        format!("It has to be a {whole}number {}.", allowed(format, param))
    },
    length_locked: "The length cannot be edited here: only the page knows which clips another length takes.",
    retired: |format, models, seller, day| {
        let were = if models.len() > 1 { "were" } else { "was" };
        let models = joined(models, "and");
        format!("{models} {were} shut down by {seller} on {} and can no longer be bought there.", format.day(day))
    },
    price_change: |format, PriceChange { on, main, then, now, difference, dearer, price_origin, still_sold }| {
        let (on, then, now, difference) =
            (format.day(*on), format.money(*then), format.money(*now), format.money(*difference));
        let a_month = if *main == Figure::Month { " a month" } else { "" };
        let (before, after) = match (price_origin, still_sold) {
            (PriceOrigin::Own, _) => (format!("On {on}"), "Today"),
            (PriceOrigin::List, StillSold::No) => (format!("At the list prices of {on}"), "At the last list prices"),
            (PriceOrigin::List, StillSold::Yes | StillSold::NotKnown) => {
                (format!("At the list prices of {on}"), "At today’s list prices")
            }
        };
        let more = if *dearer { "more" } else { "less" };
        let bought = match still_sold {
            StillSold::Yes => "It can still be bought.",
            StillSold::No => "It can no longer be bought.",
            StillSold::NotKnown => "It may have ended since.",
        };
        format!("{before} this plan costs {then}{a_month}. {after} it is {now}: {difference} {more}. {bought}")
    },
    price_of: |format, day| format!("The figures use list prices of {}.", format.day(day)),
    last_price: "The figures use the last list prices.",
    own_price: |format, own, model, list| {
        let own = format.rate(Amount::usd(own));
        format!("Your own price for {model}: {own} a second, in place of the list price: {list}.")
    },
    own_price_used: |model| format!("The figures use your own price for {model}, not its list price."),
    own_priced_on: |format, day| format!("Priced on {}.", format.day(day)),
    ending: |format, ending, seller, next| {
        let day = format.day(ending.day);
        let told = match ending.stage {
            Stage::Ends => format!("ends on {day}, per {seller}"),
            Stage::NotBefore => format!("ends on {day} at the earliest, per {seller}"),
            Stage::MayHaveEnded => format!("may have ended since {day}"),
        };
        let requests = if ending.model.lifecycle.hands_over { " and answers its requests" } else { "" };
        match next {
            None => told,
            Some(next) => format!("{told}; {} follows{requests}", next.name),
        }
    },
};

fn read_on(format: Format, source: &Source) -> String {
    let read = format.short_day(source.read);
    match source.copy {
        Some(copy) => format!("read {read} in a copy of {}", format.short_day(copy)),
        None => format!("read {read}"),
    }
}
