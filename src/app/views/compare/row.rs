//! A row: what the plan costs there, against the plan itself, the one thing to know of it, and the button that takes it.

use leptos::prelude::*;

use super::take::take_button;
use super::{Compare, detail, id_of, key_of};
use crate::app::bind;
use crate::app::components::figure::figure;
use crate::catalog::{Mode, Price};
use crate::chart::market_bar::{HEIGHT, MarketBar, TORN, WIDTH, market_bar};
use crate::names::Code;
use crate::pricing::answer::Value;
use crate::pricing::market::list::{ListRow, RowName, RowNote};
use crate::pricing::market::{PriceDifference, Share};
use crate::pricing::{Amount, Figure};

/// What a row shows that volumes do not change.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Kind {
    is_chosen: bool,
    is_own_price: bool,
    mode: Mode,
    by_the_clip: bool,
    rate: Option<Amount>,
    video: Option<Amount>,
    note: Option<RowNote>,
}

/// What the plan costs there, and against the plan itself.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Cost {
    main: Amount,
    bar: MarketBar,
    difference: Option<PriceDifference>,
}

/// A row on the page. Two memos hold all that it shows: one of each text would cost more than the texts.
#[derive(Clone, Copy)]
struct Row {
    compare: Compare,
    kind: Memo<Option<Kind>>,
    cost: Memo<Option<Cost>>,
}

impl Row {
    fn of(compare: Compare, name: &RowName) -> Row {
        let kind = |row: &ListRow| {
            Some(Kind {
                is_chosen: row.is_chosen,
                is_own_price: row.plan.rate.is_some(),
                mode: row.plan.mode,
                by_the_clip: matches!(row.quote.rate.price, Price::PerClip(_)),
                rate: row.quote.figure(Figure::Rate),
                video: row.quote.figure(Figure::Video),
                note: row.note,
            })
        };
        let cost = move |row: &ListRow| {
            let main = row.main()?;
            Some(Cost { main, bar: market_bar(main.value, compare.scale.get()), difference: row.difference })
        };
        Row { compare, kind: compare.memo(name, kind), cost: compare.memo(name, cost) }
    }

    fn is_chosen(self) -> bool {
        self.kind.with(|kind| kind.is_some_and(|kind| kind.is_chosen))
    }
}

/// The row, and under it what it tells when it is opened.
pub fn row(compare: Compare, name: RowName) -> AnyView {
    let state = compare.state;
    let row = Row::of(compare, &name);
    let model = state.book().model(&name.model);
    let model_name = model.map(|model| model.name.to_string()).unwrap_or_default();
    let key = key_of(&name);
    let is_open = Memo::new(move |_| compare.opened.with(|opened| *opened == key));
    let detail_id = id_of("row", &name);
    view! {
        <tr
            class="compare-row" data-model=name.model.to_string() data-res=name.res.code() data-audio=name.sound.code()
            data-mode=bind::attr(move || Some(row.kind.get()?.mode.code().to_owned()))
            data-chosen=bind::flag(move || row.is_chosen())
        >
            <th scope="row" class="name">
                {opener(compare, &name, is_open, model_name.clone())}
                {bind::optional(move || note(row))}
            </th>
            <td class="res">{name.res.code()}</td>
            <td class="rate">
                {bind::part(move || rate(row))} <span class="a-second">" " {state.strings_now().answer.a_second}</span>
            </td>
            <td class="video">{bind::part(move || shown(row, Figure::Video, row.kind.get().and_then(|kind| kind.video)))}</td>
            <td class="main">{bind::optional(move || main(row))}</td>
            <td class="against">{bind::optional(move || against(row))}</td>
            <td class="act">{action(row, &name, model_name)}</td>
        </tr>
        {bind::shown_while(move || is_open.get(), move || detail::detail(compare, &name, &detail_id))}
    }
    .into_any()
}

/// The model's name, as the button that opens what the row tells: one at a time.
fn opener(compare: Compare, name: &RowName, is_open: Memo<bool>, model: String) -> AnyView {
    let (key, opens) = (key_of(name), id_of("row", name));
    let toggle = move |_: leptos::ev::MouseEvent| {
        compare.opened.set(if is_open.get_untracked() { String::new() } else { key.clone() });
    };
    view! {
        <button
            class="opens-row" type="button" id=id_of("opens", name) aria-controls=bind::attr(move || is_open.get().then(|| opens.clone()))
            aria-expanded=bind::truth(move || is_open.get()) on:click=bind::on(toggle)
        >
            {model}
        </button>
    }
    .into_any()
}

/// The button that takes the row, or that it is the plan's own.
fn action(row: Row, name: &RowName, model: String) -> AnyView {
    let (compare, name) = (row.compare, name.clone());
    let yours = move || view! { <span class="yours">{compare.words.chosen}</span> }.into_any();
    view! {
        {bind::shown_while(move || row.is_chosen(), yours)}
        {bind::shown_while(move || !row.is_chosen(), move || take_button(compare, &name, "take", &model))}
    }
    .into_any()
}

/// The one thing to know of a row, after the mark of a price that is the person's own.
fn note(row: Row) -> Option<AnyView> {
    let Kind { is_own_price, note, .. } = row.kind.get()?;
    let words = row.compare.words;
    let own = is_own_price.then(|| words.own_price.to_owned());
    let note = note.map(|note| (words.note)(row.compare.state.format.get(), note));
    let says: Vec<String> = own.into_iter().chain(note).collect();
    (!says.is_empty()).then(|| view! { <span class="row-note">{says.join(" · ")}</span> }.into_any())
}

fn shown(row: Row, of: Figure, amount: Option<Amount>) -> AnyView {
    amount.map(|amount| figure(of, Value::Money(amount), row.compare.state.format.get())).into_any()
}

/// The price of a second, where seconds are sold.
fn rate(row: Row) -> AnyView {
    match row.kind.get() {
        Some(Kind { rate: None, by_the_clip: true, .. }) => {
            view! { <span class="by-clip">{row.compare.words.by_the_clip}</span> }.into_any()
        }
        Some(Kind { rate, .. }) => shown(row, Figure::Rate, rate),
        None => bind::nothing(),
    }
}

/// The figure, and behind it a bar as long as its share of the second dearest.
fn main(row: Row) -> Option<AnyView> {
    let Cost { main, bar, .. } = row.cost.get()?;
    let bar = match bar {
        MarketBar::Whole(width) => view! { <rect width=width height=HEIGHT></rect> }.into_any(),
        MarketBar::Cut => {
            let corners: Vec<String> = TORN.iter().map(|corner| format!("{},{}", corner.x, corner.y)).collect();
            view! { <polygon points=corners.join(" ")></polygon> }.into_any()
        }
    };
    Some(
        view! {
            <svg class="bar" viewBox=format!("0 0 {WIDTH} {HEIGHT}") preserveAspectRatio="none" aria-hidden="true">{bar}</svg>
            {shown(row, row.compare.main(), Some(main))}
        }
        .into_any(),
    )
}

/// What it costs more or less than the plan, in percent; in money for who points at it.
fn against(row: Row) -> Option<AnyView> {
    let Compare { state, words, .. } = row.compare;
    let Some(PriceDifference { money, share }) = row.cost.get()?.difference else {
        return row.is_chosen().then(|| "—".into_any());
    };
    let format = state.format.get();
    let says = match share {
        Share::Same => words.same.to_owned(),
        Share::Percent(percent) => format.percent_difference(percent),
    };
    Some(view! { <span title=(words.difference)(format, money, row.compare.main())>{says}</span> }.into_any())
}
