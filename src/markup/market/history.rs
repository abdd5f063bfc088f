//! The prices of the chosen model over time, from the book: launch, changes, end.
#![deny(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
#![deny(clippy::arithmetic_side_effects, clippy::float_arithmetic, clippy::as_conversions)]

use maud::{Markup, html};

use crate::catalog::Model;
use crate::chart::WIDTH;
use crate::chart::history::{Span, history};
use crate::markup::Shown;
use crate::markup::sources::{holds, sort};

pub(super) fn section(shown: &Shown<'_>) -> Markup {
    let (say, format) = (shown.say().market, shown.format);
    let Some(model) = shown.model() else { return html! {} };
    let Some(drawn) = history(model, shown.day(), shown.today) else { return html! {} };
    let days = &model.lifecycle;
    html! {
        h3 { ((say.history)(&model.name)) }
        p.section-help {
            ((say.offered)(format, days.offered, model.last_day())) ". "
            @if let Some(day) = days.announced { ((say.announced)(format, day)) " " }
            ((say.scale)(format, drawn.from, drawn.to, shown.day()))
        }
        div.scroller tabindex="0" role="region" aria-label=((say.history)(&model.name)) {
            table.history-table {
                tbody { @for span in &drawn.spans { (row(shown, model, span, drawn.day)) } }
            }
        }
    }
}

fn row(shown: &Shown<'_>, model: &Model, span: &Span<'_>, day: u64) -> Markup {
    let (say, rate) = (shown.say(), span.rate);
    html! {
        tr {
            th scope="row" { (sort(shown, model, span.rate)) }
            td.history-line {
                svg viewBox={ "0 0 " (WIDTH) " 24" } preserveAspectRatio="none" aria-hidden="true" {
                    rect.span.unknown[rate.from.is_none()] x=(span.x) y="8" width=(span.width) height="8" {}
                    rect.day x=(day.min(WIDTH.saturating_sub(3))) y="0" width="3" height="24" {}
                }
            }
            td { @if let Some(size) = model.size(rate.res) { ((say.market.price)(shown.format, &rate.price, size)) } }
            td { (holds(shown, rate)) }
        }
    }
}
