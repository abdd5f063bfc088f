//! The gauges of limits: places worked out by hand, and what holds for every value.

use clipcost::chart::axis::Written;
use clipcost::chart::gauge::{Gauge, gauge, requests, spend};
use clipcost::money::Exact;
use clipcost::pricing::limits::{LimitsCheck, check_limits};
use clipcost::pricing::price;
use proptest::prelude::*;

use crate::chart_labels::{DOLLARS, check_labels, letters};
use crate::properties::{few, plan};
use crate::{book, day, decimal, open, quote};

/// Requests are written without a sign.
const REQUESTS: Written<'static> = Written { decimals: 0, letters: &|count| letters(count) - 1 };

fn check_of(link: &str) -> LimitsCheck {
    check_limits(&open(link), &quote(link), book())
}

fn needed(gauge: &Gauge) -> Option<u8> {
    gauge.tiers.iter().find(|tier| tier.is_needed).map(|tier| tier.tier)
}

#[test]
fn a_value_stands_in_the_step_of_the_tier_that_it_needs() {
    // $600 a month: tiers end at 100, 500, 1000, 5000 and 200,000. Five steps and a half on 759 px are 138 px each: 100 of the
    // 500 from 500 to 1000 are a fifth of the third step: 2.2 × 138.
    let check = check_of("on=2026-08-01");
    let drawn = spend(&check, &DOLLARS, 759).expect("tiers");
    assert_eq!((drawn.height, drawn.value, needed(&drawn)), (40, 303, Some(3)));
    assert_eq!(drawn.tiers.iter().map(|tier| tier.x).collect::<Vec<_>>(), [138, 276, 414, 552, 690]);
    assert!(drawn.tiers.iter().all(|tier| tier.amount.is_some()));
    // 20 videos over 8 hours: 0.0417 a minute of the 25 of tier 1.
    let found = requests(&check, &REQUESTS, 759);
    let [(model, drawn)] = &found[..] else { panic!("{found:?}") };
    assert_eq!((*model, drawn.value, needed(drawn)), ("Sora 2", 0, Some(1)));
}

#[test]
fn a_limit_that_is_reached_covers_and_above_all_of_them_is_half_a_step() {
    let limits: Vec<(u8, Exact)> = (1..).zip([100, 500, 1000].map(Exact::whole)).collect();
    // Steps of 200 px on 700.
    let at = |cents: u64| {
        let drawn = gauge(decimal(cents, 2).into(), &limits, &DOLLARS, 700).expect("tiers");
        (drawn.value, needed(&drawn))
    };
    assert_eq!([at(0), at(5000), at(9999), at(10_000)], [(0, Some(1)), (100, Some(1)), (199, Some(1)), (200, Some(1))]);
    assert_eq!([at(30_000), at(100_000), at(100_001)], [(300, Some(2)), (600, Some(3)), (650, None)]);
    assert_eq!(gauge(Exact::ONE, &[], &DOLLARS, 700), None);
}

#[test]
fn on_a_phone_the_needed_limit_is_always_written() {
    let limits: Vec<(u8, Exact)> = (1..).zip([1, 2, 3, 4, 5].map(|at| Exact::whole(at * 100_000_000))).collect();
    let drawn = gauge(Exact::whole(250_000_000), &limits, &DOLLARS, 358).expect("tiers");
    // Steps of 65 px and amounts of 96: those beside the needed third have no room.
    assert_eq!(
        drawn.tiers.iter().map(|tier| tier.amount.is_some()).collect::<Vec<_>>(),
        [true, false, true, false, true]
    );
}

#[test]
fn requests_have_a_gauge_for_each_model_and_none_where_they_do_not_count() {
    let two = check_of("model=sora-2-pro&res=1024p&draft=sora-2&on=2026-08-01");
    let found = requests(&two, &REQUESTS, 760);
    assert_eq!(found.iter().map(|(model, _)| *model).collect::<Vec<_>>(), ["Sora 2 Pro", "Sora 2"]);
    for none in ["mode=batch&on=2026-08-01", "per=project&on=2026-08-01", "model=veo-3.1&on=2026-11-25"] {
        assert_eq!(requests(&check_of(none), &REQUESTS, 760), [], "{none}");
    }
}

proptest! {
    #![proptest_config(few())]

    #[test]
    fn every_gauge_stays_in_its_box(plan in plan(), width in prop_oneof![Just(358_u64), Just(760), Just(816)]) {
        let check = check_limits(&plan, &price(&plan, book(), day("2026-11-25")).expect("sold on that day"), book());
        let spend = spend(&check, &DOLLARS, width);
        prop_assert_eq!(spend.is_some(), !check.tiers.is_empty());
        for drawn in requests(&check, &REQUESTS, width).into_iter().map(|(_, drawn)| drawn).chain(spend) {
            prop_assert!(drawn.value <= width && drawn.tiers.windows(2).all(|pair| pair[0].x < pair[1].x));
            let needed = drawn.tiers.iter().find(|tier| tier.is_needed);
            prop_assert!(needed.is_none_or(|tier| tier.amount.is_some() && drawn.value <= tier.x));
            let labels = drawn.tiers.iter().flat_map(|tier| [Some(tier.number), tier.amount]);
            check_labels(labels.flatten(), width, drawn.height)?;
        }
    }

    #[test]
    fn more_stands_further_right(one in 0..300_000_u64, other in 0..300_000_u64) {
        let limits: Vec<(u8, Exact)> = (1..).zip([100, 500, 1000, 5000, 200_000].map(Exact::whole)).collect();
        let at = |value: u64| gauge(Exact::whole(value), &limits, &DOLLARS, 760).expect("tiers").value;
        prop_assert!(at(one.min(other)) <= at(one.max(other)));
    }
}
