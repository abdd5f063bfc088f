//! English.

mod answer;
mod assumptions;
mod budget;
mod charts;
mod compare;
mod embedding;
mod export;
mod form;
mod guide;
mod limits;
mod market;
mod own_rate;
mod pages;
mod plans;
mod prices;
mod print;
mod questions;
mod retakes;
mod saved;
mod settings;
mod share;
mod total;
mod whole;
mod working;

use rust_decimal::Decimal;

use super::format::{Format, Plural};
use super::views::ViewStrings;
use super::{ChoiceStrings, HeadlineParts, NamedPlan, Strings, StripFacts, joined, quoted};
use crate::catalog::{Mode, NoRate, Sound};
use crate::input::{Misread, WhyNot};
use crate::link::{LONGEST_KNOWN, LONGEST_RECEIVED, LinkFault, Refused, Why};
use crate::locale::Lang;
use crate::names::Code;
use crate::plan::fields::BadValue;
use crate::plan::param::{Greatest, Least, OutOfBounds, Param, Unit};
use crate::plan::presets::Preset;
use crate::plan::{BlockedBilled, Clips, Orient, Per};
use crate::pricing::clips::Run;
use crate::pricing::{Amount, Change, Figure, RenderKind, Unpriced};

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

fn count(format: Format, number: Decimal, one: &str, many: &str) -> String {
    let noun = if format.plural(number) == Plural::One { one } else { many };
    format!("{} {noun}", format.number(number))
}

fn measured(format: Format, unit: Option<Unit>, number: Decimal) -> String {
    let Some(unit) = unit else { return format.number(number) };
    match unit {
        Unit::Videos => count(format, number, "video", "videos"),
        Unit::Seconds => count(format, number, "second", "seconds"),
        Unit::Days => count(format, number, "day", "days"),
        Unit::Attempts => count(format, number, "take", "takes"),
        Unit::Renders => count(format, number, "render", "renders"),
        Unit::Hours => count(format, number, "hour", "hours"),
        Unit::Minutes => count(format, number, "minute", "minutes"),
        Unit::Months => count(format, number, "month", "months"),
        Unit::Money => format.typed(Amount { value: number.into(), currency: format.currency }),
        Unit::Percent => format.percent(number),
        Unit::UsdPerSecond => (STRINGS.own_rate.a_second)(format, number),
        Unit::PerDollar => format.number(number),
    }
}

fn headline(format: Format, named: NamedPlan<'_>) -> HeadlineParts {
    let plan = named.plan;
    let videos = measured(format, Some(Unit::Videos), plan.videos.into());
    let each = format.seconds(plan.seconds);
    let cost = if plan.videos == 1 { "costs" } else { "cost" };
    let model = named.model;
    let (often, after) = match plan.per {
        Per::Day => (" a day", " a month"),
        Per::Week => (" a week", " a month"),
        Per::Month => (" a month", " a month"),
        Per::Project => ("", ""),
    };
    let own = plan.rate.map_or("", |_| STRINGS.own_rate.marked);
    HeadlineParts { before: format!("{videos} of {each}{often} on {model} {cost} "), after: format!("{after}{own}") }
}

fn unpriced(format: Format, named: NamedPlan<'_>, unpriced: &Unpriced) -> String {
    match unpriced {
        Unpriced::UnknownModel => "The price book has no such model.".to_owned(),
        Unpriced::NotOffered { kind, why: NoRate::Never, .. } => {
            format!("{} was never sold this way.", named.of(*kind))
        }
        Unpriced::NotOffered { kind, mode, why: NoRate::NotBefore(from), .. } => {
            let what = what_is_asked(named, *kind, *mode);
            format!("{what} was not offered before {}, so there is no figure to show.", format.day(*from))
        }
        Unpriced::NotOffered { kind, mode, why: NoRate::NotKnownBefore(from), .. } => {
            let what = what_is_asked(named, *kind, *mode);
            format!("The price of {what} is not known before {}: not known for that day.", format.day(*from))
        }
        Unpriced::NotOffered { kind, mode, why: NoRate::NotSince(until), .. } => {
            format!(
                "{} is no longer offered since {}, so there is no figure to show.",
                what_is_asked(named, *kind, *mode),
                format.day(*until)
            )
        }
        Unpriced::NoClips(kind) => format!("The clip lengths of {} on that day are not known.", named.of(*kind)),
        Unpriced::NoSingleClip { kind, longest } => format!(
            "{} at {} has no clip of {}: its longest is {}.",
            named.of(*kind),
            named.res(*kind).code(),
            format.seconds(named.plan.seconds),
            format.seconds((*longest).into())
        ),
        Unpriced::TooLarge => "These numbers are too large to be exact. Make one of them smaller.".to_owned(),
    }
}

