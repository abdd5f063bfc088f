//! The block of constant height under the figures: what state the price is in, and what else is on sale for the same plan.

use leptos::prelude::*;

use crate::app::bind;
use crate::app::state::AppState;
use crate::catalog::{Ending, Model, Source};
use crate::date::Date;
use crate::i18n::sentences;
use crate::names::Code;
use crate::pricing::price_change::{PriceChange, price_change};

/// The block.
#[must_use]
pub fn status(state: AppState) -> AnyView {
    view! { <div id="notices" class="status" translate="no">{bind::part(move || notices(state))}</div> }.into_any()
}

fn notices(state: AppState) -> AnyView {
    let (book, today, format) = (state.book(), state.today.get(), state.format.get());
    let discontinued = state.plan.with(|plan| plan.discontinued(book, today));
    let endings = state
        .plan
        .with(|plan| bind::all(plan.endings(book, today).iter().flatten().map(|ending| may_end(state, ending))));
    let receipt = state.quote.with(|quote| {
        let quote = quote.as_ref().ok()?;
        state.plan.with(|plan| price_change(plan, quote, book, today))
    });
    let own = state.quote.with(|quote| {
        let quote = quote.as_ref().ok()?;
        state.plan.with(|plan| sentences::own_price(format, plan, &quote.rate, book))
    });
    view! {
        {bind::all(discontinued.into_iter().map(|(day, models)| ended(state, &models, day)))}
        {endings}
        {own.map(|words| view! { <p class="own-price" data-own-rate="">{words}</p> }.into_any())}
        {receipt.map(|receipt| changed_since(state, &receipt))}
    }
    .into_any()
}

/// That models were shut down, and which prices are used.
fn ended(state: AppState, models: &[&Model], day: Date) -> AnyView {
    let (book, format, on) = (state.book(), state.format.get(), state.day());
    let source = models.first().and_then(|model| model.end_day_source());
    let taken = state.with_named(|named| sentences::prices_taken(format, named, models, on, day));
    view! {
        <p class="notice retired" data-retired=day.to_string()>
            <strong>{sentences::retired(format, book, models, day)}</strong> " " {taken}
            {source.map(|source| read_at(state, source))}
        </p>
    }
    .into_any()
}

/// An end that lies ahead, or that may have come.
fn may_end(state: AppState, ending: &Ending<'_>) -> AnyView {
    let words = sentences::ending(state.format.get(), state.book(), ending);
    view! {
        <p class="notice" data-ends=ending.day.to_string() data-stage=ending.stage.code()>
            <strong>{ending.model.name.to_string()} " " {words} "."</strong>
            {read_at(state, ending.source)}
        </p>
    }
    .into_any()
}

fn read_at(state: AppState, source: &Source) -> AnyView {
    let format = state.format.get();
    view! { " " <a href=source.url.to_string()>{format.strings.source}</a> ", " {(format.strings.read_on)(format, source)} "." }.into_any()
}

/// What the plan cost on its day and costs today, one click from today's.
fn changed_since(state: AppState, receipt: &PriceChange) -> AnyView {
    let format = state.format.get();
    view! {
        <p class="notice receipt" data-then=receipt.on.to_string()>
            {(format.strings.price_change)(format, receipt)} " "
            <button class="quiet" id="reprice" type="button" on:click=bind::on(move |_| state.set_today())>{format.strings.reprice}</button>
        </p>
    }
    .into_any()
}
