//! A figure: what people read, and beside it the exact decimal that programs read.

use leptos::prelude::*;

use crate::app::bind;
use crate::i18n::format::Format;
use crate::names::Code;
use crate::pricing::Figure as Name;
use crate::pricing::answer::Value;

/// `<data>` of a figure. Nothing where it has more digits than can be carried.
#[must_use]
pub fn figure(name: Name, value: Value, format: Format) -> AnyView {
    worded(name, value, format.figure(name, value))
}

/// `<data>` of a figure in words of one's own: `tier 3`, `at least 1,000`.
#[must_use]
pub fn worded(name: Name, value: Value, text: String) -> AnyView {
    let currency = match value {
        Value::Money(amount) => Some(amount.currency.code().to_owned()),
        Value::Count(_) => None,
    };
    let Ok(plain) = value.exact().to_plain() else { return bind::nothing() };
    view! {
        <data class="figure" translate="no" data-figure=name.code() value=plain data-currency=currency>{text}</data>
    }
    .into_any()
}
