//! The bounds of `docs/link.md`: each parameter a step below, at, and a step above its limits, and all parameters at their
//! limits at once. No amount is too large to be computed, and every digit is right.
//!
//! Long results were computed with Python's `fractions`, independently of this crate, by the formulas in the comments.

use strum::VariantArray;

use clipcost::link::{Why, read};
use clipcost::money::parse_decimal;
use clipcost::names::Code;
use clipcost::plan::fields::{BadValue, Value};
use clipcost::plan::param::{OutOfBounds, Param, Step};
use clipcost::pricing::market::{self, PriceDifference, Share};
use clipcost::pricing::working::{main_steps, result};
use clipcost::pricing::{Figure, Quote};

use crate::{book, check_figures, day, decimal, open, quote, reason};

/// A link with one number. An exchange rate needs its currency.
fn link_with(param: Param, value: &str) -> String {
    let currency = if param == Param::Fx { "cur=EUR&" } else { "" };
    format!("{currency}{}={value}", param.code())
}

#[track_caller]
fn check_taken(param: Param, value: &str) {
    let opened = read(&link_with(param, value), book());
    assert_eq!(opened.refused, [], "{}={value}", param.code());
    assert_eq!(opened.plan.number(param).map(|number| number.to_string()).as_deref(), Some(value), "{}", param.code());
}

#[track_caller]
fn check_refused(param: Param, value: &str, expected: &str) {
    let refused = read(&link_with(param, value), book()).refused;
    let own = refused.iter().find(|refused| refused.param == Some(param)).map(|refused| &refused.why);
    let broken = own.map(|why| match why {
        Why::Bad(BadValue::OutOfBounds(OutOfBounds::Low(least))) => format!("{least:?}"),
        Why::Bad(BadValue::OutOfBounds(OutOfBounds::High(greatest))) => format!("{greatest:?}"),
        Why::Bad(BadValue::OutOfBounds(OutOfBounds::NotWhole)) => "whole".to_owned(),
        Why::Bad(BadValue::OutOfBounds(OutOfBounds::TooFine(decimals))) => format!("{decimals} decimals"),
        other => reason(other),
    });
    assert_eq!(broken.as_deref(), Some(expected), "{}={value}", param.code());
}

/// A parameter, values at and inside its limits, and values outside with the bound that they break.
type Limits = (Param, &'static [&'static str], &'static [(&'static str, &'static str)]);

