//! The tiers side by side: this very plan on each, with its price against that of the one chosen.
#![deny(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
#![deny(clippy::arithmetic_side_effects, clippy::float_arithmetic, clippy::as_conversions)]

use maud::{Markup, html};

use super::{Shown, figure, main_label};
use crate::pricing::Figure;
use crate::pricing::compare::{Row, tiers};
use crate::scenario::Scenario;
use crate::scenario::param::Param;

/// The section in its place.
pub(super) fn placed(shown: &Shown<'_>) -> Markup {
    html! { section #tiers .section.tiers { (section(shown)) } }
}

/// The whole section.
#[must_use]
pub fn section(shown: &Shown<'_>) -> Markup {
    let say = shown.say();
    html! {
        h2 { (say.tiers) }
        p.section-help { (say.tiers_help) }
        table.tiers-table {
            thead {
                tr {
                    th scope="col" { (say.tier_column) }
                    th scope="col" { ((say.figure)(Figure::Rate)) }
                    th scope="col" { ((say.figure)(Figure::Video)) }
                    th scope="col" { (main_label(shown)) }
                    th scope="col" { (say.ratio_column) }
                    td {}
                }
            }
            tbody { @for row in tiers(shown.plan, shown.book, shown.today) { (tier(shown, &row)) } }
        }
    }
}

/// Whether a row is the plan as it was chosen.
pub(super) fn is_chosen(shown: &Shown<'_>, there: &Scenario) -> bool {
    let plan = shown.plan;
    plan.model == there.model && plan.res == there.res && plan.sound == there.sound
}

fn tier(shown: &Shown<'_>, row: &Row) -> Markup {
    let (say, there) = (shown.say(), &row.scenario);
    let chosen = is_chosen(shown, there);
    let name = shown.book.model(&there.model).map_or("", |model| model.name.as_ref());
    html! {
        tr.tier data-model=(there.model) data-res=(there.res.code()) data-audio=(there.sound.code()) data-mode=(there.mode.code())
            data-chosen[chosen] {
            th scope="row" {
                span.tier-name { (name) " " (there.res.code()) }
                @if let Some(suits) = (say.suits)(&there.model, there.res) { span.tier-suits { (suits) } }
            }
            (cells(shown, row))
            td.tier-action {
                @if chosen {
                    span.tier-chosen { (say.chosen) }
                } @else if !shown.is_locked(Param::Model) && !shown.is_locked(Param::Res) {
                    a.button #{ "take-" (there.model) "-" (there.res.code()) } data-do="edit"
                        href=(shown.href(|plan| plan.take_tier(shown.book, &there.model, there.res, there.sound)))
                        aria-label={ (say.take) ": " (name) " " (there.res.code()) } { (say.take) }
                }
            }
        }
    }
}

fn cells(shown: &Shown<'_>, row: &Row) -> Markup {
    let (say, main) = (shown.say(), Figure::main(shown.plan.per));
    let Ok(quote) = &row.quote else {
        return html! { td.tier-absent colspan="4" { (say.not_offered_then) } };
    };
    html! {
        @for name in [Figure::Rate, Figure::Video, main] {
            td data-label=((say.figure)(name)) {
                @if let Some(amount) = quote.figure(name) { (figure(name, amount, shown.format)) }
            }
        }
        td.tier-ratio data-label=(say.ratio_column) {
            @if let Some(ratio) = row.ratio { "×\u{a0}" (shown.format.ratio(ratio)) }
        }
    }
}
