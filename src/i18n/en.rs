//! English.

mod answer;
mod assumptions;
mod budget;
mod charts;
mod compare;
mod embedding;
mod export;
mod fields;
mod form;
mod guide;
mod limits;
mod link;
mod market;
mod own_rate;
mod pages;
mod plans;
mod prices;
mod print;
mod questions;
mod retakes;
mod saved;
mod sentences;
mod settings;
mod share;
mod total;
mod whole;
mod working;

use super::views::ViewStrings;
use super::{ChoiceStrings, Strings};
use crate::catalog::{Mode, Sound};
use crate::locale::Lang;
use crate::names::Code;
use crate::plan::param::Unit;
use crate::plan::presets::Preset;
use crate::plan::{BlockedBilled, Clips, Orient, Per};
use crate::pricing::{Change, Figure};

use fields::{label, measured, misread};
use link::refused;
use sentences::{headline, strip_says, unpriced};

pub(super) use assumptions::ASSUMPTIONS;
pub(super) use export::STRINGS as EXPORT_STRINGS;
pub(super) use pages::PAGES;

pub(super) static STRINGS: Strings = Strings {
    lang: Lang::En,
    title: "Clipcost: AI video cost calculator, with sourced API prices",
    language: "Language",
    language_name: "English",
    skip_to_form: "Go to the form",
    open_in_clipcost: "Open in Clipcost",
    start_from: "Start from",
    preset: |preset| match preset {
        Preset::Social => "Social: 20 a day",
        Preset::Promo => "Promo: 30 s, 10 takes",
        Preset::Blank => "Empty",
    },

    headline,
    no_price: "No price for this plan",
    figure: |figure| match figure {
        Figure::Rate => "per second, list price",
        Figure::Render => "per take",
        Figure::Video => "per kept video",
        Figure::Second => "per second",
        Figure::Minute => "per finished minute",
        Figure::Day => "per active day",
        Figure::Week => "per week",
        Figure::Month => "per month",
        Figure::Year => "per year",
        Figure::Total => "for the project",
        Figure::RendersMonth => "renders to make",
        Figure::RequestsMinute => "requests a minute",
        Figure::Risk50 => "covers 1 case in 2",
        Figure::Risk80 => "covers 4 cases in 5",
        Figure::Risk95 => "covers 19 cases in 20",
        Figure::Trial => "trial renders",
        Figure::Setup => "integration",
        Figure::Care => "upkeep",
        Figure::Review => "review",
        Figure::Plan => "full cost",
        Figure::Saving => "saved over the plan",
        Figure::BreakEvenVideos => "the video that pays it back",
        Figure::BudgetVideos => "videos, at most",
        Figure::BudgetSeconds => "seconds each, at most",
        Figure::BudgetAttempts => "takes each, at most",
        Figure::TierNeeded => "usage tier needed",
        Figure::SumMonth => "per month, all plans",
        Figure::SumYear => "per year, all plans",
        Figure::SumOnce => "once, all projects",
        Figure::SumPlan => "full cost, all plans",
    },
    unpriced,
    change: |format, change| match change {
        Change::On(day) => format!("Price it on {}", format.day(day)),
        Change::Res(res) => format!("Take {}", res.code()),
        Change::DraftRes(res) => format!("Draft at {}", res.code()),
        Change::Sound(Sound::On) => "With sound".to_owned(),
        Change::Sound(Sound::Off) => "Without sound".to_owned(),
        Change::Mode(Mode::Standard) => "Send at once".to_owned(),
        Change::Mode(Mode::Batch) => "Send in a batch".to_owned(),
        Change::Mode(Mode::OffPeak) => "Send off-peak".to_owned(),
        Change::JoinClips => "Join several clips".to_owned(),
    },
    copy_link: "Copy link",
    link_copied: "Copied.",
    link_to_copy: "Copy this address:",
    working: "How it adds up",
    factor: working::factor,
    strip: "One kept video, as film",
    strip_says,
    form: "Your plan",
    label,
    per: |per| match per {
        Per::Day => "day",
        Per::Week => "week",
        Per::Month => "month",
        Per::Project => "project",
    },
    orient: |orient| match orient {
        Orient::Landscape => "16:9",
        Orient::Portrait => "9:16",
    },
    sound: |sound| match sound {
        Sound::On => "with sound",
        Sound::Off => "without sound",
    },
    mode: |mode| match mode {
        Mode::Standard => ChoiceStrings { name: "At once", help: "" },
        Mode::Batch => ChoiceStrings { name: "In a batch", help: "Within 24 h, at its own price." },
        Mode::OffPeak => ChoiceStrings { name: "Off-peak", help: "At the hours that the provider sets." },
    },
    clips: |clips| match clips {
        Clips::Exact => ChoiceStrings { name: "Exact length", help: "As if any length could be rendered." },
        Clips::Rendered => ChoiceStrings { name: "Real clips", help: "The cheapest clips that cover the length." },
        Clips::Single => {
            ChoiceStrings { name: "One clip, no joins", help: "The cheapest clip that is as long, unbroken." }
        }
    },
    blocked_billed: |billed| match billed {
        BlockedBilled::No => ChoiceStrings { name: "They are free", help: "" },
        BlockedBilled::Yes => ChoiceStrings { name: "They are charged", help: "" },
    },
    rate_wanted: "Type what one US dollar costs. Until then, figures stay in US dollars.",
    day: "Day of the prices",
    today: "Today",
    fewer: |unit| match unit {
        Unit::Videos => "One video fewer",
        Unit::Seconds => "One second less",
        Unit::Attempts => "One take fewer",
        Unit::Days => "One day fewer",
        Unit::Months => "One month fewer",
        Unit::Renders
        | Unit::Hours
        | Unit::Minutes
        | Unit::Percent
        | Unit::Money
        | Unit::UsdPerSecond
        | Unit::PerDollar => "Less",
    },
    more: |unit| match unit {
        Unit::Videos => "One video more",
        Unit::Seconds => "One second more",
        Unit::Attempts => "One take more",
        Unit::Days => "One day more",
        Unit::Months => "One month more",
        Unit::Renders
        | Unit::Hours
        | Unit::Minutes
        | Unit::Percent
        | Unit::Money
        | Unit::UsdPerSecond
        | Unit::PerDollar => "More",
    },
    reading: |format, param, number| format!("= {}", measured(format, param.unit(), number)),
    misread,
    offer: |format, param, number| format!("Use {}", measured(format, param.unit(), number)),

    undone_title: "This link was altered on its way",
    refused,
    hide: "Hide",

    independent: "Independent: no provider pays for or checks Clipcost. Nothing about you is sent.",

    answer: &answer::STRINGS,
    form_rows: &form::STRINGS,
    whole: &whole::STRINGS,
    own_rate: &own_rate::STRINGS,
};

pub(super) static VIEWS: ViewStrings = ViewStrings {
    lang: Lang::En,
    settings: &settings::STRINGS,
    charts: &charts::STRINGS,
    market: &market::STRINGS,
    compare: &compare::STRINGS,
    retakes: &retakes::STRINGS,
    limits: &limits::STRINGS,
    total: &total::STRINGS,
    budget: &budget::STRINGS,
    plans: &plans::STRINGS,
    print: &print::STRINGS,
    share: &share::STRINGS,
    embedding: &embedding::STRINGS,
    saved: &saved::STRINGS,
    question: &questions::STRINGS,
};
