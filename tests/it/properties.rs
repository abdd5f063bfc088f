//! Rules that hold for any link, any plan and any amount, checked with generated ones.

use rust_decimal::Decimal;

use strum::VariantArray;

use clipcost::catalog::{Mode, Res, Sound};
use clipcost::date::Date;
use clipcost::link::{read, write};
use clipcost::locale::{Currency, Lang};
use clipcost::money::{Exact, parse_decimal, whole_above};
use clipcost::names::Code;
use clipcost::plan::fields::Value;
use clipcost::plan::param::{Greatest, Least, Param};
use clipcost::plan::{BlockedBilled, Clips, Draft, Money, Orient, Per, Plan};
use clipcost::pricing::answer::answer;
use clipcost::pricing::budget::{self, BudgetFor, Maximum, affordable};
use clipcost::pricing::total_cost::total_cost;
use clipcost::pricing::working::{Step, Working, main_steps, result};
use clipcost::pricing::{Figure, Quote, RenderKind, Unpriced, price};
use proptest::prelude::*;
use proptest::sample::select;

use crate::{book, day, decimal};

/// The configuration of every property: 256 cases, and no file of past failures. A failure becomes a test case of its topic.
pub fn few() -> ProptestConfig {
    ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() }
}

/// Any number within the bounds of a parameter: in one case of three the least, in another the greatest.
fn number(param: Param) -> impl Strategy<Value = Decimal> {
    let bounds = param.bounds().expect("a number");
    let unit = 10_u64.pow(bounds.decimals);
    let low = match bounds.least {
        Least::From(least) => least * unit,
        Least::Above(limit) => limit * unit + 1,
    };
    let high = match bounds.greatest {
        Greatest::Upto(most) => most * unit,
        Greatest::Below(limit) => limit * unit - 1,
    };
    prop_oneof![Just(low), Just(high), low..=high].prop_map(move |units| decimal(units, bounds.decimals))
}

fn count(param: Param) -> impl Strategy<Value = u64> {
    number(param).prop_map(whole_above)
}

fn money() -> impl Strategy<Value = Money> {
    let others: Vec<Currency> = Currency::all().filter(|&currency| currency != Currency::USD).collect();
    let other = (select(others), number(Param::Fx)).prop_map(|(currency, fx)| Money::Other { currency, fx });
    prop_oneof![Just(Money::Usd), other]
}

/// A plan with any drafts, trial renders, hours of work, budget and usage tier; the rest of it is standard.
fn costs() -> impl Strategy<Value = Plan> {
    let sizes = book().models.iter().flat_map(|model| model.sizes.iter().map(|size| (model.id.to_string(), size.res)));
    let draft = select(sizes.collect::<Vec<_>>()).prop_map(|(model, res)| Draft { model, res });
    let renders = (prop::option::of(draft), number(Param::Finals), count(Param::TrialRenders));
    let hours =
        (number(Param::SetupHours), number(Param::CareHours), number(Param::ReviewMinutes), number(Param::Hourly));
    // None in three cases of four, as with most plans.
    let addon = |param| prop_oneof![3 => Just(Decimal::ZERO), 1 => number(param)];
    let addons = (addon(Param::AddonRender), addon(Param::AddonVideo));
    let optional = |param| prop::option::of(number(param));
    let rest = (
        optional(Param::Instead),
        number(Param::Hours),
        count(Param::Months),
        optional(Param::Budget),
        prop::option::of(1..=5_u8),
    );
    (renders, hours, addons, rest).prop_map(|(renders, hours, addons, rest)| {
        let (addon_render, addon_video) = addons;
        let (draft, finals, trial_renders) = renders;
        let (setup_hours, care_hours, review_minutes, hourly) = hours;
        let (instead, hours, months, budget, tier) = rest;
        Plan {
            draft,
            finals,
            trial_renders,
            setup_hours,
            care_hours,
            review_minutes,
            hourly,
            addon_render,
            addon_video,
            instead,
            hours,
            months,
            budget,
            tier,
            ..Plan::standard(book())
        }
    })
}

/// Days on which every price of the book is known: the day after the last reading, and a later one.
const DAYS: [&str; 2] = ["2026-11-25", "2028-02-29"];

/// A model with a resolution, sound and mode that it has a price for.
fn sold() -> impl Strategy<Value = (String, Res, Sound, Mode)> {
    let rows = book()
        .models
        .iter()
        .flat_map(|model| model.rates.iter().map(|rate| (model.id.to_string(), rate.res, rate.sound, rate.mode)));
    select(rows.collect::<Vec<_>>())
}

