//! Budget: what a sum of money allows of the plan, and of the same plan on the models nearest to it.

mod rows;

use leptos::prelude::*;
use strum::VariantArray;

use super::fields::money;
use super::small_figure::why;
use crate::app::components::figure::worded;
use crate::app::state::AppState;
use crate::app::{bind, document};
use crate::i18n::budget::BudgetStrings;
use crate::i18n::format::Format;
use crate::i18n::sentences::approximate;
use crate::i18n::views::ViewStrings;
use crate::plan::param::Param;
use crate::plan::{Per, Plan};
use crate::pricing::answer::Value;
use crate::pricing::budget::{Affordable, BudgetFor, Maximum, Suggestion, suggestions};

/// What the view rests on.
#[derive(Clone, Copy)]
struct Budget {
    state: AppState,
    words: &'static BudgetStrings,
    affordable: Memo<Option<Affordable>>,
}

impl Budget {
    /// Shows what the budget allows of the plan, where both are known.
    fn shown<T>(self, show: impl FnOnce(Format, &Affordable, &Plan) -> T) -> Option<T> {
        let format = self.state.format.get();
        self.affordable.with(|found| found.as_ref().map(|found| self.state.plan.with(|plan| show(format, found, plan))))
    }

    fn per(self) -> Per {
        self.state.plan.with(|plan| plan.per)
    }

    fn is_set(self) -> bool {
        self.state.plan.with(|plan| plan.budget.is_some())
    }
}

/// The view.
#[must_use]
pub fn view(state: AppState, views: &'static ViewStrings) -> AnyView {
    let affordable = Memo::new(move |_| state.answer.with(|answer| answer.as_ref()?.as_ref().ok()?.affordable.clone()));
    let budget = Budget { state, words: views.budget, affordable };
    let unpriced = move || state.quote.with(Result::is_err);
    view! {
        <p class="help">{budget.words.help}</p>
        <div class="budget-field">
            {money(state, Param::Budget)}
            {bind::shown_while(move || !budget.is_set(), move || begin_with(budget))}
        </div>
        <div id="budget-buys" class="budget-buys" translate="no">
            {bind::shown_while(unpriced, move || view! { <p>{state.strings_now().no_price}</p> }.into_any())}
            {bind::shown_while(move || affordable.with(Option::is_some), move || result(budget))}
            {bind::shown_while(move || budget.is_set(), move || rows::rows(budget))}
        </div>
    }
    .into_any()
}

/// Sums to begin with.
fn begin_with(budget: Budget) -> AnyView {
    let Budget { state, words, .. } = budget;
    let found = Memo::new(move |_| {
        state.quote.with(|quote| {
            quote.as_ref().map(|quote| state.plan.with(|plan| suggestions(plan, quote))).unwrap_or_default()
        })
    });
    view! {
        <div class="begin-with" role="group" aria-label=words.begin_with translate="no">
            <span class="begin-with-title">{words.begin_with}</span>
            {bind::part(move || bind::all(found.get().into_iter().map(|one| suggested(budget, one))))}
        </div>
    }
    .into_any()
}

fn suggested(budget: Budget, Suggestion { share, sum }: Suggestion) -> AnyView {
    let Budget { state, words, .. } = budget;
    let code: &'static str = share.into();
    let take = move |_: leptos::ev::MouseEvent| {
        state.set_number(Param::Budget, sum);
        document::focus_soon("field-budget".to_owned());
    };
    let says = move || {
        let format = state.format.get();
        (words.suggestion)(format, share, format.amount(sum.into()))
    };
    view! {
        <button class="offer" type="button" id=format!("budget-{code}") disabled=state.is_locked(Param::Budget) on:click=bind::on(take)>
            {bind::text(says)}
        </button>
    }
    .into_any()
}

/// How many videos the budget pays for, and what else it could.
fn result(budget: Budget) -> AnyView {
    let words = budget.words;
    let says = move || {
        let says = |format: Format, found: &Affordable, plan: &Plan| {
            let sum = format.amount(plan.budget.unwrap_or_default().into());
            (words.says)(format, plan, sum, found.most.videos)
        };
        budget.shown(says).unwrap_or_default()
    };
    // At one take nothing is left to chance.
    let is_chance = move || budget.shown(|_, found, _| found.sure_videos != found.most.videos).unwrap_or_default();
    let left = move || budget.shown(|format, found, _| format.spend(found.left)).unwrap_or_default();
    view! {
        <h3 class="finding" id="budget-finding">{bind::text(says)}</h3>
        <dl class="small-figures">
            {bind::all(BudgetFor::VARIANTS.iter().map(|&of| maximum(budget, of)))}
            {bind::shown_while(is_chance, move || sure(budget))}
            <div class="small-figure"><dd>{bind::text(left)}</dd><dt>{words.left}</dt></div>
        </dl>
    }
    .into_any()
}

/// One of the three, over its name, which opens how it comes about.
fn maximum(budget: Budget, of: BudgetFor) -> AnyView {
    let Budget { state, words, .. } = budget;
    let most = Memo::new(move |_| budget.shown(|_, found, _| found.most.of(of)));
    let shown = move || Some(figure(state.format.get(), words.up_to, of, most.get()?));
    let name = move || state.plan.with(|plan| (words.unit)(of, plan));
    view! {
        <div class="small-figure">
            <dd>{bind::optional(shown)}</dd>
            <dt>{why(state, of.figure(), name)}</dt>
        </div>
    }
    .into_any()
}

/// A figure where there is one, else the words that say why not.
fn figure(format: Format, words: fn(Format, BudgetFor, Maximum) -> String, of: BudgetFor, most: Maximum) -> AnyView {
    let text = words(format, of, most);
    match most.number() {
        Some(number) => worded(of.figure(), Value::Count(number.into()), text),
        None => view! { <span class="absent">{text}</span> }.into_any(),
    }
}

/// The videos that the budget covers whatever chance does, in four cases of five.
fn sure(budget: Budget) -> AnyView {
    let words = budget.words;
    let videos = move || {
        let videos = |format: Format, found: &Affordable, _: &Plan| {
            let most = (words.up_to)(format, BudgetFor::Videos, found.sure_videos);
            format!("{}{most}", approximate(!found.sure_exact))
        };
        budget.shown(videos).unwrap_or_default()
    };
    view! {
        <div class="small-figure">
            <dd>{bind::text(videos)}</dd>
            <dt>{bind::text(move || (words.sure)(budget.per()).to_owned())}</dt>
        </div>
    }
    .into_any()
}
