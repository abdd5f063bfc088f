//! A figure as a bar beside others.

use crate::money::Exact;

/// Length of the longest bar.
const LONGEST: u64 = 100;

/// Length of a value's bar where the greatest has 100; 1 of whatever is above zero, so that it is seen.
#[must_use]
pub fn share(value: Exact, greatest: Exact) -> u64 {
    if value.is_zero() { 0 } else { value.parts_of(greatest, LONGEST).max(1) }
}