const LIMITS: [Limits; 22] = [
    (
        Param::Seconds,
        &["0.001", "0.002", "86399.999", "86400"],
        &[("0", "Above(0)"), ("86400.001", "Upto(86400)"), ("0.0001", "3 decimals"), ("86400.0001", "3 decimals")],
    ),
    (
        Param::Videos,
        &["1", "2", "999999999", "1000000000"],
        &[("0", "From(1)"), ("1000000001", "Upto(1000000000)"), ("1.5", "whole"), ("0.1", "whole")],
    ),
    (Param::Days, &["1", "2", "30", "31"], &[("0", "From(1)"), ("32", "Upto(31)"), ("30.5", "whole")]),
    (
        Param::Attempts,
        &["1", "1.001", "999.999", "1000"],
        &[("0.999", "From(1)"), ("0", "From(1)"), ("1000.001", "Upto(1000)"), ("1.0001", "3 decimals")],
    ),
    (
        Param::Blocked,
        &["0", "0.001", "99.998", "99.999"],
        &[("100", "Below(100)"), ("100.001", "Below(100)"), ("99.9999", "3 decimals")],
    ),
    (
        Param::Rate,
        &["0.000001", "0.000002", "999.999999", "1000"],
        &[("0", "Above(0)"), ("1000.000001", "Upto(1000)"), ("0.0000001", "6 decimals")],
    ),
    (
        Param::Finals,
        &["1", "1.001", "999.999", "1000"],
        &[("0.999", "From(1)"), ("1000.001", "Upto(1000)"), ("1.0001", "3 decimals")],
    ),
    (Param::Discount, &["0", "0.001", "99.999", "100"], &[("100.001", "Upto(100)"), ("0.0001", "3 decimals")]),
    (Param::Markup, &["0", "0.001", "999.999", "1000"], &[("1000.001", "Upto(1000)"), ("0.0001", "3 decimals")]),
    (Param::Tax, &["0", "0.001", "999.999", "1000"], &[("1000.001", "Upto(1000)"), ("0.0001", "3 decimals")]),
    (Param::TrialRenders, &["0", "1", "999999", "1000000"], &[("1000001", "Upto(1000000)"), ("0.5", "whole")]),
    (
        Param::SetupHours,
        &["0", "0.001", "999999.999", "1000000"],
        &[("1000000.001", "Upto(1000000)"), ("0.0001", "3 decimals")],
    ),
    (
        Param::CareHours,
        &["0", "0.001", "999999.999", "1000000"],
        &[("1000000.001", "Upto(1000000)"), ("0.0001", "3 decimals")],
    ),
    (
        Param::ReviewMinutes,
        &["0", "0.001", "999999.999", "1000000"],
        &[("1000000.001", "Upto(1000000)"), ("0.0001", "3 decimals")],
    ),
    (
        Param::Hourly,
        &["0", "0.01", "999999999.99", "1000000000"],
        &[("1000000000.01", "Upto(1000000000)"), ("0.001", "2 decimals")],
    ),
    (
        Param::AddonRender,
        &["0", "0.000001", "999999.999999", "1000000"],
        &[("1000000.000001", "Upto(1000000)"), ("0.0000001", "6 decimals")],
    ),
    (
        Param::AddonVideo,
        &["0", "0.000001", "999999.999999", "1000000"],
        &[("1000000.000001", "Upto(1000000)"), ("0.0000001", "6 decimals")],
    ),
    (
        Param::Instead,
        &["0", "0.01", "999999999.99", "1000000000"],
        &[("1000000000.01", "Upto(1000000000)"), ("0.001", "2 decimals")],
    ),
    (
        Param::Hours,
        &["0.001", "0.002", "23.999", "24"],
        &[("0", "Above(0)"), ("24.001", "Upto(24)"), ("8.0001", "3 decimals")],
    ),
    (Param::Months, &["1", "2", "119", "120"], &[("0", "From(1)"), ("121", "Upto(120)"), ("1.5", "whole")]),
    (
        Param::Budget,
        &["0.01", "0.02", "999999999.99", "1000000000"],
        &[("0", "Above(0)"), ("1000000000.01", "Upto(1000000000)"), ("0.001", "2 decimals")],
    ),
    (
        Param::Fx,
        &["0.00000001", "0.00000002", "999999.99999999", "1000000"],
        &[("0", "Above(0)"), ("1000000.00000001", "Upto(1000000)"), ("0.000000001", "8 decimals")],
    ),
];

#[test]
fn every_number_is_taken_within_its_limits_and_refused_a_step_beyond() {
    for (param, taken, refused) in LIMITS {
        taken.iter().for_each(|value| check_taken(param, value));
        refused.iter().for_each(|(value, reason)| check_refused(param, value, reason));
    }
}

#[test]
fn every_parameter_with_bounds_has_its_limits_tested() {
    let tested: Vec<Param> = LIMITS.iter().map(|(param, ..)| *param).collect();
    let bounded: Vec<Param> = Param::VARIANTS.iter().copied().filter(|param| param.bounds().is_some()).collect();
    assert_eq!(tested, bounded);
}

/// A link with the most digits in every number, and these parts, which the tests vary.
fn finest(per: &str, clips: &str, blocked: &str) -> String {
    format!(
        "model=sora-2-pro&res=1080p&seconds=86399.999&videos=1000000000{per}{clips}&attempts=999.999&blocked={blocked}\
         &blocked_billed=yes&discount=0.001&markup=999.999&tax=999.999&cur=EUR&fx=999999.99999999&on=2026-11-22"
    )
}

/// The same with the finest add-ons.
fn finest_with_addons(per: &str, clips: &str, blocked: &str) -> String {
    finest(per, clips, blocked).replace("&cur=", "&addon_render=999999.999999&addon_video=999999.999999&cur=")
}

