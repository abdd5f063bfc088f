//! Bars that compare values.

use crate::money::Exact;

/// Length of the bar of the greatest value.
const LONGEST: u64 = 100;

/// Length of a value's bar, 0 to 100, where the greatest value has 100; at least 1 for a value that is not zero, so that it is
/// visible.
#[must_use]
pub fn share(value: Exact, greatest: Exact) -> u64 {
    if value.is_zero() { 0 } else { value.parts_of(greatest, LONGEST).max(1) }
}
