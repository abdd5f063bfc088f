//! The words of the full cost: what it comes to, what is not counted yet, and when a plan pays for itself.

use clipcost::i18n::format::Format;
use clipcost::i18n::view_strings;
use clipcost::locale::{Currency, Lang};
use clipcost::names::Code;
use clipcost::pricing::total_cost::{CostPart, TotalCost, total_cost};
use strum::VariantArray;

use crate::{open, quote};

fn cost(link: &str) -> TotalCost {
    total_cost(&open(link), &quote(link))
}

/// Checks what the cost of a link is said to be, in both languages.
#[track_caller]
fn check_says(link: &str, english: &str, french: &str) {
    for (lang, expected) in [(Lang::En, english), (Lang::Fr, french)] {
        let says = (view_strings(lang).total.says)(Format::new(lang, Currency::USD), &cost(link));
        assert_eq!(says, expected, "{link}");
    }
}

/// Checks what is said of its payback, in both languages.
#[track_caller]
fn check_pays(link: &str, english: &str, french: &str) {
    let cost = cost(link);
    let payback = cost.payback.as_ref().expect("another way");
    for (lang, expected) in [(Lang::En, english), (Lang::Fr, french)] {
        let says = (view_strings(lang).total.pays)(Format::new(lang, Currency::USD), &cost, payback);
        assert_eq!(says, expected, "{link}");
    }
}

/// 4 videos a month of 10 s × $0.10 × 25 are $100 of API, 1200 a year; setup 40 h × $60 = 2400; care 5 h × 60 × 12 = 3600; 7200 in
/// all. Made the other way 4 × $250 × 12 = 12,000. A video saves 225, less 300 ÷ 4 of care 150: 2400 ÷ 150 = 16, in month 4.
const YEAR: &str = "videos=4&per=month&attempts=25&setup_hours=40&care_hours=5&hourly=60&instead=250&on=2026-08-01";

/// 30 s × 0.50 × 10 = 150 of API, 16 h × 60 = 960, 2 min × 10 at 60 an hour = 20: 1130 in all. 3000 − 1130 = 1870.
const PROJECT: &str = "model=sora-2-pro&res=1024p&seconds=30&videos=1&per=project&attempts=10&setup_hours=16&review_minutes=2&hourly=60\
                       &instead=3000&on=2026-08-01";

#[test]
fn the_cost_is_said_with_its_share_of_api_spend() {
    // 1200 ÷ 7200 = 16.7 %.
    check_says(
        YEAR,
        "Over 12 months it all comes to $7,200, 16.7% of it API spend",
        "Sur 12\u{a0}mois, le tout revient à 7\u{202f}200\u{a0}$, dont 16,7\u{a0}% de dépense d’API",
    );
    check_says(
        "on=2026-08-01",
        "Over 12 months it all comes to $7,200: API spend alone so far",
        "Sur 12\u{a0}mois, le tout revient à 7\u{202f}200\u{a0}$\u{a0}: la seule dépense d’API pour l’instant",
    );
    check_says(
        PROJECT,
        "The project comes to $1,130 in all, 13.3% of it API spend",
        "Le projet revient à 1\u{202f}130\u{a0}$ en tout, dont 13,3\u{a0}% de dépense d’API",
    );
    // 20 × 1 + 6 months of 1 h × 30 = 200: a project has its care every month.
    check_says(
        "per=project&care_hours=1&hourly=30&months=6&on=2026-08-01",
        "With 6 months of upkeep the project comes to $200, 10% of it API spend",
        "Avec 6\u{a0}mois de maintenance, le projet revient à 200\u{a0}$, dont 10\u{a0}% de dépense d’API",
    );
    check_says(
        "discount=100&months=1&on=2026-08-01",
        "Over 1 month it all comes to $0",
        "Sur 1\u{a0}mois, le tout revient à 0\u{a0}$",
    );
}

#[test]
fn a_plan_pays_for_itself_with_a_video_in_a_month() {
    check_pays(
        YEAR,
        "It pays for itself with video 16, in month 4, and saves $4,800 in 12 months",
        "Rentabilisé à la 16e vidéo, le 4e mois\u{a0}: 4\u{202f}800\u{a0}$ d’économie en 12\u{a0}mois",
    );
    check_pays(
        PROJECT,
        "It pays for itself with video 1, and saves $1,870 in all",
        "Rentabilisé à la 1re vidéo\u{a0}: 1\u{202f}870\u{a0}$ d’économie en tout",
    );
    // 3.2 h × 60 = 192 are what 48 videos save, $4 each.
    check_pays(
        "videos=4&per=month&setup_hours=3.2&hourly=60&instead=5&on=2026-08-01",
        "It pays for itself with video 48, in month 12, and saves nothing beyond that",
        "Rentabilisé à la 48e vidéo, le 12e mois, sans rien économiser au-delà",
    );
}

