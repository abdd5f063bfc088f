//! Bars: the parts of the full cost, and the market's. Widths worked out by hand, and what holds for every plan.

use clipcost::chart::market_bar::{MarketBar, market_bar, scale};
use clipcost::chart::parts::{Parts, parts};
use clipcost::money::Exact;
use clipcost::plan::Plan;
use clipcost::pricing::price;
use clipcost::pricing::total_cost::{CostPart, total_cost};
use proptest::prelude::*;

use crate::chart_labels::check_labels;
use crate::properties::{few, plan};
use crate::{book, day, open};

/// Letters of "API", "Trial renders", "Integration", "Upkeep", "Review".
fn name(part: CostPart) -> usize {
    match part {
        CostPart::Api => 3,
        CostPart::Trial => 13,
        CostPart::Setup => 11,
        CostPart::Care => 6,
        CostPart::Review => 6,
    }
}

fn drawn(plan: &Plan, width: u64) -> Parts {
    parts(&total_cost(plan, &price(plan, book(), day("2026-11-25")).expect("sold on that day")), &name, width)
}

#[test]
fn segments_have_the_shares_of_the_parts_that_are_not_zero() {
    // 150 of API, 960 of setup and 20 of review are 1130: 100.9, 645.7 and 13.5 of 760 px; what is left over goes to setup.
    let project = "model=sora-2-pro&res=1024p&seconds=30&videos=1&per=project&attempts=10&setup_hours=16&review_minutes=2&hourly=60\
                   &instead=3000&on=2026-08-01";
    let bar = drawn(&open(project), 760);
    assert_eq!((bar.width, bar.height), (760, 44));
    let found: Vec<_> = bar.segments.iter().map(|segment| (segment.part, segment.x, segment.width)).collect();
    assert_eq!(found, [(CostPart::Api, 0, 100), (CostPart::Setup, 100, 647), (CostPart::Review, 747, 13)]);
    // "Review" has 48 px and moves to the edge.
    assert_eq!(
        bar.segments.iter().map(|segment| segment.label.map(|label| label.x)).collect::<Vec<_>>(),
        [Some(0), Some(100), Some(760)]
    );
}

#[test]
fn a_small_part_can_be_seen_and_a_plan_that_costs_nothing_has_none() {
    // $600 a month for 12 months and an hour at $1: 7201.
    let small = drawn(&open("setup_hours=1&hourly=1&on=2026-08-01"), 358);
    assert_eq!(small.segments.iter().map(|segment| segment.width).collect::<Vec<_>>(), [355, 3]);
    // Its name would stand on the other's.
    assert_eq!(small.segments.iter().map(|segment| segment.label.is_some()).collect::<Vec<_>>(), [true, true]);
    assert_eq!(drawn(&open("discount=100&on=2026-08-01"), 760).segments, []);
}

#[test]
fn a_market_bar_is_the_share_of_the_second_dearest() {
    let spends = [180, 600, 907, 2400].map(Exact::whole);
    assert_eq!(scale(spends), Exact::whole(907));
    // 180 ÷ 907 × 172 = 34.1; 600: 113.8.
    let bars = spends.map(|spend| market_bar(spend, Exact::whole(907)));
    assert_eq!(bars, [MarketBar::Whole(34), MarketBar::Whole(113), MarketBar::Whole(172), MarketBar::Cut]);
    // Two equal ones are both whole, and so is the only one.
    assert_eq!(scale([Exact::ONE, Exact::ONE]), Exact::ONE);
    assert_eq!(market_bar(Exact::ONE, scale([Exact::ONE])), MarketBar::Whole(172));
    assert_eq!((scale([]), market_bar(Exact::ZERO, Exact::ZERO)), (Exact::ZERO, MarketBar::Whole(0)));
    // $1 of $1,000 is visible; any is more than a second dearest of nothing.
    assert_eq!(market_bar(Exact::ONE, Exact::whole(1000)), MarketBar::Whole(2));
    assert_eq!(market_bar(Exact::ONE, Exact::ZERO), MarketBar::Cut);
}

proptest! {
    #![proptest_config(few())]

    #[test]
    fn the_parts_of_every_plan_fill_the_bar(plan in plan(), width in prop_oneof![Just(358_u64), Just(760), Just(816)]) {
        let bar = drawn(&plan, width);
        let all: u64 = bar.segments.iter().map(|segment| segment.width).sum();
        prop_assert!(all == width || bar.segments.is_empty());
        prop_assert!(bar.segments.iter().all(|segment| segment.width >= 3));
        prop_assert!(bar.segments.windows(2).all(|pair| pair[0].x + pair[0].width == pair[1].x));
        // The largest has its name.
        let largest = bar.segments.iter().max_by_key(|segment| segment.width);
        prop_assert!(largest.is_none_or(|largest| bar.segments.iter().any(|segment| segment.width == largest.width && segment.label.is_some())));
        check_labels(bar.segments.iter().filter_map(|segment| segment.label), width, bar.height)?;
    }
}
