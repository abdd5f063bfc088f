//! French: plans that are added up.

use crate::i18n::joined;
use crate::i18n::whole::WholeStrings;
use crate::pricing::Figure;

pub(super) static STRINGS: WholeStrings = WholeStrings {
    cost: |plans| if plans == 1 { "1 plan coûte ".to_owned() } else { format!("{plans} plans coûtent ensemble ") },
    after: |figure| if figure == Figure::SumOnce { " une fois" } else { " par mois" },
    and: " et ",
    no_sum: |plans| {
        if plans == 1 {
            "1 plan n’a pas de somme".to_owned()
        } else {
            format!("{plans} plans ensemble n’ont pas de somme")
        }
    },
    unpriced: |plans| {
        let lines = joined(plans, "et");
        if plans.len() == 1 { format!("{lines} n’a pas de prix.") } else { format!("{lines} n’ont pas de prix.") }
    },
    line: |number| format!("Plan {number}"),
    titled: |title, sentence| format!("{title}\u{a0}: {sentence}"),
};
