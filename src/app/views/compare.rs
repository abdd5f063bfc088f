//! Compare: the plan on every model of its class and sound, a row each, with what a row tells when it is opened; from what price on
//! other classes are to be had, and what is left out.

mod detail;
mod filters;
mod left_out;
mod row;
mod seller;
mod take;

use leptos::prelude::*;
use row::Priced;

use crate::app::fragment::{Fragment, View};
use crate::app::state::AppState;
use crate::app::{bind, document};
use crate::catalog::Sound;
use crate::chart::market_bar::scale;
use crate::i18n::compare::CompareStrings;
use crate::i18n::views::ViewStrings;
use crate::money::Exact;
use crate::names::Code;
use crate::plan::Plan;
use crate::plan::param::Param;
use crate::pricing::Figure;
use crate::pricing::market::list::{ListRow, MarketList, OtherList, RowName, list};
use crate::pricing::market::{Class, MarketFilter};

/// Columns that a table has at any width; a wide one has `video` beside.
const NARROW_COLUMNS: u32 = 6;
/// Rows that an embed shows, the plan's own and those beside it among them.
const IN_EMBED: usize = 8;

/// What the view rests on.
#[derive(Clone, Copy)]
struct Compare {
    state: AppState,
    views: &'static ViewStrings,
    words: &'static CompareStrings,
    list: Memo<MarketList>,
    /// What the longest bar stands for.
    scale: Memo<Exact>,
    /// The key of the row that is open; empty where none is.
    opened: RwSignal<String>,
}

impl Compare {
    fn of(state: AppState, views: &'static ViewStrings) -> Compare {
        let list = move |_: Option<&MarketList>| {
            let (book, today) = (state.book(), state.today.get());
            state.plan.with(|plan| state.filter.with(|filter| list(plan, book, today, filter)))
        };
        // Whether anything has changed is asked where it is shown: to compare whole lists would be work for nothing.
        let list = Memo::new_with_compare(list, |_, _| true);
        let scale = Memo::new(move |_| {
            list.with(|list| scale(list.rows.iter().filter_map(ListRow::main).map(|one| one.value)))
        });
        Compare { state, views, words: views.compare, list, scale, opened: RwSignal::default() }
    }

    /// Shows a row; none where it is not listed any more.
    fn row<T>(self, name: &RowName, show: impl FnOnce(&ListRow) -> Option<T>) -> Option<T> {
        self.list.with(|list| show(list.row(name)?))
    }

    /// The same, made anew only where it has changed.
    fn memo<T: Clone + PartialEq + Send + Sync + 'static>(
        self,
        name: &RowName,
        show: impl Fn(&ListRow) -> Option<T> + Send + Sync + 'static,
    ) -> Memo<Option<T>> {
        let name = name.clone();
        Memo::new(move |_| self.row(&name, &show))
    }

    /// Whether a row is the plan's own.
    fn is_chosen(self, name: &RowName) -> bool {
        self.row(name, |row| Some(row.is_chosen)).unwrap_or_default()
    }

    /// Whether a row is listed at today's price, because it has none on the plan's day.
    fn is_of_today(self, name: &RowName) -> bool {
        self.list.with(|list| list.is_of_today(name))
    }

    /// The row of a key.
    fn named(self, key: &str) -> Option<RowName> {
        self.list.with_untracked(|list| {
            list.rows.iter().chain(&list.today).map(ListRow::row_name).find(|name| key_of(name) == key)
        })
    }

    /// The keys of the rows that are shown, in their order.
    fn shown(self) -> Vec<String> {
        let state = self.state;
        self.list.with(|list| {
            if state.is_embed() {
                return state.plan.with(|plan| in_embed(list, plan));
            }
            keys(list.shown(&self.filter()))
        })
    }

    /// The keys of the rows at today's prices that are shown; an embed has as many as there is room for.
    fn shown_today(self) -> Vec<String> {
        let room = if self.state.is_embed() { IN_EMBED.saturating_sub(self.shown().len()) } else { usize::MAX };
        self.list.with(|list| keys(list.shown_today(&self.filter()).take(room)))
    }

    /// What is asked of the market; where the whole page is shown, every row.
    fn filter(self) -> MarketFilter {
        let every = self.state.fragment.get() == Fragment::All && !self.state.is_embed();
        self.state.filter.with(|filter| MarketFilter { every: every || filter.every, ..filter.clone() })
    }

    /// Whether the host lets a visitor take a row: where that has no price on the plan's day, another day too.
    fn is_open(self, name: &RowName) -> bool {
        let day = untrack(|| self.is_of_today(name)).then_some(Param::On);
        ![Param::Model, Param::Res, Param::Audio].into_iter().chain(day).any(|param| self.state.is_locked(param))
    }

    /// The figure that rows are compared by.
    fn main(self) -> Figure {
        self.state.main_figure()
    }
}

