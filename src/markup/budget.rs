//! Backwards from a budget: what it allows of this plan and of the same plan on every tier.

use maud::{Markup, html};
use rust_decimal::Decimal;
use strum::VariantArray;

use super::market::{id_of, is_chosen};
use super::working::{explained, no_steps};
use super::{PageModel, count, ending};
use crate::catalog::AudioPolicy;
use crate::i18n::sentences::approximate;
use crate::names::Code;
use crate::plan::Plan;
use crate::pricing::Amount;
use crate::pricing::budget::{self, Affordable, BudgetFor, Maximum, affordable};
use crate::pricing::market::{LeftOut, MarketRow, nearest};

/// What the budget allows, here and on every tier.
#[must_use]
pub fn section(shown: &PageModel<'_>) -> Markup {
    let strings = shown.strings().cost;
    let Some(budget) = shown.plan.budget else { return html! { p { (strings.ask_budget) } } };
    let amount = money(shown, budget);
    html! {
        p.lead { ((strings.budget_says)(shown.format, shown.plan.per, amount)) }
        @match shown.answer {
            Ok(answer) => @if let Some(affordable) = &answer.affordable { (own(shown, affordable)) },
            Err(_) => p { (shown.strings().no_price) },
        }
        (table(shown))
    }
}

fn money(shown: &PageModel<'_>, number: Decimal) -> Amount {
    Amount { value: number.into(), currency: shown.plan.money.currency() }
}

fn own(shown: &PageModel<'_>, affordable: &Affordable) -> Markup {
    let (strings, format) = (shown.strings().cost, shown.format);
    let left = Amount { value: affordable.left, ..money(shown, Decimal::ZERO) };
    html! {
        dl.small-figures {
            @for &of in BudgetFor::VARIANTS {
                @let (name, value) = (of.figure(), most(shown, of, affordable.maximum(of)));
                @if let Maximum::AtLeast(_) = affordable.maximum(of) {
                    (explained(shown, name, &value, &no_steps, ""))
                } @else if affordable.maximum(of).number().is_some() {
                    (explained(shown, name, &value, &|| shown.steps(name), strings.rounded_down))
                } @else {
                    div.small-figure { dt { ((shown.strings().figure)(name)) } dd { (value) } }
                }
            }
            div.small-figure { dt { (strings.sure) } dd { (approximate(!affordable.sure_exact)) ((strings.most)(format, BudgetFor::Videos, affordable.sure_videos)) } }
            div.small-figure { dt { (strings.left) } dd { (format.money(left)) } }
        }
    }
}

/// A figure where there is one, else the words that say why not.
fn most(shown: &PageModel<'_>, of: BudgetFor, most: Maximum) -> Markup {
    let text = (shown.strings().cost.most)(shown.format, of, most);
    html! {
        @match most.number() {
            Some(number) => (count(of.figure(), number.into(), &text)),
            None => span.absent { (text) },
        }
    }
}

fn table(shown: &PageModel<'_>) -> Markup {
    let strings = shown.strings().cost;
    html! {
        table.tiers-table.budget-table {
            thead {
                tr {
                    th scope="col" { (shown.strings().row_column) }
                    @for of in BudgetFor::VARIANTS { th scope="col" { ((shown.strings().figure)(of.figure())) } }
                    th scope="col" { (strings.sure) }
                    th scope="col" { (strings.left) }
                }
            }
            tbody { @for row in nearest(shown.plan, shown.book, shown.today) { (tier(shown, &row)) } }
        }
    }
}

fn tier(shown: &PageModel<'_>, row: &Result<MarketRow, Box<LeftOut>>) -> Markup {
    let strings = shown.strings().cost;
    let there = row.as_ref().map_or_else(|left_out| &left_out.plan, |row| &row.plan);
    let chosen = is_chosen(shown, there);
    let found = row.as_ref().ok().and_then(|row| affordable(there, &row.quote, shown.book, shown.today));
    html! {
        tr.tier data-model=(there.model) data-res=(there.res.code()) data-audio=(there.sound.code()) data-mode=(there.mode.code()) data-chosen[chosen] {
            th scope="row" { (tier_name(shown, there)) }
            @if let Some(affordable) = found {
                @for &of in BudgetFor::VARIANTS {
                    td data-label=((shown.strings().figure)(of.figure())) { (cell(shown, there, of, affordable.maximum(of))) }
                }
                td data-label=(strings.sure) { (approximate(!affordable.sure_exact)) ((strings.most)(shown.format, BudgetFor::Videos, affordable.sure_videos)) }
                td data-label=(strings.left) { (shown.format.money(Amount { value: affordable.left, ..money(shown, Decimal::ZERO) })) }
            } @else {
                td.tier-absent colspan="5" {
                    (shown.strings().not_offered_then)
                }
            }
        }
    }
}

/// Which tier, and what nobody may miss of it: that it can no longer be bought, that its price is the person's own.
fn tier_name(shown: &PageModel<'_>, there: &Plan) -> Markup {
    let Some(model) = shown.book.model(&there.model) else { return Markup::default() };
    let market = shown.strings().market;
    html! {
        span.tier-name {
            (model.name) " " (there.res.code())
            @if model.audio == AudioPolicy::Choice { ", " ((market.sound)(there.sound)) }
        }
        @if let Some(since) = model.retired_by(shown.plan.latest_day(shown.today)) {
            span.tier-suits { ((shown.strings().retired_short)(shown.format, since)) }
        }
        (ending(shown, model))
        @if there.rate.is_some() { strong.tier-own { (market.own_rate) } }
    }
}

/// What a tier allows, one click from being the plan.
fn cell(shown: &PageModel<'_>, there: &Plan, of: BudgetFor, affordable: Maximum) -> Markup {
    let value = most(shown, of, affordable);
    let take = |number: Decimal| {
        shown.href(|plan| {
            if let Some(model) = shown.book.model(&there.model) {
                plan.set_row(model, there.res, there.sound);
            }
            budget::set(plan, of, number);
        })
    };
    html! {
        @match affordable.number() {
            None => (value),
            Some(number) => a.take-most id={ (id_of("buy", there)) "-" (of.code()) } data-do="edit"
                href=(take(number)) {
                    (value)
                    span.unseen { " " ((shown.strings().cost.take_most)(of)) }
                },
        }
    }
}
