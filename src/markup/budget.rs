//! Backwards from a budget: what it allows of this plan and of the same plan on every tier.
#![deny(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
#![deny(clippy::arithmetic_side_effects, clippy::float_arithmetic, clippy::as_conversions)]

use maud::{Markup, html};

use super::market::{id_of, is_chosen};
use super::working::{explained, no_steps};
use super::{Shown, count, ending};
use crate::catalog::AudioPolicy;
use crate::i18n::said::approximate;
use crate::number::Number;
use crate::pricing::budget::{ASKED, Allowed, Most, allowed, take_videos};
use crate::pricing::compare::{Row, nearest};
use crate::pricing::{Amount, Figure, Quote, Unpriced};
use crate::scenario::Scenario;
use crate::scenario::param::Param;

/// What the budget allows, here and on every tier.
#[must_use]
pub fn section(shown: &Shown<'_>) -> Markup {
    let say = shown.say().cost;
    let Some(budget) = shown.plan.budget else { return html! { p { (say.ask_budget) } } };
    let amount = money(shown, budget);
    html! {
        p.lead { ((say.budget_says)(shown.format, shown.plan.per, amount)) }
        @match shown.answer {
            Ok(answer) => @if let Some(allowed) = &answer.allowed { (own(shown, &answer.quote, allowed)) },
            Err(_) => p { (shown.say().no_price) },
        }
        (table(shown))
    }
}

fn money(shown: &Shown<'_>, number: Number) -> Amount {
    Amount { value: number.into(), currency: shown.plan.money.currency() }
}

fn own(shown: &Shown<'_>, quote: &Quote, allowed: &Allowed) -> Markup {
    let (say, format) = (shown.say().cost, shown.format);
    let left = Amount { value: allowed.left, ..money(shown, Number::ZERO) };
    html! {
        dl.small-figures {
            @for (param, name) in ASKED {
                @let value = most(shown, param, name, allowed.most(param));
                @if let Most::AtLeast(_) = allowed.most(param) {
                    (explained(shown, name, &value, &no_steps, ""))
                } @else if allowed.most(param).number().is_some() {
                    (explained(shown, name, &value, &|| shown.worked(quote).budget(name), say.rounded_down))
                } @else {
                    div.small-figure { dt { ((shown.say().figure)(name)) } dd { (value) } }
                }
            }
            div.small-figure { dt { (say.sure) } dd { (approximate(!allowed.sure_exact)) ((say.most)(format, Param::Videos, allowed.sure_videos)) } }
            div.small-figure { dt { (say.left) } dd { (format.money(left)) } }
        }
    }
}

/// A figure where there is one, else the words that say why not.
fn most(shown: &Shown<'_>, param: Param, name: Figure, most: Most) -> Markup {
    let text = (shown.say().cost.most)(shown.format, param, most);
    html! {
        @match most.number() {
            Some(number) => (count(name, number.into(), &text)),
            None => span.absent { (text) },
        }
    }
}

fn table(shown: &Shown<'_>) -> Markup {
    let say = shown.say().cost;
    html! {
        table.tiers-table.budget-table {
            thead {
                tr {
                    th scope="col" { (shown.say().tier_column) }
                    @for (_, name) in ASKED { th scope="col" { ((shown.say().figure)(name)) } }
                    th scope="col" { (say.sure) }
                    th scope="col" { (say.left) }
                }
            }
            tbody { @for row in nearest(shown.plan, shown.book, shown.today) { (tier(shown, &row)) } }
        }
    }
}

fn tier(shown: &Shown<'_>, row: &Row) -> Markup {
    let (say, there) = (shown.say().cost, &row.scenario);
    let chosen = is_chosen(shown, there);
    let found = row.quote.as_ref().ok().map(|quote| allowed(there, quote, shown.book, shown.today));
    html! {
        tr.tier data-model=(there.model) data-res=(there.res.code()) data-audio=(there.sound.code()) data-mode=(there.mode.code()) data-chosen[chosen] {
            th scope="row" { (tier_name(shown, there)) }
            @if let Some(Ok(Some(allowed))) = found {
                @for (param, name) in ASKED {
                    td data-label=((shown.say().figure)(name)) { (cell(shown, row, param, name, allowed.most(param))) }
                }
                td data-label=(say.sure) { (approximate(!allowed.sure_exact)) ((say.most)(shown.format, Param::Videos, allowed.sure_videos)) }
                td data-label=(say.left) { (shown.format.money(Amount { value: allowed.left, ..money(shown, Number::ZERO) })) }
            } @else {
                td.tier-absent colspan="5" {
                    @if found.is_none() { (shown.say().not_offered_then) } @else { ((shown.say().unpriced)(shown.format, shown.named(), &Unpriced::TooLarge)) }
                }
            }
        }
    }
}

/// Which tier, and what nobody may miss of it: that it can no longer be bought, that its price is the person's own.
fn tier_name(shown: &Shown<'_>, there: &Scenario) -> Markup {
    let Some(model) = shown.book.model(&there.model) else { return Markup::default() };
    let market = shown.say().market;
    html! {
        span.tier-name {
            (model.name) " " (there.res.code())
            @if model.audio == AudioPolicy::Choice { ", " ((market.sound)(there.sound)) }
        }
        @if let Some(since) = model.retired_by(shown.plan.latest_day(shown.today)) {
            span.tier-suits { ((shown.say().retired_short)(shown.format, since)) }
        }
        (ending(shown, model))
        @if there.rate.is_some() { strong.tier-own { (market.own_rate) } }
    }
}

/// What a tier allows, one click from being the plan.
fn cell(shown: &Shown<'_>, row: &Row, param: Param, name: Figure, allowed: Most) -> Markup {
    let there = &row.scenario;
    let value = most(shown, param, name, allowed);
    let take = |number: Number| {
        shown.href(|plan| {
            plan.take_tier(shown.book, &there.model, there.res, there.sound);
            if param == Param::Videos { take_videos(plan, number) } else { plan.set_number(param, number) }
        })
    };
    html! {
        @match allowed.number() {
            None => (value),
            Some(number) => a.take-most id={ (id_of("buy", there)) "-" (param.name()) } data-do="edit"
                href=(take(number)) {
                    (value)
                    span.unseen { " " ((shown.say().cost.take_most)(param)) }
                },
        }
    }
}
