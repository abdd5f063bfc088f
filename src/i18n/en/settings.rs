//! English: the rarer settings.

use crate::catalog::{Book, NoPrice};
use crate::i18n::format::Format;
use crate::i18n::joined;
use crate::i18n::settings::{SettingsStrings, WithoutPrice, without_price};
use crate::pricing::Amount;

pub(super) static STRINGS: SettingsStrings = SettingsStrings {
    blocked_help: "Whether blocked or failed renders are charged is your assumption. What we noted of each provider stands with its models.",
    batch_since: |format, day| format!("Batch prices hold from {}.", format.day(day)),
    taxes_help: "Applied to the API spend in this order.",
    addons_help: "What you buy beside the renders: stills, input images or upscaling for each render, voice, music or editing for \
                  each kept video. Counted as it is: discount, markup and tax leave it alone, and no usage tier counts it.",
    image: |format, model, usd, free| {
        let beyond =
            if free == 0 { String::new() } else { format!(" beyond {} of a render", format.number(free.into())) };
        format!("{model} charges {} for each input image{beyond}.", format.rate(Amount::usd(usd)))
    },
    take_price: |price| format!("Take {price}"),
    unpriced_choice,
    currency_help: "List prices are in US dollars. The exchange rate is yours: none is fetched.",
    day_help: "Prices are those in force on that day. After a shutdown, the last ones.",
};

fn unpriced_choice(format: Format, book: &Book, name: &str) -> Option<String> {
    Some(match without_price(book, name)? {
        WithoutPrice::Ended(model, followed) => {
            let followed =
                if followed.is_empty() { String::new() } else { format!(" {} followed.", joined(&followed, "and")) };
            format!("{name} ended on {}.{followed}", format.day(model.ended))
        }
        WithoutPrice::Unpriced(model) => match model.why {
            NoPrice::NotRead => format!("{name} by {}: no page with an API price was read.", model.maker),
            NoPrice::NoApi => format!("{name}: {} sells no API.", model.maker),
            NoPrice::TooThin => {
                format!("{name} by {}: what was read of its price is too thin to be shown.", model.maker)
            }
            NoPrice::NotAnnounced => format!("{name}: in what was read, {} had announced no such model.", model.maker),
            NoPrice::NoLongerSold => {
                format!("{} sells {name} no more; on which day it ended was not read.", model.maker)
            }
        },
    })
}
