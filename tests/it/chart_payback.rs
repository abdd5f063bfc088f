//! The lines and bars of full cost: coordinates worked out by hand, and what holds for every plan.

use clipcost::chart::Point;
use clipcost::chart::label::{Anchor, Label};
use clipcost::chart::payback::{Bars, Letters, Line, Lines, PaybackChart, payback};
use clipcost::money::Exact;
use clipcost::plan::Plan;
use clipcost::pricing::price;
use clipcost::pricing::total_cost::{TotalCost, total_cost};
use proptest::prelude::*;

use crate::chart_labels::{DOLLARS, check_labels, letters};
use crate::properties::{few, plan};
use crate::{book, day, decimal, open};

fn cost_of(plan: &Plan) -> TotalCost {
    total_cost(plan, &price(plan, book(), day("2026-11-25")).expect("sold on that day"))
}

/// "the other way $12,000", "this plan $7,200", "of it API $1,200", "saves $4,800", "Paid back with video 17", "month 5".
fn letters_of(cost: &TotalCost) -> Letters {
    let payback = cost.payback.as_ref().expect("another way");
    let count = |count: Option<Exact>| count.map_or(0, |count| letters(count) - 1);
    Letters {
        instead: letters(payback.instead) + 14,
        plan: letters(cost.total) + 10,
        api: letters(cost.after(cost.months).api) + 10,
        saving: letters(payback.saving.abs()) + 6,
        paid_back: [count(payback.break_even) + 21, 7],
        start: 5,
        last_month: 8,
    }
}

fn lines(cost: &TotalCost, width: u64) -> Lines {
    match payback(cost, &letters_of(cost), &DOLLARS, width) {
        Some(PaybackChart::Lines(lines)) => lines,
        other => panic!("{other:?}"),
    }
}

fn bars(cost: &TotalCost, width: u64) -> Bars {
    match payback(cost, &letters_of(cost), &DOLLARS, width) {
        Some(PaybackChart::Bars(bars)) => bars,
        other => panic!("{other:?}"),
    }
}

/// Setup 40 h × $60 = 2400. 4 videos a month of 10 s × $0.10 × 25 = $25 are 100 a month of API, and $250 each the other way 1000.
/// Care 5 h × 60 = 300 a month. After 12 months 2400 + 12 × 400 = 7200 against 12,000.
const YEAR: &str = "videos=4&per=month&attempts=25&setup_hours=40&care_hours=5&hourly=60&instead=250&on=2026-08-01";

#[test]
fn lines_cross_in_the_fourth_month_and_end_at_their_names() {
    let lines = lines(&cost_of(&open(YEAR)), 760);
    // "$12,000" is 56 px and 6 beside the axis; "the other way $12,000" is 168 px and 8 beside the lines.
    assert_eq!((lines.width, lines.height, lines.left, lines.right, lines.foot), (760, 300, 62, 584, 270));
    let money: Vec<_> = lines.money.iter().map(|tick| (tick.at, tick.amount.as_whole())).collect();
    // 222 px of height in three steps of $4,000.
    assert_eq!(money, [(270, Some(0)), (196, Some(4000)), (122, Some(8000)), (48, Some(12_000))]);
    // 2400 ÷ 12,000 × 222 = 44.4; 7200: 133.2; 1200: 22.2.
    assert_eq!([lines.plan.start, lines.plan.end], [Point { x: 62, y: 226 }, Point { x: 584, y: 137 }]);
    assert_eq!([lines.instead.start, lines.instead.end], [Point { x: 62, y: 270 }, Point { x: 584, y: 48 }]);
    assert_eq!(lines.api.end, Point { x: 584, y: 248 });
    let names = [lines.instead, lines.plan, lines.api].map(|line| (line.label.x, line.label.y));
    assert_eq!(names, [(592, 53), (592, 142), (592, 253)]);
    assert_eq!(
        lines.months.iter().map(|month| (month.month, month.x)).collect::<Vec<_>>(),
        [(0, 62), (4, 236), (8, 410), (12, 584)]
    );
    // 2400 + 400 m = 1000 m at m = 4: a third of 522 px, and 4000 ÷ 12,000 of 222 px up.
    let crossing = lines.crossing.expect("paid back");
    assert_eq!((crossing.at, crossing.drop), (Point { x: 236, y: 196 }, 65));
    assert_eq!(crossing.area, [crossing.at, lines.instead.end, lines.plan.end]);
    // "Paid back with video 16" is 207 px: no room between the axis and the circle. So it stands at the top of a line from the
    // crossing, 6 px right of it, over the higher line at its right end: 387 ÷ 522 × 222 = 164 px up, so at 106, and 10 px above.
    assert_eq!(crossing.labels.map(|label| (label.x, label.right(), label.y)), [(242, 449, 78), (242, 449, 96)]);
}

#[test]
fn on_a_phone_names_stand_over_the_lines() {
    let lines = lines(&cost_of(&open(YEAR)), 358);
    assert_eq!((lines.height, lines.left, lines.right, lines.foot), (240, 62, 350, 210));
    // 152 px of height: the plan ends at 7200 ÷ 12,000 of it, API at a tenth.
    let names = [lines.instead, lines.plan, lines.api].map(|line| (line.label.x, line.label.y, line.label.anchor));
    assert_eq!(names, [(350, 50, Anchor::End), (350, 111, Anchor::End), (350, 187, Anchor::End)]);
    let crossing = lines.crossing.expect("paid back");
    assert_eq!((crossing.at, crossing.drop), (Point { x: 158, y: 159 }, 36));
    assert_eq!(crossing.labels.map(|label| label.y), [14, 32]);
}