#[test]
fn the_finest_values_at_once_have_every_digit() {
    // video = 0.70 × 86399.999 × 999.999 ÷ 0.00001 × 0.99999 × 10.99999² × 999999.99999999
    //       = 86399999 × 7 × 999999 × 10^5 × 99999 × 1099999² × 99999999999999 ÷ 10^36;  second = video ÷ 86399.999;
    // minute = second × 60; all = video × 10^9.
    let video = "rate 0.7, render 60479.9993, video 731798611104660271794.3952323240321949372100007 EUR, \
                 second 8469891430261015.0700857673890023099993 EUR, \
                 minute 508193485815660904.205146043340138599958 EUR";
    // day = all; month = all × 31; year = all × 372.
    let day = "day 731798611104660271794395232324.0321949372100007 EUR, \
               month 22685756944244468425626252202044.9980430535100217 EUR, \
               year 272229083330933621107515026424539.9765166421202604 EUR";
    check_figures(&finest("&days=31", "", "99.999"), &format!("{video}, {day}"));
    // month = all × 52 / 12 (all is a multiple of 3); day = month ÷ 31; year = all × 52.
    let week = "day 102294429509253586379861699142.069016496599 EUR, \
                week 731798611104660271794395232324.0321949372100007 EUR, \
                month 3171127314786861177775712673404.1395113945766697 EUR, \
                year 38053527777442334133308552080849.6741367349200364 EUR";
    check_figures(&finest("&per=week&days=31", "", "99.999"), &format!("{video}, {week}"));
    // day = all ÷ 31; month = all; year = all × 12.
    let month = "day 23606406809827750703045007494.323619191523 EUR, \
                 month 731798611104660271794395232324.0321949372100007 EUR, \
                 year 8781583333255923261532742787888.3863392465200084 EUR";
    check_figures(&finest("&per=month&days=31", "", "99.999"), &format!("{video}, {month}"));
    let total = "total 731798611104660271794395232324.0321949372100007 EUR";
    check_figures(&finest("&per=project", "", "99.999"), &format!("{video}, {total}"));
}

#[test]
fn a_repeating_decimal_has_twelve_right_decimals_at_the_greatest_values() {
    // video = 0.70 × 86400 × 999.999 ÷ 0.00017 × …, the rest as above: it repeats, because of the 17.
    // second = video ÷ 86399.999; minute = video × 60 ÷ 86399.999.
    let video = "rate 0.7, render 60480, video 43046977622032453062.082958965282 EUR, \
                 second 498228913428951.001053633797 EUR, minute 29893734805737060.063218027791 EUR";
    let week = "day 6017319452542170858140628672.566346990015 EUR, week 43046977622032453062082958965.282328467031 EUR, \
                month 186536903028807296602359488849.556756690466 EUR, \
                year 2238442836345687559228313866194.681080285591 EUR";
    check_figures(&finest("&per=week&days=31", "&clips=rendered", "99.983"), &format!("{video}, {week}"));
}

#[test]
fn the_greatest_values_at_once_are_exact() {
    // video = 0.70 × 86400 × 1000 ÷ 0.00001 × 11² × 10^6 = 60480 × 1000 × 10^5 × 121 × 10^6; all = video × 10^9.
    let plan = "model=sora-2-pro&res=1080p&seconds=86400&videos=1000000000&days=31&attempts=1000&blocked=99.999\
                &blocked_billed=yes&markup=1000&tax=1000&cur=EUR&fx=1000000&on=2026-11-22";
    let expected = "rate 0.7, render 60480, video 731808000000000000000 EUR, second 8470000000000000 EUR, \
                    minute 508200000000000000 EUR, \
                    day 731808000000000000000000000000 EUR, month 22686048000000000000000000000000 EUR, \
                    year 272232576000000000000000000000000 EUR";
    check_figures(plan, expected);
}

#[test]
fn the_least_values_at_once_are_exact() {
    // 0.05 × 0.001 = 0.00005; × (1 − 0.99999) × 0.00000001 = 5 × 10^-18; × 31 = 155 × 10^-18; × 12 = 1860 × 10^-18.
    let plan = "mode=batch&seconds=0.001&videos=1&days=31&discount=99.999&cur=EUR&fx=0.00000001&on=2026-11-22";
    let expected = "rate 0.05, render 0.00005, video 0.000000000000000005 EUR, second 0.000000000000005 EUR, \
                    minute 0.0000000000003 EUR, \
                    day 0.000000000000000005 EUR, month 0.000000000000000155 EUR, year 0.00000000000000186 EUR";
    check_figures(plan, expected);
}

