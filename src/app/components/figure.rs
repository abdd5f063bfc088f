//! A figure: what people read, and beside it the exact decimal that programs read.

use leptos::prelude::*;

use crate::app::bind;
use crate::i18n::format::Format;
use crate::locale::Currency;
use crate::names::Code;
use crate::pricing::Figure as Name;
use crate::pricing::answer::Value;

/// A figure as it is written.
#[derive(Clone, Debug, PartialEq)]
pub struct Written {
    name: Name,
    plain: String,
    currency: Option<Currency>,
    text: String,
}

impl Written {
    /// In the words of the format. None where it has more digits than can be carried.
    #[must_use]
    pub fn new(name: Name, value: Value, format: Format) -> Option<Written> {
        Written::worded(name, value, format.figure(name, value))
    }

    /// In words of one's own: `tier 3`, `at least 1,000`.
    #[must_use]
    pub fn worded(name: Name, value: Value, text: String) -> Option<Written> {
        let currency = match value {
            Value::Money(amount) => Some(amount.currency),
            Value::Count(_) => None,
        };
        Some(Written { name, plain: value.exact().to_plain().ok()?, currency, text })
    }
}

/// `<data>` of a figure that follows the plan: of what stands there, only what is another is written anew.
#[must_use]
pub fn following(figure: impl Fn() -> Option<Written> + Send + Sync + 'static) -> AnyView {
    following_of(Box::new(figure))
}

fn following_of(figure: Box<dyn Fn() -> Option<Written> + Send + Sync>) -> AnyView {
    let figure = Memo::new(move |_| figure());
    let of = move |part: fn(&Written) -> Option<String>| figure.with(|figure| figure.as_ref().and_then(part));
    let data = move || {
        view! {
            <data
                class="figure" translate="no" data-figure=bind::attr(move || of(|it| Some(it.name.code().to_owned())))
                value=bind::attr(move || of(|it| Some(it.plain.clone())))
                data-currency=bind::attr(move || of(|it| Some(it.currency?.code().to_owned())))
            >
                {bind::text(move || of(|it| Some(it.text.clone())).unwrap_or_default())}
            </data>
        }
        .into_any()
    };
    bind::shown_while(move || figure.with(Option::is_some), data)
}

/// `<data>` of a figure in a part that is made anew with it.
#[must_use]
pub fn figure(name: Name, value: Value, format: Format) -> AnyView {
    still(Written::new(name, value, format))
}

/// The same in words of one's own.
#[must_use]
pub fn worded(name: Name, value: Value, text: String) -> AnyView {
    still(Written::worded(name, value, text))
}

fn still(figure: Option<Written>) -> AnyView {
    let Some(Written { name, plain, currency, text }) = figure else { return bind::nothing() };
    let currency = currency.map(|currency| currency.code().to_owned());
    view! {
        <data class="figure" translate="no" data-figure=name.code() value=plain data-currency=currency>{text}</data>
    }
    .into_any()
}
