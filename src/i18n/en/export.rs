//! English: exports.

use super::STRINGS as WORDS_OF_PAGE;
use crate::catalog::Assumed;
use crate::i18n::export::{Column, ExportStrings, Fact, Part, ReadFor};
use crate::i18n::joined;

pub(in crate::i18n) static STRINGS: ExportStrings = ExportStrings {
    part: |part| match part {
        Part::Facts => "About",
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
        Fact::ListPrice => "List price",
        Fact::Since => "Price offered",
        Fact::Note => "To know",
        Fact::Assumed => "Assumed",
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
    sure: |read, confidence| format!("{read}, {}", (WORDS_OF_PAGE.market.confidence)(confidence)),
    lengths_assumed: |model, assumed| match assumed {
        Assumed::WholeSeconds => {
            format!("{model} renders each whole second between its shortest and its longest clip.")
        }
        Assumed::FromOneSecond => format!("{model} renders each whole second from 1 s to its longest clip."),
        Assumed::ShortestDisputed => {
            format!("{model} renders even seconds only, from 6 s; by another reading from 2 s.")
        }
    },
    ended: |format, day, followed| match followed {
        [] => format!("since {}", format.short_day(day)),
        followed => format!("since {}, followed by {}", format.short_day(day), joined(followed, "and")),
    },
    too_long: |shown| format!("{shown} (as text: a spreadsheet keeps 15 digits)"),
};
