//! `together=add`: the plan and those beside it are lines of one whole, whose figures are added up.

use clipcost::export::{csv, summary};
use clipcost::link::read;
use clipcost::locale::Lang;
use clipcost::money::Exact;
use clipcost::names::Code;
use clipcost::plan::{Money, Per, Plan, Together};
use clipcost::pricing::answer::{Answer, answer};
use clipcost::pricing::sums::{PARTS, Sums, sums};
use clipcost::pricing::total_cost::total_cost;
use clipcost::pricing::working::{Working, result};
use clipcost::pricing::{Figure, price};
use proptest::collection::vec;
use proptest::prelude::*;

use crate::exports::{read_json, written};
use crate::properties::{few, plan};
use crate::{book, day, open, plain};

#[track_caller]
fn summed(link: &str) -> Sums {
    sums(&open(link), book(), day("2026-11-22")).unwrap_or_else(|| panic!("{link} is not added up"))
}

fn answered(plan: &Plan) -> Answer {
    answer(plan, book(), day("2026-11-22")).expect("a price")
}

/// Checks the sums of a canonical link: `sum-month 652, sum-plan 7974`.
#[track_caller]
fn check(link: &str, expected: &str) {
    let found: Vec<String> =
        summed(link).figures().map(|(figure, amount)| format!("{} {}", figure.code(), plain(amount))).collect();
    assert_eq!(found.join(", "), expected, "{link}");
}

/// Five videos of 8 s a week at 3 attempts: 2.40 × 5 × 52 ÷ 12 = 52 a month. A promo of 30 s at $0.50, ten attempts: 150 once.
const CAMPAIGN: &str = "on=2026-08-01&with=seconds%3D8%26videos%3D5%26per%3Dweek%26attempts%3D3\
                        &with=model%3Dsora-2-pro%26res%3D1024p%26seconds%3D30%26videos%3D1%26per%3Dproject%26attempts%3D10&together=add";

#[test]
fn months_years_projects_and_full_costs_are_added_up_each_by_itself() {
    // 600 + 52; × 12; 150; 7200 + 624 + 150.
    check(CAMPAIGN, "sum-month 652, sum-year 7824, sum-once 150, sum-plan 7974");
    // Of a whole of projects there is no month, of one without projects nothing that comes once.
    check("per=project&on=2026-08-01&with=per%3Dproject&together=add", "sum-once 40, sum-plan 40");
    check("on=2026-08-01&with=videos%3D10&together=add", "sum-month 900, sum-year 10800, sum-plan 10800");
    // The plan alone is a whole as well.
    check("on=2026-08-01&together=add", "sum-month 600, sum-year 7200, sum-plan 7200");
    assert!(sums(&open("on=2026-08-01&with=videos%3D10"), book(), day("2026-11-22")).is_none());
}

#[test]
fn the_months_of_the_plan_count_for_every_line_and_its_currency_too() {
    // Over 3 months: 600 × 3 + 300 × 3, and of the project its 20 once and its care of 1 h × 10 each month.
    let link = "months=3&on=2026-08-01&with=videos%3D10%26months%3D24&with=per%3Dproject%26care_hours%3D1%26hourly%3D10&together=add";
    check(link, "sum-month 900, sum-year 10800, sum-once 20, sum-plan 2750");
    // Each keeps its own in the link.
    assert!(link.contains("months%3D24"));
    assert_eq!(open(link).with.first().map(|line| line.months), Some(24));
    // 600 × 0.9, and 300 × 0.9 with add-ons of 300 × 0.5 that no exchange rate touches.
    check(
        "cur=EUR&fx=0.9&on=2026-08-01&with=videos%3D10%26addon_video%3D0.5&together=add",
        "sum-month 960 EUR, sum-year 11520 EUR, sum-plan 11520 EUR",
    );
}

#[test]
fn a_line_without_a_price_leaves_no_sum_and_is_known() {
    let link = "on=2026-08-01&with=videos%3D10&with=model%3Dluma-ray-3.2%26seconds%3D12%26clips%3Dsingle%26on%3D2026-11-22&together=add";
    check(link, "");
    assert_eq!(summed(link).unpriced().collect::<Vec<_>>(), [2]);
    assert_eq!(summed(link).share(1, Figure::SumMonth), None);
    // Nor is there an answer where the plan itself has none.
    let own = "model=sora-2-pro&res=1080p&on=2025-12-01&with=on%3D2026-08-01&together=add";
    check(own, "");
    assert_eq!(summed(own).unpriced().collect::<Vec<_>>(), [0]);
}

