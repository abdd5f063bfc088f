//! English: risk, drafts, limits.

use rust_decimal::Decimal;

use super::count;
use crate::catalog::Mode;
use crate::i18n::costs::{CostStrings, RiskFacts};
use crate::i18n::format::Format;
use crate::i18n::joined;
use crate::plan::Per;
use crate::pricing::Amount;
use crate::pricing::draft_saving::DraftSaving;
use crate::pricing::limits::{DecidingLimit, TierFit};
use crate::pricing::risk::Covered;

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
};

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
