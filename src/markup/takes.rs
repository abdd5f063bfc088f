//! What the takes may cost: attempts as a risk, with its picture; and drafts held against trying every take on the final model.

use maud::{Markup, html};

use super::form::SLIDER_ATTEMPTS;
use super::working::explained;
use super::{PageModel, chart_table, figure};
use crate::catalog::ReportedAttempts;
use crate::chart::WIDTH;
use crate::chart::band::{self, Band, Mark, band};
use crate::i18n::costs::RiskFacts;
use crate::i18n::sentences::approximate;
use crate::names::Code;
use crate::plan::param::Param;
use crate::pricing::answer::Answer;
use crate::pricing::risk::{Cover, Covered, Risk};

/// Between the foot of the picture and the labels under it.
const LABELS: u64 = 48;
/// A line of the marks above the picture, and the room that a label takes on a phone.
const LINE: u64 = 36;
const LABEL: u64 = 330;

/// The risk of the plan, its picture, presets of attempts, and what drafts change.
#[must_use]
pub fn takes(shown: &PageModel<'_>) -> Markup {
    html! {
        @if let Ok(answer) = shown.answer {
            (spread(shown, &answer.risk))
            (drafts(shown, answer))
        } @else { p { (shown.strings().no_price) } }
        (presets(shown))
    }
}

fn spread(shown: &PageModel<'_>, risk: &Risk) -> Markup {
    let (strings, exact) = (shown.strings().cost, risk.is_exact());
    let [_, four_in_five, _] = risk.covered;
    let said = RiskFacts { attempts: shown.plan.attempts, per: shown.plan.per, spend: four_in_five.spend, exact };
    html! {
        p.lead { ((strings.risk_says)(shown.format, &said)) }
        dl.small-figures.thirds {
            @for Covered { cover, spend, .. } in risk.covered {
                @let value = html! { (approximate(!exact)) (figure(cover.figure(), spend, shown.format)) };
                (explained(shown, cover.figure(), &value, &|| shown.steps(cover.figure()), ""))
            }
        }
        figure.chart {
            (picture(shown, risk, &band(risk)))
            (chart_table(shown, "risk-table", &[strings.cover_column, strings.renders_column, strings.spend_column], &html! {
                @for Covered { cover, renders, spend } in risk.covered {
                    tr {
                        th scope="row" { (shown.format.percent(cover.percent().into())) }
                        td { (approximate(!exact)) (shown.format.number(renders.into())) }
                        td { (approximate(!exact)) (shown.format.money(spend)) }
                    }
                }
            }))
        }
    }
}

fn picture(shown: &PageModel<'_>, risk: &Risk, drawn: &Band) -> Markup {
    let strings = shown.strings().cost;
    let foot = band::ROOM.saturating_add(band::HEIGHT);
    html! {
        svg.band viewBox={ "0 0 " (WIDTH) " " (foot.saturating_add(LABELS)) } role="img" aria-labelledby="band-title band-says" {
            title #band-title { (strings.risk_chart) }
            desc #band-says { ((strings.risk_describes)(shown.format, risk)) }
            @for bar in &drawn.bars {
                rect.bar data-within=[bar.within.map(Cover::percent)] x=(bar.x) width=(bar.width) height=(bar.height)
                    y=(foot.saturating_sub(bar.height)) {}
            }
            line.ruler x1="0" x2=(WIDTH) y1=(foot) y2=(foot) {}
            @let left = drawn.marks.iter().all(|mark| mark.x > LABEL);
            @for (at, mark) in (0..).zip(&drawn.marks) { (mark_line(shown, *mark, at, foot, risk, left)) }
            @for tick in &drawn.ticks {
                text.tick-label x=(tick.x) y=(foot.saturating_add(36)) text-anchor=(anchor(tick.x)) {
                    @if tick.x == WIDTH { ((strings.renders)(shown.format, tick.renders.into())) }
                    @else { (shown.format.number(tick.renders.into())) }
                }
            }
        }
    }
}

