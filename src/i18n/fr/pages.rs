//! French: the static pages.

use super::{guide, market, prices};
use crate::i18n::pages::PageStrings;

pub(in crate::i18n) static PAGES: PageStrings = PageStrings {
    description: "Chiffrez au centime un plan de vidéos par IA\u{a0}: modèle, résolution, durée, volume et prises. Tarifs publics \
                  avec leurs sources et leurs dates. Chaque plan est un lien.",
    skip: "Aller au contenu",
    assumptions: "Ce qui est supposé",
    market: &market::STRINGS,
    prices: &prices::STRINGS,
    guide: &guide::STRINGS,
};
