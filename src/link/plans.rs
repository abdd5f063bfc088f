//! The plans beside another as the link holds them: each a whole query of its own, as long as there is room.

use crate::catalog::Book;
use crate::date::Date;
use crate::link::write;
use crate::names::Code;
use crate::plan::Plan;
use crate::plan::param::Param;

/// Characters of a query beyond which nothing more is put beside its plan: what is edited later then stays below
/// [`super::LONGEST`].
pub const ROOM: usize = 5000;
/// What the outer plan says for all.
pub(super) const OUTER: [Param; 5] = [Param::V, Param::Cur, Param::Fx, Param::Lang, Param::With];

/// Why a plan cannot be put beside another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoRoom {
    /// [`crate::plan::plans::MOST_PLANS`] stand there.
    Full,
    /// The query would be longer than [`ROOM`].
    TooLong,
}

/// The query of a plan as it stands beside another, canonical and never empty: an empty value would be a bad one.
#[must_use]
pub fn query_beside(plan: &Plan, book: &Book) -> String {
    let query = write(plan, book);
    if query.is_empty() { format!("{}={}", Param::Model.code(), plan.model) } else { query }
}

/// [`Plan::with_copy`], where the link has room for it.
///
/// # Errors
/// [`NoRoom`].
pub fn add_copy(plan: &Plan, today: Date, book: &Book) -> Result<Plan, NoRoom> {
    with_room(plan, plan.with_copy(today).ok_or(NoRoom::Full)?, book)
}

/// [`Plan::swapped`], where the link has room for it.
///
/// # Errors
/// [`NoRoom::TooLong`].
pub fn swap(plan: &Plan, at: usize, today: Date, book: &Book) -> Result<Plan, NoRoom> {
    with_room(plan, plan.swapped(at, today), book)
}

/// [`Plan::with_renamed`], where the link has room for it.
///
/// # Errors
/// [`NoRoom::TooLong`].
pub fn rename(plan: &Plan, at: usize, name: &str, book: &Book) -> Result<Plan, NoRoom> {
    with_room(plan, plan.with_renamed(at, name), book)
}

/// A change that the link has room for: what does not make it longer always does.
fn with_room(before: &Plan, after: Plan, book: &Book) -> Result<Plan, NoRoom> {
    let long = write(&after, book).len();
    if long <= ROOM || long <= write(before, book).len() { Ok(after) } else { Err(NoRoom::TooLong) }
}
