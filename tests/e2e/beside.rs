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

fn their_languages_lead_to_one_another(page: &Page) {
    for (path, lang, _) in PAGES {
        page.go(path);
        let other = if lang == "en" { "fr" } else { "en" };
        page.js("document.querySelector(arguments[0]).click()", &[json!(format!(".language[hreflang={other}]"))]);
        let there = page.wait("the other language", || {
            let found = page.js("return [document.documentElement.lang, location.pathname]", &[]);
            if found[0] == *other { Ok(found[1].clone()) } else { Err(found.to_string()) }
        });
        let expected = if other == "fr" { format!("/fr{path}") } else { path.replacen("/fr", "", 1) };
        assert_eq!(there, json!(expected), "from {path}");
    }
}

fn a_plan_of_the_guide_opens_with_its_figure(page: &Page) {
    page.go("/fr/guide.html");
    page.js("document.querySelector('#volume li:nth-child(2) a').click()", &[]);
    page.wait_until_ready();
    // 20 × 10 s × 30 days × $0.30.
    page.expect("month 1800");
    assert_eq!(page.js("return location.pathname", &[]), json!("/fr/"));
}

fn the_calculator_leads_to_them(page: &Page) {
    for (path, to) in [("/", ["/prices.html", "/guide.html"]), ("/fr/", ["/fr/prices.html", "/fr/guide.html"])] {
        page.open_path(path);
        let found = page.js("return [...document.querySelectorAll('.footer a')].map(({ pathname }) => pathname)", &[]);
        assert_eq!(found, json!(to), "{path}");
    }
}
