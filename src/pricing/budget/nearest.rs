//! What the plan's budget allows on the rows of the market nearest to it.

use super::{Maxima, maxima};
use crate::catalog::Book;
use crate::date::Date;
use crate::money::Exact;
use crate::plan::Plan;
use crate::pricing::Figure;
use crate::pricing::market::{self, MarketRow};

/// The rows of the market nearest to a plan with a budget.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Nearest {
    /// Those with a price, the cheapest per kept video first; rows of the same price stay in the order of the book.
    pub rows: Vec<BudgetRow>,
    /// The plans of those without a price on the plan's day, in the order of the book.
    pub unpriced: Vec<Plan>,
}

/// A row with what the budget allows there.
#[derive(Clone, Debug, PartialEq)]
pub struct BudgetRow {
    /// The plan on that row.
    pub row: MarketRow,
    /// What the budget allows of it.
    pub most: Maxima,
}

/// What the budget allows on each row with the plan's provider, or with both its resolution class and its sound. Empty without a
/// budget.
#[must_use]
pub fn nearest(plan: &Plan, book: &Book, today: Date) -> Nearest {
    let mut nearest = Nearest::default();
    if plan.budget.is_none() {
        return nearest;
    }
    for row in market::nearest(plan, book, today) {
        match row {
            Err(left_out) => nearest.unpriced.push(left_out.plan),
            Ok(row) => {
                let most = maxima(&row.plan, &row.quote, book, today);
                nearest.rows.extend(most.map(|most| BudgetRow { row, most }));
            }
        }
    }
    nearest.rows.sort_by_key(|row| row.video());
    nearest
}

impl BudgetRow {
    /// The price of a kept video.
    fn video(&self) -> Exact {
        self.row.quote.figure(Figure::Video).map_or(Exact::TOO_LARGE, |amount| amount.value)
    }
}
