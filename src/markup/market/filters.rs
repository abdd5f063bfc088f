//! What is asked of the market: for sale today, resolution at least, sound, provider. Kept on the page, in no link.

use maud::{Markup, html};
use strum::VariantArray;

use crate::catalog::Sound;
use crate::markup::PageModel;
use crate::names::Code;
use crate::pricing::market::Class;

pub(super) fn filters(shown: &PageModel<'_>) -> Markup {
    let (strings, asked) = (shown.strings().market, shown.filter);
    let provider = asked.provider.as_deref();
    html! {
        div.filters role="group" aria-label=(strings.filters) {
            (chip("for-sale", strings.for_sale, asked.for_sale))
            span.filter role="group" aria-label=(strings.sound_filter) {
                (chip("audio=", strings.any_sound, asked.sound.is_none()))
                @for &sound in Sound::VARIANTS { (chip(&format!("audio={}", sound.code()), (strings.sound)(sound), asked.sound == Some(sound))) }
            }
            span.filter role="group" aria-label=(strings.resolution_filter) {
                (chip("res=", strings.any_resolution, asked.at_least.is_none()))
                @for res in Class::LOWEST.into_iter().skip(1) {
                    (chip(&format!("res={}", res.code()), &(strings.at_least)(res), asked.at_least == Some(res)))
                }
            }
            details.filter #filter-provider {
                summary { (provider_name(shown, provider).unwrap_or(strings.any_provider)) }
                (chip("provider=", strings.any_provider, provider.is_none()))
                @for one in shown.book.providers.iter() {
                    @if shown.book.models.iter().any(|model| model.provider == one.id) {
                        (chip(&format!("provider={}", one.id), &one.name, provider == Some(&one.id)))
                    }
                }
            }
        }
    }
}

fn provider_name<'a>(shown: &PageModel<'a>, id: Option<&str>) -> Option<&'a str> {
    let book = shown.book;
    book.providers.iter().find(|provider| Some(&*provider.id) == id).map(|provider| provider.name.as_ref())
}

fn chip(wish: &str, name: &str, chosen: bool) -> Markup {
    html! {
        button.chip id={ "ask-" (wish) } type="button" data-do="market" data-with=(wish) aria-pressed=(chosen) { (name) }
    }
}
