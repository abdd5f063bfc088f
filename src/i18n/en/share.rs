//! English: files, texts, the code of a link, pictures.

use crate::i18n::share::ShareStrings;

pub(super) static STRINGS: ShareStrings = ShareStrings {
    help: "Each holds the plan, the day of its prices and their sources, what has changed since, and that a model is no longer sold.",
    files: "Files",
    csv: "CSV",
    xlsx: "Excel",
    json: "JSON",
    markdown: "Markdown",
    texts: "Text and link",
    summary: "Copy as text",
    qr: "QR code",
    qr_says: "QR code of the link to this plan",
    share: "Share…",
    print: "PDF or print",
    pictures: "The strip",
    charts: "Each chart has these two beside it, in its view.",
};
