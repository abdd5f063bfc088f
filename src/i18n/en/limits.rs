//! English: limits.

use super::fields::count;
use super::working::some;
use crate::catalog::Cap;
use crate::i18n::format::Format;
use crate::i18n::limits::{GaugeFacts, GaugeOf, LimitsStrings};
use crate::i18n::{joined, quoted};
use crate::locale::Currency;
use crate::names::Code;
use crate::plan::Per;
use crate::pricing::Amount;
use crate::pricing::limits::{CapFit, DayRoom, DecidingLimit, TierFit};

pub(super) static STRINGS: LimitsStrings = LimitsStrings {
    needed,
    none_needed: |format, highest| {
        let limit = format.money(Amount::usd(highest.tier.spend_limit));
        let which = match (highest.covers_spend, highest.covers_requests) {
            (false, true) => "The spend stops it.",
            (true, false) => "The requests stop it.",
            _ => "Spend and requests both stop it.",
        };
        format!("No usage tier is enough: the highest, {}, allows {limit} a month. {which}", highest.tier.tier)
    },
    unpublished: |format, provider, per, renders| {
        let renders = format.ratio(renders);
        let period = match per {
            Per::Project => "",
            Per::Day | Per::Week | Per::Month => " a month",
        };
        format!("{provider} publishes no limit we could find. Ask before you rely on {renders} renders{period}.")
    },
    only_caps: |provider| format!("{provider} publishes no spend limit, only how many renders may run at once."),
    own_tier: |fit| {
        let tier = fit.tier.tier;
        if fit.fits() {
            format!("Your tier, {tier}, lets this plan through.")
        } else {
            format!("Your tier, {tier}, does not let this plan through.")
        }
    },
    no_tier: "Not given",
    hours_unit: "h",

    gauge,
    gauge_describes: |tiers| {
        let tier = |(tier, limit): &(u8, String)| format!("tier {tier} {limit}");
        format!("Limits: {}.", joined(&tiers.iter().map(tier).collect::<Vec<_>>(), "and"))
    },

    tiers: "What each usage tier allows",
    usage_tier: "Tier",
    spend_limit: "Spend a month",
    requests_column: |models| match models {
        [] | [_] => "Requests a minute".to_owned(),
        several => format!("Requests a minute: {}", several.join(" · ")),
    },
    videos_column: "Videos it allows",
    fits: |fit| match (fit.covers_spend, fit.covers_requests) {
        (true, true) => "fits",
        (false, true) => "over the limit",
        (true, false) => "too many requests",
        (false, false) => "over both limits",
    },
    any_number: "any number",

    cap,

    one_request: "Assumed: a render billed at its exact length is one request. Real clips are one request each.",
    batch_runs: |format, window| {
        let within = window.map(|(provider, hours)| {
            format!(", by {provider} within {}", count(format, hours.into(), "hour", "hours"))
        });
        format!("A batch is answered later{}. Limits of its own are not counted here.", within.unwrap_or_default())
    },
    project_runs: "A project has no days, so requests a minute are not counted.",
    project_spend: "Its whole spend is held against one month’s limit.",

    source: |provider| format!("{provider}’s limits"),
    read: |format, source| match source.copy {
        Some(copy) => format!("read {} (archived {})", format.short_day(source.read), format.short_day(copy)),
        None => format!("read {}", format.short_day(source.read)),
    },
};

fn needed(format: Format, fit: &TierFit, decided: DecidingLimit, below: Option<&TierFit>) -> String {
    let tier = fit.tier.tier;
    let limit = |fit: &TierFit| format.money(Amount::usd(fit.tier.spend_limit));
    let Some(below) = below else {
        return format!("The lowest tier, {tier}, is enough: it allows {} a month.", limit(fit));
    };
    let (number, stops) = (below.tier.tier, limit(below));
    match decided {
        DecidingLimit::Lowest | DecidingLimit::Spend => {
            format!(
                "Tier {tier} is needed: it is the {stops} monthly limit of tier {number} that stops the plan, not the requests."
            )
        }
        DecidingLimit::Requests => {
            format!(
                "Tier {tier} is needed: it is the requests a minute of tier {number} that stop the plan, not its {stops} a month."
            )
        }
        DecidingLimit::Both => {
            format!(
                "Tier {tier} is needed: both the {stops} monthly limit of tier {number} and its requests a minute stop the plan."
            )
        }
    }
}

fn gauge(format: Format, facts: &GaugeFacts<'_>) -> String {
    let GaugeFacts { of, value, needed } = *facts;
    let money = |value| format.money(Amount { value, currency: Currency::USD });
    match of {
        GaugeOf::Spend(per) => {
            let spend = money(value);
            let period = match per {
                Per::Project => "",
                Per::Day | Per::Week | Per::Month => " a month",
            };
            match needed {
                Some((tier, limit)) => {
                    format!("{spend}{period} needs tier {tier} ({})", money(limit))
                }
                None => format!("{spend}{period} is above every tier’s limit"),
            }
        }
        GaugeOf::Requests(model) => {
            let minute = format.ratio(value);
            match needed {
                Some((tier, limit)) => {
                    let need = some(value, "request a minute needs", "requests a minute need");
                    format!("{model}: {minute} {need} tier {tier} ({})", format.ratio(limit))
                }
                None => format!("{model}: {minute} requests a minute are above every tier’s limit"),
            }
        }
    }
}

fn cap(format: Format, cap: &Cap, fit: &CapFit) -> String {
    let number = |count: u32| format.number(u64::from(count).into());
    let (comma, res) = cap.res.map_or(("", ""), |res| (", ", res.code()));
    let paid = cap.paid.map(|paid| format!(" (once {} are paid)", format.money(Amount::usd(paid))));
    let account = format!("{}{comma}{res}{}", account(&cap.account), paid.unwrap_or_default());
    let mut limits = vec![format!("{} at once", number(cap.at_once))];
    limits.extend(cap.requests_per_minute.map(|most| format!("{} requests a minute", number(most))));
    let day = cap.per_day.map(|most| format!("{} a day", number(most)));
    let verdict = match fit.day.zip(day.as_ref()) {
        Some((DayRoom::Spare(spare), day)) => format!(" fits: {day}, {} to spare; ", format.ratio(spare)),
        Some((DayRoom::Just, day)) => format!(" just fits: {day}, none to spare; "),
        Some((DayRoom::Short(short), day)) => format!(" does not fit: {day}, {} too few; ", format.ratio(short)),
        None => {
            limits.extend(day);
            ": ".to_owned()
        }
    };
    let minute = if fit.covers_minute == Some(false) { " This plan sends more a minute." } else { "" };
    format!("{account}{verdict}{}.{minute}", limits.join(", "))
}

/// A kind of account: a tier, all of them, or one as its provider calls it.
fn account(name: &str) -> String {
    match name.strip_prefix("tier ") {
        Some(tier) => format!("Tier {tier}"),
        None if name == "every account" => "Every account".to_owned(),
        None => format!("“{}”", quoted(name)),
    }
}
