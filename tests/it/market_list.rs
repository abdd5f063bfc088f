//! The market's list: the guide's plan (20 videos of 10 s a day, 600 a month) on one class and one sound.

use rust_decimal::Decimal;
use strum::VariantArray;

use clipcost::catalog::{Book, Confidence, End, Lifecycle, Mode, NoRate, Note, Res, Sound};
use clipcost::i18n::format::Format;
use clipcost::locale::{Currency, Lang};
use clipcost::money::Exact;
use clipcost::names::Code;
use clipcost::plan::param::Step;
use clipcost::pricing::market::list::{ListRow, MarketFilter, MarketList, OtherList, RowNote, Sort, list};
use clipcost::pricing::market::{Class, PriceDifference, Share, WhyNot};
use clipcost::pricing::{Amount, RenderKind, Unpriced};

use crate::market::TODAY;
use crate::{book, day, decimal, model_mut, open, plain};

/// A plan by the day on Sora 2, which ended on 2026-09-24.
const GUIDE: &str = "on=2026-11-25";
/// The rows of the frozen book: 62 of the market's cases, one of Sora 2 and three of Sora 2 Pro.
const ROWS: usize = 66;

/// The list of a link; every row of the book is in it or left out.
#[track_caller]
fn listed(link: &str, filter: &MarketFilter) -> MarketList {
    let list = list(&open(link), book(), day(TODAY), filter);
    assert_eq!(list.rows.len() + list.left_out_count(), ROWS, "{link}");
    list
}

fn in_class(class: Class) -> MarketFilter {
    MarketFilter { class: Some(class), ..MarketFilter::default() }
}

fn of_provider(id: &str) -> MarketFilter {
    MarketFilter { provider: Some(id.to_owned()), ..MarketFilter::default() }
}

#[track_caller]
fn number(value: Exact) -> String {
    value.to_plain().unwrap_or_else(|why| panic!("{why:?}"))
}

fn note(note: RowNote) -> String {
    match note {
        RowNote::Clips(count) => format!("{count} clips"),
        RowNote::Bills { seconds, main } => format!("bills {seconds} s: {}", plain(main)),
        RowNote::EndDisputed { earliest, latest } => format!("disputed {earliest} {latest}"),
        RowNote::Ended(day) => format!("ended {day}"),
        RowNote::Ends(day) => format!("ends {day}"),
        RowNote::NotBefore(day) => format!("not before {day}"),
        RowNote::MayHaveEnded(day) => format!("may have ended {day}"),
        RowNote::NeedsImage | RowNote::Preview | RowNote::ToConfirm => format!("{note:?}"),
    }
}

/// A row as `model res month`.
fn priced(row: &ListRow) -> String {
    format!("{} {} {}", row.plan.model, row.plan.res.code(), plain(row.main().expect("a price")))
}

/// A row as `model res month, against the plan, note`.
fn text(row: &ListRow) -> String {
    let against = match row.difference.map(|difference| difference.share) {
        Some(Share::Same) => "same".to_owned(),
        Some(Share::Percent(percent)) => format!("{} %", number(percent)),
        None if row.is_chosen => "yours".to_owned(),
        None => "no price".to_owned(),
    };
    format!("{}, {against}, {}", priced(row), row.note.map_or_else(|| "-".to_owned(), note))
}

fn all(list: &MarketList, of: impl Fn(&ListRow) -> String) -> Vec<String> {
    list.rows.iter().map(of).collect()
}

/// What else there is, as `class sound: rows from price`.
fn others(list: &MarketList) -> Vec<String> {
    let text = |other: &OtherList| {
        format!("{} {}: {} from {}", other.class.name(), other.sound.code(), other.rows, plain(other.cheapest))
    };
    list.others.iter().map(text).collect()
}

/// The reasons with how many rows each leaves out.
fn reasons(list: &MarketList) -> Vec<(WhyNot, usize)> {
    list.left_out.iter().map(|left_out| (left_out.why.clone(), left_out.rows.len())).collect()
}

