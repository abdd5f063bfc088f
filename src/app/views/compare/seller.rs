//! Who sells the model of a row beside its maker, at what price, and the button that takes it from there.

use leptos::prelude::*;

use super::Compare;
use super::take::take_button;
use crate::app::bind;
use crate::app::components::figure::figure;
use crate::i18n::compare::CompareStrings;
use crate::i18n::format::Format;
use crate::names::Code;
use crate::plan::param::Param;
use crate::pricing::answer::Value;
use crate::pricing::market::list::{RowName, Seller};
use crate::pricing::{Amount, Figure};

/// `× 2`; none where there is nothing to be a multiple of.
fn times(format: Format, seller: &Seller) -> Option<String> {
    seller.times.map(|times| format!("×\u{a0}{}", format.ratio(times)))
}

/// The one seller with its multiple, or how many they are with that of the cheapest, which is the first; none where it has none.
pub fn note(format: Format, words: &CompareStrings, sellers: &[Seller]) -> Option<String> {
    let times = times(format, sellers.first()?)?;
    Some(match sellers {
        [only] => (words.also_sold_by)(&only.name, &times),
        many => (words.also_sold_by_several)(many.len(), &times),
    })
}

/// The sellers of a row, each with what a kept video costs there; made anew with their prices. Today's prices, which are none of the
/// plan's, are text alone.
pub fn sellers(compare: Compare, name: &RowName) -> AnyView {
    let sellers = compare.memo(name, |row| Some(row.sellers.clone()).filter(|sellers| !sellers.is_empty()));
    let mode = compare.memo(name, |row| Some(row.plan.mode));
    let of_row = name.clone();
    let is_today = Memo::new(move |_| compare.is_of_today(&of_row));
    let line = move |seller: &Seller| {
        let format = compare.state.format.get();
        let RowName { model, res, sound } = &seller.row;
        // To take what is priced today is to choose today.
        let may_take = !(is_today.get() && compare.state.is_locked(Param::On));
        let take = may_take.then(|| take_button(compare, &seller.row, "use", &seller.name));
        view! {
            <p
                class="seller" data-model=model.to_string() data-res=res.code() data-audio=sound.code()
                data-mode=mode.get().map(Code::code)
            >
                {seller.name.to_string()} " " {times(format, seller)} " · " {video(seller.video, is_today.get(), format)} " "
                {compare.words.video} " " {take}
            </p>
        }
        .into_any()
    };
    let lines = move || sellers.with(|sellers| bind::all(sellers.iter().flatten().map(line)));
    let content = move || {
        view! { <div class="fact"><dt>{compare.words.also_sold}</dt><dd>{bind::part(lines)}</dd></div> }.into_any()
    };
    bind::shown_while(move || sellers.with(Option::is_some), content)
}

/// What a kept video costs.
fn video(amount: Amount, is_today: bool, format: Format) -> AnyView {
    let value = Value::Money(amount);
    if is_today {
        return view! { <span class="figure">{format.figure(Figure::Video, value)}</span> }.into_any();
    }
    figure(Figure::Video, value, format)
}