/// The longest clip of a model at a resolution, seconds.
fn longest((id, res): (&str, Res), on: Date) -> Decimal {
    let lengths = book().model(id).expect("a model").clip_lengths_on(res, on);
    lengths.into_iter().max().expect("a clip").into()
}

/// Any plan within the bounds on any model, at the list price or the user's own rate, on a day on which all prices are known.
pub fn plan() -> impl Strategy<Value = Plan> {
    let what = (
        sold(),
        select(Orient::VARIANTS),
        select(&DAYS[..]),
        prop::option::of(number(Param::Rate)),
        select(Clips::VARIANTS),
        select(Per::VARIANTS),
        select(BlockedBilled::VARIANTS),
        prop::option::of(select(Lang::VARIANTS)),
    );
    let counts = (number(Param::Seconds), count(Param::Videos), count(Param::Days), number(Param::Attempts));
    let percents = (number(Param::Blocked), number(Param::Discount), number(Param::Markup), number(Param::Tax));
    (what, counts, percents, money(), costs()).prop_map(|(what, counts, percents, money, costs)| {
        let ((model, res, sound, mode), orient, on, rate, clips, per, blocked_billed, lang) = what;
        let (seconds, videos, days, attempts) = counts;
        let (blocked, discount, markup, tax) = percents;
        let on = day(on);
        let drafts = costs.draft.iter().map(|draft| (draft.model.as_str(), draft.res));
        let seconds = match clips {
            Clips::Exact | Clips::Rendered => seconds,
            Clips::Single => drafts.chain([(model.as_str(), res)]).fold(seconds, |most, of| most.min(longest(of, on))),
        };
        let on = Some(on);
        Plan {
            model,
            res,
            orient,
            sound,
            mode,
            seconds,
            videos,
            per,
            days,
            clips,
            attempts,
            blocked,
            blocked_billed,
            rate,
            discount,
            markup,
            tax,
            money,
            on,
            lang,
            ..costs
        }
    })
}

/// A query of known names and values that are good or nearly so.
fn nearly_a_link() -> impl Strategy<Value = String> {
    let names: Vec<&str> = Param::VARIANTS.iter().map(|param| param.code()).collect();
    let values = [
        "",
        "1",
        "0",
        "10",
        "007.50",
        "1000",
        "1e9",
        "-1",
        "sora-2",
        "sora-2-pro",
        "720p",
        "1080p",
        "4k",
        "batch",
        "standard",
        "off",
        "on",
        "yes",
        "week",
        "project",
        "rendered",
        "single",
        "EUR",
        "USD",
        "JPY",
        "fr",
        "2026-03-12",
        "2025-02-29",
        "%",
        "%41",
        "%ff",
        "+",
        "99.999",
        "0.00000001",
        "5",
        "1024p",
        "1.25",
        "veo-3.1",
        "luma-ray-3.2",
        "seedance-2.0",
        "540p",
        "0.000001",
    ];
    let value = prop_oneof![3 => select(values.to_vec()).prop_map(str::to_owned), 1 => any::<String>()];
    let pair = (select(names), value).prop_map(|(name, value)| format!("{name}={value}"));
    prop::collection::vec(pair, 0..14).prop_map(|pairs| pairs.join("&"))
}

/// Checks that any link is written as a canonical one, which is read without refusals, as the same plan, and does not change.
fn check_link(link: &str) -> Result<(), TestCaseError> {
    let opened = read(link, book());
    let canonical = write(&opened.plan, book());
    let again = read(&canonical, book());
    prop_assert_eq!(&again.refused, &[], "refused of what was written");
    prop_assert_eq!(&again.plan, &opened.plan);
    prop_assert_eq!(write(&again.plan, book()), canonical);
    let places: Vec<_> = opened.refused.iter().map(|refused| refused.param.map(|param| param.code())).collect();
    let order: Vec<_> = Param::VARIANTS.iter().map(|param| Some(param.code())).collect();
    let at = |place: &Option<&str>| order.iter().position(|name| name == place);
    prop_assert!(places.is_sorted_by_key(at), "refusals out of order: {:?}", places);
    Ok(())
}

fn quoted(plan: &Plan) -> Quote {
    price(plan, book(), day(DAYS[0])).expect("sold on that day")
}

fn value(quote: &Quote, figure: Figure) -> Exact {
    quote.figure(figure).unwrap_or_else(|| panic!("no {}", figure.code())).value
}