#[test]
fn the_guides_plan_is_held_against_its_like_on_sale_and_stays_among_them() {
    // A month: 6000 s × the price of a second. Percents: (month − 600) ÷ 6. Sora 2 is no longer sold, and the plan's own.
    let list = listed(GUIDE, &MarketFilter::default());
    assert_eq!((list.class, list.sound), (Class::Hd, Sound::On));
    assert_eq!(
        all(&list, text),
        [
            "grok-imagine-1.5-lite 720p 180, -70 %, -",
            "veo-3.1-lite 720p 300, -50 %, Preview",
            "vidu-q3-turbo 720p 330, -45 %, ToConfirm",
            "gemini-omni-1.2-flash 720p 417.024, -30.496 %, ToConfirm",
            "minimax-h3 768p 480, -20 %, -",
            "ltx-2.5-fast 720p 540, -10 %, -",
            "wan-3.0 720p 600, same, Preview",
            "veo-3.1-fast 720p 600, same, may have ended 2026-11-17",
            "sora-2 720p 600, yours, ended 2026-09-24",
            "gemini-omni-1.1-flash 720p 608.16, 1.36 %, not before 2026-12-03",
            "kling-3.0 720p 756, 26 %, -",
            "grok-imagine-1.5 720p 840, 40 %, -",
            "seedance-2.0 720p 907.2, 51.2 %, -",
            "veo-3.1 720p 2400, 300 %, may have ended 2026-11-17",
        ]
    );
    // 66 − 24 rows of 720p and 768p; 7 of those without sound; Sora 2 Pro; two that fal sells of others.
    let ended = WhyNot::Discontinued(day("2026-09-24"));
    assert_eq!(reasons(&list), [(WhyNot::Resolution, 42), (WhyNot::Sound, 7), (ended.clone(), 1), (WhyNot::Resold, 2)]);
    let last = list.left_out.iter().find(|left_out| left_out.why == ended).expect("Sora 2 Pro");
    let names: Vec<_> = last.rows.iter().map(|row| (&*row.model, row.res, row.sound)).collect();
    assert_eq!(names, [("sora-2-pro", Res::P720, Sound::On)]);
}

#[test]
fn other_classes_and_sounds_say_their_cheapest_row_on_sale() {
    // 6000 s × 0.023172 = 139.032; clips of 5 s: 1200 × 0.06 = 72, × 0.15 = 180; × 0.02 = 120; × 0.03 = 180; × 0.065 = 390;
    // × 0.05 = 300; × 0.13 = 780; × 0.208512 = 1251.072; × 0.25 = 1500. Sora 2 Pro at 1024p and 1080p is not on sale.
    let expected = [
        "360p on: 2 from 139.032",
        "360p off: 1 from 72",
        "480–540p on: 5 from 120",
        "480–540p off: 1 from 180",
        "720–768p off: 7 from 180",
        "1024–1080p on: 12 from 390",
        "1024–1080p off: 5 from 300",
        "1440p–2k on: 2 from 780",
        "4k on: 7 from 1251.072",
        "4k off: 3 from 1500",
    ];
    assert_eq!(others(&listed(GUIDE, &MarketFilter::default())), expected);
    let ended_too = MarketFilter { on_sale: false, ..MarketFilter::default() };
    assert_eq!(others(&listed(GUIDE, &ended_too)), expected);
    // Of one provider: 0.084, 0.168, 0.112, 0.42 and 0.42 × 6000.
    assert_eq!(
        others(&listed(GUIDE, &of_provider("kling"))),
        [
            "720–768p off: 1 from 504",
            "1024–1080p on: 1 from 1008",
            "1024–1080p off: 1 from 672",
            "4k on: 1 from 2520",
            "4k off: 1 from 2520",
        ]
    );
    // Higher classes are in the list already, with that sound.
    let higher = MarketFilter { or_higher: true, ..in_class(Class::FullHd) };
    let names: Vec<String> = others(&listed(GUIDE, &higher)).iter().map(|text| text.replace(':', "")).collect();
    assert!(names.iter().all(|name| !name.contains("1080p on") && !name.contains("4k on")), "{names:?}");
    assert_eq!(names.len(), 8);
}

