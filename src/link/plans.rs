//! Compared plans in the link: each is the value of one `with`, a whole query of its own.
//!
//! Decides whether the link has room for an edit of them. The edits themselves are methods of [`Plan`].

use crate::catalog::Book;
use crate::date::Date;
use crate::link::write;
use crate::names::Code;
use crate::plan::Plan;
use crate::plan::param::Param;

/// The most characters of a query to which an edit of the compared plans may add. Below [`super::LONGEST`], so that later
/// edits of the plan itself still fit.
pub const ROOM: usize = 5000;
/// Parameters that the outer plan sets for all its compared plans; inside a `with` they are ignored.
pub(super) const OUTER_PARAMS: [Param; 6] =
    [Param::V, Param::Cur, Param::Fx, Param::Lang, Param::With, Param::Together];

/// Why an edit of the compared plans was refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoRoom {
    /// There already are [`crate::plan::plans::MOST_PLANS`].
    Full,
    /// The query would get longer, and longer than [`ROOM`].
    TooLong,
}

/// The query of a compared plan: canonical, and never empty, because an empty `with` is refused. A standard plan is written
/// with its model.
#[must_use]
pub fn query_beside(plan: &Plan, book: &Book) -> String {
    let query = write(plan, book);
    if query.is_empty() { format!("{}={}", Param::Model.code(), plan.model) } else { query }
}

/// [`Plan::with_copy`], if the link has room for it.
///
/// # Errors
/// [`NoRoom`]: there are [`crate::plan::plans::MOST_PLANS`] compared plans already, or the link would be too long.
pub fn add_copy(plan: &Plan, today: Date, book: &Book) -> Result<Plan, NoRoom> {
    with_room(plan, plan.with_copy(today).ok_or(NoRoom::Full)?, book)
}

/// [`Plan::with_another`], if the link has room for it.
///
/// # Errors
/// [`NoRoom`]: there are [`crate::plan::plans::MOST_PLANS`] compared plans already, or the link would be too long.
pub fn add_another(plan: &Plan, other: Plan, today: Date, book: &Book) -> Result<Plan, NoRoom> {
    with_room(plan, plan.with_another(other, today).ok_or(NoRoom::Full)?, book)
}

/// [`Plan::with_copy_of`], if the link has room for it.
///
/// # Errors
/// [`NoRoom`]: there are [`crate::plan::plans::MOST_PLANS`] compared plans already, or the link would be too long.
pub fn copy(plan: &Plan, at: usize, book: &Book) -> Result<Plan, NoRoom> {
    with_room(plan, plan.with_copy_of(at).ok_or(NoRoom::Full)?, book)
}

/// [`Plan::swapped`], if the link has room for it.
///
/// # Errors
/// [`NoRoom::TooLong`].
pub fn swap(plan: &Plan, at: usize, today: Date, book: &Book) -> Result<Plan, NoRoom> {
    with_room(plan, plan.swapped(at, today), book)
}

/// [`Plan::with_day_of`], if the link has room for it.
///
/// # Errors
/// [`NoRoom::TooLong`].
pub fn redate(plan: &Plan, at: usize, day: Date, book: &Book) -> Result<Plan, NoRoom> {
    with_room(plan, plan.with_day_of(at, day), book)
}

/// [`Plan::with_renamed`], if the link has room for it.
///
/// # Errors
/// [`NoRoom::TooLong`].
pub fn rename(plan: &Plan, at: usize, name: &str, book: &Book) -> Result<Plan, NoRoom> {
    with_room(plan, plan.with_renamed(at, name), book)
}

/// The plan `after` an edit, if the link has room for it. An edit that does not make the link longer always has.
fn with_room(before: &Plan, after: Plan, book: &Book) -> Result<Plan, NoRoom> {
    let length = write(&after, book).len();
    if length <= ROOM || length <= write(before, book).len() { Ok(after) } else { Err(NoRoom::TooLong) }
}