fn times(value: Exact, by: impl Into<Exact>) -> Exact {
    value.times(by)
}

proptest! {
    #![proptest_config(few())]

    #[test]
    fn any_text_is_read_without_a_panic_and_written_once(text in any::<String>()) {
        check_link(&text)?;
    }

    #[test]
    fn anything_like_a_link_is_read_and_written_once(link in nearly_a_link()) {
        check_link(&link)?;
    }

    #[test]
    fn any_plan_is_read_back_from_its_link(plan in plan()) {
        let link = write(&plan, book());
        let opened = read(&link, book());
        prop_assert_eq!(opened.refused, []);
        prop_assert_eq!(opened.plan, plan);
    }

    #[test]
    fn the_factors_of_the_working_multiply_to_the_main_figure(plan in plan()) {
        let quote = quoted(&plan);
        let product = result(&main_steps(&plan, &quote));
        prop_assert_eq!(product, value(&quote, Figure::main(plan.per)));
    }

    #[test]
    fn figures_have_their_ratios(plan in plan()) {
        let quote = quoted(&plan);
        let of = |figure| value(&quote, figure);
        let has = |figure| quote.figure(figure).is_some();
        // A model sold by the clip has no rate, unless the user gives one.
        prop_assert_eq!(has(Figure::Rate), plan.rate.is_some() || plan.model != "luma-ray-3.2");
        if has(Figure::Rate) {
            prop_assert_eq!(times(of(Figure::Rate), quote.billed.seconds), of(Figure::Render));
        }
        prop_assert_eq!(times(of(Figure::Second), plan.seconds), of(Figure::Video));
        prop_assert_eq!(times(of(Figure::Second), 60), of(Figure::Minute));
        let all = times(of(Figure::Video), plan.videos);
        match plan.per {
            Per::Project => prop_assert_eq!(all, of(Figure::Total)),
            Per::Day => prop_assert_eq!(all, of(Figure::Day)),
            Per::Week => prop_assert_eq!(all, of(Figure::Week)),
            Per::Month => prop_assert_eq!(all, of(Figure::Month)),
        }
        prop_assert_eq!(has(Figure::Week), plan.per == Per::Week);
        prop_assert_eq!(has(Figure::Total), plan.per == Per::Project);
        for period in [Figure::Day, Figure::Month, Figure::Year] {
            prop_assert_eq!(has(period), plan.per != Per::Project);
        }
        if has(Figure::Month) {
            prop_assert_eq!(times(of(Figure::Day), plan.days), of(Figure::Month));
            prop_assert_eq!(times(of(Figure::Month), 12), of(Figure::Year));
        }
        if has(Figure::Week) {
            prop_assert_eq!(times(of(Figure::Week), 52), of(Figure::Year));
        }
    }

    #[test]
    fn twice_the_videos_cost_twice_as_much_and_uncharged_blocked_renders_nothing(plan in plan()) {
        let main = Figure::main(plan.per);
        let half = Plan { videos: plan.videos.div_ceil(2), ..plan.clone() };
        let twice = Plan { videos: half.videos * 2, ..plan.clone() };
        prop_assert_eq!(times(value(&quoted(&half), main), 2), value(&quoted(&twice), main));
        let free = Plan { blocked_billed: BlockedBilled::No, ..plan };
        let never = Plan { blocked: Decimal::ZERO, ..free.clone() };
        prop_assert_eq!(value(&quoted(&free), main), value(&quoted(&never), main));
    }

    #[test]
    fn rendered_clips_never_cost_less_than_the_exact_length(plan in plan()) {
        let of = |clips| value(&quoted(&Plan { clips, ..plan.clone() }), Figure::Render);
        prop_assert!(of(Clips::Rendered) >= of(Clips::Exact));
    }

    #[test]
    fn one_take_never_costs_less_than_clips_joined_and_more_length_never_less(plan in plan()) {
        let single = Plan { clips: Clips::Single, ..plan.clone() };
        let joined = Plan { clips: Clips::Rendered, ..plan.clone() };
        let longest = longest((&plan.model, plan.res), day(DAYS[0]));
        match price(&single, book(), day(DAYS[0])) {
            Ok(quote) => {
                prop_assert!(value(&quote, Figure::Render) >= value(&quoted(&joined), Figure::Render));
                prop_assert_eq!(quote.billed.runs.len(), 1);
                prop_assert!(quote.billed.seconds >= plan.seconds && plan.seconds <= longest);
                let shorter = Plan { seconds: decimal(1, 3), ..single };
                prop_assert!(value(&quote, Figure::Render) >= value(&quoted(&shorter), Figure::Render));
            }
            Err(Unpriced::NoSingleClip { kind, longest: said }) => {
                prop_assert!(plan.seconds > Decimal::from(said));
                prop_assert!(kind == RenderKind::Draft || Decimal::from(said) == longest);
            }
            Err(other) => prop_assert!(false, "{:?}", other),
        }
    }

    #[test]
    fn add_ons_are_linear_and_change_no_price_of_the_api(plan in plan(), units in 1..10_u64.pow(12)) {
        let none = Plan { addon_render: Decimal::ZERO, addon_video: Decimal::ZERO, ..plan.clone() };
        let some = decimal(units, 6);
        let of = |plan: &Plan| answer(plan, book(), day(DAYS[0])).expect("sold on that day");
        let plain = of(&none);
        let video = |plan: &Plan| value(&of(plan).quote, Figure::Video).minus(value(&plain.quote, Figure::Video));
        let renders = Exact::from(plan.attempts).plus(if plan.draft.is_some() { plan.finals } else { Decimal::ZERO });
        let charged = match plan.blocked_billed {
            BlockedBilled::No => Exact::ONE,
            BlockedBilled::Yes => Exact::whole(100).minus(plan.blocked).divided_by(100),
        };
        let a_render = Plan { addon_render: some, ..none.clone() };
        let a_video = Plan { addon_video: some, ..none.clone() };
        let both = Plan { addon_render: some, addon_video: some, ..none.clone() };
        prop_assert_eq!(video(&a_render), times(renders, some).divided_by(charged));
        prop_assert_eq!(video(&a_video), Exact::from(some));
        prop_assert_eq!(video(&both), video(&a_render).plus(video(&a_video)));
        let with = of(&both);
        for figure in [Figure::Rate, Figure::Render] {
            prop_assert_eq!(with.quote.figure(figure), plain.quote.figure(figure));
        }
        prop_assert_eq!(&with.limits, &plain.limits);
        for figure in [Figure::Setup, Figure::Care, Figure::Review] {
            prop_assert_eq!(with.figure(figure), plain.figure(figure));
        }
    }

    #[test]
    fn any_number_is_written_and_read_back(units in 0..10_u64.pow(18), scale in 0..=18_u32) {
        let number = decimal(units, scale);
        let text = number.to_string();
        prop_assert_eq!(parse_decimal(&text), Ok(number));
        prop_assert!(!text.contains('.') || !text.ends_with('0'), "spare zeros in {}", text);
        let spare = format!("00{text}{}", if text.contains('.') { "00" } else { ".00" });
        prop_assert_eq!(parse_decimal(&spare), Ok(number));
        prop_assert_eq!(Exact::from(number).to_plain(), Ok(text));
    }

    #[test]
    fn numbers_are_ordered_as_their_values(one in (0..10_u64.pow(9), 0..=9_u32), other in (0..10_u64.pow(9), 0..=9_u32)) {
        let at_nine = |(units, scale): (u64, u32)| u128::from(units) * 10_u128.pow(9 - scale);
        let number = |(units, scale): (u64, u32)| decimal(units, scale);
        prop_assert_eq!(number(one).cmp(&number(other)), at_nine(one).cmp(&at_nine(other)));
        prop_assert_eq!(number(one) == number(other), at_nine(one) == at_nine(other));
        prop_assert_eq!(u128::from(whole_above(number(one))), at_nine(one).div_ceil(10_u128.pow(9)));
    }
}