fn what_is_asked(named: NamedPlan<'_>, kind: RenderKind, mode: Mode) -> String {
    let sent = match mode {
        Mode::Standard => "",
        Mode::Batch => " in a batch",
        Mode::OffPeak => " off-peak",
    };
    format!("{} at {}{sent}", named.of(kind), named.res(kind).code())
}

fn clips_of(format: Format, runs: &[Run]) -> String {
    let run = |run: &Run| match run.count {
        1 => format!("one clip of {}", format.seconds(run.seconds.into())),
        many => {
            let (many, length) = (Decimal::from(many), Decimal::from(run.seconds));
            format!("{} clips of {}", format.number(many), format.seconds(length))
        }
    };
    joined(&runs.iter().map(run).collect::<Vec<_>>(), "and")
}

fn strip_says(format: Format, strip: &StripFacts<'_>) -> String {
    let length = format.seconds(strip.seconds);
    let made = if strip.runs.is_empty() && strip.clips > 1 {
        format!("{} clips joined, billed at that length", format.number(strip.clips.into()))
    } else if strip.runs.is_empty() {
        "billed at that length".to_owned()
    } else {
        format!("rendered as {}, {} in all", clips_of(format, strip.runs), format.seconds(strip.billed))
    };
    let takes = match strip.finals {
        None => measured(format, Some(Unit::Attempts), strip.attempts),
        Some(finals) => format!(
            "{} and {}",
            count(format, strip.attempts, "draft", "drafts"),
            count(format, finals, "final", "finals")
        ),
    };
    format!("A kept video of {length}, {made}, with {takes} for each one kept.")
}

fn label(param: Param) -> &'static str {
    match param {
        Param::Model => "Model",
        Param::Res => "Resolution",
        Param::Orient => "Format",
        Param::Mode => "Sending",
        Param::Seconds => "Length",
        Param::Videos => "Videos you keep",
        Param::Per => "per",
        Param::Days => "Active days",
        Param::Clips => "Billing",
        Param::Attempts => "Takes per kept video",
        Param::Blocked => "Blocked or failed, %",
        Param::BlockedBilled => "Are blocked renders charged?",
        Param::Rate => "Your own price per second, US dollars",
        Param::Draft => "Drafts made on",
        Param::DraftRes => "Resolution of drafts",
        Param::Finals => "Final renders per kept video",
        Param::TrialRenders => "Trial renders, once",
        Param::SetupHours => "Integration hours, once",
        Param::CareHours => "Upkeep hours a month",
        Param::ReviewMinutes => "Minutes of review per render",
        Param::Hourly => "Price of an hour",
        Param::AddonRender => "Add-ons per render",
        Param::AddonVideo => "Add-ons per kept video",
        Param::Instead => "One video by agency or shoot today",
        Param::Hours => "Hours a day you send renders",
        Param::Months => "Months to count",
        Param::Budget => "Budget",
        Param::Tier => "Your usage tier",
        Param::Discount => "Discount, %",
        Param::Markup => "Markup, %",
        Param::Tax => "Tax, %",
        Param::Cur => "Shown in",
        Param::Fx => "For one US dollar",
        Param::On => "Prices of",
        Param::Name => "A name for this plan",
        Param::Lang => "Language",
        Param::V => "Version",
        Param::With => "Beside",
        Param::Together => "Together",
        Param::Title => "A title for the whole",
        Param::Audio => "Sound",
    }
}

fn misread(format: Format, param: Param, misread: &Misread, text: &str, counts: Option<Decimal>) -> String {
    let (text, allowed) = (quoted(text.trim()), allowed(format, param));
    let whole = if param.bounds().is_some_and(|bounds| bounds.decimals == 0) { "whole " } else { "" };
    let why = match misread.why {
        WhyNot::Empty => format!("Type a number: {allowed}."),
        WhyNot::NotANumber | WhyNot::OutOfBounds(OutOfBounds::NotWhole) => format!("“{text}” is not a {whole}number."),
        WhyNot::OtherUnit => format!("“{text}” does not fit: this field is in {}.", unit_name(format, param)),
        WhyNot::TwoNumbers(one, other) => {
            format!("“{text}” could be {} or {}.", format.number(one), format.number(other))
        }
        WhyNot::OutOfBounds(OutOfBounds::TooFine(decimals)) => format!("“{text}” needs more than {decimals} decimals."),
        WhyNot::OutOfBounds(OutOfBounds::Low(_)) => format!("“{text}” is too low: it has to be {allowed}."),
        WhyNot::OutOfBounds(OutOfBounds::High(_)) => format!("“{text}” is too high: it has to be {allowed}."),
    };
    format!("{why} {}", still(format, param, counts))
}

/// What the numbers of a field count, or the currency that they are in.
fn unit_name(format: Format, param: Param) -> &'static str {
    match param.unit() {
        Some(Unit::Videos) => "videos",
        Some(Unit::Seconds) => "seconds",
        Some(Unit::Days) => "days",
        Some(Unit::Attempts) => "takes",
        Some(Unit::Renders) => "renders",
        Some(Unit::Hours) => "hours",
        Some(Unit::Minutes) => "minutes",
        Some(Unit::Months) => "months",
        Some(Unit::Percent) => "percent",
        Some(Unit::Money | Unit::PerDollar) => format.currency.code(),
        Some(Unit::UsdPerSecond) => "USD per second",
        None => "",
    }
}