#[test]
fn what_is_asked_for_is_listed_with_the_plans_own_row_where_its_price_puts_it() {
    let list = listed(GUIDE, &in_class(Class::FullHd));
    let rows = all(&list, priced);
    assert_eq!(
        rows[..4],
        ["vidu-q3-turbo 1080p 390", "veo-3.1-lite 1080p 480", "sora-2 720p 600", "gemini-omni-1.2-flash 1080p 625.536"]
    );
    assert_eq!((rows.len(), list.class), (13, Class::FullHd));
    // With sound: 12 of 1080p, 2 of 1440p and 2k, 7 of 4k, and the plan's own.
    let higher = MarketFilter { or_higher: true, ..in_class(Class::FullHd) };
    assert_eq!(listed(GUIDE, &higher).rows.len(), 12 + 2 + 7 + 1);
    assert_eq!(listed(GUIDE, &MarketFilter { or_higher: true, ..in_class(Class::Uhd) }).rows.len(), 7 + 1);
    // Without sound: 7 of 720p, and the plan's own, which has sound.
    let silent = MarketFilter { sound: Some(Sound::Off), ..MarketFilter::default() };
    let rows = all(&listed(GUIDE, &silent), priced);
    assert_eq!((rows.len(), rows.contains(&"sora-2 720p 600".to_owned())), (8, true));
    // One provider of the 15 rows on sale, two of which fal sells of others.
    let kling = listed(GUIDE, &of_provider("kling"));
    assert_eq!(all(&kling, priced), ["sora-2 720p 600", "kling-3.0 720p 756"]);
    assert!(reasons(&kling).contains(&(WhyNot::Provider, 14)));
    // 6000 × 0.30.
    let ended = listed(GUIDE, &MarketFilter { on_sale: false, ..MarketFilter::default() });
    assert!(all(&ended, text).contains(&"sora-2-pro 720p 1800, 200 %, ended 2026-09-24".to_owned()));
    assert_eq!(reasons(&ended), [(WhyNot::Resolution, 42), (WhyNot::Sound, 7), (WhyNot::Resold, 2)]);
}

#[test]
fn what_is_not_asked_for_follows_the_plan() {
    let list = listed("model=kling-3.0&res=1080p&audio=off&on=2026-11-25", &MarketFilter::default());
    assert_eq!((list.class, list.sound), (Class::FullHd, Sound::Off));
    // 6000 × 0.05, 0.10, 0.112, 0.20; Luma 1200 × 1.20.
    assert_eq!(
        all(&list, priced),
        [
            "veo-3.1-lite 1080p 300",
            "veo-3.1-fast 1080p 600",
            "kling-3.0 1080p 672",
            "veo-3.1 1080p 1200",
            "luma-ray-3.2 1080p 1440"
        ]
    );
}

#[test]
fn by_name_capitals_do_not_count() {
    let list = listed(GUIDE, &MarketFilter { sort: Sort::Name, ..MarketFilter::default() });
    let names: Vec<&str> = list.rows.iter().map(|row| &*row.name).collect();
    assert_eq!(
        names,
        [
            "Gemini Omni 1.1 Flash",
            "Gemini Omni 1.2 Flash",
            "Grok Imagine Video 1.5",
            "Grok Imagine Video 1.5 Lite",
            "Kling 3.0",
            "LTX-2.5 Fast",
            "MiniMax-H3",
            "Seedance 2.0",
            "Sora 2",
            "Veo 3.1",
            "Veo 3.1 Fast",
            "Veo 3.1 Lite",
            "Vidu Q3 Turbo",
            "Wan 3.0"
        ]
    );
    let higher = MarketFilter { sort: Sort::Name, or_higher: true, ..of_provider("kling") };
    let sizes: Vec<String> = all(&listed("model=kling-3.0&on=2026-11-25", &higher), priced);
    assert_eq!(sizes, ["kling-3.0 720p 756", "kling-3.0 1080p 1008", "kling-3.0 4k 2520"]);
}

