//! What the plan really costs over its months, part by part and month by month, and what it gives back.

use maud::{Markup, html};
use strum::VariantArray;

use super::takes::anchor;
use super::working::{explained, why};
use super::{PageModel, chart_table, count, figure};
use crate::chart::WIDTH;
use crate::chart::total::{self, Point, Total, total};
use crate::money::Exact;
use crate::pricing::answer::{Answer, Value};
use crate::pricing::total_cost::{CostPart, Payback, TotalCost};
use crate::pricing::{Amount, Figure};

/// Room around the picture: above for the top label, below for months.
const ROOM: u64 = 40;
const LABELS: u64 = 56;

/// The sentence, the parts, the picture, the return.
#[must_use]
pub fn section(shown: &PageModel<'_>) -> Markup {
    let Ok(Answer { total_cost: whole, .. }) = shown.answer else {
        return html! { p { (shown.strings().no_price) } };
    };
    let percent = whole.share(whole.part(CostPart::Api));
    html! {
        p.lead { ((shown.strings().cost.whole_says)(shown.format, whole.months, money(shown, whole.total), percent)) }
        (parts(shown, whole))
        (figures(shown, whole))
        (back(shown, whole))
        (chart(shown, whole))
    }
}

fn money(shown: &PageModel<'_>, value: Exact) -> Amount {
    Amount { value, currency: shown.plan.money.currency() }
}

fn figures(shown: &PageModel<'_>, whole: &TotalCost) -> Markup {
    let strings = shown.strings().cost;
    let plain = |label: &str, value: Exact| {
        html! { div.small-figure { dt { (label) } dd { (shown.format.money(money(shown, value))) } } }
    };
    html! {
        dl.small-figures {
            (plain(strings.all_in_video, whole.per_video()))
            (plain(strings.all_in_second, whole.per_second(shown.plan)))
        }
    }
}

/// The parts in a table, each name opening its working.
fn parts(shown: &PageModel<'_>, whole: &TotalCost) -> Markup {
    let (strings, format) = (shown.strings().cost, shown.format);
    let share = |value: Exact| whole.share(value).map_or_else(String::new, |percent| format.percent_share(percent));
    let row = |name: Figure, all: Exact| {
        let value = figure(name, money(shown, all), format);
        let steps = || shown.steps(name);
        html! { tr { th scope="row" { (why(shown, name, &value, &steps, "")) } td { (value) } td { (share(all)) } } }
    };
    html! {
        table.rows.parts {
            thead {
                tr { @for column in [strings.part_column, strings.cost_column, strings.share_column] { th scope="col" { (column) } } }
            }
            tbody {
                @for &part in CostPart::VARIANTS {
                    @let all = whole.part(part);
                    @match part.figure() {
                        Some(name) => (row(name, all)),
                        None => tr { th scope="row" { (strings.api_part) } td { (format.money(money(shown, all))) } td { (share(all)) } },
                    }
                }
            }
            tfoot { (row(Figure::Plan, whole.total)) }
        }
    }
}

fn back(shown: &PageModel<'_>, whole: &TotalCost) -> Markup {
    let strings = shown.strings().cost;
    html! {
        div.aside #back {
            h3 { (strings.back) }
            @match &whole.payback {
                None => p { (strings.ask_instead) },
                Some(payback) => (returned(shown, payback)),
            }
        }
    }
}

fn returned(shown: &PageModel<'_>, payback: &Payback) -> Markup {
    let strings = shown.strings().cost;
    html! {
        p { ((strings.gives_back)(shown.format, payback, money(shown, payback.paid_back_per_video))) }
        dl.small-figures {
            div.small-figure { dt { (strings.per_video) } dd { (shown.format.money(money(shown, payback.per_video))) } }
            @let value = figure(Figure::Saving, money(shown, payback.saving), shown.format);
            (explained(shown, Figure::Saving, &value, &|| shown.steps(Figure::Saving), ""))
            @if let Some(videos) = payback.break_even {
                @let value = count(Figure::BreakEvenVideos, videos, &shown.format.figure(Figure::BreakEvenVideos, Value::Count(videos)));
                (explained(shown, Figure::BreakEvenVideos, &value, &|| shown.steps(Figure::BreakEvenVideos), strings.rounded_up))
            }
        }
    }
}

