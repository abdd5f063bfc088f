//! English: risk, drafts, limits, the whole cost, a budget.

use rust_decimal::Decimal;

use super::count;
use crate::catalog::Mode;
use crate::i18n::costs::{CostStrings, RiskFacts};
use crate::i18n::format::Format;
use crate::i18n::joined;
use crate::plan::Per;
use crate::pricing::Amount;
use crate::pricing::budget::{BudgetFor, Maximum};
use crate::pricing::draft_saving::DraftSaving;
use crate::pricing::limits::{DecidingLimit, TierFit};
use crate::pricing::risk::Covered;
use crate::pricing::total_cost::Payback;

pub(super) static STRINGS: CostStrings = CostStrings {
    as_table: "As a table",
    rounded_up: "rounded up",
    rounded_down: "rounded down",

    risk: "What the takes may cost",
    risk_help: "Attempts are an average, not a promise: some months are lucky, some are not. This is how the spend spreads.",
    risk_says,
    risk_chart: "How many renders it may take",
    risk_describes: |format, risk| {
        let about = if risk.is_exact() { "" } else { "about " };
        let one = |Covered { cover, renders, spend }: &Covered| {
            let renders = count(format, (*renders).into(), "render", "renders");
            format!(
                "{about}{renders} or fewer, {}, in {} of cases",
                format.money(*spend),
                format.percent(cover.percent().into())
            )
        };
        format!("{}.", joined(&risk.covered.iter().map(one).collect::<Vec<_>>(), "and"))
    },
    renders: |format, number| count(format, number, "render", "renders"),
    cover_column: "Share of cases",
    renders_column: "Renders, at most",
    spend_column: "API spend, at most",
    attempts_of: |id| match id {
        "every-render" => Some("every render is kept"),
        "kompozy-low" => Some("low end, per usable clip, kompozy.io"),
        "kompozy-high" => Some("high end, per usable clip, kompozy.io"),
        "invideo" => Some("per usable shot, invideo.io"),
        "guide-5" => Some("five tries, the buyer’s guide of 8 October 2025"),
        "guide-10" => Some("ten tries, the same guide"),
        "guide-20" => Some("or even twenty, the same guide"),
        _ => None,
    },
    takes_presets: "What others report, none of it measured on Sora alone",

    drafts: "Drafts on a cheaper model",
    drafts_help: "Try the takes on a cheaper model, then render only the keepers on yours. Attempts then count drafts.",
    no_drafts: "No drafts",
    draft_saving,
    drafts_sent: |model, mode| match mode {
        Mode::Standard => format!("{model} has no batch price: its drafts are sent at once."),
        Mode::Batch => format!("{model} only has a batch price: its drafts are sent in batches."),
    },

    run: "Will it run?",
    run_help: "A provider limits what an account may spend in a month and send in a minute. The more an account has paid, the \
               higher its tier.",
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
    unpublished: |provider| format!("No usage tiers of {provider} are known here: neither is the tier needed."),
    own_tier: |fit| {
        let tier = fit.tier.tier;
        if fit.fits() {
            format!("Your tier, {tier}, lets this plan through.")
        } else {
            format!("Your tier, {tier}, does not let this plan through.")
        }
    },
    no_tier: "Not given",
    one_request: "Assumed: a render billed at its exact length is one request. Real clips are one request each.",
    batch_runs: |format, window| {
        let within = window.map(|(provider, hours)| {
            format!(", by {provider} within {}", count(format, hours.into(), "hour", "hours"))
        });
        format!("A batch is answered later{}. Limits of its own are not counted here.", within.unwrap_or_default())
    },
    project_runs: "A project has no days, so requests a minute are not counted: its whole spend is held against one month’s limit.",
    usage_tier: "Usage tier",
    spend_limit: "Spend limit a month",
    requests_of: |model| format!("Requests a minute, {model}"),
    pays_for: "Kept videos it pays for",
    sends_in: "Sends a day’s requests in",
    fits_column: "This plan",
    fits: |fit| match (fit.covers_spend, fit.covers_requests) {
        (true, true) => "fits",
        (false, true) => "too much spend",
        (true, false) => "too many requests",
        (false, false) => "too much of both",
    },
    any_number: "any number",

    whole: "What it really costs",
    whole_help: "The price a second is the tip of the iceberg. Integration, upkeep, review and learning come on top.",
    whole_says: |format, months, plan, percent| {
        let over = count(format, months.into(), "month", "months");
        let plan = format.money(plan);
        match percent {
            None => format!("Over {over} it all comes to {plan}."),
            Some(percent) => format!(
                "Over {over} it all comes to {plan}. The API spend is {} of that.",
                format.percent_share(percent)
            ),
        }
    },
    part_column: "Part",
    cost_column: "Cost",
    share_column: "Share",
    api_part: "API spend",
    all_in_video: "a kept video, all in",
    all_in_second: "a kept second, all in",
    total_chart: "Running total",
    total_describes: |format, months, first, last, instead| {
        let (first, last) = (format.money(first), format.money(last));
        let over = count(format, months.into(), "month", "months");
        let plan = format!("From {first} before the first video to {last} after {over}");
        match instead {
            None => format!("{plan}."),
            Some(instead) => format!("{plan}; made the other way, the videos would cost {}.", format.money(instead)),
        }
    },
    month_column: "Month",
    month_mark: |format, month| format!("month {}", format.number(month.into())),
    whole_line: "the whole cost",
    api_line: "API spend alone",
    instead_line: "made the other way",
    pays_mark: "paid back",
    back: "Does it pay?",
    ask_instead: "Type what one video costs made the other way, by an agency or a shoot, to see what this plan saves.",
    per_video: "saved by each kept video",
    gives_back,

    budget: "What a budget buys",
    budget_help: "Read backwards from a sum of money. It is held against the API spend, after discount, markup and tax.",
    ask_budget: "Type a budget to read the most videos, the longest video and the most attempts it allows, on every tier.",
    budget_says: |format, per, budget| match per {
        Per::Project => format!("{} for the project, everything else as in your plan:", format.money(budget)),
        Per::Day | Per::Week | Per::Month => {
            format!("{} a month, everything else as in your plan:", format.money(budget))
        }
    },
    most: |format, of, most| match most {
        Maximum::None => none_of(of).to_owned(),
        Maximum::Upto(most) => format.number(most),
        Maximum::AtLeast(most) => format!("at least {}", format.number(most)),
    },
    left: "left after those videos",
    sure: "videos, in 4 cases of 5",
    take_most: |of| match of {
        BudgetFor::Videos => "Take these videos",
        BudgetFor::Seconds => "Take this length",
        BudgetFor::Attempts => "Take this many attempts",
    },
};

