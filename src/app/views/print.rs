//! The answer sheet: what the page is on paper. It is made for one printing and follows nothing: its figures carry no names, for
//! they are those of the page.

mod entered;
mod lines;
mod offers;
mod sources;

use leptos::prelude::*;
use strum::VariantArray;

use super::header::mark;
use super::{status, sum};
use crate::app::bind;
use crate::app::state::AppState;
use crate::app::state::made::QrCode;
use crate::catalog::Book;
use crate::i18n::format::Format;
use crate::i18n::print::PrintStrings;
use crate::i18n::views::ViewStrings;
use crate::i18n::{HeadlineParts, sentences, whole};
use crate::plan::Plan;
use crate::pricing::answer::Value;
use crate::pricing::working::{Factor, main_steps};
use crate::pricing::{Figure, Quote};

/// Figures under the headline, as on the page.
const SMALL: [Figure; 6] = [Figure::Video, Figure::Render, Figure::Second, Figure::Minute, Figure::Day, Figure::Year];

/// What the sheet is made of, as it is when it is printed.
#[derive(Clone, Copy)]
struct Sheet<'a> {
    state: AppState,
    views: &'static ViewStrings,
    words: &'static PrintStrings,
    format: Format,
    plan: &'a Plan,
    book: &'static Book,
}

/// The sheet.
#[must_use]
pub fn view(state: AppState, views: &'static ViewStrings) -> AnyView {
    let (format, book, words) = (state.format.get(), state.book(), views.print);
    state.plan.with(|plan| {
        let sheet = Sheet { state, views, words, format, plan, book };
        let quote = state.quote.get();
        view! {
            {head(sheet)}
            {lines::lines(sheet)}
            {quote.as_ref().ok().map(|quote| working(sheet, quote))}
            {entered::entered(sheet)}
            {figures(sheet)}
            {offers::on_sale(sheet)}
            {quote.as_ref().ok().map(|quote| sources::sources(sheet, quote))}
        }
        .into_any()
    })
}

/// The plan and what it costs; beside it the two days, and the way back to the page.
fn head(sheet: Sheet<'_>) -> AnyView {
    let Sheet { state, words, format, plan, .. } = sheet;
    let query = state.dated_query();
    let address = format!("{}?{query}", state.site());
    let today = state.today.get();
    view! {
        <header class="sheet-head">
            <div class="sheet-answer">
                <p class="sheet-brand">{mark()} " " "Clipcost"</p>
                {plan.name.clone().filter(|_| !state.adds_up()).map(|name| view! { <p class="sheet-name"><bdi>{name}</bdi></p> })}
                {headline(sheet)}
                {small_figures(sheet)}
                {bind::all(status::statements(state))}
            </div>
            <div class="sheet-link">
                <p>{(words.printed)(format, today)}</p>
                <p>{(words.prices_of)(format, plan.day(today))}</p>
                {state.made().code.map(code)}
            </div>
            <p class="sheet-address">{words.link} " " {address}</p>
        </header>
    }
    .into_any()
}

fn headline(sheet: Sheet<'_>) -> AnyView {
    let Sheet { state, format, .. } = sheet;
    if let Some(whole) = state.of_whole(|plan, answer| whole::sentence(format, plan, answer)) {
        let own =
            state.with_named(|named| state.quote.with(|quote| sentences::sentence(format, named, quote.as_ref())));
        return view! { <h1>{whole}</h1> <p>{(format.strings.whole.line)(1)} ": " {own}</p> }.into_any();
    }
    let Some((_, amount)) = state.main() else {
        let says =
            state.with_named(|named| state.quote.with(|quote| sentences::sentence(format, named, quote.as_ref())));
        return view! { <h1>{format.strings.no_price}</h1> <p>{says}</p> }.into_any();
    };
    let HeadlineParts { before, after } = state.with_named(|named| (format.strings.headline)(format, named));
    view! { <h1>{before} <strong>{format.money(amount)}</strong> {after}</h1> }.into_any()
}

fn small_figures(sheet: Sheet<'_>) -> AnyView {
    let figure = |name: Figure| {
        let amount = sheet.state.quoted(name)?;
        let label = sentences::name(sheet.format, sheet.plan, name);
        let shown = sheet.format.figure(name, Value::Money(amount));
        Some(view! { <li><strong>{shown}</strong> " " {label}</li> })
    };
    view! { <ul class="sheet-small">{SMALL.into_iter().filter_map(figure).collect_view()}</ul> }.into_any()
}

fn code(code: QrCode) -> AnyView {
    let QrCode { side, path } = code;
    view! {
        <svg class="sheet-code" viewBox=format!("0 0 {side} {side}") aria-hidden="true" shape-rendering="crispEdges">
            <rect class="qr-paper" width=side height=side></rect>
            <path class="qr-ink" d=path></path>
        </svg>
    }
    .into_any()
}

/// How the main figure adds up, in one line.
fn working(sheet: Sheet<'_>, quote: &Quote) -> AnyView {
    let format = sheet.format;
    let factor = |factor: Factor| {
        let label = (format.strings.factor)(format, factor, sheet.plan);
        view! { {format.factor(factor)} " " <span class="sheet-quiet">{label}</span> }.into_any()
    };
    let main = sheet.state.main().map(|(name, amount)| {
        view! { <li>"= " <strong>{format.money(amount)}</strong> " " {(format.strings.figure)(name)}</li> }
    });
    view! {
        <section>
            <h2>{format.strings.working}</h2>
            <ul class="sheet-working">{sum::terms_with(&main_steps(sheet.plan, quote), &factor)} {main}</ul>
        </section>
    }
    .into_any()
}

/// Every figure that the plan has.
fn figures(sheet: Sheet<'_>) -> Option<AnyView> {
    let Sheet { state, views, format, words, plan, .. } = sheet;
    state.answer.with(|answer| {
        let answer = answer.as_ref()?.as_ref().ok()?;
        let row = |&name: &Figure| {
            let value = sentences::figure(format, views, answer, name)?;
            Some(view! { <div><dt>{sentences::name(format, plan, name)}</dt> <dd>{value}</dd></div> })
        };
        let rows = Figure::VARIANTS.iter().filter_map(row).collect_view();
        Some(view! { <section><h2>{words.figures}</h2> <dl class="sheet-figures">{rows}</dl></section> }.into_any())
    })
}
