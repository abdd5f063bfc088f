//! Plans of one link, this plan and up to eleven more, held against each other or added up; below them the plans saved in this
//! browser.

mod add;
mod cells;
mod heads;
mod lines;
mod saved;
mod table;
mod together;

use leptos::prelude::*;

use crate::app::state::AppState;
use crate::app::{bind, document};
use crate::i18n::plans::PlansStrings;
use crate::i18n::views::ViewStrings;
use crate::plan::Plan;
use crate::plan::param::Param;
use crate::pricing::plans::ComparedPlan;

/// The view.
#[must_use]
pub fn view(state: AppState, words: &'static ViewStrings) -> AnyView {
    let beside = Beside::of(state, words);
    view! {
        {together::together(beside)}
        <div id="beside-plans" class="beside" translate="no">
            {bind::shown_while(move || !state.adds_up(), move || table::table(beside))}
            {bind::shown_while(move || state.adds_up(), move || lines::lines(beside))}
            {add::put_beside(beside)}
        </div>
        {saved::saved(beside, words.saved)}
    }
    .into_any()
}

/// This plan and those beside it, each with its figures. A change of this plan prices it alone.
#[derive(Clone, Copy)]
struct Beside {
    state: AppState,
    words: &'static PlansStrings,
    own: Memo<ComparedPlan>,
    others: Memo<Vec<ComparedPlan>>,
    /// The place of the plan that a narrow screen shows beside this one.
    chosen: RwSignal<usize>,
}

/// A column of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Column {
    /// This plan.
    Own,
    /// A plan beside it, by its place.
    Beside(usize),
}

impl Beside {
    fn of(state: AppState, words: &'static ViewStrings) -> Beside {
        let plans = Memo::new(move |_| state.plan.with(|plan| plan.plans().collect::<Vec<_>>()));
        let others = Memo::new(move |_| {
            let (book, today) = (state.book(), state.today.get());
            plans.get().into_iter().map(|plan| ComparedPlan::priced(plan, book, today)).collect()
        });
        let own = Memo::new(move |_| ComparedPlan::quoted(state.plan.get(), state.quote.get(), state.book()));
        Beside { state, words: words.plans, own, others, chosen: RwSignal::new(0) }
    }

    /// Shows the plan of a column; none where none stands there any more.
    fn plan<T>(self, column: Column, show: impl FnOnce(&ComparedPlan) -> T) -> Option<T> {
        match column {
            Column::Own => Some(self.own.with(show)),
            Column::Beside(at) => self.others.with(|others| others.get(at).map(show)),
        }
    }

    /// Puts a plan beside this one, or a copy of it, and shows it on a narrow screen too.
    fn add(self, other: Option<Plan>) {
        let place = self.state.plan.with_untracked(|plan| plan.with.len());
        self.state.add_beside(other);
        self.chosen.set(place);
        document::focus_first_soon(vec!["pin-beside".to_owned(), format!("swap-{place}")]);
    }

    /// Whether plans can be put beside, swapped and removed.
    fn is_open(self) -> bool {
        !self.state.is_locked(Param::With)
    }
}

impl Column {
    /// The place of a plan beside; this plan has none.
    const fn place(self) -> Option<usize> {
        match self {
            Column::Own => None,
            Column::Beside(at) => Some(at),
        }
    }

    /// Whether a narrow screen shows it.
    fn is_shown(self, beside: Beside) -> bind::Attr {
        bind::flag(move || self.place().is_none_or(|at| beside.chosen.get() == at))
    }
}
