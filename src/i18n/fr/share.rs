//! French: links, texts, files, pictures, the embed.

use crate::embed::{Part, Theme};
use crate::i18n::share::{Picture, ShareStrings};

pub(super) static STRINGS: ShareStrings = ShareStrings {
    title: "Envoyer, emporter",
    help: "Chacun contient le plan, le jour de ses tarifs, leurs sources, ce qui a changé depuis, et le fait qu’un modèle n’est plus en \
           vente.",
    send: "Envoyer",
    share: "Partager…",
    summary: "Copier un court texte",
    qr: "QR code",
    files: "Fichiers",
    csv: "CSV",
    xlsx: "Excel",
    json: "JSON",
    markdown: "Markdown",
    print: "Imprimer ou PDF",
    pictures: "Images",
    picture: |picture| match picture {
        Picture::Film => "La bande",
        Picture::Band => "Les prises",
        Picture::Total => "Dépense cumulée",
    },
    working: "Un instant…",
    saved: "Enregistré sous {}.",
    done: "C’est fait.",
    failed: "Cela n’a pas fonctionné ({}). Rien n’est perdu\u{202f}; réessayez.",

    embed: "L’intégrer à votre page",
    embed_help: "Le calculateur dans un article ou un site à vous. Pas de cookies, rien n’est stocké. Ce que vous voyez est l’intégration \
                 elle-même.",
    shows: "Ce qu’elle montre",
    part: |part| match part {
        Part::Form => "Le formulaire",
        Part::Answer => "La réponse",
        Part::Working => "Le calcul",
        Part::Compare => "Le marché",
    },
    theme: "Clair ou sombre",
    themes: |theme| match theme {
        Theme::Auto => "Comme le système du visiteur",
        Theme::Light => "Clair",
        Theme::Dark => "Sombre",
    },
    accent: "Accent, en hexadécimal",
    lock: "Le visiteur ne peut pas changer de modèle",
    language: "Sa langue",
    visitors: "Celle du visiteur",
    height: "Hauteur du cadre seul, en pixels",
    preview: "Son aspect",
    frame: "Un cadre seul",
    element: "Avec un script\u{a0}: toujours à la hauteur de son contenu",
    copy: "Copier",
};
