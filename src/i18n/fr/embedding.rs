//! Français : l’intégration que l’on compose.

use crate::embed::{Part, Theme};
use crate::i18n::embedding::EmbeddingStrings;

pub(super) static STRINGS: EmbeddingStrings = EmbeddingStrings {
    help: "Le calculateur dans un article ou un site à vous. Pas de cookies, rien n’est stocké. L’aperçu est l’intégration elle-même.",
    shows: "Contenu",
    part: |part| match part {
        Part::Form => "Formulaire",
        Part::Answer => "Réponse",
        Part::Working => "Calcul",
        Part::Compare => "Comparaison",
    },
    lock: "Le visiteur ne peut pas changer de modèle",
    theme: "Thème",
    themes: |theme| match theme {
        Theme::Auto => "Selon le visiteur",
        Theme::Light => "Clair",
        Theme::Dark => "Sombre",
    },
    accent: "Accent",
    no_color: |text| {
        format!("«\u{a0}{text}\u{a0}» n’est pas une couleur\u{a0}: six chiffres hexadécimaux, comme c2361a.")
    },
    language: "Langue",
    visitors: "Celle du visiteur",
    english: "Anglais",
    french: "Français",
    prices: "Tarifs",
    each_day: "Ceux de chaque jour",
    of_plan: |format, day| format!("Ceux du {}", format.short_day(day)),
    of_plan_help: "Les chiffres restent ceux d’ici. L’intégration dit ce que le plan coûte aujourd’hui, si c’est autre chose.",
    height: "Hauteur",
    pixels: |format, height| format!("{}\u{a0}px, celle de l’aperçu", format.count(height)),
    preview: "Aperçu",
    code: "Code",
    frame: "Cadre",
    frame_help: "Fonctionne partout. Ce qui dépasse de sa hauteur défile à l’intérieur.",
    script: "Script",
    script_help: "Toujours à la hauteur de son contenu.",
    copy: "Copier",
};
