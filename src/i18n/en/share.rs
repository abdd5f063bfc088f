//! English: links, texts, files, pictures, the embed.

use crate::embed::{Part, Theme};
use crate::i18n::share::{Picture, ShareStrings};

pub(super) static STRINGS: ShareStrings = ShareStrings {
    title: "Send it, take it with you",
    help: "Each of these holds the plan, the day of its prices, their sources, what has changed since, and that a model can no longer be \
           bought.",
    send: "Send",
    share: "Share…",
    summary: "Copy a short text",
    qr: "QR code",
    files: "Files",
    csv: "CSV",
    xlsx: "Excel",
    json: "JSON",
    markdown: "Markdown",
    print: "Print or PDF",
    pictures: "Pictures",
    picture: |picture| match picture {
        Picture::Film => "The strip",
        Picture::Band => "The takes",
        Picture::Total => "Running total",
    },
    working: "One moment…",
    saved: "Saved as {}.",
    done: "Done.",
    failed: "That did not work ({}). Nothing was lost; try again.",

    embed: "Put it into your page",
    embed_help: "The calculator in an article or a site of yours. No cookies, nothing stored. What you see is the embed itself.",
    shows: "What it shows",
    part: |part| match part {
        Part::Form => "The form",
        Part::Answer => "The answer",
        Part::Working => "The working",
        Part::Compare => "The market",
    },
    theme: "Light or dark",
    themes: |theme| match theme {
        Theme::Auto => "As the visitor’s system",
        Theme::Light => "Light",
        Theme::Dark => "Dark",
    },
    accent: "Accent, hexadecimal",
    lock: "The visitor may not change the model",
    language: "Its language",
    visitors: "The visitor’s",
    height: "Height of the frame alone, pixels",
    preview: "How it looks",
    frame: "A frame alone",
    element: "With a script: always as tall as what it shows",
    copy: "Copy",
};
