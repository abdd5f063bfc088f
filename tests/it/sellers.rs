//! Models that another than their maker sells: named in the maker's row, listed where their seller is asked for, never offered by
//! themselves.

use clipcost::pricing::Figure;
use clipcost::pricing::market::alternatives::alternatives;
use clipcost::pricing::market::list::{ListRow, MarketFilter, MarketList, list};
use clipcost::pricing::market::nearest;

use crate::market::{TODAY, figure_of};
use crate::{book, day, open, plain, quote};

fn listed(link: &str, filter: &MarketFilter) -> MarketList {
    list(&open(link), book(), day(TODAY), filter)
}

/// The sellers of each row that has some, as `model: seller model video × times`.
fn sellers(list: &MarketList) -> Vec<String> {
    let of = |row: &ListRow| {
        let sellers = row.sellers.iter().map(|seller| {
            let times = seller.times.and_then(|times| times.to_plain().ok()).unwrap_or_default();
            format!("{} {} {} × {times}", seller.name, seller.row.model, plain(seller.video))
        });
        let sellers: Vec<String> = sellers.collect();
        (!sellers.is_empty()).then(|| format!("{}: {}", row.plan.model, sellers.join(", ")))
    };
    list.rows.iter().filter_map(of).collect()
}

fn priced(list: &MarketList) -> Vec<String> {
    list.rows.iter().map(|row| format!("{} {}", row.plan.model, plain(row.main().expect("a price")))).collect()
}

#[test]
fn a_makers_row_names_who_else_sells_it() {
    // 10 s at 0.06 are 0.6, of the maker's 0.8; at 0.3024 they are 3.024, twice the maker's 1.512.
    let list = listed("on=2026-11-25", &MarketFilter::default());
    assert_eq!(
        sellers(&list),
        ["minimax-h3: fal minimax-h3-via-fal 0.6 × 0.75", "seedance-2.0: fal seedance-2.0-via-fal 3.024 × 2",]
    );
    // At 4k clips of 12.4416 ÷ 8 × 10 = 15.552 a video; 768p and 480p are other rows.
    let above = MarketFilter { or_higher: true, ..MarketFilter::default() };
    let above = listed("model=seedance-2.0&res=4k&on=2026-11-25", &above);
    assert_eq!(sellers(&above), ["seedance-2.0: fal seedance-2.0-via-fal 15.552 × 2"]);
    // Before it was first read at fal nobody knows what it costs there.
    let before = listed("on=2026-11-01", &MarketFilter::default());
    assert_eq!(sellers(&before), ["seedance-2.0: fal seedance-2.0-via-fal 3.024 × 2"]);
    // 0.8 × 2 attempts, + 1 beside each video: 2.6; at fal 0.6 × 2 + 1 = 2.2.
    let more = listed("attempts=2&addon_video=1&on=2026-11-25", &MarketFilter::default());
    let first = sellers(&more).first().cloned().unwrap_or_default();
    assert_eq!(first, "minimax-h3: fal minimax-h3-via-fal 2.2 × 0.846153846154");
}

#[test]
fn who_is_asked_for_is_listed_with_what_it_sells() {
    // 6000 s × 0.06 and × 0.3024.
    let fal = MarketFilter { provider: Some("fal".to_owned()), ..MarketFilter::default() };
    let list = listed("on=2026-11-25", &fal);
    assert_eq!(priced(&list), ["minimax-h3-via-fal 360", "sora-2 600", "seedance-2.0-via-fal 1814.4"]);
    assert_eq!(sellers(&list), [] as [String; 0]);
}

#[test]
fn a_plan_there_is_priced_and_listed_beside_its_maker() {
    let link = "model=minimax-h3-via-fal&on=2026-11-25";
    let quote = quote(link);
    assert_eq!(figure_of(&quote, Figure::Rate), "0.06");
    assert_eq!(figure_of(&quote, Figure::Month), "360");
    let list = listed(link, &MarketFilter::default());
    let own: Vec<&str> = list.rows.iter().filter(|row| row.is_chosen).map(|row| row.plan.model.as_str()).collect();
    assert_eq!(own, ["minimax-h3-via-fal"]);
    assert!(priced(&list).contains(&"minimax-h3 480".to_owned()), "its maker's");
}

#[test]
fn nothing_sold_by_another_is_offered_by_itself() {
    // At fal MiniMax-H3 is 360, below all of 720p but two of 300 and 330 and one of 180.
    let plan = open("on=2026-11-25");
    let found = alternatives(&plan, book(), day(TODAY));
    assert!(found.offered.iter().all(|one| !one.plan.model.contains("-via-")), "{:?}", found.offered);
    // Beside Sora 2, which has ended, 13 rows of makers are on sale: those of 180, 300, 330, 417.024, 480 and 540 are cheaper.
    assert_eq!((found.comparable, found.cheaper), (13, 6));
    let near = nearest(&plan, book(), day(TODAY)).flatten();
    assert!(near.map(|row| row.plan.model).all(|model| !model.contains("-via-")));
}