/// Every figure, with the steps of its working.
fn workings(plan: &Plan) -> Vec<(Figure, Exact, Vec<Step>)> {
    let answer = answer(plan, book(), day(DAYS[0])).expect("a price");
    let working = Working { plan, answer: &answer };
    answer.figures().map(|(figure, value)| (figure, value.exact(), working.steps(figure))).collect()
}

/// The result of a figure's steps as the figure is rounded: up for break-even videos, down for what a budget allows.
fn rounded(figure: Figure, value: Exact) -> Exact {
    match figure {
        Figure::BreakEvenVideos => value.ceil(),
        Figure::BudgetVideos | Figure::BudgetSeconds => value.floor_to(0),
        Figure::BudgetAttempts => value.floor_to(3),
        _ => value,
    }
}

/// The upper bound of the parameter that a budget figure is for.
fn greatest(figure: Figure) -> Option<Exact> {
    let param = match figure {
        Figure::BudgetVideos => Param::Videos,
        Figure::BudgetSeconds => Param::Seconds,
        Figure::BudgetAttempts => Param::Attempts,
        _ => return None,
    };
    let (Greatest::Upto(most) | Greatest::Below(most)) = param.bounds()?.greatest;
    Some(most.into())
}

/// What a plan costs; more than any budget where it is longer than the one clip that it asks for.
fn spend(plan: &Plan) -> Exact {
    match price(plan, book(), day(DAYS[0])) {
        Err(Unpriced::NoSingleClip { .. }) => Exact::TOO_LARGE,
        quote => value(&quote.expect("sold on that day"), Figure::main(plan.per)),
    }
}

