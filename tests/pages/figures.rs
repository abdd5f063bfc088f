//! The figures of the page: every figure of the plan where all views are open, those of the contract on the first screen, and a
//! figure that stands twice with one value.

use std::collections::BTreeMap;

use strum::VariantArray;

use clipcost::app::fragment::View;
use clipcost::app::state::Opened;
use clipcost::locale::Lang;
use clipcost::names::Code;
use clipcost::pricing::Figure;
use clipcost::pricing::answer::answer;

use crate::document::Element;
use crate::frozen::{book, day, exact, open};
use crate::page::{Opening, TODAY, all};

/// Links of every kind of plan: by day, week, month and for a project, with drafts, another currency, a batch, whole clips.
const LINKS: [&str; 9] = [
    "on=2026-08-01",
    "per=week&attempts=2.5&budget=100&on=2026-08-01",
    "per=project&setup_hours=1&hourly=20&instead=5&on=2026-08-01",
    "model=sora-2-pro&res=1024p&attempts=5&draft=sora-2&instead=50&budget=900&cur=EUR&fx=0.9&on=2026-08-01",
    "mode=batch&videos=900000&on=2026-08-01",
    "model=luma-ray-3.2&seconds=17&videos=3&attempts=2&on=2026-11-01",
    "model=kling-3.0&audio=off&seconds=7.5&clips=rendered&on=2026-11-01",
    "videos=40&per=month&attempts=2&blocked=20&blocked_billed=yes&discount=10&tax=20&trial_renders=10&care_hours=0.5&hourly=80&on=2026-08-01",
    "rate=0.08&on=2026-08-01",
];

/// The exact value of a `<data>`, with its currency where that is not US dollars.
fn value_of(data: &Element) -> String {
    let value = data.attribute("value").expect("a figure has a value");
    match data.attribute("data-currency") {
        None | Some("USD") => value.to_owned(),
        Some(code) => format!("{value} {code}"),
    }
}

/// The figures below an element that stand in no row of a comparison.
fn own(element: &Element) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for child in element.elements().filter(|child| child.attribute("data-model").is_none()) {
        match child.attribute("data-figure") {
            Some(name) => found.push((name.to_owned(), value_of(child))),
            None => found.extend(own(child)),
        }
    }
    found
}

/// The plan's own figures on a page. One that stands more than once has to have one value.
#[track_caller]
pub fn own_figures(page: &Element) -> BTreeMap<String, String> {
    let mut figures = BTreeMap::new();
    for (name, value) in own(page) {
        let before = figures.insert(name.clone(), value.clone());
        assert!(before.is_none_or(|before| before == value), "{name} has two values: {value}");
    }
    figures
}

/// The figures of a plan as it is worked out.
fn worked_out(link: &str) -> BTreeMap<String, String> {
    let answer = answer(&open(link), book(), day(TODAY)).unwrap_or_else(|why| panic!("{link}: {why:?}"));
    answer.figures().map(|(figure, value)| (figure.code().to_owned(), exact(value))).collect()
}

#[test]
fn every_figure_of_the_plan_stands_where_all_views_are_open_and_no_other() {
    for link in LINKS {
        let expected = worked_out(link);
        for &lang in Lang::VARIANTS {
            assert_eq!(own_figures(&all(link, lang)), expected, "{link} in {lang:?}");
        }
    }
}

#[test]
fn the_first_screen_has_the_figures_of_the_quote_and_the_tabs_those_of_their_views() {
    let of_quote = [
        Figure::Rate,
        Figure::Render,
        Figure::Video,
        Figure::Second,
        Figure::Minute,
        Figure::Day,
        Figure::Week,
        Figure::Month,
        Figure::Year,
        Figure::Total,
    ];
    let of_tabs = [Figure::Risk80, Figure::TierNeeded, Figure::Plan, Figure::BudgetVideos];
    for link in LINKS {
        let page = Opening { fragment: "", ..Opening::all(link) }.page();
        let names = of_quote.iter().chain(&of_tabs).map(|figure| figure.code());
        let mut expected = worked_out(link);
        expected.retain(|name, _| names.clone().any(|kept| kept == name));
        assert_eq!(own_figures(&page), expected, "{link}");
        assert!(!page.has(".view"), "a view is open");
    }
}

#[test]
fn a_view_opens_with_its_figures_alone() {
    for &view in View::VARIANTS {
        let page = Opening { fragment: &view.href(), ..Opening::all(LINKS[1]) }.page();
        let sections: Vec<_> = page.all(".view").into_iter().map(|section| section.attribute("id")).collect();
        assert_eq!(sections, [Some(view.code())], "open by {}", view.href());
        let expected = worked_out(LINKS[1]);
        assert!(own_figures(&page).iter().all(|(name, value)| expected.get(name) == Some(value)), "{view:?}");
    }
    for (view, names) in [
        (View::Retakes, &["risk-50", "risk-80", "risk-95"][..]),
        (View::Limits, &["tier-needed", "renders-month", "requests-minute"]),
        (View::Cost, &["trial", "setup", "care", "review", "plan"]),
        (View::Budget, &["budget-videos", "budget-seconds", "budget-attempts"]),
    ] {
        let page = Opening { fragment: &view.href(), ..Opening::all(LINKS[1]) }.page();
        let figures = own_figures(page.one(".view"));
        let missing: Vec<_> = names.iter().filter(|&&name| !figures.contains_key(name)).collect();
        assert!(
            missing.is_empty() || worked_out(LINKS[1]).keys().all(|name| !missing.contains(&&name.as_str())),
            "{missing:?}"
        );
    }
}

