//! A row: what the plan costs there, against the plan itself, the one thing to know of it, and the button that takes it.

use leptos::prelude::*;

use super::take::take_button;
use super::{Compare, detail, id_of, key_of, seller};
use crate::app::components::figure::{Written, following};
use crate::app::{bind, document};
use crate::catalog::{Mode, Price};
use crate::chart::market_bar::{HEIGHT, MarketBar, TORN, WIDTH, market_bar};
use crate::names::Code;
use crate::pricing::answer::Value;
use crate::pricing::market::list::{ListRow, RowName, RowNote, Seller};
use crate::pricing::market::{PriceDifference, Share};
use crate::pricing::{Amount, Figure};

/// What a row shows that volumes do not change.
#[derive(Clone, Debug, PartialEq)]
struct Kind {
    is_chosen: bool,
    is_own_price: bool,
    mode: Mode,
    by_the_clip: bool,
    rate: Option<Amount>,
    video: Option<Amount>,
    note: Option<RowNote>,
    clips: Option<RowNote>,
    sellers: Vec<Seller>,
}

/// What the plan costs there, and against the plan itself.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Cost {
    main: Amount,
    bar: MarketBar,
    difference: Option<PriceDifference>,
}

/// Whose day the prices of a row are of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Priced {
    /// The plan's.
    OnItsDay,
    /// Today, where the plan's day has none: no figures of the plan.
    Today,
}

/// A row on the page. Two memos hold all that it shows: one of each text would cost more than the texts.
#[derive(Clone, Copy)]
struct Row {
    compare: Compare,
    priced: Priced,
    kind: Memo<Option<Kind>>,
    cost: Memo<Option<Cost>>,
}

impl Row {
    fn of(compare: Compare, name: &RowName, priced: Priced) -> Row {
        let kind = |row: &ListRow| {
            Some(Kind {
                is_chosen: row.is_chosen,
                is_own_price: row.plan.rate.is_some(),
                mode: row.plan.mode,
                by_the_clip: matches!(row.quote.rate.price, Price::PerClip(_)),
                rate: row.quote.figure(Figure::Rate),
                video: row.quote.figure(Figure::Video),
                note: row.note,
                clips: row.clips(),
                sellers: row.sellers.clone(),
            })
        };
        let cost = move |row: &ListRow| {
            let main = row.main()?;
            Some(Cost { main, bar: market_bar(main.value, compare.scale.get()), difference: row.difference })
        };
        Row { compare, priced, kind: compare.memo(name, kind), cost: compare.memo(name, cost) }
    }

    /// A figure; today's price, which is none of the plan's, as text alone.
    fn figure(self, find: fn(Row) -> Option<(Figure, Amount)>) -> AnyView {
        let format = self.compare.state.format;
        let value = move || find(self).map(|(name, amount)| (name, Value::Money(amount)));
        match self.priced {
            Priced::OnItsDay => {
                following(move || value().and_then(|(name, value)| Written::new(name, value, format.get())))
            }
            Priced::Today => {
                let text = move || value().map(|(name, value)| format.get().figure(name, value)).unwrap_or_default();
                view! { <span class="figure">{bind::text(text)}</span> }.into_any()
            }
        }
    }

    /// Whether it is the plan as it stands.
    fn is_chosen(self) -> bool {
        self.priced == Priced::OnItsDay && self.kind.with(|kind| kind.as_ref().is_some_and(|kind| kind.is_chosen))
    }
}

/// The row, and under it what it tells when it is opened.
pub fn row(compare: Compare, name: RowName, priced: Priced) -> AnyView {
    let state = compare.state;
    let row = Row::of(compare, &name, priced);
    let has_bar = move || priced == Priced::OnItsDay && row.cost.with(Option::is_some);
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
                {rate(row)} <span class="a-second">" " {state.strings_now().answer.a_second}</span>
            </td>
            <td class="video">{row.figure(|row| Some((Figure::Video, row.kind.get()?.video?)))}</td>
            <td class="main">
                {bind::shown_while(has_bar, move || bar(row))}
                {row.figure(|row| Some((row.compare.main(), row.cost.get()?.main)))}
            </td>
            <td class="against"><span title=bind::attr(move || difference(row))>{bind::text(move || against(row))}</span></td>
            <td class="act">{action(row, &name, model_name)}</td>
        </tr>
        {bind::shown_while(move || is_open.get(), move || detail::detail(compare, &name, &detail_id))}
    }
    .into_any()
}