#[test]
fn twelve_rows_are_shown_beside_the_plans_own_until_all_are_asked_for() {
    let on_sale = MarketFilter::default();
    let ended_too = MarketFilter { on_sale: false, ..MarketFilter::default() };
    // Rows beside the plan's own: 5 − 1 of 1080p without sound; 13 on sale without Veo 3.1 itself; 13; 13 + 2 of Sora − 1.
    for (link, filter, others, not_shown) in [
        ("model=kling-3.0&res=1080p&audio=off&on=2026-11-25", &on_sale, 4, 0),
        ("model=veo-3.1&on=2026-11-25", &on_sale, 12, 0),
        (GUIDE, &on_sale, 13, 1),
        ("model=veo-3.1&on=2026-11-25", &ended_too, 14, 2),
    ] {
        let list = listed(link, filter);
        assert_eq!(list.rows.len(), others + 1, "{link}");
        let shown: Vec<&ListRow> = list.shown(filter).collect();
        assert_eq!(shown.len(), others + 1 - not_shown, "{link}");
        assert_eq!(shown.iter().filter(|row| row.is_chosen).count(), 1, "{link}");
        let every = MarketFilter { every: true, ..filter.clone() };
        assert_eq!(list.shown(&every).count(), others + 1, "{link}");
    }
    // The dearest row is the plan's own, and stays last.
    let list = listed("model=veo-3.1&on=2026-11-25", &ended_too);
    assert_eq!(list.shown(&ended_too).last().map(priced).as_deref(), Some("veo-3.1 720p 2400"));
}

#[test]
fn a_model_may_need_more_attempts_and_the_plan_keeps_its_own() {
    let mut filter = MarketFilter::default();
    filter.attempts.step("kling-3.0", Step::Up, Decimal::ONE);
    filter.attempts.set("sora-2", Decimal::TWO, Decimal::ONE);
    let rows = all(&listed(GUIDE, &filter), priced);
    // Twice 756.
    assert!(
        rows.contains(&"kling-3.0 720p 1512".to_owned()) && rows.contains(&"sora-2 720p 600".to_owned()),
        "{rows:?}"
    );
    // Twice 504 elsewhere.
    let kling = MarketFilter { provider: Some("kling".to_owned()), ..filter.clone() };
    assert_eq!(others(&listed(GUIDE, &kling))[0], "720–768p off: 1 from 1008");
    filter.attempts.set("sora-2", Decimal::ONE, Decimal::ONE);
    filter.attempts.set("kling-3.0", decimal(1001, 0), Decimal::ONE);
    assert_eq!(filter, MarketFilter::default(), "as many as the plan's, and a number out of bounds");
    filter.attempts.step("kling-3.0", Step::Down, Decimal::ONE);
    assert_eq!(filter, MarketFilter::default(), "no fewer than one");
}

#[test]
fn a_plan_without_a_price_has_a_list_that_it_is_not_in() {
    // 1080p came on 2026-03-12. On that day only Sora had prices, and it was on sale then, not today.
    let filter = MarketFilter { on_sale: false, ..MarketFilter::default() };
    let list = listed("model=sora-2-pro&res=1080p&on=2025-12-01", &filter);
    // 6000 × 0.50.
    assert_eq!(all(&list, text), ["sora-2-pro 1024p 3000, no price, ended 2026-09-24"]);
    let unpriced = |why| {
        let (kind, mode) = (RenderKind::Final, Mode::Standard);
        WhyNot::Unpriced(Unpriced::NotOffered { kind, mode, why, changes: Vec::new() })
    };
    let own = list.left_out.iter().find(|left_out| left_out.why == unpriced(NoRate::NotBefore(day("2026-03-12"))));
    assert_eq!(own.map(|left_out| &*left_out.rows[0].model), Some("sora-2-pro"));
    // Omni 1.2 came on 2026-11-05.
    let later = unpriced(NoRate::NotBefore(day("2026-11-05")));
    assert!(reasons(&list).contains(&(later, 1)));
}

