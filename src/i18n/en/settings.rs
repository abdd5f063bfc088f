//! English: the rarer settings.

use crate::i18n::settings::SettingsStrings;

pub(super) static STRINGS: SettingsStrings = SettingsStrings {
    blocked_help: "Whether blocked or failed renders are charged is your assumption. What we noted of each provider stands with its models.",
    batch_since: |format, day| format!("Batch prices hold from {}.", format.day(day)),
    taxes_help: "Applied to the API spend in this order.",
    addons_help: "What you buy beside the renders: stills, input images or upscaling for each render, voice, music or editing for \
                  each kept video. Counted as it is: discount, markup and tax leave it alone, and no usage tier counts it.",
    currency_help: "List prices are in US dollars. The exchange rate is yours: none is fetched.",
    day_help: "Prices are those in force on that day. After a shutdown, the last ones.",
};
