//! The chart of full cost: what the plan costs against the same videos made the other way. Of a plan by period two lines over its
//! months, with the point where it has paid for itself; of a project two bars.

mod bars;
mod crossing;
mod frame;
mod lines;

use super::axis::Written;
use super::label::{strong_width, width as text_width};
use crate::pricing::total_cost::TotalCost;
pub use bars::{Bar, Bars, Gap};
pub use crossing::Crossing;
pub use frame::Line;
pub use lines::{Lines, Month};

/// Numbers of letters of the labels.
#[derive(Clone, Copy, Debug)]
pub struct Letters {
    /// The other way and its price.
    pub instead: usize,
    /// This plan and its cost, in bold.
    pub plan: usize,
    /// The API part and its cost.
    pub api: usize,
    /// What is saved.
    pub saving: usize,
    /// With which video it is paid back, in bold, and in which month.
    pub paid_back: [usize; 2],
    /// The start, under the first month.
    pub start: usize,
    /// The last month.
    pub last_month: usize,
}

impl Letters {
    /// Widths of the names: the other way, this plan, the API part.
    fn names(&self) -> [u64; 3] {
        [text_width(self.instead), strong_width(self.plan), text_width(self.api)]
    }

    /// Width of the two lines about the crossing.
    fn paid_back(&self) -> u64 {
        let [bold, plain] = self.paid_back;
        strong_width(bold).max(text_width(plain))
    }
}

/// The chart of a plan's full cost against the other way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PaybackChart {
    /// Over the months of a plan by period.
    Lines(Lines),
    /// Once, for a project.
    Bars(Bars),
}

/// The chart, `width` px wide; `None` where the plan has no price of the other way: then [`super::parts`] says what the cost is made
/// of.
#[must_use]
// Not inlined, so that its locals are not added to those of who calls it (docs/decisions/0020).
#[inline(never)]
pub fn payback(cost: &TotalCost, letters: &Letters, written: &Written<'_>, width: u64) -> Option<PaybackChart> {
    let instead = cost.payback.as_ref()?.instead;
    Some(if cost.once {
        PaybackChart::Bars(bars::bars(cost, instead, letters, written, width))
    } else {
        PaybackChart::Lines(lines::lines(cost, instead, letters, written, width))
    })
}
