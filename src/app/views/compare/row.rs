//! A row: what the plan costs there, against the plan itself, the one thing to know of it, and the button that takes it.

use leptos::prelude::*;

use super::take::take_button;
use super::{Compare, detail, id_of};
use crate::app::bind;
use crate::app::components::figure::figure;
use crate::catalog::Price;
use crate::chart::market_bar::{HEIGHT, MarketBar, TORN, WIDTH, market_bar};
use crate::names::Code;
use crate::pricing::answer::Value;
use crate::pricing::market::list::{RowName, RowNote};
use crate::pricing::market::{PriceDifference, Share};
use crate::pricing::{Amount, Figure};

/// The row, and under it what it tells when it is opened.
pub fn row(compare: Compare, name: RowName) -> AnyView {
    let state = compare.state;
    let model = state.book().model(&name.model);
    let model_name = model.map(|model| model.name.to_string()).unwrap_or_default();
    let of_open = name.clone();
    let is_open = Memo::new(move |_| compare.opened.with(|opened| opened.as_ref() == Some(&of_open)));
    let is_chosen = compare.memo(&name, |_, row| Some(row.is_chosen));
    let mode = compare.memo(&name, |_, row| Some(row.plan.mode));
    let detail_id = id_of("row", &name);
    view! {
        <tr
            class="compare-row" data-model=name.model.to_string() data-res=name.res.code() data-audio=name.sound.code()
            data-mode=bind::attr(move || Some(mode.get()?.code().to_owned()))
            data-chosen=bind::flag(move || is_chosen.get() == Some(true))
        >
            <th scope="row" class="name">
                {opener(compare, &name, is_open, model_name.clone())}
                {note(compare, &name)}
            </th>
            <td class="res">{name.res.code()}</td>
            <td class="rate">
                {rate(compare, &name)} <span class="a-second">" " {state.strings_now().answer.a_second}</span>
            </td>
            <td class="video">{cell(compare, &name, Figure::Video)}</td>
            <td class="main">{bar(compare, &name)} {main(compare, &name)}</td>
            {against(compare, &name)}
            <td class="act">{action(compare, &name, is_chosen, model_name)}</td>
        </tr>
        {bind::shown_while(move || is_open.get(), move || detail::detail(compare, &name, &detail_id))}
    }
    .into_any()
}

/// The model's name, as the button that opens what the row tells: one at a time.
fn opener(compare: Compare, name: &RowName, is_open: Memo<bool>, model: String) -> AnyView {
    let of = name.clone();
    let toggle = move |_: leptos::ev::MouseEvent| compare.opened.set((!is_open.get_untracked()).then(|| of.clone()));
    view! {
        <button
            class="opens-row" type="button" id=id_of("opens", name) aria-controls=id_of("row", name)
            aria-expanded=bind::truth(move || is_open.get()) on:click=bind::on(toggle)
        >
            {model}
        </button>
    }
    .into_any()
}

/// The button that takes the row, or that it is the plan's own.
fn action(compare: Compare, name: &RowName, is_chosen: Memo<Option<bool>>, model: String) -> AnyView {
    let name = name.clone();
    bind::part(move || match is_chosen.get() {
        Some(true) => view! { <span class="yours">{compare.words.chosen}</span> }.into_any(),
        Some(false) | None => take_button(compare, &name, "take", &model),
    })
}

/// The one thing to know of a row, after the mark of a price that is the person's own.
fn note(compare: Compare, name: &RowName) -> AnyView {
    let note = compare.memo(name, |_, row| Some((row.plan.rate.is_some(), row.note)));
    let words = compare.words;
    let says = move || {
        let format = compare.state.format.get();
        let (is_own, note): (bool, Option<RowNote>) = note.get()?;
        let own = is_own.then(|| view! { <span class="row-note">{words.own_price}</span> " " });
        let note = note.map(|note| view! { <span class="row-note">{(words.note)(format, note)}</span> });
        Some(view! { {own} {note} }.into_any())
    };
    bind::optional(says)
}

fn cell(compare: Compare, name: &RowName, of: Figure) -> AnyView {
    let amount = compare.memo(name, move |_, row| row.quote.figure(of));
    bind::part(move || shown(compare, of, amount.get()))
}

fn shown(compare: Compare, of: Figure, amount: Option<Amount>) -> AnyView {
    amount.map(|amount| figure(of, Value::Money(amount), compare.state.format.get())).into_any()
}

/// The price of a second, where seconds are sold.
fn rate(compare: Compare, name: &RowName) -> AnyView {
    let amount = compare.memo(name, |_, row| {
        let by_clip = matches!(row.quote.rate.price, Price::PerClip(_));
        Some((row.quote.figure(Figure::Rate), by_clip))
    });
    bind::part(move || match amount.get() {
        Some((None, true)) => view! { <span class="by-clip">{compare.words.by_the_clip}</span> }.into_any(),
        Some((amount, _)) => shown(compare, Figure::Rate, amount),
        None => bind::nothing(),
    })
}

fn main(compare: Compare, name: &RowName) -> AnyView {
    let amount = compare.memo(name, |_, row| row.main());
    bind::part(move || shown(compare, compare.main(), amount.get()))
}

/// The bar behind the figure, as long as its share of the second dearest.
fn bar(compare: Compare, name: &RowName) -> AnyView {
    let bar = compare.memo(name, move |_, row| Some(market_bar(row.main()?.value, compare.scale.get())));
    let drawn = move || match bar.get() {
        Some(MarketBar::Whole(width)) => view! { <rect width=width height=HEIGHT></rect> }.into_any(),
        Some(MarketBar::Cut) => {
            let corners: Vec<String> = TORN.iter().map(|corner| format!("{},{}", corner.x, corner.y)).collect();
            view! { <polygon points=corners.join(" ")></polygon> }.into_any()
        }
        None => bind::nothing(),
    };
    view! {
        <svg class="bar" viewBox=format!("0 0 {WIDTH} {HEIGHT}") preserveAspectRatio="none" aria-hidden="true">
            {bind::part(drawn)}
        </svg>
    }
    .into_any()
}

/// What it costs more or less than the plan, in percent; in money for who points at it.
fn against(compare: Compare, name: &RowName) -> AnyView {
    let difference: Memo<Option<PriceDifference>> = compare.memo(name, |_, row| row.difference);
    let is_chosen = compare.memo(name, |_, row| Some(row.is_chosen));
    let words = compare.words;
    let says = move || match difference.get().map(|difference| difference.share) {
        Some(Share::Same) => words.same.to_owned(),
        Some(Share::Percent(percent)) => compare.state.format.get().percent_difference(percent),
        None if is_chosen.get() == Some(true) => "—".to_owned(),
        None => String::new(),
    };
    let money = move || Some((words.difference)(compare.state.format.get(), difference.get()?.money, compare.main()));
    view! { <td class="against" title=bind::attr(money)>{bind::text(says)}</td> }.into_any()
}