/// A row at today's price as `model res month`.
fn todays(list: &MarketList) -> Vec<String> {
    list.today.iter().map(priced).collect()
}

/// What is on sale today with sound at 720p or 768p. A month: 6000 s × the price of a second.
const ON_SALE: [&str; 13] = [
    "grok-imagine-1.5-lite 720p 180",
    "veo-3.1-lite 720p 300",
    "vidu-q3-turbo 720p 330",
    "gemini-omni-1.2-flash 720p 417.024",
    "minimax-h3 768p 480",
    "ltx-2.5-fast 720p 540",
    "wan-3.0 720p 600",
    "veo-3.1-fast 720p 600",
    "gemini-omni-1.1-flash 720p 608.16",
    "kling-3.0 720p 756",
    "grok-imagine-1.5 720p 840",
    "seedance-2.0 720p 907.2",
    "veo-3.1 720p 2400",
];

#[test]
fn what_has_no_price_on_the_plans_day_is_listed_apart_at_todays_prices() {
    let list = listed("on=2026-08-01", &MarketFilter::default());
    assert_eq!(all(&list, text), ["sora-2 720p 600, yours, ended 2026-09-24"]);
    assert_eq!(todays(&list), ON_SALE);
    for row in &list.today {
        // Each is a plan of today, and held against nothing: the plan's own price is of another day.
        assert_eq!((row.plan.on, row.difference), (Some(day(TODAY)), None), "{}", row.name);
        assert!(list.is_of_today(&row.row_name()) && list.row(&row.row_name()) == Some(row), "{}", row.name);
    }
    // They stay among what is left out, with the reason: not known before the day that they were read.
    let unpriced = list.left_out.iter().filter(|left_out| matches!(left_out.why, WhyNot::Unpriced(_)));
    assert_eq!(unpriced.map(|left_out| left_out.rows.len()).sum::<usize>(), 13);
    // Five are shown until all are asked for.
    let asked = MarketFilter { every: true, ..MarketFilter::default() };
    assert_eq!(list.shown_today(&MarketFilter::default()).count(), 5);
    assert_eq!(list.shown_today(&asked).count(), 13);
}

#[test]
fn a_plan_without_a_price_on_its_day_is_itself_among_the_rows_of_today() {
    // Sora 2 is no longer sold: nothing is known of that day.
    let list = listed("model=veo-3.1&on=2026-08-01", &MarketFilter::default());
    assert_eq!((all(&list, text), todays(&list)), (Vec::new(), ON_SALE.map(str::to_owned).to_vec()));
    let own: Vec<_> = list.today.iter().filter(|row| row.is_chosen).map(priced).collect();
    assert_eq!(own, ["veo-3.1 720p 2400"]);
    // Without a price of its own day, and at its last list price today: 6000 × 0.70.
    let list = listed("model=sora-2-pro&res=1080p&on=2025-12-01", &MarketFilter::default());
    assert!(todays(&list).contains(&"sora-2-pro 1080p 4200".to_owned()), "{:?}", todays(&list));
}

#[test]
fn rows_of_today_follow_what_is_asked_of_the_market() {
    let asked = |filter: &MarketFilter| todays(&listed("on=2026-08-01", filter));
    assert_eq!(asked(&of_provider("kling")), ["kling-3.0 720p 756"]);
    // 6000 × 0.13 and × 0.19.
    assert_eq!(asked(&in_class(Class::Qhd)), ["minimax-h3 2k 780", "ltx-2.5-fast 1440p 1140"]);
    let by_name = MarketFilter { sort: Sort::Name, ..MarketFilter::default() };
    assert_eq!(asked(&by_name).first().map(String::as_str), Some("gemini-omni-1.1-flash 720p 608.16"));
    // Two takes of Kling's own: 2 × 756.
    let mut twice = of_provider("kling");
    twice.attempts.set("kling-3.0", Decimal::TWO, Decimal::ONE);
    assert_eq!(asked(&twice), ["kling-3.0 720p 1512"]);
}