#[test]
fn a_late_crossing_is_named_left_of_it() {
    // 600 a month the other way: 2400 + 400 m = 600 m at month 12, with the 48th video. Nothing is saved yet.
    let late = lines(&cost_of(&open(&YEAR.replace("instead=250", "instead=150"))), 760);
    let crossing = late.crossing.expect("paid back");
    assert_eq!((crossing.at.x, crossing.drop), (late.right, crossing.at.y));
    assert_eq!(crossing.labels.map(|label| (label.right(), label.anchor)), [(late.right - 10, Anchor::End); 2]);
    assert_eq!(crossing.saving, None);
}

#[test]
fn a_plan_that_is_not_paid_back_has_no_crossing_and_one_without_another_way_no_chart() {
    let never = lines(&cost_of(&open(&YEAR.replace("instead=250", "instead=50"))), 760);
    assert_eq!(never.crossing, None);
    // 200 a month of the other way end at 2400: the plan's 7200 is the greatest.
    assert_eq!(never.money.last().and_then(|tick| tick.amount.as_whole()), Some(7500));
    let alone = cost_of(&open(&YEAR.replace("&instead=250", "")));
    let any = letters_of(&cost_of(&open(YEAR)));
    assert_eq!(payback(&alone, &any, &DOLLARS, 760), None);
}

#[test]
fn a_project_is_two_bars() {
    // 150 of API, 960 of setup and 20 of review are 1130 against 3000, on an axis of 744 px to 3000.
    let project = "model=sora-2-pro&res=1024p&seconds=30&videos=1&per=project&attempts=10&setup_hours=16&review_minutes=2&hourly=60\
                   &instead=3000&on=2026-08-01";
    let bars = bars(&cost_of(&open(project)), 760);
    assert_eq!((bars.plan.width, bars.api.width, bars.instead.width), (280, 37, 744));
    let gap = bars.saving.expect("it saves");
    assert_eq!((gap.x, gap.width), (288, 464));
    assert_eq!(bars.axis.ticks.iter().map(|tick| tick.at).collect::<Vec<_>>(), [8, 256, 504, 752]);
}

#[test]
fn a_plan_that_costs_nothing_is_drawn_on_an_axis_of_a_cent() {
    let free = lines(&cost_of(&open("discount=100&instead=0&on=2026-08-01")), 760);
    assert_eq!(free.money.last().map(|tick| tick.amount), Some(decimal(1, 2).into()));
    assert_eq!([free.plan.end.y, free.instead.end.y], [270, 270]);
}

/// The height of a line at `x`, px from the top.
fn height(line: Line, x: u64) -> u64 {
    let along = x.clamp(line.start.x, line.end.x) - line.start.x;
    line.start.y - (line.start.y - line.end.y) * along / (line.end.x - line.start.x)
}

fn labels(lines: &Lines) -> Vec<Label> {
    let names = [lines.instead, lines.plan, lines.api].map(|line| line.label);
    let money = lines.money.iter().filter_map(|tick| tick.label);
    let months = lines.months.iter().map(|month| month.label);
    let crossing = lines.crossing.iter().flat_map(|crossing| crossing.labels.into_iter().chain(crossing.saving));
    names.into_iter().chain(money).chain(months).chain(crossing).collect()
}

proptest! {
    #![proptest_config(few())]

    #[test]
    fn every_chart_of_payback_stays_in_its_box(plan in plan(), instead in 0..=100_000_000_000_u64, width in prop_oneof![Just(358_u64), Just(760), Just(816)]) {
        let cost = cost_of(&Plan { instead: Some(decimal(instead, 2)), ..plan });
        match payback(&cost, &letters_of(&cost), &DOLLARS, width).expect("another way") {
            PaybackChart::Lines(lines) => {
                for line in [lines.plan, lines.api, lines.instead] {
                    prop_assert!(line.start.x == lines.left && line.end.x == lines.right && lines.left < lines.right);
                    prop_assert!(line.end.y <= line.start.y && line.start.y <= lines.foot && line.end.y >= 48);
                }
                prop_assert!(lines.api.end.y >= lines.plan.end.y);
                prop_assert!(lines.money.len() <= 4 && lines.months.len() <= 4);
                prop_assert!(lines.months.windows(2).all(|pair| pair[0].x < pair[1].x));
                if let Some(crossing) = lines.crossing {
                    let at = crossing.at;
                    prop_assert!(at.x >= lines.left && at.x <= lines.right && at.y <= lines.foot);
                    prop_assert!(height(lines.plan, at.x).abs_diff(at.y) <= 2 && height(lines.instead, at.x).abs_diff(at.y) <= 2);
                    // What is said of it stands above both lines.
                    let [_, below] = crossing.labels;
                    let highest = height(lines.plan, below.right()).min(height(lines.instead, below.right()));
                    prop_assert!(below.bottom() <= highest, "{below:?} covers a line");
                }
                check_labels(labels(&lines), width, lines.height)?;
            }
            PaybackChart::Bars(bars) => {
                for bar in [bars.plan, bars.api, bars.instead] {
                    prop_assert!(bar.width + 16 <= width);
                }
                prop_assert!(bars.api.width <= bars.plan.width);
                let gap = bars.saving.and_then(|gap| gap.label);
                let names = [bars.plan, bars.api, bars.instead].map(|bar| bar.label);
                let ticks = bars.axis.ticks.iter().filter_map(|tick| tick.label);
                check_labels(names.into_iter().chain(gap).chain(ticks), width, bars.height)?;
            }
        }
    }
}
