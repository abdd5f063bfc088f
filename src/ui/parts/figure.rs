//! A figure: what people read, and beside it the exact value that programs read.

use leptos::prelude::*;

use crate::i18n::format::Format;
use crate::pricing::{Amount, Figure};

/// How a figure is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Show {
    /// Rounded to the minor unit.
    Money,
    /// Every digit.
    Rate,
    /// At most six decimals.
    PerSecond,
}

impl Show {
    /// How the contract writes a figure.
    fn of(figure: Figure) -> Show {
        match figure {
            Figure::Rate => Show::Rate,
            Figure::Second => Show::PerSecond,
            _ => Show::Money,
        }
    }

    fn write(self, format: Format, amount: Amount) -> String {
        match self {
            Show::Money => format.money(amount),
            Show::Rate => format.rate(amount),
            Show::PerSecond => format.per_second(amount),
        }
    }
}

/// `<data>` with the exact decimal as its value; nothing where it has more digits than can be carried.
#[component]
pub(in crate::ui) fn FigureValue(
    /// Which figure.
    figure: Figure,
    /// Its exact amount.
    amount: Amount,
    /// How it is written.
    format: Format,
) -> impl IntoView {
    let plain = amount.value.to_plain().ok()?;
    let text = Show::of(figure).write(format, amount);
    Some(view! {
        <data class="figure" data-figure=figure.code() value=plain data-currency=amount.currency.code()>{text}</data>
    })
}
