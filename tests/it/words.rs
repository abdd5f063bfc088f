//! Sentences of the page that depend on the model and its provider.

use clipcost::i18n::format::Format;
use clipcost::i18n::view_strings;
use clipcost::locale::{Currency, Lang};

#[test]
fn the_time_a_batch_takes_is_stated_with_the_provider_that_says_so() {
    let rest = "Limits of its own are not counted here.";
    for (window, english) in [
        (None, "A batch is answered later."),
        (Some(("Acme", 1)), "A batch is answered later, by Acme within 1 hour."),
        (Some(("Acme", 24)), "A batch is answered later, by Acme within 24 hours."),
    ] {
        let format = Format::new(Lang::En, Currency::USD);
        assert_eq!((view_strings(Lang::En).limits.batch_runs)(format, window), format!("{english} {rest}"));
    }
    let french = (view_strings(Lang::Fr).limits.batch_runs)(Format::new(Lang::Fr, Currency::USD), Some(("Acme", 24)));
    assert!(french.starts_with("Un lot est traité plus tard, par Acme sous 24\u{a0}heures."), "{french}");
}
