//! The value of a figure: money, or a number of something.

use super::Amount;
use crate::money::Exact;

/// The value of a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Value {
    /// An amount of money.
    Money(Amount),
    /// A number of renders, requests, videos, seconds or attempts, or the number of a usage tier.
    Count(Exact),
}

impl Value {
    /// The exact number, without its currency.
    #[must_use]
    pub const fn exact(self) -> Exact {
        match self {
            Value::Money(amount) => amount.value,
            Value::Count(count) => count,
        }
    }
}