fn chart(shown: &PageModel<'_>, whole: &TotalCost) -> Markup {
    let (strings, format) = (shown.strings().cost, shown.format);
    let drawn = total(whole);
    let months: Vec<_> = (0..=whole.months).map(|month| whole.after(month)).collect();
    let value = |value: Exact| format.money(money(shown, value));
    let mut columns = vec![strings.month_column, strings.whole_line, strings.api_line];
    if whole.payback.is_some() {
        columns.push(strings.instead_line);
    }
    html! {
        figure.chart {
            (picture(shown, whole, &drawn))
            p.legend {
                span.legend-item.plan-mark { (strings.whole_line) }
                span.legend-item.api-mark { (strings.api_line) }
                @if whole.payback.is_some() { span.legend-item.instead-mark { (strings.instead_line) } }
            }
            (chart_table(shown, "total-table", &columns, &html! {
                @for month in &months {
                    tr {
                        th scope="row" { (format.number(month.month.into())) }
                        td { (value(month.total)) }
                        td { (value(month.api)) }
                        @if let Some(instead) = month.instead { td { (value(instead)) } }
                    }
                }
            }))
        }
    }
}

fn picture(shown: &PageModel<'_>, whole: &TotalCost, drawn: &Total) -> Markup {
    let (strings, format) = (shown.strings().cost, shown.format);
    let y = |y: u64| y.saturating_add(ROOM);
    let points =
        |line: &[Point]| line.iter().map(|point| format!("{},{}", point.x, y(point.y))).collect::<Vec<_>>().join(" ");
    let value = |value: Exact| money(shown, value);
    let first = whole.after(0).total;
    let instead = whole.payback.as_ref().map(|payback| value(payback.instead));
    let foot = total::HEIGHT.saturating_add(ROOM);
    html! {
        svg.total viewBox={ "0 0 " (WIDTH) " " (foot.saturating_add(LABELS)) } role="img" aria-labelledby="total-title total-says" {
            title #total-title { (strings.total_chart) }
            desc #total-says { ((strings.total_describes)(format, whole.months, value(first), value(whole.total), instead)) }
            line.ruler x1="0" x2=(WIDTH) y1=(foot) y2=(foot) {}
            @for (at, amount) in drawn.money {
                line.ruler x1="0" x2=(WIDTH) y1=(y(at)) y2=(y(at)) {}
                text.tick-label x="0" y=(y(at).saturating_sub(8)) { (format.money(value(amount))) }
            }
            polyline.api-line points=(points(&drawn.api)) {}
            polyline.instead-line points=(points(&drawn.instead)) {}
            polyline.plan-line points=(points(&drawn.plan)) {}
            @if let Some(point) = drawn.paid_back { (paid_back(shown, point)) }
            @for &(x, month) in &drawn.months {
                text.tick-label x=(x) y=(foot.saturating_add(36)) text-anchor=(anchor(x)) {
                    @if month == 0 { "0" } @else { ((strings.month_mark)(format, month)) }
                }
            }
        }
    }
}

/// The point where the plan has paid for itself, with its label above and to the side that has room.
fn paid_back(shown: &PageModel<'_>, point: Point) -> Markup {
    let y = point.y.saturating_add(ROOM);
    let right = point.x < WIDTH / 2;
    let x = if right { point.x.saturating_add(4) } else { point.x.saturating_sub(4) };
    html! {
        circle.paid-back cx=(point.x) cy=(y) r="9" {}
        text.mark-label x=(x) y=(y.saturating_sub(24)) text-anchor=(if right { "start" } else { "end" }) {
            (shown.strings().cost.pays_mark)
        }
    }
}
