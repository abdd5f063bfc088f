//! Locked parameters: those that the site hosting an embed does not let its visitors change.
//!
//! Knows no embed and no page: which parameters are locked is an argument.

use super::Plan;
use super::param::Param;
use crate::catalog::Book;

/// The plan after an edit, with every locked parameter set back to its value in `before`, in the order of `locked`. A
/// locked `cur` or `fx` restores both.
#[must_use]
pub fn restore_locked(after: Plan, before: &Plan, locked: &[Param], book: &Book) -> Plan {
    let mut plan = after;
    for &param in locked {
        if matches!(param, Param::Cur | Param::Fx) {
            // A currency is only valid with its exchange rate.
            plan.money = before.money;
        } else if param == Param::With {
            plan.with = before.with.clone();
        } else if param == Param::On {
            plan.on = before.on;
        } else if plan.value(param) != before.value(param) {
            match before.value(param) {
                // The value was valid for the model before. If the new model does not have it, the new model's default stays.
                Some(value) => drop(plan.set(param, &value, book)),
                None => plan.clear(param),
            }
        }
    }
    plan
}
