//! English: the form.

use crate::i18n::form::FormStrings;
use crate::plan::Per;

pub(super) static STRINGS: FormStrings = FormStrings {
    your_plan: "Your plan",
    volume: "Volume",
    length: "Length",
    takes: "Takes per video",
    billing: "Billing",
    more_settings: "More settings",
    ended: |model| format!("{model} (ended)"),

    volume_is: |format, plan| {
        let videos = format.number(plan.videos.into());
        match plan.per {
            Per::Day => format!("{videos} a day, {} days", format.number(plan.days.into())),
            Per::Week => format!("{videos} a week"),
            Per::Month => format!("{videos} a month"),
            Per::Project => format!("{videos} for the project"),
        }
    },
    exact_length: "exact length",
    real_clips: "real clips",
    one_clip: "one clip, no joins",
    changed: |format, settings| match settings {
        0 => "none".to_owned(),
        _ => format!("{} set", format.count(settings)),
    },

    drafts: "Drafts",
    blocked: "Blocked renders",
    sending: "Sending",
    adjustments: "Discount, tax",
    addons: "Add-ons",
    own_price: "Your own price",
    currency: "Currency",
    prices_of: "Prices of",
    none: "none",
    at_once: "at once",
    in_batch: "in a batch, within 24 h",
    off_peak: "off-peak",
    without_price: "No price here",
    us_dollars: "US dollars",
    today: "today",
    charged: "charged",

    seconds_unit: "s",
    days_unit: "d",
};
