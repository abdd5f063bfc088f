//! A row of the market: what the plan costs there, against the one chosen.

// Not inlined: one function of all would keep more than WebKit can be trusted with (docs/decisions/0020).

use maud::{Markup, html};

use super::id_of;
use crate::catalog::{Confidence, Model, Price};
use crate::chart::bar::share;
use crate::markup::{PageModel, ending, figure};
use crate::names::Code;
use crate::plan::param::{Param, Unit};
use crate::pricing::market::MarketRow;
use crate::pricing::{Amount, Figure, Quote, really_rendered};

/// `chosen` is the plan as it was chosen, where it has a price.
#[inline(never)]
pub(super) fn row(shown: &PageModel<'_>, offer: &MarketRow, beside: &[MarketRow], chosen: Option<&Quote>) -> Markup {
    let there = &offer.plan;
    let Some(model) = shown.book.model(&there.model) else { return html! {} };
    html! {
        tr.tier data-model=(there.model) data-res=(there.res.code()) data-audio=(there.sound.code())
            data-mode=(there.mode.code()) data-chosen[offer.is_chosen] {
            th scope="row" { (name(shown, offer, model)) }
            (cells(shown, offer, beside, chosen.filter(|_| !offer.is_chosen)))
            td.tier-action { (action(shown, offer, model)) }
        }
    }
}

#[inline(never)]
fn name(shown: &PageModel<'_>, offer: &MarketRow, model: &Model) -> Markup {
    let (strings, there) = (shown.strings(), &offer.plan);
    let medium = offer.quote.rate.source.confidence == Confidence::Medium;
    let provider = shown.book.provider(model).map(|provider| provider.name.as_ref());
    let mut notes: Vec<String> =
        provider.filter(|provider| !model.name.starts_with(*provider)).map(str::to_owned).into_iter().collect();
    notes.push((strings.market.offered)(shown.format, model.lifecycle.offered, model.end_day()));
    notes.extend(model.notes.iter().map(|&note| (strings.market.note)(note).to_owned()));
    notes.extend(medium.then(|| strings.market.medium.to_owned()));
    notes.extend(offer.quote.rate.source.is_old(shown.today).then(|| strings.market.old.to_owned()));
    html! {
        span.tier-name { (model.name) " " (there.res.code()) }
        @if let Some(suits) = (strings.suits)(&there.model, there.res) { span.tier-suits { (suits) } }
        span.tier-suits { (notes.join(" · ")) }
        (ending(shown, model))
        @if there.rate.is_some() { strong.tier-own { (strings.market.own_rate) } }
        (rendered(shown, offer))
    }
}

/// What is really rendered: beside a row that bills another length, and of a model that sells clips. What it costs has a line of
/// its own, so that no line breaks elsewhere as it grows.
#[inline(never)]
fn rendered(shown: &PageModel<'_>, offer: &MarketRow) -> Markup {
    let strings = shown.strings().market;
    let really = really_rendered(&offer.plan, shown.book, shown.today);
    let billed = &really.as_ref().unwrap_or(&offer.quote).billed;
    let (runs, unused) = (&billed.runs, billed.unused(offer.plan.seconds));
    let other = really.as_ref().and_then(|quote| quote.figure(Figure::main(offer.plan.per)));
    html! {
        @if !runs.is_empty() { span.tier-rendered { ((strings.rendered)(shown.format, runs, unused)) } }
        @if let Some(amount) = other { " " span.tier-rendered { ((strings.which_costs)(shown.format, amount)) } }
    }
}

#[inline(never)]
fn cells(shown: &PageModel<'_>, offer: &MarketRow, beside: &[MarketRow], chosen: Option<&Quote>) -> Markup {
    let (strings, main) = (shown.strings(), Figure::main(shown.plan.per));
    let most = beside.last().and_then(|last| last.quote.figure(main));
    html! {
        td data-label=(strings.rate_column) {
            @match offer.quote.figure(Figure::Rate) {
                Some(amount) => (figure(Figure::Rate, amount, shown.format)),
                None => @if let Price::PerClip(_) = offer.quote.rate.price { (strings.market.by_the_clip) },
            }
        }
        td data-label=((strings.figure)(Figure::Video)) {
            @if let Some(amount) = offer.quote.figure(Figure::Video) { (figure(Figure::Video, amount, shown.format)) }
        }
        td.tier-ratio data-label=(strings.ratio_column) {
            @if let Some(ratio) = chosen.and_then(|chosen| offer.ratio(chosen)) { "×\u{a0}" (shown.format.ratio(ratio)) }
        }
        td.tier-main data-label=((strings.figure)(main)) {
            @if let Some(amount) = offer.quote.figure(main) {
                (figure(main, amount, shown.format))
            }
            @if let Some(chosen) = chosen { (difference(shown, offer, chosen)) }
        }
        td.tier-chart {
            @if let Some((amount, most)) = offer.quote.figure(main).zip(most) { (bar(amount, most)) }
        }
    }
}

/// The figure as a bar, as long as its share of the greatest of its group.
fn bar(amount: Amount, most: Amount) -> Markup {
    html! {
        svg.tier-bar viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true" {
            rect width=(share(amount.value, most.value)) height="4" {}
        }
    }
}

/// How much more or less than the plan as chosen.
#[inline(never)]
fn difference(shown: &PageModel<'_>, offer: &MarketRow, chosen: &Quote) -> Markup {
    let currency = shown.plan.money.currency();
    let other = offer.difference(chosen).filter(|value| !value.is_zero());
    html! {
        @if let Some(value) = other { span.tier-difference { (shown.format.difference(Amount { value, currency })) } }
    }
}

#[inline(never)]
fn action(shown: &PageModel<'_>, offer: &MarketRow, model: &Model) -> Markup {
    let (strings, there) = (shown.strings(), &offer.plan);
    let locked = [Param::Model, Param::Res, Param::Audio].iter().any(|&param| shown.is_locked(param));
    let take = || {
        shown.href(|plan| {
            plan.set_row(model, there.res, there.sound);
            plan.attempts = there.attempts;
        })
    };
    html! {
        @if !offer.is_chosen && !shown.is_locked(Param::Attempts) { (attempts(shown, offer, model)) }
        @if offer.is_chosen {
            span.tier-chosen { (strings.chosen) }
        } @else if !locked {
            a.button #(id_of("take", there)) data-do="edit" href=(take())
                aria-label={ (strings.take) ": " (model.name) " " (there.res.code()) ", " ((strings.market.sound)(there.sound)) } { (strings.take) }
        }
    }
}

/// How many attempts this model needs, one more or one fewer at a time.
#[inline(never)]
fn attempts(shown: &PageModel<'_>, offer: &MarketRow, model: &Model) -> Markup {
    let (strings, there) = (shown.strings(), &offer.plan);
    let step = |what: &str, sign: &str, words: &str| {
        html! {
            button.step #(id_of(what, there)) type="button" data-do="market" data-with={ (what) "=" (there.model) }
                aria-label={ (words) ": " (model.name) } { (sign) }
        }
    };
    html! {
        span.tier-attempts {
            (step("fewer", "−", (strings.fewer)(Unit::Attempts)))
            span { ((strings.market.attempts)(shown.format, there.attempts)) }
            (step("more", "+", (strings.more)(Unit::Attempts)))
        }
    }
}
