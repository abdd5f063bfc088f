//! What the chosen model is known to charge beside its renders, and the button that takes it as an add-on.

use leptos::prelude::*;

use crate::app::state::AppState;
use crate::app::{bind, document};
use crate::catalog::{Model, Surcharge};
use crate::i18n::views::ViewStrings;
use crate::names::Code;
use crate::plan::param::Param;
use crate::pricing::image_addon;

/// A line for each surcharge of the chosen model; nothing where none was read.
pub fn surcharges(state: AppState, views: &'static ViewStrings) -> AnyView {
    let key = move || {
        let fx = state.plan.with(|plan| format!("{:?}", plan.money));
        format!("{} {fx}", state.model().map_or("", |model| &*model.id))
    };
    let lines = move || {
        let all = state.model().into_iter().flat_map(|model| model.surcharges.iter().map(move |one| (model, one)));
        bind::all(all.map(|(model, one)| line(state, views, model, one)))
    };
    bind::part_of_key(key, lines)
}

/// Its price, where that was read, and the button.
fn line(state: AppState, views: &ViewStrings, model: &'static Model, surcharge: &'static Surcharge) -> AnyView {
    let (format, words) = (state.format.get(), views.settings);
    let says = (words.image)(format, &model.name, surcharge.usd.0, surcharge.free);
    let provider = state.book().provider(model).map(|provider| &*provider.name).unwrap_or_default();
    let list = (format.strings.answer.price_list)(provider);
    let read = (format.strings.answer.read)(format, &surcharge.source);
    let price = untrack(|| state.plan.with(|plan| image_addon(plan, surcharge)));
    let take = price.filter(|_| !state.is_locked(Param::AddonRender)).map(|price| {
        let on_take = move |_: leptos::ev::MouseEvent| {
            state.set_number(Param::AddonRender, price);
            document::focus_soon(format!("field-{}", Param::AddonRender.code()));
        };
        let says = (words.take_price)(&format.typed(format.amount(price.into())));
        view! { <button class="link" type="button" id="take-image" on:click=bind::on(on_take)>{says}</button> }
    });
    view! {
        <p class="help surcharge" translate="no">
            {says} " " <a href=surcharge.source.url.to_string()>{list}</a> ", " {read} ". " {take}
        </p>
    }
    .into_any()
}
