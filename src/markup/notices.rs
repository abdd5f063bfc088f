//! What has to be said before the plan: that its model can no longer be bought or ends, and what of the link was not taken.

use maud::{Markup, html};

use super::{PageModel, Place};
use crate::catalog::{Ending, Model, Source};
use crate::date::Date;
use crate::i18n::sentences;
use crate::link::Refused;
use crate::names::Code;
use crate::pricing::price_change::{PriceChange, price_change};

/// The notices, above the plan.
pub(super) const NOTICES: Place = Place { id: "notices", markup: notices };

/// All notices of a plan; empty where there is nothing to say.
#[must_use]
pub fn notices(shown: &PageModel<'_>) -> Markup {
    html! {
        @for (retired, models) in shown.plan.discontinued(shown.book, shown.today) { (shut_down(shown, &models, retired)) }
        @for ending in shown.plan.endings(shown.book, shown.today).iter().flatten() { (may_end(shown, ending)) }
        @if let Some(receipt) = shown.quote().and_then(|quote| price_change(shown.plan, quote, shown.book, shown.today)) {
            (changed_since(shown, &receipt))
        }
        @if !shown.refused.is_empty() { (refused_values(shown)) }
    }
}

/// The calm strip of text for models that were shut down.
fn shut_down(shown: &PageModel<'_>, models: &[&Model], retired: Date) -> Markup {
    let format = shown.format;
    html! {
        p.notice.retired data-retired=(retired) {
            strong { (sentences::retired(format, shown.book, models, retired)) }
            " "
            (sentences::prices_taken(format, shown.named(), models, shown.day(), retired))
            @if let Some(source) = models.first().and_then(|model| model.end_day_source()) { (read_at(shown, source)) }
        }
    }
}

/// An end that lies ahead, or that may have come.
fn may_end(shown: &PageModel<'_>, ending: &Ending<'_>) -> Markup {
    html! {
        p.notice data-ends=(ending.day) data-stage=(ending.stage.code()) {
            strong { (ending.model.name) " " (sentences::ending(shown.format, shown.book, ending)) "." }
            (read_at(shown, ending.source))
        }
    }
}

fn read_at(shown: &PageModel<'_>, source: &Source) -> Markup {
    let strings = shown.strings();
    html! { " " a href=(source.url) { (strings.source) } ", " ((strings.read_on)(shown.format, source)) "." }
}

/// What the plan cost on its day and costs today, one click from today's.
fn changed_since(shown: &PageModel<'_>, receipt: &PriceChange) -> Markup {
    let strings = shown.strings();
    html! {
        p.notice.receipt data-then=(receipt.on) {
            ((strings.price_change)(shown.format, receipt))
            " "
            a.button #reprice data-do="edit" href=(shown.href(|plan| plan.on = Some(shown.today))) { (strings.reprice) }
        }
    }
}

/// What was not taken of the link, and what it had suffered on its way.
fn refused_values(shown: &PageModel<'_>) -> Markup {
    let strings = shown.strings();
    let all_undone = shown.refused.iter().all(Refused::is_undone);
    html! {
        section.notice.refused role="alert" {
            h2 { (if all_undone { strings.undone_title } else { strings.refused_title }) }
            ul {
                @for refused in shown.refused {
                    @let (undone, of) = (refused.is_undone(), refused.param.map_or("query", |param| param.code()));
                    li data-refused=[(!undone).then_some(of)] data-undone=[undone.then_some(of)] {
                        ((strings.refused)(shown.format, refused))
                    }
                }
            }
            button.quiet type="button" data-do="hide" { (strings.hide) }
        }
    }
}
