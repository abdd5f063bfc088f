//! The prices of the chosen model over time, from the book: launch, changes, end.

use maud::{Markup, html};

use crate::catalog::Model;
use crate::chart::WIDTH;
use crate::chart::history::{Span, history};
use crate::markup::PageModel;
use crate::markup::sources::{holds, sort};

pub(super) fn section(shown: &PageModel<'_>) -> Markup {
    let (strings, format) = (shown.strings().market, shown.format);
    let Some(model) = shown.model() else { return html! {} };
    let Some(drawn) = history(model, shown.day(), shown.today) else { return html! {} };
    let days = &model.lifecycle;
    html! {
        h3 { ((strings.history)(&model.name)) }
        p.section-help {
            ((strings.offered)(format, days.offered, model.end_day())) ". "
            @if let Some(day) = days.announced { ((strings.announced)(format, day)) " " }
            ((strings.scale)(format, drawn.from, drawn.to, shown.day()))
        }
        div.scroller tabindex="0" role="region" aria-label=((strings.history)(&model.name)) {
            table.history-table {
                tbody { @for span in &drawn.spans { (row(shown, model, span, drawn.day)) } }
            }
        }
    }
}

fn row(shown: &PageModel<'_>, model: &Model, span: &Span<'_>, day: u64) -> Markup {
    let (strings, rate) = (shown.strings(), span.rate);
    html! {
        tr {
            th scope="row" { (sort(shown, model, span.rate)) }
            td.history-line {
                svg viewBox={ "0 0 " (WIDTH) " 24" } preserveAspectRatio="none" aria-hidden="true" {
                    rect.span.unknown[rate.from.is_none()] x=(span.x) y="8" width=(span.width) height="8" {}
                    rect.day x=(day.min(WIDTH.saturating_sub(3))) y="0" width="3" height="24" {}
                }
            }
            td { @if let Some(size) = model.size(rate.res) { ((strings.market.price)(shown.format, &rate.price, size)) } }
            td { (holds(shown, rate)) }
        }
    }
}
