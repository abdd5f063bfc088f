//! The block of constant height under the figures: what state the price is in, and what else is on sale for the same plan.

use leptos::prelude::*;

use crate::app::bind;
use crate::app::document;
use crate::app::fragment::View;
use crate::app::state::AppState;
use crate::catalog::{Ending, Model, Source};
use crate::date::Date;
use crate::locale::Currency;
use crate::names::Code;
use crate::plan::Plan;
use crate::plan::param::Param;
use crate::pricing::day_doubt::{DayDoubt, day_doubt};
use crate::pricing::market::Share;
use crate::pricing::market::alternatives::{Alternative, Alternatives};
use crate::pricing::price_change::{PastPrice, TodaysPrice, past_price, todays_price};
use crate::pricing::shapes::per_second;
use crate::pricing::{Amount, Quote};

/// Its id, which takes the focus where an alternative that had it is gone.
const ID: &str = "notices";

/// The block. An embed, which is a page of somebody else, says what state the price is in and nothing more.
#[must_use]
pub fn status(state: AppState) -> AnyView {
    let content = move || if state.is_embed() { bind::all(statements(state)) } else { block(state) };
    view! { <div id=ID class="status" translate="no" tabindex="-1">{bind::part(content)}</div> }.into_any()
}

/// What there is to say of the price, else of the market; then the alternatives. Two statements leave no room for their title.
fn block(state: AppState) -> AnyView {
    let mut says = statements(state);
    state.alternatives.with(|all| {
        let has_room = says.len() < 2 && all.comparable > 0;
        if says.is_empty() {
            says.push(cheapest(state, all));
        }
        view! {
            <div class="says">{bind::all(says)}</div>
            {has_room.then(|| title(state, all))}
            {alternatives(state, all)}
        }
        .into_any()
    })
}

/// What there is to say of the price, a paragraph each.
#[must_use]
pub fn statements(state: AppState) -> Vec<AnyView> {
    let (book, today) = (state.book(), state.today.get());
    state.plan.with(|plan| {
        let discontinued = plan.discontinued(book, today);
        let last = discontinued.iter().any(|&(day, _)| day <= plan.day(today));
        // Of its day more is said with the later part of the program: no page needs that to answer.
        let is_later = state.fetched.answering.get().is_some();
        let [doubt, other_day] = if is_later { of_day(state, plan, last) } else { [None, None] };
        let mut says: Vec<AnyView> = doubt.into_iter().collect();
        for (day, models) in &discontinued {
            says.push(ended(state, models, *day));
        }
        for ending in plan.endings(book, today).iter().flatten() {
            says.push(may_end(state, ending));
        }
        let own = state.quote.with(|quote| own_price(state, quote.as_ref().ok()?));
        says.extend(own.into_iter().chain(other_day));
        says
    })
}

/// What is doubtful of the plan's day, and what the plan costs today where its day is a past one or has no price; `last` says that the
/// prices are the last of a model that has ended.
#[inline(never)]
fn of_day(state: AppState, plan: &Plan, last: bool) -> [Option<AnyView>; 2] {
    let (book, today) = (state.book(), state.today.get());
    let other_day = state.quote.with(|quote| match quote {
        Err(_) => todays_price(plan, book, today).map(|price| priced_today(state, &price)),
        Ok(quote) => {
            // That the last list price is still the same goes without saying.
            let past = past_price(plan, quote, book, today);
            let past = past.filter(|past| !(last && matches!(past, PastPrice::Same(_))));
            past.map(|past| past_day(state, &past))
        }
    });
    [day_doubt(plan, book, today).map(|doubt| doubtful_day(state, doubt)), other_day]
}

/// That the clock is wrong, or the plan of a day ahead.
fn doubtful_day(state: AppState, doubt: DayDoubt) -> AnyView {
    let format = state.format.get();
    view! { <p class="notice" data-doubtful-day="">{(format.strings.answer.day_doubt)(format, doubt)}</p> }.into_any()
}

/// That models have ended, and that their last list prices are used where the plan is of no earlier day.
fn ended(state: AppState, models: &[&Model], day: Date) -> AnyView {
    let format = state.format.get();
    let words = format.strings.answer;
    let names: Vec<&str> = models.iter().map(|model| &*model.name).collect();
    let is_last = state.plan.with(|plan| plan.rate.is_none() && day <= plan.day(state.today.get()));
    let model = models.first();
    view! {
        <p class="notice retired" data-retired=day.to_string()>
            <strong>{(words.ended)(format, &names, day)}</strong> " " {is_last.then_some(words.last_price)} " "
            {model.and_then(|model| Some(announced(state, model, model.end_day_source()?)))}
        </p>
    }
    .into_any()
}

/// An end that lies ahead, or that may have come.
fn may_end(state: AppState, ending: &Ending<'_>) -> AnyView {
    let format = state.format.get();
    let next = ending.model.lifecycle.followed.as_ref().and_then(|id| state.book().model(id));
    view! {
        <p class="notice" data-ends=ending.day.to_string() data-stage=ending.stage.code()>
            {(format.strings.answer.ends)(format, ending, next.map(|next| &*next.name))} " "
            {announced(state, ending.model, ending.source)}
        </p>
    }
    .into_any()
}

