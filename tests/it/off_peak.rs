//! Off-peak: renders at the hours that the provider sets, at a price of their own, where a model has one.

use clipcost::catalog::{Mode, Rate, Res, Sound};
use clipcost::link::{read, write};
use clipcost::plan::Plan;
use clipcost::pricing::limits::check_limits;
use clipcost::pricing::market::list::{MarketFilter, list};
use clipcost::pricing::{Figure, price};

use crate::market::{TODAY, figure_of};
use crate::{book, day, model_mut, open, plain, quote};

#[test]
fn it_has_its_own_price() {
    // Credits at 0.005: 4, 6 and 7 a second; 20 videos of 10 s on each of 30 days are 6000 s.
    for (res, rate, video, month) in
        [("res=540p&", "0.02", "0.2", "120"), ("", "0.03", "0.3", "180"), ("res=1080p&", "0.035", "0.35", "210")]
    {
        let quote = quote(&format!("model=vidu-q3-turbo&{res}mode=off-peak&on=2026-11-25"));
        let figures = [Figure::Rate, Figure::Video, Figure::Month].map(|figure| figure_of(&quote, figure));
        assert_eq!(figures, [rate, video, month], "{res}");
    }
}

#[test]
fn a_model_without_it_refuses_it_and_a_link_keeps_it() {
    let link = "model=vidu-q3-turbo&mode=off-peak&on=2026-11-25";
    assert_eq!(write(&open(link), book()), link);
    let refused = read("model=veo-3.1&mode=off-peak", book());
    assert_eq!((refused.refused.len(), refused.plan.mode), (1, Mode::Standard));
    let mut plan = open(link);
    let other = book().model("kling-3.0").expect("Kling 3.0");
    plan.set_row(other, Res::P720, Sound::On);
    assert_eq!(plan.mode, Mode::Standard, "another model is sent at once");
}

#[test]
fn its_requests_are_limited_as_usual() {
    // Sora 2 has tiers with requests a minute; off-peak prices are given to it here.
    let mut book = book().clone();
    let rates = model_mut(&mut book, "sora-2").rates.to_mut();
    let dear = rates.iter().filter(|rate| rate.mode == Mode::Standard).cloned().collect::<Vec<_>>();
    rates.extend(dear.into_iter().map(|rate| Rate { mode: Mode::OffPeak, ..rate }));
    let tiers = |mode: Mode| {
        let plan = Plan { mode, ..open("videos=2000&on=2026-08-01") };
        let quote = price(&plan, &book, day(TODAY)).expect("a price");
        check_limits(&plan, &quote, &book).tiers
    };
    let at_once = tiers(Mode::Standard);
    assert!(at_once.iter().any(|fit| !fit.requests.is_empty()), "{at_once:?}");
    assert_eq!(tiers(Mode::OffPeak), at_once);
}

#[test]
fn in_the_market_it_stands_beside_what_others_sell_at_once() {
    let list =
        list(&open("model=vidu-q3-turbo&mode=off-peak&on=2026-11-25"), book(), day(TODAY), &MarketFilter::default());
    let row = list.rows.iter().find(|row| row.is_chosen).expect("its own row");
    assert_eq!((row.plan.mode, plain(row.main().expect("a price"))), (Mode::OffPeak, "180".to_owned()));
    assert!(list.rows.iter().filter(|row| !row.is_chosen).all(|row| row.plan.mode == Mode::Standard));
}