#[test]
fn each_line_has_its_share() {
    let campaign = summed(CAMPAIGN);
    let share = |at, sum| {
        campaign.share(at, sum).map(|share| share.round(1).map(|one| format!("{}.{}", one.whole, one.decimals)))
    };
    // 600 and 52 of 652; 150 of 150; 150 of 7974.
    assert_eq!(share(0, Figure::SumMonth), Some(Ok("92.0".to_owned())));
    assert_eq!(share(1, Figure::SumMonth), Some(Ok("8.0".to_owned())));
    assert_eq!(share(2, Figure::SumMonth), None);
    assert_eq!(share(2, Figure::SumOnce), Some(Ok("100.0".to_owned())));
    assert_eq!(share(2, Figure::SumPlan), Some(Ok("1.9".to_owned())));
    assert_eq!(share(3, Figure::SumPlan), None);
    let free = "discount=100&on=2026-08-01&together=add";
    assert_eq!(summed(free).share(0, Figure::SumMonth), None);
}

#[test]
fn an_answer_has_them_as_figures_with_their_steps_and_one_that_compares_has_not() {
    let plan = open(CAMPAIGN);
    let answer = answered(&plan);
    for (figure, value) in
        [(Figure::SumMonth, 652), (Figure::SumYear, 7824), (Figure::SumOnce, 150), (Figure::SumPlan, 7974)]
    {
        assert_eq!(answer.figure(figure).map(|found| found.exact()), Some(Exact::whole(value)), "{}", figure.code());
        assert_eq!(result(&Working { plan: &plan, answer: &answer }.steps(figure)), Exact::whole(value));
    }
    let compared = read(&CAMPAIGN.replace("&together=add", ""), book()).plan;
    let compared = answered(&compared);
    assert!(PARTS.iter().all(|&(sum, _)| compared.figure(sum).is_none()));
}

proptest! {
    #![proptest_config(few())]

    #[test]
    fn any_whole_is_the_sum_of_its_lines_whatever_their_order(lines in vec(plan(), 1..=12)) {
        let whole = |lines: &[Plan]| {
            let (first, others) = lines.split_first().expect("a line");
            let with = others.iter().map(|line| line.clone().without_outer()).collect();
            Plan { with, together: Together::Add, months: 12, money: Money::Usd, ..first.clone() }
        };
        let there = sums(&whole(&lines), book(), day("2026-11-25")).expect("added up");
        let reversed: Vec<Plan> = lines.iter().rev().cloned().collect();
        let back = sums(&whole(&reversed), book(), day("2026-11-25")).expect("added up");
        prop_assert_eq!(there.unpriced().count(), 0);
        for (sum, part) in PARTS {
            let has_part = |line: &Plan| part == Figure::Plan || (part == Figure::Total) == (line.per == Per::Project);
            prop_assert_eq!(there.figure(sum).is_some(), lines.iter().any(has_part), "{}", sum.code());
            prop_assert_eq!(there.figure(sum), back.figure(sum));
            let Some(amount) = there.figure(sum) else { continue };
            prop_assert!(amount.value.to_plain().is_ok() && amount.value.round(2).is_ok(), "{}", sum.code());
            // Without its last line it is less by that line's part.
            let (last, before) = lines.split_last().expect("a line");
            if before.is_empty() || !has_part(last) {
                continue;
            }
            let less = sums(&whole(before), book(), day("2026-11-25")).and_then(|sums| sums.figure(sum)).map_or(Exact::ZERO, |sum| sum.value);
            let last = Plan { months: 12, money: Money::Usd, ..last.clone() };
            let quote = price(&last, book(), day("2026-11-25")).expect("a price");
            let own = if part == Figure::Plan { total_cost(&last, &quote).total } else { quote.figure(part).expect("a part").value };
            prop_assert_eq!(less.plus(own), amount.value);
        }
    }
}

#[test]
fn the_short_text_and_files_begin_with_the_sums() {
    let text = written(summary, &format!("{CAMPAIGN}&title=Spring"), Lang::En, "https://example.com/");
    let lines: Vec<&str> = text.lines().collect();
    // 600 + 52 a month; 150 once.
    assert_eq!(lines.first(), Some(&"Spring: 3 plans together cost $652 a month and $150 once."));
    assert_eq!(lines.get(1), Some(&"20 videos of 10\u{a0}s a day on Sora 2 cost $600 a month."));
    let french = written(summary, CAMPAIGN, Lang::Fr, "https://example.com/");
    assert!(french.starts_with("3 plans coûtent ensemble 652\u{a0}$ par mois et 150\u{a0}$ une fois."), "{french}");
    let json = read_json(CAMPAIGN, Lang::En, "https://example.com/").to_string();
    let csv = written(csv, CAMPAIGN, Lang::En, "https://example.com/");
    for (figure, value) in [("sum-month", "652"), ("sum-year", "7824"), ("sum-once", "150"), ("sum-plan", "7974")] {
        assert!(json.contains(figure) && json.contains(value), "{figure} in {json}");
        assert!(csv.contains(figure) && csv.contains(value), "{figure} in {csv}");
    }
    let none = "on=2026-08-01&with=model%3Dsora-2-pro%26res%3D1080p%26on%3D2025-12-01&together=add";
    let text = written(summary, none, Lang::En, "https://example.com/");
    assert!(text.starts_with("2 plans together have no sum. Plan 2 has no price.\n"), "{text}");
}