fn within(spend: Exact, budget: Exact) -> bool {
    spend <= budget
}

proptest! {
    #![proptest_config(few())]

    #[test]
    fn every_working_comes_to_its_figure_and_every_figure_can_be_shown(plan in plan()) {
        for (figure, value, steps) in workings(&plan) {
            prop_assert!(value.to_plain().is_ok(), "{} has no digits", figure.code());
            prop_assert!(value.round(6).is_ok(), "{} cannot be rounded", figure.code());
            // A budget that allows more than the parameter's upper bound gives that bound.
            let is_cut = Some(value) == greatest(figure);
            if !steps.is_empty() && !is_cut {
                prop_assert_eq!(rounded(figure, result(&steps)), value, "{}", figure.code());
            }
        }
    }

    #[test]
    fn the_total_cost_is_the_sum_after_its_last_month(plan in plan()) {
        let whole = total_cost(&plan, &quoted(&plan));
        let (first, last) = (whole.after(0), whole.after(plan.months));
        prop_assert_eq!(last.total, whole.total);
        prop_assert_eq!(last.api, whole.api.plus(whole.trial));
        prop_assert_eq!(first.total, whole.trial.plus(whole.setup));
        prop_assert_eq!(last.instead, whole.payback.as_ref().map(|payback| payback.instead));
    }

    #[test]
    fn a_plan_breaks_even_with_that_video_and_not_the_one_before(plan in plan()) {
        let whole = total_cost(&plan, &quoted(&plan));
        let Some(payback) = &whole.payback else { return Ok(()) };
        let mut first = whole.trial.plus(whole.setup);
        if plan.per == Per::Project {
            first = first.plus(whole.care);
        }
        match payback.break_even {
            Some(videos) => {
                prop_assert!(within(first, times(payback.paid_back_per_video, videos)));
                let before = videos.minus(1);
                prop_assert!(before.is_zero() || !within(first, times(payback.paid_back_per_video, before)));
            }
            None => {
                let grows = !within(payback.paid_back_per_video, Exact::ZERO);
                prop_assert!(!grows && !within(first, times(payback.paid_back_per_video, 1)));
            }
        }
    }

    #[test]
    fn what_a_budget_allows_stays_within_it_and_one_step_more_does_not(plan in plan(), cents in 1..100_000_000_000_u64) {
        let plan = Plan { budget: Some(decimal(cents, 2)), ..plan };
        let budget = Exact::from(decimal(cents, 2));
        let affordable = affordable(&plan, &quoted(&plan), book(), day(DAYS[0])).expect("a budget");
        let mut by_month = plan.clone();
        budget::set(&mut by_month, BudgetFor::Videos, Decimal::ONE);
        let asked = [
            (Param::Videos, affordable.most.videos, &by_month, Decimal::ONE),
            (Param::Seconds, affordable.most.seconds, &plan, Decimal::ONE),
            (Param::Attempts, affordable.most.attempts, &plan, decimal(1, 3)),
        ];
        for (param, most, base, step) in asked {
            let at = |number: Decimal| {
                let mut plan = base.clone();
                plan.set(param, &Value::Number(number), book()).expect("within its bounds");
                within(spend(&plan), budget)
            };
            let more = |number: Decimal| {
                // Decimals add up exactly at this size.
                (number + step).normalize()
            };
            let least = Decimal::ONE;
            match most {
                Maximum::None => prop_assert!(!at(least), "{} could be {least}", param.code()),
                Maximum::Upto(number) => {
                    prop_assert!(at(number), "{}={number} is too much", param.code());
                    prop_assert!(!at(more(number)), "{}={} would do", param.code(), more(number));
                }
                Maximum::AtLeast(number) => prop_assert!(at(number), "{}={number} is too much", param.code()),
            }
        }
    }
}