/// The rows of the plan itself and of those beside it, and of the others so many that there is room for.
fn in_embed(list: &MarketList, plan: &Plan) -> Vec<String> {
    let beside: Vec<Plan> = plan.plans().collect();
    let kept = |row: &ListRow| {
        row.is_chosen
            || beside
                .iter()
                .any(|one| (&one.model, one.res, one.sound) == (&row.plan.model, row.plan.res, row.plan.sound))
    };
    let room = IN_EMBED.saturating_sub(list.rows.iter().filter(|row| kept(row)).count());
    keys(list.first(room, kept))
}

/// What rows are known by.
fn keys<'a>(rows: impl Iterator<Item = &'a ListRow>) -> Vec<String> {
    rows.map(|row| key_of(&row.row_name())).collect()
}

/// What a row is known by: `kling-3.0-720p-on`.
fn key_of(name: &RowName) -> String {
    format!("{}-{}-{}", name.model, name.res.code(), name.sound.code())
}

/// The id of something that stands once for each row: `take-kling-3.0-720p-on`.
fn id_of(what: &str, name: &RowName) -> String {
    format!("{what}-{}", key_of(name))
}

/// The view.
#[must_use]
pub fn view(state: AppState, views: &'static ViewStrings) -> AnyView {
    let compare = Compare::of(state, views);
    let row = move |key: String| compare.named(&key).map(|name| row::row(compare, name, Priced::OnItsDay)).into_any();
    let has_addons = move || state.plan.with(Plan::has_addons);
    view! {
        <div class="compare-view">
            {filters::filters(compare)}
            <table class="compare" translate="no" aria-label=compare.words.table>
                {head(compare)}
                <tbody>{bind::keyed(move || compare.shown(), row)}</tbody>
                {bind::shown_while(move || compare.list.with(|list| !list.today.is_empty()), move || at_todays_prices(compare))}
            </table>
            <div class="compare-rest" translate="no">
                {more(compare)}
                {others(compare)}
                <p class="compare-help">
                    {compare.words.help} " " <span class="price-only">{compare.state.strings_now().answer.price_only}</span>
                </p>
                {bind::shown_while(has_addons, move || view! { <p id="addons-in-rows">{compare.words.addons}</p> }.into_any())}
                {left_out::left_out(compare)}
            </div>
        </div>
    }
    .into_any()
}

/// What has no price on the plan's day, at today's prices.
fn at_todays_prices(compare: Compare) -> AnyView {
    let Compare { state, words, .. } = compare;
    let row = move |key: String| compare.named(&key).map(|name| row::row(compare, name, Priced::Today)).into_any();
    let says = move || (words.at_todays_prices)(state.format.get(), state.day());
    view! {
        <tbody id="at-todays-prices" class="at-todays-prices">
            <tr>
                <th colspan=NARROW_COLUMNS scope="rowgroup">{bind::text(says)}</th>
                <td class="video"></td>
            </tr>
            {bind::keyed(move || compare.shown_today(), row)}
        </tbody>
    }
    .into_any()
}

