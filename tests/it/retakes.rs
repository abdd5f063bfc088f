//! Retakes in words: what to set aside, and for what.

use strum::VariantArray;

use clipcost::i18n::format::Format;
use clipcost::i18n::retakes::DotsFacts;
use clipcost::i18n::view_strings;
use clipcost::locale::{Currency, Lang};
use clipcost::plan::Per;
use clipcost::pricing::Amount;
use clipcost::pricing::risk::Cover;

use crate::decimal;

fn set_aside(lang: Lang, per: Per, exact: bool) -> Vec<String> {
    let format = Format::new(lang, Currency::USD);
    let spend = Amount::usd(decimal(10_368, 2));
    let says = |&cover: &Cover| (view_strings(lang).retakes.set_aside)(format, per, cover, spend, exact);
    Cover::VARIANTS.iter().map(says).collect()
}

#[test]
fn a_sum_to_set_aside_says_what_it_covers() {
    assert_eq!(
        set_aside(Lang::En, Per::Day, true),
        [
            "Set aside $103.68: one month in two costs that or less.",
            "Set aside $103.68: four months in five cost that or less.",
            "Set aside $103.68: nineteen months in twenty cost that or less.",
        ]
    );
    assert_eq!(
        set_aside(Lang::Fr, Per::Week, true),
        [
            "Mettez 103,68\u{a0}$ de côté\u{a0}: un mois sur deux coûte cela ou moins.",
            "Mettez 103,68\u{a0}$ de côté\u{a0}: quatre mois sur cinq coûtent cela ou moins.",
            "Mettez 103,68\u{a0}$ de côté\u{a0}: dix-neuf mois sur vingt coûtent cela ou moins.",
        ]
    );
}

#[test]
fn a_project_is_one_of_many_like_it_and_what_is_not_exact_says_so() {
    let english = set_aside(Lang::En, Per::Project, false);
    assert_eq!(english[1], "Set aside about $103.68: four projects like this in five cost that or less.");
    let french = set_aside(Lang::Fr, Per::Project, false);
    assert_eq!(
        french[2],
        "Mettez environ 103,68\u{a0}$ de côté\u{a0}: dix-neuf projets de ce genre sur vingt coûtent cela ou moins."
    );
}

#[test]
fn the_dots_are_told_to_those_who_do_not_see_them() {
    let usd = |cents: u64| Amount::usd(decimal(cents, 2));
    let facts = DotsFacts {
        per: Per::Month,
        least: usd(2880),
        most: usd(15_360),
        set_aside: usd(10_368),
        covered: 16,
        average: usd(7680),
        nineteen: usd(14_208),
    };
    let says = |lang| (view_strings(lang).retakes.describes)(Format::new(lang, Currency::USD), &facts);
    assert_eq!(
        says(Lang::En),
        "Twenty dots along an axis of money, from $28.80 to $153.60. $103.68 covers 16 of them; the average is $76.80; \
         19 of 20 months cost $142.08 or less."
    );
    assert_eq!(
        says(Lang::Fr),
        "Vingt points le long d’un axe en argent, de 28,80\u{a0}$ à 153,60\u{a0}$. 103,68\u{a0}$ en couvrent 16\u{202f}; la \
         moyenne est de 76,80\u{a0}$\u{202f}; 19 mois sur 20 coûtent 142,08\u{a0}$ ou moins."
    );
}
