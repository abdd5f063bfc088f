//! English: plans that are added up.

use crate::i18n::joined;
use crate::i18n::whole::WholeStrings;
use crate::pricing::Figure;

pub(super) static STRINGS: WholeStrings = WholeStrings {
    cost: |plans| if plans == 1 { "1 plan costs ".to_owned() } else { format!("{plans} plans together cost ") },
    after: |figure| if figure == Figure::SumOnce { " once" } else { " a month" },
    and: " and ",
    no_sum: |plans| {
        if plans == 1 { "1 plan has no sum".to_owned() } else { format!("{plans} plans together have no sum") }
    },
    unpriced: |plans| {
        let lines = joined(plans, "and");
        if plans.len() == 1 { format!("{lines} has no price.") } else { format!("{lines} have no price.") }
    },
    line: |number| format!("Plan {number}"),
    titled: |title, sentence| format!("{title}: {sentence}"),
};