/// Checks that no figure, rounded for show, and no difference of a market row in percent is too large.
#[track_caller]
fn check_not_too_large(link: &str, quote: &Quote) {
    for (figure, amount) in quote.figures() {
        for decimals in 0..=12 {
            assert!(amount.value.round(decimals).is_ok(), "{} of {link} to {decimals}", figure.code());
        }
    }
    let plan = open(link);
    let main = quote.figure(Figure::main(plan.per)).expect("a main figure");
    for row in market::rows(&plan, book(), day("2026-11-22")) {
        let row = row.expect("a price");
        let difference = row.main().and_then(|row| PriceDifference::of(row, main)).expect("a difference");
        let is_shown = match difference.share {
            Share::Same => true,
            Share::Percent(percent) => percent.round(0).is_ok(),
        };
        assert!(is_shown, "{link} beside {}", row.plan.model);
    }
    assert_eq!(result(&main_steps(&plan, quote)), main.value, "{link}");
}

#[test]
fn nothing_at_the_bounds_is_too_large_to_be_shown_or_compared() {
    for per in ["&days=31", "&per=week&days=31", "&per=month&days=31", "&per=project"] {
        for clips in ["", "&clips=rendered"] {
            for blocked in ["99.999", "99.983"] {
                for link in [finest(per, clips, blocked), finest_with_addons(per, clips, blocked)] {
                    check_not_too_large(&link, &quote(&link));
                }
            }
        }
    }
}

#[test]
fn a_number_that_is_set_is_read_back() {
    let mut plan = open("cur=EUR&fx=2");
    for (param, taken, _) in LIMITS {
        for value in taken {
            let number = parse_decimal(value).expect("a number");
            plan.set(param, &Value::Number(number), book()).expect("within its bounds");
            assert_eq!(plan.number(param), Some(number), "{}={value}", param.code());
        }
    }
}

#[test]
fn a_step_goes_to_the_next_whole_number_within_the_bounds() {
    let step = |param: Param, from: &str, step: Step| {
        let bounds = param.bounds().expect("a number");
        bounds.step(parse_decimal(from).expect("a number"), step).map(|number| number.to_string())
    };
    for (param, from, up, down) in [
        (Param::Seconds, "7", Some("8"), Some("6")),
        (Param::Seconds, "7.5", Some("8"), Some("7")),
        // Not down to 0 s, and not beyond 86,400 s.
        (Param::Seconds, "1", Some("2"), None),
        (Param::Seconds, "0.5", Some("1"), None),
        (Param::Seconds, "86400", None, Some("86399")),
        (Param::Seconds, "86399.001", Some("86400"), Some("86399")),
        (Param::Videos, "1", Some("2"), None),
        (Param::Videos, "1000000000", None, Some("999999999")),
        (Param::Blocked, "0", Some("1"), None),
        (Param::Blocked, "99", None, Some("98")),
        (Param::Discount, "100", None, Some("99")),
    ] {
        assert_eq!(step(param, from, Step::Up).as_deref(), up, "{} up from {from}", param.code());
        assert_eq!(step(param, from, Step::Down).as_deref(), down, "{} down from {from}", param.code());
    }
}

#[test]
fn the_lowest_and_the_highest_number_are_within_the_bounds_and_one_step_further_none_is() {
    let ends = |param: Param| {
        let bounds = param.bounds().expect("a number");
        [bounds.lowest(), bounds.highest()].map(|end| end.normalize().to_string())
    };
    for (param, expected) in [
        (Param::Seconds, ["0.001", "86400"]),
        (Param::Videos, ["1", "1000000000"]),
        (Param::Blocked, ["0", "99.999"]),
        (Param::Rate, ["0.000001", "1000"]),
        (Param::Fx, ["0.00000001", "1000000"]),
    ] {
        assert_eq!(ends(param), expected, "{}", param.code());
    }
    for param in Param::VARIANTS {
        let Some(bounds) = param.bounds() else { continue };
        let step = decimal(1, bounds.decimals);
        assert_eq!([bounds.lowest(), bounds.highest()].map(|end| bounds.check(end).is_ok()), [true, true]);
        let beyond = [bounds.lowest() - step, bounds.highest() + step];
        assert_eq!(beyond.map(|end| bounds.check(end).is_ok()), [false, false], "{}", param.code());
    }
}
