//! The pages beside the calculator, which need no program: prices and guide.

use serde_json::json;

use crate::cases;
use crate::page::Page;

cases![
    the_pages_beside_it_run_nothing,
    their_languages_lead_to_one_another,
    a_plan_of_the_guide_opens_with_its_figure,
    the_calculator_leads_to_them,
];

/// Each page with its language and the name that the head marks.
const PAGES: [(&str, &str, &str); 4] = [
    ("/prices.html", "en", "Prices & sources"),
    ("/guide.html", "en", "Guide"),
    ("/fr/prices.html", "fr", "Tarifs et sources"),
    ("/fr/guide.html", "fr", "Guide"),
];

fn the_pages_beside_it_run_nothing(page: &Page) {
    for (path, lang, name) in PAGES {
        page.go(path);
        let found = page.js(
            "return {
                lang: document.documentElement.lang,
                current: document.querySelector('[aria-current=page]')?.textContent,
                scripts: document.scripts.length,
                policy: document.querySelector('meta[http-equiv=Content-Security-Policy]').content,
                styled: getComputedStyle(document.querySelector('.header')).display,
            }",
            &[],
        );
        assert_eq!((&found["lang"], &found["current"]), (&json!(lang), &json!(name)), "{path}");
        assert_eq!((&found["scripts"], &found["styled"]), (&json!(0), &json!("flex")), "{path}");
        let policy = found["policy"].as_str().unwrap_or_default();
        assert!(policy.starts_with("default-src 'none'") && !policy.contains("script-src"), "{path}: {policy}");
    }
}

/// Where a link leads, from the site's root on.
fn way(page: &Page, link: &str) -> String {
    page.text_of(&format!(
        "const {{ pathname, search, hash }} = document.querySelector('{link}'); return pathname + search + hash"
    ))
}

fn their_languages_lead_to_one_another(page: &Page) {
    for (path, lang, _) in PAGES {
        page.go(path);
        let other = if lang == "en" { "fr" } else { "en" };
        let there = way(page, &format!(".language[hreflang={other}]"));
        let expected = if other == "fr" { format!("/fr{path}") } else { path.replacen("/fr", "", 1) };
        assert_eq!(there, expected, "from {path}");
        page.go(&there);
        assert_eq!(page.text_of("return document.documentElement.lang"), other, "{there}");
    }
}

fn a_plan_of_the_guide_opens_with_its_figure(page: &Page) {
    page.go("/fr/guide.html");
    let plan = way(page, "#volume li:nth-child(2) a");
    assert_eq!(plan, "/fr/?model=sora-2-pro");
    page.open_path(&plan);
    // 20 × 10 s × 30 days × $0.30.
    page.expect("month 1800");
}

fn the_calculator_leads_to_them(page: &Page) {
    for (path, to) in [("/", ["/prices.html", "/guide.html"]), ("/fr/", ["/fr/prices.html", "/fr/guide.html"])] {
        page.open_path(path);
        let found = page.js("return [...document.querySelectorAll('.footer a')].map(({ pathname }) => pathname)", &[]);
        assert_eq!(found, json!(to), "{path}");
    }
}