/// The way to where an end was read.
fn announced(state: AppState, model: &Model, source: &Source) -> AnyView {
    let format = state.format.get();
    let provider = state.book().provider(model).map_or("", |provider| &provider.name);
    let read = (format.strings.answer.read)(format, source);
    view! { <a href=source.url.to_string() title=read>{(format.strings.answer.announcement)(provider)}</a> }.into_any()
}

/// What a plan of a past day costs today, one click from today's prices.
fn past_day(state: AppState, past: &PastPrice) -> AnyView {
    let format = state.format.get();
    let words = format.strings.answer;
    let (day, has_changed) = match past {
        PastPrice::Changed(change) => (change.on, true),
        PastPrice::Same(day) | PastPrice::Unpriced(day) => (*day, false),
    };
    let then = has_changed.then(|| reprice(state));
    view! { <p class="notice receipt" data-then=day.to_string()><span>{(words.past)(format, past)}</span> " " {then}</p> }
        .into_any()
}

/// What a plan without a price on its day costs today, one click from that being the plan.
fn priced_today(state: AppState, price: &TodaysPrice) -> AnyView {
    let format = state.format.get();
    let says = (format.strings.answer.todays_price)(format, price);
    view! { <p class="notice receipt" data-today=""><span>{says}</span> " " {reprice(state)}</p> }.into_any()
}

/// The button that prices the plan today, where the host lets a visitor choose the day.
fn reprice(state: AppState) -> AnyView {
    if state.is_locked(Param::On) {
        return bind::nothing();
    }
    let take = move |_: leptos::ev::MouseEvent| {
        state.set_today();
        document::focus_soon(ID.to_owned());
    };
    let words = state.strings.get().answer.price_today;
    view! { <button class="quiet" id="reprice" type="button" on:click=bind::on(take)>{words}</button> }.into_any()
}

/// The person's own price, with the list price that it replaces.
fn own_price(state: AppState, quote: &Quote) -> Option<AnyView> {
    let format = state.format.get();
    state.plan.with(|plan| {
        let (own, model) = (Amount::usd(plan.rate?), state.model()?);
        let list = per_second(&quote.rate.price, model.size(quote.rate.res)?, plan.orient);
        let list = list.map(|value| Amount { value, currency: Currency::USD });
        let words = (format.strings.answer.own_price)(format, &model.name, own, list);
        Some(view! { <p class="notice own-price" data-own-rate="">{words}</p> }.into_any())
    })
}

/// The cheapest for this plan, or that nothing is cheaper, or that there is nothing else.
fn cheapest(state: AppState, all: &Alternatives) -> AnyView {
    let format = state.format.get();
    let words = format.strings.answer;
    let cheapest = all.cheapest.as_ref().and_then(|one| {
        let (amount, difference) = (one.main()?, one.difference?.money);
        let name = &state.book().model(&one.plan.model)?.name;
        let is_cheaper = difference.value.is_negative();
        is_cheaper.then(|| (words.cheapest)(format, name, amount, difference, all.cheaper))
    });
    let says = cheapest.unwrap_or_else(|| match all.comparable {
        0 => words.nothing_else.to_owned(),
        _ => (words.not_cheaper)(format, all.cheaper),
    });
    view! { <p class="notice">{says}</p> }.into_any()
}

fn title(state: AppState, all: &Alternatives) -> AnyView {
    let format = state.format.get();
    let words = format.strings.answer;
    let all = (words.compare_all)(format, all.comparable);
    view! {
        <p class="status-title" title=words.which_alternatives>
            <strong>{words.same_plan}</strong> " "
            <span class="price-only">{words.price_only}</span> " "
            <a href=View::Compare.href()>{all}</a>
        </p>
    }
    .into_any()
}

fn alternatives(state: AppState, all: &Alternatives) -> AnyView {
    let words = state.strings.get().answer;
    let none = (all.offered.is_empty() && all.comparable > 0).then_some(words.no_alternative);
    view! {
        <div class="alternatives" role="group" aria-label=words.same_plan>
            {none}
            {bind::all(all.offered.iter().enumerate().map(|(at, one)| alternative(state, at, one)))}
        </div>
    }
    .into_any()
}

/// An alternative, which one click takes: Back gives the plan as it was.
fn alternative(state: AppState, at: usize, one: &Alternative) -> AnyView {
    let format = state.format.get();
    let name = state.book().model(&one.plan.model).map(|model| model.name.to_string());
    // Of a plan without a price nothing differs.
    let compared = one.difference.filter(|_| state.quote.with(Result::is_ok));
    let share = compared.map(|difference| match difference.share {
        Share::Same => format.strings.answer.same_price.to_owned(),
        Share::Percent(percent) => format.percent_difference(percent),
    });
    let difference = compared.map(|difference| format.difference(difference.money));
    let (id, plan) = (format!("alternative-{at}"), one.plan.clone());
    let heirs = vec![id.clone(), ID.to_owned()];
    let take = move |_| {
        state.take_plan(plan.clone());
        document::focus_first_soon(heirs.clone());
    };
    view! {
        <button class="alternative" type="button" id=id title=difference data-model=one.plan.model.clone() on:click=bind::on(take)>
            <span class="alternative-name">{name}</span> " "
            <strong>{one.main().map(|amount| format.money(amount))}</strong> " "
            <span class="alternative-difference">{share}</span>
        </button>
    }
    .into_any()
}
