//! The form: the plan in the order one thinks of it, the rest folded under names that say what it is about. Each input is named
//! like its parameter, and `field-<name>` is its id.

mod choices;
mod fields;

use maud::{Markup, html};

use rust_decimal::Decimal;

use super::{PageModel, place};
use crate::catalog::Mode;
use crate::locale::Currency;
use crate::plan::param::Param;
use crate::plan::{Clips, Per};
pub use choices::{BATCH_DAY, CLIP_LENGTHS, DRAFT_SIZES, MODEL_FACTS, SIZES, SOUNDS};
use choices::{group, models, select};
pub use fields::note;
use fields::number;

/// Numbers up to which a slider goes; the field beside it takes any.
const SLIDER_SECONDS: u64 = 60;
pub(super) const SLIDER_ATTEMPTS: u64 = 20;
const SLIDER_MONTHS: u64 = 36;
/// Numbers that stand beside what follows from them, below the plan: those of the limits, of the whole cost, of a budget.
pub(super) const RUN_FIELDS: [Param; 1] = [Param::Hours];
pub(super) const COST_FIELDS: [Param; 7] = [
    Param::Months,
    Param::Hourly,
    Param::SetupHours,
    Param::CareHours,
    Param::ReviewMinutes,
    Param::TrialRenders,
    Param::Instead,
];
pub(super) const BUDGET_FIELDS: [Param; 1] = [Param::Budget];
/// Currencies offered before all others.
const COMMON: [&str; 6] = ["USD", "EUR", "GBP", "CHF", "CAD", "JPY"];

/// What stands in the form.
#[must_use]
pub fn form(shown: &PageModel<'_>) -> Markup {
    let strings = shown.strings();
    html! {
        section.group {
            h2 { (strings.how_many) }
            (number(shown, Param::Videos, None))
            (group(shown, Param::Per))
            div #days-of-month hidden[shown.plan.per == Per::Project] { (number(shown, Param::Days, None)) }
        }
        section.group {
            h2 { (strings.how_long) }
            (number(shown, Param::Seconds, Some(SLIDER_SECONDS)))
        }
        section.group {
            h2 { (strings.on_what) }
            (models(shown))
            (place(MODEL_FACTS, shown))
            (place(SIZES, shown))
            (place(SOUNDS, shown))
            (group(shown, Param::Orient))
        }
        div.folds { (folds(shown)) }
    }
}

/// Fields of a section below the plan.
#[must_use]
pub(super) fn fields(shown: &PageModel<'_>, params: &[Param]) -> Markup {
    let slider = |param: Param| (param == Param::Months).then_some(SLIDER_MONTHS);
    html! { @for &param in params { (number(shown, param, slider(param))) } }
}

/// The account's usage tier, or none given.
#[must_use]
pub(super) fn own_tier(shown: &PageModel<'_>) -> Markup {
    let chosen = shown.plan.tier.map(|tier| tier.to_string());
    let tiers = shown.book.usage_tiers().iter().map(|&tier| (tier, tier));
    select(shown, Param::Tier, chosen.as_deref(), [("", shown.strings().cost.no_tier)].into_iter().chain(tiers))
}

/// The model for drafts, or none, with its resolution and the finals.
fn drafts(shown: &PageModel<'_>) -> Markup {
    let chosen = shown.plan.draft.as_ref().map(|draft| draft.model.as_str());
    let models = shown.book.models.iter().map(|model| (model.id.as_ref(), model.name.as_ref()));
    html! {
        (select(shown, Param::Draft, chosen, [("", shown.strings().cost.no_drafts)].into_iter().chain(models)))
        (place(DRAFT_SIZES, shown))
        (number(shown, Param::Finals, None))
    }
}

fn folds(shown: &PageModel<'_>) -> Markup {
    let (strings, plan) = (shown.strings(), shown.plan);
    let adjusted = [plan.discount, plan.markup, plan.tax].iter().any(|percent| !percent.is_zero());
    html! {
        (fold("attempts", strings.takes, plan.attempts != Decimal::ONE, &html! {
            (number(shown, Param::Attempts, Some(SLIDER_ATTEMPTS)))
            (help(strings.takes_help))
        }))
        (fold("draft", strings.cost.drafts, plan.draft.is_some(), &html! {
            (drafts(shown))
            (help(strings.cost.drafts_help))
        }))
        (fold("clips", strings.real_clips, plan.clips != Clips::Exact, &html! {
            (group(shown, Param::Clips))
            (place(CLIP_LENGTHS, shown))
        }))
        (fold("blocked", strings.blocked, !plan.blocked.is_zero(), &html! {
            (number(shown, Param::Blocked, None))
            (group(shown, Param::BlockedBilled))
            (help(strings.blocked_help))
        }))
        (fold("mode", strings.batch, plan.mode != Mode::Standard, &html! {
            (group(shown, Param::Mode))
            (place(BATCH_DAY, shown))
        }))
        (fold("tax", strings.taxes, adjusted, &html! {
            @for param in [Param::Discount, Param::Markup, Param::Tax] { (number(shown, param, None)) }
            (help(strings.taxes_help))
        }))
        (fold("rate", strings.own_rate.title, plan.rate.is_some(), &html! {
            (number(shown, Param::Rate, None))
            (help(strings.own_rate.help))
        }))
        (fold("cur", strings.currency, plan.money.currency() != Currency::USD, &html! {
            (currency(shown))
            (help(strings.currency_help))
        }))
        (fold("on", strings.day, false, &html! {
            (day(shown))
            (help(strings.day_help))
        }))
    }
}

/// Fields under a name, found again by what it is about.
fn fold(name: &str, title: &str, open: bool, fields: &Markup) -> Markup {
    html! { details.fold id={ "fold-" (name) } open[open] { summary { (title) } (fields) } }
}

fn help(words: &str) -> Markup {
    html! { p.help { (words) } }
}

/// The currency, and with any but US dollars the person's own exchange rate.
fn currency(shown: &PageModel<'_>) -> Markup {
    let chosen = shown.plan.money.currency().code();
    let option = |code: &str| html! { option value=(code) selected[code == chosen] { (code) } };
    let others = Currency::all().map(Currency::code).filter(|code| !COMMON.contains(code));
    html! {
        div.field data-param="cur" {
            label for="field-cur" { ((shown.strings().label)(Param::Cur)) }
            select #field-cur name="cur" disabled[shown.is_locked(Param::Cur)] {
                @for code in COMMON { (option(code)) }
                hr;
                @for code in others { (option(code)) }
            }
        }
        div #exchange-rate hidden[chosen == Currency::USD.code()] { (number(shown, Param::Fx, None)) }
    }
}

/// The day of the prices: the browser's own date field, which gives a whole day or none.
fn day(shown: &PageModel<'_>) -> Markup {
    let (strings, locked) = (shown.strings(), shown.is_locked(Param::On));
    html! {
        div.field data-param="on" {
            label for="field-on" { ((strings.label)(Param::On)) }
            div.field-row {
                input #field-on name="on" type="date" value=[shown.plan.on] disabled[locked];
                button.quiet #today type="button" data-do="today" disabled[locked] { (strings.today) }
            }
        }
    }
}