/// A share of cases on a line of its own, beside its mark where there is room. Lines are so ordered that no mark crosses another's
/// label, and marks that fall together stay readable.
fn mark_line(shown: &PageModel<'_>, mark: Mark, line: u64, foot: u64, risk: &Risk, left: bool) -> Markup {
    let line = if left { 2_u64.saturating_sub(line) } else { line };
    let y = LINE.saturating_mul(line).saturating_add(26);
    let spend = risk.covered.iter().find(|covered| covered.cover == mark.cover).map(|covered| covered.spend);
    let x = if left { mark.x.saturating_sub(10) } else { mark.x.saturating_add(10) };
    html! {
        line.risk-mark x1=(mark.x) x2=(mark.x) y1=(y.saturating_sub(22)) y2=(foot) {}
        text.mark-label x=(x) y=(y) text-anchor=(if left { "end" } else { "start" }) {
            (shown.format.percent(mark.cover.percent().into()))
            @if let Some(spend) = spend { " · " (approximate(!risk.is_exact())) (shown.format.money(spend)) }
        }
    }
}

/// Labels at the ends stay inside the picture.
pub(super) fn anchor(x: u64) -> &'static str {
    match x {
        0 => "start",
        WIDTH => "end",
        _ => "middle",
    }
}

/// What others report: one click each to try it on this plan.
fn presets(shown: &PageModel<'_>) -> Markup {
    let strings = shown.strings().cost;
    html! {
        @if !shown.book.attempts.is_empty() {
            div.takes-presets {
                p.section-help #takes-presets { (strings.takes_presets) }
                ul aria-labelledby="takes-presets" { @for report in shown.book.attempts.iter() { (preset(shown, report)) } }
            }
        }
    }
}

fn preset(shown: &PageModel<'_>, report: &ReportedAttempts) -> Markup {
    let attempts = report.attempts;
    html! {
        li {
            a.preset.takes-number id={ "takes-" (attempts) } data-do="edit"
                aria-current=[(shown.plan.attempts == attempts).then_some("true")]
                href=(shown.href(|plan| plan.attempts = attempts)) { (shown.format.number(attempts)) }
            " "
            span.takes-from {
                ((shown.strings().cost.attempts_of)(&report.id).unwrap_or_default())
                @if let Some(source) = &report.source {
                    ", " a href=(source.url) { (shown.strings().source) }
                    @if let Some(day) = report.published { ", " (shown.format.short_day(day)) }
                }
            }
        }
    }
}

fn drafts(shown: &PageModel<'_>, answer: &Answer) -> Markup {
    let (strings, named) = (shown.strings().cost, shown.named());
    let other_mode = answer.quote.draft.as_ref().filter(|draft| draft.mode != shown.plan.mode);
    html! {
        @if let Some(draft_saving) = &answer.draft_saving {
            div.aside #drafted {
                h3 { (strings.drafts) }
                p { ((strings.draft_saving)(shown.format, shown.plan.per, &format!("{} {}", named.model, shown.plan.res.code()), draft_saving)) }
                @if let Some(draft) = other_mode {
                    p.section-help { ((strings.drafts_sent)(named.draft.unwrap_or_default(), draft.mode)) }
                }
            }
        }
    }
}

/// A slider of the attempts beside the band that they widen.
#[must_use]
pub fn slider(shown: &PageModel<'_>) -> Markup {
    let attempts = shown.plan.attempts;
    html! {
        div.field.lone-slider {
            label for="slide-attempts" { ((shown.strings().label)(Param::Attempts)) }
            input.slider #slide-attempts data-slides="attempts" form="form" type="range" min="1" max=(SLIDER_ATTEMPTS) step="0.1"
                value=(attempts.min(SLIDER_ATTEMPTS.into()));
        }
    }
}
