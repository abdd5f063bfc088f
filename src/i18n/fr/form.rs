//! French: the form.

use crate::i18n::form::FormStrings;
use crate::plan::Per;

pub(super) static STRINGS: FormStrings = FormStrings {
    your_plan: "Votre plan",
    volume: "Volume",
    length: "Durée",
    takes: "Prises par vidéo",
    billing: "Facturation",
    more_settings: "Plus de réglages",
    ended: |model| format!("{model} (arrêté)"),

    volume_is: |format, plan| {
        let videos = format.number(plan.videos.into());
        match plan.per {
            Per::Day => format!("{videos} par jour, {} jours", format.number(plan.days.into())),
            Per::Week => format!("{videos} par semaine"),
            Per::Month => format!("{videos} par mois"),
            Per::Project => format!("{videos} pour le projet"),
        }
    },
    exact_length: "durée exacte",
    real_clips: "vrais clips",
    one_clip: "un seul clip",
    changed: |format, settings| match settings {
        0 => "aucun".to_owned(),
        1 => "1\u{a0}modifié".to_owned(),
        _ => format!("{}\u{a0}modifiés", format.count(settings)),
    },

    drafts: "Brouillons",
    blocked: "Rendus bloqués",
    sending: "Envoi",
    adjustments: "Remise, taxe",
    addons: "Suppléments",
    own_price: "Votre propre tarif",
    currency: "Monnaie",
    prices_of: "Tarifs du",
    none: "aucun",
    at_once: "à l’unité",
    in_batch: "par lots, sous 24\u{a0}h",
    off_peak: "heures creuses",
    without_price: "Sans tarif ici",
    us_dollars: "dollars US",
    today: "jour",
    charged: "facturés",

    seconds_unit: "s",
    days_unit: "j",
};
