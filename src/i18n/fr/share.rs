//! Français : fichiers, textes, code du lien, images.

use crate::i18n::share::ShareStrings;

pub(super) static STRINGS: ShareStrings = ShareStrings {
    help: "Chacun contient le plan, le jour de ses tarifs et leurs sources, ce qui a changé depuis, et le fait qu’un modèle n’est plus \
           en vente.",
    files: "Fichiers",
    csv: "CSV",
    xlsx: "Excel",
    json: "JSON",
    markdown: "Markdown",
    texts: "Texte et lien",
    summary: "Copier en texte",
    qr: "Code QR",
    qr_says: "Code QR du lien vers ce plan",
    share: "Partager…",
    print: "PDF ou impression",
    pictures: "La bande",
    charts: "Chaque graphique a ces deux formats à côté de lui, dans sa vue.",
};
