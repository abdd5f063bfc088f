//! Parameters that a host does not let its visitors change: whatever an edit did to them is undone.

use super::Plan;
use super::param::Param;
use crate::catalog::Book;
use crate::link::{changed, value_of};

/// A changed plan with what is locked put back to what it was before, in the order that the parameters are given in.
#[must_use]
pub fn held(after: Plan, before: &Plan, locked: &[Param], book: &Book) -> Plan {
    let mut plan = after;
    for &param in locked {
        match param {
            // A currency and its rate of exchange hold together or not at all.
            Param::Cur | Param::Fx => plan.money = before.money,
            Param::On => plan.on = before.on,
            Param::With => plan.with = before.with.clone(),
            _ => match value_of(before, param) {
                was if was == value_of(&plan, param) => {}
                Some(was) => plan = changed(&plan, param, &was, book),
                None => plan.clear(param),
            },
        }
    }
    plan
}