fn none_of(of: BudgetFor) -> &'static str {
    match of {
        BudgetFor::Videos => "not one video",
        BudgetFor::Seconds => "not one second",
        BudgetFor::Attempts => "not one attempt each",
    }
}

fn risk_says(format: Format, said: &RiskFacts) -> String {
    if said.attempts == Decimal::ONE {
        return "At 1 attempt every render is kept: nothing is left to chance.".to_owned();
    }
    let attempts = count(format, said.attempts, "attempt", "attempts");
    let cases = if said.per == Per::Project { "projects" } else { "months" };
    let about = if said.exact { "" } else { "about " };
    format!("At {attempts}, 4 {cases} in 5 cost {about}{} or less.", format.money(said.spend))
}

fn draft_saving(format: Format, per: Per, model: &str, draft_saving: &DraftSaving) -> String {
    let period = if per == Per::Project { "" } else { " a month" };
    let compared = format!("against trying every take on {model}");
    let difference = if draft_saving.saved.value.is_zero() {
        format!("Drafting costs the same {compared}.")
    } else if draft_saving.saved.value.is_negative() {
        format!("Drafting costs {}{period} more {compared}.", format.size(draft_saving.saved))
    } else {
        format!("Drafting saves {}{period} {compared}.", format.money(draft_saving.saved))
    };
    let pays = match draft_saving.pays_above {
        None => "A draft costs as much as a final or more, so it never pays.".to_owned(),
        Some(attempts) => {
            format!(
                "It pays above {} {}.",
                format.ratio(attempts),
                super::working::some(attempts, "attempt", "attempts")
            )
        }
    };
    format!("{difference} {pays}")
}

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

fn gives_back(format: Format, payback: &Payback, paid_back_per_video: Amount) -> String {
    match (payback.break_even, payback.break_even_month) {
        (None, _) => {
            if paid_back_per_video.value.is_negative() {
                format!(
                    "It never pays for itself: each kept video costs {} more than the other way.",
                    format.size(paid_back_per_video)
                )
            } else {
                "It never pays for itself: a kept video saves nothing towards what came before it.".to_owned()
            }
        }
        (Some(video), month) => {
            let video = format.ratio(video);
            let when = match month {
                None => String::new(),
                Some(month) => format!(", in month {}", format.ratio(month)),
            };
            let late = if payback.beyond { " That is later than the plan’s last video." } else { "" };
            format!("It pays for itself with video {video}{when}.{late}")
        }
    }
}
