//! English: the person's own price.

use crate::i18n::own_rate::OwnStrings;
use crate::pricing::Amount;

pub(super) static STRINGS: OwnStrings = OwnStrings {
    help: "A negotiated or a reseller’s price: US dollars per generated second, for this model alone. It is not a list price, and \
           is marked as yours wherever it stands. Drafts keep list prices.",
    rate: "per second, your own price",
    meaning: "What you say you pay for one generated second. No price list says so.",
    render: "per take, at your own price",
    a_second: |format, own| format!("{} a second", format.rate(Amount::usd(own))),
    marked: ", at your own price",
};