#[test]
fn on_a_day_with_prices_no_row_is_of_another_day() {
    for link in [GUIDE, "", "model=veo-3.1&on=2026-11-25", "on=2027-06-01"] {
        assert_eq!(todays(&listed(link, &MarketFilter::default())), Vec::<String>::new(), "{link}");
    }
    // The price of Veo is known from 7 October on: the day before, and that day.
    let google = of_provider("google-cloud");
    let veo = |link: &str| todays(&listed(link, &google)).contains(&"veo-3.1 720p 2400".to_owned());
    assert!(veo("on=2026-10-06") && !veo("on=2026-10-07"));
    // What has no clip as long has no price on any day: Veo renders 8 s at most.
    let single = listed("seconds=13&clips=single&on=2026-08-01", &MarketFilter::default());
    assert!(single.today.iter().all(|row| !row.plan.model.starts_with("veo")), "{:?}", todays(&single));
    assert!(todays(&single).contains(&"ltx-2.5-fast 720p 756".to_owned()), "{:?}", todays(&single));
}

#[test]
fn a_difference_below_half_a_percent_is_none() {
    let usd = |cents: u64| Amount { value: decimal(cents, 2).into(), currency: Currency::USD };
    let share = |row, plan| PriceDifference::of(usd(row), usd(plan)).map(|difference| difference.share);
    // Of 600, half a percent is 3.
    assert_eq!(share(60_299, 60_000), Some(Share::Same));
    assert_eq!(share(60_300, 60_000), Some(Share::Percent(decimal(5, 1).into())));
    assert_eq!(share(60_301, 60_000), Some(Share::Percent(Exact::whole(301).divided_by(600))));
    assert_eq!(share(59_701, 60_000), Some(Share::Same));
    assert_eq!(share(59_700, 60_000), Some(Share::Percent(Exact::ZERO.minus(decimal(5, 1)))));
    assert_eq!(share(60_000, 60_000), Some(Share::Same));
    // All may be free; of nothing there is no percent.
    assert_eq!((share(0, 0), share(1, 0)), (Some(Share::Same), None));
    let money = PriceDifference::of(usd(18_000), usd(60_000)).map(|difference| plain(difference.money));
    assert_eq!(money.as_deref(), Some("-420"));
}

#[test]
fn a_difference_in_percent_is_a_whole_number_with_its_sign() {
    let format = |lang| Format::new(lang, Currency::USD);
    let minus = |tenths| Exact::ZERO.minus(decimal(tenths, 1));
    for (percent, english, french) in [
        (minus(700), "\u{2212}70%", "\u{2212}70\u{a0}%"),
        (minus(305), "\u{2212}31%", "\u{2212}31\u{a0}%"),
        (minus(304), "\u{2212}30%", "\u{2212}30\u{a0}%"),
        (decimal(5, 1).into(), "+1%", "+1\u{a0}%"),
        (decimal(14, 1).into(), "+1%", "+1\u{a0}%"),
        (Exact::whole(39_900), "+39,900%", "+39\u{202f}900\u{a0}%"),
    ] {
        assert_eq!(format(Lang::En).percent_difference(percent), english);
        assert_eq!(format(Lang::Fr).percent_difference(percent), french);
    }
}

/// The note of Kling 3.0 at 720p in the list of a link, on a day, with a book that was changed.
fn note_of_kling(book: &Book, link: &str, today: &str) -> String {
    let filter = MarketFilter { on_sale: false, ..MarketFilter::default() };
    let list = list(&open(link), book, day(today), &filter);
    let row = list.rows.iter().find(|row| row.plan.model == "kling-3.0").expect("Kling");
    row.note.map_or_else(|| "-".to_owned(), note)
}

fn end(text: &str) -> End {
    let source = book().model("kling-3.0").expect("Kling").rates[0].source.clone();
    End { day: day(text), source }
}

