//! English: the embed that is put together.

use crate::embed::{Part, Theme};
use crate::i18n::embedding::EmbeddingStrings;

pub(super) static STRINGS: EmbeddingStrings = EmbeddingStrings {
    help: "The calculator in an article or a site of yours. No cookies, nothing stored. The preview is the embed itself.",
    shows: "Shows",
    part: |part| match part {
        Part::Form => "Form",
        Part::Answer => "Answer",
        Part::Working => "Sum",
        Part::Compare => "Compare",
    },
    lock: "Visitors cannot change the model",
    theme: "Theme",
    themes: |theme| match theme {
        Theme::Auto => "Follow the visitor",
        Theme::Light => "Light",
        Theme::Dark => "Dark",
    },
    accent: "Accent",
    no_color: |text| format!("“{text}” is not a colour: six hexadecimal digits, such as c2361a."),
    language: "Language",
    visitors: "The visitor’s",
    english: "English",
    french: "French",
    prices: "Prices",
    each_day: "Today’s, each day",
    of_plan: |format, day| format!("Those of {}", format.short_day(day)),
    of_plan_help: "The figures stay as they are here. The embed says what the plan costs today where that differs.",
    height: "Height",
    pixels: |format, height| format!("{} px, as the preview is", format.count(height)),
    preview: "Preview",
    code: "Code",
    frame: "Frame",
    frame_help: "Works everywhere. What does not fit in its height scrolls inside.",
    script: "Script",
    script_help: "Always as tall as what it shows.",
    copy: "Copy",
};
