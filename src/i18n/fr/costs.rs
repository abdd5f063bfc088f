//! French: workings that are rounded.

use crate::i18n::costs::CostStrings;

pub(super) static STRINGS: CostStrings =
    CostStrings { rounded_up: "arrondi par excès", rounded_down: "arrondi par défaut" };
