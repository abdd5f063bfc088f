//! What the page shows of a plan, as HTML: the answer, its working, the strip, the tiers, the sources, the notices.
//!
//! Plain functions of [`Shown`], escaped by maud. What changes the plan is a link to the changed plan, so that it can be opened
//! elsewhere and needs no handler of its own. Knows no browser: the page puts this text where it belongs, and only where it
//! changed.
#![deny(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
#![deny(clippy::arithmetic_side_effects, clippy::float_arithmetic, clippy::as_conversions)]

pub mod answer;
pub mod form;
pub mod notices;
pub mod page;
pub mod sources;
pub mod strip;
pub mod tiers;
pub mod working;

use maud::{Markup, html};

use crate::catalog::{Book, Model};
use crate::date::Date;
use crate::i18n::format::Format;
use crate::i18n::{Named, Words, words};
use crate::pricing::{Amount, Figure, Quote, Unpriced};
use crate::scenario::Scenario;
use crate::scenario::query::{self, Refused};

/// A plan with all that is shown of it.
#[derive(Clone, Copy, Debug)]
pub struct Shown<'a> {
    /// The prices.
    pub book: &'a Book,
    /// The person's day.
    pub today: Date,
    /// The plan.
    pub plan: &'a Scenario,
    /// What it costs.
    pub quote: &'a Result<Quote, Unpriced>,
    /// Where the root page lies from this one: `` or `../`.
    pub root: &'static str,
    /// What of its link was not taken.
    pub refused: &'a [Refused],
    /// How values are written.
    pub format: Format,
}

impl<'a> Shown<'a> {
    fn say(&self) -> &'static Words {
        words(self.format.lang)
    }

    fn day(&self) -> Date {
        self.plan.day(self.today)
    }

    fn model(&self) -> Option<&'a Model> {
        self.book.model(&self.plan.model)
    }

    fn named(&self) -> Named<'a> {
        Named { plan: self.plan, model: self.model().map_or("", |model| model.name.as_ref()) }
    }

    /// The figure that answers the plan, where it has one.
    fn main(&self) -> Option<(Figure, Amount)> {
        let figure = Figure::main(self.plan.per);
        Some((figure, self.quote.as_ref().ok()?.figure(figure)?))
    }

    /// The address of the plan after a change, dated as every changed plan is.
    fn href(&self, change: impl FnOnce(&mut Scenario)) -> String {
        let mut plan = self.plan.clone();
        change(&mut plan);
        format!("{}?{}", self.root, query::write(&plan.dated(self.today), self.book))
    }
}

/// A place of the page whose HTML follows the plan.
#[derive(Clone, Copy, Debug)]
pub struct Place {
    /// Its id and class.
    pub id: &'static str,
    /// What stands there.
    pub markup: fn(&Shown<'_>) -> Markup,
}

/// A place with what stands in it.
fn place(place: Place, shown: &Shown<'_>) -> Markup {
    html! { div #(place.id) class=(place.id) { ((place.markup)(shown)) } }
}

/// `<data>`: what people read, and beside it the exact decimal that programs read. Nothing where it has more digits than can
/// be carried.
fn figure(figure: Figure, amount: Amount, format: Format) -> Markup {
    let text = match figure {
        Figure::Rate => format.rate(amount),
        Figure::Second => format.per_second(amount),
        _ => format.money(amount),
    };
    html! {
        @if let Ok(plain) = amount.value.to_plain() {
            data.figure data-figure=(figure.code()) value=(plain) data-currency=(amount.currency.code()) { (text) }
        }
    }
}

/// The period words of a plan's main figure.
fn main_label(shown: &Shown<'_>) -> &'static str {
    (shown.say().figure)(Figure::main(shown.plan.per))
}