/// The model's name, as the button that opens what the row tells: one at a time.
fn opener(compare: Compare, name: &RowName, is_open: Memo<bool>, model: String) -> AnyView {
    let (key, opens) = (key_of(name), id_of("row", name));
    let detail = opens.clone();
    let toggle = move |_: leptos::ev::MouseEvent| {
        let is_open = is_open.get_untracked();
        compare.opened.set(if is_open { String::new() } else { key.clone() });
        if !is_open {
            document::reveal_soon(detail.clone());
        }
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

/// The one thing to know of a row, after the marks of a price of today and of the person's own, and of how many clips a video is
/// joined; of a row without any, who else sells it.
fn note(row: Row) -> Option<AnyView> {
    let Kind { is_own_price, note, clips, sellers, .. } = row.kind.get()?;
    let words = row.compare.words;
    let format = row.compare.state.format.get();
    // What has ended has a last price, and none of today.
    let has_ended = matches!(note, Some(RowNote::Ended(_)));
    let today = (row.priced == Priced::Today && !has_ended).then(|| words.todays_price.to_owned());
    let own = is_own_price.then(|| words.own_price.to_owned());
    let notes = [note, clips.filter(|_| note != clips)].into_iter().flatten();
    let notes = notes.map(|note| (words.note)(format, note));
    let mut says: Vec<String> = today.into_iter().chain(own).chain(notes).collect();
    if says.is_empty() {
        says.extend(seller::note(format, words, &sellers));
    }
    (!says.is_empty()).then(|| view! { <span class="row-note">{says.join(" · ")}</span> }.into_any())
}

/// The price of a second, where seconds are sold.
fn rate(row: Row) -> AnyView {
    let by_the_clip =
        move || row.kind.with(|kind| kind.as_ref().is_some_and(|kind| kind.rate.is_none() && kind.by_the_clip));
    let says = move || view! { <span class="by-clip">{row.compare.words.by_the_clip}</span> }.into_any();
    view! {
        {bind::shown_while(by_the_clip, says)}
        {row.figure(|row| Some((Figure::Rate, row.kind.get()?.rate?)))}
    }
    .into_any()
}

/// Behind the figure, a bar as long as its share of the second dearest; what is dearer still is cut.
fn bar(row: Row) -> AnyView {
    let length = move || match row.cost.get()?.bar {
        MarketBar::Whole(width) => Some(width),
        MarketBar::Cut => None,
    };
    let whole = move || {
        let width = bind::attr(move || length().map(|width| width.to_string()));
        view! { <rect width=width height=HEIGHT.to_string()></rect> }.into_any()
    };
    let cut = || {
        let corners: Vec<String> = TORN.iter().map(|corner| format!("{},{}", corner.x, corner.y)).collect();
        view! { <polygon points=corners.join(" ")></polygon> }.into_any()
    };
    view! {
        <svg class="bar" viewBox=format!("0 0 {WIDTH} {HEIGHT}") preserveAspectRatio="none" aria-hidden="true">
            {bind::shown_while(move || length().is_some(), whole)}
            {bind::shown_while(move || length().is_none(), cut)}
        </svg>
    }
    .into_any()
}

/// What it costs more or less than the plan, in percent.
fn against(row: Row) -> String {
    let Compare { state, words, .. } = row.compare;
    match row.cost.get().and_then(|cost| cost.difference) {
        None if row.is_chosen() => "—".to_owned(),
        None => String::new(),
        Some(PriceDifference { share: Share::Same, .. }) => words.same.to_owned(),
        Some(PriceDifference { share: Share::Percent(percent), .. }) => state.format.get().percent_difference(percent),
    }
}

/// The same in money, for who points at it.
fn difference(row: Row) -> Option<String> {
    let Compare { state, words, .. } = row.compare;
    let difference = row.cost.get()?.difference?;
    Some((words.difference)(state.format.get(), difference.money, row.compare.main()))
}
