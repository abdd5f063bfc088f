//! What the page shows of a plan, as HTML: the answer, its working, the strip, the tiers, the takes, whether it runs, the whole
//! cost, the budget, the sources, the questions, the notices.
//!
//! Plain functions of [`PageModel`], escaped by maud. What changes the plan is a link to the changed plan, so that it can be opened
//! elsewhere and needs no handler of its own. Knows no browser: the page puts this text where it belongs, and only where it
//! changed.

pub mod answer;
pub mod beside;
pub mod budget;
pub mod embed;
pub mod form;
pub mod market;
pub mod notices;
pub mod page;
pub mod patch;
pub mod questions;
pub mod run;
pub mod saved;
pub mod share;
pub mod sources;
pub mod start;
pub mod strip;
pub mod takes;
pub mod whole;
pub mod working;

use maud::{Markup, html};

use crate::catalog::{Book, Model};
use crate::date::Date;
use crate::embed::Built;
use crate::i18n::format::Format;
use crate::i18n::saved::Trouble;
use crate::i18n::{NamedPlan, Strings, sentences, strings_of};
use crate::link::{self, Refused};
use crate::locale::Lang;
use crate::money::Exact;
use crate::names::Code;
use crate::plan::Plan;
use crate::plan::param::Param;
use crate::pricing::answer::{Answer, Value};
use crate::pricing::market::{MarketFilter, NO_FILTER};
use crate::pricing::working::{Step, Working};
use crate::pricing::{Amount, Figure, Quote, Unpriced};
use crate::saved_plans::SavedPlans;

/// A plan with all that is shown of it.
#[derive(Clone, Copy, Debug)]
pub struct PageModel<'a> {
    /// The prices.
    pub book: &'a Book,
    /// The person's day.
    pub today: Date,
    /// The plan.
    pub plan: &'a Plan,
    /// What it is answered with.
    pub answer: &'a Result<Answer, Unpriced>,
    /// Where the root page lies from this one: `` or `../`.
    pub root: &'static str,
    /// What of its link was not taken.
    pub refused: &'a [Refused],
    /// Figures whose working is open.
    pub opened: &'a [Figure],
    /// Parameters that may not be changed here.
    pub locked: &'a [Param],
    /// The embed that is being put together, while that is open.
    pub builds: Option<&'a Built>,
    /// The plans that are kept in this browser.
    pub saved: &'a SavedState,
    /// What is asked of the market.
    pub filter: &'a MarketFilter,
    /// Where the site lies, with its slash; empty while nobody knows.
    pub site: &'a str,
    /// How values are written.
    pub format: Format,
}

/// What is kept in this browser, as it is shown.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SavedState {
    /// What is stored.
    pub saved: SavedPlans,
    /// What went wrong with it.
    pub trouble: Option<Trouble>,
    /// The plan deleted last, with its place.
    pub removed: Option<(usize, String)>,
}

/// Nothing kept.
static NOTHING: SavedState =
    SavedState { saved: SavedPlans { plans: Vec::new(), foreign: Vec::new() }, trouble: None, removed: None };

impl<'a> PageModel<'a> {
    /// A plan at the root page, as nobody has touched it yet.
    #[must_use]
    pub fn untouched(
        book: &'a Book,
        today: Date,
        plan: &'a Plan,
        answer: &'a Result<Answer, Unpriced>,
        lang: Lang,
    ) -> PageModel<'a> {
        let format = Format::new(lang, plan.money.currency());
        PageModel {
            book,
            today,
            plan,
            answer,
            format,
            root: "",
            refused: &[],
            opened: &[],
            locked: &[],
            builds: None,
            saved: &NOTHING,
            filter: &NO_FILTER,
            site: "",
        }
    }

    fn is_locked(&self, param: Param) -> bool {
        self.locked.contains(&param)
    }

    fn strings(&self) -> &'static Strings {
        strings_of(self.format.lang)
    }

    fn day(&self) -> Date {
        self.plan.day(self.today)
    }

    fn model(&self) -> Option<&'a Model> {
        self.book.model(&self.plan.model)
    }

    fn named(&self) -> NamedPlan<'a> {
        NamedPlan::new(self.plan, self.book)
    }

    /// What the plan costs, where it has a price.
    fn quote(&self) -> Option<&'a Quote> {
        self.answer.as_ref().ok().map(|answer| &answer.quote)
    }

    /// The figure that answers the plan, where it has one.
    fn main(&self) -> Option<(Figure, Amount)> {
        let figure = Figure::main(self.plan.per);
        Some((figure, self.quote()?.figure(figure)?))
    }

    /// The steps of a figure; none where the plan has no price.
    fn steps(&self, figure: Figure) -> Vec<Step> {
        self.answer.as_ref().map(|answer| Working { plan: self.plan, answer }.steps(figure)).unwrap_or_default()
    }

    /// The address of the plan after a change, dated as every changed plan is.
    fn href(&self, change: impl FnOnce(&mut Plan)) -> String {
        let mut plan = self.plan.clone();
        change(&mut plan);
        self.href_of(&plan)
    }

    /// The address of a plan, dated.
    fn href_of(&self, plan: &Plan) -> String {
        format!("{}?{}", self.root, link::write(&plan.dated(self.today), self.book))
    }
}

/// A place of the page whose HTML follows the plan.
#[derive(Clone, Copy, Debug)]
pub struct Place {
    /// Its id and class.
    pub id: &'static str,
    /// What stands there.
    pub markup: fn(&PageModel<'_>) -> Markup,
}

/// A place with what stands in it, which a browser's translation leaves alone: it would show a plan's words after they have changed.
fn place(place: Place, shown: &PageModel<'_>) -> Markup {
    html! { div #(place.id) class=(place.id) translate="no" { ((place.markup)(shown)) } }
}

/// `<data>`: what people read, and beside it the exact decimal that programs read. Nothing where it has more digits than can
/// be carried.
fn figure(figure: Figure, amount: Amount, format: Format) -> Markup {
    let text = format.figure(figure, Value::Money(amount));
    html! {
        @if let Ok(plain) = amount.value.to_plain() {
            data.figure data-figure=(figure.code()) value=(plain) data-currency=(amount.currency.code()) { (text) }
        }
    }
}

/// `<data>` of a figure that is no money: a count, a length, a tier.
fn count(figure: Figure, value: Exact, text: &str) -> Markup {
    html! {
        @if let Ok(plain) = value.to_plain() { data.figure data-figure=(figure.code()) value=(plain) { (text) } }
    }
}

/// The twin of a chart: its values as a table, for those who do not see it and those who want the digits.
fn chart_table(shown: &PageModel<'_>, id: &str, columns: &[&str], rows: &Markup) -> Markup {
    html! {
        details.twin id=(id) {
            summary { (shown.strings().cost.as_table) }
            table.rows {
                thead { tr { @for column in columns { th scope="col" { (column) } } } }
                tbody { (rows) }
            }
        }
    }
}

/// The announced end of a model in a row, where there is one to be told.
fn ending(shown: &PageModel<'_>, model: &Model) -> Markup {
    let ending = model.ending(shown.plan.latest_day(shown.today));
    html! {
        @if let Some(ending) = ending {
            span.tier-suits data-ends=(ending.day) { (sentences::ending(shown.format, shown.book, &ending)) }
        }
    }
}

/// The period words of a plan's main figure.
fn main_label(shown: &PageModel<'_>) -> &'static str {
    (shown.strings().figure)(Figure::main(shown.plan.per))
}