fn head(compare: Compare) -> AnyView {
    let words = compare.words;
    let column = |class: &'static str, name: &'static str| view! { <th scope="col" class=class>{name}</th> }.into_any();
    let main = move || (compare.state.strings.get().figure)(compare.main()).to_owned();
    view! {
        <thead>
            <tr>
                {column("name", words.model)}
                {column("res", words.res)}
                {column("rate", words.rate)}
                {column("video", words.video)}
                <th scope="col" class="main">{bind::text(main)}</th>
                {column("against", words.against)}
                <td class="act"></td>
            </tr>
        </thead>
    }
    .into_any()
}

/// The way to all rows, where not all are shown, and back.
fn more(compare: Compare) -> AnyView {
    let Compare { state, words, list, .. } = compare;
    let all = move || list.with(|list| list.rows.len().saturating_add(list.today.len()));
    let shown = move || compare.shown().len().saturating_add(compare.shown_today().len());
    let every = move || state.filter.with(|filter| filter.every);
    let toggle = move |_: leptos::ev::MouseEvent| state.filter.update(|filter| filter.every = !filter.every);
    let says = move || if every() { words.fewer.to_owned() } else { (words.all)(state.format.get(), all()) };
    let button = move || {
        if state.is_embed() {
            return all_in_clipcost(compare, all());
        }
        view! { <button class="button" type="button" id="every" on:click=bind::on(toggle)>{bind::text(says)}</button> }
            .into_any()
    };
    bind::shown_while(move || every() || shown() < all(), button)
}

fn all_in_clipcost(compare: Compare, all: usize) -> AnyView {
    let state = compare.state;
    let href = format!("{}?{}{}", state.root(), state.address().0, View::Compare.href());
    view! { <a class="button" id="every" href=href target="_blank" rel="noopener">{(compare.words.all_in_clipcost)(state.format.get(), all)}</a> }
        .into_any()
}

/// From what price on the other classes are to be had; each shows its list.
fn others(compare: Compare) -> AnyView {
    let Compare { words, list, .. } = compare;
    let one = move |key: String| {
        let kind = list.with_untracked(|list| list.others.iter().map(kind).find(|&kind| key_of_kind(kind) == key));
        kind.map(|kind| other(compare, kind)).into_any()
    };
    let keys = move || list.with(|list| list.others.iter().map(|other| key_of_kind(kind(other))).collect());
    let line = move || view! { <p class="other-classes">{words.others} " " {bind::keyed(keys, one)}</p> }.into_any();
    bind::shown_while(move || list.with(|list| !list.others.is_empty()), line)
}

/// The class and the sound of a list.
const fn kind(other: &OtherList) -> (Class, Sound) {
    (other.class, other.sound)
}

fn key_of_kind((class, sound): (Class, Sound)) -> String {
    format!("{}-{}", class.usual(), sound.code())
}

fn other(compare: Compare, (class, sound): (Class, Sound)) -> AnyView {
    let Compare { state, words, list, .. } = compare;
    let show = move |_: leptos::ev::MouseEvent| {
        state.plan.with_untracked(|plan| {
            state.filter.update(|filter| {
                filter.class = Some(class).filter(|&class| class != Class::of(plan.res));
                filter.sound = Some(sound).filter(|&sound| sound != plan.sound);
                filter.or_higher = false;
            });
        });
        document::focus_soon(filters::RESOLUTION.to_owned());
    };
    let says = move || {
        let format = state.format.get();
        list.with(|list| {
            let found = list.others.iter().find(|other| kind(other) == (class, sound));
            found.map(|other| (words.other)(format, other)).unwrap_or_default()
        })
    };
    view! { <button class="link" type="button" on:click=bind::on(show)>{bind::text(says)}</button> " " }.into_any()
}
