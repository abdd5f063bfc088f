//! French: the rarer settings.

use crate::i18n::settings::SettingsStrings;

pub(super) static STRINGS: SettingsStrings = SettingsStrings {
    blocked_help: "Que les rendus bloqués ou ratés soient facturés ou non, c’est votre hypothèse. Nos notes sur chaque fournisseur accompagnent ses \
                   modèles.",
    batch_since: |format, day| format!("Les tarifs par lots valent depuis le {}.", format.day(day)),
    taxes_help: "Appliquées à la dépense d’API, dans cet ordre.",
    addons_help: "Ce que vous achetez à côté des rendus\u{a0}: images, images de départ ou agrandissement pour chaque rendu, voix, \
                  musique ou montage pour chaque vidéo retenue. Comptés tels quels\u{a0}: ni remise, ni marge, ni taxe, et aucun \
                  palier d’usage n’en tient compte.",
    currency_help: "Les tarifs publics sont en dollars américains. Le taux de change est le vôtre\u{a0}: aucun n’est récupéré.",
    day_help: "Les tarifs sont ceux en vigueur ce jour-là. Après un arrêt, les derniers.",
};
