//! Where the prices were read and what is assumed, on the answer sheet.

use leptos::prelude::*;

use super::Sheet;
use crate::app::bind;
use crate::catalog::Source;
use crate::pricing::Quote;

/// The pages that the plan's prices were read on, by their addresses; and what is assumed.
pub(super) fn sources(sheet: Sheet<'_>, quote: &Quote) -> AnyView {
    let Sheet { words, plan, .. } = sheet;
    let draft = plan.draft.as_ref().zip(quote.draft.as_ref());
    let draft = draft.map(|(draft, render)| (draft.model.as_str(), &render.rate.source));
    let of = |(model, source): (&str, &Source)| read_at(sheet, model, source);
    let pages = [Some((plan.model.as_str(), &quote.rate.source)), draft].into_iter().flatten().map(of);
    view! {
        <section>
            <h2>{words.sources}</h2>
            <ul class="sheet-sources">{bind::all(pages)}</ul>
        </section>
        <section>
            <h2>{words.assumed}</h2>
            <ul class="sheet-assumed">{words.assumptions.iter().map(|&item| view! { <li>{item}</li> }).collect_view()}</ul>
        </section>
    }
    .into_any()
}

fn read_at(sheet: Sheet<'_>, model: &str, source: &Source) -> AnyView {
    let (words, answer) = (sheet.words, sheet.format.strings.answer);
    let model = sheet.book.model(model);
    let provider = model.and_then(|model| sheet.book.provider(model));
    view! {
        <li>
            {model.map(|model| model.name.to_string())} " · "
            {provider.map(|provider| (answer.price_list)(&provider.name))} ", "
            {(answer.read)(sheet.format, source)} ", " {(words.confidence)(source.confidence)} " · "
            {source.url.to_string()}
        </li>
    }
    .into_any()
}