#[test]
fn a_narrow_page_opens_no_view_by_itself_and_a_wide_one_compare() {
    for (fragment, wide, open) in [
        ("", false, None),
        ("", true, Some("compare")),
        ("#unknown", true, Some("compare")),
        ("#budget", true, Some("budget")),
    ] {
        let page = crate::document::read(&clipcost::app::prerender::html(clipcost::app::state::Setup {
            wide,
            ..Opening { fragment, ..Opening::all("") }.setup()
        }));
        let open_views: Vec<_> = page.all(".view").into_iter().map(|section| section.attribute("id")).collect();
        assert_eq!(open_views, open.map(Some).into_iter().collect::<Vec<_>>(), "{fragment} {wide}");
        let current: Vec<_> =
            page.all("a.tab[aria-current=true]").into_iter().filter_map(|tab| tab.attribute("href")).collect();
        assert_eq!(current, open.map(|open| format!("#{open}")).iter().map(String::as_str).collect::<Vec<_>>());
    }
}

#[test]
fn the_standard_plan_costs_600_dollars_a_month_in_both_languages() {
    // 20 videos × 10 s × $0.10 × 30 days = $600; in the headline, the sum, the bar and, as a plan, over 12 months $7,200.
    for (lang, month, year) in [(Lang::En, "$600", "$7,200"), (Lang::Fr, "600\u{a0}$", "7\u{202f}200\u{a0}$")] {
        let page = all("", lang);
        for place in ["#headline", "#working", "#foot-bar"] {
            let data = page.one(place).one("[data-figure=month]");
            assert_eq!((value_of(data).as_str(), data.text().as_str()), ("600", month), "{place}");
        }
        assert!(page.all("[data-figure=plan]").iter().all(|data| data.text() == year), "{lang:?}");
    }
}

#[test]
fn every_figure_says_how_it_comes_about() {
    let all_open = Opening::all(
        "attempts=2&trial_renders=2&setup_hours=1&care_hours=1&review_minutes=1&hourly=60&instead=30&budget=900&on=2026-08-01",
    );
    let figures = own_figures(&all_open.page());
    for &figure in Figure::VARIANTS.iter().filter(|figure| figures.contains_key(figure.code())) {
        let page = all_open.page_after(|state| leptos::prelude::Set::set(&state.opened, Opened::Working(figure)));
        let buttons = page.all(&format!("#why-{}", figure.code()));
        // The main figure's working is the sum under it.
        if figure.code() == "month" || figure.code() == "rate" {
            continue;
        }
        assert_eq!(buttons.len(), 1, "{} has one button", figure.code());
        assert_eq!(buttons[0].attribute("aria-expanded"), Some("true"), "{}", figure.code());
        let working = page.one(&format!("#working-{}", figure.code()));
        assert!(
            working.attribute("hidden").is_none() && !working.words().is_empty(),
            "{}: {}",
            figure.code(),
            working.words()
        );
    }
}

#[test]
fn what_has_no_price_has_words_and_no_figure() {
    for (link, says, change) in [
        (
            "model=sora-2-pro&res=1080p&budget=500&on=2025-12-01",
            "was not offered before 12\u{a0}March 2026",
            "Price it on 12\u{a0}March 2026",
        ),
        (
            "draft=sora-2-pro&draft_res=1080p&on=2025-12-01",
            "Sora 2 Pro at 1080p was not offered before 12\u{a0}March 2026",
            "Draft at 1024p",
        ),
        (
            "model=luma-ray-3.2&seconds=12&clips=single&budget=500&on=2026-11-22",
            "Luma Ray 3.2 at 720p has no clip of 12\u{a0}s: its longest is 10\u{a0}s.",
            "Join several clips",
        ),
    ] {
        let page = all(link, Lang::En);
        assert_eq!(own_figures(&page), BTreeMap::new(), "{link}");
        let why = page.one("[data-unpriced]").words();
        assert!(why.contains(says) && why.contains(change), "{why}");
    }
}

#[test]
fn what_is_not_exact_to_the_render_is_marked() {
    // 20,000 a day × 30 × 3 = 1.8 million expected renders.
    for (link, marked) in [("videos=20000&attempts=3&on=2026-08-01", true), ("attempts=3&on=2026-08-01", false)] {
        let page = all(link, Lang::En);
        let places = [page.one("#retakes").all("dl.risk-thirds"), page.all(".tabs")].concat();
        assert!(places.iter().all(|place| place.text().contains("≈\u{a0}$") == marked), "{link}");
    }
}

#[test]
fn a_count_too_small_for_its_decimals_is_less_than_the_least() {
    // One request in 31 days of 24 hours: 1 ÷ 44640.
    let page = all("videos=1&per=month&days=31&hours=24&on=2026-08-01", Lang::En);
    let requests = page.all("[data-figure=requests-minute]");
    assert!(requests.iter().all(|data| value_of(data) == "0.000022401434"));
    assert!(requests.iter().any(|data| data.text() == "<\u{a0}0.01"));
}
