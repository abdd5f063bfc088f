//! Compare: the plan on every model of its class and sound, a row each, with what a row tells when it is opened; from what price on
//! other classes are to be had, and what is left out.

mod detail;
mod filters;
mod left_out;
mod row;
mod take;

use leptos::prelude::*;

use crate::app::fragment::{Fragment, View};
use crate::app::state::AppState;
use crate::app::{bind, document};
use crate::catalog::Sound;
use crate::chart::market_bar::scale;
use crate::i18n::compare::CompareStrings;
use crate::i18n::views::ViewStrings;
use crate::money::Exact;
use crate::names::Code;
use crate::plan::param::Param;
use crate::plan::{Clips, Plan};
use crate::pricing::Figure;
use crate::pricing::market::list::{ListRow, MarketList, OtherList, RowName, list};
use crate::pricing::market::{Class, MarketFilter};

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
    /// The row that is open.
    opened: RwSignal<Option<RowName>>,
}

impl Compare {
    fn of(state: AppState, views: &'static ViewStrings) -> Compare {
        let list = Memo::new(move |_| {
            let (book, today) = (state.book(), state.today.get());
            state.plan.with(|plan| state.filter.with(|filter| list(plan, book, today, filter)))
        });
        let scale = Memo::new(move |_| {
            list.with(|list| scale(list.rows.iter().filter_map(ListRow::main).map(|one| one.value)))
        });
        Compare { state, views, words: views.compare, list, scale, opened: RwSignal::new(None) }
    }

    /// Shows a row; none where it is not listed any more.
    fn row<T>(self, name: &RowName, show: impl FnOnce(&ListRow) -> Option<T>) -> Option<T> {
        self.list.with(|list| show(list.rows.iter().find(|row| row.is(name))?))
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

    /// The rows that are shown, in their order.
    fn shown(self) -> Vec<RowName> {
        let state = self.state;
        self.list.with(|list| {
            if state.is_embed() {
                return state.plan.with(|plan| in_embed(list, plan));
            }
            let every = state.fragment.get() == Fragment::All;
            state.filter.with(|filter| {
                let filter = MarketFilter { every: every || filter.every, ..filter.clone() };
                list.shown(&filter).map(ListRow::row_name).collect()
            })
        })
    }

    /// Whether the host lets a visitor take another row.
    fn is_open(self) -> bool {
        ![Param::Model, Param::Res, Param::Audio].iter().any(|&param| self.state.is_locked(param))
    }

    /// The figure that rows are compared by.
    fn main(self) -> Figure {
        self.state.main_figure()
    }
}

/// The rows of the plan itself and of those beside it, and of the others so many that there is room for.
fn in_embed(list: &MarketList, plan: &Plan) -> Vec<RowName> {
    let beside: Vec<Plan> = plan.plans().collect();
    let kept = |row: &ListRow| {
        row.is_chosen
            || beside
                .iter()
                .any(|one| (&one.model, one.res, one.sound) == (&row.plan.model, row.plan.res, row.plan.sound))
    };
    let room = IN_EMBED.saturating_sub(list.rows.iter().filter(|row| kept(row)).count());
    list.first(room, kept).map(ListRow::row_name).collect()
}

/// The id of something that stands once for each row: `take-kling-3.0-720p-on`.
fn id_of(what: &str, name: &RowName) -> String {
    format!("{what}-{}-{}-{}", name.model, name.res.code(), name.sound.code())
}

/// The view.
#[must_use]
pub fn view(state: AppState, views: &'static ViewStrings) -> AnyView {
    let compare = Compare::of(state, views);
    let shown = Memo::new(move |_| compare.shown());
    view! {
        <div class="compare-view">
            {filters::filters(compare)}
            <table class="compare" translate="no">
                <caption class="unseen">{compare.words.table}</caption>
                {head(compare)}
                <tbody>
                    <For each=move || shown.get() key=|name| name.clone() children=move |name| row::row(compare, name)/>
                </tbody>
            </table>
            <div class="compare-rest" translate="no">
                {more(compare, shown)}
                {others(compare)}
                <p>{compare.words.help}</p>
                {left_out::left_out(compare)}
            </div>
        </div>
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
fn more(compare: Compare, shown: Memo<Vec<RowName>>) -> AnyView {
    let Compare { state, words, list, .. } = compare;
    let counts = Memo::new(move |_| {
        let (all, few) = (list.with(|list| list.rows.len()), shown.with(Vec::len));
        let every = state.filter.with(|filter| filter.every);
        (every || few < all).then_some((all, every))
    });
    let toggle = move |_: leptos::ev::MouseEvent| state.filter.update(|filter| filter.every = !filter.every);
    bind::optional(move || {
        let (all, every) = counts.get()?;
        if state.is_embed() {
            return Some(all_in_clipcost(compare, all));
        }
        let says = if every { words.fewer.to_owned() } else { (words.all)(state.format.get(), all) };
        Some(
            view! { <button class="button" type="button" id="every" on:click=bind::on(toggle)>{says}</button> }
                .into_any(),
        )
    })
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
    let kinds = Memo::new(move |_| list.with(|list| list.others.iter().map(kind).collect::<Vec<_>>()));
    let line = move || {
        let each = move || kinds.get();
        view! {
            <p class="other-classes">
                {words.others} " "
                <For each=each key=|kind| *kind children=move |kind| other(compare, kind)/>
            </p>
        }
        .into_any()
    };
    bind::shown_while(move || kinds.with(|kinds| !kinds.is_empty()), line)
}

/// The class and the sound of a list.
const fn kind(other: &OtherList) -> (Class, Sound) {
    (other.class, other.sound)
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

/// Whether every row is billed by real clips.
fn is_rendered(state: AppState) -> bool {
    state.plan.with(|plan| plan.clips == Clips::Rendered)
}
