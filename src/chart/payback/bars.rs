//! A project's full cost as two bars: it has no months along which lines could run.

use super::Letters;
use crate::chart::axis::{Across, Written};
use crate::chart::label::{Anchor, Label};
use crate::money::Exact;
use crate::pricing::total_cost::TotalCost;

/// Height, px.
const HEIGHT: u64 = 156;
/// Between the ends of the bars' scale and the edges.
const MARGIN: u64 = 8;
/// From the top: baselines of the names of plan, API part and other way, upper edges of the bars, the axis and its labels.
const PLAN: (u64, u64) = (14, 20);
const API: u64 = 62;
const INSTEAD: (u64, u64) = (86, 92);
const AXIS: u64 = 132;
const TICKS: u64 = 150;
/// Height of a bar.
const BAR: u64 = 28;

/// The bars of a project.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bars {
    /// Width, px.
    pub width: u64,
    /// Height, px.
    pub height: u64,
    /// The axis of money.
    pub axis: Across,
    /// Distance of the axis from the top.
    pub foot: u64,
    /// What the plan costs, with its name above.
    pub plan: Bar,
    /// The part of it that is API spend, trial renders included, with its name below: at the left end of the plan's bar.
    pub api: Bar,
    /// What the other way costs, with its name above.
    pub instead: Bar,
    /// What the plan saves, beside its bar; `None` where it saves nothing.
    pub saving: Option<Gap>,
}

/// A bar from the zero of the axis.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bar {
    /// Its upper edge.
    pub top: u64,
    /// Its height.
    pub height: u64,
    /// Its width.
    pub width: u64,
    /// Its name.
    pub label: Label,
}

/// From the end of the plan's bar to where that of the other way ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Gap {
    /// Its left end.
    pub x: u64,
    /// Its width.
    pub width: u64,
    /// What is saved; `None` where there is no room for it.
    pub label: Option<Label>,
}

// Not inlined, so that its locals are not added to those of who calls it (docs/decisions/0020).
#[inline(never)]
pub(super) fn bars(cost: &TotalCost, instead: Exact, letters: &Letters, written: &Written<'_>, width: u64) -> Bars {
    let axis = Across::new(instead.max(cost.total), (MARGIN, width.saturating_sub(MARGIN)), TICKS, width, written);
    let [instead_width, plan_width, api_width] = letters.names();
    let bar = |amount: Exact, top: u64, baseline: u64, letters: u64| Bar {
        top,
        height: BAR,
        width: axis.x(amount).saturating_sub(MARGIN),
        label: Label::new(Anchor::Start, MARGIN, baseline, letters, width),
    };
    let plan = bar(cost.total, PLAN.1, PLAN.0, plan_width);
    let instead = bar(instead, INSTEAD.1, INSTEAD.0, instead_width);
    Bars {
        width,
        height: HEIGHT,
        foot: AXIS,
        plan,
        api: bar(cost.after(cost.months).api, PLAN.1, API, api_width),
        instead,
        saving: saving(plan, instead, crate::chart::label::width(letters.saving), width),
        axis,
    }
}

fn saving(plan: Bar, instead: Bar, letters: u64, room: u64) -> Option<Gap> {
    let width = instead.width.checked_sub(plan.width).filter(|&width| width > 0)?;
    let x = MARGIN.saturating_add(plan.width);
    let baseline = plan.top.saturating_add(BAR / 2).saturating_add(5);
    let middle = x.saturating_add(width / 2);
    let fits = letters.saturating_add(8) <= width;
    let label = fits.then(|| Label::new(Anchor::Middle, middle, baseline, letters, room));
    Some(Gap { x, width, label })
}