fn still(format: Format, param: Param, counts: Option<Decimal>) -> String {
    match (param, counts) {
        (Param::Fx, None) => STRINGS.rate_wanted.to_owned(),
        (_, None) => "Still without one.".to_owned(),
        (Param::Videos | Param::Seconds | Param::Attempts, Some(number)) => {
            format!("Still priced for {}.", measured(format, param.unit(), number))
        }
        (_, Some(number)) => format!("Still {}.", measured(format, param.unit(), number)),
    }
}

fn allowed(format: Format, param: Param) -> String {
    let Some(bounds) = param.bounds() else { return String::new() };
    let whole = |number: u64| format.number(number.into());
    let least = match bounds.least {
        Least::From(least) => format!("from {}", whole(least)),
        Least::Above(limit) => format!("above {}", whole(limit)),
    };
    match bounds.greatest {
        Greatest::Upto(most) => format!("{least} to {}", whole(most)),
        Greatest::Below(limit) => format!("{least} to below {}", whole(limit)),
    }
}

fn refused(format: Format, value: &Refused) -> String {
    let param = match (&value.why, value.param) {
        (Why::Link(fault), _) => return told_of_link(format, *fault, &value.given),
        (_, Some(param)) => param,
        (_, None) => return String::new(),
    };
    let (name, given) = (param.code(), quoted(&value.given));
    let why = match &value.why {
        Why::Link(fault) => return told_of_link(format, *fault, &value.given),
        Why::Bad(BadValue::TooLong) => "it is too long".to_owned(),
        Why::Twice => return format!("{name} stands more than once: “{given}” was left aside, the first counts."),
        Why::Empty => "it is empty".to_owned(),
        Why::Bad(BadValue::NotANumber) => "it is not a plain decimal number".to_owned(),
        Why::Bad(BadValue::OutOfBounds(OutOfBounds::NotWhole)) => "it has to be whole".to_owned(),
        Why::Bad(BadValue::OutOfBounds(OutOfBounds::TooFine(decimals))) => {
            format!("it has more than {decimals} decimals")
        }
        Why::Bad(BadValue::OutOfBounds(_)) => format!("it has to be {}", allowed(format, param)),
        Why::Bad(BadValue::NotAmong(values)) => format!("it can be {}", joined(values, "or")),
        Why::Bad(BadValue::UnknownModel) => "the price book has no such model".to_owned(),
        Why::Bad(BadValue::NotOfModel) => "the model never had it".to_owned(),
        Why::Bad(BadValue::NotADay) => "it is no day of the calendar, as 2026-03-12 is".to_owned(),
        Why::Bad(BadValue::UnknownCurrency) => "it is no currency code in use, as EUR is".to_owned(),
        Why::Bad(BadValue::NoFx) => "no exchange rate that can be used stands beside it".to_owned(),
        Why::TooMany => "eleven plans stand beside this one already".to_owned(),
        Why::NoRoom => "the link has no room for it".to_owned(),
        Why::Inside(at, inside) => return format!("In plan {at} beside this one: {}", refused(format, inside)),
        Why::Bad(BadValue::NoDraft) => {
            return format!("{name} “{given}” was dropped: the plan makes no drafts.");
        }
        Why::Bad(BadValue::FxOfDollars) => return format!("{name} “{given}” was dropped: the plan is in US dollars."),
    };
    let used = match (value.used.as_str(), param) {
        ("", Param::On) => "today is used".to_owned(),
        ("", param) if param.may_be_absent() => "the plan is without it".to_owned(),
        ("", _) => "the browser's is used".to_owned(),
        (used, _) => format!("{used} is used"),
    };
    format!("{name} “{given}” was not taken: {why}; {used}.")
}

fn told_of_link(format: Format, fault: LinkFault, given: &str) -> String {
    let count = |most: usize| format.number(Decimal::from(u64::try_from(most).unwrap_or_default()));
    match fault {
        LinkFault::Html => {
            "“amp;” stood before names: the link had passed through HTML. It is read as it was meant.".to_owned()
        }
        LinkFault::Escaped => {
            "“%3D” stood for “=”: the link was encoded once too often. It is read as it was meant.".to_owned()
        }
        LinkFault::CutOff => {
            format!("“{}” ends the link, which seems cut off: what stood there has its default.", quoted(given))
        }
        LinkFault::TooLong => format!(
            "The link is too long: Clipcost reads at most {} characters of what it knows, {} in all. Nothing of it was read. \
             This is the standard plan.",
            count(LONGEST_KNOWN),
            count(LONGEST_RECEIVED)
        ),
    }
}