#[test]
fn a_row_has_one_note_the_first_that_is_so() {
    let mut book = book().clone();
    let kling = model_mut(&mut book, "kling-3.0");
    kling.notes = vec![Note::InputsBilled, Note::Preview, Note::NeedsImage].into();
    kling.lifecycle.not_before = vec![end("2026-11-17"), end("2027-05-04")].into();
    kling.lifecycle.retired = Some(day("2026-11-20"));
    kling.rates.to_mut().iter_mut().for_each(|rate| rate.source.confidence = Confidence::Medium);
    // Kling renders 3 to 15 s: 20.5 s are two clips of together 21 s.
    let link = "seconds=20.5&on=2026-11-25";
    let mut notes = vec![note_of_kling(&book, link, TODAY)];
    model_mut(&mut book, "kling-3.0").lifecycle.retired = None;
    notes.push(note_of_kling(&book, link, TODAY));
    model_mut(&mut book, "kling-3.0").lifecycle.not_before = Vec::new().into();
    notes.push(note_of_kling(&book, link, TODAY));
    model_mut(&mut book, "kling-3.0").notes = vec![Note::InputsBilled, Note::Preview].into();
    notes.push(note_of_kling(&book, link, TODAY));
    model_mut(&mut book, "kling-3.0").notes = vec![Note::InputsBilled].into();
    notes.push(note_of_kling(&book, link, TODAY));
    let rates = &mut model_mut(&mut book, "kling-3.0").rates;
    rates.to_mut().iter_mut().for_each(|rate| rate.source.confidence = Confidence::High);
    notes.push(note_of_kling(&book, link, TODAY));
    // 10.5 s are one clip of 11 s: 600 × 11 × 0.126.
    notes.push(note_of_kling(&book, "seconds=10.5&on=2026-11-25", TODAY));
    notes.push(note_of_kling(&book, "on=2026-11-25", TODAY));
    assert_eq!(
        notes,
        [
            "ended 2026-11-20",
            "disputed 2026-11-17 2027-05-04",
            "NeedsImage",
            "Preview",
            "ToConfirm",
            "2 clips",
            "bills 11 s: 831.6",
            "-"
        ]
    );
}

#[test]
fn an_end_is_noted_from_ninety_days_ahead() {
    // 2027-03-01 is 91 days after 2026-11-30.
    let changed = |change: &dyn Fn(&mut Lifecycle)| {
        let mut book = book().clone();
        change(&mut model_mut(&mut book, "kling-3.0").lifecycle);
        move |today: &str| note_of_kling(&book, &format!("on={today}"), today)
    };
    let ends = changed(&|days| days.ends = Some(end("2027-03-01")));
    assert_eq!(ends("2026-11-30"), "-");
    assert_eq!(ends("2026-12-01"), "ends 2027-03-01");
    assert_eq!(ends("2026-12-02"), "ends 2027-03-01");
    assert_eq!(ends("2027-02-28"), "ends 2027-03-01");
    assert_eq!(ends("2027-03-01"), "ended 2027-03-01");
    assert_eq!(ends("2027-03-02"), "ended 2027-03-01");
    let not_before = changed(&|days| days.not_before = vec![end("2027-03-01")].into());
    assert_eq!(not_before("2026-11-30"), "-");
    assert_eq!(not_before("2026-12-01"), "not before 2027-03-01");
    assert_eq!(not_before("2027-02-28"), "not before 2027-03-01");
    assert_eq!(not_before("2027-03-01"), "may have ended 2027-03-01");
    // Two readings of the same day agree.
    let agreed = changed(&|days| days.not_before = vec![end("2027-03-01"), end("2027-03-01")].into());
    assert_eq!(agreed("2027-03-01"), "may have ended 2027-03-01");
    let disputed = changed(&|days| days.not_before = vec![end("2027-03-01"), end("2027-03-02")].into());
    assert_eq!(disputed("2026-11-30"), "-");
    assert_eq!(disputed("2026-12-01"), "disputed 2027-03-01 2027-03-02");
}

