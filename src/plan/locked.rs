//! Parameters that a host does not let its visitors change: whatever an edit did to them is undone.

use super::Plan;
use super::param::Param;
use crate::catalog::Book;

/// A changed plan with what is locked put back to what it was before, in the order that the parameters are given in.
#[must_use]
pub fn held(after: Plan, before: &Plan, locked: &[Param], book: &Book) -> Plan {
    let mut plan = after;
    for &param in locked {
        if matches!(param, Param::Cur | Param::Fx) {
            // A currency and its rate of exchange hold together or not at all.
            plan.money = before.money;
        } else if param == Param::With {
            plan.with = before.with.clone();
        } else if param == Param::On {
            plan.on = before.on;
        } else if plan.value(param) != before.value(param) {
            match before.value(param) {
                // What the plan before held is legal; where the model it was legal for has gone, its default stays.
                Some(value) => drop(plan.set(param, &value, book)),
                None => plan.clear(param),
            }
        }
    }
    plan
}
