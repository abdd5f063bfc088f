//! French: the rarer settings.

use crate::catalog::{Book, NoPrice};
use crate::i18n::format::Format;
use crate::i18n::joined;
use crate::i18n::settings::{SettingsStrings, WithoutPrice, without_price};
use crate::pricing::Amount;

pub(super) static STRINGS: SettingsStrings = SettingsStrings {
    blocked_help: "Que les rendus bloqués ou ratés soient facturés ou non, c’est votre hypothèse. Nos notes sur chaque fournisseur accompagnent ses \
                   modèles.",
    batch_since: |format, day| format!("Les tarifs par lots valent depuis le {}.", format.day(day)),
    taxes_help: "Appliquées à la dépense d’API, dans cet ordre.",
    addons_help: "Ce que vous achetez à côté des rendus\u{a0}: images, images de départ ou agrandissement pour chaque rendu, voix, \
                  musique ou montage pour chaque vidéo retenue. Comptés tels quels\u{a0}: ni remise, ni marge, ni taxe, et aucun \
                  palier d’usage n’en tient compte.",
    image: |format, model, usd, free| {
        let beyond =
            if free == 0 { String::new() } else { format!(" au-delà de {} par rendu", format.number(free.into())) };
        format!("{model} facture {} par image de départ{beyond}.", format.rate(Amount::usd(usd)))
    },
    take_price: |price| format!("Prendre {price}"),
    unpriced_choice,
    currency_help: "Les tarifs publics sont en dollars américains. Le taux de change est le vôtre\u{a0}: aucun n’est récupéré.",
    day_help: "Les tarifs sont ceux en vigueur ce jour-là. Après un arrêt, les derniers.",
};

fn unpriced_choice(format: Format, book: &Book, name: &str) -> Option<String> {
    Some(match without_price(book, name)? {
        WithoutPrice::Ended(model, followed) => {
            let followed = match followed.as_slice() {
                [] => String::new(),
                [only] => format!(" Lui succède\u{a0}: {only}."),
                several => format!(" Lui succèdent\u{a0}: {}.", joined(several, "et")),
            };
            format!("{name} s’est arrêté le {}.{followed}", format.day(model.ended))
        }
        WithoutPrice::Unpriced(model) => match model.why {
            NoPrice::NotRead => {
                format!("{name}, de {}\u{a0}: aucune page avec un tarif d’API n’a été lue.", model.maker)
            }
            NoPrice::NoApi => format!("{name}\u{a0}: {} ne vend pas d’API.", model.maker),
            NoPrice::TooThin => {
                format!("{name}, de {}\u{a0}: ce qu’on a lu de son tarif est trop mince pour être montré.", model.maker)
            }
            NoPrice::NotAnnounced => {
                format!("{name}\u{a0}: dans ce qu’on a lu, {} n’a pas annoncé ce modèle.", model.maker)
            }
            NoPrice::NoLongerSold => {
                format!("{} ne vend plus {name}\u{a0}; le jour de son arrêt n’a pas été lu.", model.maker)
            }
        },
    })
}