#[test]
fn a_plan_that_pays_late_or_never_says_what_it_costs_more() {
    // 600 ÷ 4 = 150 videos, 37.5 months; 48 × 4 − 600 = −408.
    check_pays(
        "videos=4&per=month&setup_hours=10&hourly=60&instead=5&on=2026-08-01",
        "It pays for itself with video 150, in month 38, later than the plan’s last video: in 12 months it costs $408 more than the other \
         way",
        "Rentabilisé à la 150e vidéo, le 38e mois, après la dernière du plan\u{a0}: 408\u{a0}$ de plus qu’autrement en 12\u{a0}mois",
    );
    // 48 × (0.50 − 1).
    let never = "videos=4&per=month&instead=0.5&on=2026-08-01";
    check_pays(
        never,
        "It never pays for itself: in 12 months it costs $24 more than the other way",
        "Jamais rentabilisé\u{a0}: 24\u{a0}$ de plus qu’autrement en 12\u{a0}mois",
    );
    let why = |link: &str, lang: Lang| {
        let cost = cost(link);
        (view_strings(lang).total.never)(Format::new(lang, Currency::USD), cost.payback.as_ref().expect("another way"))
    };
    assert_eq!(why(never, Lang::En), "Each kept video costs $0.50 more than the other way.");
    assert_eq!(why(never, Lang::Fr), "Chaque vidéo retenue coûte 0,50\u{a0}$ de plus qu’autrement.");
    // What a video saves and its share of care are both $4.
    let even = "videos=4&per=month&setup_hours=1&care_hours=1&hourly=16&instead=5&on=2026-08-01";
    assert_eq!(why(even, Lang::En), "A kept video saves nothing towards what comes before it.");
}

#[test]
fn a_part_is_not_counted_until_each_of_its_numbers_is_given() {
    for (link, expected) in [
        ("on=2026-08-01", "trial trial_renders, setup setup_hours, care care_hours, review review_minutes"),
        ("setup_hours=1&on=2026-08-01", "trial trial_renders, setup hourly, care care_hours, review review_minutes"),
        (YEAR, "trial trial_renders, review review_minutes"),
        (PROJECT, "trial trial_renders, care care_hours"),
        // Trial renders that cost nothing are counted: they are known to.
        ("discount=100&trial_renders=5&on=2026-08-01", "setup setup_hours, care care_hours, review review_minutes"),
    ] {
        let plan = open(link);
        let missing = CostPart::VARIANTS.iter().filter_map(|part| Some((part.code(), part.missing(&plan)?.code())));
        let missing: Vec<String> = missing.map(|(part, param)| format!("{part} {param}")).collect();
        assert_eq!(missing.join(", "), expected, "{link}");
    }
}

#[test]
fn the_bar_of_the_parts_is_told_without_those_that_are_zero() {
    let says = |lang: Lang| (view_strings(lang).total.parts_say)(Format::new(lang, Currency::USD), &cost(PROJECT));
    assert_eq!(says(Lang::En), "API spend $150, 13.3%, integration $960, 85% and review $20, 1.8%.");
    assert_eq!(
        says(Lang::Fr),
        "dépense d’API 150\u{a0}$, 13,3\u{a0}%, intégration 960\u{a0}$, 85\u{a0}% et relecture 20\u{a0}$, 1,8\u{a0}%."
    );
}

#[test]
fn the_chart_of_payback_has_its_labels() {
    let labels = |lang: Lang| {
        let cost = cost(YEAR);
        let payback = cost.payback.as_ref().expect("another way");
        let labels = (view_strings(lang).total.labels)(Format::new(lang, Currency::USD), &cost, payback);
        let [video, month] = labels.paid_back;
        [labels.instead, labels.plan, labels.api, labels.saving, video, month, labels.start, labels.last_month]
            .join(" | ")
    };
    assert_eq!(
        labels(Lang::En),
        "the other way $12,000 | this plan $7,200 | of it API $1,200 | saves $4,800 | Paid back with video 16 | month 4 | start | month 12"
    );
    assert_eq!(
        labels(Lang::Fr).replace(['\u{a0}', '\u{202f}'], " "),
        "autrement 12 000 $ | ce plan 7 200 $ | dont API 1 200 $ | 4 800 $ d’économie | Rentabilisé à la 16e vidéo | 4e mois | début | mois 12"
    );
}