#[test]
fn clips_are_told_where_they_are_joined_and_their_price_where_it_differs() {
    // Model, seconds; the clips, the month in real clips where it differs, the note. 600 videos a month.
    #[rustfmt::skip]
    let cases = [
        // 15 + 15 s are 30 s.
        ("kling-3.0", "30", 2, "", "2 clips"),
        // 20 + 10 s.
        ("ltx-2.5-fast", "30", 2, "", "2 clips"),
        // One clip of 10 s: 600 × 10 × 0.09.
        ("ltx-2.5-fast", "9", 1, "540", "bills 10 s: 540"),
        // Two clips of 4 s are 8 s, one of 8 s is one clip; 600 × 8 × 0.10 = 480. It may have ended, which is told first.
        ("veo-3.1-fast", "7", 1, "480", "may have ended 2026-11-17"),
        ("grok-imagine-1.5", "15", 1, "", "-"),
        ("grok-imagine-1.5", "15.001", 2, "1344", "2 clips"),
    ];
    for (model, seconds, count, main, expected) in cases {
        let list = listed(&format!("seconds={seconds}&on=2026-11-25"), &MarketFilter::default());
        let row = list.rows.iter().find(|row| row.plan.model == model).expect(model);
        let real = row.real.as_ref().expect("clips");
        assert_eq!(real.count(), count, "{model} {seconds}");
        assert_eq!(real.main.map(plain).unwrap_or_default(), main, "{model} {seconds}");
        assert_eq!(row.note.map_or_else(|| "-".to_owned(), note), expected, "{model} {seconds}");
    }
    // Billed by real clips already: as many, at the row's own price.
    let list = listed("seconds=9&clips=rendered&on=2026-11-25", &MarketFilter::default());
    let row = list.rows.iter().find(|row| row.plan.model == "ltx-2.5-fast").expect("LTX");
    assert_eq!((priced(row).as_str(), row.note), ("ltx-2.5-fast 720p 540", None));
    // Sold by the clip: 8 s are two of 5 s, whatever is billed.
    let list = listed("model=luma-ray-3.2&seconds=8&on=2026-11-25", &MarketFilter::default());
    let own = list.rows.iter().find(|row| row.is_chosen).and_then(|row| row.real.as_ref()).expect("Luma");
    assert_eq!((own.count(), own.main), (2, None));
}

#[test]
fn a_price_of_the_persons_own_needs_no_confirming() {
    // 6000 × 0.05 in place of the list price, which is of medium confidence.
    let list = listed("model=vidu-q3-turbo&rate=0.05&on=2026-11-25", &MarketFilter::default());
    assert!(all(&list, text).contains(&"vidu-q3-turbo 720p 300, yours, -".to_owned()));
}

#[test]
fn each_class_is_named_by_a_resolution_of_its_own() {
    for &class in Class::VARIANTS {
        let usual: Res = class.usual().to_lowercase().parse().expect("a resolution");
        assert_eq!(Class::of(usual), class);
    }
}

#[test]
fn the_nearest_in_price_are_those_of_either_side() {
    // Against $600: $600 twice, in the order of the list, then $608.16, $540 and $480.
    let list = listed("", &MarketFilter::default());
    let nearest: Vec<_> = list.nearest(5).into_iter().map(priced).collect();
    let expected = [
        "wan-3.0 720p 600",
        "veo-3.1-fast 720p 600",
        "gemini-omni-1.1-flash 720p 608.16",
        "ltx-2.5-fast 720p 540",
        "minimax-h3 768p 480",
    ];
    assert_eq!(nearest, expected);
    assert_eq!(list.nearest(0), Vec::<&ListRow>::new());
    assert_eq!(list.nearest(100).len(), list.rows.len() - 1, "all but the plan's own");
}

#[test]
fn beside_a_plan_without_a_price_the_first_of_the_list_are_the_nearest() {
    let list = listed("model=veo-3.1&on=2026-01-01", &MarketFilter::default());
    let first: Vec<_> = list.rows.iter().take(3).map(priced).collect();
    assert_eq!(list.nearest(3).into_iter().map(priced).collect::<Vec<_>>(), first);
}
